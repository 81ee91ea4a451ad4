"""Common nouns of the text that "they", "the group" or "the commission" may stand for, with their modifiers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Phrase
from counterclaim.claimants.text.tokens import Token, joins
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.names import NOT_NAMES
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, ROLES
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed

_COLLECTIVE = listed("people police men women children families groups officials experts")
_NOT_MODIFIERS = NOT_NAMES | PREPOSITIONS | SAID | listed("including among some such")
_WATCHING = listed("monitoring tracking")
_ISSUED = listed("from by")
_MODIFIERS = 2


def index_words(tokens: Sequence[Token]) -> dict[str, list[int]]:
    """Return where each lower-case word stands, as token numbers."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, token in enumerate(tokens):
        places[token.low].append(number)
    return dict(places)


def describing(phrase: Phrase) -> set[str]:
    """Return the nouns that a description calls its speaker; "a group tracking the war" is a monitor."""
    nouns = {phrase.head, " ".join(phrase.words[-2:])}
    if phrase.head in BODIES and not _WATCHING.isdisjoint(phrase.words):
        nouns.add("monitor")
    if phrase.head in DOCUMENTS and not _ISSUED.isdisjoint(phrase.words):
        nouns.add(phrase.words[-1])
    return nouns


def find_crowds(text: str, tokens: Sequence[Token], places: Mapping[str, list[int]]) -> list[Character]:
    """Return the article's plural common nouns for people, as characters that have not spoken."""
    crowds: dict[str, Character] = {}
    for noun in sorted((ROLES | _COLLECTIVE) & places.keys()):
        if not (noun in _COLLECTIVE or (noun.endswith("s") and not noun.endswith("ss"))):
            continue
        for number in places[noun]:
            name = with_modifiers(text, tokens, number, _MODIFIERS)
            crowd = crowds.setdefault(
                name.lower(),
                Character(name=name, kind=AgentKind.UNNAMED, plural=True, crowd=True, person=0.0),
            )
            crowd.places.append(tokens[number].start)
            crowd.words.update(name.lower().split())
            crowd.roles.update(crowd.words)
    return list(crowds.values())


def with_modifiers(text: str, tokens: Sequence[Token], number: int, limit: int) -> str:
    """Return a noun with up to ``limit`` words that modify it: "ballot commission"."""
    begin = number
    while number - begin < limit and begin and joins(text, tokens[begin - 1], tokens[begin]):
        word = tokens[begin - 1]
        verbal = word.low.endswith(("ed", "ly")) and "-" not in word.low
        if word.low in _NOT_MODIFIERS or verbal or word.low[0].isdigit():
            break
        begin -= 1
    return " ".join(text[tokens[begin].start : tokens[number].end].split())
