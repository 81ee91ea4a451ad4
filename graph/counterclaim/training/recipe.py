"""How the attribution model is trained: in which stages, from what, and the mean of the networks of these stages."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from counterclaim.attribution.model import TOKENIZER
from counterclaim.attribution.windows import Windower
from counterclaim.training.batches import Batcher, Source
from counterclaim.training.network import AttributionNetwork
from counterclaim.training.plan import Corpora
from counterclaim.training.silver import Entity, tag_entities
from counterclaim.training.trainer import Stage, Trainer, Weights

WINDOWS_A_STEP = 16
DROPPED_PUNCTUATION = 0.38
MASKED_PIECES = 0.04


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What may differ between two trainings.

    Attributes:
        seed: of the batches.
        epochs: of the main stage.
        tuning_epochs: of each short second stage.
        is_read_again: whether rebuttals are learned by decision 0013, unlike those of the shipped network.
        is_compiled: whether the encoder's layers are compiled, which needs g++.
    """

    seed: int
    epochs: float
    tuning_epochs: float
    is_read_again: bool = False
    is_compiled: bool = False


def train_network(recipe: Recipe, corpora: Corpora, *, base: Path, out: Path) -> AttributionNetwork:
    """Train a network from the encoder in ``base``, going on where an earlier run in ``out`` stopped."""
    network = AttributionNetwork()
    network.encoder.load_minilm(base / "model.safetensors")
    texts = [article.text for article in [*corpora.labelled, *corpora.unlabelled]]
    entities = tag_entities(texts, out / "entities.jsonl")
    if recipe.is_compiled:
        network.encoder.compile_blocks()
    school = _School(network, Windower.load(base / TOKENIZER), entities, recipe.seed, out)
    first = school.train(_main(recipe), corpora.main_mixture())
    tuned = []
    for stage, mixture in _second_stages(recipe, corpora):
        network.load_state_dict(first)
        tuned.append(school.train(stage, mixture))
    *others, told = tuned
    plain = AttributionNetwork()  # compiled layers cannot be exported
    plain.load_state_dict(average([average([first, *others]), told]))
    return plain


def average(networks: Sequence[Weights]) -> Weights:
    """Average several networks' weights (a model soup: Wortsman et al., ICML 2022).

    The main stage is the best at PolNeAR's attributions, tuning at the guide's claims: on the shared gold alone it
    finds claims better, with the project's own annotations it finds sources better. Their mean is about as good as
    the best of them at each. The stage with the stories knows rebuttals best; it counts as much as the others together.
    """
    return {name: torch.stack([weights[name] for weights in networks]).mean(0) for name in networks[0]}


def _main(recipe: Recipe) -> Stage:
    return Stage("main", recipe.epochs, rate=3e-4, words_from=1 - 1 / recipe.epochs)


def _second_stages(recipe: Recipe, corpora: Corpora) -> list[tuple[Stage, list[Source]]]:
    """Return the short stages that each go on from the main one, the one with the stories last."""
    guided = [*corpora.gold, *corpora.own]
    return [
        (_second(recipe, "tuning"), corpora.tuning_mixture(corpora.gold)),
        (_second(recipe, "tuning-own"), corpora.tuning_mixture(guided)),
        (
            _second(recipe, "tuning-stories", acts=0.3 if recipe.is_read_again else 0.2),
            corpora.tuning_mixture(guided, corpora.stories),
        ),
    ]


def _second(recipe: Recipe, name: str, *, acts: float = 0.1) -> Stage:
    return Stage(name, recipe.tuning_epochs, rate=1e-4, head_rate=3e-4, average=0.995, acts=acts)


@dataclass(frozen=True, slots=True)
class _School:
    """What all stages of a run share."""

    network: AttributionNetwork
    windower: Windower
    entities: dict[str, list[Entity]]
    seed: int
    out: Path

    def train(self, stage: Stage, sources: list[Source]) -> Weights:
        """Train the network on a stage's sources, leave it with the averaged weights, keep and return them."""
        batcher = Batcher(
            sources,
            self.windower,
            self.entities,
            size=WINDOWS_A_STEP,
            dropped=DROPPED_PUNCTUATION,
            masked=MASKED_PIECES,
            seed=self.seed,
        )
        weights = Trainer(self.network, batcher, stage, self.out).run()
        torch.save(weights, self.out / f"{stage.name}-average.pt")
        self.network.load_state_dict(weights)
        return weights
