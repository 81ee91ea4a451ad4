"""Who is said to be behind a deed: "Russian jets were behind the strikes", "carried out by the army's planes".

Whoever denies a deed disputes every statement that puts it on him, in whatever words that names the deed; so does who
says of another that he was not behind it. In gold/train seven of the nine targets that this finds are right.
"""

import re
from collections.abc import Iterator, Mapping

from counterclaim.rebuttals.culprits import ATTACKS, is_meant
from counterclaim.rebuttals.lexicon import NEGATION
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.parties import Stretch, stretch
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import content_stems

_WHO = r"(?P<who>(?:(?!(?:of|that|who|which|what|and|is|was|were)\b)[\w'\u2019.-]+\s+){1,6}?)"
_LIKELY = r"(?:(?:\w+ly|to|be|been|the|a)\s+)*"
_BEHIND = r"(?:behind|responsible\s+for|to\s+blame\s+for|culprits?|perpetrators?)\b"
_BE = r"(?:is|are|was|were|(?:has|have|had|may\s+have|might\s+have|could\s+have)\s+been|may\s+be|might\s+be|could\s+be)"
_DONE = r"(?:carried\s+out|conducted|committed|perpetrated|launched|staged|orchestrated)"
_CULPRITS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WHO}(?:{_BE}|as)\s+{_LIKELY}{_BEHIND}",
        rf"\b{_WHO}of\s+(?:being|having\s+been)\s+{_BEHIND}",
        rf"\b{_WHO}(?:direct|full|clear|\s)*responsibility\s+for\b",
        rf"\b{_DONE}\s+by\s+(?:either\s+)?(?P<who>(?:[\w'\u2019.-]+\s+){{0,5}}[\w'\u2019.-]+)",
        r"\bfault\s+of\s+(?P<who>(?:[\w'\u2019.-]+\s+){0,3}[\w'\u2019.-]+)",
    )
)
_CLEARED = re.compile(
    rf"\b{_WHO}(?:(?:is|are|was|were)(?:\s+not\b|n['\u2019]t\b)|(?:has|have|had)\s+(?:not|never)\s+been)\s+{_LIKELY}"
    r"(?:behind|responsible|involved|to\s+blame)\b|"
    rf"\b(?:evidence|proof|sign|indication)s?\b.*?\bthat\s+{_WHO.replace('who>', 'whom>')}{_BE}\s+{_LIKELY}{_BEHIND}",
    re.IGNORECASE | re.DOTALL,
)
_NOTHING = content_stems(
    "responsible responsibility behind carried conducted committed perpetrated launched staged blame involved "
    "involvement role part hand culprit perpetrator fault direct full likely believe says said denied previous such "
    "accusations accusation claims charges allegations evidence proof see sign air jets warplanes planes aircraft "
    "helicopters"
)
"""Words that do not tell which deed is meant."""
_STATED = 0.45
"""Below what takes a stance on the other's claim: that may be about one deed of several."""
_SURE = 0.6
"""Who "denied responsibility" right after an accusation means that deed, and none that is told elsewhere."""


def blamed_aims(scene: Scene, answer: int, aims: Mapping[int, float]) -> dict[int, float]:
    """Return those of ``aims`` that put on somebody what the rebuttal ``answer`` says that he did not do, as likely.

    Args:
        scene: the statements of the article.
        answer: index of the rebuttal.
        aims: how likely it disputes which.
    """
    profile = scene.profiles[answer]
    cleared = _cleared(profile)
    if not _deed(profile) and max(aims.values(), default=0.0) >= _SURE:
        return {}

    def is_put_on(number: int) -> bool:
        target = scene.profiles[number]
        return any(
            (_is_one(cleared, stretch(who, {})) if cleared else is_meant(profile, who))
            and _may_be_one_deed(profile, target, who)
            for who in _culprits(target)
        )

    return {number: max(chance, _STATED) for number, chance in aims.items() if is_put_on(number)}


def _culprits(profile: Profile) -> Iterator[str]:
    """Yield the words for whom a statement calls the doer of something."""
    said = profile.content.text
    if not NEGATION.search(said) and not profile.traits.denying:
        yield from (found["who"] for pattern in _CULPRITS for found in pattern.finditer(said))


def _cleared(profile: Profile) -> Stretch | None:
    """Return of whom a rebuttal says that he did not do it, None if of the speaker or nobody."""
    found = _CLEARED.search(profile.content.text)
    return stretch(found["who"] or found["whom"], {}) if found else None


def _is_one(one: Stretch, other: Stretch) -> bool:
    return bool(one.states & other.states or (not one.states and one.stems & other.stems))


def _may_be_one_deed(answer: Profile, target: Profile, who: str) -> bool:
    """Tell whether two statements may be about one deed: unless both name one, and in other words."""
    one, other = _deed(answer), _deed(target) - content_stems(who)
    return not one or not other or bool(one & other)


def _deed(profile: Profile) -> frozenset[str]:
    """Return the stems that tell which deed a statement is about."""
    return profile.content.stems - _NOTHING - ATTACKS
