"""Paths to articles: the one way in for files, folders and standard input."""

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from counterclaim.article import Article
from counterclaim.articles.disguise import refuse_disguised
from counterclaim.articles.fields import Fields
from counterclaim.articles.folders import is_folder, list_folder, written
from counterclaim.articles.formats import Format, format_of_name, guess_format
from counterclaim.articles.objects import read_document, read_lines
from counterclaim.articles.pages import read_page
from counterclaim.articles.records import Intake, Notice, told_language
from counterclaim.articles.rows import read_rows
from counterclaim.articles.skipped import Skipped, Unusable
from counterclaim.articles.source import Notices, Source, buffered
from counterclaim.articles.text import DEFAULT_LIMIT, check_text
from counterclaim.errors import BadInput

STANDARD_INPUT = "-"


def read_articles(
    paths: Iterable[str | Path],
    *,
    fields: Fields = Fields(),  # noqa: B008 (frozen)
    stdin: BinaryIO | None = None,
    input_format: Format | None = None,
    encoding: str | None = None,
    limit: int = DEFAULT_LIMIT,
    today: date | None = None,
    notice: Notice | None = None,
) -> Iterator[Article | Skipped]:
    """Yield every article of ``paths``, in their order, and a ``Skipped`` for each input that gives none.

    Nothing is read twice, one bad input never ends the batch, and JSON Lines and CSV are read record by record.
    Remarks on articles that are read all the same (an ambiguous date) go to the logger ``counterclaim.articles``.

    Args:
        paths: files, folders (recursive, sorted, without hidden files) and ``-`` for standard input.
        fields: under which names records state what.
        stdin: read for ``-``; the process's standard input if None.
        input_format: the format of standard input and of files named directly; by extension or guessed if None.
        encoding: the encoding of all inputs; detected if None.
        limit: the most characters of one article.
        today: articles dated later are left undated; the day of the call if None.
        notice: hears each remark in place of the logger, and also which fields of a record nobody reads.

    Raises:
        BadInput: at once, if ``encoding`` is none that Python knows.
    """
    if encoding is not None:
        _check_encoding(encoding)
    intake = Intake(fields=fields, limit=limit, today=today or date.today(), tells_unread=notice is not None)
    return _read_all(paths, _Options(intake, encoding, input_format, notice), stdin)


@dataclass(frozen=True, slots=True)
class _Options:
    intake: Intake
    encoding: str | None
    input_format: Format | None
    notice: Notice | None


def _check_encoding(encoding: str) -> None:
    try:
        "".encode(encoding)
        codecs.getincrementaldecoder(encoding)
    except (LookupError, ValueError) as error:  # no such codec, or one for something else than text
        raise BadInput(f"No text encoding is called {encoding!r}. Give a name such as utf-8 or cp1252.") from error


def _read_all(paths: Iterable[str | Path], options: _Options, stdin: BinaryIO | None) -> Iterator[Article | Skipped]:
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer, "standard input", None, options.input_format, options)
        elif not str(path):  # which pathlib takes for the current folder
            yield Skipped("''", "the path is empty", "Name a file or a folder; . is the current one")
        elif is_folder(Path(path)):
            for entry in list_folder(Path(path)):
                yield from (entry,) if isinstance(entry, Skipped) else _read_file(entry, format_of_name(entry), options)
        else:
            yield from _read_file(Path(path), options.input_format or format_of_name(Path(path)), options)


def _read_file(path: Path, stated: Format | None, options: _Options) -> Iterator[Article | Skipped]:
    name = written(path)
    try:
        with path.open("rb") as stream:
            yield from _read_stream(stream, name, written(path.stem), stated, options)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = f"it cannot be read: {getattr(error, 'strerror', None) or error}"
        yield Skipped(name, reason, "Check the path and its permissions")


def _read_stream(
    stream: BinaryIO, name: str, stem: str | None, stated: Format | None, options: _Options
) -> Iterator[Article | Skipped]:
    notices = Notices(name, options.notice)
    with buffered(stream) as reader:
        source = Source(name, stem, reader, options.encoding, options.intake, notices)
        try:
            yield from _READERS[stated or _guess(source, options)](source)
        except Unusable as error:
            yield error.named(name)
        except UnicodeError as error:  # in the middle of a stream that is not UTF-8
            yield Skipped(name, f"it cannot be decoded from here on: {error}", "Save it as UTF-8")
    notices.log()


def _guess(source: Source, options: _Options) -> Format:
    text = source.head().decode(options.encoding or "utf-8", "replace")
    return guess_format(text.removeprefix("\ufeff"), options.intake.fields)


def _read_text(source: Source) -> Iterator[Article]:
    """Yield the one article of a text file."""
    text = check_text(source.whole(), source.intake.limit)
    refuse_disguised(text, source.intake.fields)
    language = told_language(text, source.notices.at())
    yield Article(text=text, identifier=source.stem, language=language, origin=source.name)


_READERS: MappingProxyType[Format, Callable[[Source], Iterator[Article | Skipped]]] = MappingProxyType(
    {
        Format.TEXT: _read_text,
        Format.HTML: read_page,
        Format.JSON: read_document,
        Format.JSON_LINES: read_lines,
        Format.CSV: read_rows,
    }
)
