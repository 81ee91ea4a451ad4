"""Attributions of a bare thing: "demanded an investigation", "condemned the attack", "praised the plan".

By the guide a demand or an attitude is a claim only where what is said is a clause, a judgement ("as a disgrace", "for
breaking the truce") or carries quoted words.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.span import hull, quote

_DEMAND = re.compile(
    r"\b(?:(?:call|appeal|press|push)(?:s|ed|es|ing)?(?: again)? for|demand(?:s|ed|ing)?)$", re.IGNORECASE
)
_ATTITUDE = re.compile(
    r"\b(?:condemn|denounc|decr|deplor|prais|applaud|hail|welcom|support|back|endors|veto)(?:e?s|e?d|y|ied|ies|ing|e)?"
    r"(?: up)?$",
    re.IGNORECASE,
)
_REPROACH = re.compile(
    r"\b(?:slam|blast|mock|critici[sz]|attack|rebuk|ridicul|chid|hit out at|lash out at)\w*$", re.IGNORECASE
)
_NAME = re.compile(r"(?:the\s+)?[A-Z][\w.'\u2019-]*(?:\s+(?:of|and|the|de|al|von|[A-Z][\w.'\u2019-]*))*\s*$")
_THING = re.compile(r"(?:an?|more|further|greater|immediate|urgent)\b(?!.*\bto be\b)", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^(?:that|how|why|what|whether|to|\w+ing)\b|\bto (?!(?:the|an?|its?|his|her|their|this|these|all)\b)[a-z]+",
    re.IGNORECASE,
)
_DEMANDED = re.compile(r"\bdemand", re.IGNORECASE)
_JUDGED = re.compile(r"^(?:that|how|what|to)\b|\b(?:as|for|because|over)\b", re.IGNORECASE)
_QUOTED = re.compile("[\"\u201c\u201d\u2018]|''|(?<!\\w)'")
_BEFORE = 2


def is_bare(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` demands, or takes a stand on, a bare thing."""
    cue = quote(text, attribution.cue, gap=" ")
    content = quote(text, attribution.content, gap=" ")
    place = hull(attribution.content)
    if _QUOTED.search(text, max(0, place.start - _BEFORE), place.end):
        return False
    if _DEMAND.search(cue):
        return bool(_THING.match(content)) or not (_DEMANDED.search(cue) or _CLAUSE.search(content))
    if _REPROACH.search(cue):
        return bool(_NAME.match(content))
    return bool(_ATTITUDE.search(cue)) and not _JUDGED.search(content)
