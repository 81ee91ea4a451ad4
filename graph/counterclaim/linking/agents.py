"""Claimants of new articles matched with those of the store: what the graph of matches loses and gains."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from counterclaim import __version__
from counterclaim.agent import Agent, AgentId
from counterclaim.article import ArticleId
from counterclaim.merging import AgentMatch, Candidate, Method, match_group, merging_version, methods, read_candidate
from counterclaim.merging.candidate import registry_agent, registry_rank
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, Found, match_quads, matches_of, read_found
from counterclaim.rdf.quads import agent_triples, place, run_triples
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node, text
from counterclaim.reading import Reading, Run
from counterclaim.span import quote
from counterclaim.stance import Stance
from counterclaim.store.protocol import Change, Row, Store, Term
from counterclaim_ontology.vocabulary import Ccg

_KEY, _BLOCK, _AFFILIATION = node(Ccg.NAME_KEY), node(Ccg.NAME_BLOCK), node(Ccg.AFFILIATION)
_RELATION = node(Ccg.RELATION)


def agent_run() -> Run:
    """Return what matches agents: rules and facts, no model."""
    return Run(software="counterclaim", version=__version__, model="claimant-identity", model_version=merging_version())


def read_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield the agents of a reading that other articles may know too, but for those that the registry knows."""
    agents = {agent.id: agent for agent in reading.agents}
    mentions: defaultdict[AgentId, list[str]] = defaultdict(list)
    parties: defaultdict[AgentId, list[Agent]] = defaultdict(list)
    for utterance in reading.utterances:
        mentions[utterance.speaker].append(quote(reading.article.text, utterance.source, gap=" "))
        if utterance.party is not None:
            parties[utterance.speaker].append(agents[utterance.party])
    for agent in reading.agents:
        if registry_agent(agent) is None:
            candidate = read_candidate(agent, mentions[agent.id], parties[agent.id])
            if candidate is not None:
                yield candidate


