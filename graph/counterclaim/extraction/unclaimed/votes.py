"""Acts that say nothing of how things are: who voted for a bill, or banned a player, claims neither of them.

None of the claims of gold/train has such a cue; the network takes the shortest such sentences for attitudes.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.span import quote

_ACT = re.compile(
    r"(?:has\s+|have\s+|had\s+)?(?:vot(?:ed?|es|ing)(?:\s+(?:for|against|on|down))?|bann(?:ed|ing)|bans?)", re.I
)
_CLAUSE = re.compile(r"(?:that|to|not)\b|[\"\u201c]", re.IGNORECASE)


def is_vote(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` is of an act upon somebody or something: a vote, a ban."""
    cue = quote(text, attribution.cue, gap=" ")
    return bool(_ACT.fullmatch(cue)) and not _CLAUSE.match(quote(text, attribution.content, gap=" "))
