"""Whom a phrase names: the name that it is about, not those that only belong to its description.

"The mayor of Selm, Ann Moor" names Ann Moor, and "Selm officials" names nobody.
"""

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.phrases.description import NAMING, head_noun, is_participle
from counterclaim.claimants.phrases.post import ends_post, has_post
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, PLATFORMS, ROLES, TITLES, VISUAL
from counterclaim.lexicon.words import listed

_LISTING = frozenset({"and", "or", "both"})
_CALLING = listed("name as by")
_TRADE = 3
_PARTS = listed("agency department committee panel office mission branch")  # no "UN agency" is the UN
_PRINTED = listed("published printed posted aired carried")  # by who does not vouch for it


def named_behind(text: str, rest: list[Token], cast: Cast, head: str, *, alone: bool) -> tuple[Name, Character] | None:
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


def named_in(core: list[Token], cast: Cast) -> tuple[Name, Character] | None:
    """Return the name that the phrase is about, or None where names only belong to its description."""
    inside = cast.within(core[0].start, core[-1].end)
    chosen: tuple[Name, Character] | None = None
    for name, character in inside:
        before = [token for token in core if token.end <= name.outer.start]
        after = [token for token in core if token.start >= name.span.end]
        if (name.possessive and after) or _is_venue(before):
            continue
        if not ends_post(before, name, character) and _is_complement(before, inside):
            head = head_noun(before)
            if (
                head in DOCUMENTS - VISUAL
                and chosen is None
                and character.kind is not AgentKind.UNNAMED
                and not character.place
            ):
                chosen = (name, character)
            continue
        head = "" if after and after[0].low in {"a", "an", "the"} else head_noun(after, leading=True)
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
    return printed and head_noun(before) in DOCUMENTS


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
        if token.low in ROLES or (token.low in BODIES and not token.possessive):  # "in the city's Selm quarter"
            return False
    return False