def registry_matches(agents: Iterable[Agent]) -> Iterator[tuple[AgentMatch, Agent]]:
    """Yield the matches of agents with those of the registry that they are by another form of their name."""
    for agent in agents:
        known = registry_agent(agent)
        if known is not None:
            yield AgentMatch(agent.id, known.id, Method.REGISTRY), known


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
    vetoed: frozenset[frozenset[AgentId]]

    def exchange(self, article: ArticleId, *, reading: Reading | None, gone: frozenset[AgentId]) -> Change:
        """Return what the graph of matches loses and gains when agents go and those of a reading come.

        Args:
            article: the article that is written or removed.
            reading: its new reading, or None if it is removed.
            gone: agents that no article needs any more; their own quads are taken out elsewhere.
        """
        candidates = {one.agent: one for one in read_candidates(reading)} if reading else {}
        accusations = _accusations(reading) if reading else frozenset()
        old = {quad for agent in candidates for quad in self._stored_keys(agent)}
        joining = {quad for one in candidates.values() for quad in self._joining(one, accusations)}
        simple = {quad.subject for quad in joining if quad.predicate == SAME_AGENT}
        late = [one for one in candidates.values() if self.iris.agent(one.agent) not in simple]
        blocks = {block for one in late for block in one.blocks} | _blocks(old) | self._blocks_of(gone)
        old |= {quad for agent in gone for quad in self._left_alone(agent, article)}
        new = joining | {quad for candidate in candidates.values() for quad in self._keys(candidate)}
        if reading:
            new |= self._known(reading, accusations)
        for block in sorted(blocks):
            members = {one.agent: one for one in self._members(block) if one.agent not in gone}
            members |= {one.agent: one for one in candidates.values() if block in one.blocks}
            old |= self._links_within(block)
            new |= self._grouped(block, members.values(), apart=self._accusers(block) | accusations)
        new |= {place(triple, self.iris.runs) for triple in run_triples(agent_run(), self.iris)} if new else set()
        return Change(frozenset(old - new), frozenset(new - old))

    def _joining(self, newcomer: Candidate, accusations: frozenset[frozenset[AgentId]]) -> frozenset[Quad]:
        """Return the matches of a newcomer to a group that it does not change, else nothing.

        Where an agent of the same names and ties follows another already, whose id is less than the newcomer's, all
        that ``match_group`` would add is what it has for that one: no need to look at the whole block.
        """
        if self.vetoed or any(newcomer.agent in pair for pair in accusations) or any(self._stored_keys(newcomer.agent)):
            return frozenset()
        for row in self.store.select(query("namesakes"), {"name": text(min(newcomer.names))}):
            namesake = row["agent"]
            if isinstance(namesake, NamedNode) and self._is_alike(AgentId(self.iris.local(namesake)), newcomer):
                matches = [
                    AgentMatch(newcomer.agent, leader, Method(found.method))
                    for found in matches_of(self.store, namesake)
                    if found.relation == SAME_AGENT
                    for end in found.ends
                    if (leader := AgentId(self.iris.local(end))) != self.iris.local(namesake)
                ]
                if all(match.leader < newcomer.agent for match in matches):
                    return frozenset(quad for match in matches for quad in self._quads(match))
        return frozenset()

    def _is_alike(self, known: AgentId, newcomer: Candidate) -> bool:
        """Tell whether an agent of the store has the newcomer's names and ties, and stands for nobody itself."""
        keys = {(quad.predicate, getattr(quad.object, "value", "")) for quad in self._stored_keys(known)}
        same = {(quad.predicate, getattr(quad.object, "value", "")) for quad in self._keys(newcomer)}
        followed = self.store.construct(
            query("pointing"), {"graph": self.iris.matches, "object": self.iris.agent(known)}
        )
        return keys == same and not any(triple.predicate == SAME_AGENT for triple in followed)

    def regroup(self, agent: AgentId) -> Change:
        """Return what changes in the matches of an agent when a veto comes or goes."""
        known = [found for found in matches_of(self.store, self.iris.agent(agent)) if found.method == Method.REGISTRY]
        old = {self._towards(found) for found in known if self._pair(found) in self.vetoed}
        new = {self._towards(found) for found in known if self._pair(found) not in self.vetoed}
        for block in self._blocks_of([agent]):
            old |= self._links_within(block)
            new |= self._grouped(block, self._members(block), apart=self._accusers(block))
        return Change(frozenset(old - new), frozenset(new - old))

    def _grouped(self, block: str, members: Iterable[Candidate], *, apart: frozenset[frozenset[AgentId]]) -> set[Quad]:
        """Return the matches within a block, and their links."""
        matches = match_group(block, [*members], apart=apart | self.vetoed)
        return {quad for match in matches for quad in self._quads(match)}

    def _known(self, reading: Reading, accusations: frozenset[frozenset[AgentId]]) -> set[Quad]:
        """Return the matches of a reading's agents with those of the registry, and these."""
        quads: set[Quad] = set()
        for match, known in registry_matches(reading.agents):
            if match.agents not in accusations:
                quads |= set(self._quads(match))
                quads |= {place(triple, self.iris.agents) for triple in agent_triples(known, self.iris)}
        return quads

    def rebuilt(self, readings: Iterable[Reading]) -> Change:
        """Return what changes when the agents of all readings are matched anew, whatever the store says of them."""
        apart: frozenset[frozenset[AgentId]] = frozenset()
        new: set[Quad] = {place(triple, self.iris.runs) for triple in run_triples(agent_run(), self.iris)}
        blocks: defaultdict[str, list[Candidate]] = defaultdict(list)
        for reading in readings:
            apart |= _accusations(reading)
            new |= self._known(reading, _accusations(reading))
            for candidate in read_candidates(reading):
                new |= set(self._keys(candidate))
                for block in candidate.blocks:
                    blocks[block].append(candidate)
        for block, members in sorted(blocks.items()):
            new |= self._grouped(block, members, apart=apart)
        old = set(self._all_quads())
        return Change(frozenset(old - new), frozenset(new - old))

    def _all_quads(self) -> Iterator[Quad]:
        """Yield all that the store has of matches between agents."""
        for quad in self.store.quads(self.iris.matches):
            if quad.predicate in (SAME_AGENT, _KEY, _BLOCK, _AFFILIATION):
                yield quad
            elif quad.predicate == _RELATION and quad.object == SAME_AGENT and isinstance(quad.subject, NamedNode):
                yield from self._all_of(quad.subject, self.iris.matches)
        for row in self.store.select(query("agents-unused")):
            yield from self._all_of(row["agent"], self.iris.agents)

    def _all_of(self, subject: Term, graph: NamedNode) -> Iterator[Quad]:
        described = self.store.construct(query("described"), {"graph": graph, "subject": subject})
        yield from (place(triple, graph) for triple in described)

    def _left_alone(self, agent: AgentId, article: ArticleId) -> Iterator[Quad]:
        """Yield the descriptions of agents of the registry that only this agent's match has brought in."""
        subject = self.iris.agent(agent)
        for found in matches_of(self.store, subject):
            if found.method == Method.REGISTRY:
                (leader,) = (NamedNode(end) for end in found.ends if end != subject.value)
                users = self.store.select(query("agent-articles"), {"agent": leader})
                if all(row.get("article") == self.iris.article(article) for row in users):
                    yield from self._all_of(leader, self.iris.agents)

    def _quads(self, match: AgentMatch) -> Iterator[Quad]:
        follower, leader = self.iris.agent(match.follower), self.iris.agent(match.leader)
        found = Found.between(
            follower,
            leader,
            SAME_AGENT,
            method=match.method,
            confidence=match.confidence,
            run=self.iris.run(agent_run().id),
        )
        yield from match_quads(found, self.iris)
        if match.agents not in self.vetoed:
            yield self._link(follower.value, leader.value)

    def _keys(self, candidate: Candidate) -> Iterator[Quad]:
        subject = self.iris.agent(candidate.agent)
        for predicate, values in (
            (_KEY, candidate.names),
            (_BLOCK, candidate.blocks),
            (_AFFILIATION, candidate.affiliations),
        ):
            yield from (place(Triple(subject, predicate, text(value)), self.iris.matches) for value in values)

    def _stored_keys(self, agent: AgentId) -> Iterator[Quad]:
        """Yield what the store has of an agent's names."""
        bound = {"graph": self.iris.matches, "subject": self.iris.agent(agent)}
        for triple in self.store.construct(query("described"), bound):
            if triple.predicate in (_KEY, _BLOCK, _AFFILIATION):
                yield place(triple, self.iris.matches)

    def _blocks_of(self, agents: Iterable[AgentId]) -> set[str]:
        return _blocks(quad for agent in agents for quad in self._stored_keys(agent))

    def _members(self, block: str) -> list[Candidate]:
        """Return the store's candidates of a block."""
        names: defaultdict[AgentId, set[str]] = defaultdict(set)
        ties: defaultdict[AgentId, set[str]] = defaultdict(set)
        for row in self._rows("candidates", block):
            agent, name, tie = row["agent"], row["name"], row.get("affiliation")
            if isinstance(agent, NamedNode) and isinstance(name, Literal):
                identifier = AgentId(self.iris.local(agent))
                names[identifier].add(name.value)
                ties[identifier] |= {tie.value} if isinstance(tie, Literal) else set()
        return [Candidate(agent, frozenset(keys), frozenset(ties[agent])) for agent, keys in names.items()]

    def _links_within(self, block: str) -> set[Quad]:
        """Return the matches that this block has made between its members, and their links."""
        found = {
            match
            for row in self._rows("matches-in-block", block)
            if (match := read_found(row)).method in methods(block)
        }
        pairs = {match.pair for match in found}
        stated = [(row["one"], row["other"]) for row in self._rows("links-in-block", block)]
        links = {
            self._link(one.value, other.value)
            for one, other in stated
            if isinstance(one, NamedNode) and isinstance(other, NamedNode) and {one.value, other.value} in pairs
        }
        return links | {quad for match in found for quad in match_quads(match, self.iris)}

    def _towards(self, found: Found) -> Quad:
        """Return the link of a match with the registry: to who is not of one article, or no synonym."""
        one, other = sorted(found.ends, key=lambda end: (registry_rank(AgentId(self.iris.local(end))), end))
        return self._link(other, one)

    def _pair(self, found: Found) -> frozenset[AgentId]:
        return frozenset(AgentId(self.iris.local(end)) for end in found.ends)

    def _link(self, follower: str, leader: str) -> Quad:
        return place(Triple(NamedNode(follower), SAME_AGENT, NamedNode(leader)), self.iris.matches)

    def _accusers(self, block: str) -> frozenset[frozenset[AgentId]]:
        """Return the pairs of members of whom one accuses the other."""
        pairs = ((row["agent"], row["accused"]) for row in self._rows("accused-in-block", block))
        return frozenset(frozenset(AgentId(self.iris.local(str(end)[1:-1])) for end in pair) for pair in pairs)

    def _rows(self, name: str, block: str) -> Iterator[Row]:
        return self.store.select(query(name), {"block": text(block)})


def _blocks(quads: Iterable[Quad]) -> set[str]:
    return {quad.object.value for quad in quads if quad.predicate == _BLOCK and isinstance(quad.object, Literal)}


def _accusations(reading: Reading) -> frozenset[frozenset[AgentId]]:
    """Return the pairs of speaker or party and the agent whom they accuse."""
    accused = {claim.id: claim.accuses for claim in reading.claims}
    return frozenset(
        frozenset((agent, other))
        for utterance in reading.utterances
        if utterance.claim is not None and utterance.stance is Stance.ASSERTS
        for agent in (utterance.speaker, utterance.party)
        for other in accused[utterance.claim]
        if agent is not None and agent != other
    )
