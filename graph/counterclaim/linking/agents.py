"""Claimants of new articles matched with those of the store: what the graph of matches loses and gains.

Invariants: which matches there are is a function of the agents of each block and of the registry; which of them hold is
one of these matches, the vetoes and the accusations.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Quad

from counterclaim.agent import Agent, AgentId
from counterclaim.article import ArticleId
from counterclaim.linking.blocks import KEYS, Blocks, blocks_in
from counterclaim.linking.candidates import Pairs, accusations, home_of, read_candidates, registry_matches
from counterclaim.linking.following import Matches, agent_run, agents_of, quads_of, stated, stored_matches
from counterclaim.linking.kinship import Kinship
from counterclaim.linking.namesakes import Namesakes
from counterclaim.merging import Candidate, Method, match_group
from counterclaim.merging.candidate import is_local, is_person, registry_rank
from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, match_quads
from counterclaim.rdf.quads import agent_triples, place, run_triples
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node
from counterclaim.reading import Reading
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology.vocabulary import Ccg

_RELATION = node(Ccg.RELATION)


@dataclass(frozen=True, slots=True)
class _Arrival:
    """An article's agents as they will be: all, who may be met elsewhere, who accuses whom, and its state."""

    agents: tuple[Agent, ...] = ()
    candidates: dict[AgentId, Candidate] = field(default_factory=dict)
    accused: Pairs = frozenset()
    home: str | None = None

    @classmethod
    def of(cls, reading: Reading | None) -> "_Arrival":
        if reading is None:
            return cls()
        candidates = {one.agent: one for one in read_candidates(reading)}
        return cls(reading.agents, candidates, accusations(reading), home_of(reading))


