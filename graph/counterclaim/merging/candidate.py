"""What of an agent decides whether it is the same as another article's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.claimants.names.institutions import named_agent
from counterclaim.claimants.registry import load_registry
from counterclaim.lexicon.speakers import TITLES
from counterclaim.merging.commonnames import COMMON, is_shared
from counterclaim.merging.spelling import block, is_generic, organization_name, person_name

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{2,7}")
_PERSON, _ORGANIZATION, _ACRONYMS = "person", "organization", "acronym"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agent as matching sees it.

    Attributes:
        agent: its id.
        names: keys of its names (``person rami hadi``, ``organization harbour league``, ``acronym shl``); agents that
            share none are never one.
        affiliations: ids of the states and organisations that the articles' words tie it to.
        blocks: keys that all spellings of the names share.
    """

    agent: AgentId
    names: frozenset[str]
    affiliations: frozenset[str] = frozenset()

    @property
    def blocks(self) -> frozenset[str]:
        """Return the keys by which agents worth comparing are found."""
        return frozenset(_block(name) for name in self.names)


def read_candidate(
    agent: Agent, mentions: Iterable[str] = (), parties: Iterable[Agent] = (), *, home: str | None = None
) -> Candidate | None:
    """Return the candidate for an agent of one article, or None if it is nobody who could be met elsewhere.

    Unnamed sources and narrators belong to their article; so does whoever has only a surname or a common noun for a
    name. Agents of the registry are the same everywhere already.

    Args:
        agent: as one article knows it.
        mentions: how that article mentions it ("the Kardanian trade minister Ivo Renn").
        parties: whom it speaks for there.
        home: the state that the article is about, whose "Supreme Court" is.
    """
    if not agent.is_named or not is_local(agent.id):
        return None
    names = frozenset(_names(agent, home))
    return Candidate(agent.id, names, _affiliations((agent.name, *mentions), parties)) if names else None


def registry_agent(agent: Agent, *, home: str | None = None) -> Agent | None:
    """Return the agent of the registry that an article's agent is by another form of its name, or None.

    Args:
        agent: as one article knows it.
        home: the state that the article is about, whose "Supreme Court" is.
    """
    if not agent.is_named or agent.kind is AgentKind.PERSON:
        return None
    registry = load_registry()
    if not is_local(agent.id):
        return registry.synonyms.get(agent.id)
    return registry.recognise(agent.name) or named_agent(agent.name) or _of_home(agent.name, home)


def _of_home(name: str, home: str | None) -> Agent | None:
    """Return the registry's agent of that name at home; not for "Foreign Ministry", as a guest's is often met."""
    words = organization_name(name)
    if home is None or not is_shared(words) or is_generic(words, COMMON):
        return None
    adjectives = (form for form, state in load_registry().adjectives.items() if state == home)
    return next(filter(None, (named_agent(f"{adjective} {name}") for adjective in adjectives)), None)


def registry_rank(identifier: AgentId) -> int:
    """Return 0 for an agent of the registry, 1 for a synonym of one, 2 for an agent of one article."""
    return 2 if is_local(identifier) else int(identifier in load_registry().synonyms)


def is_local(identifier: str) -> bool:
    """Tell whether an agent is one article's."""
    return re.match(r"[0-9a-f]{16}-", identifier) is not None


def _names(agent: Agent, home: str | None) -> Iterable[str]:
    if agent.kind is AgentKind.PERSON:
        full = person_name(agent.name)
        if full:
            yield f"{_PERSON} {' '.join(full)}"
        return
    for form in (agent.name, *agent.aliases):
        if _ACRONYM.fullmatch(form):
            yield f"{_ACRONYMS} {form.lower()}"
    words = organization_name(agent.name)
    if words and not _ACRONYM.fullmatch(agent.name) and not is_generic(words, COMMON):
        if not is_shared(words):
            yield f"{_ORGANIZATION} {' '.join(words)}"
        elif home:
            yield f"{_ORGANIZATION} {' '.join(words)} ({home})"


def _block(name: str) -> str:
    kind, _, rest = name.partition(" ")
    return f"{kind} {block(tuple(rest.split()))}" if kind == _PERSON else name


def _affiliations(mentions: Iterable[str], parties: Iterable[Agent]) -> frozenset[str]:
    """Return the states of which mentions name an office ("the Kardanian trade minister"), or that are spoken for."""
    registry = load_registry()
    states = {
        state
        for mention in mentions
        for owner, office in pairwise(re.sub(r"['\u2019]s\b", "", mention).split())
        if owner[:1].isupper() and office.lower().strip(",.") in TITLES and (state := registry.state_of(owner))
    }
    governments = (party.name for party in parties if party.kind is AgentKind.GOVERNMENT)
    return frozenset(states | {state for name in governments if (state := registry.state_of(name.split()[0]))})


def is_person(name: str) -> bool:
    """Tell whether a key is of a person's name."""
    return name.startswith(f"{_PERSON} ")


def is_acronym(name: str) -> bool:
    """Tell whether a key is an acronym."""
    return name.startswith(f"{_ACRONYMS} ")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a key."""
    return tuple(name.split()[1:])
