"""Which words stand between quotation marks, and so how an utterance is reported."""

import re

from counterclaim.attribution.marks import quoted_places, with_mended_marks
from counterclaim.span import Spans
from counterclaim.stance import Mode

_SINGLE = re.compile(
    r"(?<!\w)['\u2018](?P<inside>\w(?:[^'\u2018\u2019\"\n]|(?<=\w)['\u2019](?=\w))*?[\w,.?!])['\u2019](?!\w)"
)
_TWO_OPENING = re.compile(r"``|(?<![^\s(\[\u2013\u2014-])''(?=\S)")
_TWO_CLOSING = re.compile("''")
_LEAST_SPACES = 2
_PARAGRAPH = re.compile(r"[^\n]+")
_DIRECT_SHARE = 0.9


def quoted_text(text: str) -> bytes:
    """Return one byte for each code point of ``text``: 1 between quotation marks of its paragraph, else 0."""
    places = bytearray(len(text))
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        places[start:end] = quoted_places(_with_double_marks(paragraph.group()))
    return bytes(places)


def _with_double_marks(paragraph: str) -> str:
    """Return ``paragraph`` with double marks for two apostrophes and single marks round a clause, as long as before.

    Single marks count where there are no double ones: else they are quotations within quotations.
    """
    mended = with_mended_marks(paragraph)
    doubled = _TWO_CLOSING.sub('" ', _TWO_OPENING.sub(' "', mended))
    if doubled != paragraph or any(mark in paragraph for mark in '"\u201c\u201d'):
        return doubled
    return _SINGLE.sub(_doubled, paragraph)


def _doubled(found: re.Match[str]) -> str:
    inside = found["inside"]
    return f'"{inside}"' if inside.count(" ") >= _LEAST_SPACES else found.group()


def report_mode(text: str, quoted: bytes, content: Spans) -> Mode:
    """Tell direct from mixed and indirect speech by the share of the content's characters that are quoted.

    A content that begins outside of the quotation marks (it "has never paid") is not direct, however little that is.
    """
    places = [place for start, end in content for place in range(start, end) if text[place].isalnum()]
    share = sum(quoted[place] for place in places) / len(places) if places else 0.0
    if share >= _DIRECT_SHARE and quoted[places[0]]:
        return Mode.DIRECT
    return Mode.MIXED if share > 0 else Mode.INDIRECT
