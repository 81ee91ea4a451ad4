"""Who does what a claim is about: the state, side or organisation named as the doer, and who else is named.

No parse: the wordings of claims are short and put the accused first (``extraction.wording``), so the doer is who
stands behind "by", else who is named first and not as a place, as an owner of territory ("rebel-held") or a victim.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from counterclaim.lexicon import sides
from counterclaim.lexicon.words import listed
from counterclaim.rebuttals.states import leaders_in

HOME = "authorities"
"""The government and forces of the state that an article is about, where the article does not say which it is."""
OPPONENTS = "opponents"

_FORCES = listed(
    """government regime army military troops troop soldiers soldier forces force police navy air jets jet warplanes
    warplane planes plane aircraft helicopters helicopter warships drones drone tanks authorities officials leaders
    leader leadership president ministry minister intelligence security state administration loyalists strikes strike
    airstrikes airstrike raids raid bombs bombing bombings bombardment shelling artillery rockets missiles attack
    attacks offensive operation operations campaign hackers agents fighter bombers"""
)
_AUTHORITIES = sides.AUTHORITIES | listed("loyalists administration")
_OPPONENTS = sides.OPPONENTS | listed(
    "jihadis extremists extremist demonstrators gunmen insurgency separatists guerrillas opponents"
)
_PLACING = listed(
    """in inside outside across throughout from into within near around of over north south east west northern southern
    eastern western central at neighbouring neighboring through leave left enter entered"""
)
_SUFFERING = re.compile(
    r"(?:kill|wound|target|bomb|hit|str[iu]c?k|attack|shell|accus|blam|captur|support|arm|fight|fought|repel|overr[au]n|"
    r"against|on|besieg|destroy|protect|help|ally|allies|allied)(?:e[sd]?|s|ing|ting|led|ling|ned)?",
)
_REPORTING = re.compile(
    r"(?:believ|think|say|said|claim|accus|blam|suspect|alleg|report|insist|argu|announc|confirm|den(?:y|ie)|condemn|"
    r"conclud|suggest|show|indicat|warn|told|tell|urg|call)(?:e[sd]?|s|ed|ing|ght)?",
)
_AUXILIARIES = frozenset({"has", "have", "had", "also", "strongly", "clearly"})
_FILLERS = listed(
    "the a an its their some many several dozens of more than at least about around other all both two three"
)
_JOINING = frozenset({"and", "or", "nor"})
_WORD = re.compile(r"[^\W_]+(?:[.'\u2019-][^\W_]+)*\.?(?=\W|$)|[.;:]")
_PLACED = 3
_LOOK_AHEAD = 3
_WORDS = 1 << 14
"""Words whose plain form is kept."""
_LOOK_BACK = 4


@dataclass(frozen=True, slots=True)
class Actors:
    """Whom a claim names.

    Attributes:
        doers: who does it; empty if nobody is named as doing anything.
        named: all who are named, doers included.
        guessed: whether a doer is only called "the army", so that its state is a guess.
    """

    doers: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class _Mention:
    who: str
    first: int
    last: int


@cache
def _names() -> tuple[dict[tuple[str, ...], str], dict[str, str]]:
    """Names of states and organisations by their words, and adjectives of states."""
    content = json.loads(resources.files("counterclaim_data").joinpath("registry", "agents.json").read_text("utf-8"))
    names: dict[tuple[str, ...], str] = {}
    adjectives: dict[str, str] = {}
    for state in content["states"]:
        adjectives.update((one, state["id"]) for one in (state["adjective"], *state.get("adjectives", ())))
        forms = [state["name"].removesuffix(" government"), *state.get("aliases", ())]
        names.update((tuple(form.split()), state["id"]) for form in [*forms, state.get("capital", state["name"])])
    for organization in content["organizations"]:
        for form in (organization["name"], *organization.get("aliases", ())):
            names[tuple(form.removeprefix("The ").split())] = organization["id"]
    names |= {("Kremlin",): "russia", ("White", "House"): "united-states", ("Pentagon",): "united-states"}
    return names, adjectives


@cache
def _states() -> dict[str, str]:
    """Single words that name a state."""
    names, adjectives = _names()
    known = set(adjectives.values())
    return {words[0]: who for words, who in names.items() if len(words) == 1 and who in known} | adjectives


@cache
def _by_first_word() -> dict[str, list[tuple[str, ...]]]:
    """Names by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(_names()[0], key=len, reverse=True):
        found.setdefault(name[0], []).append(name)
    return found


@cache
def names_of_registry() -> frozenset[str]:
    """Return the words of all names and adjectives of the states and organisations known."""
    names, adjectives = _names()
    return frozenset(word for name in names for word in name) | frozenset(adjectives)


def is_side(who: str) -> bool:
    """Tell whether a doer is a state or those against it, not one organisation."""
    return who in {HOME, OPPONENTS} or who in _states().values()


def home_of(text: str) -> str | None:
    """Return the state that ``text`` is about, whose government "the government" is.

    It is the one named most often; to be named as a place counts more, since those who act abroad are named too.
    """
    states, counts = _states(), Counter[str]()
    before = ""
    for word in map(_plain, _WORD.findall(text)):
        if word in states:
            counts[states[word]] += _PLACED if before in _PLACING else 1
        before = word.lower()
    return min(counts, key=lambda state: (-counts[state], state)) if counts else None


