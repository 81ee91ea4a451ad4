"""Names cut to their first word: "Xi" of "Xi Jinping", "Lumio" of "Lumio Labs"; and who only seems to be one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from counterclaim.attribution import EntityKind, Mention
from counterclaim.claimants.characters.mentioned import mentioned
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.names.spelling import Parts, folded
from counterclaim.lexicon.speakers import BODIES
from counterclaim.lexicon.words import listed

Kinds = Mapping[int, EntityKind]
"""What the model takes the name that starts at an offset for."""

_BROUGHT_IN = re.compile(r", (?:an? |\d\d\b|who (?:gave|asked|declined|refused|did not want|only|wished))")
_OF_PEOPLE = listed("mr mrs ms miss dr president premier prime chancellor")
_LONGEST = 3


def kinds_of(mentions: Iterable[Mention], names: Sequence[Name]) -> Kinds:
    """Return the kinds of the names that the model's mentions overlap, by where the names start."""
    kinds: dict[int, EntityKind] = {}
    for number, mention in mentioned(mentions, names):
        kinds.setdefault(names[number].span.start, mention.kind)
    return kinds


def strangers(text: str, names: Sequence[Name]) -> frozenset[str]:
    """Return the single words, in lower case, with which ``text`` brings in somebody: "Mohammed, a shopkeeper".

    Whoever gives a first name only is not the one of whom the article tells by a full name that begins so.
    """
    single = (name for name in names if " " not in name.text and not name.titles)
    return frozenset(name.text.lower() for name in single if _BROUGHT_IN.match(text, name.span.end))


def first_words(names: Sequence[Name], kinds: Kinds) -> dict[tuple[str, EntityKind], Parts]:
    """Return which person or group a first word alone is, where only one begins so."""
    begun: defaultdict[tuple[str, EntityKind], set[Parts]] = defaultdict(set)
    ends: set[str] = set()
    for name in names:
        form, kind = folded(name.text), kinds.get(name.span.start)
        if name.agent is None and not name.institution and len(form) > 1:
            ends.add(form[-1])
            if kind is EntityKind.GROUP or (kind is EntityKind.PERSON and len(form) <= _LONGEST):
                begun[form[0], kind].add(form)
    places = {name.text.lower() for name in names if kinds.get(name.span.start) is EntityKind.PLACE}
    longest = {key: max(forms, key=len) for key, forms in begun.items() if key[0] not in places | ends}
    return {key: form for key, form in longest.items() if all(form[: len(one)] == one for one in begun[key])}


def sort_of(name: Name, kinds: Kinds) -> EntityKind | None:
    """Return whether a name is a person's or a group's; None if that is not known."""
    return EntityKind.PERSON if not _OF_PEOPLE.isdisjoint(name.titles) else kinds.get(name.span.start)


def without_borrowed(names: Sequence[Name]) -> list[Name]:
    """Return the names, a common noun in capitals being no agent of the registry where another one is called so.

    "The Observatory" is whoever is named "Selm Observatory", in an article that does not name the registry's in full.
    """
    full = {name.agent.id for name in names if name.agent is not None and name.text.lower() not in BODIES}
    own = {name.text.lower().rsplit(" ", 1)[1] for name in names if name.agent is None and " " in name.text}
    return [
        replace(name, agent=None)
        if name.agent is not None and name.agent.id not in full and name.text.lower() in BODIES & own
        else name
        for name in names
    ]
