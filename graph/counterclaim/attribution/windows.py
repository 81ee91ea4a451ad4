"""Cutting a text into windows of word pieces, the unit that the encoder reads.

A window is [CLS], one paragraph or several with [SEP] behind each, at most `MAX_PIECES` pieces. Training and
run time share this module, so that the model sees at run time what it was trained on. Every piece knows its
place in the text; `words` groups the pieces, and all that follows the encoder works on words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from counterclaim.attribution.marks import quoted_places, with_mended_marks
from counterclaim.errors import BadInput
from counterclaim.span import Span

MAX_PIECES = 192
FEATURES = 8

_LINE = re.compile(r"[^\n]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SENTENCE_ENDS = frozenset(".?!")
_CLOSERS = frozenset('"\u201d)\u2019')
_IN_QUOTES = 4


@dataclass(slots=True)
class Pieces:
    """Consecutive word pieces of one paragraph; `begins` marks the first piece of each word."""

    ids: list[int]
    features: list[int]
    spans: list[Span]
    begins: list[bool]

    def part(self, start: int, end: int) -> "Pieces":
        """The pieces from `start` to `end`."""
        cut = slice(start, end)
        return Pieces(self.ids[cut], self.features[cut], self.spans[cut], self.begins[cut])


@dataclass(slots=True)
class Window:
    """Pieces with their special ones, and the words they make up.

    Attributes:
        ids: Vocabulary ids.
        features: Case of the piece's word, 0 to 3, and 4 more between quotation marks.
        starts: Index of the first piece of each word; [CLS] is word 0, each [SEP] is a word.
        words: Where each word stands in the text; `None` for [CLS] and [SEP].
    """

    ids: list[int]
    features: list[int]
    starts: list[int]
    words: list[Span | None]


class Windower:
    """Turns texts into windows with the tokenizer of the encoder."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._cls = _special(tokenizer, "[CLS]")
        self._sep = _special(tokenizer, "[SEP]")
        self.mask_id = _special(tokenizer, "[MASK]")

    @classmethod
    def load(cls, path: Path) -> "Windower":
        """Read the tokenizer from its JSON file."""
        return cls(Tokenizer.from_file(str(path)))

    def windows(self, text: str, *, first_limit: int = MAX_PIECES) -> list[Window]:
        """All windows of the text, in order; `first_limit` moves the borders (for training)."""
        parts = (
            part
            for line in _LINE.finditer(text)
            if not line.group().isspace()
            for part in _split(self.pieces(text, Span(*line.span())), text)
        )
        return [self._window(group) for group in _pack(parts, first_limit)]

    def pieces(self, text: str, paragraph: Span) -> Pieces:
        """The word pieces of one paragraph."""
        content = with_mended_marks(paragraph.within(text))
        # A lone surrogate cannot be passed on as UTF-8; one character stands for it, so offsets stay.
        encoding = self._tokenizer.encode(_SURROGATE.sub("\ufffd", content), add_special_tokens=False)
        quoted = quoted_places(content)
        begins = _word_begins(encoding.word_ids)
        ends = _word_ends(encoding.offsets, begins)
        features, case = [], 0
        for (start, _), begin, end in zip(encoding.offsets, begins, ends, strict=True):
            if begin:
                case = case_of(content[start:end])
            features.append(case + (_IN_QUOTES if quoted[start] else 0))
        base = paragraph.start
        spans = [Span(base + start, base + end) for start, end in encoding.offsets]
        return Pieces(encoding.ids, features, spans, begins)

    def _window(self, group: list[Pieces]) -> Window:
        window = Window([self._cls], [0], [0], [None])
        for part in group:
            for piece, feature, span, begin in zip(part.ids, part.features, part.spans, part.begins, strict=True):
                last = window.words[-1]
                if begin or last is None:
                    window.starts.append(len(window.ids))
                    window.words.append(span)
                else:
                    window.words[-1] = Span(last.start, span.end)
                window.ids.append(piece)
                window.features.append(feature)
            window.starts.append(len(window.ids))
            window.words.append(None)
            window.ids.append(self._sep)
            window.features.append(0)
        return window


def case_of(word: str) -> int:
    """0: no letter in front, 1: lower case, 2: capitalised, 3: all capitals."""
    if not word[:1].isalpha():
        return 0
    if not word[0].isupper():
        return 1
    return 3 if len(word) > 1 and word.isupper() else 2


def _special(tokenizer: Tokenizer, name: str) -> int:
    number: int | None = tokenizer.token_to_id(name)
    if number is None:
        raise BadInput(f"The tokenizer has no {name}: it is not one of a BERT encoder. Use the model's own file.")
    return number


def _word_begins(word_ids: list[int | None]) -> list[bool]:
    return [number == 0 or word_ids[number] != word_ids[number - 1] for number in range(len(word_ids))]


def _word_ends(offsets: list[tuple[int, int]], begins: list[bool]) -> list[int]:
    ends = [end for _, end in offsets]
    for number in range(len(ends) - 2, -1, -1):
        if not begins[number + 1]:
            ends[number] = ends[number + 1]
    return ends


def _split(pieces: Pieces, text: str) -> Iterator[Pieces]:
    """Cut an over-long paragraph after the last sentence that fits, else at a word."""
    limit, start = MAX_PIECES - 2, 0
    while len(pieces.ids) - start > limit:
        end = _last_border(pieces, text, start, start + limit)
        yield pieces.part(start, end)
        start = end
    if start < len(pieces.ids):
        yield pieces.part(start, len(pieces.ids))


def _last_border(pieces: Pieces, text: str, start: int, limit: int) -> int:
    for end in range(limit, start + (limit - start) // 3, -1):
        if _ends_sentence(pieces, text, end):
            return end
    for end in range(limit, start, -1):
        if pieces.begins[end]:
            return end
    return limit


def _ends_sentence(pieces: Pieces, text: str, end: int) -> bool:
    last = text[pieces.spans[end - 1].end - 1]
    if text[pieces.spans[end].start] in _CLOSERS:
        return False
    if last in _CLOSERS and end > 1:
        last = text[pieces.spans[end - 2].end - 1]
    return last in _SENTENCE_ENDS


def _pack(parts: Iterable[Pieces], first_limit: int) -> Iterator[list[Pieces]]:
    group: list[Pieces] = []
    size, limit = 1, first_limit
    for part in parts:
        if group and size + len(part.ids) + 1 > limit:
            yield group
            group, size, limit = [], 1, MAX_PIECES
        group.append(part)
        size += len(part.ids) + 1
    if group:
        yield group
