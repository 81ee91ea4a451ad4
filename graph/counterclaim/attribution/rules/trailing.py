"""Reports at a sentence's end: "The state has not paid a penny, the minister alleged" is the minister's claim.

So is what hangs on a sentence: "The mill lost money, with some estimates suggesting it lost millions".

The network knows both, the first best of all, and overlooks them now and then where there is no other report.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.talk import SOMEBODY
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import Span

_SAYS = r"(?:sa(?:id|ys)|alleg(?:ed|es)|(?:claim|insist|add|maintain|warn)(?:ed|s)|announced|admitted)"
_TRAILING = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][\"\u201d]\s))(?P<what>(?!(?:But|And|If|When|While|As|According|Asked|In)\b)[A-Z]"
    rf"[^,.;:?!\n\"\u201c\u201d]{{15,200}}),\s+(?:(?P<who>{SOMEBODY}|he|she|they|it)\s+(?P<cue>{_SAYS})|"
    rf"(?P<inverted>{_SAYS})\s+(?P<behind>{SOMEBODY}))(?=\.(?:\s|$))",
    re.MULTILINE,
)
_HANGING = re.compile(
    r"(?:,\s+|\s)with\s+(?P<who>(?:(?:some|several|many|other|most|a few|early|initial|local|official|unconfirmed|the|"
    r"its|recent|latest)\s+){0,2}(?:estimates?|figures|reports?|accounts?|polls?|surveys?|studies|counts?|tallies|sources|"
    r"officials|activists|witnesses|residents|doctors|analysts|experts|observers|critics|monitors|locals|others))\s+"
    r"(?P<cue>suggesting|saying|indicating|claiming|reporting|estimating|warning|alleging|showing)\s+(?:that\s+)?"
    r"(?P<what>[^.,;:?!\n\"\u201c\u201d]{10,200}(?:[.,]\d+[^.,;:?!\n\"\u201c\u201d]*)*)(?=[.,;]?(?:\s|$))"
)
_VERB = re.compile(rf"\b(?:{FINITE}|it|they|he|she|\w{{2,}}ed|lost|rose|fell|left|fled|held)\b")


def with_trailing_reports(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each such report of ``text`` that is in none of them."""
    return [*attributions, *overlooked(text, attributions, _reports(text))]


def _reports(text: str) -> Iterator[Attribution]:
    for found in _TRAILING.finditer(text):
        parts = ("cue", "what", "who") if found["cue"] else ("inverted", "what", "behind")
        cue, what, who = (Span(*found.span(part)) for part in parts)
        yield Attribution((cue,), (what,), (who,), BY_RULE)
    for found in _HANGING.finditer(text):
        if _VERB.search(found["what"]):
            cue, what, who = (Span(*found.span(part)) for part in ("cue", "what", "who"))
            yield Attribution((cue,), (what.rstripped(text),), (who,), BY_RULE)
