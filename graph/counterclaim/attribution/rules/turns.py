"""Turns of a transcript or an interview: paragraphs that begin with who speaks and a colon.

The network reads such a line well by itself, but hands turns that follow one another to each other's speakers.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.span import Span, Spans

_LABEL = re.compile(
    r"^[^\S\n]*(?P<name>[A-Z][\w.'\u2019-]*(?:[^\S\n]+(?:[A-Z][\w.'\u2019-]*|of|de|la|von|van|al|bin)){0,4})"
    r"(?:,[^\S\n][A-Z][\w '\u2019-]{2,40}|[^\S\n]\([^()\n]{1,40}\))?:(?:[^\S\n]+(?P<words>\S[^\n]*)|[^\S\n]*$)",
    re.MULTILINE,
)
_NO_SPEAKER = re.compile(
    r"(?:photos?|images?|pictures?|captions?|credits?|read|related|see|watch|listen|video|more|notes?|updated?|sources?|"
    r"corrections?|published|posted|by|where|when|who|what|why|how|q|a|answer|interview|transcript|factbox|"
    r"analysis|opinion|live)\b",
    re.IGNORECASE,
)
_ASKED_OR_ANSWERED = re.compile(
    r"^[^\S\n]*(?:(?:Q|Question)|(?P<answer>A|Answer))[.:][^\S\n]+(?P<words>\S[^\n]*)", re.MULTILINE
)
_ASKER = re.compile(r"(?:question|reporter|journalist|interviewer|audience)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bCol)(?<!\bGov)(?<!\bSt)(?<!\b[A-Z])"
    r"[.!?\u2026]+[\"'\u201d\u2019)]*(?=\s|$)"
)
_COURTESY = re.compile(r"(?:thanks?|welcome|hello|hi|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_FEWEST_WORDS = 3
"""Fewer ("No.") say nothing by themselves."""
_EDGE = ' \t\r.\u201c\u201d"'
_LEAST_TURNS = 3
_SHARE = 2 / 3
"""Of the paragraphs from the first turn to the last, so many at least are turns."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its words, who speaks, and what of the words is neither question nor courtesy.

    In an interview of questions and answers whoever answers is named elsewhere, if at all: ``source`` is empty.
    """

    words: Span
    source: Spans
    content: Spans


def find_turns(text: str) -> list[Turn]:
    """Return the turns of ``text`` in its order; none if it is neither transcript nor interview.

    In a transcript at least two speak, and one of them more than once.
    """
    return _transcript(text) or list(_answers(text))


def _answers(text: str) -> Iterator[Turn]:
    """Yield the turns of an interview whose paragraphs begin with "Q:" and "A:" by turns."""
    found = list(_ASKED_OR_ANSWERED.finditer(text))
    for asked, answered in pairwise(found):
        if asked["answer"] is None and answered["answer"] is not None:
            for turn in (asked, answered):
                words = Span(*turn.span("words"))
                yield Turn(words, (), tuple(_said(text, *words)) if turn is answered else ())


def _transcript(text: str) -> list[Turn]:
    labels = [found for found in _LABEL.finditer(text) if not _NO_SPEAKER.match(found["name"])]
    speakers = Counter(found["name"].split()[-1].casefold() for found in labels)
    if len(labels) < _LEAST_TURNS or len(speakers) < 2 or max(speakers.values()) < 2:  # noqa: PLR2004
        return []
    between = text[labels[0].start() : labels[-1].end()].split("\n")
    if len(labels) < _SHARE * sum(not line.isspace() and line != "" for line in between):
        return []
    return [_turn(text, found) for found in labels if found["words"]]


def _turn(text: str, found: re.Match[str]) -> Turn:
    said = () if _ASKER.match(found["name"]) else tuple(_said(text, *found.span("words")))
    return Turn(Span(*found.span("words")), (Span(*found.span("name")),), said)


def _said(text: str, begins: int, end: int) -> Iterator[Span]:
    """Yield each run of sentences that is neither question nor courtesy."""
    start = None
    for sentence in _sentences(text, begins, end):
        words = sentence.within(text)
        if words.rstrip("\"'\u201d\u2019)").endswith("?") or _COURTESY.match(words):
            if start is not None:
                yield from _trimmed(text, Span(start, sentence.start))
            start = None
        elif start is None:
            start = sentence.start
    if start is not None:
        yield from _trimmed(text, Span(start, end))


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in _SENTENCE_END.finditer(text, start, end):
        begins = start + len(text[start : stop.end()]) - len(text[start : stop.end()].lstrip())
        yield Span(begins, stop.end())
        start = stop.end()
    if text[start:end].strip():
        yield Span(start + len(text[start:end]) - len(text[start:end].lstrip()), end)


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    words = span.within(text)
    start = span.start + len(words) - len(words.lstrip(_EDGE))
    end = span.start + len(words.rstrip(_EDGE))
    if text[start:end].count(" ") + 1 >= _FEWEST_WORDS:
        yield Span(start, end)
