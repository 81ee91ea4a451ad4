"""An article: the text as given and what is known about it. What it does not state stays unknown."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NewType

from counterclaim.identity import text_digest

ArticleId = NewType("ArticleId", str)


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article as it was handed in.

    Attributes:
        text: the text as given; every offset counts its Unicode code points.
        identifier: the name it was ingested under (a record's id, else the file's stem), or None.
        title: the headline if stated, else None.
        url: where it was published, or None.
        publisher: who published it, or None.
        author: who wrote it, or None.
        published: the day of publication, or None.
        language: a BCP 47 tag; ``und`` if the text is hardly English, the one language that is read.
        origin: the input that it was read from, with line or record, or None; no part of the article.
    """

    text: str
    identifier: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    language: str = "en"
    origin: str | None = field(default=None, compare=False)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the NFC text, 64 hexadecimal digits."""
        return text_digest(self.text)

    @property
    def id(self) -> ArticleId:
        """The first 16 digits of the digest: the same text is the same article."""
        return ArticleId(self.digest[:16])

    @property
    def headline(self) -> str:
        """The title, else the text's first line, cut at 200 characters."""
        first = self.title or next((line.strip() for line in self.text.splitlines() if line.strip()), "")
        return first if len(first) <= 200 else first[:199] + "…"  # noqa: PLR2004


@dataclass(frozen=True, kw_only=True)
class QuotedArticle(Article):
    """An article whose text is not kept: ``text`` has what is quoted, in its place, and blanks for all else.

    Attributes:
        sha256: the digest of the text that is not there.
    """

    sha256: str

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the NFC text, 64 hexadecimal digits."""
        return self.sha256
