"""Acts done to a bare thing: "defended the column", "railed against the bill", "echoed those remarks", "spoke of it".

By the guide these are claims only where what is said is a clause, a judgement ("for", "over", "as"), or carries quoted
words: so it is with all 2,388 claims of the annotated training articles that have a cue.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.verbless import is_verbless
from counterclaim.span import hull, quote

_ACT = re.compile(
    r"\b(?:defend(?:s|ed|ing)?|rail(?:s|ed|ing)? against|assail(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|thank(?:s|ed|ing)?|"
    r"apologi[sz](?:e[sd]?|ing)(?: for)?|hono(?:u?r)(?:s|ed|ing)?|mourn(?:s|ed|ing)?|salut(?:e[sd]?|ing)|"
    r"echo(?:es|ed|ing)?|highlight(?:s|ed|ing)?|(?:discuss|address)(?:es|ed|ing)?|explain(?:s|ed|ing)?|"
    r"rescind(?:s|ed|ing)?|ignor(?:e[sd]?|ing)|deliberating over|wary of|block(?:s|ed|ing)?|"
    r"derid(?:e[sd]?|ing)|tout(?:s|ed|ing)?|recall(?:s|ed|ing)?|vot(?:e[sd]?|ing) down|make light of|made light of|"
    r"sharp criticism from|harsh criticism|(?:slam|blast|rebuk|attack|criticiz|criticis)(?:s|es|ed|med|ming|e|ing)?|"
    r"underscor(?:e[sd]?|ing)|stifle|elect(?:s|ed|ing)?|"
    r"(?:sp(?:eak|eaks|oke|eaking)|talk(?:s|ed|ing)?)(?: \w+){0,3} (?:about|of))$",
    re.IGNORECASE,
)
_JUDGED = re.compile(r"\b(?:as|for|because|over|in light of)\b", re.IGNORECASE)
_QUOTED = re.compile("[\"\u201c\u201d\u2018]|''|(?<!\\w)'")
_POINTING = re.compile(r"(?:it|this|that|these|those|him|her|them|us|me)\W*", re.IGNORECASE)
_AS = re.compile(r"\bas\s+$")
_BEFORE = 2
_WORD = 6


def is_attitude(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` only says what somebody does to, or thinks of, a bare thing."""
    cue = quote(text, attribution.cue, gap=" ")
    if not _ACT.search(cue):
        return False
    content = quote(text, attribution.content, gap=" ")
    place = hull(attribution.content)
    if _AS.search(text, max(0, place.start - _WORD), place.start):
        return False
    if _JUDGED.search(content) or _QUOTED.search(text, max(0, place.start - _BEFORE), place.end):
        return False
    return is_verbless(content) or bool(_POINTING.fullmatch(content))
