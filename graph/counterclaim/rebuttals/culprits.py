"""Another culprit of the same deed: "rebels said the army had used gas; the army blamed the rebels for the attack"."""

import re

from counterclaim.rebuttals.lexicon import DENYING_CUE, HARM
from counterclaim.rebuttals.parties import stretch
from counterclaim.rebuttals.predications import predication_of
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import content_stems

_BLAMING = re.compile(r"\bblam(?:e[sd]?|ing)\b", re.IGNORECASE)
_WHOM = r"(?P<whom>[^\s,;.]+(?:\s+(?!(?:for|over|on)\b)[^\s,;.]+){0,7}?)"
_DEED = r"(?:(?:the|this|that)\s+(?P<deed>[^,;.]{1,40}?)|it|this|that)"
_BLAMED = (
    re.compile(rf"\W*{_WHOM}(?:\s+(?:for|over)\s+{_DEED})?\W*", re.IGNORECASE),
    re.compile(rf"\W*{_DEED}\s+on\s+{_WHOM}\W*", re.IGNORECASE),
)
ATTACKS = content_stems(
    "attack attacks assault incident explosion explosions blast blasts bombing bombings shelling strike strikes raid "
    "massacre killing killings deaths violence bloodshed crime fire fighting clashes breach"
)
_CAME = re.compile(
    r"\W*the\s+(?P<thing>[\w-]+(?:\s+[\w-]+)?)\s+(?:(?:had|has|have|was|were|is)\s+)?(?:actually\s+)?"
    r"(?:c[ao]me|originated|leaked|escaped|been\s+(?:released|fired|launched)|released|fired|launched|belonged|(?:been\s+)?stolen)\s+"
    r"(?:from|by|to)\s+(?P<whence>[^,;.]{3,60})",
    re.IGNORECASE,
)


def names_culprit(profile: Profile) -> bool:
    """Tell whether a statement may name another culprit: who is blamed, where a thing came from, who did it.

    A blame in one breath with a denial answers what that does (``breath.py``).
    """
    said = profile.content.text
    told = predication_of(said, frozenset())
    done = told is not None and not told.negated and not told.modal and bool(told.rest) and bool(HARM.search(said))
    blaming = _BLAMING.search(profile.cue) and not DENYING_CUE.search(profile.sentence.text)
    return bool(blaming or _CAME.match(said) or done)


def blames_another(first: Profile, second: Profile) -> bool:
    """Tell whether ``first`` says that the second speaker did something, and ``second`` that somebody else did it."""
    return _blames_back(first, second) or _came_from_another(first, second) or _did_the_same(first, second)


def _blames_back(first: Profile, second: Profile) -> bool:
    blaming = names_culprit(second) and _BLAMING.search(second.cue)
    found = next((found for way in _BLAMED if blaming and (found := way.fullmatch(second.content.text))), None)
    if found is None or not _is_accused(first, second) or is_meant(second, found["whom"]):
        return False
    deed = content_stems(found["deed"] or "")
    return not deed or bool(deed & first.content.stems) or (len(deed) == 1 and deed <= ATTACKS)


def _came_from_another(first: Profile, second: Profile) -> bool:
    found = _CAME.match(second.content.text)
    if found is None or not _is_accused(first, second) or is_meant(second, found["whence"]):
        return False
    thing = content_stems(found["thing"])
    return bool(thing) and thing <= first.content.stems and is_meant(first, found["whence"])


def _did_the_same(first: Profile, second: Profile) -> bool:
    """Tell whether both say in the same words what was done, but not by whom, and the one accused speaks second."""
    one, other = (predication_of(said.content.text, frozenset()) for said in (first, second))
    if one is None or other is None or one.pronoun or other.pronoun or other.negated or one.negated:
        return False
    same = one.head == other.head and bool(other.rest) and other.rest <= one.rest and one.modal == other.modal
    doers = [content_stems(" ".join(told.subject)) for told in (one, other)]
    accused = is_meant(second, " ".join(one.subject)) or is_meant(first, " ".join(other.subject))
    return same and not one.be and not other.be and not doers[0] & doers[1] and accused


def _is_accused(first: Profile, second: Profile) -> bool:
    """Tell whether ``first`` says what the second speaker did."""
    doer = first.content.text
    told = predication_of(doer, frozenset())
    if first.traits.accusing_strongly:
        return is_meant(second, doer)
    if told is None or told.negated or told.modal or (told.be and not HARM.search(doer)):
        return False
    return is_meant(second, " ".join(told.subject))


def is_meant(profile: Profile, words: str) -> bool:
    """Tell whether ``words`` name who speaks in a statement, or their side."""
    where = stretch(words, {})
    party = profile.party
    official = party.authorities and not where.opponents and where.states <= party.states
    return party.meant_in(where) or (official and bool(_OFFICIAL.search(words)))


_OFFICIAL = re.compile(
    r"\b(?:army|troops|soldiers|forces|government|regime|military|police|authorities|warplanes|jets)\b", re.IGNORECASE
)
