"""Recall of the two groups that matter most on PolNeAR dev: quoted contents, and said/told/according-to contents."""

import re
from pathlib import Path

from counterclaim.attribution import AttributionModel, Scheme
from counterclaim.quality.scorers import load_scorer, scored_document
from counterclaim.training.corpora import read_polnear

_QUOTED = re.compile('["\u201c\u201d]')
_SAYING = re.compile(r"\b(?:said|told|says|according to|wrote|added|reported)\b", re.IGNORECASE)


def recall_by_group(shared: Path, model: AttributionModel) -> dict[str, tuple[int, int]]:
    """Return (found, gold) for the groups ``quoted``, ``said`` (a saying cue, no quotation marks) and ``other``.

    Found is the scorer's ``attr``: content characters overlap with Jaccard of at least one half, one to one.
    """
    scorer = load_scorer(shared, "attribution_score")
    counts = {"quoted": [0, 0], "said": [0, 0], "other": [0, 0]}
    for article in read_polnear(shared / "polnear" / "dev"):
        gold = scored_document(article, article.labels)["attributions"]
        found = model.read(article.text, scheme=Scheme.ATTRIBUTION).attributions
        predicted = scored_document(article, found)["attributions"]
        matched = {number for number, _, _ in scorer.match(article.text, gold, predicted)}
        for number, label in enumerate(article.labels):
            # Quotation marks stand at the edge of a content span as often as inside it.
            quoted = any(_QUOTED.search(article.text[max(start - 1, 0) : end + 1]) for start, end in label.content)
            cue = " ".join(article.text[start:end] for start, end in label.cue)
            group = "quoted" if quoted else "said" if _SAYING.search(cue) else "other"
            counts[group][0] += number in matched
            counts[group][1] += 1
    return {group: (found, total) for group, (found, total) in counts.items()}
