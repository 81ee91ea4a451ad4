"""Which words stand between quotation marks, and so how an utterance is reported."""

import re

from counterclaim.attribution.windows import quoted_places
from counterclaim.span import Spans
from counterclaim.stance import Mode

_PARAGRAPH = re.compile(r"[^\n]+")
_DIRECT_SHARE = 0.9


def quoted_text(text: str) -> bytes:
    """Return one byte for each code point of ``text``: 1 between double quotation marks of its paragraph, else 0."""
    places = bytearray(len(text))
    for paragraph in _PARAGRAPH.finditer(text):
        inside = quoted_places(paragraph.group())
        for offset in range(len(paragraph.group())):
            places[paragraph.start() + offset] = bool(inside[offset])
    return bytes(places)


def report_mode(text: str, quoted: bytes, content: Spans) -> Mode:
    """Tell direct from mixed and indirect speech by the share of the content's characters that are quoted."""
    places = [place for start, end in content for place in range(start, end) if text[place].isalnum()]
    share = sum(quoted[place] for place in places) / len(places) if places else 0.0
    if share >= _DIRECT_SHARE:
        return Mode.DIRECT
    return Mode.MIXED if share > 0 else Mode.INDIRECT
