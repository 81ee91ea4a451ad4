"""How a speaker is described, and where that ends: "Two senior diplomats [following the talks]"."""

import re
from collections.abc import Sequence

from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, ROLES, VISUAL
from counterclaim.lexicon.words import listed

_QUOTES = "\"'\u201c\u201d\u2018\u2019 "
NAMING = listed("named called nicknamed dubbed identified known")
_NOBODY = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december today yesterday tomorrow tonight earlier later meanwhile then now also "
    "still of"
)
_NO_OPENING = (PREPOSITIONS - listed("like near behind about")) | listed("included")
_TWO_LETTERS = re.compile(r"[A-Za-z\u00c0-\u024f\u0600-\u06ff]{2}")
_TELLING = ROLES - {"people"}


def can_be_somebody(name: str) -> bool:
    """Tell whether a description may be of somebody: no weekday, no adverb, no "among voters", no broken letter.

    >>> can_be_somebody("Saturday"), can_be_somebody("Among likely voters"), can_be_somebody("Saturday's report")
    (False, False, True)
    """
    low = [word.removesuffix("'s").removesuffix("\u2019s") for word in name.lower().split()]
    return bool(_TWO_LETTERS.search(name)) and not _NOBODY.issuperset(low) and low[0] not in _NO_OPENING


def description(text: str, body: list[Token]) -> str:
    """Return how a speaker is described, up to a participle, "Norlands mayor" with its apostrophe."""
    ends = (at for at in range(1, len(body)) if _is_ended(body, at))
    end = next(ends, len(body))
    words = text[body[0].start : body[end - 1].end]
    for token in reversed(body[:end]):
        if token.possessive and token.end == token.core_end + 1 and text[token.core_end] == "s":
            at = token.core_end - body[0].start
            words = f"{words[:at]}'{words[at:]}"
    return " ".join(words.split()).strip(_QUOTES).removesuffix("'s").removesuffix("\u2019s")


def _is_ended(body: list[Token], at: int) -> bool:
    noun = body[at - 1].low
    return (noun in _TELLING and is_participle(body, body[at])) or (noun in VISUAL and body[at].low in PREPOSITIONS)


def is_participle(phrase: Sequence[Token], token: Token) -> bool:
    """Tell whether a participle that does not name stands behind a role or body: "diplomats following"."""
    at = phrase.index(token)
    if at == 0 or phrase[at - 1].low not in ROLES | BODIES | DOCUMENTS or not token.core.islower():
        return False
    return token.low.endswith(("ed", "ing")) and token.low not in NAMING


def is_quoted(words: Sequence[Token]) -> bool:
    """Tell whether the second of three words parts a speaker from who quotes him: "the source [quoted by] Kestrel"."""
    low = [token.low for token in words]
    return low[1:2] in (["quoted"], ["cited"]) and low[2:] in (["by"], ["in"])


def head_noun(words: Sequence[Token], *, leading: bool = False) -> str:
    """Return the last word before the first preposition or participle; with ``leading``, of lower-case words only."""
    head = ""
    for token in words:
        low = token.low
        if low in PREPOSITIONS or (leading and not token.core.islower()):
            break
        if head and low.endswith(("ed", "ing")) and head in ROLES | DOCUMENTS | BODIES:
            break
        if head in ROLES and low not in ROLES | DOCUMENTS | BODIES | INSTITUTIONS:
            break
        head = low
    return head
