"""Signs that a name of one word is a firm's and no surname: "Brandwell shares", "Brandwell's customers"."""

import re

from counterclaim.claimants.names.name import Name

_MOVED = "fell|rose|dropped|gained|lost|closed|jumped|slid|slumped|soared|tumbled|plunged|climbed|were"
_BEHIND = re.compile(
    r"(?:['\u2019]s? (?:shares|shareholders|share price|chief executive|chair(?:man|woman)|CEO|CFO|"
    r"chief financial officer|board of directors|revenues?|headquarters|subsidiary|parent company|market value)|"
    rf"(?: shares (?:{_MOVED})))\b"
)
_BEFORE = re.compile(r"\b[Ss]hare(?:s|holders) (?:in|of) $")
_DONE = "sold|made|lost|paid|cut|kept|built|found|taken|held|bought"
_SAID_OF_ITSELF = re.compile(
    rf" (?:said|says|added) (?:on \w+day |in a statement )?(?:that )?(?:its |it (?:had|has) (?:\w+ed|{_DONE})\b)"
)
_COMPANY = re.compile(r"\b[Tt]he (?:company|firm|retailer|manufacturer|airline|maker|bank|carrier|operator)\b")
_SO_CALLED_NEXT = re.compile(
    r"(?![^\n]{0,200}\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b)[^.!?\n]{3,160}[.!?]\s+"
    r"The (?:company|firm|retailer|manufacturer|airline|bank|carrier|start-?up)\s(?!that\b|which\b|who\b)"
)
"""What stands behind "Zentro" in "Zentro denied cheating. The company said …"."""
_ANY_COMPANY = re.compile(r"\b(?i:company|firm|retailer|manufacturer|airline|bank|carrier|start-?up)\b")
_OPENS = re.compile(r"(?:^|[.!?]\s+|\n)$")
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
    return 3.0 if _is_called_company(text, name) else 0.0


def _is_called_company(text: str, name: Name) -> bool:
    """Tell whether "The company" opens the sentence behind one that the name opens, and nothing else can be meant."""
    start = name.outer.start
    opens = _OPENS.search(text, max(0, start - 3), start) is not None
    return opens and bool(_SO_CALLED_NEXT.match(text, name.span.end)) and not _ANY_COMPANY.search(text, 0, start)
