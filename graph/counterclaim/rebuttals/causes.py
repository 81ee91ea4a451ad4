"""Whether others did it: "the family said he had been beaten to death; the police said it was a heart attack"."""

import re

from counterclaim.lexicon.words import listed
from counterclaim.rebuttals.opposite import is_of_the_same
from counterclaim.rebuttals.predications import Predication, predication_of
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import content_stems

_VERBS = listed(
    "died dies crashed fell jumped hanged drowned landed returned broke exploded collapsed killed shot came "
    "caught burned"
)
_BY_OTHERS = re.compile(
    r"\b(?:(?:beaten|tortured|stabbed|kicked|choked|burned)\s+to\s+death|murdered|assassinated|executed|strangled|poisoned|lynched|"
    r"shot\s+(?:down|dead)|brought\s+down\s+by|killed\s+by|hit\s+by\s+an?\s+(?:\w+\s+)?(?:missile|rocket|bomb|shell)|"
    r"set\s+(?:on\s+fire\s+|alight\s+)?(?:deliberately|on\s+purpose)|deliberately\s+(?:set|lit|started|caused)|"
    r"started\s+deliberately|an?\s+act\s+of\s+sabotage|sabotaged|sabotage|arson|pushed)\b",
    re.IGNORECASE,
)
_BEATEN = re.compile(
    r"\b(?:beat(?:en)?|kicked|tortured|choked)\s+(?P<whom>him|her|them)\s+to\s+death\b|"
    r"\b(?:murdered|killed|strangled|poisoned|pushed|shot)\s+(?P<who>him|her|them)\b",
    re.IGNORECASE,
)
_BY_NOBODY = re.compile(
    r"\b(?:natural\s+causes|heart\s+(?:attack|failure|problems?)|cardiac\s+arrest|an?\s+(?:\w+\s+)?(?:illness|disease|stroke|overdose)|"
    r"pneumonia|suicide|(?:killed|hanged|shot|drowned)\s+(?:him|her|them)sel(?:f|ves)|taken\s+(?:his|her|their)\s+own\s+li(?:fe|ves)|jumped|"
    r"(?:an?\s+)?(?:(?:technical|electrical|mechanical|engine|electric)\s+(?:fault|failure|problems?|defect|trouble)s?)|engine\s+failure|bad\s+weather|"
    r"pilot\s+error|short\s+circuit|gas\s+leak|an?\s+(?:\w+\s+)?accident|accidental(?:ly)?|lightning)\b",
    re.IGNORECASE,
)
_SHOT_DOWN = re.compile(
    r"\b(?:shot\s+down|downed|brought\s+down)\s+(?!by\b)(?P<thing>(?:[\w-]+\s+){0,4}[\w-]+)", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|never|no|neither|nor|ruled\s+out|or|whether)\b|n['\u2019]t\b", re.IGNORECASE)
_LANDED = re.compile(r"\b(?:landed|returned)\s+(?:\w+\s+){0,3}?(?:safely|unharmed|intact)\b", re.IGNORECASE)
_CRAFT = content_stems("plane aircraft helicopter jet drone airliner warplane fighter")
_OBJECTS = {"he": "him", "she": "her", "they": "them"}


def names_cause(content: str) -> bool:
    """Tell whether ``content`` says that nobody else, or that somebody else, did what happened."""
    found = any(pattern.search(content) for pattern in (_BY_NOBODY, _BY_OTHERS, _SHOT_DOWN, _LANDED))
    return found and not _NOT.search(content)


def has_other_cause(first: Profile, second: Profile) -> bool:
    """Tell whether of two who say what happened to one thing, one says that others did it and one that nobody did."""
    said, answer = first.content.text, second.content.text
    one, other = (predication_of(words, _VERBS) for words in (said, answer))
    if other is None or _NOT.search(said) or _NOT.search(answer):
        return False
    beaten = _BEATEN.search(said)
    if beaten and _BY_NOBODY.search(answer):
        return _OBJECTS.get(other.pronoun) == (beaten["whom"] or beaten["who"]).lower()
    downed = [_SHOT_DOWN.search(words) for words in (said, answer)]
    if any(downed):
        return _is_downed(downed[0], other, first, second) or _downs(downed[1], first)
    ways = [bool(_BY_OTHERS.search(words)) - bool(_BY_NOBODY.search(words)) for words in (said, answer)]
    return one is not None and ways[0] * ways[1] < 0 and is_of_the_same(one, other, second)


def _is_downed(downed: re.Match[str] | None, other: Predication, first: Profile, second: Profile) -> bool:
    """Tell whether what ``first`` says was shot down came down by itself, or not at all, as ``second`` says."""
    fate = _BY_NOBODY.search(second.content.text) or _LANDED.search(second.content.text)
    if downed is None or not fate or _BY_NOBODY.search(first.content.text):
        return False
    return other.pronoun == "it" or content_stems(other.noun) <= content_stems(downed["thing"])


def _downs(downed: re.Match[str] | None, first: Profile) -> bool:
    """Tell whether what somebody says he shot down is what, as ``first`` says, came down by itself."""
    if downed is None or not _BY_NOBODY.search(first.content.text):
        return False
    told = first.content.stems | first.sentence.stems | first.previous.stems
    return bool(content_stems(downed["thing"]) & told & _CRAFT)
