"""What the words around its names tell of a character: its kind, its gender, what it is called."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from counterclaim.agent import AgentKind
from counterclaim.attribution import EntityKind, Mention
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.characters.firms import firm_votes
from counterclaim.claimants.characters.mentioned import mentioned
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.grammar import FEMALE, MALE, PLACE_PREPOSITIONS
from counterclaim.lexicon.names import Gender, first_names
from counterclaim.lexicon.speakers import (
    BODIES,
    DOCUMENTS,
    FEMALE_TITLES,
    INSTITUTIONS,
    MALE_TITLES,
    MEDIA_NOUNS,
    ROLES,
)
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed

Votes = defaultdict[str, float]

_ORGANISED = BODIES | INSTITUTIONS | MEDIA_NOUNS | listed("states nations post league society federation guild")
_KINDS_OF_BODIES = listed(
    "group organisation organization network newspaper magazine agency charity watchdog militia firm company party "
    "movement alliance coalition union think-tank nonprofit ngo bank retailer broadcaster faction"
)
"""What stands before the name of a body: "consumer group Fair Deal"; "Fair Deal group" is named itself."""
_PAIR = 2
_COMPANIES = listed(
    "holdings industries enterprises inc corp ltd plc llc chemicals minerals motors airlines airways energy systems "
    "technologies partners shipping steel lines labs laboratories pharmaceuticals pharma foods telecom railways rail "
    "petroleum oil mining resources logistics software construction stores breweries water"
)
_APPOSITION_ENDS = listed("who which that said says told and")
_SERVANTS = listed("spokesman spokeswoman spokesperson lawyer attorney aide adviser advisor")
_SERVING = listed("for to of")
"""Behind them stands another's post: "a spokesman for the governor"."""
_DESCRIBING = listed("former monitoring civil presidential republican democratic democrat republican-led")
_AUXILIARIES = listed("is was has had have were are will would could can may might did does who also")
_WEAK_TITLES = frozenset({"spokesman", "chairman"})
_SYNONYMS = {
    "sen": "senator lawmaker",
    "senator": "lawmaker",
    "rep": "representative congressman congresswoman lawmaker",
    "gov": "governor",
    "gen": "general",
    "brig": "brigadier",
    "col": "colonel",
    "maj": "major",
    "lt": "lieutenant",
    "capt": "captain",
    "prof": "professor",
    "prime": "premier",
    "president": "leader",
}
_WHERE = listed("in near outside inside around")
_AFFILIATION = re.compile(r",? \(?([DR])-[A-Z]")
_PARTISANS = {"D": "democrat", "R": "republican"}
_AHEAD = 80
_THE = len("The ")
"""As much may stand before the name that opens a sentence."""
_PERSONS_WORDS = frozenset({2, 3})
_REACH = 160
"""How far, in characters, a pronoun may stand behind a name to tell its gender."""


def gather(
    text: str, tokens: Sequence[Token], at: int, name: Name, character: Character, votes: Votes, layout: Layout
) -> None:
    """Add to the character's roles and votes what stands beside one of its names; ``at`` is the name's first token."""
    character.roles.update(name.titles)
    for title in name.titles:
        character.roles.update(_SYNONYMS.get(title, "").split())
    if name.titles:
        character.roles.update(word.lower() for word in name.owner.split())
        votes[EntityKind.PERSON] += 3
    if not layout.is_titled(name.span.start) and name.span.start >= layout.headline.end:
        _look_back(text, tokens, at, character, votes)
    for word in _apposition(text, name):
        character.roles.add(word)
    if affiliation := _AFFILIATION.match(text, name.outer.end):
        character.roles.add(_PARTISANS[affiliation.group(1)])
    votes[EntityKind.GROUP] += firm_votes(text, name)
    following = text[name.outer.end : name.outer.end + 14].split()
    if following:
        apposed = following[0] == "," and text.endswith(", ", 0, name.outer.start)
        verb = following[apposed and len(following) > 1].strip(",")
        if not name.possessive and (verb in SAID or verb in _AUXILIARIES or verb.endswith("ed")):
            character.subjects.add(name.span.start)
        placed = at > 0 and tokens[at - 1].low in _WHERE  # it is the police who speak in "Police in Selm said"
        opens = name.outer.start - layout.sentence_start(name.outer.start) <= _THE
        votes[EntityKind.GROUP] += 3 * (opens and text.startswith(", which ", name.outer.end))
        explained = _explained_body(text, tokens, at, name, layout)
        votes[EntityKind.GROUP] += 3 * len(explained)
        character.roles |= explained
        votes["speaks"] += not placed and (following[0].strip(",") in SAID or following[0] == "who")
        votes[EntityKind.PERSON] += 2 * (following[0].strip(",.").isdigit() and text[name.outer.end] == ",")


