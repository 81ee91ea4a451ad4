"""What is compared of a statement: its words, names, numbers, doers and polarity, worked out once."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from zlib import crc32

from counterclaim.matching.accusation import NOBODY, Accusation, read_accusation, setting_of
from counterclaim.matching.act import NO_ACT, Act
from counterclaim.matching.actors import read_actors
from counterclaim.matching.charge import NO_CHARGE, Charge
from counterclaim.matching.deed import FIRST, read_deed
from counterclaim.matching.polarity import Polarity, polarity_of
from counterclaim.matching.statement import ClaimStatement
from counterclaim.rebuttals import lexicon
from counterclaim.rebuttals.words import content_stems, stem

_FIRST_WORD, _COMMON, _VOCABULARY = 1996, 200, 28_526
"""Ids of whole words begin at 1996 in the encoder's vocabulary and follow frequency."""
_LEAST_RARITY = 0.15

_NAME = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*|[.!?]")
_FIGURE = re.compile(r"[^\W_]+(?:[.,-][^\W_]+)*")
_DEAD = re.compile(
    r"kill(?:s|ed|ing)?|dead|deaths?|die[ds]?|dying|fatalit\w+|los[et]|lives|casualt\w+|toll|martyr\w*|massacre\w*|"
    r"execut\w+|slain|murder\w*|behead\w*",
    re.IGNORECASE,
)
_WANTED = re.compile(r"\b(?:want|wish(?:es)?|hope)s?\b", re.IGNORECASE)
_AIMED = re.compile(
    r"\b(?:want\w*|wish\w*|hop(?:e[sd]?|ing)|demand\w*|urg(?:e[sd]?|ing)|appeal\w*|ask\w*|"
    r"call(?:s|ed|ing)? (?:for|on|upon)|should|must|ought|will|would|shall|needs?|ready|willing|like to|try(?:ing)?|"
    r"tries|tried|seek\w*|sought|plan\w*|aim\w*|inten\w+|let|goal|determined|bid)\b",
    re.IGNORECASE,
)
_HURT = re.compile(r"wound\w*|injur\w*|hurt|maim\w*", re.IGNORECASE)
_SMALL = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WRITTEN = {
    **{word: value for value, word in enumerate(_SMALL, start=2)},
    **{word: value for value, word in zip(range(30, 100, 10), _TENS, strict=True)},
}
_MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_YEARS = range(1900, 2101)
_NUMERALS = frozenset({*_WRITTEN, *_MULTIPLES})
_REACH = 6
_UNKNOWN, _UNCOMMON = 0.99, 0.75
"""How rare a name must be: the encoder's vocabulary has the names of great cities, of which a story may tell much."""
_TEXTS = 1024
"""Texts whose names are kept: a lead is that of all claims of its article."""


