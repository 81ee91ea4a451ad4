"""Parties: by which words a text means the one who speaks, and whether two speakers stand on one side.

A speaker is known by the distinctive words of its names (a surname, an acronym), by the state that it belongs to
and by its side within that state (authorities or their opponents).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from counterclaim.agent import Agent
from counterclaim.claimants import Claimants, Speaker
from counterclaim.claimants.registry import load_registry
from counterclaim.lexicon.sides import AUTHORITIES, OPPONENTS
from counterclaim.lexicon.words import listed
from counterclaim.rebuttals.states import is_state_word, states_in
from counterclaim.rebuttals.words import content_stems, plain_words

_GENERIC = listed(
    """official officials state states minister ministers ministry government governments forces force army military
    spokesman spokeswoman spokesperson spokespeople president news agency group groups foreign defense defence media
    senior member members source sources unnamed the and for from of to in on by with at a an his her its their this
    that who said former chief head leader leaders general major colonel captain lieutenant commander brigadier sheikh
    mr mrs ms dr sir rep sen senator governor mayor secretary deputy vice prime department office committee council
    commission human rights united national international local regional city province town resident residents people
    activist activists witness witnesses diplomat diplomats rebel rebels opposition fighters fighter militants militant
    insurgents campaign candidate candidates party monitor report reports statement tv television newspaper air
    democratic republican republicans democrats front movement free central command security public affairs
    administration regime authorities police court judge lawyer lawyers attorney analysts analyst expert experts
    two three several many some others one new house white coalition world war western north south east west northern
    southern eastern islamic side supporters allies ally doctors medical medics civil society
    organization organisation association union board company university school study country countries
    anonymous speaking"""
)
_FORCES = AUTHORITIES | listed("minister state warplane jet jets forces kremlin")
_AUTHORITIES = re.compile(rf"\b(?:{'|'.join(sorted(_FORCES))}|air\s?force)\b", re.IGNORECASE)
_AGAINST = OPPONENTS | listed("activist activists dissident protester militia militias")
_OPPONENTS = re.compile(rf"\b(?:{'|'.join(sorted(_AGAINST))})\b", re.IGNORECASE)
_CALLED = re.compile(r"[Tt]he [a-z]+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text with what it names.

    Attributes:
        text: the words themselves.
        words: its words in lower case, without possessive endings.
        stems: stems of its content words.
        states: states that it names.
        opponents: whether it names opponents of a state's authorities.
    """

    text: str
    words: frozenset[str]
    stems: frozenset[str]
    states: frozenset[str]
    opponents: bool


def stretch(text: str, leaders: Mapping[str, str]) -> Stretch:
    """Return ``text`` with what it names; ``leaders`` are surnames with their states."""
    words = frozenset(plain_words(text))
    led = frozenset(state for surname, state in leaders.items() if surname in words)
    return Stretch(text, words, content_stems(text), states_in(text) | led, bool(_OPPONENTS.search(text)))


@dataclass(frozen=True, slots=True)
class Party:
    """Those who speak in one statement, as far as it matters for who disputes whom.

    Attributes:
        agents: ids of the speakers and of those they speak for.
        keys: distinctive words of their names, in lower case.
        states: states that they belong to.
        authorities: whether they are of a state's government or forces.
        opponents: whether they are opponents of one.
        called: how the article calls them here, if by a noun alone ("the army"), in lower case.
    """

    agents: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    authorities: bool = False
    opponents: bool = False
    called: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anything tells who this is."""
        return bool(self.keys or self.states or self.opponents)

    def same_as(self, other: "Party") -> bool:
        """Tell whether both are one speaker or side, by name or else by state and side."""
        if self.agents & other.agents or self.keys & other.keys:
            return True
        if self.keys and other.keys and not (self.authorities and other.authorities):
            return False
        return bool(self.states & other.states) and self.opponents == other.opponents

    def named_in(self, where: Stretch) -> bool:
        """Tell whether ``where`` has a distinctive word of the party's names."""
        return bool(self.keys & where.words)

    def meant_in(self, where: Stretch) -> bool:
        """Tell whether ``where`` names the party, calls it so again, or names its state or (for opponents) its side."""
        if self.named_in(where) or (self.called and re.search(rf"\b{self.called}\b", where.text, re.IGNORECASE)):
            return True
        return where.opponents if self.opponents else bool(self.states & where.states)


@lru_cache(1 << 12)
@lru_cache(1 << 12)
def _keys(names: tuple[str, ...]) -> frozenset[str]:
    """Distinctive words: no titles, no states, no first name where the surname stands alone elsewhere."""
    rows = []
    for name in names:
        words = " ".join(word for word in _WORD.findall(name) if not is_state_word(word))
        rows.append([word for word in plain_words(words) if len(word) > 1 and word not in _GENERIC])
    alone = {row[0] for row in rows if len(row) == 1}
    first = {row[0] for row in rows if len(row) > 1 and row[-1] in alone}
    return frozenset(word for row in rows for word in row) - first


def _side(speaker: Speaker) -> Agent | None:
    """Return whom somebody speaks for, unless that is a state: its ministers are not all of one voice."""
    party = speaker.party
    return None if party is None or party.id in load_registry().states else party


def keys_of(agent: Agent) -> frozenset[str]:
    """Return the distinctive words of an agent's names, in lower case."""
    return _keys((agent.name, *agent.aliases))


def party_of(claimants: Claimants, leaders: Mapping[str, str], source: str = "") -> Party:
    """Return the party that the speakers of one statement make.

    Args:
        claimants: the statement's.
        leaders: surnames with their states.
        source: the words that name the speakers there.
    """
    agents = [agent for speaker in claimants.speakers for agent in (speaker.agent, _side(speaker)) if agent]
    text = " / ".join(name for agent in agents for name in (agent.name, *agent.aliases))
    keys: frozenset[str] = frozenset().union(*map(keys_of, agents))
    opponents = bool(_OPPONENTS.search(text))
    return Party(
        agents=frozenset(agent.id for agent in agents),
        keys=keys,
        states=states_in(text) | {leaders[key] for key in keys & leaders.keys()},
        authorities=bool(_AUTHORITIES.search(text)) and not opponents,
        opponents=opponents,
        called=source.lower() if _CALLED.fullmatch(source) else "",
    )
