"""Signs that a name of one word is a firm's and no surname: "Brandwell shares", "Brandwell's customers"."""

import re

from counterclaim.claimants.names.name import Name

_MOVED = "fell|rose|dropped|gained|lost|closed|jumped|slid|slumped|soared|tumbled|plunged|climbed|were"
_BEHIND = re.compile(rf"(?:['\u2019]s? (?:shares|shareholders|share price|chief executive)|(?: shares (?:{_MOVED})))\b")
_BEFORE = re.compile(r"\b[Ss]hare(?:s|holders) (?:in|of) $")
_DONE = "sold|made|lost|paid|cut|kept|built|found|taken|held|bought"
_SAID_OF_ITSELF = re.compile(
    rf" (?:said|says|added) (?:on \w+day |in a statement )?(?:that )?(?:its |it (?:had|has) (?:\w+ed|{_DONE})\b)"
)
_COMPANY = re.compile(r"\b[Tt]he (?:company|firm|retailer|manufacturer|airline|maker|bank|carrier|operator)\b")
_NEAR, _FAR = 24, 300


def firm_votes(text: str, name: Name) -> float:
    """Return how much what stands beside a name of one word speaks for a firm."""
    if " " in name.text or name.titles:
        return 0.0
    end = name.span.end
    if _BEHIND.match(text, end) or _BEFORE.search(text, max(0, name.span.start - _NEAR), name.span.start):
        return 3.0
    if _SAID_OF_ITSELF.match(text, end) and _COMPANY.search(text, end, end + _FAR):  # alone "it" may be anything
        return 3.0
    return 0.0
