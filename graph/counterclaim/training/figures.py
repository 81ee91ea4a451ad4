"""Figures of a trained model by the development scorers (`eval/` beside the corpora), for the card.

Only the development parts are read here, after training; the scorers are loaded from where they lie, because
they are shared by several projects and belong to none.
"""

import importlib.util
import re
import time
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from counterclaim.attribution import AttributionModel, AttributionReading, Scheme
from counterclaim.training.corpora import Article, read_gold, read_polnear

ROWS = ("attr", "attr_src", "attr_cue", "content_exact", "span_source", "span_cue", "span_content")
QUOTED = re.compile('["\u201c\u201d]')
SAYING = re.compile(r"(?i)\b(said|told|says|according to|wrote|added|reported)\b")

Spans = list[list[int]]


def figures(model: AttributionModel, shared: Path) -> dict[str, Any]:
    """All figures: PolNeAR's dev part by its scheme, the gold's dev part by the project's."""
    polnear = read_polnear(shared / "polnear" / "dev")
    gold = read_gold(shared / "gold" / "dev")
    scorer = load_scorer(shared, "attribution_score")
    began = time.process_time()
    predicted = [predict(model, article, Scheme.ATTRIBUTION) for article in polnear]
    words = sum(len(article.text.split()) for article in polnear) / (time.process_time() - began)
    return {
        "polnear_dev": attribution_rows(scorer, polnear, predicted),
        "polnear_dev_recall": recall_by_kind(scorer, polnear, predicted),
        "gold_dev_claims": {
            part or "all": claim_row(load_scorer(shared, "score"), model, gold, shared / "gold" / "dev", part)
            for part in ("", "fakes", "polnear")
        },
        "words_a_second_one_core": round(words),
    }


def load_scorer(shared: Path, name: str) -> ModuleType:
    """Load one of the scorers as a module."""
    spec = importlib.util.spec_from_file_location(name, shared / "eval" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(model: AttributionModel, article: Article, scheme: Scheme) -> dict[str, Any]:
    """A document of the attribution scorer."""
    return document(article, model.read(article.text, scheme=scheme))


def document(article: Article, reading: AttributionReading) -> dict[str, Any]:
    """Attributions in the scorer's form."""
    attributions = [
        {"cue": _lists(one.cue), "content": _lists(one.content), "source": _lists(one.source)}
        for one in reading.attributions
    ]
    return {"id": article.id, "text": article.text, "attributions": attributions}


def gold_document(article: Article) -> dict[str, Any]:
    """An article's own labels in the scorer's form."""
    attributions = [
        {"cue": _lists(label.cue), "content": _lists(label.content), "source": _lists(label.source)}
        for label in article.labels
    ]
    return {"id": article.id, "text": article.text, "attributions": attributions}


def attribution_rows(
    scorer: ModuleType, articles: Iterable[Article], predicted: list[dict[str, Any]]
) -> dict[str, Any]:
    """Precision, recall and F1 of the main rows."""
    table = scorer.score([gold_document(article) for article in articles], predicted)
    return {row: {name: table[row][name] for name in ("p", "r", "f1")} for row in ROWS}


def recall_by_kind(
    scorer: ModuleType, articles: Iterable[Article], predicted: list[dict[str, Any]]
) -> dict[str, float]:
    """Share of gold attributions found (as in row `attr`): quoted, by a plain verb of saying, others."""
    counts = {kind: [0, 0] for kind in ("quoted", "said", "other")}
    for article, prediction in zip(articles, predicted, strict=True):
        gold = gold_document(article)["attributions"]
        found = {pair[0] for pair in scorer.match(article.text, gold, prediction["attributions"])}
        for number, one in enumerate(gold):
            count = counts[_kind(article.text, one)]
            count[0] += number in found
            count[1] += 1
    return {kind: round(100 * right / max(1, total), 1) for kind, (right, total) in counts.items()}


def claim_row(
    scorer: ModuleType, model: AttributionModel, articles: Iterable[Article], folder: Path, part: str
) -> dict[str, float]:
    """The row `claims` of the gold's scorer, over the articles whose id has `part` in it."""
    names = ("claims", "attributed", "rebuttals", "  denial", "  counterclaim", "  doubt", "links", "contested")
    tallies = {name: scorer.Tally() for name in names}
    for article in (article for article in articles if part in article.id):
        _, gold = scorer.load_gold(str(folder / f"{article.id}.json"))
        found = predict(model, article, Scheme.CLAIM)["attributions"]
        utterances = [{"id": str(number), **one} for number, one in enumerate(found)]
        scorer.score_article(gold, {"utterances": utterances, "rebuttals": []}, tallies)
    return dict(zip(("p", "r", "f1"), (round(100 * value, 1) for value in tallies["claims"].prf()), strict=True))


def _kind(text: str, one: dict[str, Spans]) -> str:
    if any(QUOTED.search(text[start:end]) for start, end in one["content"]):
        return "quoted"
    return "said" if any(SAYING.search(text[start:end]) for start, end in one["cue"]) else "other"


def _lists(spans: Iterable[tuple[int, int]]) -> Spans:
    return [list(span) for span in spans]
