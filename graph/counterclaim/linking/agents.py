"""Claimants of new articles matched with those of the store: what the graph of matches loses and gains."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from counterclaim.agent import Agent, AgentId
from counterclaim.article import ArticleId
from counterclaim.merging import AgentMatch, Candidate, Method, match_group, read_candidate
from counterclaim.merging.candidate import registry_agent
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, Found, match_quads, matches_of, read_found
from counterclaim.rdf.quads import agent_triples, place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node, text
from counterclaim.reading import Reading
from counterclaim.span import quote
from counterclaim.store.protocol import Change, Row, Store
from counterclaim_ontology.vocabulary import Ccg

_KEY, _BLOCK, _AFFILIATION = node(Ccg.NAME_KEY), node(Ccg.NAME_BLOCK), node(Ccg.AFFILIATION)
_OF_BLOCKS = frozenset({Method.NAME, Method.SPELLING, Method.ACRONYM})


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
        run: the IRI of the run that matches.
        vetoed: pairs of agents that somebody has said are two.
    """

    store: Store
    iris: Iris
    run: NamedNode
    vetoed: frozenset[frozenset[AgentId]]

    def exchange(self, article: ArticleId, *, reading: Reading | None, gone: frozenset[AgentId]) -> Change:
        """Return what the graph of matches loses and gains when agents go and those of a reading come.

        Args:
            article: the article that is written or removed.
            reading: its new reading, or None if it is removed.
            gone: agents that no article needs any more; their own quads are taken out elsewhere.
        """
        candidates = {one.agent: one for one in read_candidates(reading)} if reading else {}
        accusations = _accusations(reading) if reading else set()
        old = {quad for agent in candidates for quad in self._stored_keys(agent)}
        old |= {quad for agent in gone for quad in self._left_alone(agent, article)}
        new = {quad for candidate in candidates.values() for quad in self._keys(candidate)}
        blocks = {block for one in candidates.values() for block in one.blocks}
        blocks |= self._blocks_of(gone) | _blocks(old)
        matches: list[AgentMatch] = []
        for match, known in registry_matches(reading.agents) if reading else ():
            if match.agents not in self.vetoed | accusations:
                matches.append(match)
                new |= {place(triple, self.iris.agents) for triple in agent_triples(known, self.iris)}
        for block in sorted(blocks):
            members = {one.agent: one for one in self._members(block) if one.agent not in gone}
            members |= {one.agent: one for one in candidates.values() if block in one.blocks}
            old |= self._links_within(block)
            matches += match_group(block, [*members.values()], apart=self._accusers(block) | accusations | self.vetoed)
        for match in matches:
            new |= set(self._quads(match))
        return Change(frozenset(old - new), frozenset(new - old))

    def _left_alone(self, agent: AgentId, article: ArticleId) -> Iterator[Quad]:
        """Yield the descriptions of agents of the registry that only this agent's match has brought in."""
        subject = self.iris.agent(agent)
        for found in matches_of(self.store, subject):
            if found.method == Method.REGISTRY:
                (leader,) = (NamedNode(end) for end in found.ends if end != subject.value)
                users = self.store.select(query("agent-articles"), {"agent": leader})
                if all(row.get("article") == self.iris.article(article) for row in users):
                    bound = {"graph": self.iris.agents, "subject": leader}
                    yield from (
                        place(triple, self.iris.agents) for triple in self.store.construct(query("described"), bound)
                    )

    def _quads(self, match: AgentMatch) -> Iterator[Quad]:
        follower, leader = self.iris.agent(match.follower), self.iris.agent(match.leader)
        found = Found.between(
            follower, leader, SAME_AGENT, method=match.method, confidence=match.confidence, run=self.run
        )
        yield from match_quads(found, self.iris)
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
        """Return the matches that names have made between the members of a block, and their links."""
        found = {
            match for row in self._rows("matches-in-block", block) if (match := read_found(row)).method in _OF_BLOCKS
        }
        quads = {quad for match in found for quad in match_quads(match, self.iris)}
        for one, other in (match.ends for match in found):
            # A match does not say which of the two stands for the other.
            quads |= {self._link(one, other), self._link(other, one)}
        return quads

    def _link(self, follower: str, leader: str) -> Quad:
        return place(Triple(NamedNode(follower), SAME_AGENT, NamedNode(leader)), self.iris.matches)

    def _accusers(self, block: str) -> set[frozenset[AgentId]]:
        """Return the pairs of members of whom one accuses the other."""
        pairs = ((row["agent"], row["accused"]) for row in self._rows("accused-in-block", block))
        return {frozenset(AgentId(self.iris.local(str(end)[1:-1])) for end in pair) for pair in pairs}

    def _rows(self, name: str, block: str) -> Iterator[Row]:
        return self.store.select(query(name), {"block": text(block)})


def _blocks(quads: Iterable[Quad]) -> set[str]:
    return {quad.object.value for quad in quads if quad.predicate == _BLOCK and isinstance(quad.object, Literal)}


def _accusations(reading: Reading) -> set[frozenset[AgentId]]:
    """Return the pairs of speaker or party and the agent whom they accuse."""
    accused = {claim.id: claim.accuses for claim in reading.claims}
    return {
        frozenset((agent, other))
        for utterance in reading.utterances
        if utterance.claim is not None and utterance.stance == "asserts"
        for agent in (utterance.speaker, utterance.party)
        for other in accused[utterance.claim]
        if agent is not None and agent != other
    }