def _explained_body(text: str, tokens: Sequence[Token], at: int, name: Name, layout: Layout) -> set[str]:
    """Return the noun that opens the sentence of a name that explains it: "The company, Andes Copper, said"."""
    noun = tokens[at - 1].low
    opening = text[layout.sentence_start(name.span.start) : name.outer.start].lower()
    explained = opening in {f"the {noun}, ", f"its {noun}, "} and text.startswith(",", name.outer.end)
    return {noun} & _KINDS_OF_BODIES if explained else set()


def _look_back(text: str, tokens: Sequence[Token], at: int, character: Character, votes: Votes) -> None:
    before: list[str] = []
    for left, right in pairwise(reversed(tokens[max(0, at - 4) : at + 1])):
        if text[right.end : left.start].strip(" "):
            break
        before.append(right.low)
    if not before:
        return
    votes[EntityKind.PERSON] += 2 * (before[0] in ROLES)
    votes[EntityKind.PLACE] += before[0] in PLACE_PREPOSITIONS
    named = len(before) > _PAIR and all(token.core[0].isupper() for token in tokens[at - 1 - _PAIR : at - 1])
    votes[EntityKind.GROUP] += (before[0] == "the") + 3 * (before[0] in _KINDS_OF_BODIES and not named)
    direct = list(takewhile(lambda word: word in ROLES or word in BODIES or word in _DESCRIBING, before[:4]))
    if direct[:1] != ["former"]:  # "the former Kardania governor" is no former Kardania
        character.roles.update(direct)


def _apposition(text: str, name: Name) -> list[str]:
    """Return the describing words of "a Britain-based monitoring group" or "of Florida" behind a name."""
    if name.possessive:
        return []
    tail = text[name.outer.end : name.outer.end + _AHEAD]
    first, _, rest = tail.lstrip(", (\u2013-").partition(" ")
    if first == "of" and rest[:1].isupper():
        return [rest.split()[0].strip(",.;:()").lower()]
    if first not in {"a", "an", "the"} and first not in ROLES and first not in DOCUMENTS:
        return []
    kept: list[str] = []
    for word in (first, *rest.split()[:7]):
        low = word.strip(",.;:()\"'").lower()
        if low in _APPOSITION_ENDS or (kept and kept[-1] in _SERVANTS and low in _SERVING):
            break
        if low in ROLES or low in BODIES or low.endswith("-based") or low in _DESCRIBING:
            kept.append(low)
        if word[-1] in ",.;:)":
            break
    return kept


def settle(character: Character, fullest: str, votes: Votes, count: int) -> None:
    """Decide kind and gender from the votes."""
    parts = fullest.split()
    given = first_names().get(parts[0])
    if given is not None and (len(parts) > 1 or votes["speaks"] or votes[EntityKind.PERSON]):
        votes[EntityKind.PERSON] += 3
        character.male += 3 if given is Gender.MALE else -3
    character.male += 4 * bool(character.roles & (MALE_TITLES - _WEAK_TITLES))
    character.male += 2 * bool(character.roles & _WEAK_TITLES) - 5 * bool(character.roles & FEMALE_TITLES)
    if character.agent is not None:
        character.person = -1.0
        return
    organised = (
        any(word.lower() in _ORGANISED or word.lower().strip(".") in _COMPANIES for word in parts)
        or character.institution != ""
    )
    if any(word.lower().strip(".") in _COMPANIES for word in parts):
        character.roles |= {"company", "firm"}
    shouted = len(parts) == 1 and fullest.isupper() and len(fullest) > 1
    votes[EntityKind.GROUP] += 4 * organised + 3 * shouted
    votes[EntityKind.PERSON] += (len(parts) in _PERSONS_WORDS and not organised) + votes["speaks"]
    person, group, place = (votes[kind] for kind in (EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE))
    character.place = place > max(person, group) and place >= count / 2 and not votes["speaks"]
    character.person = max(-1.0, min(1.0, (person - max(group, place)) / 4))
    if person > group and not character.institution:
        character.kind = AgentKind.PERSON
    elif "media" in character.institution or character.words & MEDIA_NOUNS:
        character.kind = AgentKind.MEDIA


def weigh_mentions(mentions: Iterable[Mention], names: Sequence[Name], votes: Sequence[Votes]) -> None:
    """Let the model's mentions vote on the kind of the names that they overlap; ``votes`` are the names' own."""
    for number, mention in mentioned(mentions, names):
        votes[number][mention.kind] += 2 * mention.confidence


def weigh_pronouns(tokens: Sequence[Token], people: Sequence[tuple[int, Character]]) -> None:
    """Let "he" and "she" soon behind a person's name tell the person's gender; ``people`` are in text order."""
    at = -1
    for token in tokens:
        while at + 1 < len(people) and people[at + 1][0] < token.start:
            at += 1
        if at < 0 or token.start - people[at][0] > _REACH:
            continue
        if token.low in MALE or token.low in FEMALE:
            people[at][1].male += 0.4 if token.low in MALE else -0.4
