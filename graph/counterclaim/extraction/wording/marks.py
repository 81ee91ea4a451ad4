"""Marks in a content that are no part of a claim: quotation marks, an editor's brackets, a call to the audience.

Kept are apostrophes of plural owners ("the parties' offices"), and marks round a word or two behind an article: they
hold the word at arm's length ("the "reporter""), so that without them a claim would say the reverse. What the speaker
calls so ("she is a "reporter""), and a few words behind "a" ("a "broken seal""), are only quoted.
"""

import re

_OPENING = re.compile("(?<!\\w)['\u2018](?=\\w)")
_CLOSING = re.compile("['\u2019](?!\\w)")
_MARK = re.compile(
    "\\b(?P<before>(?:an?|the|this|these|those|such|so-called|(?-i:[A-Z])[a-z]+(?:an|ish|ese|ic))\\s+)"
    '(?:["\u201c](?P<double>\\w[^\\s"\u201c\u201d]*(?:\\s[^\\s"\u201c\u201d]+){0,2})(?<![,.])(?:["\u201d]|$)|'
    "['\u2018](?P<single>\\w[\\w-]*(?:\\s[\\w-]+){0,2})(?:['\u2019](?!\\w)|$))|"
    "(?P<owner>(?<=\\ws)['\u2019](?=\\s+(?!(?:and|or|but|who|which|that|in|on|at|of|to|for|from|with|by|as|is|are|was|"
    "were|has|have|had|will|would|he|she|it|they|we|if|when|while|after|before|because|than|the|a|an)\\b)\\w))|"
    "[\"\u201c\u201d\u201e\u00ab\u00bb]|(?<!\\w)['\u2018]|['\u2019](?!\\w)",
    re.IGNORECASE,
)
_SO_CALLED = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|become|as|it|him|her|them)|['\u2019]s)\s+$", re.IGNORECASE
)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_BRACKETED_LETTER = re.compile(r"\[(\w)\](?=\w)")
_HANDLE = re.compile(r"^@\w+[:,]?\s+(?=(?-i:[A-Z]))")
_CALL = re.compile(
    r"^(?:repeat after me|make no mistake|mark my words|read my lips|let me be (?:very )?clear)\s*[:,.\u2013\u2014]\s*"
    r"(?=\S)",
    re.IGNORECASE,
)


def without_marks(content: str) -> str:
    """Return ``content`` without marks and calls that are no part of what is claimed."""
    text = _BRACKETED_LETTER.sub(r"\1", content)
    return _CALL.sub("", _HANDLE.sub("", _MARK.sub(_kept, text).lstrip()))


def _kept(found: re.Match[str]) -> str:
    """Return what of a mark stays."""
    before = found.string[: found.start()]
    if found["before"]:
        words = found["double"] or found["single"]
        quoted = _SO_CALLED.search(before) or (_INDEFINITE.match(found["before"]) and " " in words)
        return found["before"] + (words if quoted else f'"{words}"')
    return found.group() if found["owner"] and not _is_open(before) else ""


def _is_open(before: str) -> bool:
    """Tell whether a single quotation mark in ``before`` is not closed yet."""
    opened = [mark.end() for mark in _OPENING.finditer(before)]
    return bool(opened) and not _CLOSING.search(before, opened[-1])
