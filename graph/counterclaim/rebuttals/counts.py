"""Counts set against each other: "organisers said 30,000 had come, but the police counted only 8,000".

Two sources often give two numbers that nobody disputes. They are a dispute where the article sets one against the other
("but", "while", "by contrast"), or the second itself does ("put the toll at 12", "only 12"), and they are far apart; or
where it is called another one ("put the toll higher", "gave a slightly lower figure"), however close.
Who gives another count later corrects himself. Every statement of the count that is disputed is disputed.
"""

import re
from collections.abc import Mapping

from counterclaim.rebuttals.aims import right_before
from counterclaim.rebuttals.higher import compared_aim, is_compared
from counterclaim.rebuttals.numbers import DEAD, NUMBER, Count, counts_in, without_numbers
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.parties import stretch
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import content_stems

_CONTRAST = re.compile(r"\b(?:but|while|whereas|though|although|however|yet|by\s+contrast)\b", re.IGNORECASE)
_LITTLE = re.compile(
    r"\b(?:only|just|merely|barely|no\s+more\s+than|fewer\s+than|less\s+than|at\s+most)\s*$", re.IGNORECASE
)
"""What sets a count against a higher one, right before it."""
_PUT = re.compile(r"\bput(?:s|ting)?\b", re.IGNORECASE)
_PUT_AT = re.compile(r"\W*(?:the|its|their)\s+(?:[a-z]+\s+){0,3}?at\b", re.IGNORECASE)
"""How somebody sets his own count beside one just given: "put the toll at 12"."""
_PUT_WHOLE = re.compile(
    r"\W*(?:the|its|their)\s+(?:[a-z]+\s+)?(?:death\s+)?toll\s+(?:from|of|in)\s+(?:the\s+)?[^A-Z]*?\bat\s"
)
"""The same of a whole that the reader knows: "put the death toll from the five-year war at 470,000"."""
_SO_FAR = re.compile(
    r"\b(?:earlier|initial(?:ly)?|at\s+first|so\s+far|previous(?:ly)?|provisional(?:ly)?)\b", re.IGNORECASE
)
_OWN_DEED = re.compile(r"\W*(?:it|they|we|he|she|I)\s+(?!(?:was|were|is|are)\b)", re.IGNORECASE)
"""How begins what each says of itself: "it had sold 200"."""
_GENERIC = content_stems(
    "number numbers toll figure figures count total crowd people persons least less fewer than just barely about "
    "around nearly almost over under roughly some many several estimated put well"
)
_FAR, _VERY_FAR = 1.5, 2.0
_LONGEST = 25
"""In words: what says more than that is about something else."""
_REACH = 160
"""In characters, between the two."""


def may_contrast(profile: Profile) -> bool:
    """Tell whether a statement gives one count, and its sentence or its words set it against another."""
    if is_compared(profile):
        return True
    contrasted = bool(_CONTRAST.search(profile.sentence.text)) or _is_put(profile)
    return contrasted and _count(profile.content.text) is not None


def contrasted_aims(scene: Scene, answer: int, aims: Mapping[int, float]) -> dict[int, float]:
    """Return which of its possible targets a count is set against, all as likely as the likeliest.

    It is the statement right before, if it counts the same, or for a count that is called another one the last of the
    same; and all that give that count again.

    Args:
        scene: the statements of the article.
        answer: index of the statement with the second count.
        aims: what it can dispute at all, with how likely each is.
    """
    profile = scene.profiles[answer]
    against = [number for number in right_before(scene, answer, aims) if _set_against(scene.profiles[number], profile)]
    aim = next(iter(against), None) if against else compared_aim(scene, answer, aims)
    if aim is None:
        return {}
    again = [number for number in aims if number == aim or _gives_again(scene.profiles[number], scene.profiles[aim])]
    likeliest = max(aims[number] for number in again)
    return dict.fromkeys(again, likeliest)


def _gives_again(one: Profile, other: Profile) -> bool:
    """Tell whether a statement gives the only count of another one, of the dead or of the same thing."""
    counted = _telling(other.content.text)
    return counted is not None and any(
        count.value == counted.value and (count.dead if counted.dead else bool(count.unit & counted.unit))
        for count in counts_in(one.content.text)
    )


def _set_against(first: Profile, second: Profile) -> bool:
    one, other = _telling(first.content.text), _count(second.content.text)
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
    low, high = sorted((one.value, other.value))
    if not high >= _FAR * low > 0:
        return False
    return _counts_the_same(first.content.text, second.content.text) or (
        contrasted and one.dead and _puts_whole(second)
    )


def _puts_whole(profile: Profile) -> bool:
    return bool(_PUT.search(profile.cue) and _PUT_WHOLE.match(profile.content.text))


def _is_put(profile: Profile) -> bool:
    """Tell whether a count says itself that it is another one: "only 12", "put the toll at 12"."""
    said = profile.content.text
    number = NUMBER.search(said)
    return bool(number and _LITTLE.search(said[: number.start()])) or bool(
        _PUT.search(profile.cue) and _PUT_AT.match(said)
    )


def _corrects(first: Profile, second: Profile) -> bool:
    """Tell whether a count in the next sentence is set against the first one by its own words alone."""
    one, other = _count(first.content.text), _count(second.content.text)
    follows = first.sentence.text.strip().endswith(second.previous.text.strip() or "\n")
    if not (one and other and follows and _is_put(second)) or _is_put(first):
        return False
    far_less, far_more = other.value * _VERY_FAR <= one.value, one.value * _VERY_FAR <= other.value
    return far_less or (bool(_PUT.search(second.cue)) and far_more)


def _counts_the_same(first: str, second: str) -> bool:
    """Tell whether ``second`` says how much of what ``first`` counts, one number each, and nothing else."""
    one, other = _count(first), _count(second)
    if one is None or other is None or _OWN_DEED.match(second):
        return False
    units = (one.unit, other.unit)
    named = [unit - _GENERIC - DEAD for unit in units]
    if all(units) and not units[0] & units[1] and (all(named) or not all(unit & DEAD for unit in units)):
        return False
    stems = content_stems(first)
    return content_stems(without_numbers(second)) - _GENERIC <= (stems | DEAD if stems & DEAD else stems)


def _count(content: str) -> Count | None:
    """Return the one number in ``content``, None if there are none or several."""
    found = counts_in(content)
    return found[0] if len(found) == 1 and len(content.split()) <= _LONGEST else None


def _telling(content: str) -> Count | None:
    """Return the one number in ``content``, or of several the one that counts the dead."""
    found = counts_in(content)
    dead = [count for count in found if count.dead]
    return _count(content) or (dead[0] if len(dead) == 1 else None)
