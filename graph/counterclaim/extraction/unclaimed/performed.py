"""Acts that are done by words: a state declared, a truce agreed, a plan proposed, a name taken.

Who does so reports nothing: "the group declared an emirate" founds it, and "the alliance calling itself New Vell" is
named so. What begins or ends by somebody's word ("declared the truce over") is his news, and a claim.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.span import hull, quote

_FOUNDING = re.compile(r"\b(?:declar|proclaim|establish)(?:e[sd]?|s|ed|ing)$", re.IGNORECASE)
_OWN = r"(?:an?|the|its|their|his|her)\s+(?:[\w'\u2019-]+\s+){0,3}?[\"\u201c\u2018]?(?:[\w'\u2019-]+\s+){0,2}?"
_RULED = r"(?:autonomous|independent|federal|self-ruled|self-governing)"
_STATE = re.compile(
    rf"(?:{_OWN}(?:caliphate|emirate|sultanate|kingdom|republic|federation|statelet|state|"
    rf"{_RULED}\s+(?:\w+\s+){{0,2}}?(?:region|province|zone|area|territory|canton|administration|government)s?)|"
    r"(?:(?:its|their|his|her)\s+)?(?:own\s+)?(?:independence|autonomy|self-rule)(?:\s+(?:of|from|for)\b[^.;:]*)?)"
    r"[\"\u201d\u2019]?(?=\W*$|,|\s+(?:in|on|across|over|around|within|along|covering|there|that|which|with|at|by)\b)",
    re.IGNORECASE,
)
_OFFERING = re.compile(r"\b(?:propos(?:e[sd]?|ing)|agree(?:s|d|ing)?(?:\s+(?:on|upon|to))?)$", re.IGNORECASE)
_THING = re.compile(r"(?:an?|another)\s", re.IGNORECASE)
_HEAD_END = re.compile(r"\s(?:that|which|who|whose|where|under|to|for|in)\s|,", re.IGNORECASE)
_QUOTE = re.compile('["\u201c\u201d]')
_NAMING = re.compile(r"\b(?:call|nam|styl|dubb?)(?:e?s|e?d|ing)?$", re.IGNORECASE)
_OWN_NAME = re.compile(r"(?:itself|himself|herself|themselves)\s+(?:the\s+)?[\"\u201c\u2018]?[A-Z]")


def is_performed(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` founds, agrees, proposes or names something, and says nothing of it."""
    cue, content = (quote(text, part, gap=" ") for part in (attribution.cue, attribution.content))
    if _FOUNDING.search(cue):
        return bool(_STATE.match(content))
    if _OFFERING.search(cue):
        place = hull(attribution.content)
        quoted = _QUOTE.search(text, max(0, place.start - 1), place.end)
        head = _HEAD_END.split(f"{content} ", maxsplit=1)[0]
        return bool(_THING.match(content)) and is_verbless(head) and not quoted
    return bool(_NAMING.search(cue) and _OWN_NAME.match(content))
