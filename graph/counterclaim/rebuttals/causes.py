"""Whether others did it: "the family said he had been beaten to death; the police said it was a heart attack"."""

import re

from counterclaim.lexicon.words import listed
from counterclaim.rebuttals.opposite import is_of_the_same
from counterclaim.rebuttals.predications import predication_of
from counterclaim.rebuttals.profile import Profile

_VERBS = listed("died dies crashed fell jumped hanged drowned broke exploded collapsed killed shot came caught burned")
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
_NOT = re.compile(r"\b(?:not|never|no|neither|nor|ruled\s+out|or|whether)\b|n['\u2019]t\b", re.IGNORECASE)
_OBJECTS = {"he": "him", "she": "her", "they": "them"}


def names_cause(content: str) -> bool:
    """Tell whether ``content`` says that nobody else, or that somebody else, did what happened."""
    return bool(_BY_NOBODY.search(content) or _BY_OTHERS.search(content)) and not _NOT.search(content)


def has_other_cause(first: Profile, second: Profile) -> bool:
    """Tell whether of two who say what happened to one thing, one says that others did it and one that nobody did."""
    said, answer = first.content.text, second.content.text
    one, other = (predication_of(words, _VERBS) for words in (said, answer))
    if other is None or _NOT.search(said) or _NOT.search(answer):
        return False
    beaten = _BEATEN.search(said)
    if beaten and _BY_NOBODY.search(answer):
        return _OBJECTS.get(other.pronoun) == (beaten["whom"] or beaten["who"]).lower()
    ways = [bool(_BY_OTHERS.search(words)) - bool(_BY_NOBODY.search(words)) for words in (said, answer)]
    return one is not None and ways[0] * ways[1] < 0 and is_of_the_same(one, other, second)
