"""Links a new article with all others, in the same change that writes it.

What the matcher needs to remember of earlier articles lies in an index beside the store; what that lacks is read from
the store.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Self

from pyoxigraph import NamedNode, Triple

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.linking.articles import matched_articles
from counterclaim.linking.index import Index, Matcher
from counterclaim.linking.links import Links, gone_agents, gone_claims
from counterclaim.linking.version import has_old_claimants, has_old_rules, linking_run
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.stated import statements_of
from counterclaim.matching.statement import ClaimStatement
from counterclaim.rdf.aggregates import restored_aggregates
from counterclaim.rdf.canonical import Groups
from counterclaim.rdf.changes import reading_exchange, with_inferred
from counterclaim.rdf.described import described
from counterclaim.rdf.inference import restored_inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, SAME_CLAIM, Veto, read_vetoes
from counterclaim.rdf.quads import of_kind, place, run_triples
from counterclaim.rdf.queries import query
from counterclaim.rdf.stored import StoredReadings
from counterclaim.rdf.terms import node
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
        """What matches: the matcher's version, and that of the rules and facts about claimants and what follows."""
        return linking_run(self._index.matcher.version)

    @property
    def _run_iri(self) -> NamedNode:
        return self._iris.run(self.run.id)

    def change(self, reading: Reading, *, generated: datetime) -> Change:
        """Return what writing a reading changes, with its matches and all that follows."""
        return self._linked(reading, reading_exchange(self._store, reading, self._iris, generated=generated))

    def link(self, reading: Reading) -> Change:
        """Return what matching an article changes that the store has, but not its matches."""
        return self._linked(reading, Change())

    def mend(self, *, restore: bool = False) -> None:
        """Read the index, and from the store what that lacks; do anew what other rules or another registry did."""
        if restore:
            self._index.restore()
        if not self._store.has_graph(self._iris.aggregates):
            self.recount()
        readings = StoredReadings(self._store)
        self._renew(readings)
        vetoed = self._vetoed_claims(read_vetoes(self._store))
        for article in self._index.lacks(matched_articles(self._store)):
            reading = readings.read(article)
            if reading is not None:
                self._index.matcher.match(self._statements(reading, Change()), vetoed=vetoed)
                self._index.add(reading)

    def forget(self) -> Change:
        """Return what taking all matches away changes; the index is empty from now on."""
        self._index.clear()
        removed = frozenset(self._store.quads(self._iris.matches))
        unused = (row["agent"] for row in self._store.select(query("agents-unused")))
        removed = removed.union(*(described(self._store, agent, self._iris.agents) for agent in unused))
        return with_inferred(self._store, Change(removals=removed), self._iris)

    def derive_anew(self) -> None:
        """Make what is inferred and counted anew: updates by hand leave both alone."""
        change = restored_inferred(self._store, self._iris)
        if change != Change():
            self._store.write(change)
        self.recount()

    def recount(self) -> None:
        """Make the aggregates anew: a store of an older version has none."""
        change = restored_aggregates(self._store, self._iris)
        if change != Change():
            self._store.write(change)

    def save(self) -> None:
        """Write what the next linker needs to know beside the store."""
        self._index.save()

    def _renew(self, readings: StoredReadings) -> None:
        """Derive anew what other rules derived, and match claimants anew if others matched them.

        Articles are marked last: if the work is stopped before, it is done again.
        """
        rows = self._store.select(query("matching-options"))
        options = [row.maybe("options") or "" for row in rows]
        if any(map(has_old_rules, options)):
            self.derive_anew()
        if any(map(has_old_claimants, options)):
            self._store.write(self._regrouped(readings))
        elif any(map(has_old_rules, options)):
            self._store.write(self._marked(matched_articles(self._store)))

    def _regrouped(self, readings: StoredReadings) -> Change:
        """Return what changes when all claimants are matched anew."""
        found = [reading for article in matched_articles(self._store) if (reading := readings.read(article))]
        agents = Links.of(self._store, read_vetoes(self._store)).agents.rebuilt(found)
        marks = self._marked(reading.article.id for reading in found)
        return with_inferred(self._store, agents | marks, self._iris)

    def _marked(self, articles: Iterable[ArticleId]) -> Change:
        """Return what changes when articles are said to be matched by the rules and facts of now."""
        runs = {place(triple, self._iris.runs) for triple in run_triples(self.run, self._iris)}
        graphs = [self._iris.graph(article) for article in articles]
        marks = {place(Triple(graph, _MATCHED_BY, self._run_iri), self._iris.matches) for graph in graphs}
        old = {quad for graph in graphs for quad in described(self._store, graph, self._iris.matches)}
        return Change(removals=frozenset(old - marks), additions=frozenset(runs | marks))

    def _linked(self, reading: Reading, written: Change) -> Change:
        article, vetoes = reading.article.id, read_vetoes(self._store)
        links = Links.of(self._store, vetoes)
        agents = links.agents.exchange(article, reading=reading, gone=gone_agents(written, self._iris))
        after = written | agents
        statements = self._statements(reading, after)
        if any(self._is_lost(statement.claim) for statement in statements):
            self._index.clear()
            self.mend()
        found = self._alive(self._index.matcher.match(statements, vetoed=self._vetoed_claims(vetoes)), written)
        self._index.add(reading)
        claims = links.claims.exchange(found, run=self._run_iri, gone=gone_claims(written, self._iris))
        echoes = links.echoes.exchange(reading)
        mark = Triple(self._iris.graph(article), _MATCHED_BY, self._run_iri)
        runs = {place(triple, self._iris.runs) for triple in run_triples(self.run, self._iris)}
        provenance = Change(additions=frozenset(runs | {place(mark, self._iris.matches)}))
        return with_inferred(self._store, after | claims | echoes | provenance, self._iris)

    def _is_lost(self, claim: ClaimId) -> bool:
        """Tell whether the matcher was shown a claim that no matched article has, and would take it for an old one.

        It went with its articles, or never came: the work was stopped, or the disk full, before the store had it.
        """
        bound = {"claim": self._iris.claim(claim)}
        return claim in self._index.matcher and not self._store.ask(query("claim-matched"), bound)

    def _statements(self, reading: Reading, change: Change) -> tuple[ClaimStatement, ...]:
        """Return the statements of a reading, by the claimants that its own agents are once the change is made."""
        without = change.removals - change.additions
        named = frozenset(map(self._iris.agent, (agent.id for agent in (*reading.agents, reading.narrator))))
        _, gained = self._agents.exchange(
            lost=of_kind(without, _AGENT), gained=named, without=without, new=change.additions
        )
        fresh = {quad.subject: quad.object for quad in gained}

        def voice(agent: AgentId) -> AgentId:
            leader = fresh.get(self._iris.agent(agent)) or self._agents.canonical(self._iris.agent(agent))
            if not isinstance(leader, NamedNode):
                return agent
            return self._index.voices.of(self._local(leader), partial(members, leader))

        def members(leader: NamedNode) -> Iterator[AgentId]:
            yield from (self._local(one) for one, other in fresh.items() if other == leader)
            yield from map(self._local, self._agents.members(leader))

        return statements_of(reading, canonical=voice)

    def _local(self, agent: object) -> AgentId:
        assert isinstance(agent, NamedNode)  # noqa: S101 - agents have no other names
        return AgentId(self._iris.local(agent))

    def _vetoed_claims(self, vetoes: Iterable[Veto]) -> frozenset[frozenset[ClaimId]]:
        ends = (veto.ends for veto in vetoes if veto.relation == SAME_CLAIM)
        return frozenset(frozenset(ClaimId(self._iris.local(end)) for end in pair) for pair in ends)

    def _alive(self, matches: Iterable[ClaimMatch], written: Change) -> list[ClaimMatch]:
        """Return the matches of claims that are in the store, or are being written: the index may know older ones."""
        new = {self._iris.local(claim) for claim in of_kind(written.additions, _CLAIM)}
        return [match for match in matches if all(claim in new or self._is_stored(claim) for claim in match.claims)]

    def _is_stored(self, claim: ClaimId) -> bool:
        return self._claims.canonical(self._iris.claim(claim)) is not None
