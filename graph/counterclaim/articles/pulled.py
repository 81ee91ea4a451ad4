"""Pull quotes: a line that only says in large letters what somebody is quoted as saying elsewhere on the page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from counterclaim.span import Span

_QUOTED = re.compile('["\u201c]([^"\u201c\u201d\n]{20,1500})["\u201d]')
_SENTENCE = re.compile(r"(?<=[.!?\u2026])\s+")
_EDGE = " \t\r\u00a0.,!?\u2026\"'\u2018\u2019\u201c\u201d"
_FEWEST_WORDS = 5
"""Fewer may be a slogan, or the heading of a section."""


def pull_quotes(lines: Sequence[tuple[int, str]]) -> Iterator[Span]:
    """Yield which of ``lines``, each with its offset, repeat a quotation of another line or a sentence of it.

    The first line is the headline.
    """
    quoted: defaultdict[str, set[int]] = defaultdict(set)
    for number, (_, line) in enumerate(lines):
        for found in _QUOTED.finditer(line):
            for words in (found[1], *_SENTENCE.split(found[1])):
                quoted[_plain(words)].add(number)
    for number, (start, line) in enumerate(lines[1:], 1):
        words = _plain(line)
        if len(words.split()) >= _FEWEST_WORDS and quoted.get(words, {number}) - {number}:
            left = start + len(line) - len(line.lstrip())
            yield Span(left, left + len(line.strip()))


def _plain(words: str) -> str:
    return " ".join(words.strip(_EDGE).split())
