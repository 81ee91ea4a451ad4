"""Which targets of a rebuttal say one thing: it disputes what stands in headline, lead and body, not its neighbours.

All targets of a denial state the same. So a further one that is not likely in itself counts only if it shares a content
word with the likeliest, or, where the denial tells what no statement surely says, with that. Of the 95 targets in
gold/train that share none, 13 were right.

What tells only the circumstances of a deed (its toll, where it was) disputes nobody who denies having done it: a
further target that is not likely has to name the denier, or share two words with what he denies, or half of
its words. Of nine such targets of open denials in gold/train that do neither, none was right.
"""

import re
from collections.abc import Mapping, Sequence

from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.profile import Profile

_LIKELY = 0.3
_LEAST_SHARE = 0.2
"""Of the likeliest target's probability: a hardly likely one beside a sure one restates nothing."""
_TELLING = 2
"""Content words that two statements of one thing share at least, where neither names who is meant."""
_OF_SOMEBODY = re.compile(
    r"\A\W*(?:he|she|it|they|him|her|them)\b|\bthe\s+(?:government|regime|army|military|authorities|company)\b(?!-)",
    re.IGNORECASE,
)
"""What may mean the denier without a name."""


def restatements(
    scene: Scene, answer: int, targets: Sequence[int], chances: Mapping[int, float], *, implied: bool
) -> tuple[int, ...]:
    """Return which of ``targets`` the statement ``answer`` disputes together, in their order.

    Args:
        scene: the statements of the article.
        answer: index of the rebuttal.
        targets: indices of what it may dispute.
        chances: how likely each is.
        implied: whether it is a denial that tells what no statement surely says.
    """
    best = max(targets, key=lambda number: chances[number], default=answer)
    matter = scene.profiles[answer if implied else best].content.stems

    def restates(number: int) -> bool:
        return chances[number] >= _LIKELY or bool(matter & scene.profiles[number].content.stems)

    def is_sure_enough(number: int) -> bool:
        return chances[number] >= _LEAST_SHARE * chances[best]

    def is_further(number: int) -> bool:
        about = chances[number] >= _LIKELY or _may_blame(scene.profiles[number], scene.profiles[answer])
        return restates(number) and is_sure_enough(number) and about

    return tuple(n for n in targets if (n == best and not implied) or is_further(n))


def _may_blame(target: Profile, answer: Profile) -> bool:
    """Tell whether a statement may put on somebody what an open denial denies; other rebuttals may answer any."""
    if not answer.traits.open_denial or answer.party.meant_in(target.content) or target.find(_OF_SOMEBODY):
        return True
    denied = answer.content.stems
    shared = len(denied & target.content.stems)
    return shared >= min(_TELLING, len(denied) / 2)
