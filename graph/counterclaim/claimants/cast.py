"""The cast of an article: who and what its names stand for, "Clinton" and "Hillary Clinton" being one.

Two people of one surname stay two; a bare surname that several people share goes to the one whom a title or the
nearest full name before it points to.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from counterclaim.agent import Agent, AgentKind
from counterclaim.attribution import EntityKind, Mention
from counterclaim.claimants.grouping import group_names, name_parts
from counterclaim.claimants.institutions import Name
from counterclaim.claimants.layout import Layout
from counterclaim.claimants.lexicon import (
    BODIES,
    DOCUMENTS,
    FEMALE,
    FEMALE_TITLES,
    INSTITUTIONS,
    MALE,
    MALE_TITLES,
    PLACE_PREPOSITIONS,
    ROLES,
    SAID,
    Gender,
    first_names,
    words,
)
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.tokens import Token

_ORGANISED = BODIES | INSTITUTIONS | words("states nations times post news")
_REACH = 160
"""How far, in characters, a pronoun may stand behind a name to tell its gender."""


@dataclass(slots=True, eq=False)
class Character:
    """One agent of the article, named or only described.

    Attributes:
        name: the fullest form.
        agent: the registry's agent, or None.
        kind: what it is.
        forms: the forms seen, with their counts.
        places: offsets of its mentions, in order.
        words: the lower-case words of its names.
        roles: lower-case words by which the text describes it.
        institution: its noun, if it is an institution ("army").
        male: evidence for "he" (positive) or "she" (negative).
        place: whether it is only spoken of as a place.
        plural: whether it is many ("residents").
        owner: whose institution or office, as written.
    """

    name: str
    kind: AgentKind
    agent: Agent | None = None
    forms: Counter[str] = field(default_factory=Counter)
    places: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    institution: str = ""
    male: float = 0.0
    place: bool = False
    plural: bool = False
    owner: str = ""


@dataclass(slots=True)
class Cast:
    """All characters and which name is whose."""

    characters: list[Character]
    names: list[Name]
    owners: list[Character]

    def within(self, start: int, end: int) -> list[tuple[Name, Character]]:
        """Return the names that lie in ``[start, end)``, institutions before the owner inside them."""
        return [
            (name, owner)
            for name, owner in zip(self.names, self.owners, strict=True)
            if start <= name.span.start and name.span.end <= end
        ]


def build_cast(
    text: str, tokens: Sequence[Token], names: list[Name], layout: Layout, mentions: Sequence[Mention] = ()
) -> Cast:
    """Return who the names are."""
    keys = group_names(names)
    members: defaultdict[str, list[Name]] = defaultdict(list)
    for name, key in zip(names, keys, strict=True):
        members[key].append(name)
    by_start = {token.start: index for index, token in enumerate(tokens)}
    characters = {key: _character(text, tokens, by_start, own, mentions) for key, own in members.items()}
    cast = Cast(list(characters.values()), names, [characters[key] for key in keys])
    _weigh_pronouns(tokens, cast, layout)
    return cast


def _character(
    text: str, tokens: Sequence[Token], by_start: dict[int, int], names: Sequence[Name], mentions: Sequence[Mention]
) -> Character:
    agent = names[0].agent
    forms = Counter(name.text for name in names)
    fullest = max(forms, key=lambda form: (len(form.split()), forms[form], form))
    character = Character(
        name=agent.name if agent is not None else fullest,
        kind=agent.kind if agent is not None else AgentKind.ORGANIZATION,
        agent=agent,
        forms=forms,
        places=[name.span.start for name in names],
        institution=names[0].institution,
        owner=names[0].owner if names[0].institution else "",
    )
    character.words = {word for form in (*forms, character.name) for word in name_parts(form)}
    if agent is not None:
        character.roles |= {
            word for phrase in load_registry().descriptions.get(agent.id, ()) for word in phrase.split()
        }
    votes: defaultdict[str, float] = defaultdict(float)
    for name in names:
        _look_around(text, tokens, by_start, name, character, votes)
    for mention in mentions:
        if any(mention.span.overlaps(name.span) for name in names):
            votes[mention.kind] += 2 * mention.confidence
    _settle(character, fullest, votes, len(names))
    return character


def _look_around(
    text: str,
    tokens: Sequence[Token],
    by_start: dict[int, int],
    name: Name,
    character: Character,
    votes: defaultdict[str, float],
) -> None:
    """Gather descriptions and votes for the kind from the words beside one mention."""
    character.roles.update(name.titles)
    votes[EntityKind.PERSON] += 3 * bool(name.titles)
    at = by_start.get(name.outer.start, by_start.get(name.span.start, 0))
    before: list[str] = []
    for left, right in pairwise(reversed(tokens[max(0, at - 4) : at + 1])):
        if text[right.end : left.start].strip(" "):
            break
        before.append(right.low)
    if before:
        votes[EntityKind.PERSON] += 2 * (before[0] in ROLES)
        votes[EntityKind.PLACE] += before[0] in PLACE_PREPOSITIONS
        votes[EntityKind.GROUP] += before[0] == "the"
        character.roles.update(takewhile(lambda word: word in ROLES or word in BODIES, before[:3]))
    for word in _apposition(text, name):
        character.roles.add(word)
    following = text[name.outer.end : name.outer.end + 14].split()
    if following:
        votes["speaks"] += following[0].strip(",") in SAID or following[0] == "who"
        votes[EntityKind.PERSON] += 2 * (following[0].strip(",.").isdigit() and text[name.outer.end] == ",")


def _apposition(text: str, name: Name) -> list[str]:
    """Return the lower-case words of "a Britain-based monitoring group" behind a name, with or without a comma."""
    tail = text[name.outer.end : name.outer.end + 80]
    opening = tail.lstrip(", (\u2013-")
    first, _, rest = opening.partition(" ")
    if first not in {"a", "an", "the"} and first not in ROLES and first not in DOCUMENTS:
        return []
    kept = []
    for word in (first, *rest.split()[:7]):
        low = word.strip(",.;:()\"'").lower()
        if low in {"who", "which", "that", "said", "says", "told", "and"}:
            break
        if low in ROLES or low in BODIES or low.endswith("-based") or low in {"monitoring", "civil"}:
            kept.append(low)
        if word[-1] in ",.;:)":
            break
    return kept


def _settle(character: Character, fullest: str, votes: defaultdict[str, float], count: int) -> None:
    """Decide kind, gender and number from the votes."""
    parts = fullest.split()
    given = first_names().get(parts[0])
    if given is not None and (len(parts) > 1 or votes["speaks"] or votes[EntityKind.PERSON]):
        votes[EntityKind.PERSON] += 3
        character.male += 3 if given is Gender.MALE else -3
    character.male += 4 * bool(character.roles & (MALE_TITLES - {"spokesman", "chairman"})) + 2 * bool(
        character.roles & {"spokesman", "chairman"}
    )
    character.male -= 5 * bool(character.roles & FEMALE_TITLES)
    if character.agent is not None:
        return
    organised = any(word.lower() in _ORGANISED for word in parts) or character.institution != ""
    shouted = len(parts) == 1 and fullest.isupper() and len(fullest) > 1
    votes[EntityKind.GROUP] += 4 * organised + 3 * shouted
    votes[EntityKind.PERSON] += (len(parts) in {2, 3} and not organised) + votes["speaks"]
    person, group, place = (votes[kind] for kind in (EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE))
    character.place = place > max(person, group) and place >= count / 2 and not votes["speaks"]
    if person > group and not character.institution:
        character.kind = AgentKind.PERSON
    elif "media" in character.institution or character.words & {"news", "newspaper", "times", "tv"}:
        character.kind = AgentKind.MEDIA


def _weigh_pronouns(tokens: Sequence[Token], cast: Cast, layout: Layout) -> None:
    """Let "he" and "she" soon behind a person's name tell the person's gender."""
    people = [
        (name.span.start, owner)
        for name, owner in zip(cast.names, cast.owners, strict=True)
        if owner.kind is AgentKind.PERSON and not layout.is_titled(name.span.start)
    ]
    at = -1
    for token in tokens:
        while at + 1 < len(people) and people[at + 1][0] < token.start:
            at += 1
        if at < 0 or token.start - people[at][0] > _REACH:
            continue
        low = token.low
        if low in MALE or low in FEMALE:
            people[at][1].male += 0.4 if low in MALE else -0.4
