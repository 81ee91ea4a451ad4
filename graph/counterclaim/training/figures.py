"""Figures of a trained model by the development scorers, for the card. Only development parts are read here."""

import time
from pathlib import Path
from typing import TypedDict

from counterclaim.attribution import AttributionModel, Scheme
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.quality.recall import recall_by_group
from counterclaim.quality.scorers import Figure, gold_articles, predict, score_gold, score_polnear
from counterclaim.training.corpora import read_polnear

ROWS = ("attr", "attr_src", "attr_cue", "content_exact", "span_source", "span_cue", "span_content")
PARTS = {"all": "", "fakes": "fakes", "polnear": "polnear"}


class Row(TypedDict):
    """Precision, recall and F1 in per cent."""

    p: float
    r: float
    f1: float


class Figures(TypedDict):
    """What the card says of the model."""

    polnear_dev: dict[str, Row]
    polnear_dev_recall: dict[str, float]
    gold_dev_claims: dict[str, Row]
    words_a_second_one_core: int


def figures(model: AttributionModel, shared: Path) -> Figures:
    """Return all figures: PolNeAR's dev part by its scheme, the gold's dev part by the project's."""
    polnear = score_polnear(shared, model)
    folder = shared / "gold" / "dev"
    predictions = predict(ArticleExtractor(model), gold_articles(folder))
    return {
        "polnear_dev": {name: _row(polnear[name]) for name in ROWS},
        "polnear_dev_recall": {
            group: round(100 * found / total, 1) for group, (found, total) in recall_by_group(shared, model).items()
        },
        "gold_dev_claims": {
            name: _row(score_gold(shared, folder, predictions, only=part)["claims"]) for name, part in PARTS.items()
        },
        "words_a_second_one_core": _speed(model, shared),
    }


def _row(figure: Figure) -> Row:
    shown = (round(100 * value, 1) for value in (figure.precision, figure.recall, figure.f1))
    return Row(p=next(shown), r=next(shown), f1=next(shown))


def _speed(model: AttributionModel, shared: Path) -> int:
    texts = [article.text for article in read_polnear(shared / "polnear" / "dev")]
    began = time.process_time()
    for text in texts:
        model.read(text, scheme=Scheme.ATTRIBUTION)
    return round(sum(len(text.split()) for text in texts) / (time.process_time() - began))
