"""Under which names a record (JSON object, CSV row) states what an article needs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Self

from counterclaim.errors import BadInput

_TEXTS = (
    "text",
    "body",
    "content",
    "article",
    "articlebody",
    "fulltext",
    "maintext",
    "articletext",
    "story",
    "plaintext",
)
"""What other tools call the text, the likeliest first, without signs and capitals."""


def likely_text(names: Iterable[str]) -> str:
    """Return which of ``names`` is likely that of the text, else ``NAME``."""
    plain = {re.sub(r"[\W_]", "", name).casefold(): name for name in names}
    return next((plain[text] for text in _TEXTS if text in plain), "NAME")


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of a record's fields; only ``text`` has to be there.

    >>> Fields(text="body").text
    'body'
    """

    id: str = "id"
    title: str = "title"
    text: str = "text"
    url: str = "url"
    publisher: str = "publisher"
    published: str = "published"
    author: str = "author"

    @classmethod
    def named(cls, pairs: Iterable[str]) -> Self:
        """Return the names that pairs such as ``text=body`` give; the others keep their defaults.

        Raises:
            BadInput: if a pair has no ``=``, an unknown left side or an empty right side.
        """
        known = tuple(field.name for field in fields(cls))
        names: dict[str, str] = {}
        for pair in pairs:
            field, _, name = pair.partition("=")
            if field not in known or not name:
                raise BadInput(f"{pair!r} names no field. Write FIELD=NAME, with FIELD one of {', '.join(known)}.")
            names[field] = name
        return replace(cls(), **names)
