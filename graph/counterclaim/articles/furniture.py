"""Site furniture: what a page puts around an article. It stays in the text, but nobody claims anything in it.

The rules go by the shape of a line (labels alone, a label and a colon, an invitation, a credit at the end) and, for
texts without line breaks, by the few phrases that only sites write. Precision comes first: no piece of 2,517 claims
annotated in 218 articles touches furniture (``tests/articles/test_furniture.py``), nor any content of 22,525
attributions in PolNeAR's training part.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from counterclaim.articles.credits import (
    AMENDED,
    BIOGRAPHY_UNLESS,
    BYLINE,
    CAPTION,
    CAPTION_ALONE,
    CAPTION_LABEL,
    CREDIT,
    CREDIT_IN_LINE,
    CREDIT_LABEL,
    CREDIT_UNLESS,
    PICTURED_UNLESS,
    STAFF_IN_LINE,
    STAFF_UNLESS,
    TIMESTAMP_UNLESS,
)
from counterclaim.articles.labels import (
    CODE,
    INVITATION_UNLESS,
    LABELS_ALONE,
    LABELS_IN_LINE,
    NOTICE,
    POINTER_UNLESS,
    SECTION,
    TAIL,
    TAIL_LABEL,
    TEASER,
    TEASER_LABEL,
)
from counterclaim.articles.pulled import pull_quotes
from counterclaim.span import Span

_ALWAYS = (LABELS_ALONE, TEASER, TEASER_LABEL, CAPTION, CAPTION_ALONE, CREDIT, AMENDED, NOTICE, BYLINE, CODE)
_UNLESS_IT_SPEAKS = (
    INVITATION_UNLESS,
    POINTER_UNLESS,
    CREDIT_UNLESS,
    PICTURED_UNLESS,
    STAFF_UNLESS,
    BIOGRAPHY_UNLESS,
    TIMESTAMP_UNLESS,
)
_IN_LINE = (CREDIT_IN_LINE, STAFF_IN_LINE, LABELS_IN_LINE)
_SPEAKS = re.compile(
    r"[\"\u201c\u201d]|\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|claim(?:s|ed|ing)?|den(?:y|ies|ied|ying)|accus\w+|"
    r"according to|"
    r"announc\w+|confirm\w*|insist\w*|warn\w*|urg(?:es?|ed|ing)|alleg\w+|stat(?:es|ed)|tweeted|reject\w*|dismiss\w*|"
    r"blam\w+|believ\w+|suggest\w*|report(?:s|ed)|f(?:inds?|ound)|show(?:s|ed)|argu\w+)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LONGEST = 600
"""A longer line is a paragraph, or an article without line breaks."""
_LONGEST_HEADLINE = 150
_SHORTEST_CAPTION = 25
_LONGEST_TAIL = 2000
_TAIL_LABELS = 2


def find_furniture(text: str) -> tuple[Span, ...]:
    """Return the stretches of site furniture, in order and apart from each other.

    Whole lines are given without the white space around them. Headlines and quotations are no furniture.
    """
    lines = _lines(text)
    pieces = [Span(start + piece.start, start + piece.end) for start, line in lines for piece in _pieces(line)]
    return _merged([*_whole_lines(lines), *pieces])


def find_asides(text: str) -> tuple[Span, ...]:
    """Return the furniture that would be taken for the article's words even where nobody speaks, in order.

    That are pull quotes, and notices of what the article said wrongly before.
    """
    lines = _lines(text)
    amended = (
        _trimmed(start, line) for start, line in lines if len(line) <= _LONGEST and AMENDED.fullmatch(_bare(line))
    )
    return _merged((*amended, *pull_quotes(lines)))


def _lines(text: str) -> list[tuple[int, str]]:
    return [(found.start(), found.group()) for found in _LINE.finditer(text) if not found.group().isspace()]


def _whole_lines(lines: list[tuple[int, str]]) -> Iterator[Span]:
    captions = {words for _, line in lines if (words := _caption_words(_bare(line)))}
    for start, line in lines:
        if _is_furniture(_bare(line)) or (len(line) <= _LONGEST and " ".join(line.split()) in captions):
            yield _trimmed(start, line)
    for (start, line), (after, teaser) in pairwise(lines):
        adjacent = after - start - len(line) <= len("\r\n")
        if CAPTION_ALONE.fullmatch(_bare(line)):
            is_announced = len(teaser) <= _LONGEST
        else:
            is_announced = adjacent and bool(TEASER_LABEL.fullmatch(_bare(line))) and _is_headline(teaser)
        if is_announced:
            yield _trimmed(after, teaser)
    yield from _sections(lines)
    yield from pull_quotes(lines)


def _sections(lines: list[tuple[int, str]]) -> Iterator[Span]:
    """Yield the headlines under headings such as "More on this story", up to the next sentence."""
    is_open = False
    for start, line in lines[1:]:
        if SECTION.fullmatch(_bare(line)):
            is_open = True
        elif is_open and not (_is_headline(line) and len(line) <= _LONGEST_HEADLINE and ". " not in line):
            is_open = False
        if is_open:
            yield _trimmed(start, line)


def _bare(line: str) -> str:
    return line.strip().strip("\ufeff\u200b*_")  # what invisible characters and stars a scraper left


def _is_furniture(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    if any(rule.fullmatch(line) for rule in _ALWAYS):
        return True
    return not _SPEAKS.search(line) and any(rule.fullmatch(line) for rule in _UNLESS_IT_SPEAKS)


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST and not line.rstrip(" \t\"'\u2019\u201d)").endswith((".", "!", "?"))


def _caption_words(line: str) -> str | None:
    """Return what a captioned line says without label and credit: pages often repeat that as a line of its own."""
    if len(line) > _LONGEST or not (CAPTION.fullmatch(line) or CREDIT.fullmatch(line)):
        return None
    words = " ".join(CREDIT_LABEL.sub("", CAPTION_LABEL.sub("", line)).split())
    return words if len(words) >= _SHORTEST_CAPTION else None


def _pieces(line: str) -> Iterator[Span]:
    for rule in _IN_LINE:
        for found in rule.finditer(line):
            yield _trimmed(found.start(), found.group())
    for found in TAIL.finditer(line, max(0, len(line) - _LONGEST_TAIL)):
        tail = line[found.start() :]
        if len({label.lower() for label in TAIL_LABEL.findall(tail)}) >= _TAIL_LABELS:
            yield _trimmed(found.start(), tail)
            return


def _trimmed(start: int, piece: str) -> Span:
    """Return where ``piece``, which begins at ``start``, lies without the white space around it."""
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, left + len(piece.strip()))


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
