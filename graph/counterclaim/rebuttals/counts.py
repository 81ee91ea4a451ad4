"""Counts set against each other: "organisers said 30,000 had come, but the police counted only 8,000".

Two sources often give two numbers that nobody disputes. They are a dispute where the article sets one against the other
("but", "while", "by contrast"), or the second itself does ("put the toll at 12", "only 12"), and they are far apart.
Who gives another count later corrects himself.
"""

import re
from collections.abc import Mapping

from counterclaim.rebuttals.aims import right_before
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.parties import stretch
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import content_stems

_WORDS = {
    **{"two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0},
    **{"ten": 10.0, "eleven": 11.0, "twelve": 12.0, "twenty": 20.0},
}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<figure>\d[\d,]*(?:\.\d+)?|{'|'.join(_WORDS)})(?:\s+(?P<scale>{'|'.join(_SCALES)}))?(?![\w-])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_COUNT = re.compile(
    r"\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|years?[\s-]old|"
    r"days?|weeks?|months?|years?|hours?|minutes?|o['\u2019]clock|times?|[ap]\.?m\b|of\s+(?:the|his|her|its|their|our|them|us)\b)",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\b(?:but|while|whereas|though|although|however|yet|by\s+contrast)\b", re.IGNORECASE)
_LITTLE = re.compile(
    r"\b(?:only|just|merely|barely|no\s+more\s+than|fewer\s+than|less\s+than|at\s+most)\s*$", re.IGNORECASE
)
"""What sets a count against a higher one, right before it."""
_PUT = re.compile(r"\bput(?:s|ting)?\b", re.IGNORECASE)
_PUT_AT = re.compile(r"\W*(?:the|its|their)\s+(?:[a-z]+\s+){0,3}?at\b", re.IGNORECASE)
"""How somebody sets his own count beside one just given: "put the toll at 12"."""
_SO_FAR = re.compile(
    r"\b(?:earlier|initial(?:ly)?|at\s+first|so\s+far|previous(?:ly)?|provisional(?:ly)?)\b", re.IGNORECASE
)
_OWN_DEED = re.compile(r"\W*(?:it|they|we|he|she|I)\s+(?!(?:was|were|is|are)\b)", re.IGNORECASE)
"""How begins what each says of itself: "it had sold 200"."""
_GENERIC = content_stems(
    "number numbers toll figure figures count total crowd people persons least less fewer than just barely about "
    "around nearly almost over under roughly some many several estimated put well"
)
_DEAD = content_stems("dead died death deaths killed killing lives")
_FAR, _VERY_FAR = 1.5, 2.0
_UNIT_WORDS = 3
_LONGEST = 25
"""In words: what says more than that is about something else."""
_REACH = 160
"""In characters, between the two."""


def may_contrast(profile: Profile) -> bool:
    """Tell whether a statement gives one count, and its sentence or its words set it against another."""
    said = profile.content.text
    return (bool(_CONTRAST.search(profile.sentence.text)) or _is_put(profile)) and _count(said) is not None


def contrasted_aims(scene: Scene, answer: int, aims: Mapping[int, float]) -> dict[int, float]:
    """Return which of its possible targets a count is set against: the statement right before, if it counts the same.

    Args:
        scene: the statements of the article.
        answer: index of the statement with the second count.
        aims: what it can dispute at all, with how likely each is.
    """
    profile = scene.profiles[answer]
    before = right_before(scene, answer, aims)
    return {number: aims[number] for number in before if _set_against(scene.profiles[number], profile)}


def _set_against(first: Profile, second: Profile) -> bool:
    one, other = _count(first.content.text), _count(second.content.text)
    if not (one and other and 0 <= second.whole.start - first.whole.end <= _REACH):
        return False
    opening, _, rest = second.sentence.text.partition(second.content.text)
    between = opening[-max(1, second.attribution.content[0].start - first.whole.end) :]
    before = first.opening if first.sentence.text == second.sentence.text else ""
    contrasted = bool(_CONTRAST.search(f"{before} | {between} | {rest}"))
    if not (contrasted or _corrects(first, second)) or first.party.named_in(stretch(between, {})):
        return False
    if any(_SO_FAR.search(one.sentence.text) for one in (first, second)):
        return False
    low, high = sorted((one, other))
    return high >= _FAR * low > 0 and _counts_the_same(first.content.text, second.content.text)


def _is_put(profile: Profile) -> bool:
    """Tell whether a count says itself that it is another one: "only 12", "put the toll at 12"."""
    said = profile.content.text
    number = _NUMBER.search(said)
    return bool(number and _LITTLE.search(said[: number.start()])) or bool(
        _PUT.search(profile.cue) and _PUT_AT.match(said)
    )


def _corrects(first: Profile, second: Profile) -> bool:
    """Tell whether a count in the next sentence is set against the first one by its own words alone."""
    one, other = _count(first.content.text), _count(second.content.text)
    follows = first.sentence.text.strip().endswith(second.previous.text.strip() or "\n")
    if not (one and other and follows and _is_put(second)) or _is_put(first):
        return False
    return other * _VERY_FAR <= one or (bool(_PUT.search(second.cue)) and one * _VERY_FAR <= other)


def _counts_the_same(first: str, second: str) -> bool:
    """Tell whether ``second`` says how much of what ``first`` counts, and nothing else."""
    units = [_unit(words) for words in (first, second)]
    named = [unit - _GENERIC - _DEAD for unit in units]
    if _OWN_DEED.match(second) or (all(units) and not units[0] & units[1] and (all(named) or not _of_dead(units))):
        return False
    stems = content_stems(first)
    return content_stems(_NUMBER.sub(" ", second)) - _GENERIC <= (stems | _DEAD if stems & _DEAD else stems)


def _of_dead(units: list[frozenset[str]]) -> bool:
    return all(unit & _DEAD for unit in units)


def _unit(content: str) -> frozenset[str]:
    """Return the stems of the words right behind a number, empty if none are there."""
    number = _NUMBER.search(content)
    return content_stems(" ".join(content[number.end() :].split()[:_UNIT_WORDS])) if number else frozenset()


def _count(content: str) -> float | None:
    """Return the one number in ``content``, None if there are none or several."""
    found = [
        match
        for match in _NUMBER.finditer(content)
        if not _YEAR.fullmatch(match["figure"]) and not _NO_COUNT.match(content, match.end())
    ]
    if len(found) != 1 or len(content.split()) > _LONGEST:
        return None
    word = found[0]["figure"].lower()
    value = _WORDS[word] if word in _WORDS else float(word.replace(",", ""))
    return value * _SCALES.get((found[0]["scale"] or "").lower(), 1.0)
