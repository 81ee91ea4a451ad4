"""Lines broken at a terminal's width, as in e-mails and text made of PDF: their ends are no ends of paragraphs."""

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 25, 120
_LEAST = 3
_LEAST_FULL = 2
"""So many lines that go on, and full ones among them, tell that a text is wrapped; fewer may be a list."""
_SHARE = 0.6
_SLACK = 0.9
_STOPS = tuple(".!?:\"'\u201d\u2019)")
_ITEM = re.compile(r"\s*(?:[-*\u2022\u2013\u2014\u25aa\u25cf]\s|\d{1,2}[.):]|[A-Z][\w. '-]{1,30}:\s)")


def unwrapped(text: str) -> str:
    """Return ``text`` with a space for each line end that only the width of the lines explains: as long as it was."""
    lines = text.split("\n")
    breaks = [
        number
        for number, (line, following) in enumerate(pairwise(lines))
        if line.strip() and following.strip() and not _begins(following, line)
    ]
    width = max((len(lines[number].rstrip()) for number in breaks), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    full = {number for number in breaks if _is_full(lines[number], lines[number + 1], width)}
    joined = full | {number for number in breaks if lines[number + 1].lstrip()[0].islower()}
    telling = sum(not lines[number].rstrip().endswith(_STOPS) for number in joined)
    if telling < max(_LEAST, _SHARE * len(breaks)) or len(full) < _LEAST_FULL:
        return text
    return "".join(line + (" " if number in joined else "\n") for number, line in enumerate(lines))[:-1]


def _begins(line: str, before: str) -> bool:
    """Tell whether ``line`` begins an item or, set further in than the one before, a paragraph."""
    return bool(_ITEM.match(line)) or _margin(line) > _margin(before) + 1


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the first word of the line ``following`` had no room on this one."""
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > _SLACK * width
