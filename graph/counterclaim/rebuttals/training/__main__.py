"""``python -m counterclaim.rebuttals.training --shared ../shared --seed 1``: write the shipped rebuttal weights."""

import argparse
import json
import sys
from pathlib import Path

from counterclaim.annotations.folder import read_folder
from counterclaim.annotations.training import read_training
from counterclaim.attribution.model import AttributionModel
from counterclaim.rebuttals.training.deciding import Decision, decide
from counterclaim.rebuttals.training.fitting import as_document
from counterclaim.rebuttals.training.gold import gold_article
from counterclaim.rebuttals.training.learning import Study, fit_disputing, out_of_fold, prepare, weights_of
from counterclaim.rebuttals.training.predicted import read_as_found
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
        "least_link": weights.least_link,
        "least_stated": weights.least_stated,
    }


def read_studies(shared: Path) -> list[Study]:
    """Return the training articles of ``shared``, read with the shipped attribution model as well."""
    model = AttributionModel.load()
    usual = {annotated.id for annotated in read_folder(shared / "gold" / "train")}
    articles = [gold_article(annotated) for annotated in read_training(shared)]
    return [
        Study(prepare(article), prepare(read_as_found(article, model)), calibrates=article.name in usual)
        for article in articles
    ]


def learn(studies: list[Study], seed: int) -> tuple[Weights, Decision]:
    """Return the weights that ``studies`` teach and what they give out of fold.

    All teach what tells; how sure to be is calibrated on those that are like the articles to come.
    """
    pairs = zip(studies, out_of_fold(studies, seed), strict=True)
    usual, judged = zip(*((study, group) for study, group in pairs if study.calibrates), strict=True)
    disputing = fit_disputing(usual, judged)
    decision = decide(usual, judged, disputing)
    least_dispute, least_link = round(decision.least_dispute, 3), round(decision.least_link, 3)
    return weights_of(studies, disputing, least_dispute, least_link), decision


def main() -> None:
    """Learn from the annotated articles and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=_TARGET)
    options = parser.parse_args()
    weights, decision = learn(read_studies(options.shared), options.seed)
    options.out.write_text(json.dumps(document(weights), indent=1, ensure_ascii=False) + "\n", "utf-8")
    sys.stderr.write(
        f"out of fold, articles with a rebuttal, found statements: rebuttals F1 {decision.rebuttals.f1:.3f}, "
        f"links F1 {decision.links.f1:.3f} at {decision.least_dispute:.3f}, {decision.least_link:.3f}\n"
    )


if __name__ == "__main__":
    main()
