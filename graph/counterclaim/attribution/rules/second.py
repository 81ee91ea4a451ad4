"""A denial as second verb: "he regretted the delay but denied that it was his fault" says one thing and denies another.

The network takes both for what is said.
"""

import re
from collections.abc import Iterable, Iterator

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.denials import as_denial
from counterclaim.span import Span, hull

_SECOND = re.compile(
    r",?\s+(?:but|and|while|though)\s+(?:(?:he|she|it|they)\s+)?(?:(?:has|have|had|also|\w+ly)\s+)*"
    r"(?P<deny>den(?:y|ies|ied|ying))\s+(?:that\s+)?"
    r"(?P<what>(?:any\s+|having\s|\w{2,}ing\s|(?:he|she|it|they|his|her|its|their|the|an?|there|anyone|anybody)\s)[^.;:?!\n\"\u201c\u201d]{5,})"
)
_SPEAKER = re.compile(r"(?:that\s+)?(?:he|she|it|they)\b", re.IGNORECASE)
_QUOTED = re.compile('["\u201c\u201d]')


def with_second_denials(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each denial that the words of another end with as one of its own.

    Only where the first verb's subject is "he", "she", "it" or "they", and so the speaker, and nothing is quoted.
    """
    return [part for one in attributions for part in _parts(text, one)]


def _parts(text: str, one: Attribution) -> Iterator[Attribution]:
    last = one.content[-1]
    second = _SECOND.search(text, last.start, last.end)
    speaks = _SPEAKER.match(text, one.content[0].start) and one.cue and hull(one.cue).end <= one.content[0].start
    if second is None or not speaks or _QUOTED.search(text, one.content[0].start, last.end):
        yield one
        return
    yield one.until(second.start())
    denial = Attribution((Span(*second.span("deny")),), (Span(*second.span("what")),), one.source, BY_RULE)
    yield as_denial(denial)
