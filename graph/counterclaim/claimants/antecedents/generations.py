"""Who "the younger Toth" is: one of that surname who was brought in as a son, else somebody who was not named yet."""

import re
from collections.abc import Container, Sequence

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.lexicon.words import listed

_YOUNGER = listed("younger youngest")
_OLDER = listed("elder older eldest oldest")
_CHILDREN = listed("son daughter nephew niece grandson granddaughter stepson stepdaughter jr")
_PARENTS = listed("father mother uncle aunt grandfather grandmother stepfather stepmother sr")
_BEFORE = re.compile(r"(?P<noun>[a-z]+),? $")
_REACH = 20


def of_generation(text: str, phrase: Phrase, characters: Sequence[Character]) -> Character | None:
    """Return the bearer of a surname whom "the younger" or "the elder" tells from the others, None for other phrases.

    He is new where the text has named only the other one.
    """
    if phrase.form is not Form.NAME or phrase.named is None or not phrase.words:
        return None
    younger, older = phrase.words[0] in _YOUNGER, phrase.words[0] in _OLDER
    named = phrase.named
    if not (younger or older) or named.kind is not AgentKind.PERSON or len(phrase.words) == 1:
        return None
    surname = named.name.lower().split()[-1]
    bearers = [
        one
        for one in characters
        if one.kind is AgentKind.PERSON and one.forms and one.name.lower().split()[-1] == surname
    ]
    mine, theirs = (_CHILDREN, _PARENTS) if younger else (_PARENTS, _CHILDREN)
    ours = [one for one in bearers if _is_called(text, one, mine)]
    if len(ours) == 1:
        return ours[0]
    rest = [one for one in bearers if one not in ours and not _is_called(text, one, theirs)]
    if len(bearers) > 1 or not younger:
        return rest[0] if len(rest) == 1 else None
    return Character(
        name=f"{phrase.words[0]} {named.name.split()[-1]}", kind=AgentKind.PERSON, words={surname}, person=1.0
    )


def _is_called(text: str, one: Character, nouns: Container[str]) -> bool:
    """Tell whether one of some nouns stands right before a bearer's name: "his son, Marek Toth"."""
    before = (_BEFORE.search(text, max(0, place - _REACH), place) for place in one.places)
    return any(found is not None and found["noun"] in nouns for found in before)
