"""Files of fact-checks, as publishers write them: schema.org's ClaimReview in JSON-LD, or in the page that has it.

Read as plain JSON: one object, a list, a ``@graph``, a data feed, or one a line; or what scripts of a page have. Terms
may be written in any of the ways that are in use (``claimReviewed``, ``schema:claimReviewed``, an IRI); no context is
fetched.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counterclaim.errors import BadInput
from counterclaim.reviews.pages import documents_in, is_page
from counterclaim.reviews.review import Rating, Review

Record = Mapping[str, object]
_DEEPEST = 20
"""So far into lists and objects fact-checks are looked for; data feeds have them at the fifth level."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A fact-check that says too little.

    Attributes:
        place: which of the file, from 1.
        reason: what it lacks.
    """

    place: int
    reason: str


def read_reviews(path: Path) -> list[Review | Unread]:
    """Return the fact-checks of a file in their order.

    Raises:
        BadInput: if it is neither JSON nor HTML in UTF-8, or has no ClaimReview.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{path} is not in UTF-8: save it so.") from error
    documents = _embedded(text, path) if is_page(text) else _documents(text, path)
    records = [record for document in documents for record in _claim_reviews(document)]
    if not records:
        raise BadInput(f"{path} has no ClaimReview of schema.org. RDF of another kind: counterclaim load.")
    return [_review(record, place) for place, record in enumerate(records, 1)]


def _embedded(text: str, path: Path) -> Iterator[object]:
    """Yield the documents that a page has; one that is malformed may be about anything, and is passed over."""
    for written in documents_in(text):
        with suppress(BadInput):
            yield from _documents(written, path)


def _documents(text: str, path: Path) -> Iterator[object]:
    """Yield the one document that a file has, or one for each line."""
    try:
        yield json.loads(text)
    except json.JSONDecodeError as whole:
        lines = [line for line in text.splitlines() if line.strip()]
        for number, line in enumerate(lines, 1):
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                said = f"line {number}: {error.msg}" if number > 1 else f"line {whole.lineno}: {whole.msg}"
                raise BadInput(f"{path} is malformed JSON at {said}. Mend it, or write one object a line.") from error
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{path} cannot be read as JSON: {error}.") from error


def _claim_reviews(value: object, depth: int = 0) -> Iterator[Record]:
    """Yield the ClaimReviews in a document, wherever they are."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _claim_reviews(each, depth + 1)
    elif isinstance(value, dict):
        record = _plain(value)
        if "ClaimReview" in _types(record):
            yield record
        else:
            for each in value.values():
                yield from _claim_reviews(each, depth + 1)


def _plain(value: Mapping[str, object]) -> Record:
    """Return an object by the short names of its terms: the end of ``https://schema.org/url`` or ``schema:url``."""
    return {_short(name): each for name, each in value.items()}


def _short(name: str) -> str:
    return name if name.startswith("@") else name.replace("#", "/").rpartition("/")[2].rpartition(":")[2]


def _types(record: Record) -> list[str]:
    types = record.get("@type", record.get("type", ()))
    return [_short(each) for each in (types if isinstance(types, list) else [types]) if isinstance(each, str)]


def _review(record: Record, place: int) -> Review | Unread:
    author, rating = _first(record, "author", "publisher"), _rating(record)
    name = _text(author.get("name")) if author else None
    if name is None:
        return Unread(place, "it does not say whose verdict it is (author)")
    if rating is None:
        return Unread(place, "it gives no verdict (reviewRating)")
    item = _first(record, "itemReviewed") or {}
    of_claim = [item.get("text"), item.get("name")] if "Claim" in _types(item) else []
    wordings = (_text(each) for each in (record.get("claimReviewed"), *of_claim))
    addresses = (_text(each) for each in (item.get("@id"), item.get("id"), item.get("url"), *_each(item, "sameAs")))
    return Review(
        author=name,
        site=_text(author.get("url")) if author else None,
        rating=rating,
        wordings=tuple(dict.fromkeys(filter(None, wordings))),
        items=tuple(dict.fromkeys(filter(None, addresses))),
        url=_text(record.get("url")) or _address(record),
        title=_text(record.get("name")) or _text(record.get("headline")),
        published=_day(_text(record.get("datePublished"))),
        language=_text(record.get("inLanguage")),
    )


def _rating(record: Record) -> Rating | None:
    stated = _first(record, "reviewRating") or {}
    rating = Rating(
        words=_text(stated.get("alternateName")) or _text(stated.get("name")),
        value=_text(stated.get("ratingValue")),
        worst=_text(stated.get("worstRating")),
        best=_text(stated.get("bestRating")),
    )
    return rating if rating.words or rating.value else None


def _address(record: Record) -> str | None:
    own = _text(record.get("@id"))
    return own if own and own.startswith(("http://", "https://")) else None


def _first(record: Record, *names: str) -> Record | None:
    """Return the first object that a record has under one of the names; a bare text is what is called so, or there."""
    for name in names:
        for value in _each(record, name):
            if isinstance(value, dict):
                return _plain(value)
            if isinstance(value, str) and value.strip():
                is_address = value.startswith(("http://", "https://"))
                return {"@id": value} if is_address else {"name": value, "alternateName": value}
    return None


def _each(record: Record, name: str) -> list[object]:
    value = record.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str | None:
    """Return what a value says in one line: a text, a number, a JSON-LD value or address, or the first of several."""
    if isinstance(value, list):
        return next(filter(None, map(_text, value)), None)
    if isinstance(value, dict):
        return _text(next((value[name] for name in ("@value", "@id", "alternateName", "name") if name in value), None))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(str(value).split()) or None


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None
