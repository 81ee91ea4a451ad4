"""Thanks and good wishes, which claim nothing: "Thank you, Boston", "Congratulations to the champions!"."""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.span import quote

_WISH = re.compile(
    r"(?:(?:many\s+|a\s+big\s+)?thank(?:s|\s+you)|congratulations|congrats|welcome|good\s+luck|best\s+wishes|get\s+well|"
    r"happy\s+(?:birthday|new\s+year|easter|holidays|anniversary)|merry\s+christmas|rest\s+in\s+peace|god\s+bless|"
    r"my\s+(?:deepest\s+|sincere\s+|heartfelt\s+)?(?:condolences|sympathies|thoughts)|long\s+live|let\s+us\s+pray)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_EDGES = " \t\r\n\"'\u201c\u201d\u2018\u2019.!"
_SENTENCE = re.compile(r"[.!?]\s")


def is_wish(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` is nothing but thanks or a good wish."""
    found = _WISH.fullmatch(quote(text, attribution.content, gap=" ").strip(_EDGES))
    return found is not None and is_verbless(found["rest"]) and not _SENTENCE.search(found["rest"])
