"""Tuning of the decoder's constants on the slice of the training part that is kept aside.

The network runs once for each article; each candidate only decodes again.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

from counterclaim.attribution import Scheme
from counterclaim.attribution.decoding import decode
from counterclaim.attribution.model import NETWORK, TOKENIZER
from counterclaim.attribution.session import SchemeConstants, Session
from counterclaim.attribution.windows import Windower
from counterclaim.quality.scorers import load_scorer, scored_document
from counterclaim.training.corpora import Article

OUTSIDE = (-0.4, -0.2, 0.0, 0.2, 0.4)
NEW_CUE = (0.5, 1.0, 1.5, 2.5)
NEW_SOURCE = (1.0, 2.0, 4.0)
NO_CUE = (-1.0, 0.0, 1.0)


def search(
    folder: Path, shared: Path, articles: Sequence[Article], scheme: Scheme
) -> list[tuple[float, dict[str, float | None]]]:
    """All candidates with the mean F1 of `attr`, `attr_src` and `content_exact`, best first."""
    session, windower = Session(folder / NETWORK), Windower.load(folder / TOKENIZER)
    scorer = load_scorer(shared, "attribution_score")
    gold = [scored_document(article, article.labels) for article in articles]
    windows = [windower.windows(article.text) for article in articles]
    scores = [session.scores(found)[scheme] for found in windows]

    def value(constants: SchemeConstants) -> float:
        predicted = [
            scored_document(article, decode(article.text, found, words, constants))
            for article, found, words in zip(articles, windows, scores, strict=True)
        ]
        table = scorer.score(gold, predicted)
        return float(sum(table[row]["f1"] for row in ("attr", "attr_src", "content_exact")) / 3)

    return _ranked(value, session.constants[scheme])


def _ranked(
    value: Callable[[SchemeConstants], float], constants: SchemeConstants
) -> list[tuple[float, dict[str, float | None]]]:
    found = []
    no_cues = (None,) if constants.no_cue is None else NO_CUE
    for outside, new_cue, new_source, no_cue in product(OUTSIDE, NEW_CUE, NEW_SOURCE, no_cues):
        candidate: dict[str, float | None] = {
            "outside": outside,
            "new_cue": new_cue,
            "new_source": new_source,
            "no_cue": no_cue,
        }
        tried = replace(constants, outside=outside, new_cue=new_cue, new_source=new_source, no_cue=no_cue)
        found.append((round(value(tried), 2), candidate))
    return sorted(found, key=lambda pair: -pair[0])
