"""Links a new article with all others, in the same change that writes it.

What the matcher needs to remember of earlier articles lies in an index beside the store; what that lacks is read from
the store.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Self

from pyoxigraph import Literal, NamedNode, Quad, Triple

from counterclaim import __version__
from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.linking.agents import AgentLinks
from counterclaim.linking.claims import ClaimLinks
from counterclaim.linking.echoes import EchoLinks
from counterclaim.linking.index import Index, Matcher
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.stated import statements_of
from counterclaim.matching.statement import ClaimStatement
from counterclaim.merging import merging_version
from counterclaim.rdf.aggregates import restored_aggregates
from counterclaim.rdf.canonical import Groups
from counterclaim.rdf.changes import reading_exchange, removal_exchange, with_inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, SAME_CLAIM, read_vetoes
from counterclaim.rdf.quads import place, run_triples
from counterclaim.rdf.queries import query
from counterclaim.rdf.stored import StoredReadings
from counterclaim.rdf.terms import TYPE, node
from counterclaim.reading import Reading, Run
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology.vocabulary import Ccg, Prov

_CLAIM, _AGENT = node(Ccg.CLAIM), node(Prov.AGENT)
_MATCHED_BY = node(Ccg.MATCHED_BY)


class Linker:
    """Matches articles as they are written. One at a time; only one linker may write to a store."""

    def __init__(self, store: Store, index: Index) -> None:
        self._store = store
        self._iris = Iris(store.base)
        self._index = index
        self._claims = Groups(store, self._iris, SAME_CLAIM, "same-claims")
        self._agents = Groups(store, self._iris, SAME_AGENT, "same-agents", directed=True)
        self._last: tuple[ClaimId, ...] = ()

    @classmethod
    def open(cls, store: Store, folder: Path | None = None, *, load: Callable[[], Matcher] | None = None) -> Self:
        """Return the linker of a store, with what it remembers of the articles there.

        Args:
            store: is read, and written to by whoever takes the changes.
            folder: where the matcher's index lies; None if the store is in memory and the index with it.
            load: gives an empty matcher; the shipped one unless given.

        Raises:
            ModelMissing: if the encoder is absent or corrupt.
        """
        if load is None:
            # Imported late: the encoder's engine takes its time to load, and most commands match nothing.
            from counterclaim.matching.matcher import ClaimMatcher

            load = ClaimMatcher.load
        linker = cls(store, Index(folder, load))
        linker.mend(restore=True)
        return linker

    @property
    def run(self) -> Run:
        """What matches: the matcher's version, and that of the rules and facts about claimants."""
        return Run(
            software="counterclaim",
            version=__version__,
            model="claim-matcher",
            model_version=self._index.matcher.version,
            options=f"claimants={merging_version()}",
        )

    @property
    def _run_iri(self) -> NamedNode:
        return self._iris.run(self.run.id)

    def change(self, reading: Reading, *, generated: datetime) -> Change:
        """Return what writing a reading changes, with its matches and all that follows."""
        return self._linked(reading, reading_exchange(self._store, reading, self._iris, generated=generated))

    def link(self, reading: Reading) -> Change:
        """Return what matching an article changes that the store has, but not its matches."""
        return self._linked(reading, Change())

    def removal(self, article: ArticleId) -> Change:
        """Return what removing an article changes, in the matches of others too."""
        removed = removal_exchange(self._store, article, self._iris)
        agents = self._agent_links().exchange(article, reading=None, gone=self._gone_agents(removed))
        gone = self._gone_claims(removed)
        claims = self._claim_links().exchange((), run=self._run_iri, gone=gone)
        self._index.drop(gone)
        return with_inferred(self._store, _both(removed, agents, claims), self._iris)

    def mend(self, *, restore: bool = False) -> None:
        """Read the index, and from the store what that lacks; match claimants anew if the registry has changed."""
        if restore:
            self._index.restore()
        if not self._store.has_graph(self._iris.aggregates):
            self.recount()
        readings = StoredReadings(self._store)
        if self._is_outdated():
            self._store.write(self._regrouped(readings))
        for article in self._index.lacks(matched_articles(self._store)):
            reading = readings.read(article)
            if reading is not None:
                self._index.matcher.match(self._statements(reading, Change()))
                self._index.add(article)

    def forget(self) -> Change:
        """Return what taking all matches away changes; the index is empty from now on."""
        self._index.clear()
        removed = frozenset(self._store.quads(self._iris.matches))
        removed |= {
            place(triple, self._iris.agents)
            for row in self._store.select(query("agents-unused"))
            for triple in self._store.construct(
                query("described"), {"graph": self._iris.agents, "subject": row["agent"]}
            )
        }
        return with_inferred(self._store, Change(removals=removed), self._iris)

    def recount(self) -> None:
        """Make the aggregates anew: a store of an older version has none, updates by hand leave them alone."""
        change = restored_aggregates(self._store, self._iris)
        if change != Change():
            self._store.write(change)

    def save(self) -> None:
        """Write what the next linker needs to know beside the store."""
        self._index.save()

    def _is_outdated(self) -> bool:
        """Tell whether other rules or facts about claimants have matched some of the store's articles."""
        current = f"claimants={merging_version()}"
        return any(
            isinstance(options, Literal) and current not in options.value.split()
            for options in (row["options"] for row in self._store.select(query("matching-options")))
        )

    def _regrouped(self, readings: StoredReadings) -> Change:
        """Return what changes when all claimants are matched anew."""
        found = [reading for article in matched_articles(self._store) if (reading := readings.read(article))]
        agents = self._agent_links().rebuilt(found)
        described = {place(triple, self._iris.runs) for triple in run_triples(self.run, self._iris)}
        graphs = [self._iris.graph(reading.article.id) for reading in found]
        marks = {place(Triple(graph, _MATCHED_BY, self._run_iri), self._iris.matches) for graph in graphs}
        old = {
            place(triple, self._iris.matches)
            for graph in graphs
            for triple in self._store.construct(query("described"), {"graph": self._iris.matches, "subject": graph})
        }
        provenance = Change(removals=frozenset(old - marks), additions=frozenset(described | marks))
        return with_inferred(self._store, _both(agents, provenance), self._iris)

    def _linked(self, reading: Reading, written: Change) -> Change:
        article = reading.article.id
        agents = self._agent_links().exchange(article, reading=reading, gone=self._gone_agents(written))
        after = _both(written, agents)
        statements = self._statements(reading, after)
        self._settle_last(statements)
        found = self._alive(self._index.matcher.match(statements, vetoed=self._vetoed_claims()), written)
        self._index.add(article)
        gone = self._gone_claims(written)
        self._index.drop(gone)
        self._last = tuple(statement.claim for statement in statements)
        claims = self._claim_links().exchange(found, run=self._run_iri, gone=gone)
        echoes = self._echo_links().exchange(reading)
        mark = Triple(self._iris.graph(article), _MATCHED_BY, self._run_iri)
        described = {place(triple, self._iris.runs) for triple in run_triples(self.run, self._iris)}
        provenance = Change(additions=frozenset(described | {place(mark, self._iris.matches)}))
        return with_inferred(self._store, _both(after, claims, echoes, provenance), self._iris)

    def _settle_last(self, statements: Iterable[ClaimStatement]) -> None:
        """See to it that the matcher takes no claim for an old one that the store has not got.

        Claims go with their articles, or were never written because the disk was full.
        """
        self._index.drop(claim for claim in self._last if not self._is_stored(claim))
        if self._index.knows_too_much(statement.claim for statement in statements):
            self._index.clear()
            self.mend()

    def _statements(self, reading: Reading, change: Change) -> tuple[ClaimStatement, ...]:
        """Return the statements of a reading, by the agents that stand for its own once the change is made."""
        without = change.removals - change.additions
        described = frozenset(map(self._iris.agent, (agent.id for agent in (*reading.agents, reading.narrator))))
        _, gained = self._agents.exchange(
            lost=_of_kind(_AGENT, without), gained=described, without=without, new=change.additions
        )
        fresh = {quad.subject: quad.object for quad in gained}

        def canonical(agent: AgentId) -> AgentId:
            leader = fresh.get(self._iris.agent(agent)) or self._agents.canonical(self._iris.agent(agent))
            return AgentId(self._iris.local(leader)) if isinstance(leader, NamedNode) else agent

        return statements_of(reading, canonical=canonical)

    def _agent_links(self) -> AgentLinks:
        vetoed = frozenset(
            frozenset(AgentId(self._iris.local(end)) for end in veto.ends)
            for veto in read_vetoes(self._store)
            if veto.relation == SAME_AGENT
        )
        return AgentLinks(self._store, self._iris, vetoed)

    def _claim_links(self) -> ClaimLinks:
        return ClaimLinks(self._store, self._iris, self._vetoed())

    def _echo_links(self) -> EchoLinks:
        return EchoLinks(self._store, self._iris, self._vetoed())

    def _vetoed(self) -> frozenset[tuple[NamedNode, frozenset[str]]]:
        return frozenset((veto.relation, veto.pair) for veto in read_vetoes(self._store))

    def _vetoed_claims(self) -> frozenset[frozenset[ClaimId]]:
        return frozenset(
            frozenset(ClaimId(self._iris.local(end)) for end in veto.ends)
            for veto in read_vetoes(self._store)
            if veto.relation == SAME_CLAIM
        )

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


def all_articles(store: Store) -> list[ArticleId]:
    """Return all articles of the store."""
    return _articles(store, "all-articles")


def matched_articles(store: Store) -> list[ArticleId]:
    """Return the articles whose matches are in the store."""
    return _articles(store, "matched")


def unmatched_articles(store: Store) -> list[ArticleId]:
    """Return the articles that wait to be matched, the oldest first, those without a date last."""
    return _articles(store, "unmatched")


def _articles(store: Store, name: str) -> list[ArticleId]:
    iris = Iris(store.base)
    rows = store.select(query(name))
    return [ArticleId(iris.local(article)) for row in rows if isinstance(article := row["article"], NamedNode)]


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