@dataclass(frozen=True, slots=True)
class Bag:
    """A set of words, by their keys, with its weight."""

    words: frozenset[int]
    weight: float


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a wording: all of them, those of people killed, those of people hurt."""

    all: frozenset[float]
    dead: frozenset[float]
    hurt: frozenset[float]


NO_FIGURES = Figures(frozenset(), frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Traits:
    """A statement, seen as what is compared. Words, agents and actors are keys: their CRC-32.

    Attributes:
        article: number of the article, by the order in which articles were seen.
        day: the article's day as an ordinal; 0 if not known.
        speaker: who says it; 0 if nobody is named.
        party: for whom; 0 if for nobody else.
        stems: of the wording.
        around: stems of the wording and its context.
        names: stems of the wording's capitalised words.
        scene: stems of the capitalised words of wording, context and lead.
        figures: numbers of the wording.
        nearby: numbers of the context.
        doers: who does what the wording tells of.
        actors: all sides, states and organisations that it names.
        length: words of the wording.
        negative: whether the wording is negated.
        false: whether it calls something false.
        harm: whether it tells of harm done.
        blames: whether it says who is to blame.
        dead: whether it tells of deaths.
        wanted: whether it tells what somebody wants, not what is.
        aimed: whether it tells what somebody wants, plans, asks for or ought to do.
        affirms: whether its main clause says that something is so.
        denies: whether its main clause says that something is not so.
        guessed: whether the doers are only called "the army", whose state is a guess.
        charge: what it accuses whom of.
        act: who did what to what.
    """

    article: int
    day: int
    speaker: int
    party: int
    stems: Bag
    around: Bag
    names: Bag
    scene: Bag
    figures: Figures
    nearby: frozenset[float]
    doers: frozenset[int]
    actors: frozenset[int]
    length: int
    negative: bool
    false: bool
    harm: bool
    blames: bool
    dead: bool
    wanted: bool
    aimed: bool
    affirms: bool
    denies: bool
    guessed: bool
    charge: Charge = NO_CHARGE
    act: Act = NO_ACT


@lru_cache(1 << 16)
def key(word: str | None) -> int:
    """Return the number that stands for a word or an identifier; 0 for none."""
    return crc32(word.encode("utf-8", "replace")) or 1 if word else 0


def _keys(words: Iterable[str]) -> frozenset[int]:
    return frozenset(map(key, words))


class Rarity:
    """How much a word says: 1 if the encoder's vocabulary lacks it, the less the commoner it is."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._stems: dict[int, float] = {}
        for word in vocabulary:
            if word.isalpha():
                place = key(stem(word))
                self._stems[place] = min(self._of_word(word), self._stems.get(place, 1.0))

    def _of_word(self, word: str) -> float:
        rank = max(self._vocabulary[word] - _FIRST_WORD, 1) / _COMMON
        return min(1.0, max(_LEAST_RARITY, math.log(rank) / math.log(_VOCABULARY / _COMMON)))

    def knows(self, word: str) -> bool:
        """Tell whether a lower-case word is a common enough one."""
        return word in self._vocabulary

    def weigh(self, stems: Iterable[int]) -> float:
        """Return the summed rarity of the stems with these keys: exact, so that the order does not matter."""
        return math.fsum(map(self._stems.get, stems, repeat(1.0)))

    def bag(self, stems: Iterable[int]) -> Bag:
        """Return stems, given by their keys, with their weight."""
        words = frozenset(stems)
        return Bag(words, self.weigh(words))


