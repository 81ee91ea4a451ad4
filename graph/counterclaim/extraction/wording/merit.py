"""Praise and blame for a deed: who "praised the crew for saving the boat" says that the crew has saved it."""

import re

from counterclaim.extraction.grammar.clause import clause, is_deed
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.lexicon.days import WEEKDAY

_CUE = re.compile(
    r"\b(?:prais|applaud|commend|laud|thank|congratulat|credit|slam|blast|attack|chid|rebuk|scold|castigat|assail|"
    r"lambast|rip|hit out at|lash(?:es|ed)? out at|rail(?:s|ed)? against)(?:es|ed|ing|med|ming|ped|s|e|d)?$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s+(?:for|with)\s+")
_DAY = re.compile(rf"\s+(?:on\s+)?{WEEKDAY}$")
_NO_NAME = re.compile(
    r"^(?:for|of|over|with|to|in|on|how|as|at|from|by|me|us|you|my|our|your|his|her|its|their)\b|\bas\b", re.I
)
_NOMINATIVE = {"him": "he", "her": "she", "them": "they", "it": "it"}
_LONGEST_NAME = 6


def deserved(words: str, cue: str) -> str | None:
    """Return "the crew has saved the boat" for "the crew for saving the boat", praised or blamed so, or None."""
    found = _FOR.search(words) if _CUE.search(cue) else None
    if found is None:
        return None
    who, deed = _DAY.sub("", words[: found.start()]), words[found.end() :]
    pronoun = _NOMINATIVE.get(who.casefold())
    named = len(who.split()) <= _LONGEST_NAME and is_verbless(who) and not _NO_NAME.search(who)
    return clause(pronoun or who, deed) if (pronoun or named) and is_deed(deed) else None
