"""Questions, which claim nothing: "Do we want that?" a senator asks."""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import hull, quote

_ASKING = re.compile(
    r"(?:(?:and|but|so|or|then|now|well|okay|if\s[^,?]{1,60},)[,\s]+)?"
    rf"(?:(?:{FINITE}|may|am)(?:n['\u2019]t)?|"
    r"who|whom|whose|what|which|when|where|why|how)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])[\"'\u201d\u2019]?\s+(?=[\"'\u201c\u2018]?[A-Z\d])")
_OPENING = " \t\r\n\"'\u201c\u2018"
_CLOSING = " \t\r\n\"'\u201d\u2019"
_LIKELY = 0.5
_BEHIND = 2


def is_question(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` is nothing but questions, and disputes nothing with them."""
    if attribution.denial >= _LIKELY or attribution.rebuttal[0] < _LIKELY:
        return False
    end = hull(attribution.content).end
    mark = "?" if text[end : end + _BEHIND].lstrip(_CLOSING).startswith("?") else ""
    content = quote(text, attribution.content, gap=" ") + mark
    return all(_asks(sentence) for sentence in _SENTENCES.split(content))


def _asks(sentence: str) -> bool:
    return sentence.rstrip(_CLOSING).endswith("?") and bool(_ASKING.match(sentence.lstrip(_OPENING)))