class TraitsReader:
    """Reads the traits of statements."""

    def __init__(self, rarity: Rarity) -> None:
        self.rarity = rarity
        self.names = lru_cache(_TEXTS)(self._read_names)

    def read(self, statement: ClaimStatement, *, article: int) -> Traits:
        """Return the traits of ``statement``, which stands in the article of that number."""
        text, context, lead = statement.text, statement.context, statement.lead
        stems, names = content_stems(text), self.names(text)
        actors = read_actors(text, home=statement.home, around=f"{lead} {context}")
        polarity = polarity_of(text)
        return Traits(
            article=article,
            day=statement.published.toordinal() if statement.published else 0,
            speaker=key(statement.speaker),
            party=key(statement.party),
            stems=self._bag(stems),
            around=self._bag(stems | content_stems(context)),
            names=self._bag(names),
            scene=self._bag(names | self.names(context) | self.names(lead)),
            figures=read_figures(text),
            nearby=read_figures(context).all,
            doers=frozenset(map(key, actors.doers)),
            actors=frozenset(map(key, actors.named)),
            length=max(1, len(text.split())),
            negative=bool(lexicon.NEGATION.search(text)),
            false=bool(lexicon.CALLS_FALSE.search(text)),
            harm=bool(lexicon.HARM.search(text)),
            blames=bool(lexicon.BLAMING.search(text)),
            dead=bool(_DEAD.search(text)),
            wanted=bool(_WANTED.search(text)),
            aimed=bool(_AIMED.search(text)),
            affirms=polarity is Polarity.POSITIVE,
            denies=polarity is Polarity.NEGATIVE,
            guessed=actors.guessed,
            charge=self._charge(read_accusation(statement, actors, self.names)),
            act=self._act(statement),
        )

    def _act(self, statement: ClaimStatement) -> Act:
        deed = read_deed(statement, self.names)
        if deed is None:
            return NO_ACT
        single = bool(deed.acts) and (deed.certain or FIRST in deed.acts)
        setting = self._rare(setting_of(statement, self.names), _UNCOMMON) if single else frozenset()
        told = ({deed.verb, *deed.acts}, deed.doers, deed.causes, deed.head, deed.rest)
        verbs, doers, causes, head, rest = map(_keys, told)
        return Act(verbs, doers, causes, head, rest, setting, anybody=deed.anybody, bare=deed.bare, single=single)

    def _charge(self, accusation: Accusation) -> Charge:
        if accusation is NOBODY:
            return NO_CHARGE
        return Charge(
            parties=_keys(accusation.parties),
            kinds=_keys(accusation.kinds),
            targets=_keys(accusation.targets),
            named=self._rare(accusation.named, _UNKNOWN),
            places=self._rare(accusation.places, _UNKNOWN),
            setting=self._rare(accusation.setting, _UNCOMMON),
            guilt=accusation.guilt,
        )

    def _rare(self, names: Iterable[str], least: float) -> frozenset[int]:
        return frozenset(one for one in map(key, names) if self.rarity.weigh([one]) >= least)

    def _bag(self, stems: frozenset[str]) -> Bag:
        return self.rarity.bag(map(key, stems))

    def _read_names(self, text: str) -> frozenset[str]:
        """Capitalised words; those that begin a sentence only if they are not common ones. As stems."""
        found, begins = set(), True
        for word in _NAME.findall(text):
            if word in ".!?":
                begins = True
                continue
            lower = word.lower()
            if word[0].isupper() and not (begins and self.rarity.knows(lower)):
                found.add(lower)
            begins = False
        return content_stems(" ".join(found))


def read_figures(text: str) -> Figures:
    """Return the numbers of ``text``, years left out; a number counts people by the nearest word that says so."""
    words = _FIGURE.findall(text)
    numerals = [place for place, word in enumerate(words) if _is_numeral(word)]
    found = [(place, value) for place in numerals if (value := _value(words, place)) is not None]
    if not found:
        return NO_FIGURES
    dead, hurt = ([place for place, word in enumerate(words) if pattern.fullmatch(word)] for pattern in (_DEAD, _HURT))
    killed: set[float] = set()
    wounded: set[float] = set()
    for place, value in found:
        far = min((abs(place - other) for other in dead), default=_REACH + 1)
        near = min((abs(place - other) for other in hurt), default=_REACH + 1)
        if min(far, near) <= _REACH:
            (killed if far <= near else wounded).add(value)
    return Figures(frozenset(value for _, value in found), frozenset(killed), frozenset(wounded))


@lru_cache(1 << 14)
def _is_numeral(word: str) -> bool:
    return word[0].isdecimal() or word.partition("-")[0].lower() in _NUMERALS


def _value(words: list[str], place: int) -> float | None:
    word = words[place].lower().replace(",", "")
    tens, _, ones = word.partition("-")
    if tens in _WRITTEN and (not ones or ones in _WRITTEN):
        value = float(_WRITTEN[tens] + _WRITTEN.get(ones, 0))
    elif word.replace(".", "", 1).isdecimal() and word.isascii():
        value = float(word)
        if value in _YEARS:
            return None
    elif word in _MULTIPLES and place and words[place - 1].lower() in {"a", "one"}:
        return float(_MULTIPLES[word])
    else:
        return None
    following = words[place + 1].lower() if place + 1 < len(words) else ""
    return value * _MULTIPLES.get(following, 1)
