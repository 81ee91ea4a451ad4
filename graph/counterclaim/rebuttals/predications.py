"""What a plain clause says of what: "the mill was not safe for visitors" says of the mill that it was not safe.

Only clauses are read that begin with their subject and say one thing of it; of all others nothing is known.
"""

import re
from dataclasses import dataclass

from counterclaim.lexicon.words import listed
from counterclaim.rebuttals.words import stem

_WORD = re.compile(r"[^\W_]+(?:[.,'\u2019-][^\W_]+)*")
_END = re.compile(
    r"[.;:!?]\s|[,;:]\s|\s[-\u2013\u2014]\s|\s(?:but|because|while|whereas|although|though|and\s(?=(?:is|are|was|were|has|have|"
    r"had|did|does|do|would|will|should|that|there|it|he|she|they|we|the|an?|no|not|never)\b))",
    re.IGNORECASE,
)
"""Where the first clause ends."""
_RESTRICTED = re.compile(
    r"\b(?:if|unless|until|except|once|when|whenever|before|after|as\s+(?:long|soon)\s+as|provided|as\s+of|"
    r"whether|likely|supposed|should|must|might|may|could|can)\b",
    re.IGNORECASE,
)
"""What makes it so only at a time or under a condition."""
_BE = listed("is are was were be been being am remains remained")
_HAVE = listed("has have had")
_DO = listed("do does did")
_MODAL = listed("will would shall")
_NOT_BE = listed("isn't aren't wasn't weren't")
_NOT = listed("not never")
_FIRM = listed(
    "still also always indeed quite very entirely perfectly absolutely completely fully totally actually really simply "
    "all in fact clearly certainly definitely truly generally"
)
"""Adverbs that change nothing about what is said; after others it may be so in part, or no longer."""
_ARTICLES = listed("a an the")
_NO_SUBJECT = listed(
    "and or but if when while who whom which whose what because although despite as than that there here some many "
    "most several few all no none neither nobody nothing any each every other another both half part parts one two "
    "three i we you me us them him my our your its his her their how why where not never only more less such"
)
_OPENING_THAT = re.compile(r"[\s\"\u201c\u2018']*(?:that\s+)?", re.IGNORECASE)
_PREPOSITIONS = listed("of in at on from for to near by with")
_LONGEST_SUBJECT = 6
_LONGEST = 16
"""In words: the longest clause that is compared with another."""
PRONOUNS = listed("it he she they")


@dataclass(frozen=True, slots=True)
class Predication:
    """A clause that says something of something.

    Attributes:
        subject: the words of its subject in text order, without article.
        be: whether it says what the subject is: "was safe", "was closed".
        modal: whether it says what will be.
        negated: whether it says no.
        head: the first word of what is said, in lower case; "" if it is left out ("it was not").
        rest: the stems of the other words, articles left out.
    """

    subject: tuple[str, ...]
    be: bool
    modal: bool
    negated: bool
    head: str
    rest: frozenset[str]

    @property
    def pronoun(self) -> str:
        """The subject if it is a pronoun, "" if not."""
        word = self.subject[0].lower()
        return word if len(self.subject) == 1 and word in PRONOUNS else ""

    @property
    def noun(self) -> str:
        """The main word of the subject as written: "gate" in "the north gate of the mill"."""
        ends = (place for place, word in enumerate(self.subject) if word.lower() in _PREPOSITIONS and place)
        return self.subject[next(ends, len(self.subject)) - 1]


def predication_of(content: str, verbs: frozenset[str]) -> Predication | None:
    """Return what the first clause of ``content`` says, None if it is not plain.

    Args:
        content: somebody's words.
        verbs: full verbs that end a subject, beside the auxiliaries.
    """
    clause = _END.split(_OPENING_THAT.sub("", content, count=1), maxsplit=1)[0]
    words = [word.replace("\u2019", "'") for word in _WORD.findall(clause)]
    if not words or len(words) > _LONGEST or _RESTRICTED.search(content):
        return None
    first = next((place for place, word in enumerate(words) if _is_verb(word.lower(), verbs)), 0)
    subject = _subject(words[:first])
    return _predicate(subject, [word.lower() for word in words[first:]]) if subject else None


def _is_verb(word: str, verbs: frozenset[str]) -> bool:
    return word in _BE | _HAVE | _DO | _MODAL | verbs or word.endswith("n't")


def _subject(words: list[str]) -> tuple[str, ...]:
    bare = words[1:] if words and words[0].lower() in _ARTICLES | {"this", "that", "these", "those"} else words
    lower = {word.lower() for word in bare}
    if not bare or len(bare) > _LONGEST_SUBJECT or lower & _NO_SUBJECT or any(word[0].isdigit() for word in bare):
        return ()
    return () if words[0].lower() in {"a", "an"} else tuple(word.removesuffix("'s") for word in bare)


def _predicate(subject: tuple[str, ...], words: list[str]) -> Predication:
    end = next((place for place, word in enumerate(words) if not _is_small(word)), len(words))
    small, said = set(words[:end]), words[end:]
    return Predication(
        subject=subject,
        be=bool(small & _BE) or any(word in _NOT_BE for word in small),
        modal=bool(small & (_MODAL | {"won't", "wouldn't"})),
        negated=bool(small & _NOT) or any(word.endswith("n't") for word in small),
        head=said[0] if said else "",
        rest=frozenset(map(stem, set(said[1:]) - _ARTICLES)),
    )


def _is_small(word: str) -> bool:
    """Tell whether a word stands between a subject and what is said of it."""
    return word in _BE | _HAVE | _DO | _MODAL | _NOT | _FIRM | _ARTICLES or word.endswith("n't")
