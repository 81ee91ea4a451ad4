"""Where sentences end and begin, as rules see it: not behind a title or an abbreviation."""

import re

_NO_STOP = (
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr|Sr|No|vs|Co))(?<!\bv)"
    r"(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Maj|Sgt|Rev|Hon|Adm|Cpl|Inc|Ltd|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))"
    r"(?<!\b(?:Prof|Capt|Brig|Corp|Sept))(?<!\.)"
)
SENTENCE_END = re.compile(rf"{_NO_STOP}[.?!]\)?\s+(?=[A-Z])")
_BORDER = re.compile(rf"{_NO_STOP}[.?!][)\"\u201d]?\s+(?=[\"\u201cA-Z\d])|\n\s*")
_REACH = 600


def sentence_start(text: str, place: int) -> int:
    """Return where the sentence begins that ``place`` is in; ``place`` itself if that is where one begins."""
    low = max(0, place - _REACH)
    start = low if low == 0 else place
    for border in _BORDER.finditer(text, low, place + 1):
        start = border.end()
    return start
