"""JSON documents (one article or a list of them) and JSON Lines (one article a line, read line by line)."""

import io
import json
from collections.abc import Iterator

from counterclaim.article import Article
from counterclaim.articles.disguise import Exported, refuse_exported
from counterclaim.articles.identifiers import Identifiers
from counterclaim.articles.records import article_from
from counterclaim.articles.skipped import Skipped, Unusable
from counterclaim.articles.source import Source, undecodable_line
from counterclaim.articles.text import has_surrogates, too_long

_DOCUMENT_TEXTS = 20
"""A JSON document is held in memory: it may be as long as so many longest texts."""
_LINE_TEXTS = 8
"""A line may be as long as so many longest texts: JSON can write one character as six."""


def read_document(source: Source) -> Iterator[Article | Skipped]:
    """Yield the article, or the articles of the list, that a JSON document holds.

    Raises:
        Unusable: if it is no JSON, or neither an object nor a list.
    """
    document = _loads(source.whole(times=_DOCUMENT_TEXTS))
    if isinstance(document, list):
        yield from _read_list(document, source)
    else:
        notice = source.notices.at()
        yield article_from(document, source.intake, notice, origin=source.name, identifier=source.stem)


def _read_list(records: list[object], source: Source) -> Iterator[Article | Skipped]:
    if not records:
        raise Unusable("the list is empty", "Give at least one article")
    identifiers = Identifiers()
    for number, record in enumerate(records, 1):
        place = f"record {number}"
        notice = source.notices.at(place)
        origin = f"{source.name}, {place}"
        try:
            yield identifiers.checked(article_from(record, source.intake, notice, origin=origin), place, notice)
        except Unusable as error:
            yield error.named(origin)


def read_lines(source: Source) -> Iterator[Article | Skipped]:
    """Yield one article for each line that is not blank; a bad line is skipped alone.

    Raises:
        Unusable: if the input cannot be decoded, or holds what ``counterclaim export`` wrote.
    """
    identifiers = Identifiers()
    empty = True
    with source.lines(newline="\n") as reader:
        for number, line in _numbered(reader, _LINE_TEXTS * source.intake.limit):
            empty = False
            place = f"line {number}"
            notice = source.notices.at(place)
            origin = f"{source.name}, {place}"
            try:
                record = _record(line, source.intake.limit)
                refuse_exported(record)
                yield identifiers.checked(article_from(record, source.intake, notice, origin=origin), place, notice)
            except Exported:
                raise
            except Unusable as error:
                yield error.named(origin)
    if empty:
        raise Unusable("it has no line with an article", "Write one JSON object a line")


def _numbered(reader: io.TextIOWrapper, most: int) -> Iterator[tuple[int, str | None]]:
    """Yield number and text of each line that is not blank, None for the text of a line longer than ``most``."""
    number = 0
    while line := reader.readline(most):
        number += 1
        if len(line) == most and not line.endswith("\n"):
            while (rest := reader.readline(most)) and not rest.endswith("\n"):
                pass
            yield number, None
        elif not line.isspace():
            yield number, line


def _record(line: str | None, limit: int) -> object:
    if line is None:
        raise too_long(f"a line of {_LINE_TEXTS * limit:,} characters or more", limit)
    if has_surrogates(line):
        raise undecodable_line()
    return _loads(line.rstrip(), advice="Write each article on one line, or name the file .json if it is one document")


def _loads(document: str, *, advice: str = "Mend the JSON") -> object:
    try:
        loaded: object = json.loads(document)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        if error.msg == "Extra data" and error.lineno > 1:
            advice = "If each line is an article, name the file .jsonl"
        raise Unusable(f"malformed JSON at {place}: {error.msg}", advice) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists in lists without end
        raise Unusable(f"the JSON cannot be read: {error}", "Write each article as one plain object") from error
    return loaded