def read_actors(text: str, *, home: str | None = None, around: str = "") -> Actors:
    """Return whom the claim worded ``text`` names.

    Args:
        text: the wording.
        home: the state whose "the army" is.
        around: words of the article that may introduce leaders ("Ruritanian President Rudolf Elphberg").
    """
    leaders = leaders_in(f"{around} {text}")
    words = [_with_apostrophe(word, leaders) if word[-1] == "s" else word for word in _WORD.findall(text)]
    active = [one for one in _mentions(words, leaders) if not _placed(words, one.first)]
    by = [one for one in active if _behind_by(words, one.first)]
    able = by or [one for one in active if not _suffers(words, one.first) and not _reports(words, one.last)]
    doers = list(_joined(words, able))
    who, named = (frozenset(_at_home(one.who, home) for one in mentions) for mentions in (doers, active))
    return Actors(who, named, guessed=any(one.who == HOME for one in doers))


def _with_apostrophe(word: str, leaders: Mapping[str, str]) -> str:
    """Return a name's genitive as a name: many texts have lost their apostrophes ("Ruritanias army")."""
    bare = word.removesuffix("s")
    if not word[0].isupper() or _is_name(word, leaders) or not _is_name(bare, leaders):
        return word
    return bare


def _is_name(word: str, leaders: Mapping[str, str]) -> bool:
    names, adjectives = _names()
    return (word,) in names or word in adjectives or word.lower().removeprefix("al-") in leaders


def _at_home(who: str, home: str | None) -> str:
    return home if home and who == HOME else who


def _mentions(words: list[str], leaders: Mapping[str, str]) -> Iterator[_Mention]:
    names, adjectives = _names()
    at = 0
    while at < len(words):
        name = _name_at(words, at, names)
        whose = _adjective_at(words, at, adjectives) if name is None or name.first == name.last else None
        found = whose or name or _noun_at(words, at, leaders)
        if found:
            yield found
        at = found.last + 1 if found else at + 1


def _name_at(words: list[str], at: int, names: Mapping[tuple[str, ...], str]) -> _Mention | None:
    for name in _by_first_word().get(_plain(words[at]), ()):
        if tuple(map(_plain, words[at : at + len(name)])) == name:
            return _Mention(names[name], at, at + len(name) - 1)
    return None


def _adjective_at(words: list[str], at: int, adjectives: Mapping[str, str]) -> _Mention | None:
    state = adjectives.get(_plain(words[at]))
    if state is None:
        return None
    for place in range(at + 1, min(at + 1 + _LOOK_AHEAD, len(words))):
        noun = words[place].lower()
        if noun in _JOINING:  # "Russian or Turkish warplanes": the noun is that of both
            return _Mention(state, at, at) if place == at + 1 else None
        if noun in _OPPONENTS:
            return _Mention(OPPONENTS, at, place)
        if noun in _FORCES:
            return _Mention(state, at, place)
    return None


def _noun_at(words: list[str], at: int, leaders: Mapping[str, str]) -> _Mention | None:
    word = _plain(words[at]).lower()
    if word in _OPPONENTS:
        return _Mention(OPPONENTS, at, at)
    if word in _AUTHORITIES or _owns_forces(words, at):
        return _Mention(HOME, at, at)
    surname = word.removeprefix("al-")
    if words[at][0].isupper() and surname in leaders:
        return _Mention(leaders[surname], at, at)
    if word == "coalition" or word.endswith("-led"):
        return _Mention("coalition", at, at)
    return None


def _owns_forces(words: list[str], at: int) -> bool:
    """Tell whether a genitive that has lost its apostrophe stands there: "the presidents forces"."""
    return words[at].removesuffix("s") in _AUTHORITIES and any(word in _FORCES for word in words[at + 1 : at + 2])


@lru_cache(_WORDS)
def _plain(word: str) -> str:
    bare = word.replace("\u2019", "'").removesuffix("'s").removesuffix("'")
    return bare if "." in bare[:-1] else bare.removesuffix(".")


def _before(words: list[str], at: int) -> list[str]:
    """The words before, nearest first, articles and counts left out."""
    back = [word.lower() for word in reversed(words[max(0, at - _LOOK_BACK) : at])]
    return [word for word in back if word not in _FILLERS and not word[0].isdigit()]


def _placed(words: list[str], at: int) -> bool:
    back = words[max(0, at - 1) : at]
    return bool(back) and back[0].lower() in _PLACING and words[at][0].isupper()


def _behind_by(words: list[str], at: int) -> bool:
    back = _before(words, at)
    return bool(back) and "by" in back[:2]


def _suffers(words: list[str], at: int) -> bool:
    back = _before(words, at)
    return bool(back) and bool(_SUFFERING.fullmatch(back[0]))


def _reports(words: list[str], last: int) -> bool:
    """Tell whether whoever is named up to ``last`` only says what others do."""
    after = [word.lower() for word in words[last + 1 : last + 3] if word.lower() not in _AUXILIARIES]
    return bool(after) and bool(_REPORTING.fullmatch(after[0]))


def _joined(words: list[str], mentions: Iterable[_Mention]) -> Iterator[_Mention]:
    """Yield the first mention, and those that "and" or "or" joins to it."""
    last: int | None = None
    for mention in mentions:
        if last is not None and not any(word.lower() in _JOINING for word in words[last + 1 : mention.first]):
            return
        if last is not None and mention.first - last > _LOOK_AHEAD:
            return
        yield mention
        last = mention.last
