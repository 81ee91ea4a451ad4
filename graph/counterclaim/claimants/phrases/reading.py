"""What a source phrase says about its speaker: a name, a pronoun, a description; for whom; of how many.

"Major X, spokesman for Y" names X for party Y; "an official from Y" describes an unnamed speaker; "Y's statement" is
Y speaking.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.phrases.description import description, head_noun, is_quoted
from counterclaim.claimants.phrases.named import named_behind, named_in
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.grammar import DEFINITE, INDEFINITE, NUMBERS, POSSESSIVES, PREPOSITIONS, PRONOUNS
from counterclaim.lexicon.speakers import ESTABLISHMENTS, KIN, LATER_PERSONS, ROLES, SPOKES, WHO
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_BREAK = re.compile(r"[,;:(\[\u2013\u2014]|\s-\s|\n")
RELATIVE = listed("who which that whose whom where when")
_SOME_OF = 2
_SELVES = listed("himself herself itself themselves")
_FOR_PERSONS = ("spokes", "lawyer", "attorney", "solicitor", "barrister")
_PLURALS_IN_MEN = ("men", "women", "people")
_PEOPLE = LATER_PERSONS | KIN | ROLES
_PARENTS = listed("parents fans children in-laws")
_WHEN = listed("earlier later meanwhile separately recently initially afterwards")
_PARTY_LINKS = listed("for of from at with to on")


def _core(text: str, words: list[Token]) -> tuple[list[Token], list[Token]]:
    """Part a phrase into what stands before its first comma, bracket or relative clause, and the rest."""
    for index in range(1, len(words)):
        gap = text[words[index - 1].end : words[index].start]
        if _BREAK.search(gap) or words[index].low in RELATIVE or is_quoted(words[index - 1 : index + 2]):
            return words[:index], words[index:]
    return words, []


def read_phrase(text: str, words: list[Token], cast: Cast) -> Phrase:
    """Return what one speaker's words say, but when: "earlier [state television]"."""
    words = _trimmed(words, cast)
    span = Span(words[0].start, words[-1].end)
    first = words[0].low
    core, rest = _core(text, words)
    many = first in INDEFINITE | PRONOUNS and len(words) > _SOME_OF and words[1].low == "of"
    if many and words[2].low in PRONOUNS | RELATIVE and (len(words) == _SOME_OF + 1 or words[2].low not in POSSESSIVES):
        return Phrase(span, Form.PRONOUN, head="they")
    if first in PRONOUNS and (len(core) == 1 or (first not in POSSESSIVES | DEFINITE | INDEFINITE and len(core) < 4)):  # noqa: PLR2004
        return Phrase(span, Form.PRONOUN, head=first)
    described = _describe(text, core, cast)
    named = named_in(core, cast)
    if named is None and rest and not (described.plural and len(cast.within(rest[0].start, span.end)) == 1):
        alone = not any(token.low in PREPOSITIONS for token in core)
        named = named_behind(text, rest, cast, described.head, alone=alone and described.form is Form.DEFINITE)
    if named is None and described.owner is not None and not _can_speak(described):
        return replace(described, form=Form.NAME, named=described.owner)
    if named is None:
        return described
    return Phrase(span, Form.NAME, head=described.head, words=described.words, named=named[1])


def _trimmed(words: list[Token], cast: Cast) -> list[Token]:
    """Return a phrase without what is not of the speaker's name or description."""
    while len(words) > 1 and words[0].low in _WHEN:
        words = words[1:]
    if len(words) > 1 and words[0].core == "he" and cast.name_at(words[1].start) is not None:  # "[T]he Northern Front"
        words = words[1:]
    if len(words) > 1 and words[-1].low in _SELVES:  # "Marsh himself"
        words = words[:-1]
    return words


def _describe(text: str, core: list[Token], cast: Cast) -> Phrase:
    span = Span(core[0].start, core[-1].end)
    first = core[0].low
    determiner = first if first in DEFINITE | INDEFINITE | POSSESSIVES else ""
    body = core[1:] if determiner and len(core) > 1 and core[1].low not in PREPOSITIONS else core
    if body and body[0].low in {"same", "own"} and len(body) > 1:
        body = body[1:]
    head = head_noun(body)
    inside = cast.within(span.start, span.end)
    heading = next((token.start for token in body if token.low == head), span.end)
    owner = next((character for name, character in inside if name.possessive and name.span.end <= heading), None)
    definite = determiner in DEFINITE or determiner in POSSESSIVES or (owner is not None)
    plural = first in INDEFINITE - {"a", "an", "one", "another", "any"} or _is_many(head)
    party = None
    if head in SPOKES or head in ROLES:
        party = next(
            (
                character
                for name, character in inside
                if character.kind is not AgentKind.PERSON or name.possessive or head.startswith(_FOR_PERSONS)
                if not character.place and _belongs(core, name, head)
            ),
            None,
        )
    if party is None and owner is not None and head.startswith(("spokes", "campaign")):
        party = owner
    return Phrase(
        span,
        Form.DEFINITE if definite else Form.INDEFINITE,
        head=head,
        words=tuple(token.low for token in body),
        text=description(text, core if first in NUMBERS - {"one"} else body),
        party=party if head in SPOKES or head.startswith(_FOR_PERSONS) else None,
        possessor=determiner if determiner in POSSESSIVES else "",
        owner=owner,
        plural=plural,
        determiner="number" if first[0].isdigit() else determiner,
        is_owned=owner is None and any(token.possessive and token.start < heading for token in body),
    )


def _can_speak(described: Phrase) -> bool:
    """Tell whether what belongs to somebody speaks for itself: "Renn's mill" does, "Renn's statement" is Renn."""
    of_person = described.owner is not None and described.owner.kind is AgentKind.PERSON
    if (described.plural and described.head.removesuffix("s") in _PEOPLE) or described.head in _PARENTS:
        return True
    return described.head in WHO or (of_person and described.head in ESTABLISHMENTS)


def _is_many(noun: str) -> bool:
    """Tell whether a noun is in the plural, if need be without s: "people", "spokesmen"."""
    return noun.endswith(_PLURALS_IN_MEN) or (noun.endswith("s") and not noun.endswith("ss")) or noun == "children"


def _belongs(core: Sequence[Token], name: Name, head: str) -> bool:
    """Tell whether a name is directly linked to the role: "X spokesman", "spokesman for X", "X's spokesman"."""
    heads = [token for token in core if token.low == head]
    if not heads:
        return False
    if name.span.end <= heads[-1].start:
        return True
    between = [token.low for token in core if heads[-1].end <= token.start < name.outer.start]
    if not between or between[0] not in _PARTY_LINKS or len(between) > 4:  # noqa: PLR2004
        return False
    leading = [word for word in between[1:] if word not in DEFINITE]
    return not leading or not (leading[-1] in PREPOSITIONS - {"of"} or _is_doing(leading[-1]))


def _is_doing(word: str) -> bool:
    """Tell whether a participle leads to a name: of "the alliance fighting X" X is the object."""
    return word.endswith("ing") and "-" not in word
