"""What a text must be to be read as an article: neither empty nor endless, and all of it characters."""

import re

from counterclaim.articles.skipped import Unusable

DEFAULT_LIMIT = 5_000_000
"""The most characters of one article: the longest press articles have some hundred thousand."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def check_text(text: str, limit: int) -> str:
    """Return ``text`` itself if it can be read as an article.

    Raises:
        Unusable: if it is empty, white space only, longer than ``limit`` or holds what is no character.
    """
    if not text:
        raise Unusable("the text is empty", "Give the article's text, or leave it out of the batch")
    if len(text) > limit:
        raise too_long(f"{len(text):,} characters", limit)
    if text.isspace():
        raise Unusable("the text is only white space", "Give the article's text, or leave it out of the batch")
    if "\0" in text:
        raise Unusable(f"the text has a NUL at character {text.index(chr(0))}", "Remove it: no text holds NULs")
    if found := _SURROGATE.search(text):
        where = f"U+{ord(found.group()):04X} at character {found.start()}"
        raise Unusable(f"the text has a lone surrogate, {where}", "Write it as one whole character, or remove it")
    return text


def too_long(size: str, limit: int) -> Unusable:
    """Return the error for an input of ``size``, which is longer than one article may be."""
    advice = "Split it into its articles"
    return Unusable(f"{size}: more than the limit of {limit:,} characters for one article", advice)


def has_surrogates(text: str) -> bool:
    """Tell whether ``text`` holds a surrogate, which no encoded text can."""
    return _SURROGATE.search(text) is not None
