"""Fact-checks as publishers write them, in all the ways that are in use."""

import json
from datetime import date
from pathlib import Path

import pytest

from counterclaim.errors import BadInput
from counterclaim.reviews.reading import Unread, read_reviews
from counterclaim.reviews.review import Rating, Review

PUBLISHED = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example/port-sel",
    "name": "Did the fleet fire?",
    "datePublished": "2031-04-01T08:00:00+02:00",
    "inLanguage": "en",
    "claimReviewed": "The fleet fired\non Port Sel",
    "author": {"@type": "Organization", "name": "Sel Checkers", "url": "https://checks.example/"},
    "reviewRating": {"@type": "Rating", "alternateName": "Unproven", "ratingValue": 3, "bestRating": "5"},
    "itemReviewed": {"@type": "Claim", "name": "Fleet fired", "sameAs": ["https://claims.example/claim/1"]},
}
READ = Review(
    author="Sel Checkers",
    site="https://checks.example/",
    rating=Rating(words="Unproven", value="3", best="5"),
    wordings=("The fleet fired on Port Sel", "Fleet fired"),
    items=("https://claims.example/claim/1",),
    url="https://checks.example/port-sel",
    title="Did the fleet fire?",
    published=date(2031, 4, 1),
    language="en",
)


def read(folder: Path, text: str) -> list[Review | Unread]:
    path = folder / "checks.jsonld"
    path.write_text(text, encoding="utf-8")
    return read_reviews(path)


def prefixed(value: object, prefix: str) -> object:
    """Return a document with the terms of schema.org written otherwise."""
    if isinstance(value, dict):
        named = {key if key.startswith("@") else prefix + key: prefixed(each, prefix) for key, each in value.items()}
        return named | ({"@type": prefix + value["@type"]} if "@type" in value else {})
    return [prefixed(each, prefix) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    "document",
    [
        PUBLISHED,
        [PUBLISHED],
        {"@graph": [{"@type": "WebPage", "url": "https://checks.example/"}, PUBLISHED]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [PUBLISHED]}]},
        {"@type": "NewsArticle", "review": PUBLISHED},
        PUBLISHED | {"@type": ["Review", "ClaimReview"]},
        PUBLISHED | {"author": [PUBLISHED["author"]], "reviewRating": [PUBLISHED["reviewRating"]]},
        PUBLISHED | {"claimReviewed": {"@value": "The fleet fired on Port Sel", "@language": "en"}},
        prefixed(PUBLISHED, "schema:"),
        prefixed(PUBLISHED, "http://schema.org/"),
    ],
)
def test_a_fact_check_is_read_however_it_is_wrapped(tmp_path: Path, document: object) -> None:
    assert read(tmp_path, json.dumps(document)) == [READ]


def test_there_may_be_one_a_line(tmp_path: Path) -> None:
    assert read(tmp_path, "\ufeff" + json.dumps(PUBLISHED) + "\n\n" + json.dumps([PUBLISHED]) + "\n") == [READ, READ]


def test_a_rating_and_an_author_may_be_bare_words(tmp_path: Path) -> None:
    (found,) = read(tmp_path, json.dumps(PUBLISHED | {"author": "Sel Checkers", "reviewRating": "False"}))
    assert isinstance(found, Review)
    assert (found.author, found.rating) == ("Sel Checkers", Rating(words="False"))


@pytest.mark.parametrize(
    ("without", "said"), [("author", "whose verdict"), ("reviewRating", "no verdict")], ids=["author", "rating"]
)
def test_one_that_says_too_little_is_told(tmp_path: Path, without: str, said: str) -> None:
    (found,) = read(tmp_path, json.dumps({name: value for name, value in PUBLISHED.items() if name != without}))
    assert isinstance(found, Unread)
    assert said in found.reason


def test_what_is_reviewed_is_no_wording_of_the_claim_unless_it_is_one(tmp_path: Path) -> None:
    item = {"@type": "CreativeWork", "name": "A video"}
    (found,) = read(tmp_path, json.dumps(PUBLISHED | {"itemReviewed": item}))
    assert isinstance(found, Review)
    assert found.wordings == READ.wordings[:1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "malformed|no ClaimReview"),
        ("{", "malformed JSON at line 1"),
        (json.dumps(PUBLISHED) + "\n{", "malformed JSON at line 2"),
        ('{"@type": "Claim"}', "no ClaimReview"),
        ("[" * 100_000, "cannot be read"),
        ('[{"@type": ' * 30 + "1" + "}]" * 30, "no ClaimReview"),
    ],
    ids=["empty", "broken", "broken line", "none", "deep", "nested"],
)
def test_what_cannot_be_read_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(tmp_path, text)


def test_a_file_that_is_not_in_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "checks.json"
    path.write_bytes(b'{"name": "\xe9"}')
    with pytest.raises(BadInput, match="UTF-8"):
        read_reviews(path)


def test_a_corrected_verdict_is_of_the_same_fact_check() -> None:
    corrected = Review(author="Sel Checkers", rating=Rating(words="False"), wordings=READ.wordings[:1], url=READ.url)
    other = Review(author="Sel Checkers", rating=Rating(words="False"), wordings=("Another",), url=READ.url)
    assert corrected.id == READ.id != other.id
