"""Whose a document cannot be: "the poll" is nobody's who has not been said to hold one, and no "lawsuit"."""

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.lexicon.speakers import DOCUMENTS
from counterclaim.lexicon.words import listed

_FOUND = listed(
    "video videos footage image images photo photos photograph photographs picture pictures recording recordings tape "
    "audio transcript poll polls survey surveys lawsuit suit indictment affidavit ruling minutes chart ad bill tally "
    "study studies statistics"
)
"""Documents that tell by themselves; a statement is always somebody's."""
_SORTS = (
    listed("report study survey analysis paper document review article research book data figures findings file"),
    listed("poll survey study"),
    listed("video videos footage recording tape film clip audio images"),
    listed("image images photo photos photograph photographs picture pictures footage"),
    listed("lawsuit suit complaint filing filings document documents indictment affidavit motion claim papers"),
    listed("ruling order decision judgment document"),
    listed("article story piece column editorial op-ed report paper dispatch interview website"),
    listed("statement message announcement release press-release communique declaration letter document tweet post"),
    listed("letter email emails memo message note document memos letters statement filing"),
    listed("tweet tweets post posts message messages video page comments comment remarks"),
    listed("file files records record document documents papers data figures statistics estimates tally toll count"),
    listed("speech remarks comments interview statement testimony"),
    listed("bill motion resolution proposal plan platform agreement document text order"),
)
"""Nouns that one document may have in turn."""
_ANY = listed("document documents text page")


def is_another_document(noun: str, one: Character, *, introduced: bool) -> bool:
    """Tell whether "the ``noun``" is neither ``one``, who is a document, nor a document of his.

    Args:
        noun: a document's.
        one: who has spoken, or what.
        introduced: whether the noun stood before, or somebody's is meant.
    """
    if one.kind is AgentKind.UNNAMED and one.noun in DOCUMENTS:
        sorts = [sort for sort in _SORTS if noun in sort]
        return bool(sorts) and one.noun != noun and noun not in _ANY and not any(one.noun in sort for sort in sorts)
    return noun in _FOUND and not introduced
