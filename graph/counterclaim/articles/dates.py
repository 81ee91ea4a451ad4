"""The day that a date in free writing states, or None where it does not state exactly one."""

import re
from datetime import date, datetime, timedelta

from dateutil.parser import parse

from counterclaim.errors import BadInput

_EARLIEST = date(1605, 1, 1)  # the year of the first printed newspaper
_LONGEST = 80
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:[T ,]+\d{1,2}[:.]?\d\d.*)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# Two days that differ in day, month and year: what a text leaves out shows as a difference.
_DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 2))


class Undated(BadInput):
    """A date was given, but not one day: the message says why."""


def read_day(value: str, *, today: date) -> date:
    """Return the day that ``value`` states: ISO 8601, RFC 2822, "10 Jul 2016", "July 10, 2016 3:15 pm" and the like.

    A time and its zone are not looked at: the day is the one written.

    Raises:
        Undated: if day, month or year is missing, if day and month could be exchanged, or if the day lies in the
            future or before there were newspapers.
    """
    text = " ".join(value.split())
    if len(text) > _LONGEST:
        raise Undated("is too long for a date")
    day = _year_first(text) or _written(text)
    if not _EARLIEST <= day <= today + timedelta(days=1):  # it may be tomorrow in another time zone
        raise Undated("lies in the future" if day > today else f"lies before {_EARLIEST.year}")
    return day


def _year_first(text: str) -> date | None:
    found = _YEAR_FIRST.fullmatch(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))
    except ValueError as error:
        raise Undated("is no day of the calendar") from error


def _written(text: str) -> date:
    if not _YEAR.search(text):
        raise Undated("does not state the year in four digits")
    days = {_parse(text, default, day_first=order) for default in _DEFAULTS for order in (False, True)}
    if len(days) == 1:
        return days.pop()
    if len({_parse(text, default, day_first=False) for default in _DEFAULTS}) > 1:
        raise Undated("does not state day, month and year")
    raise Undated("does not say which number is the day and which the month")


def _parse(text: str, default: datetime, *, day_first: bool) -> date:
    try:
        return parse(text, default=default, dayfirst=day_first, ignoretz=True).date()
    except (ValueError, OverflowError, TypeError, AttributeError) as error:
        raise Undated("is no date that can be read") from error
