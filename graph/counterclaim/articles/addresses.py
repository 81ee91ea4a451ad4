"""Addresses of articles, without what only tells how a reader came there: the same page has the same address."""

import re

_URL = re.compile(r"https?://[^\s\"<>\\^`{|}\x00-\x20]+", re.IGNORECASE)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga", re.IGNORECASE)
"""Parameters that mail programs, social networks and advertisers put behind the addresses of others."""


def read_address(value: str) -> str | None:
    """Return a web address without parameters for tracking, else as it is; None if it is none."""
    if not _URL.fullmatch(value):
        return None
    rest, mark, fragment = value.partition("#")
    page, question, query = rest.partition("?")
    kept = [part for part in query.split("&") if not _TRACKING.fullmatch(part.partition("=")[0])]
    if not question or len(kept) == query.count("&") + 1:
        return value
    return f"{page}{'?' if kept else ''}{'&'.join(kept)}{mark}{fragment}"
