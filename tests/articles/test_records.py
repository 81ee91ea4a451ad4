"""Metadata of records: used if it is usable, else unknown and remarked."""

import re
from datetime import date

import pytest

from counterclaim.articles.fields import Fields
from counterclaim.articles.records import Intake, article_from
from counterclaim.articles.skipped import Unusable
from counterclaim.errors import BadInput

INTAKE = Intake(fields=Fields(), limit=100, today=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("field", "value", "remark"),
    [
        ("title", 1.5, "'title' is no usable string: left unknown"),
        ("title", "a\ud800", "'title' is no usable string: left unknown"),
        ("publisher", {"id": "example"}, "'publisher' is no usable string: left unknown"),
        ("url", "not a web address", "'url' is no web address: left unknown"),
        ("url", "javascript:alert(1)", "'url' is no web address: left unknown"),
        ("published", 1468108800, "'published' is a number, not a date in words or digits: left unknown"),
        (
            "published",
            "03/04/2016",
            "'published' does not say which number is the day and which the month ('03/04/2016'): left unknown",
        ),
    ],
)
def test_unusable_metadata_stays_unknown_and_is_remarked(field: str, value: object, remark: str) -> None:
    remarks: list[str] = []
    article = article_from({"text": "words", field: value}, INTAKE, remarks.append)
    assert getattr(article, field) is None
    assert remarks == [remark]


@pytest.mark.parametrize("value", [None, "", "  \n", []])
def test_empty_metadata_is_unknown_without_remark(value: object) -> None:
    remarks: list[str] = []
    assert article_from({"text": "words", "title": value}, INTAKE, remarks.append).title is None
    assert remarks == []


def test_metadata_is_put_on_one_line_but_the_text_is_untouched() -> None:
    article = article_from({"text": " two\r\nlines ", "title": " two\nlines "}, INTAKE, print)
    assert (article.text, article.title) == (" two\r\nlines ", "two lines")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (None, "it is null, not an object"),
        (True, "it is true or false, not an object"),
        ("words", "it is a string, not an object"),
        ([], "it is a list, not an object"),
        ({"text": {}}, "'text' is an object, not a string"),
        ({"text": None, "id": 1}, "'text' is missing (there: text, id)"),
    ],
)
def test_record_of_another_shape_is_refused(record: object, reason: str) -> None:
    with pytest.raises(Unusable, match=re.escape(reason)):
        article_from(record, INTAKE, print)


@pytest.mark.parametrize("pair", ["text", "text=", "body=text", "="])
def test_pair_that_names_no_field_is_refused(pair: str) -> None:
    with pytest.raises(BadInput, match="Write FIELD=NAME"):
        Fields.named([pair])


@pytest.mark.parametrize(
    ("value", "author"),
    [({"name": "Ann Lee"}, "Ann Lee"), ([{"@type": "Person", "name": "Ann Lee"}, "Bob Ray"], "Ann Lee, Bob Ray")],
)
def test_who_is_described_by_an_object_is_called_by_its_name(value: object, author: str) -> None:
    remarks: list[str] = []
    assert article_from({"text": "words", "author": value}, INTAKE, remarks.append).author == author
    assert remarks == []


@pytest.mark.parametrize(
    ("record", "advice"),
    [
        ({"title": "Bridge", "articleBody": "words"}, "--field text=articleBody"),
        ({"Text": "words", "content": "words"}, "--field text=Text"),
        ({"title": "Bridge"}, "--field text=NAME"),
        ({"status": "ok", "articles": [{"text": "words"}]}, "If the articles are in 'articles'"),
    ],
)
def test_record_without_a_text_is_refused_with_the_likely_next_step(record: object, advice: str) -> None:
    with pytest.raises(Unusable) as refused:
        article_from(record, INTAKE, print)
    assert advice in refused.value.advice


def test_entities_in_a_title_are_the_characters_that_they_stand_for() -> None:
    record = {
        "text": "words",
        "title": "Mayor&#8217;s&nbsp;aide &amp; police; R&D",
        "url": "https://a.example/?a&copy;=1",
    }
    article = article_from(record, INTAKE, print)
    assert (article.title, article.url) == ("Mayor\u2019s aide & police; R&D", "https://a.example/?a&copy;=1")


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        ("https://a.example/x?utm_source=rss&utm_medium=mail", "https://a.example/x"),
        ("https://a.example/x?id=7&utm_source=rss&page=2#top", "https://a.example/x?id=7&page=2#top"),
        ("http://a.example/x?fbclid=Iw", "http://a.example/x"),
        ("https://a.example/x?", "https://a.example/x?"),
        ("https://a.example/?story=utm_source", "https://a.example/?story=utm_source"),
    ],
)
def test_an_address_is_kept_without_what_tells_how_a_reader_came_there(stated: str, kept: str) -> None:
    assert article_from({"text": "x", "url": stated}, INTAKE, list[str]().append).url == kept
