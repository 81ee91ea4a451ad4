"""Days and months, as words and as parts of patterns."""

from counterclaim.lexicon.words import listed

WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = listed(
    """January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
    Sep Sept Oct Nov Dec"""
)
MONTH = f"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
CALENDAR = _MONTHS | listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun")
"""Months and days of the week, written out and short."""
