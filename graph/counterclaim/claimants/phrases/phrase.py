"""What a source phrase says about its speaker: a name, a pronoun, a description; for whom; of how many.

"Major X, spokesman for Y" names X for party Y; "an official from Y" describes an unnamed speaker; "Y's statement" is
Y speaking.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.lexicon import (
    BODIES,
    DEFINITE,
    DOCUMENTS,
    INDEFINITE,
    INSTITUTIONS,
    NUMBERS,
    PLATFORMS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SPOKES,
    TITLES,
    VISUAL,
    WHO,
)
from counterclaim.claimants.lexicon import words as word_set
from counterclaim.claimants.names.institutions import Name
from counterclaim.claimants.phrases.description import NAMING, description, is_participle, is_quoted
from counterclaim.claimants.phrases.post import ends_post, has_post
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.tokens import Token
from counterclaim.span import Span

_BREAK = re.compile(r"[,;:(\[\u2013\u2014]|\s-\s|\n")
RELATIVE = word_set("who which that whose whom where when")
_SOME_OF = 2
_LISTING = frozenset({"and", "or", "both"})
_SELVES = word_set("himself herself itself themselves")
_CALLING = word_set("name as by")
_TRADE = 3
_FOR_PERSONS = ("spokes", "lawyer", "attorney", "solicitor", "barrister")
_PARTS = word_set("agency department committee panel office mission branch")  # no "UN agency" is the UN
_PRINTED = word_set("published printed posted aired carried")  # by who does not vouch for it
_WHEN = word_set("earlier later meanwhile separately recently initially afterwards")
_PARTY_LINKS = word_set("for of from at with to on")


class Form(StrEnum):
    """How a source phrase refers."""

    NAME = "name"
    PRONOUN = "pronoun"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One speaker's phrase.

    Attributes:
        span: where it stands (empty for none).
        form: how it refers.
        head: the pronoun or head noun in lower case.
        words: lower-case words of the description, up to its modifiers behind.
        text: the description without its article.
        named: who is named, for the form NAME.
        party: whom the text says the speaker speaks for.
        possessor: a possessive pronoun that opens it ("his"), or empty.
        owner: whose it is by name ("Trump's spokeswoman"), or None.
        plural: whether it is many.
        determiner: the article or number that opens it, or empty.
        is_owned: whether it is that of somebody unnamed ("the man's sister").
    """

    span: Span
    form: Form
    head: str = ""
    words: tuple[str, ...] = ()
    text: str = ""
    named: Character | None = None
    party: Character | None = None
    possessor: str = ""
    owner: Character | None = None
    plural: bool = False
    determiner: str = ""
    is_owned: bool = False


def _core(text: str, words: list[Token]) -> tuple[list[Token], list[Token]]:
    """Part a phrase into what stands before its first comma, bracket or relative clause, and the rest."""
    for index in range(1, len(words)):
        gap = text[words[index - 1].end : words[index].start]
        if _BREAK.search(gap) or words[index].low in RELATIVE or is_quoted(words[index - 1 : index + 2]):
            return words[:index], words[index:]
    return words, []


def read_phrase(text: str, words: list[Token], cast: Cast) -> Phrase:
    """Return what one speaker's words say, but when: "earlier [state television]"."""
    while len(words) > 1 and words[0].low in _WHEN:
        words = words[1:]
    if len(words) > 1 and words[-1].low in _SELVES:  # "Marsh himself"
        words = words[:-1]
    span = Span(words[0].start, words[-1].end)
    first = words[0].low
    core, rest = _core(text, words)
    many = first in INDEFINITE | PRONOUNS and len(words) > _SOME_OF and words[1].low == "of"
    if many and words[2].low in PRONOUNS | RELATIVE and (len(words) == _SOME_OF + 1 or words[2].low not in POSSESSIVES):
        return Phrase(span, Form.PRONOUN, head="they")
    if first in PRONOUNS and (len(core) == 1 or (first not in POSSESSIVES | DEFINITE | INDEFINITE and len(core) < 4)):  # noqa: PLR2004
        return Phrase(span, Form.PRONOUN, head=first)
    described = _describe(text, core, cast)
    named = _head_name(core, cast)
    if named is None and rest and not (described.plural and len(cast.within(rest[0].start, span.end)) == 1):
        alone = not any(token.low in PREPOSITIONS for token in core)
        named = _renamed(text, rest, cast, described.head, alone=alone and described.form is Form.DEFINITE)
    if named is None and described.owner is not None and described.head not in WHO:
        return replace(described, form=Form.NAME, named=described.owner)
    if named is None:
        return described
    return Phrase(span, Form.NAME, head=described.head, words=described.words, named=named[1])


