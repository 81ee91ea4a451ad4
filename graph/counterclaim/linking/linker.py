"""Links a new article with all others, in the same change that writes it.

What the matcher needs to remember of earlier articles lies in a folder beside the store. The store is what counts:
whatever the folder lacks after a crash is read from there again.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Triple

from counterclaim import __version__
from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.linking.agents import AgentLinks
from counterclaim.linking.claims import ClaimLinks
from counterclaim.linking.index import Index
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.stated import statements_of
from counterclaim.merging import merging_version
from counterclaim.rdf.canonical import Groups
from counterclaim.rdf.changes import reading_exchange, removal_exchange, with_inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, SAME_CLAIM, read_vetoes
from counterclaim.rdf.quads import place, run_triples
from counterclaim.rdf.terms import TYPE, node
from counterclaim.reading import Reading, Run
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology.vocabulary import Ccg, Prov, Skos

_CLAIM, _AGENT = node(Ccg.CLAIM), node(Prov.AGENT)
_MATCHED_BY = node(Ccg.MATCHED_BY)


class Linker:
    """Matches articles as they are written. One at a time; only one linker may write to a store."""

    def __init__(self, store: Store, matcher: ClaimMatcher, folder: Path | None = None) -> None:
        self._store = store
        self._iris = Iris(store.base)
        self._matcher = matcher
        self._index = Index(folder, matcher)
        self._claims = Groups(store, self._iris, node(Skos.EXACT_MATCH), "same-claims")
        self._agents = Groups(store, self._iris, SAME_AGENT, "same-agents", directed=True)

    @classmethod
    def open(cls, store: Store, folder: Path | None = None) -> "Linker":
        """Return the linker of a store, with what it remembers of the articles there.

        Args:
            store: is read, and written to by whoever takes the changes.
            folder: where the matcher's index lies; None if the store is in memory and the index with it.

        Raises:
            ModelMissing: if the encoder is absent or corrupt.
        """
        linker = cls(store, ClaimMatcher.load(), folder)
        linker._index.restore(store)
        return linker

    @property
    def run(self) -> Run:
        """What matches: the matcher's version, and that of the rules and facts about claimants."""
        return Run(
            software="counterclaim",
            version=__version__,
            model="claim-matcher",
            model_version=self._matcher.version,
            options=f"claimants={merging_version()}",
        )

    def change(self, reading: Reading, *, generated: datetime) -> Change:
        """Return what writing a reading changes, with its matches and all that follows."""
        written = reading_exchange(self._store, reading, self._iris, generated=generated)
        agents = self._agent_links().exchange(reading.article.id, reading=reading, gone=self._gone_agents(written))
        after = _both(written, agents)
        statements = statements_of(reading, canonical=self._canonical(after).__getitem__)
        found = self._alive(self._matcher.match(statements, vetoed=self._vetoed_claims()), written)
        self._index.add(reading.article.id)
        claims = self._claim_links().exchange(found, gone=self._gone_claims(written))
        run = self._iris.run(self.run.id)
        mark = place(Triple(self._iris.graph(reading.article.id), _MATCHED_BY, run), self._iris.matches)
        described = frozenset(place(triple, self._iris.runs) for triple in run_triples(self.run, self._iris))
        return with_inferred(self._store, _both(after, claims, Change(additions=described | {mark})), self._iris)

    def removal(self, article: ArticleId) -> Change:
        """Return what removing an article changes, in the matches of others too."""
        removed = removal_exchange(self._store, article, self._iris)
        agents = self._agent_links().exchange(article, reading=None, gone=self._gone_agents(removed))
        claims = self._claim_links().exchange((), gone=self._gone_claims(removed))
        return with_inferred(self._store, _both(removed, agents, claims), self._iris)

    def save(self) -> None:
        """Write what the next linker needs to know beside the store."""
        self._index.save()

    def _agent_links(self) -> AgentLinks:
        vetoed = frozenset(
            frozenset(AgentId(self._iris.local(end)) for end in veto.ends)
            for veto in read_vetoes(self._store)
            if veto.relation == SAME_AGENT
        )
        return AgentLinks(self._store, self._iris, self._iris.run(self.run.id), vetoed)

    def _claim_links(self) -> ClaimLinks:
        vetoed = frozenset((veto.relation, veto.pair) for veto in read_vetoes(self._store))
        return ClaimLinks(self._store, self._iris, self._iris.run(self.run.id), vetoed)

    def _vetoed_claims(self) -> frozenset[frozenset[ClaimId]]:
        return frozenset(
            frozenset(ClaimId(self._iris.local(end)) for end in veto.ends)
            for veto in read_vetoes(self._store)
            if veto.relation == SAME_CLAIM
        )

    def _canonical(self, change: Change) -> dict[AgentId, AgentId]:
        """Return who stands for each agent of the change, once that is made."""
        described = _of_kind(_AGENT, change.additions)
        without = change.removals - change.additions
        lost = _of_kind(_AGENT, without)
        _, gained = self._agents.exchange(lost=lost, gained=described, without=without, new=change.additions)
        fresh = {quad.subject: quad.object for quad in gained}
        leaders = {agent: fresh.get(agent) or self._agents.canonical(agent) or agent for agent in described}
        return {
            AgentId(self._iris.local(agent)): AgentId(self._iris.local(leader))
            for agent, leader in leaders.items()
            if isinstance(leader, NamedNode)
        }

    def _alive(self, matches: Iterable[ClaimMatch], written: Change) -> list[ClaimMatch]:
        """Return the matches of claims that are in the store, or are being written: the index may know older ones."""
        new = {self._iris.local(claim) for claim in _of_kind(_CLAIM, written.additions)}
        return [match for match in matches if all(claim in new or self._is_stored(claim) for claim in match.claims)]

    def _is_stored(self, claim: ClaimId) -> bool:
        return self._claims.canonical(self._iris.claim(claim)) is not None

    def _gone_agents(self, change: Change) -> frozenset[AgentId]:
        lost = _of_kind(_AGENT, change.removals - change.additions)
        return frozenset(AgentId(self._iris.local(agent)) for agent in lost)

    def _gone_claims(self, change: Change) -> frozenset[ClaimId]:
        lost = _of_kind(_CLAIM, change.removals - change.additions)
        return frozenset(ClaimId(self._iris.local(claim)) for claim in lost)


def _of_kind(kind: NamedNode, quads: Iterable[Quad]) -> frozenset[NamedNode]:
    return frozenset(
        quad.subject
        for quad in quads
        if quad.predicate == TYPE and quad.object == kind and isinstance(quad.subject, NamedNode)
    )


def _both(*changes: Change) -> Change:
    """Return the changes as one; what one of them puts in stays."""
    additions = frozenset[Quad]().union(*(change.additions for change in changes))
    return Change(frozenset[Quad]().union(*(change.removals for change in changes)) - additions, additions)
