"""Who stands for whom: matches of agents as the store has them, each with the link that states it."""

from collections.abc import Iterable, Set

from pyoxigraph import NamedNode, Quad, Triple

from counterclaim import __version__
from counterclaim.agent import AgentId
from counterclaim.merging import AgentMatch, merging_version
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, Found, match_quads, matches_of
from counterclaim.rdf.quads import place
from counterclaim.reading import Run
from counterclaim.store.protocol import Store

Matches = dict[Found, Quad | None]
"""Matches of agents, each with its link, from who follows to who stands for both; None where it does not hold."""


def agent_run() -> Run:
    """Return what matches agents: rules and facts, no model."""
    return Run(software="counterclaim", version=__version__, model="claimant-identity", model_version=merging_version())


def stated(matches: Iterable[AgentMatch], iris: Iris) -> Matches:
    """Return matches as the store has them where they hold."""
    run = iris.run(agent_run().id)
    return {
        Found.between(
            iris.agent(match.follower),
            iris.agent(match.leader),
            SAME_AGENT,
            method=match.method,
            confidence=match.confidence,
            run=run,
        ): link(iris.agent(match.follower), iris.agent(match.leader), iris)
        for match in matches
    }


def link(follower: NamedNode, leader: NamedNode, iris: Iris) -> Quad:
    """Return the statement that one agent stands for another."""
    return place(Triple(follower, SAME_AGENT, leader), iris.matches)


def stored_matches(store: Store, agent: AgentId, iris: Iris) -> list[Found]:
    """Return the matches that the store has of an agent, whether they hold or not."""
    return [found for found in matches_of(store, iris.agent(agent)) if found.relation == SAME_AGENT]


def agents_of(found: Found, iris: Iris) -> frozenset[AgentId]:
    """Return the two of a match."""
    return frozenset(AgentId(iris.local(end)) for end in found.ends)


def quads_of(matches: Set[tuple[Found, Quad | None]], iris: Iris) -> frozenset[Quad]:
    """Return what describes matches, and the links that state them."""
    links = {held for _, held in matches if held is not None}
    return frozenset(links.union(*(match_quads(found, iris) for found, _ in matches)))
