"""Surnames that two given names share: "Anna and Peter Novak" are Anna Novak and Peter Novak."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from counterclaim.claimants.names.name import Name
from counterclaim.lexicon.names import first_names


def with_shared_surnames(text: str, names: Sequence[Name]) -> list[Name]:
    """Return ``names`` of ``text``, a given name with the surname of the one joined to it by "and"."""
    surnames = {name.text.rsplit(" ", 1)[1] for name in names if " " in name.text}
    pairs = zip_longest(names, names[1:])
    return [name if name.text in surnames else _with_surname(text, name, following) for name, following in pairs]


def _with_surname(text: str, name: Name, following: Name | None) -> Name:
    if following is None or name.titles or following.titles or name.text not in first_names():
        return name
    given, _, surname = following.text.partition(" ")
    joined = text[name.span.end : following.span.start].strip() in {"and", "&"}
    if not joined or not surname or " " in surname or given not in first_names():
        return name
    return replace(name, text=f"{name.text} {surname}")
