"""Counterclaims in plain words: what somebody says directly after another's words and against them, without any cue.

Only what cannot be true together counts: opposites of one thing (``opposite.py``), a place that both sides hold
(``holding.py``), harm done by others or by nobody (``causes.py``), another culprit named by the accused
(``culprits.py``).
"""

from collections.abc import Mapping

from counterclaim.rebuttals.aims import right_before
from counterclaim.rebuttals.causes import has_other_cause, names_cause
from counterclaim.rebuttals.culprits import blames_another, names_culprit
from counterclaim.rebuttals.demand import is_demand, is_no_assertion
from counterclaim.rebuttals.holding import holds_still, is_held_against
from counterclaim.rebuttals.opposite import is_opposite, states_plainly
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.profile import Profile

_REACH = 120
"""In characters: what may stand between the two, mostly the second speaker's name."""


def may_be_contrary(profile: Profile) -> bool:
    """Tell whether a statement is of a kind that can be contrary to another in plain words."""
    said = profile.content.text
    if not profile.party.agents or is_demand(profile.cue, said) or is_no_assertion(profile.cue, said):
        return False
    return states_plainly(said) or holds_still(said) or names_cause(said) or names_culprit(profile)


def contrary_aims(scene: Scene, answer: int, aims: Mapping[int, float]) -> dict[int, float]:
    """Return which of its possible targets a statement is contrary to: the one right before it, or none.

    Args:
        scene: the statements of the article.
        answer: index of the statement.
        aims: what it can dispute at all, with how likely each is.
    """
    second = scene.profiles[answer]
    if not may_be_contrary(second):
        return {}
    before = right_before(scene, answer, aims)
    return {number: aims[number] for number in before if _is_contrary(scene.profiles[number], second)}


def _is_contrary(first: Profile, second: Profile) -> bool:
    if not first.party.agents or first.party.agents & second.party.agents or not _follows(first, second):
        return False
    return any(rule(first, second) for rule in (is_opposite, is_held_against, has_other_cause, blames_another))


def _follows(first: Profile, second: Profile) -> bool:
    """Tell whether ``second`` stands in the sentence of ``first`` or in the next one."""
    near = 0 <= second.whole.start - first.whole.end <= _REACH
    previous = second.previous.text.strip()
    one_sentence = first.sentence.text == second.sentence.text
    return near and (one_sentence or (bool(previous) and first.sentence.text.strip().endswith(previous)))
