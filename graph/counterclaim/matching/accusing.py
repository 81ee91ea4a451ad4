"""Two claims that accuse one party of one deed are one, whatever else they add and however they are worded.

Party and kind of deed do not tell which of many raids is meant; a rare place, a target, a rare kind or the same story
does. Where at least one of both puts the deed on the party ("is behind the attack"), tolls and names are details.
"""

from counterclaim.lexicon.deeds import RARE
from counterclaim.matching.charge import Charge
from counterclaim.matching.traits import Traits, key

_RARE = frozenset(map(key, RARE))
_ONE_STORY, _LIKE_STORY, _SOME_STORY = 0.6, 0.4, 0.25
"""Cosines of the leads of two articles: they tell the same, about the same, or have something to do with each other."""
_SOON, _WEEK = 14, 7
"""In days."""


def are_one_deed(one: Traits, other: Traits, *, leads: float) -> bool:
    """Tell whether two claims accuse one party of one deed; ``leads`` is the cosine of their articles' leads."""
    return _go_one_way(one, other) and _are_told_of_one_deed(one, other, leads)


def answers_accusation(one: Traits, other: Traits, *, leads: float) -> bool:
    """Tell whether one claim accuses a party of the deed of which the other clears it."""
    reversed_ = (one.affirms and other.denies) or (one.denies and other.affirms)
    return reversed_ and _are_told_of_one_deed(one, other, leads)


def _are_told_of_one_deed(one: Traits, other: Traits, leads: float) -> bool:
    if not _have_one_kind(one, other):
        return False
    mine, theirs = one.charge, other.charge
    story = _story(one, other, leads)
    rare = bool(mine.kinds & theirs.kinds & _RARE)
    place = bool(mine.places & theirs.places)
    setting = bool(mine.setting & theirs.setting)
    target = setting and bool(mine.targets & theirs.targets)
    if rare and not (mine.places or theirs.places) and (_are_of_one_week(one, other) or story >= _SOME_STORY):
        return True
    if mine.guilt and theirs.guilt:
        return place or target or (setting and story >= _ONE_STORY) or (rare and story >= _SOME_STORY)
    if mine.guilt or theirs.guilt:
        return place or target or (rare and story >= _LIKE_STORY)
    return rare and (place or story >= _ONE_STORY)


def may_be_one_deed(one: Traits, other: Traits, *, leads: float) -> bool:
    """Tell whether two claims of related articles accuse one party of deeds of one kind, so that they may be one."""
    return are_of_one_kind(one, other) and _story(one, other, leads) >= _SOME_STORY


def put_guilt(one: Traits, other: Traits) -> bool:
    """Tell whether at least one of both puts a deed on somebody, so that tolls and names are details of it."""
    return one.charge.guilt or other.charge.guilt


def are_of_one_kind(one: Traits, other: Traits) -> bool:
    """Tell whether two claims accuse one party of deeds of one kind, of one time and not of two places."""
    return _go_one_way(one, other) and _have_one_kind(one, other)


def _go_one_way(one: Traits, other: Traits) -> bool:
    return (one.affirms, one.denies) == (other.affirms, other.denies)


def _have_one_kind(one: Traits, other: Traits) -> bool:
    mine, theirs = one.charge, other.charge
    if not mine.parties & theirs.parties or not mine.kinds & theirs.kinds:
        return False
    if _are_elsewhere(mine, theirs):
        return False
    return not one.day or not other.day or abs(one.day - other.day) <= _SOON


def _are_elsewhere(mine: Charge, theirs: Charge) -> bool:
    """Tell whether each names a place that is not near the other, or tells of one that is nowhere with the other."""
    if mine.named and theirs.named and not (mine.named & theirs.places or theirs.named & mine.places):
        return True
    here, there = mine.named or mine.places, theirs.named or theirs.places
    return bool(here and there) and not (here & theirs.setting or there & mine.setting)


def _are_of_one_week(one: Traits, other: Traits) -> bool:
    return bool(one.day and other.day) and abs(one.day - other.day) <= _WEEK


def _story(one: Traits, other: Traits, leads: float) -> float:
    return 1.0 if one.article == other.article else leads
