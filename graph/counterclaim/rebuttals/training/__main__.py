"""``python -m counterclaim.rebuttals.training --shared ../shared --seed 1``: write the shipped rebuttal weights."""

import argparse
import json
from pathlib import Path

from counterclaim.rebuttals.training.fitting import as_document
from counterclaim.rebuttals.training.gold import read_gold
from counterclaim.rebuttals.training.learning import learn, prepare
from counterclaim.rebuttals.weights import Weights

_TARGET = Path(__file__).parents[4] / "data" / "counterclaim_data" / "rebuttals" / "weights.json"


def document(weights: Weights) -> dict[str, object]:
    """Return the layout of the weights file."""
    return {
        "answering": as_document(weights.answering),
        "targeting": as_document(weights.targeting),
        "disputing": as_document(weights.disputing),
        "kinds": {kind.value: as_document(linear) for kind, linear in weights.kinds.items()},
        "least_dispute": weights.least_dispute,
        "least_target": weights.least_target,
        "least_stated": weights.least_stated,
    }


def main() -> None:
    """Learn from gold/train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=_TARGET)
    options = parser.parse_args()
    lessons = [prepare(article) for article in read_gold(options.shared / "gold" / "train")]
    weights = learn(lessons, seed=options.seed)
    options.out.write_text(json.dumps(document(weights), indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
