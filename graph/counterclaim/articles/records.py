"""One record (JSON object, CSV row) to one article."""

import html
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import astuple, dataclass
from datetime import date

from counterclaim.article import Article
from counterclaim.articles.addresses import read_address
from counterclaim.articles.dates import Undated, read_day
from counterclaim.articles.fields import Fields, likely_text
from counterclaim.articles.language import ENGLISH, language_of
from counterclaim.articles.skipped import Unusable
from counterclaim.articles.text import check_text, has_surrogates

Notice = Callable[[str], None]
"""Takes one remark on an article that is read all the same."""
_SHOWN = 200
"""So many characters of a record's field names are quoted."""
_ENTITY = re.compile(r"&#?\w{2,8};")


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """How records become articles.

    Attributes:
        fields: under which names they state what.
        limit: the most characters of a text.
        today: articles dated later are left undated.
        tells_unread: whether a record's other fields are worth a remark.
    """

    fields: Fields
    limit: int
    today: date
    tells_unread: bool = False


def article_from(
    record: object, intake: Intake, notice: Notice, *, origin: str | None = None, identifier: str | None = None
) -> Article:
    """Return the article that ``record`` holds, its text untouched.

    Metadata that cannot be used (a title that is a number, an ambiguous date) stays unknown, and ``notice`` hears why.

    Args:
        record: what was read, expected to map field names to values.
        intake: how to read it.
        notice: called with each remark.
        origin: where the record was read.
        identifier: the name of the article if the record states no id.

    Raises:
        Unusable: if it is no record or has no usable text.
    """
    if not isinstance(record, Mapping):
        raise Unusable(f"it is {_kind(record)}, not an object with fields", "Write each article as one object")
    fields = intake.fields
    text = _text(record, fields.text)
    check_text(text, intake.limit)
    if intake.tells_unread:
        _tell_unread(record, astuple(fields), notice)
    return Article(
        text=text,
        language=told_language(text, notice),
        origin=origin,
        identifier=_line(record, fields.id, notice) or identifier,
        title=_words(record, fields.title, notice),
        url=_url(record, fields.url, notice),
        publisher=_words(record, fields.publisher, notice),
        author=_words(record, fields.author, notice),
        published=_day(record, fields.published, intake.today, notice),
    )


def told_language(text: str, notice: Notice) -> str:
    """Return the language of a text as a BCP 47 tag; ``notice`` hears if it is not the one that is read."""
    language = language_of(text)
    if language != ENGLISH:
        notice("it is hardly English, the only language that is read: little or nothing will be found")
    return language


def _tell_unread(record: Mapping[object, object], known: Collection[str], notice: Notice) -> None:
    unread = ", ".join(repr(str(name)) for name in record if name not in known)
    if unread:
        notice(f"{unread[:_SHOWN]} not read: the fields are {', '.join(known)}")


def _text(record: Mapping[object, object], field: str) -> str:
    value = record.get(field)
    if isinstance(value, str):
        return value
    if value is None:
        there = ", ".join(str(name) for name in record)[:_SHOWN] or "none"
        reason = f"the field {field!r} is missing (there: {there})"
        raise Unusable(reason, _advice(record))
    raise Unusable(f"the field {field!r} is {_kind(value)}, not a string", "Write the text as one string")


def _advice(record: Mapping[object, object]) -> str:
    for name, value in record.items():
        if isinstance(value, list) and value and isinstance(value[0], Mapping):
            return f"If the articles are in {str(name)!r}, save that list as a file of its own"
    return f"Call it 'text', or state which field holds the text (--field text={likely_text(map(str, record))})"


def _line(record: Mapping[object, object], field: str, notice: Notice) -> str | None:
    """Return a field's value on one line; several strings are joined, a whole number is written out.

    Whom other tools describe by an object (``{"name": "Ann Lee"}``, as in JSON-LD) is called by its name.
    """
    value = record.get(field)
    value = [_named(item) for item in value] if isinstance(value, list) else _named(value)
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
        return str(value)
    if value in (None, []) or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str) or "\0" in value or has_surrogates(value):
        notice(f"{field!r} is no usable string: left unknown")
        return None
    return " ".join(value.split())


def _words(record: Mapping[object, object], field: str, notice: Notice) -> str | None:
    """Return a line in which the entities of HTML are the characters that they stand for."""
    line = _line(record, field, notice)
    return line and " ".join(_ENTITY.sub(lambda found: html.unescape(found.group()), line).split())


def _named(value: object) -> object:
    return value["name"] if isinstance(value, Mapping) and isinstance(value.get("name"), str) else value


def _url(record: Mapping[object, object], field: str, notice: Notice) -> str | None:
    value = _line(record, field, notice)
    address = value and read_address(value)
    if value is not None and address is None:
        notice(f"{field!r} is no web address: left unknown")
    return address


def _day(record: Mapping[object, object], field: str, today: date, notice: Notice) -> date | None:
    value = record.get(field)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        notice(f"{field!r} is {_kind(value)}, not a date in words or digits: left unknown")
        return None
    try:
        return read_day(value, today=today)
    except Undated as error:
        notice(f"{field!r} {error} ({value[:40]!r}): left unknown")
        return None


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "an object"
