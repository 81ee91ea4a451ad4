"""Two claims that name other culprits of one deed are never one; of a deed that has one culprit, they contradict.

"The mayor burned the port" and "the port was burned by smugglers" share all words but two, and are of one event.
"""

from counterclaim.lexicon.acts import VIOLENCE
from counterclaim.matching.act import Act
from counterclaim.matching.deed import ALIVE, DEAD, FIRST
from counterclaim.matching.traits import Traits, key

_ALIVE, _DEAD, _FIRST, _VIOLENCE = map(key, (ALIVE, DEAD, FIRST, VIOLENCE))
_ONE_STORY, _SOME_STORY = 0.6, 0.25
"""Cosines of the leads of two articles: they tell the same, or have something to do with each other."""
_SOON = 14
"""In days."""


def are_two_accounts(one: Traits, other: Traits) -> bool:
    """Tell whether two claims give accounts of one act that cannot be one claim.

    They name other doers, one has done to the other what the other has done to the one, or somebody lives and is dead.
    """
    mine, theirs = one.act, other.act
    if not mine.verbs or not theirs.verbs:
        return False
    return _have_other_culprits(mine, theirs) or _are_exchanged(mine, theirs) or _lives_and_is_dead(mine, theirs)


def dispute_one_deed(one: Traits, other: Traits, *, leads: float) -> bool:
    """Tell whether two claims contradict: one deed and other culprits, or one person alive and dead.

    Args:
        one: the traits of a claim.
        other: those of another one.
        leads: cosine of the vectors of both articles' leads.
    """
    mine, theirs = one.act, other.act
    if not (mine.single and theirs.single and _are_of_one_event(one, other, leads)):
        return False
    return _have_other_culprits(mine, theirs) or _lives_and_is_dead(mine, theirs)


def may_both_be_so(one: Traits, other: Traits) -> bool:
    """Tell whether two claims name other culprits of what many may have done: "killed civilians", "closed a road"."""
    mine, theirs = one.act, other.act
    return (
        not (mine.single and theirs.single) and _have_other_culprits(mine, theirs) and not _are_exchanged(mine, theirs)
    )


def _have_other_culprits(mine: Act, theirs: Act) -> bool:
    if not mine.verbs & theirs.verbs or not (_FIRST in mine.verbs or _is_one_thing(mine, theirs)):
        return False
    known = mine.doers and theirs.doers and not mine.anybody and not theirs.anybody
    if not known or mine.doers & theirs.doers or _may_be_called(mine, theirs):
        return False
    causes = mine.causes | theirs.causes
    if mine.causes and theirs.causes:
        return len(causes) > 1
    return _VIOLENCE not in causes


def _may_be_called(mine: Act, theirs: Act) -> bool:
    """Tell whether a name that nothing explains may be that of somebody of whom the role is known."""
    return mine.bare != theirs.bare and not (mine.causes or theirs.causes)


def _is_one_thing(mine: Act, theirs: Act) -> bool:
    return bool(mine.head & theirs.head) and not (mine.rest and theirs.rest and not mine.rest & theirs.rest)


def _are_exchanged(mine: Act, theirs: Act) -> bool:
    """Tell whether who does it in one is whom it is done to in the other, and the other way round."""
    given, taken = mine.doers & theirs.head, theirs.doers & mine.head
    return bool(mine.verbs & theirs.verbs and given and taken) and not mine.doers & theirs.doers


def _lives_and_is_dead(mine: Act, theirs: Act) -> bool:
    states = {_ALIVE, _DEAD}
    known = mine.verbs & states, theirs.verbs & states
    return all(known) and not known[0] & known[1] and bool(mine.head & theirs.head)


def _are_of_one_event(one: Traits, other: Traits, leads: float) -> bool:
    if one.article == other.article:
        return True
    if one.day and other.day and abs(one.day - other.day) > _SOON:
        return False
    here, there = one.act.setting, other.act.setting
    if here and there:
        return bool(here & there) and leads >= _SOME_STORY
    return leads >= _ONE_STORY
