"""The proposition inside a denial: what is denied though nobody in the article is quoted as saying it."""

import re

from counterclaim.rebuttals import lexicon
from counterclaim.span import Span, Spans

_OPENING = re.compile(
    r"[\s\"“”\u2018']*(?:(?:the|any|all|recent|earlier|media|such|these|those|his|her|their|its|a)\s+)*"
    r"(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|assertions?|rumou?rs?|notion|idea)\s+(?:that|of)\s+|"
    r"[\s\"“”\u2018']*(?:that|any)\s+",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"[\s\"“”\u2018'.]*(?:(?:it|this|that|them|these|those)[\s.]*|"
    r"(?:(?:the|any|all|such|these|those|this|that|his|her|their|its|a|an|both|latest|recent|\w+['\u2019]s?)\s+)*"
    r"(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|assertions?|rumou?rs?|"
    r"accounts?|versions?|narratives?|criticisms?|comments?|remarks?|statements?|offers?|proposals?|calls?|requests?|invitations?|demands?)\b"
    r"(?!\s+(?:that|of)\b).*)?",
    re.IGNORECASE | re.DOTALL,
)
_NEGATION = re.compile(r"\s+(?:not|never|no longer)\b", re.IGNORECASE)


def denied_proposition(text: str, content: Spans) -> Spans:
    """Return where the denied proposition stands in a denial's ``content``: empty if it only points to one elsewhere.

    "claims that forces have withdrawn" gives "forces have withdrawn", "it was not involved" gives "it was" and
    "involved", "those accusations" gives nothing.
    """
    if not content or _EMPTY.fullmatch(" ".join(span.within(text) for span in content)):
        return ()
    first = content[0]
    opening = _OPENING.match(text, first.start, first.end)
    pieces = [Span(opening.end() if opening else first.start, first.end), *content[1:]]
    return tuple(piece for span in pieces for piece in _without_negation(text, span) if piece.start < piece.end)


def _without_negation(text: str, span: Span) -> Spans:
    found = _NEGATION.search(text, span.start, span.end)
    if not found:
        return (span,)
    after = found.end()
    while after < span.end and text[after].isspace():
        after += 1
    return Span(span.start, found.start()), Span(after, span.end)


def is_explicit_denial(cue: str) -> bool:
    """Tell whether ``cue`` can only be a denial of something."""
    return bool(lexicon.OPEN_DENIAL_CUE.search(cue))
