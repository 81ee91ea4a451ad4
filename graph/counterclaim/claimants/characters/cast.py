"""The cast of an article: who and what its names stand for, "Clinton" and "Hillary Clinton" being one."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice

from counterclaim.agent import AgentKind
from counterclaim.attribution import Mention
from counterclaim.claimants.characters.abridged import kinds_of, strangers, without_borrowed
from counterclaim.claimants.characters.bearers import told_bearers
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.characters.grouping import group_names, name_parts
from counterclaim.claimants.characters.traits import Votes, gather, settle, weigh_mentions, weigh_pronouns
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.names.spelling import folded
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token


@dataclass(slots=True)
class Cast:
    """All characters and which name is whose; the names stand in text order."""

    characters: list[Character]
    names: list[Name]
    owners: list[Character]
    ends: list[int] = field(init=False)
    """Where the last of the names up to each one ends."""

    def __post_init__(self) -> None:
        """Prepare to find names by their place: texts with thousands of names would else take quadratic time."""
        self.ends = list(accumulate((name.span.end for name in self.names), max))

    def within(self, start: int, end: int) -> list[tuple[Name, Character]]:
        """Return the names that lie in ``[start, end)``."""
        first = bisect_left(self.names, start, key=lambda name: name.span.start)
        behind = bisect_left(self.names, max(start, end), key=lambda name: name.span.start)
        near = zip(self.names[first:behind], self.owners[first:behind], strict=True)
        return [(name, owner) for name, owner in near if name.span.end <= end]

    def behind(self, start: int) -> Iterator[Name]:
        """Yield the names that end behind ``start``, in text order."""
        return islice(self.names, bisect_right(self.ends, start), None)

    def name_at(self, offset: int, *, titled: bool = False) -> Name | None:
        """Return the name that stands at an offset, or None; ``titled``: its titles and owner are of it."""
        for name in self.behind(offset):
            start = name.outer.start if titled else name.span.start
            if start > offset:
                break
            if offset < name.span.end:
                return name
        return None

    def family(self, plural: str) -> tuple[Character, ...]:
        """Return the people whose surname in the plural this is ("the Khans"), if there are several."""
        if not plural.endswith("s"):
            return ()
        surname = plural.lower().removesuffix("s")
        people = [one for one in self.characters if one.kind is AgentKind.PERSON and " " in one.name]
        same = tuple(one for one in people if one.name.rsplit(" ", 1)[1].lower() == surname)
        return same if len(same) > 1 else ()


def build_cast(
    text: str, tokens: Sequence[Token], names: list[Name], layout: Layout, mentions: Sequence[Mention] = ()
) -> Cast:
    """Return who the names are."""
    names = without_borrowed(names)
    told = told_bearers(text, tokens, names, layout)
    keys = group_names(names, kinds_of(mentions, names), strangers(text, names), told)
    members: defaultdict[str, list[Name]] = defaultdict(list)
    for name, key in zip(names, keys, strict=True):
        members[key].append(name)
    characters = {key: _character(own, layout) for key, own in members.items()}
    votes: dict[str, Votes] = {key: defaultdict(float) for key in members}
    by_start = {token.start: index for index, token in enumerate(tokens)}
    for name, key in zip(names, keys, strict=True):
        at = by_start.get(name.outer.start, by_start.get(name.span.start, 0))
        gather(text, tokens, at, name, characters[key], votes[key], layout)
    weigh_mentions(mentions, names, [votes[key] for key in keys])
    for key, character in characters.items():
        settle(character, _fullest_of(members[key], layout), votes[key], len(character.places))
    owners = [characters[key] for key in keys]
    people = [
        (name.span.start, owner)
        for name, owner in zip(names, owners, strict=True)
        if owner.kind is AgentKind.PERSON and not layout.is_titled(name.span.start)
    ]
    weigh_pronouns(tokens, people)
    return Cast(list(characters.values()), names, owners)


def _fullest(forms: Counter[str]) -> str:
    """Return the longest form, or its end where that stands as often and a state is glued before it."""
    longest = max(forms, key=lambda form: (len(form.split()), forms[form], form))
    if load_registry().state_of(longest.split()[0]) is None:
        return longest
    ends = (form for form in forms if " " in form and form != longest and forms[form] >= forms[longest])
    return next((form for form in ends if folded(longest)[-len(folded(form)) :] == folded(form)), longest)


def _fullest_of(names: Sequence[Name], layout: Layout) -> str:
    """Return the fullest form; one that only quoted speech or a headline has may hold an insult ("Crooked Ann")."""
    plain = [
        name.text
        for name in names
        if not (layout.is_quoted(name.span.start) or layout.is_titled(name.span.start)) and " " in name.text
    ]
    return _fullest(Counter(plain or [name.text for name in names]))


def _character(names: Sequence[Name], layout: Layout) -> Character:
    first = names[0]
    agent = first.agent
    forms = Counter(name.text for name in names)
    character = Character(
        name=agent.name if agent is not None else _fullest_of(names, layout),
        kind=agent.kind if agent is not None else AgentKind.ORGANIZATION,
        agent=agent,
        forms=forms,
        places=[name.span.start for name in names],
        institution=first.institution,
        owner=first.owner if first.institution else "",
    )
    character.words = {word for form in (*forms, character.name) for word in name_parts(form)}
    if agent is not None:
        described = load_registry().descriptions.get(agent.id, ())
        character.roles |= {word for phrase in described for word in phrase.split()}
    return character
