"""Beliefs that nobody is named for and the network overlooks: "the town is now thought to be under rebel control".

By the guide each is a claim of nobody's. Only what opens a sentence is looked at, where the subject is plain.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.raising import BE, predicate_end
from counterclaim.span import Span

_NO_SUBJECT = (
    r"(?i:that|which|who|whom|what|there|if|when|while|as|and|or|but|is|are|was|were|has|have|had|said|says|will|would|"
    r"not|no|none|nobody|few|according|by)\b"
)
_WORD = rf"(?!{_NO_SUBJECT})(?:\d[\d,.]*\d|[\w'\u2019-]+)"
_BELIEVED = re.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=[.!?][\"\u201d]\s))(?=[A-Z\d])(?P<subject>(?:{_WORD},?[^\S\n]+){{0,11}}?{_WORD})[^\S\n]+"
    rf"(?P<cue>{BE}(?:believed|thought|said|reported|alleged|understood|rumou?red|feared|suspected|presumed))\s+"
    r"(?=to\s+(?:(?:have|be)\s|(?<!reported\sto\s)(?!(?:the|an?|his|her|its|their|this|that|some|all|any|no)\s)[a-z]+\s))",
    re.MULTILINE,
)


def with_missed_beliefs(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each belief of nobody's that opens a sentence of ``text`` and is in none of them."""
    return [*attributions, *overlooked(text, attributions, _beliefs(text))]


def _beliefs(text: str) -> Iterator[Attribution]:
    for found in _BELIEVED.finditer(text):
        predicate = Span(found.end(), predicate_end(text, found.end()))
        yield Attribution((Span(*found.span("cue")),), (Span(*found.span("subject")), predicate), (), BY_RULE)
