"""Plain answers: what directly follows a statement by somebody else, and says no to it or doubts it.

"He did not", "it had used no gas", "there is no evidence of that", "she did not believe it" dispute something only
because of where they stand: in the sentence after what they answer, or the same one, with nothing said between. The
weights know little of such short items, and looser rules for negations were right in 2 of 17.
"""

from collections.abc import Mapping

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.aims import right_before
from counterclaim.rebuttals.demand import is_demand
from counterclaim.rebuttals.doubting import doubts_clause_of, doubts_words, may_doubt
from counterclaim.rebuttals.negating import may_negate, negates
from counterclaim.rebuttals.outright import is_outright
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.profile import Profile

_NEXT_TO = 40
"""In characters: between what is said and the answer, where an abbreviation's full stop parts them ("Mr. Renn")."""
_SURE = 0.8
_TELLING = 3
"""Content words that tell a clause again wherever it stands in the article."""


def retort_kind(profile: Profile) -> RebuttalKind | None:
    """Return how a statement may answer the one before it in plain words, None if it is no such answer."""
    if may_doubt(profile):
        return RebuttalKind.DOUBT
    return RebuttalKind.DENIAL if may_negate(profile) else None


def retorted_aims(scene: Scene, answer: int, aims: Mapping[int, float]) -> dict[int, float]:
    """Return which of its possible targets a plain answer disputes: the statement directly before it, or none.

    A doubt that repeats what it doubts ("it is unlikely that the dam leaked") answers whoever said so, all of them.

    Args:
        scene: the statements of the article.
        answer: index of the answer.
        aims: what it can dispute at all, with how likely each is.
    """
    profile = scene.profiles[answer]
    near = {number for number in right_before(scene, answer, aims) if _follows(profile, scene.profiles[number])}
    told = near | {number for number in aims if _tells_again(profile, scene.profiles[number])}
    return {number: max(aims[number], _SURE) for number in sorted(told) if _answers(profile, scene.profiles[number])}


def _tells_again(answer: Profile, target: Profile) -> bool:
    return target.place < answer.place and doubts_clause_of(answer, target, fewest=_TELLING)


def _answers(answer: Profile, target: Profile) -> bool:
    """Tell whether ``answer``, by somebody, says no to or doubts what ``target`` asserts of others than its speaker."""
    if not answer.party.agents or answer.party.agents & target.party.agents:
        return False
    if is_demand(target.cue, target.content.text) or target.traits.denying or _is_negative(target):
        return False
    return doubts_words(answer, target) if may_doubt(answer) else negates(answer, target)


def _is_negative(target: Profile) -> bool:
    return target.traits.negative or is_outright(target.cue, target.content.text)


def _follows(answer: Profile, target: Profile) -> bool:
    """Tell whether ``answer`` stands behind ``target`` in its sentence or in the next one."""
    if answer.sentence.text == target.sentence.text:
        return answer.whole.start >= target.whole.end
    before, said = answer.previous.text.strip(), target.sentence.text.strip()
    return (bool(before) and said.endswith(before)) or 0 <= answer.whole.start - target.whole.end <= _NEXT_TO
