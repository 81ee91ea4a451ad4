"""Matches and vetoes as quads, and the way back.

A match is a node of its own in ``graph/matches`` (which two, which relation, method, confidence, run); beside it stands
the relation as a plain triple, where it holds. So a veto takes the triple away and leaves the evidence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from pyoxigraph import NamedNode, Quad, Triple

from counterclaim.identity import h16
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import TYPE, decimal, moment, node, text
from counterclaim.store.protocol import Row, Store
from counterclaim_ontology.vocabulary import Ccg, Dcterms, Prov, Schema, Skos

SAME_CLAIM, CLOSE_CLAIM = node(Skos.EXACT_MATCH), node(Skos.CLOSE_MATCH)
BROADER_CLAIM, NARROWER_CLAIM = node(Skos.BROAD_MATCH), node(Skos.NARROW_MATCH)
CONTRADICTS, SAME_AGENT = node(Ccg.CONTRADICTS), node(Ccg.SAME_AGENT)
ECHOES, SHARES_TEXT = node(Ccg.ECHOES), node(Ccg.SHARES_TEXT_WITH)
RELATIONS = (SAME_CLAIM, CLOSE_CLAIM, BROADER_CLAIM, NARROWER_CLAIM, CONTRADICTS, SAME_AGENT, ECHOES, SHARES_TEXT)

_BETWEEN = node(Ccg.BETWEEN)
_BACKWARDS = {CONTRADICTS: CONTRADICTS, BROADER_CLAIM: NARROWER_CLAIM, NARROWER_CLAIM: BROADER_CLAIM}
"""Relations that queries read from either side, and are stated in both directions: how they read backwards."""


@dataclass(frozen=True, slots=True)
class Found:
    """A match between two resources, sorted by IRI.

    Attributes:
        ends: the IRIs of both.
        relation: one of ``RELATIONS``.
        method: what showed it.
        confidence: how sure that is, 0 to 1, to four places.
        run: the IRI of the run that found it.
    """

    ends: tuple[str, str]
    relation: NamedNode
    method: str
    confidence: float
    run: NamedNode

    @classmethod
    def between(
        cls, one: NamedNode, other: NamedNode, relation: NamedNode, *, method: str, confidence: float, run: NamedNode
    ) -> "Found":
        """Return the match of two resources given in any order."""
        first, second = sorted((one.value, other.value))
        return cls((first, second), relation, method, round(confidence, 4), run)

    @property
    def pair(self) -> frozenset[str]:
        """Both ends."""
        return frozenset(self.ends)


def match_quads(found: Found, iris: Iris) -> Iterator[Quad]:
    """Yield what describes a match, without the relation's own triple."""
    subject = iris.of(Resource.MATCH, h16(found.relation.value, *found.ends))
    triples = [
        Triple(subject, TYPE, node(Ccg.MATCH)),
        *(Triple(subject, _BETWEEN, NamedNode(end)) for end in found.ends),
        Triple(subject, node(Ccg.RELATION), found.relation),
        Triple(subject, node(Ccg.METHOD), text(found.method)),
        Triple(subject, node(Ccg.CONFIDENCE), decimal(found.confidence)),
        Triple(subject, node(Prov.WAS_GENERATED_BY), found.run),
    ]
    yield from (place(triple, iris.matches) for triple in triples)


def link_quads(found: Found, iris: Iris) -> Iterator[Quad]:
    """Yield the relation's own triple, from the lesser IRI to the greater, and the way back where queries need that."""
    one, other = (NamedNode(end) for end in found.ends)
    yield place(Triple(one, found.relation, other), iris.matches)
    if found.relation in _BACKWARDS:
        yield place(Triple(other, _BACKWARDS[found.relation], one), iris.matches)


def matches_of(store: Store, resource: NamedNode) -> Iterator[Found]:
    """Yield the matches that the store has of one resource."""
    for row in store.select(query("matches-of"), {"resource": resource}):
        yield read_found(row)


def all_matches(store: Store) -> Iterator[Found]:
    """Yield all matches of the store, each once."""
    seen: set[tuple[NamedNode, frozenset[str]]] = set()
    for row in store.select(query("matches-of")):
        found = read_found(row)
        if (found.relation, found.pair) not in seen:
            seen.add((found.relation, found.pair))
            yield found


def read_found(row: Row) -> Found:
    """Return the match in a row of ``matches-of``."""
    first, second = sorted((row.text("resource"), row.text("other")))
    return Found(
        (first, second),
        row.iri("relation"),
        row.text("method"),
        float(row.text("confidence")),
        row.iri("run"),
    )


@dataclass(frozen=True, slots=True)
class Veto:
    """Somebody's decision that a relation does not hold between two resources.

    Attributes:
        ends: the IRIs of both, sorted.
        relation: the relation that does not hold.
        by: whose decision it is.
        made: when, with a zone.
        why: for what reason, or empty.
    """

    ends: tuple[str, str]
    relation: NamedNode
    by: str
    made: datetime
    why: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """Both ends."""
        return frozenset(self.ends)


def veto_iri(ends: Iterable[str], relation: NamedNode, iris: Iris) -> NamedNode:
    """Return the IRI of the veto of a relation between two resources: there is one at most."""
    return iris.of(Resource.VETO, h16(relation.value, *sorted(ends)))


def veto_quads(veto: Veto, iris: Iris) -> frozenset[Quad]:
    """Return what describes a veto."""
    subject = veto_iri(veto.ends, veto.relation, iris)
    triples = [
        Triple(subject, TYPE, node(Ccg.VETO)),
        *(Triple(subject, _BETWEEN, NamedNode(end)) for end in veto.ends),
        Triple(subject, node(Ccg.RELATION), veto.relation),
        Triple(subject, node(Dcterms.CREATOR), text(veto.by)),
        Triple(subject, node(Prov.GENERATED_AT_TIME), moment(veto.made)),
    ]
    if veto.why:
        triples.append(Triple(subject, node(Schema.DESCRIPTION), text(veto.why)))
    return frozenset(place(triple, iris.vetoes) for triple in triples)


def read_vetoes(store: Store) -> tuple[Veto, ...]:
    """Return all vetoes, the oldest first."""
    vetoes = (_veto(row) for row in store.select(query("vetoes")))
    return tuple(sorted(vetoes, key=lambda veto: (veto.made, veto.ends, veto.relation.value)))


def _veto(row: Row) -> Veto:
    return Veto(
        ends=(row.text("one"), row.text("other")),
        relation=row.iri("relation"),
        by=row.text("by"),
        made=datetime.fromisoformat(row.text("made")),
        why=row.maybe("why") or "",
    )
