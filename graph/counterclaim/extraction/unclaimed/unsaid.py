"""Attributions that say that nobody said so: "did not mention that P", "all but accused", "no one claimed it".

By the guide these are no claims; of 5,222 annotated ones none has such a source, and two such a cue, which say the
contrary ("made no secret", "left no doubt").
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.declining import declines
from counterclaim.span import hull, quote

_NOT = r"\b(?:not|never|cannot|(?:do|does|did|is|was|were|has|have|had|wo|would|could|ca)nt)\b|n['\u2019]t\b"
_NEGATED = re.compile(
    rf"{_NOT}|\bno mention\b|\bn?or\s+(?:to\s+)?den(?:y|ied)\b",
    re.IGNORECASE,
)
_NEGATING = re.compile(
    rf"(?:{_NOT})\s+(?:(?:so\s+much|really|actually|exactly|quite|even|just)\s+)?$|"
    r"\b(?:confirm|verify|acknowledge|admit)(?:s|ed)?\s+n?or\s+(?:to\s+)?$|\bneither\s+$|"
    r"\b(?:all\s+but|stop(?:s|ped)?\s+short\s+of|whether(?:\s+or\s+not)?\s+to)\s+$",
    re.IGNORECASE,
)
"""Before a cue; who "all but accused" somebody did not, nor does it who would not "confirm or deny" it, and whether to
order something is not decided."""
_WITHOUT = re.compile(r"\bwithout\s+(?:admitt|acknowledg|accept|conced|confirm|deny|specify)ing\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:no[ -]one|nobody|none|neither|no \w+|(?:the )?(?:share|number|percentage|proportion) of)\b", re.IGNORECASE
)
"""A share of people is told of, and does not speak."""
_NO_COMMENT = re.compile(r"\bcomment", re.IGNORECASE)
"""Not to comment is an answer of its own."""
_REFUSED = re.compile(r"\b(?:declin|refus)(?:e[sd]?|ing)$", re.IGNORECASE)
_TO = re.compile(r"to\s+(?=[a-z])", re.IGNORECASE)
"""What one refuses to do ("declined to name the source") was not done; not to comment is an answer of its own."""
_BEFORE = 24


def is_unsaid(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` says that something was not said, or by nobody."""
    cue = quote(text, attribution.cue, gap=" ")
    content = quote(text, attribution.content, gap=" ")
    if _NO_COMMENT.search(cue) or declines(cue, content):
        return False
    if _REFUSED.search(cue) and _TO.match(content):
        return True
    if attribution.cue:
        begin = hull(attribution.cue).start
        if _WITHOUT.search(text, max(0, begin - _BEFORE), hull(attribution.cue).end):
            return True
        if _NEGATED.search(cue) or _NEGATING.search(text[max(0, begin - _BEFORE) : begin]):
            return True
    return bool(attribution.source and _NOBODY.match(text, hull(attribution.source).start))
