"""Phrases without a verb: "heavy clashes in the area". Told by closed classes of words; what is in doubt has a verb."""

import re
from itertools import pairwise

from counterclaim.lexicon.verbs import AUXILIARIES
from counterclaim.lexicon.words import listed

PREPOSITIONS = listed(
    """of in on at near around against between by from with across over during after along inside outside throughout
    toward towards to for since before until under amid among through into within despite including as about behind
    above below per like and or alone without"""
)
_DETERMINERS = listed(
    "the a an this that these those his her its their our my your some any several many two three four five both all"
)
_HEDGES = listed("only just merely even least most than nearly almost all")
_FINITE = re.compile(
    rf"\b(?:{AUXILIARIES}|am|cannot|ought|I|he|she|it|they|we|you|who|whom|which|what|how|why|whether|if|because|although|"
    r"while|when|where|that|there)\b|"
    r"\w['\u2019](?:re|ve|ll|d|m|t)\b|['\u2019]s\s+(?:an?|the|not|been|\w+ing)\b",
    re.IGNORECASE,
)
_VERBS = listed(
    """arise begin break bring cause claim come constitute continue destroy end erupt escalate exist fall fear follow
    force get give go happen hit hold injure intensify keep kill know lead leave lose make mark mean need occur prompt
    put raise remain resume say see seem serve show spark stop take target tell threaten trigger try use violate want
    went came took made got gave found lost left held kept told felt met won ran became began brought bought built
    caught chose drew drove fell fought flew forgot grew knew led paid sat sent sold spent spoke stood stole struck
    thought understood wore wrote threw shot sought meant dealt broke burnt hurt saw set cut let shut rose spread"""
)
_NOUNS = listed("forces claims uses ends needs leads fears shows targets falls breaks marks")
_PARTICIPLE = re.compile(r"(?!united|armed|alleged|hundred|indeed|mixed|rapid|unprecedented)[a-z]{2,}ed\Z")
_WORDS = re.compile(r"\d{1,3}(?:,\d{3})+|[\w.$%\u00a3\u20ac'\u2019-]+|,")
_DIGITS = re.compile(r"[$\u00a3\u20ac]?\d")


def words_of(phrase: str) -> list[str]:
    """Return the words of ``phrase`` in lower case, commas among them."""
    return _WORDS.findall(phrase.casefold())


def is_verbless(phrase: str) -> bool:
    """Tell whether ``phrase`` has surely no finite verb."""
    words = words_of(phrase)
    return not _FINITE.search(phrase) and not any(_shows_verb(before, word) for before, word in pairwise(["", *words]))


def _shows_verb(before: str, word: str) -> bool:
    """Tell whether ``word`` may be a verb, or the first word of what stands behind one: "kill 32", "hold the town"."""
    if before in _DETERMINERS:
        return False
    if word in _VERBS or (word not in _NOUNS and (word[:-1] in _VERBS or word[:-2] in _VERBS) and word.endswith("s")):
        return True
    if not before or before == ",":
        return False
    if _PARTICIPLE.fullmatch(word):
        return True
    return _opens(word) and before not in PREPOSITIONS | _HEDGES and not _DIGITS.match(before)


def _opens(word: str) -> bool:
    return word in _DETERMINERS or bool(_DIGITS.match(word))
