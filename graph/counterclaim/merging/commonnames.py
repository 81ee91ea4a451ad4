"""Names that many have: "Defence Ministry" is nobody's name, and every other state has a "Supreme Court"."""

from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTION_MODIFIERS, INSTITUTIONS, MEDIA_NOUNS, ROLES
from counterclaim.lexicon.words import listed
from counterclaim.merging.spelling import Words, is_generic

COMMON = (
    BODIES | INSTITUTIONS | INSTITUTION_MODIFIERS | ROLES | DOCUMENTS | MEDIA_NOUNS | {"defense", "ministry", "state"}
)
"""Nouns of which no name can be made."""

_OF_STATES = listed(
    "supreme high constitutional federal national central reserve appeal cassation court bank electoral "
    "independent commission guard coast border fire rescue service labour labor liberal conservative democratic "
    "republican socialist social communist christian green people worker party democrat front alliance union "
    "congress assembly senate house representative lord common upper lower chamber commerce human right football "
    "athletic olympic medical bar association federation health food drug safety agency authority aviation "
    "transport intelligence treasury statistic weather prosecutor general attorney public home red crescent cross "
    "royal patriotic freedom justice development progressive"
)
"""Words of which states name their courts, banks, services, parties and chambers."""


def is_shared(name: Words) -> bool:
    """Tell whether a name is one that the institutions and parties of several states may have.

    >>> is_shared(("supreme", "court")), is_shared(("harbour", "workers", "party"))
    (True, False)
    """
    return is_generic(name, COMMON | _OF_STATES)
