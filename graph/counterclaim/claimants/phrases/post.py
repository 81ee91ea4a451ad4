"""Posts that stand beside a person's name without a comma, before it or behind."""

import re
from collections.abc import Sequence

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.grammar import DEFINITE, PREPOSITIONS
from counterclaim.lexicon.speakers import BODIES, INSTITUTIONS, ROLES, TITLES
from counterclaim.lexicon.words import listed

_LONGEST_POST = 4
_TRADE = re.compile("(?:er|or|ist|eer|ian|man|woman|ess|ed|ing)$")
_HELD_IN = INSTITUTIONS | BODIES
_FORMS_OF_ADDRESS = listed(
    "mr mrs ms dr prof professor general gen colonel col major maj captain sheikh lieutenant lt "
    "major-general lieutenant-general brigadier-general lieutenant-colonel brigadier"
)
"""Titles that are nobody's in particular."""


def ends_post(before: Sequence[Token], name: Name, character: Character) -> bool:
    """Tell whether a person's post ends before the name without a comma: "minister of the new government Ann Moor"."""
    if character.kind is not AgentKind.PERSON:
        return False
    if name.owner and name.titles[0] in _FORMS_OF_ADDRESS:  # "Director of Ranholm Hospital Dr. Ann Moor"
        return " " in name.owner or name.owner.split()[-1].lower() in _HELD_IN
    return bool(before) and (before[-1].core in _HELD_IN or _ends_place(before, character))


def has_post(after: Sequence[Token], character: Character) -> bool:
    """Tell whether a person's post follows the name without a comma: "Ann Moor spokeswoman for the port"."""
    if character.kind is not AgentKind.PERSON or " " not in character.name:
        return False
    low = [token.low for token in after]
    post = next((at for at, word in enumerate(low) if word in PREPOSITIONS), 0)
    return 0 < post < _LONGEST_POST and low[post - 1] in ROLES and not low[post - 1].endswith("s")


def _ends_place(before: Sequence[Token], character: Character) -> bool:
    """Tell whether a full name follows a common noun that is nobody's: "director for the area Ann Moor"."""
    if len(before) < _LONGEST_POST or " " not in character.name or before[-2].low not in DEFINITE:
        return False
    last = before[-1]
    posted = last.low in ROLES | TITLES | PREPOSITIONS or _TRADE.search(last.low)
    return last.core.islower() and not posted and not last.possessive
