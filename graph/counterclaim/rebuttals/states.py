"""Which states a stretch of text names: by name, people, seat of government, or a leader introduced in the article."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from re import Pattern

_SEATS = {
    "Kremlin": "russia",
    "Pentagon": "united-states",
    "White House": "united-states",
    "State Department": "united-states",
    "Downing Street": "united-kingdom",
    "Whitehall": "united-kingdom",
    "Elysee": "france",
}
_OFFICE = r"(?:President|Prime\s+Minister|Premier|Chancellor|King|[Ll]eader|[Rr]uler|[Dd]ictator)"
_OFFICES = ("President", "Minister", "Premier", "Chancellor", "King", "eader", "uler", "ictator")
"""One of these is in every such name, and is found sooner."""
_NAME = r"[A-Z][\w'\u2019-]+(?:\s+(?:[A-Z]|al-|el-|bin\b|von\b|de\b)[\w'\u2019-]*){0,3}"


@cache
def _words() -> Mapping[str, str]:
    listed = json.loads(resources.files("counterclaim_data").joinpath("registry", "agents.json").read_text("utf-8"))
    words = dict(_SEATS)
    for state in listed["states"]:
        adjectives = [state["adjective"], *state.get("adjectives", ())]
        people = [f"{adjective}s" for adjective in adjectives]
        names = [state["name"], *state.get("aliases", ()), *adjectives, *people, state.get("capital", state["name"])]
        words.update((name, state["id"]) for name in names)
    return words


@cache
def _pattern() -> Pattern[str]:
    longest_first = sorted(_words(), key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(re.escape(word) for word in longest_first)})(?!\w)")


@cache
def _leader_pattern() -> Pattern[str]:
    return re.compile(rf"({_pattern().pattern})(?:['\u2019]s)?\s+(?:[a-z]+\s+)?{_OFFICE},?\s+({_NAME})")


def is_state_word(word: str) -> bool:
    """Tell whether ``word`` names a state by itself."""
    return word in _words()


def leaders_in(text: str) -> dict[str, str]:
    """Return the state of each leader whom ``text`` introduces ("Ruritanian President Rudolf Elphberg") by surname."""
    found: dict[str, str] = {}
    if not any(office in text for office in _OFFICES):
        return found
    for state, name in _leader_pattern().findall(text):
        surname = name.split()[-1].replace("\u2019", "'").removesuffix("'s").lower()
        found[surname.removeprefix("al-")] = _words()[state]
    return found


def states_in(text: str) -> frozenset[str]:
    """Return the states that words of ``text`` name ("Kremlin", "Russian jets": russia)."""
    known = _words()
    return frozenset(known[match.group()] for match in _pattern().finditer(text))
