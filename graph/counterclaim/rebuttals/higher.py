"""Counts that are called other ones than those just given: "put the toll higher", "gave a slightly lower figure".

What may yet become higher is no other count, nor what is higher than at another time.
"""

import re
from collections.abc import Mapping, Sequence

from counterclaim.rebuttals.numbers import Count, counts_in
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.profile import Profile

_BY_FAR = (
    r"(?:(?:much|far|slightly|somewhat|significantly|considerably|even|well|still|substantially|vastly|a\s+little|a\s+bit|"
    r"many\s+times|in\s+fact|actually)\s+)*"
)
_FIGURE = (
    r"(?P<figure>tolls?|figures?|numbers?|counts?|totals?|tally|estimates?|losses|dead|casualties|crowd|turnout|"
    r"attendance)"
)
_OTHER = r"(?P<other>higher|lower|larger|smaller|bigger|greater|different)"
_NUMBERED = (
    r"(?!\s+of\s+(?!(?:[a-z]+\s+){0,3}?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b))"
)
_COMPARED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:puts?|putting|placed?|places|estimat\w+)\s+(?:the|its|their|that)\s+(?:[\w-]+\s+){{0,3}}?{_FIGURE}\s+"
        rf"(?:[\w-]+\s+){{0,4}}?{_BY_FAR}{_OTHER}\b",
        rf"\b(?:gave|gives?|giving|report(?:s|ed|ing)?|cit(?:es?|ed|ing)|offer(?:s|ed|ing)?|provid(?:es?|ed|ing)|"
        rf"announc(?:es?|ed|ing)|issu(?:es?|ed|ing))\s+(?:an?\s+|its\s+own,?\s+)?{_BY_FAR}{_OTHER}\s+(?:[\w-]+\s+){{0,2}}?"
        rf"{_FIGURE}\b{_NUMBERED}",
        rf"^\W*(?:\w+\s+)?\W*(?:that\s+)?the\s+(?:[\w-]+\s+){{0,2}}?{_FIGURE}\s+"
        rf"(?:of\s+(?:the\s+)?(?:dead|deaths|casualties|victims)\s+)?(?:is|was|are|were|had\s+been)\s+{_BY_FAR}{_OTHER}\b",
    )
)
_AT_ANOTHER_TIME = re.compile(
    r"\bthan\s+(?:last|in\b|at\b|during|the\s+(?:previous|same|year|day|month|week)|an?\s+(?:year|month|week|day|decade)|"
    r"usual|normal|ever|expected|feared|before|any\b|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_OF_THE_DEAD = re.compile(r"tolls?|losses|dead|casualties", re.IGNORECASE)
_MORE = frozenset({"higher", "larger", "bigger", "greater"})
_REACH = 4
"""In statements, back to the count that another one is called higher or lower than."""


def is_compared(profile: Profile) -> bool:
    """Tell whether the sentence of a statement calls a count another one than some count before."""
    return _comparison(profile.sentence.text) is not None or _comparison(_words(profile)) is not None


def compared_aim(scene: Scene, answer: int, aims: Mapping[int, float]) -> int | None:
    """Return the last statement before ``answer`` with the count that this calls too low or too high, None if none.

    In "put the toll higher, saying that 32 had died" it is the one with the number that answers.

    Args:
        scene: the statements of the article.
        answer: index of the statement that may answer.
        aims: what it can dispute at all, with how likely each is.
    """
    profile = scene.profiles[answer]
    before, behind = (_beside(scene, profile, step) for step in (-1, 1))
    own = _comparison(_words(profile))
    called = own or (_comparison(_words(before)) if before else None)
    mine = next(iter(counts_in(profile.content.text)), None)
    if called is None or (own is None and mine is None) or (mine is None and behind and counts_in(behind.content.text)):
        return None
    reach = _REACH if _OF_THE_DEAD.fullmatch(called["figure"]) else 1
    near = [number for number in aims if 0 < profile.place - scene.profiles[number].place <= reach]
    fitting = (
        number
        for number in sorted(near, key=lambda one: -scene.profiles[one].place)
        if _may_be_than(counts_in(scene.profiles[number].content.text), mine, called)
    )
    return next(fitting, None)


def _may_be_than(theirs: Sequence[Count], mine: Count | None, called: re.Match[str]) -> bool:
    """Tell whether one of the counts can be that than which another is higher or lower, by its value if it has one.

    A toll is of the dead; another figure is compared with the only one before.
    """
    fitting = [one for one in theirs if one.dead] if _OF_THE_DEAD.fullmatch(called["figure"]) else theirs
    if len(fitting) != 1:
        return False
    other = called["other"].lower()
    if mine is None or other == "different":
        return True
    return fitting[0].value < mine.value if other in _MORE else fitting[0].value > mine.value


def _comparison(words: str) -> re.Match[str] | None:
    """Return where ``words`` call a count another one than some before, None if they do not."""
    found = next(filter(None, (pattern.search(words) for pattern in _COMPARED)), None)
    return None if _AT_ANOTHER_TIME.search(words) else found


def _words(profile: Profile) -> str:
    return f"{profile.cue} {profile.content.text}"


def _beside(scene: Scene, profile: Profile, step: int) -> Profile | None:
    """Return the statement before (-1) or behind (1), if it is in the same sentence and by the same speaker."""
    place = profile.place + step
    if not 0 <= place < len(scene.in_order):
        return None
    other = scene.profiles[scene.in_order[place]]
    same = other.party.agents == profile.party.agents and profile.sentence.text == other.sentence.text
    return other if same else None