def _renamed(text: str, rest: list[Token], cast: Cast, head: str, *, alone: bool) -> tuple[Name, Character] | None:
    """Return the name that follows a description behind a comma: "the group's director, X".

    ``alone`` is whether no place may end it: "the mill in Selm, Kardania".
    """
    inside = cast.within(rest[0].start, rest[min(len(rest), 8) - 1].end)
    if not inside or inside[0][0].possessive:
        return None
    name, character = inside[0]
    opening = text[rest[0].start : name.outer.start].split()
    if opening and opening[0] == "who" and opening[-1] in _CALLING:
        return name, character
    fits = head in ROLES | BODIES | INSTITUTIONS | DOCUMENTS or character.kind is AgentKind.PERSON
    if not opening and name.span.end >= rest[-1].core_end:  # "the contractor, Selm Roads"
        fits = fits or (alone and character.agent is None and not character.place)
    posts = ROLES | TITLES
    if opening and opening[0] in posts | {"the"} and opening[-1] in posts:  # "his wife, the singer Ann Moor"
        return (name, character) if character.kind is AgentKind.PERSON and len(opening) <= _TRADE else None
    return (name, character) if fits and not set(opening) - {"the", "a", "an"} else None


def _head_name(core: list[Token], cast: Cast) -> tuple[Name, Character] | None:
    """Return the name that the phrase is about, or None where names only belong to its description."""
    inside = cast.within(core[0].start, core[-1].end)
    chosen: tuple[Name, Character] | None = None
    for name, character in inside:
        before = [token for token in core if token.end <= name.outer.start]
        after = [token for token in core if token.start >= name.span.end]
        if (name.possessive and after) or _is_venue(before):
            continue
        if not ends_post(before, name, character) and _is_complement(before, inside):
            head = _noun(before)
            if (
                head in DOCUMENTS - VISUAL
                and chosen is None
                and character.kind is not AgentKind.UNNAMED
                and not character.place
            ):
                chosen = (name, character)
            continue
        head = "" if after and after[0].low in {"a", "an", "the"} else _noun(after, leading=True)
        if head and (
            character.name.lower() in PLATFORMS or not (_restates(head, character) or has_post(after, character))
        ):
            continue
        if chosen is None or character.kind is AgentKind.PERSON or _leads_on(core, chosen[0], name):
            chosen = (name, character)
    return chosen


def _is_venue(before: Sequence[Token]) -> bool:
    """Tell whether a document has only been printed where the name behind is: "a study published in the journal"."""
    printed = any(left.low in _PRINTED and right.low in {"in", "on"} for left, right in pairwise(before))
    return printed and _noun(before) in DOCUMENTS


def _leads_on(core: Sequence[Token], chosen: Name, name: Name) -> bool:
    """Tell whether only common words part two names: in "the UN children's agency UNICEF" the second is meant."""
    between = [token for token in core if chosen.span.end <= token.start < name.outer.start]
    return bool(between) and all(token.core.islower() and token.low not in PREPOSITIONS for token in between)


def _restates(head: str, character: Character) -> bool:
    """Tell whether a noun behind a name only says what it is ("the SOHR monitoring group") or is its words."""
    if character.kind is AgentKind.PERSON or character.place:
        return head in DOCUMENTS
    described = load_registry().descriptions.get(character.agent.id, frozenset()) if character.agent else frozenset()
    if head in _PARTS and described and head not in described and character.kind is not AgentKind.MEDIA:
        return False
    return head in BODIES or head in DOCUMENTS or head in described or head not in ROLES | INSTITUTIONS


def _is_complement(before: list[Token], inside: Sequence[tuple[Name, Character]]) -> bool:
    """Tell whether a preposition, not a role or another name, leads to this name."""
    listed = False
    for at, token in reversed(list(enumerate(before))):
        if (token.low == "as" and at and before[at - 1].low in NAMING) or (
            token.low in NAMING and at + 1 == len(before)
        ):
            return False
        if token.low in _LISTING:
            listed = True
        named = any(other.span.start <= token.start < other.span.end and not other.possessive for other, _ in inside)
        if named and not listed:
            return False
        if token.low in PREPOSITIONS or is_participle(before, token):
            return True
        if token.low in ROLES or token.low in BODIES:
            return False
    return False


def _noun(words: Sequence[Token], *, leading: bool = False) -> str:
    """Return the last word before the first preposition or participle; with ``leading``, of lower-case words only."""
    head = ""
    for token in words:
        low = token.low
        if low in PREPOSITIONS or (leading and not token.core.islower()):
            break
        if head and low.endswith(("ed", "ing")) and head in ROLES | DOCUMENTS | BODIES:
            break
        if head in ROLES and low not in ROLES | DOCUMENTS | BODIES | INSTITUTIONS:
            break
        head = low
    return head


def _describe(text: str, core: list[Token], cast: Cast) -> Phrase:
    span = Span(core[0].start, core[-1].end)
    first = core[0].low
    determiner = first if first in DEFINITE | INDEFINITE | POSSESSIVES else ""
    body = core[1:] if determiner and len(core) > 1 and core[1].low not in PREPOSITIONS else core
    if body and body[0].low in {"same", "own"} and len(body) > 1:
        body = body[1:]
    head = _noun(body)
    inside = cast.within(span.start, span.end)
    heading = next((token.start for token in body if token.low == head), span.end)
    owner = next((character for name, character in inside if name.possessive and name.span.end <= heading), None)
    definite = determiner in DEFINITE or determiner in POSSESSIVES or (owner is not None)
    plural = first in INDEFINITE - {"a", "an", "one", "another", "any"} or (
        head.endswith("s") and not head.endswith("ss")
    )
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
