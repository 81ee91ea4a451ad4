"""Learn the antecedent weights from the gold: ``python -m counterclaim.claimants.training --shared ../shared``.

Softmax over each attribution's options; the loss is minus the log of the probability of all right options together.
The history that features see is the right one where an option is right ("teacher forcing"). Numpy only; the same
data and options give the same file.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.annotations.training import read_training
from counterclaim.claimants.antecedents.antecedent import LearnedChooser, Option
from counterclaim.claimants.resolution import Resolver
from counterclaim.claimants.training.measuring import GoldArticle, gold_article, outcomes, same_name

_TARGET = Path(__file__).parents[4] / "data" / "counterclaim_data" / "registry" / "antecedent.json"


@dataclass(frozen=True, slots=True)
class Example:
    """One choice: the options' features and which of them are right."""

    options: tuple[dict[str, float], ...]
    right: tuple[bool, ...]


@dataclass(slots=True)
class Teacher:
    """A chooser that knows the gold and keeps each choice as an example."""

    gold: GoldArticle
    fallback: LearnedChooser
    examples: list[Example] = field(default_factory=list)

    def __call__(self, attribution: int, options: Sequence[Option]) -> int:
        """Return the first right option by the fallback's order, or its choice where none is right."""
        right = tuple(self._is_right(attribution, option) for option in options)
        if any(right) and not all(right):
            self.examples.append(Example(tuple(option.features for option in options), right))
        order = sorted(range(len(options)), key=lambda index: -self.fallback.score(options[index].features))
        return next((index for index in order if right[index]), order[0])

    def _is_right(self, attribution: int, option: Option) -> bool:
        gold = self.gold.claimants[attribution]
        if not gold:
            return not option.who
        if len(option.who) > 1:
            return all(any(same_name(one.name, names) for names in gold) for one in option.who)
        return any(same_name(one.name + option.suffix, names) for one in option.who for names in gold)


def collect(articles: Sequence[GoldArticle], fallback: LearnedChooser) -> list[Example]:
    """Return the choices that resolving the articles poses."""
    examples: list[Example] = []
    for gold in articles:
        teacher = Teacher(gold, fallback)
        Resolver(gold.article, gold.reading, teacher).resolve()
        examples += teacher.examples
    return examples


def fit(examples: Sequence[Example], *, decay: float = 2.0, rounds: int = 250, rate: float = 0.08) -> LearnedChooser:
    """Return the chooser whose weights fit the examples (full-batch Adam on the marginal log loss with L2)."""
    names = sorted({name for example in examples for option in example.options for name in option})
    columns = {name: index for index, name in enumerate(names)}
    flat = [
        (option, good, group)
        for group, e in enumerate(examples)
        for option, good in zip(e.options, e.right, strict=True)
    ]
    rows = np.array([row for row, (option, _, _) in enumerate(flat) for _ in option])
    cells = np.array([columns[name] for option, _, _ in flat for name in option])
    values = np.array([value for option, _, _ in flat for value in option.values()])
    good = np.array([entry[1] for entry in flat], dtype=float)
    group = np.array([entry[2] for entry in flat], dtype=np.int64)
    weights: NDArray[np.float64] = np.zeros(len(names))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, rounds + 1):
        scores: NDArray[np.float64] = np.bincount(rows, weights[cells] * values, minlength=len(flat)).astype(np.float64)
        gradient_rows = _share(scores, group) - _share(
            np.array(np.where(good > 0, scores, -np.inf), dtype=np.float64), group
        )
        gradient = np.bincount(cells, gradient_rows[rows] * values, minlength=len(names)) + decay * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    kept = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    return LearnedChooser({name: weight for name, weight in kept.items() if weight})


def _share(scores: NDArray[np.float64], group: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the softmax of the scores within each group."""
    top = np.full(group.max() + 1, -np.inf)
    np.maximum.at(top, group, scores)
    powers = np.exp(scores - top[group])
    share: NDArray[np.float64] = powers / np.bincount(group, powers)[group]
    return share


def train(articles: Sequence[GoldArticle], *, passes: int = 1) -> LearnedChooser:
    """Return a chooser learned from the articles; each pass lets the last one's order break ties."""
    chooser = LearnedChooser({})
    for _ in range(passes):
        chooser = fit(collect(articles, chooser))
    return chooser


def cross_validate(articles: Sequence[GoldArticle], *, folds: int = 5) -> float:
    """Return the share of right claimants where each article is judged by a chooser that has not seen it."""
    right = total = 0
    for fold in range(folds):
        chooser = train([gold for index, gold in enumerate(articles) if index % folds != fold])
        for answer in outcomes([gold for index, gold in enumerate(articles) if index % folds == fold], chooser):
            right += answer.right
            total += 1
    return right / max(1, total)


def main() -> None:
    """Train on ``gold/train``, print the cross-validated share, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=_TARGET)
    parser.add_argument("--folds", type=int, default=5, help="for cross-validation; 0 leaves it out")
    options = parser.parse_args()
    articles = [*map(gold_article, read_training(options.shared))]
    if options.folds:
        print(f"cross-validated: {cross_validate(articles, folds=options.folds):.4f}")  # noqa: T201
    chooser = train(articles)
    text = json.dumps({"weights": dict(sorted(chooser.weights.items()))}, indent=0)
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
