"""A text as it is meant: without what its way to us left in it, and with the way back to the text as given.

Line ends of a terminal's width, soft hyphens, characters of no width, spaces that do not break, quotation marks of
other languages, and the HTML or Markdown of an export hide words from whoever reads by words, sentences and quotes.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import NamedTuple, Self

from counterclaim.article import Article
from counterclaim.articles.furniture import find_asides
from counterclaim.articles.hyphens import mended
from counterclaim.articles.wrapping import unwrapped
from counterclaim.reading import Reading
from counterclaim.span import Span, Spans
from counterclaim.utterance import utterance_id

_DATA = re.compile(r"\S{500,}")
"""No word is as long: a picture in base64, say, or an endless address."""
_BLOCK = r"p|br|hr|div|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|td|th|section|article|header|footer"
_INLINE = r"a|b|i|u|em|strong|span|small|sup|sub|img|q|cite|abbr|time|font"
_ODDITIES = re.compile(
    # A soft hyphen may have broken the line; the others have no width or only turn the direction of writing.
    r"(?P<gone>\u00ad(?:\r?\n)?|[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])"
    r"|(?P<line>\r\n?|[\u2028\u2029\x0b\x0c\x85])"
    r"|(?P<space>[\u00a0\u2000-\u200a\u202f\u205f\u3000])"
    r"|(?P<entity>&(?:[a-z]{2,6}|#\d{2,5}|#x[0-9a-f]{2,4});)"
    rf"|(?P<tag></?(?:(?P<block>{_BLOCK})|{_INLINE})(?:\s[^<>]*)?/?>)"
    r"|(?P<mark>^\#{1,6} +|^>(?: +|$))",
    re.IGNORECASE | re.MULTILINE,
)
_LINK = re.compile(r"(?P<opens>\[)[^\[\]\n]{1,300}(?P<closes>\]\(https?://[^\s()]{1,500}\))")
_BOLD = re.compile(r"(?<![\w*])(?P<opens>\*\*)[^\s*][^*\n]{0,300}(?P<closes>\*\*)(?![\w*])")
_INSIDE = "[^\u201e\u201c\u201d\u00ab\u00bb\u2039\u203a\n]{1,1500}"
_FOREIGN_QUOTES = re.compile(
    rf"(?P<opens>\u201e){_INSIDE}(?P<closes>[\u201c\u201d])"
    rf"|(?P<opens_french>\u00ab[ \u00a0\u202f]?){_INSIDE}?(?P<closes_french>[ \u00a0\u202f]?\u00bb)"
    rf"|(?P<opens_german>\u00bb){_INSIDE}(?P<closes_german>\u00ab)"
    rf"|(?P<opens_single>\u2039[ \u00a0\u202f]?){_INSIDE}?(?P<closes_single>[ \u00a0\u202f]?\u203a)"
)


class _Edit(NamedTuple):
    """What stands instead of a stretch of the text as given."""

    start: int
    end: int
    text: str


class _Piece(NamedTuple):
    """A stretch of the plain text from ``start`` on, and where it comes from."""

    start: int
    given: Span
    is_verbatim: bool


@dataclass(frozen=True, kw_only=True)
class PlainArticle(Article):
    """An article with its plain text. It keeps the identity of the article as given.

    Attributes:
        given: the article as it was handed in.
        pieces: what of its text stands where in the plain one, in order.
    """

    given: Article
    pieces: tuple[_Piece, ...]

    @classmethod
    def of(cls, article: Article) -> Self:
        """Return ``article`` with its plain text."""
        text, pieces = _applied(article.text, _edits(article.text))
        known = {field.name: getattr(article, field.name) for field in fields(Article)}
        return cls(
            **{**known, "text": _without_asides(unwrapped(_DATA.sub(_blank, text)))}, given=article, pieces=pieces
        )

    @cached_property
    def digest(self) -> str:
        """The digest of the article as given."""
        return self.given.digest

    def as_given(self, reading: Reading) -> Reading:
        """Return a reading of this article as one of the article as given, with offsets into its text."""
        moved = {
            one.id: replace(
                one,
                id=utterance_id(self.id, content, one.speaker, one.mode, one.stance, one.claim),
                content=content,
                cue=self._moved(one.cue),
                source=self._moved(one.source),
            )
            for one in reading.utterances
            for content in (self._moved(one.content),)
        }
        utterances = (
            replace(
                one,
                via=moved[one.via].id if one.via else None,
                retracts=frozenset(moved[target].id for target in one.retracts),
            )
            for one in moved.values()
        )
        rebuttals = (
            replace(
                one,
                utterance=moved[one.utterance].id,
                targets=tuple(moved[target].id for target in one.targets),
                sure=None if one.sure is None else tuple(moved[target].id for target in one.sure),
            )
            for one in reading.rebuttals
        )
        return replace(reading, article=self.given, utterances=tuple(utterances), rebuttals=tuple(rebuttals))

    def _moved(self, spans: Spans) -> Spans:
        return tuple(Span(self._at(start).start, self._at(end - 1).end) for start, end in spans)

    def _at(self, offset: int) -> Span:
        """Return which characters of the text as given the character at ``offset`` stands for."""
        piece = self.pieces[bisect_right(self.pieces, offset, key=lambda one: one.start) - 1]
        if not piece.is_verbatim:
            return piece.given
        place = piece.given.start + offset - piece.start
        return Span(place, place + 1)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _without_asides(text: str) -> str:
    """Return ``text`` with blank lines, as long as it was, for what contradicts or repeats the article beside it."""
    kept, done = [], 0
    for start, end in find_asides(text):
        kept += [text[done:start], "\n" * (end - start)]
        done = end
    return "".join((*kept, text[done:]))


def _applied(text: str, edits: list[_Edit]) -> tuple[str, tuple[_Piece, ...]]:
    """Return ``text`` with its ``edits``, of which one that overlaps an earlier one is left out."""
    pieces, words, length, done = [], [], 0, 0
    for edit in (*edits, _Edit(len(text), len(text), "")):
        if edit.start < done:
            continue
        for given, stands, is_verbatim in (
            (Span(done, edit.start), text[done : edit.start], True),
            (Span(edit.start, edit.end), edit.text, False),
        ):
            if stands:
                pieces.append(_Piece(length, given, is_verbatim))
                words.append(stands)
                length += len(stands)
        done = edit.end
    return "".join(words), tuple(pieces)


def _edits(text: str) -> list[_Edit]:
    marks = (*_pairs(text, _LINK, "", ""), *_pairs(text, _BOLD, "", ""))
    quotes = _pairs(text, _FOREIGN_QUOTES, "\u201c", "\u201d")
    broken = (_Edit(*edit) for edit in mended(text))
    return sorted((*_oddities(text), *marks, *quotes, *broken), key=lambda edit: (edit.start, -edit.end))


def _oddities(text: str) -> Iterator[_Edit]:
    for found in _ODDITIES.finditer(text):
        match found.lastgroup:
            case "line":
                stands = "\n"
            case "space":
                stands = " "
            case "entity":
                stands = html.unescape(found.group())
            case _:
                stands = "\n" if found["block"] else ""
        if len(stands) <= 1:  # else no entity of HTML
            yield _Edit(*found.span(), " " if stands == "\u00a0" else stands)


def _pairs(text: str, rule: re.Pattern[str], opens: str, closes: str) -> Iterator[_Edit]:
    for found in rule.finditer(text):
        for name in found.re.groupindex:
            if found[name]:
                yield _Edit(*found.span(name), opens if name.startswith("opens") else closes)
