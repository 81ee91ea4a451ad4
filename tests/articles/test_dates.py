"""A date gives a day only if it states one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.articles.dates import Undated, read_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "written",
    [
        "2016-07-10",
        "2016/07/10",
        "2016-7-10",
        "20160710",
        "2016-07-10T23:30:00-05:00",
        "2016-07-10 08:00",
        "10 Jul 2016",
        "10 July, 2016",
        "Sun 10 Jul 2016",
        "Sun, 10 Jul 2016 12:00:00 +0200",
        "Sunday, July 10, 2016 at 3:15 PM EDT",
        "July 10th, 2016",
        "  10\nJul 2016 ",
    ],
)
def test_day_month_and_year_give_the_day(written: str) -> None:
    assert read_day(written, today=TODAY) == date(2016, 7, 10)


def test_numbers_that_cannot_be_exchanged_give_the_day() -> None:
    assert read_day("13/04/2016", today=TODAY) == date(2016, 4, 13)
    assert read_day("04/04/2016", today=TODAY) == date(2016, 4, 4)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("03/04/2016", "which number is the day"),
        ("July 2016", "day, month and year"),
        ("2016", "day, month and year"),
        ("10 July", "year in four digits"),
        ("10 Jul 16", "year in four digits"),
        ("yesterday", "year in four digits"),
        ("2016-07-10 to 2016-07-12", "no date that can be read"),
        ("soon after 2016", "no date that can be read"),
        ("2016-02-30", "no day of the calendar"),
        ("2031-01-01", "in the future"),
        ("0001-01-01", "before 1605"),
        ("", "year in four digits"),
        ("2016 " * 40, "too long"),
    ],
)
def test_anything_else_stays_unknown(written: str, reason: str) -> None:
    with pytest.raises(Undated, match=reason):
        read_day(written, today=TODAY)


def test_tomorrow_may_be_today_elsewhere() -> None:
    assert read_day("2026-11-23", today=TODAY) == date(2026, 11, 23)


@given(st.text(alphabet="0123456789 /-.:,TZJulymonthsaturday+", max_size=30))
def test_no_text_crashes_the_reader(written: str) -> None:
    try:
        day = read_day(written, today=TODAY)
    except Undated:
        return
    assert str(day.year) in written
