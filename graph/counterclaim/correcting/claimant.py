"""Who is meant by a name: a claimant of the article, of the registry, or of another article of the store."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches

from counterclaim.agent import Agent, AgentId, AgentKind, local_agent_id
from counterclaim.claimants.registry import load_registry
from counterclaim.errors import BadInput, NotFound
from counterclaim.merging.candidate import is_local
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.queries import query
from counterclaim.rdf.stored import StoredReadings
from counterclaim.rdf.terms import text
from counterclaim.reading import Reading
from counterclaim.store.protocol import Store

_NEAR = 3
"""Names that are suggested in place of one that nobody has."""


def find_claimant(name: str, kind: AgentKind | None, store: Store, reading: Reading) -> Agent:
    """Return the claimant that somebody calls by a name, id or IRI, as an agent of the article.

    One whom only another article knows becomes a claimant of this article, of the same name: matching says that the
    two are one, as it does where both are read.

    Args:
        name: what somebody wrote.
        kind: what the claimant is, if the name is new.
        store: knows other claimants.
        reading: of the article.

    Raises:
        BadInput: if several are called so, or the one is nobody who could speak here.
        NotFound: if nobody is, and it is not said what the claimant is.
    """
    wanted = name.strip()
    if not wanted:
        raise BadInput("A claimant without a name is nobody. Give a name, or an IRI.")
    if kind is AgentKind.NARRATOR:
        return reading.narrator
    for found in (_by_id(wanted, store, reading), *_by_name(wanted, store, reading)):
        if found is not None:
            return _at_home(found, reading)
    if kind is None:
        near = get_close_matches(wanted, _names(store, reading), _NEAR)
        meant = f"Do you mean {' or '.join(map(repr, near))}? " if near else ""
        raise NotFound(
            f"The store knows no claimant called {wanted!r}. {meant}Give another name or an IRI (agent/…); "
            "if the name is right, say what its bearer is: person, organization, government, media or unnamed."
        )
    return Agent(id=local_agent_id(reading.article.id, wanted), name=wanted, kind=kind)


def _by_id(name: str, store: Store, reading: Reading) -> Agent | None:
    iris = Iris(store.base)
    parsed = iris.parse(name) or iris.parse(iris.base + name)
    identifier = AgentId(parsed[1] if parsed and parsed[0] is Resource.AGENT else name)
    for agent in (*reading.agents, reading.narrator):
        if agent.id == identifier:
            return agent
    try:
        return StoredReadings(store).agent(identifier)
    except (LookupError, ValueError):  # nothing of the kind, or no part of an IRI
        return None


def _by_name(name: str, store: Store, reading: Reading) -> Iterator[Agent | None]:
    """Yield who is called so: in the article, in the registry, in other articles."""
    folded = name.casefold()
    own = [one for one in (*reading.agents, reading.narrator) if folded in map(str.casefold, (one.name, *one.aliases))]
    if len(own) > 1:
        raise BadInput(f"{name!r} can be {' or '.join(f'agent/{one.id}' for one in own)}. Give one of these.")
    yield from own
    yield load_registry().find(name)
    readings = StoredReadings(store)
    for row in store.select(query("agents-named"), {"folded": text(name.lower())}):
        agent = readings.agent(AgentId(Iris(store.base).local(row.iri("agent"))))
        yield replace(agent, name=name) if agent.name.casefold() == folded else agent


def _names(store: Store, reading: Reading) -> list[str]:
    """Return what claimants are called: those of the article, of the registry and of other articles."""
    agents = (*reading.agents, *load_registry().agents.values())
    own = [name for one in agents for name in (one.name, *one.aliases)]
    return list(dict.fromkeys([*own, *(row.text("name") for row in store.select(query("agent-names")))]))


def _at_home(agent: Agent, reading: Reading) -> Agent:
    """Return the agent as the article may name it: others' own claimants are not the article's."""
    own = {one.id for one in (*reading.agents, reading.narrator)}
    if agent.id in own or not is_local(agent.id) or agent.id.startswith(f"{reading.article.id}-"):
        return replace(agent, aliases=())
    if not agent.is_named:
        raise BadInput(f"{agent.name!r} is of another article, and nobody knows who it is. Give a name.")
    return Agent(id=local_agent_id(reading.article.id, agent.name), name=agent.name, kind=agent.kind)
