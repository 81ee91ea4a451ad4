"""Other accounts that say themselves whom they answer: "contradicted the police, saying that P", "insisted instead".

Counterclaims without such a cue are missed on purpose (decision 0012).
"""

import re
from collections.abc import Mapping

from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.parties import stretch
from counterclaim.rebuttals.profile import Profile

_SAYING = r"(?:s(?:aid|ays|aying)|insist(?:ed|s|ing)|stat(?:ed|es|ing)|maintain(?:ed|s|ing)|testif(?:ied|ies|ying))"
_OWN = r"(?!(?:him|her|it|them)sel(?:f|ves)\b|(?:his|her|its|their)\s+(?:own|earlier|previous|past|prior)\b)"
_BEFORE = tuple(
    re.compile(rf"{pattern}(?:\s+that)?[\s:,\"\u201c\u2018']*$", re.IGNORECASE)
    for pattern in (
        rf"\bcontradict(?:s|ed|ing)\s+{_OWN}(?P<whom>[^.;:,\n\"\u201c\u201d]{{2,60}}),\s+(?:\w+\s+){{0,3}}?{_SAYING}",
        r"\bs(?:aid|ays|aying)\s+(?:\w+\s+)?the\s+(?:\w+\s+)?opposite(?=\s*[:,])",
        r"\binsist(?:s|ed|ing)\s+instead",
        r"\binstead\s+insist(?:s|ed|ing)",
    )
)
_REACH = 3
"""In statements: how far back stands what is contradicted."""


def opposes(profile: Profile) -> bool:
    """Tell whether a statement is introduced as another account of what was said before."""
    return _introduction(profile) is not None


def opposed_aims(scene: Scene, answer: int, aims: Mapping[int, float]) -> dict[int, float]:
    """Return which of its possible targets another account contradicts: the last one of whom it names, or the last.

    Args:
        scene: the statements of the article.
        answer: index of the other account.
        aims: what it can dispute at all, with how likely each is.
    """
    profile = scene.profiles[answer]
    introduced = _introduction(profile)
    near = [number for number in aims if 0 < profile.place - scene.profiles[number].place <= _REACH]
    if introduced is None or not near:
        return {}
    whom = stretch(introduced.groupdict().get("whom") or "", {})
    named = [number for number in near if scene.profiles[number].party.meant_in(whom)]
    last = max(named or near, key=lambda number: scene.profiles[number].place)
    return {last: aims[last]}


def _introduction(profile: Profile) -> re.Match[str] | None:
    content = profile.attribution.content
    words = profile.content.text[: content[0].end - content[0].start] if content else ""
    before = profile.sentence.text.partition(words)[0] if words else ""
    return next((found for pattern in _BEFORE if (found := pattern.search(before))), None)
