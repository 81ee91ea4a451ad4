"""Measure the shipped weights: ``python -m counterclaim.rebuttals.training.measuring --shared ../shared``.

Rebuttals and links on gold/dev, with its annotated statements and with those that the program finds. Implied claims
are left out on both sides; ``eval/score.py`` over the whole pipeline counts them too.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from counterclaim.attribution.model import AttributionModel
from counterclaim.rebuttals.finding import find_disputes
from counterclaim.rebuttals.training.gold import GoldArticle, read_gold
from counterclaim.rebuttals.training.predicted import read_as_found
from counterclaim.rebuttals.training.tally import Tally


def measure_disputes(pairs: Iterable[tuple[GoldArticle, GoldArticle]]) -> tuple[Tally, Tally]:
    """Return rebuttals and links right; each pair is an article as annotated and as read."""
    rebuttals, links = Tally(), Tally()
    for annotated, read in pairs:
        rebuttals.annotated += len(annotated.disputes)
        links.annotated += sum(len(dispute.targets) for dispute in annotated.disputes.values())
        for dispute in find_disputes(read.text, read.statements):
            right = read.disputes.get(dispute.statement)
            rebuttals.predicted += 1
            links.predicted += len(dispute.targets)
            rebuttals.right += right is not None
            links.right += len(right.targets.intersection(dispute.targets)) if right else 0
    return rebuttals, links


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    articles = read_gold(options.shared / "gold" / "dev")
    model = AttributionModel.load()
    found = [read_as_found(article, model) for article in articles]
    for name, read in (("annotated", articles), ("found", found)):
        rebuttals, links = measure_disputes(zip(articles, read, strict=True))
        sys.stdout.write(f"{name} statements: rebuttals F1 {rebuttals.f1:.3f}, links F1 {links.f1:.3f}\n")


if __name__ == "__main__":
    main()
