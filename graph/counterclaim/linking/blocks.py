"""The blocks of names in a store: agents that share a key of their names, and the matches between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Triple

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.linking.candidates import Pairs, may_mean
from counterclaim.linking.following import Matches, link
from counterclaim.merging import Candidate, methods
from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import read_found
from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node, text
from counterclaim.store.protocol import Row, Store
from counterclaim_ontology.vocabulary import Ccg

KEYS = _KEY, _BLOCK, _AFFILIATION = node(Ccg.NAME_KEY), node(Ccg.NAME_BLOCK), node(Ccg.AFFILIATION)
"""What the graph of matches says of an agent's names."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of one store."""

    store: Store
    iris: Iris

    def keys(self, candidate: Candidate) -> frozenset[Quad]:
        """Return what the graph of matches has to say of a candidate's names."""
        values = (candidate.names, candidate.blocks, candidate.affiliations)
        subject = self.iris.agent(candidate.agent)
        return frozenset(
            place(Triple(subject, predicate, text(value)), self.iris.matches)
            for predicate, known in zip(KEYS, values, strict=True)
            for value in known
        )

    def stored_keys(self, agent: AgentId) -> frozenset[Quad]:
        """Return what the graph of matches says of an agent's names."""
        about = described(self.store, self.iris.agent(agent), self.iris.matches)
        return frozenset(quad for quad in about if quad.predicate in KEYS)

    def names(self, agent: AgentId) -> frozenset[str]:
        """Return the keys of an agent's names."""
        return _values(self.stored_keys(agent), _KEY)

    def members(self, block: str) -> list[Candidate]:
        """Return the candidates of a block."""
        names: defaultdict[AgentId, set[str]] = defaultdict(set)
        ties: defaultdict[AgentId, set[str]] = defaultdict(set)
        for row in self._rows("candidates", block):
            agent, tie = AgentId(self.iris.local(row.iri("agent"))), row.maybe("affiliation")
            names[agent].add(row.text("name"))
            ties[agent] |= {tie} if tie is not None else set()
        return [Candidate(agent, frozenset(keys), frozenset(ties[agent])) for agent, keys in names.items()]

    def matches(self, block: str) -> Matches:
        """Return the matches that this block has made between its members."""
        found = {
            match
            for row in self._rows("matches-in-block", block)
            if (match := read_found(row)).method in methods(block)
        }
        links = {
            frozenset((row.text("one"), row.text("other"))): link(row.iri("one"), row.iri("other"), self.iris)
            for row in self._rows("links-in-block", block)
        }
        return {match: links.get(match.pair) for match in found}

    def accusers(self, block: str, *, besides: ArticleId | None) -> Pairs:
        """Return the pairs of members of whom one accuses the other in an article, ``besides`` left out."""
        return accusing_pairs(self._rows("accused-in-block", block), self.iris, besides=besides)

    def accused_in(self, article: ArticleId) -> Pairs:
        """Return the pairs of agents of whom one accuses the other in an article as the store has it."""
        bound = {"article": self.iris.article(article)}
        return accusing_pairs(self.store.select(query("accused-in-article"), bound), self.iris)

    def _rows(self, name: str, block: str) -> Iterator[Row]:
        return self.store.select(query(name), {"block": text(block)})


def blocks_in(keys: Iterable[Quad]) -> frozenset[str]:
    """Return the blocks among what is said of agents' names."""
    return _values(keys, _BLOCK)


def accusing_pairs(rows: Iterable[Row], iris: Iris, *, besides: ArticleId | None = None) -> Pairs:
    """Return the pairs of ?agent and ?accused in an ?article, unless that is ``besides``."""
    read = (tuple(iris.local(row.iri(name)) for name in ("agent", "accused", "article")) for row in rows)
    return frozenset(
        frozenset((AgentId(agent), AgentId(accused)))
        for agent, accused, article in read
        if article != besides and may_mean(ArticleId(article), AgentId(accused))
    )


def _values(quads: Iterable[Quad], predicate: NamedNode) -> frozenset[str]:
    return frozenset(str(getattr(quad.object, "value", "")) for quad in quads if quad.predicate == predicate)
