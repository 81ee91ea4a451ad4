"""PolNeAR articles read by the project's own guide, where the two surely agree.

On the 104 texts that have both annotations, 98 % of the gold claims overlap a PolNeAR content, and PolNeAR
attributions with a verb of saying are claims in 93 of 100 cases (583 of 625), while attitudes and
acts ("has", "was", "blasted") are claims in less than half. So PolNeAR attributions with a reporting word are taken
as claims, and nothing is learned from the places of all others. Without this the claim head knows too few
denials: the gold's training part has 82.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from counterclaim.attribution.reading import Scheme
from counterclaim.training.corpora import Article, Label, Spans

REPORTING = re.compile(
    r"\b(?:said|says?|saying|told|tells?|telling|wrote|writes?|writing|according to|accus(?:e[sd]?|ing)|add(?:s|ed|ing)"
    r"|not(?:es|ed|ing)|argu(?:e[sd]?|ing)|announc(?:e[sd]?|ing)|claim(?:s|ed|ing)?|den(?:y|ies|ied|ying)"
    r"|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e[sd]?|ing)|disput(?:e[sd]?|ing)|alleg(?:e[sd]?|ing)"
    r"|assert(?:s|ed|ing)?|insist(?:s|ed|ing)?|warn(?:s|ed|ing)?|confirm(?:s|ed|ing)?|report(?:s|ed|ing)?"
    r"|suggest(?:s|ed|ing)?|believ(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|conced(?:e[sd]?|ing)|admit(?:s|ted|ting)?"
    r"|acknowledg(?:e[sd]?|ing)|stress(?:es|ed|ing)|tweet(?:s|ed|ing)?|explain(?:s|ed|ing)?|declar(?:e[sd]?|ing)"
    r"|contend(?:s|ed|ing)?|maintain(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|never|no|without)\b|n['\u2019]t\b", re.IGNORECASE)
_EDGES = " \t\n\"'\u201c\u201d\u2018\u2019,.;:()\u2014-"
_THAT = re.compile(r"that\b(?!['\u2019])\s*", re.IGNORECASE)


def as_claims(articles: Iterable[Article]) -> list[Article]:
    """PolNeAR articles with the labels of scheme claim that are sure; other attributed places are ignored."""
    return [_as_claims(article) for article in articles]


def _as_claims(article: Article) -> Article:
    labels, ignored = [], []
    for label in article.labels:
        claim = claim_of(article.text, label)
        if claim is None:
            ignored += [*label.cue, *label.content, *label.source]
        else:
            labels.append(claim)
            ignored += _left_out(label.cue, claim.cue)
    return Article(article.id, article.text, Scheme.CLAIM, tuple(labels), tuple(ignored), silver=True)


def claim_of(text: str, label: Label) -> Label | None:
    """The label with the guide's spans, if it is surely a claim and holds no other one."""
    if any(REPORTING.search(text, *span) for span in label.content):
        return None
    if any(NEGATED.search(text, *span) for span in label.cue):
        return None
    words = [found.span() for span in label.cue for found in REPORTING.finditer(text, *span)]
    content = tuple(trimmed(text, label.content))
    if len(words) != 1 or not content:
        return None
    return Label((words[0],), content, label.source)


def trimmed(text: str, spans: Spans) -> Iterator[tuple[int, int]]:
    """Pieces without quotation marks and stops at their ends, and without the word "that" in front."""
    for number, (first, last) in enumerate(sorted(spans)):
        start, end = first, last
        while start < end and text[start] in _EDGES:
            start += 1
        if not number and (that := _THAT.match(text, start, end)):
            start = that.end()
        while start < end and text[start] in _EDGES:
            start += 1
        while start < end and text[end - 1] in _EDGES:
            end -= 1
        if start < end:
            yield start, end


def _left_out(spans: Spans, kept: Spans) -> list[tuple[int, int]]:
    """The parts of the spans that the kept ones do not cover."""
    borders = sorted({at for span in (*spans, *kept) for at in span})
    inside = [(start, end) for start, end in pairwise(borders) if _within(start, spans)]
    return [(start, end) for start, end in inside if not _within(start, kept)]


def _within(at: int, spans: Spans) -> bool:
    return any(start <= at < end for start, end in spans)
