"""The formats, and the page that tells users about them."""

from dataclasses import fields
from pathlib import Path, PurePath

import pytest

from counterclaim.articles import DEFAULT_LIMIT, Fields, Format
from counterclaim.articles.formats import SUFFIXES, format_of_name, guess_format, header_delimiter

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "input.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.txt", Format.TEXT), ("A.HTM", Format.HTML), ("a.b.ndjson", Format.JSON_LINES), ("a.pdf", None), ("txt", None)],
)
def test_extension_tells_the_format(name: str, expected: Format | None) -> None:
    assert format_of_name(PurePath(name)) is expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<!DOCTYPE html><html>", Format.HTML),
        ('<?xml version="1.0"?>\n<!-- a --><html lang="en">', Format.HTML),
        ("<tweet> said the mayor", Format.TEXT),
        ('{"text": "a"}\n{"text": "b"}', Format.JSON_LINES),
        ('{\n "text": "a"\n}', Format.JSON),
        ("[{}]", Format.JSON),
        ("[Editor] {note}", Format.TEXT),
        ("id;text", Format.CSV),
        ("In other words, a text, says the mayor", Format.TEXT),
        ("", Format.TEXT),
    ],
)
def test_content_tells_the_format(head: str, expected: Format) -> None:
    assert guess_format(head, Fields()) is expected


def test_table_may_have_the_text_alone() -> None:
    assert header_delimiter("text\r", Fields()) == ","
    assert header_delimiter("id,body", Fields()) is None


@pytest.mark.parametrize("name", [*SUFFIXES, *(field.name for field in fields(Fields)), f"{DEFAULT_LIMIT:,}"])
def test_page_names_every_extension_field_and_limit(name: str) -> None:
    assert f"`{name}`" in PAGE or f"{name} characters" in PAGE
