"""Where an error does harm: which pairs are never one claim, however alike, and which never contradict."""

from counterclaim.matching.antonyms import are_antonyms
from counterclaim.matching.features import differ
from counterclaim.matching.traits import Traits

_ALIKE = 0.5
"""Cosine from which on another number or name makes another claim. Of 80 pairs of gold/train whose cosine is 0.5 to 0.6
and of which each names what the other does not, 4 are the same; of all such pairs, 52 of 420."""
_SAME_WORDS = 0.7
"""Cosine from which on two wordings are taken for one sentence with something exchanged."""
_SAME_STORY = 0.5
"""Cosine of leads from which on two articles are taken to have the same "government" in mind."""
ONE_SENTENCE = 0.65
"""Cosine from which on a claim and its reverse are one sentence, with and without "not"."""


def are_opposite(one: Traits, other: Traits, *, leads: float, details: bool = False) -> bool:
    """Tell whether two claims differ in what makes them different claims.

    These are the toll, who did it, whether it is so, and whether it is or is only wanted.

    Args:
        one: the traits of a claim.
        other: those of another one.
        leads: cosine of the vectors of both articles' leads.
        details: whether tolls and doers are only details of what both claim.
    """
    if are_reversed(one, other) or _only_wanted(one, other) or _only_wanted(other, one):
        return True
    return not details and (_have_other_tolls(one, other) or _do_other_harm(one, other, leads))


def are_otherwise_detailed(one: Traits, other: Traits, *, cosine: float, leads: float) -> bool:
    """Tell whether two sentences that are otherwise alike name another number, somebody else or something else.

    Args:
        one: the traits of a claim.
        other: those of another one.
        cosine: of the vectors of both wordings.
        leads: of those of both articles' leads.
    """
    if cosine >= _ALIKE and (differ(one.figures.all, other.figures.all) or _exchanged(one, other)):
        return True
    return cosine >= _SAME_WORDS and _have_other_doers(one, other, leads)


def _have_other_tolls(one: Traits, other: Traits) -> bool:
    return differ(one.figures.dead, other.figures.dead) or differ(one.figures.hurt, other.figures.hurt)


def _do_other_harm(one: Traits, other: Traits, leads: float) -> bool:
    harmful = (one.harm or one.blames) and (other.harm or other.blames)
    return harmful and _have_other_doers(one, other, leads)


def are_reversed(one: Traits, other: Traits) -> bool:
    """Tell whether one says of something that it is so, and the other that it is not: by negation or opposite words."""
    negated = (one.affirms and other.denies) or (one.denies and other.affirms)
    known = (one.affirms or one.denies) and (other.affirms or other.denies)
    return known and negated != are_antonyms(one.stems.words, other.stems.words)


def may_contradict(one: Traits, other: Traits, *, cosine: float) -> bool:
    """Tell whether two claims may contradict each other at all.

    What stands whole in the other's words, as much negated, is part of it. And who speaks for both means both: another
    toll is of another raid, or a later count. Only one sentence with and without "not" has somebody against himself.
    """
    if one.negative == other.negative and _is_part(one, other) and not differ(one.figures.all, other.figures.all):
        return False
    is_one_side = bool({one.speaker, one.party} & {other.speaker, other.party} - {0})
    return not is_one_side or (cosine >= ONE_SENTENCE and are_reversed(one, other))


def _is_part(one: Traits, other: Traits) -> bool:
    return one.stems.words <= other.stems.words or other.stems.words <= one.stems.words


def _have_other_doers(one: Traits, other: Traits, leads: float) -> bool:
    """Tell whether others do it; not if each only says "the army" and both tell one story: whose, is a guess."""
    unsure = one.guessed and other.guessed and leads >= _SAME_STORY
    return differ(one.doers, other.doers) and not unsure


def _only_wanted(one: Traits, other: Traits) -> bool:
    """Tell whether one is about what somebody wants, and the other neither about that nor about a plan or demand."""
    return one.wanted and not other.aimed


def _exchanged(one: Traits, other: Traits) -> bool:
    """Tell whether each names somebody or something that the other does not mention anywhere near."""
    mine, theirs = one.names.words - other.scene.words, other.names.words - one.scene.words
    return bool(mine and theirs)
