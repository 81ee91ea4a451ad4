"""Where sentences and paragraphs begin, and which lines are headlines or set in capitals."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Maj|Col|Lt|Capt|Sgt|Brig|Adm|Cmdr|Cpl|Pvt|Supt|Insp|Rev|Hon|St|Jr|Sr|vs|No|Inc|Corp|Ltd|Co|Jan|Feb|"
    r"Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Fla|Calif|Mass|Conn|Ill|Pa|Va|Ga|Ala|Ariz)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'\u201d\u2019)\]]*\s+(?=[\"'\u201c\u2018(\[]*[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_QUOTATION = re.compile(
    r"\u201c[^\u201c\u201d\n]{1,1500}(?:\u201d|$|\n)|\"[^\"\n]{1,1500}(?:\"|\n|$)|''[^'\n][^\n]{1,1500}?''"
)
_DATELINE = re.compile(
    r"(?m)^[ \t]*(?:[A-Z][A-Z'\u2019-]{2,}(?:[ /][A-Z][A-Z'\u2019-]+){0,3}"
    r"(?:,[ ][A-Z][\w.'\u2019-]*(?:[ ][A-Z][\w.'\u2019-]*){0,2})?"
    r"(?:,?[ ]\([^)\n]{2,40}\))?|[A-Z][\w'\u2019-]+(?:,[ ][A-Z]\w+)?[ ]\([A-Z][^)\n]{1,30}\))"
    r"(?:[ ]?[\u2013\u2014]+[ ]?|[ ]--?[ ]|:[ ])(?=[\w\"'\u201c\u2018])"
)
_STOP = re.compile(r"[.!?](?=\s|$|[\"'\u201d\u2019)])")
_LONG_WORD = 4
_SMALL = PREPOSITIONS | listed("a an the and or but nor as is are not via vs")
"""What a headline in capitals may set in lower case."""
_TITLE_SHARE = 0.7
_HEADLINE_LENGTH = 220


@dataclass(frozen=True, slots=True)
class Layout:
    """Sentence starts, paragraph starts and title-cased lines of one text, as offsets."""

    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    titled: tuple[Span, ...]
    headline: Span
    quotes: tuple[Span, ...]
    stops: int = 0
    """How many full stops, question and exclamation marks the text has."""
    datelines: tuple[Span, ...] = ()
    """Where "BEIRUT (Reuters) - " stands at the start of a line."""

    def sentence(self, offset: int) -> int:
        """Return the number of the sentence that holds ``offset``."""
        return bisect_right(self.sentences, offset) - 1

    def sentence_start(self, offset: int) -> int:
        """Return where the sentence that holds ``offset`` begins."""
        return self.sentences[max(0, self.sentence(offset))]

    def sentence_at(self, text: str, offset: int) -> str:
        """Return the sentence of ``text``, whose layout this is, that holds ``offset``."""
        following = bisect_right(self.sentences, offset)
        end = self.sentences[following] if following < len(self.sentences) else len(text)
        return text[self.sentence_start(offset) : end]

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph that holds ``offset``."""
        return bisect_right(self.paragraphs, offset) - 1

    def is_quoted(self, offset: int) -> bool:
        """Tell whether ``offset`` lies between quotation marks."""
        at = bisect_right(self.quotes, (offset, offset)) - 1
        return at >= 0 and self.quotes[at].start < offset < self.quotes[at].end

    def in_dateline(self, offset: int) -> Span | None:
        """Return the dateline that holds ``offset``, or None."""
        return next((line for line in self.datelines if line.start <= offset < line.end), None)

    def is_titled(self, offset: int) -> bool:
        """Tell whether ``offset`` lies in a line where capitals tell nothing."""
        return any(line.start <= offset < line.end for line in self.titled)


def read_layout(text: str) -> Layout:
    """Return the layout of ``text``."""
    sentences, paragraphs, titled = [0], [0], []
    for end in _SENTENCE_END.finditer(text):
        if "\n" in end.group():
            paragraphs.append(end.end())
        elif _ABBREVIATION.search(text, max(0, end.start() - 6), end.start() + 1):
            continue
        sentences.append(end.end())
    first = None
    for line in re.finditer(r"[^\n]+", text):
        written = line.group().rstrip()
        if first is None and written:
            first = Span(line.start(), min(line.end(), line.start() + _HEADLINE_LENGTH))
            written = _unstopped(written)
        if _is_titled(written):
            titled.append(Span(line.start(), line.end()))
    quotes = tuple(Span(match.start(), match.end()) for match in _QUOTATION.finditer(text))
    return Layout(
        tuple(sentences),
        tuple(paragraphs),
        tuple(titled),
        first or Span(0, 0),
        quotes,
        len(_STOP.findall(text)),
        _datelines(text),
    )


def _datelines(text: str) -> tuple[Span, ...]:
    """Return where datelines stand; lines that open with capitals and a colon are turns of a transcript if several."""
    found = [
        Span(line.start(), line.end())
        for line in _DATELINE.finditer(text)
        if not text[line.end() :].partition("\n")[0].isupper()
    ]
    turns = [line for line in found if line.within(text).rstrip().endswith(":")]
    return tuple(line for line in found if line not in turns or len(turns) == 1)


def _unstopped(line: str) -> str:
    """Return a headline without the full stop that it may have got on its way into a data set.

    A sentence keeps its own: it has other lower-case words than the small ones, were it only its verb.
    """
    lower = {word for word in _WORD.findall(line) if word.islower()}
    return line if lower - _SMALL else line.removesuffix(".")


def _is_titled(line: str) -> bool:
    telling: list[str] = [word for word in _WORD.findall(line) if len(word) >= _LONG_WORD]
    if len(telling) < _LONG_WORD or line.endswith("."):
        return False
    capitals = sum(word[0].isupper() for word in telling)
    return capitals >= _TITLE_SHARE * len(telling)
