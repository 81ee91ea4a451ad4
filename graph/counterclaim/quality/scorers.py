"""The scorers of the development data (``shared/eval``), used as they are: every figure is theirs."""

import importlib.util
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, TypedDict

from counterclaim.annotations.annotated import AnnotatedArticle, Voice
from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionModel, Scheme
from counterclaim.errors import BadInput
from counterclaim.extraction.documents import ReadingDocument, reading_document
from counterclaim.reading import Extractor
from counterclaim.training.corpora import Article as Labelled
from counterclaim.training.corpora import Label, read_polnear

_MEASURES = ("claims", "attributed", "rebuttals", "  denial", "  counterclaim", "  doubt", "links", "contested")


class ScoredDocument(TypedDict):
    """An article as ``attribution_score.py`` reads it: spans as pairs of offsets."""

    id: str
    text: str
    attributions: list[dict[str, list[list[int]]]]


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and F1 of one measure, 0 to 1, with the counts behind them."""

    name: str
    precision: float
    recall: float
    f1: float
    right: int
    gold: int
    predicted: int


def load_scorer(shared: Path, name: str) -> ModuleType:
    """Load ``shared/eval/{name}.py``.

    Raises:
        BadInput: if the development data is not there.
    """
    path = shared / "eval" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"counterclaim_scorer_{name}", path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise BadInput(f"No scorer at {path}. Give the folder of development data with --shared.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def gold_articles(folder: Path) -> list[Article]:
    """Return the annotated articles of ``folder`` by file name; ``identifier`` is the file's stem."""
    articles = []
    for path in sorted(folder.glob("*.json")):
        with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
            articles.append(Article(text=file.read(), identifier=path.stem))
    return articles


def predict(extractor: Extractor, articles: Sequence[Article]) -> dict[str, ReadingDocument]:
    """Return the extraction document of each article, by identifier."""
    return {str(article.identifier): reading_document(extractor.read(article)) for article in articles}


def score_gold(
    shared: Path, folder: Path, predictions: Mapping[str, ReadingDocument], *, only: str = ""
) -> dict[str, Figure]:
    """Score extraction documents with ``score.py``; ``only`` is a substring of the identifiers to score."""
    scorer = load_scorer(shared, "score")
    chosen = [identifier for identifier in predictions if only in identifier]
    return _score(scorer, ((scorer.load_gold(str(folder / f"{one}.json"))[1], predictions[one]) for one in chosen))


def score_annotated(
    shared: Path, articles: Iterable[AnnotatedArticle], predictions: Mapping[str, ReadingDocument]
) -> dict[str, Figure]:
    """Score extraction documents of the project's own annotated articles with ``score.py``."""
    scorer = load_scorer(shared, "score")
    return _score(scorer, ((_record(scorer, article), predictions[article.id]) for article in articles))


def _score(scorer: ModuleType, pairs: Iterable[tuple[dict[str, Any], ReadingDocument]]) -> dict[str, Figure]:
    """Return the figures over pairs of what was annotated, as ``score.py`` loads it, and what was found."""
    tallies = {name: scorer.Tally() for name in _MEASURES}
    for annotated, prediction in pairs:
        scorer.score_article(annotated, json.loads(json.dumps(prediction)), tallies)
    figures = {}
    for name, tally in tallies.items():
        precision, recall, f1 = tally.prf()
        figures[name.strip()] = Figure(name.strip(), precision, recall, f1, tally.tp, tally.gold, tally.pred)
    return figures


def _record(scorer: ModuleType, article: AnnotatedArticle) -> dict[str, Any]:
    """Return an article's annotations as ``score.py`` loads them from a file of the guide's layout."""
    return {
        "claims": [
            {
                "id": claim.id,
                "implied": claim.voice is Voice.IMPLIED,
                "claimant": ["article"]
                if claim.voice is Voice.NARRATED
                else [list(names) for names in claim.claimants],
                "chars": scorer.chars(_pairs(claim.content)),
                "cue_chars": scorer.chars(_pairs(claim.cue)),
            }
            for claim in article.claims
        ],
        "rebuttals": [
            {"claim": rebuttal.claim, "targets": list(rebuttal.targets), "kind": str(rebuttal.kind)}
            for rebuttal in article.rebuttals
        ],
    }


def score_polnear(shared: Path, model: AttributionModel) -> dict[str, Figure]:
    """Score all attributions (no claim filter) on PolNeAR's dev part with ``attribution_score.py``."""
    scorer = load_scorer(shared, "attribution_score")
    gold, predicted = [], []
    for article in read_polnear(shared / "polnear" / "dev"):
        found = model.read(article.text, scheme=Scheme.ATTRIBUTION).attributions
        gold.append(scored_document(article, article.labels))
        predicted.append(scored_document(article, found))
    table = scorer.score(gold, predicted)
    return {
        name: Figure(name, row["p"] / 100, row["r"] / 100, row["f1"] / 100, row["tp"], row["gold"], row["pred"])
        for name, row in table.items()
    }


def scored_document(article: Labelled, attributions: Iterable[Label | Attribution]) -> ScoredDocument:
    """Return an article with gold labels or found attributions as ``attribution_score.py`` reads it."""
    found = [
        {"cue": _pairs(one.cue), "content": _pairs(one.content), "source": _pairs(one.source)} for one in attributions
    ]
    return {"id": article.id, "text": article.text, "attributions": found}


def _pairs(spans: Iterable[tuple[int, int]]) -> list[list[int]]:
    return [[start, end] for start, end in spans]