@dataclass(frozen=True, slots=True)
class AgentLinks:
    """Keeps the matches of agents in one store.

    Attributes:
        store: as it is before the change.
        iris: makes the IRIs.
        vetoed: pairs of agents that somebody has said are two.
    """

    store: Store
    iris: Iris
    vetoed: Pairs

    def exchange(self, article: ArticleId, *, reading: Reading | None, gone: frozenset[AgentId]) -> Change:
        """Return what the graph of matches loses and gains when agents go and those of a reading come.

        Args:
            article: the article that is written or removed.
            reading: its new reading, or None if it is removed.
            gone: agents that no article needs any more; their own quads are taken out elsewhere.
        """
        arrival = _Arrival.of(reading)
        parted = self._blocks.accused_in(article) | arrival.accused
        stale = frozenset(quad for agent in arrival.agents for quad in self._blocks.stored_keys(agent.id))
        left = frozenset(quad for agent in gone for quad in self._blocks.stored_keys(agent))
        blocks, plain = self._touched(arrival, blocks_in(stale | left), parted)
        settled = self._settled(blocks, arrival, gone=gone, besides=article, parted=parted, plain=plain)
        alone = frozenset(quad for agent in gone for quad in self._left_alone(agent, article))
        lost, gained = stale | alone, self._described(arrival)
        return Change(lost - gained, gained - lost) | settled

    def regroup(self, ends: Iterable[AgentId]) -> Change:
        """Return what changes in the matches of agents when a veto between them comes or goes."""
        pair = frozenset(ends)
        blocks = blocks_in(quad for agent in pair for quad in self._blocks.stored_keys(agent))
        return self._settled(blocks, _Arrival(), parted=frozenset({pair}))

    def rebuilt(self, readings: Iterable[Reading]) -> Change:
        """Return what changes when the agents of all readings are matched anew, whatever the store says of them."""
        apart, found, gained = self.vetoed, Matches(), set[Quad]()
        blocks: defaultdict[str, list[Candidate]] = defaultdict(list)
        for arrival in map(_Arrival.of, readings):
            apart |= arrival.accused
            found |= self._by_registry(arrival.agents, arrival.home)
            gained |= self._described(arrival)
            for candidate in arrival.candidates.values():
                for block in candidate.blocks:
                    blocks[block].append(candidate)
        for block, members in sorted(blocks.items()):
            found |= self._grouped(block, members, apart=apart)
        gained |= {quad for match in found for quad in match_quads(match, self.iris)} | self._kinship.held(found, apart)
        lost = set(self._all_quads())
        return Change(frozenset(lost - gained), frozenset(gained - lost))

    @property
    def _blocks(self) -> Blocks:
        return Blocks(self.store, self.iris)

    @property
    def _kinship(self) -> Kinship:
        return Kinship(self.store, self.iris, self.vetoed)

    def _settled(
        self,
        blocks: frozenset[str],
        arrival: _Arrival,
        *,
        parted: Pairs,
        gone: frozenset[AgentId] = frozenset(),
        besides: ArticleId | None = None,
        plain: Matches | None = None,
    ) -> Change:
        """Return what changes when blocks are grouped anew.

        A person's block knows all that can part two people, and nothing else joins them; other agents may be joined by
        several blocks and by the registry, so that it takes all to say what holds.

        Args:
            blocks: the blocks.
            arrival: agents that come or stay.
            parted: pairs that something parts, or did until now.
            gone: agents that go.
            besides: the article that is written or removed.
            plain: matches that hold in any case.
        """
        people = frozenset(filter(is_person, blocks))
        was, become = self._in_blocks(people, arrival, gone=gone, besides=besides)
        old, new = self._in_blocks(blocks - people, arrival, gone=gone, besides=besides)
        become |= plain or {}
        known = was.keys() | become.keys()
        old, new = self._before(arrival, gone) | old, self._by_registry(arrival.agents, arrival.home) | new
        settled = self._kinship.exchange(
            {found: link for found, link in old.items() if found not in known},
            {found: link for found, link in new.items() if found not in known},
            accused=arrival.accused,
            besides=besides,
            rivals=self._rivals(parted, arrival),
        )
        lost = quads_of(was.items() - become.items(), self.iris)
        gained = quads_of(become.items() - was.items(), self.iris)
        return Change(lost - gained, gained - lost) | settled

    def _in_blocks(
        self,
        blocks: Iterable[str],
        arrival: _Arrival,
        *,
        gone: frozenset[AgentId],
        besides: ArticleId | None,
    ) -> tuple[Matches, Matches]:
        """Return the matches that the store has within blocks, and those that there are once agents come and go."""
        own = gone | {agent.id for agent in arrival.agents}
        old, new = Matches(), Matches()
        for block in sorted(blocks):
            members = [one for one in self._blocks.members(block) if one.agent not in own]
            members += [one for one in arrival.candidates.values() if block in one.blocks]
            accused = self._blocks.accusers(block, besides=besides) | arrival.accused
            old |= self._blocks.matches(block)
            new |= self._grouped(block, members, apart=accused | self.vetoed)
        return old, new

    def _grouped(self, block: str, members: Iterable[Candidate], *, apart: Pairs) -> Matches:
        return stated(match_group(block, [*members], apart=apart), self.iris)

    def _by_registry(self, agents: Iterable[Agent], home: str | None) -> Matches:
        return stated((match for match, _ in registry_matches(agents, home=home)), self.iris)

    def _before(self, arrival: _Arrival, gone: frozenset[AgentId]) -> Matches:
        """Return the stored matches of agents that go, and those with the registry of agents that come or stay."""
        going = [found for agent in gone for found in stored_matches(self.store, agent, self.iris)]
        staying = [
            found
            for agent in arrival.agents
            if (rank := registry_rank(agent.id))
            for found in stored_matches(self.store, agent.id, self.iris)
            if found.method == Method.REGISTRY
            and all(registry_rank(one) <= rank for one in agents_of(found, self.iris))
        ]
        return dict.fromkeys([*going, *staying])

    def _touched(self, arrival: _Arrival, blocks: frozenset[str], parted: Pairs) -> tuple[frozenset[str], Matches]:
        """Return the blocks to be grouped anew, ``blocks`` and whatever else newcomers change, and all other matches.

        These are of newcomers that change no group but by being in it, so that there is nothing to be settled.
        """
        apart = {agent for pair in parted | self.vetoed for agent in pair}
        leaves = [agent for agent in arrival.agents if is_local(agent.id) and agent.id not in apart]
        possible = [] if self.vetoed else [agent.id for agent in leaves if agent.id in arrival.candidates]
        met = {agent: Namesakes(self._blocks).matches(arrival.candidates[agent]) for agent in possible}
        alike = {agent: matches for agent, matches in met.items() if matches}
        newcomers = arrival.candidates.values()
        while late := [one for one in newcomers if one.agent not in alike and not one.blocks <= blocks]:
            blocks = blocks.union(*(one.blocks for one in late))
            alike = {agent: it for agent, it in alike.items() if blocks.isdisjoint(arrival.candidates[agent].blocks)}
        simple = {found: link for matches in alike.values() for found, link in matches.items()}
        return blocks, self._by_registry(leaves, arrival.home) | simple

    def _rivals(self, parted: Pairs, arrival: _Arrival) -> Pairs:
        """Return the pairs that other blocks or the registry may have joined; people are in one block alone."""

        def is_of_people(agent: AgentId) -> bool:
            known = arrival.candidates.get(agent)
            return any(map(is_person, known.names if known else self._blocks.names(agent)))

        return frozenset(pair for pair in parted if not any(map(is_of_people, pair)))

    def _described(self, arrival: _Arrival) -> frozenset[Quad]:
        """Return what is said of the names of candidates, of the registry's agents, and of what matches them."""
        quads = {quad for candidate in arrival.candidates.values() for quad in self._blocks.keys(candidate)}
        for _, known in registry_matches(arrival.agents, home=arrival.home):
            quads |= {place(triple, self.iris.agents) for triple in agent_triples(known, self.iris)}
        if quads:
            quads |= {place(triple, self.iris.runs) for triple in run_triples(agent_run(), self.iris)}
        return frozenset(quads)

    def _all_quads(self) -> Iterator[Quad]:
        """Yield all that the store has of matches between agents."""
        for quad in self.store.quads(self.iris.matches):
            if quad.predicate in (SAME_AGENT, *KEYS):
                yield quad
            elif quad.predicate == _RELATION and quad.object == SAME_AGENT:
                yield from described(self.store, quad.subject, self.iris.matches)
        for row in self.store.select(query("agents-unused")):
            yield from described(self.store, row["agent"], self.iris.agents)

    def _left_alone(self, agent: AgentId, article: ArticleId) -> Iterator[Quad]:
        """Yield the descriptions of agents of the registry that only this agent's match has brought in."""
        for found in stored_matches(self.store, agent, self.iris):
            if found.method == Method.REGISTRY:
                (leader,) = (self.iris.agent(one) for one in agents_of(found, self.iris) - {agent})
                users = self.store.select(query("agent-articles"), {"agent": leader})
                if all(row.get("article") == self.iris.article(article) for row in users):
                    yield from described(self.store, leader, self.iris.agents)
