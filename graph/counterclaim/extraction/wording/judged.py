"""What somebody finds something to be: "found Ilo guilty", "ruled the ban unlawful", "likened it to", "put it at $4m".

The copula goes between the thing and what it is judged, where a closed class of words shows where that begins.
"""

import re

from counterclaim.extraction.grammar.clause import NOMINATIVE, be_of
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.extraction.wording.said import Said

_FINDING = re.compile(
    r"\b(?:f(?:ind|inds|ound|inding)|declar\w+|rul(?:e[sd]?|ing)|judg\w+|pronounc\w+|held)$", re.IGNORECASE
)
_VERDICT = re.compile(
    r"(?P<who>\S.{0,70}?)\s+(?P<how>(?:(?:\w+ly|not|partly|equally)\s+)?(?:guilty|innocent|liable|responsible|negligent|culpable|"
    r"unlawful|lawful|illegal|legal|unconstitutional|constitutional|invalid|valid|void|null\s+and\s+void|inadmissible|"
    r"unfit|in\s+contempt|in\s+breach|in\s+violation)(?:\s+(?:of|to|for|and|on|in|by|under|over)\b.*)?)",
    re.IGNORECASE,
)
_LIKENING = re.compile(r"\b(?:liken|compar)\w*$", re.IGNORECASE)
_TO = re.compile(r"(?P<who>\S[^,]{0,70}?)\s+to\s+(?P<what>\S.*)", re.IGNORECASE)
_PUTTING = re.compile(r"\b(?:put(?:s|ting)?|plac\w+|estimat\w+|valu(?:e[sd]?|ing)|assess\w*)$", re.IGNORECASE)
_AT = re.compile(
    r"(?P<who>\S[^,;]{1,70}?)\s+at\s+(?P<what>(?:(?:about|around|nearly|almost|over|under|more\s+than|less\s+than|up\s+to|"
    r"at\s+least|between|some|just)\s+)*[$\u00a3\u20ac]?\d.*)",
    re.IGNORECASE,
)
_SHOWING = re.compile(r"\b(?:f(?:ind|inds|ound)|show\w*|put(?:s|ting)?)$", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?P<who>\S[^,;]{1,70}?)\s+at\s+(?P<what>(?:(?:about|around|nearly|just|under|over)\s+)*\d[\d.]*\s?(?:%|per\s?cent\b).*)",
    re.IGNORECASE,
)
_SELVES = {"himself", "herself", "itself", "themselves"}


def judged(words: str, said: Said) -> str | None:
    """Return "Ilo is guilty" for "Ilo guilty", found so by ``said``; None where nothing is surely judged."""
    if _SHOWING.search(said.cue) and (found := _PERCENT.fullmatch(words)):
        return _clause(found, "what", "at ", said)
    if _FINDING.search(said.cue):
        return _clause(_VERDICT.fullmatch(words), "how", "", said)
    if _LIKENING.search(said.cue):
        return _clause(_TO.fullmatch(words), "what", "like ", said)
    return _clause(_AT.fullmatch(words), "what", "", said) if _PUTTING.search(said.cue) else None


def _clause(found: re.Match[str] | None, what: str, link: str, said: Said) -> str | None:
    if found is None or not (_is_pronoun(found["who"]) or is_verbless(found["who"])):
        return None
    who, agent = NOMINATIVE.get(found["who"].casefold(), found["who"]), None
    if who.casefold() in _SELVES:
        if said.speaker is None:
            return None
        who, agent = said.speaker.name, said.speaker
    return f"{who} {be_of(who, agent)} {link}{found[what]}"


def _is_pronoun(word: str) -> bool:
    return word.casefold() in {*NOMINATIVE, "it"}
