"""Reports at a sentence's end: "The state has not paid a penny, the minister alleged" is the minister's claim.

The network knows the construction best of all, and overlooks it now and then in a sentence that has no other report.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.span import Span

_SAYS = r"(?:sa(?:id|ys)|alleg(?:ed|es)|(?:claim|insist|add|maintain|warn)(?:ed|s)|announced|admitted)"
_TRAILING = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][\"\u201d]\s))(?P<what>(?!(?:But|And|If|When|While|As|According|Asked|In)\b)[A-Z]"
    rf"[^,.;:?!\n\"\u201c\u201d]{{15,200}}),\s+(?:(?P<who>{SOMEBODY}|he|she|they|it)\s+(?P<cue>{_SAYS})|"
    rf"(?P<inverted>{_SAYS})\s+(?P<behind>{SOMEBODY}))(?=\.(?:\s|$))",
    re.MULTILINE,
)


def with_trailing_reports(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each such report of ``text`` that is in none of them."""
    return [*attributions, *overlooked(text, attributions, _reports(text))]


def _reports(text: str) -> Iterator[Attribution]:
    for found in _TRAILING.finditer(text):
        parts = ("cue", "what", "who") if found["cue"] else ("inverted", "what", "behind")
        cue, what, who = (Span(*found.span(part)) for part in parts)
        yield Attribution((cue,), (what,), (who,), BY_RULE)
