"""The formats that are read, and which of them an input is in."""

import re
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType

from counterclaim.articles.fields import Fields


class Format(StrEnum):
    """How an input writes down articles."""

    TEXT = "txt"
    HTML = "html"
    JSON = "json"
    JSON_LINES = "jsonl"
    CSV = "csv"


SUFFIXES = MappingProxyType(
    {
        ".txt": Format.TEXT,
        ".html": Format.HTML,
        ".htm": Format.HTML,
        ".json": Format.JSON,
        ".jsonl": Format.JSON_LINES,
        ".ndjson": Format.JSON_LINES,
        ".csv": Format.CSV,
        ".tsv": Format.CSV,
    }
)
DELIMITERS = ",;\t"
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TWO_OBJECTS = re.compile(r"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")


def format_of_name(name: PurePath) -> Format | None:
    """Return the format that the file name's extension states, or None if it states none of ours."""
    return SUFFIXES.get(name.suffix.lower())


def guess_format(head: str, fields: Fields) -> Format:
    """Return the format that a text's first characters look like; what looks like nothing else is text."""
    if _PAGE.match(head):
        return Format.HTML
    if _TWO_OBJECTS.match(head):
        return Format.JSON_LINES
    if re.match(r'\s*(?:\{\s*["}]|\[\s*[\{\]])', head):
        return Format.JSON
    if header_delimiter(head.lstrip().partition("\n")[0], fields):
        return Format.CSV
    return Format.TEXT


def header_delimiter(header: str, fields: Fields) -> str | None:
    """Return the character that parts a CSV header whose cells include the text's column, or None."""
    for delimiter in DELIMITERS:
        cells = [cell.strip().strip('"') for cell in header.split(delimiter)]
        if fields.text in cells and (len(cells) > 1 or header.strip() == fields.text):
            return delimiter
    return None
