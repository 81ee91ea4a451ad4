"""Whom a speaker speaks for where that is no name: "Its spokesman", "the army's spokesman", "lawyer for the firm"."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.agent import AgentKind
from counterclaim.claimants.antecedents.fitting import is_of_gender
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.phrases.reading import read_phrase
from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.grammar import DEFINITE, FEMALE, MALE, OWNERS, POSSESSIVES
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, SPOKES
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

NOMINATIVE = {owner: subject.lower() for owner, subject in OWNERS.items()} | {"your": "you", "whose": "who"}
"""Possessive pronouns as phrases have them: in lower case and in the nominative."""
_SPEAKING = SPOKES | listed("lawyer lawyers attorney attorneys")
_SPOKESMEN = frozenset(word for word in SPOKES if word.startswith("spokes"))
_OWNERS = BODIES | INSTITUTIONS
_LINKS = listed("for of from")
_NEAR = 4
_SHORTEST = 2
_MOUTHPIECES = _SPOKESMEN | listed("lawyer lawyers attorney attorneys")
_POSTS = listed("governor mayor president senator premier chancellor minister king queen prince")


def read_sponsor(text: str, words: Sequence[Token], cast: Cast) -> Phrase | None:
    """Return the pronoun or description of whom the speaker in ``words`` speaks for, or None."""
    for at, token in enumerate(words):
        if token.low not in _SPEAKING:
            continue
        before = _before(text, words, at)
        owner = _owner(before, token)
        if owner is None:
            owner = _complement(words[at + 1 :])
        if owner is None:
            continue
        if owner[0].low in NOMINATIVE and len(owner) == 1:
            return Phrase(Span(owner[0].start, owner[0].end), Form.PRONOUN, head=NOMINATIVE[owner[0].low])
        phrase = read_phrase(text, owner, cast)
        if phrase.form is Form.NAME:
            return phrase
        bare = phrase.text.removesuffix("'s").removesuffix("\u2019s")
        return replace(phrase, form=Form.DEFINITE, determiner="the", text=bare)
    return None


def read_patron(words: Sequence[Token], cast: Cast) -> Character | None:
    """Return the only one named who holds the post in "the governor's spokeswoman", "lawyer for the mayor", or None.

    "The vice president's spokeswoman" is not the president's.
    """
    role = next((at for at, token in enumerate(words) if token.low in _MOUTHPIECES), None)
    if role is None:
        return None
    before, behind = words[max(0, role - 2) : role], words[role + 1 : role + 4]
    owned = len(before) == _SHORTEST and before[0].low == "the" and before[1].possessive
    post = before[1].low if owned else ""
    if [token.low for token in behind[:2]] == ["for", "the"] and len(behind) > _SHORTEST:
        post = behind[_SHORTEST].low
    holders = [one for one in cast.characters if one.kind is AgentKind.PERSON and post in one.roles & _POSTS]
    return holders[0] if len(holders) == 1 and "former" not in holders[0].roles else None


def eligible(sponsor: Phrase, speaker: Character, characters: Sequence[Character]) -> list[Character]:
    """Return who may be spoken for: "its" is no person's, no report's, no medium's that passes on."""
    personal = sponsor.head in MALE | FEMALE
    relayed = sponsor.form is Form.PRONOUN and not personal
    others = (one for one in characters if one is not speaker and not one.crowd)
    kept = (one for one in others if one.kind is not AgentKind.PERSON or (personal and is_of_gender(sponsor, one)))
    return [one for one in kept if not (relayed and (one.kind is AgentKind.MEDIA or one.noun in DOCUMENTS))]


def may_own(owner: Phrase, one: Character) -> bool:
    """Tell whether "his" may be a candidate's: no paper's, no woman's; and "the union's" that of one called so."""
    if owner.form is not Form.PRONOUN:
        return _is_called(one, owner.head)
    if owner.head not in MALE | FEMALE:
        return True
    described = one.kind is AgentKind.UNNAMED and one.noun not in BODIES | INSTITUTIONS | DOCUMENTS
    return (described or one.kind is AgentKind.PERSON) and is_of_gender(owner, one)


def _is_called(one: Character, noun: str) -> bool:
    """Tell whether a body is called by a noun, in its name or elsewhere: a "coalition" is no "front"."""
    return noun in one.words or noun in one.roles or noun == one.institution


def _before(text: str, words: Sequence[Token], at: int) -> list[Token]:
    """Return the few words before a role that belong to its noun phrase."""
    begin = at
    while begin and at - begin < _NEAR + 1 and not text[words[begin - 1].end : words[begin].start].strip(" "):
        begin -= 1
    return list(words[begin:at])


def _owner(before: list[Token], role: Token) -> list[Token] | None:
    """Return "Its" or "the army" of "Its chief spokesman" and "the army's chief spokesman", or None."""
    for index in range(len(before) - 1, -1, -1):
        token = before[index]
        if token.low in POSSESSIVES and token.low in NOMINATIVE:
            return [token]
        adjacent = index == len(before) - 1 and role.low in _SPOKESMEN
        if token.low in _OWNERS and token.core.islower() and (token.possessive or adjacent):
            first = next((i for i in range(index, -1, -1) if before[i].low in DEFINITE | {"a", "an"}), index - 1)
            return before[first + 1 : index + 1]
    return None


def _complement(after: Sequence[Token]) -> list[Token] | None:
    """Return "the company" of "spokeswoman for the company", or None."""
    if len(after) < 3 or after[0].low not in _LINKS or after[1].low not in DEFINITE:  # noqa: PLR2004
        return None
    end = next((i for i in range(2, min(len(after), 2 + _NEAR)) if after[i].low in _OWNERS), None)
    if end is None or not all(token.core.islower() and not token.possessive for token in after[2 : end + 1]):
        return None
    return list(after[1 : end + 1])
