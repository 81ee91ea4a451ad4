"""What is counted once and kept: claims per claimant, rebuttals per claim, first and last days, both-sided articles.

Invariant: after every change, ``graph/aggregates`` holds exactly what ``aggregates`` counts in the rest of the store.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Triple
from pyoxigraph import Store as Scratch

from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import STANCES, integer, node
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology import aggregate_rules
from counterclaim_ontology.vocabulary import Ccg, Schema

Quads = frozenset[Quad]
Sum = tuple[NamedNode, NamedNode]
"""Whose, and which, count."""

_STANCES = frozenset(STANCES.values())
_CANONICAL = node(Ccg.CANONICAL)
_AGENT_LINKS = frozenset(map(node, (Ccg.SPEAKER, Ccg.ON_BEHALF_OF)))
_PREMISES = (
    _STANCES
    | _AGENT_LINKS
    | {
        _CANONICAL,
        *map(node, (Ccg.MODE, Ccg.RESPONDS_TO, Ccg.REBUTTAL_KIND)),
        *map(node, (Schema.IS_PART_OF, Schema.DATE_PUBLISHED)),
    }
)
"""The predicates that the rules of aggregates read (tested)."""
_SUMS = frozenset(map(node, (Ccg.CLAIM_COUNT, Ccg.STATEMENT_COUNT)))
"""Sums over claims. All else is about one claim."""


def aggregates(store: Store, iris: Iris) -> Quads:
    """Return all that ``graph/aggregates`` has to hold, counted in the whole store."""
    triples = (triple for rule in aggregate_rules().values() for triple in store.construct(rule))
    return frozenset(place(triple, iris.aggregates) for triple in triples)


def restored_aggregates(store: Store, iris: Iris) -> Change:
    """Return what makes ``graph/aggregates`` right, whatever it holds."""
    present, right = frozenset(store.quads(iris.aggregates)), aggregates(store, iris)
    return Change(removals=present - right, additions=right - present)


def exchange_aggregates(store: Store, iris: Iris, change: Change) -> tuple[Quads, Quads]:
    """Return what ``graph/aggregates`` loses and gains by a change.

    Only the claims concerned are counted, once as they are and once as they will be: what is about a claim is
    exchanged, and sums over claims grow by the difference.

    Args:
        store: the store before the change.
        iris: makes the IRIs.
        change: all that is taken out and put in, what the rules infer included.
    """
    canonical = _canonical(store, iris, change)
    if not canonical:
        return frozenset(), frozenset()
    scratch = Scratch()
    scratch.extend(place(triple) for member in canonical for triple in _stances_on(store, member))
    scratch.extend(_link(claim, leader) for claim, leader in canonical.items() if leader is not None)
    scratch.extend(_agents(store, change))
    before = frozenset(_counted(scratch))
    for quad in change.removals - change.additions:
        scratch.remove(place(quad.triple))
    scratch.extend(place(quad.triple) for quad in change.additions if quad.predicate in _PREMISES)
    after = frozenset(_counted(scratch))
    lost, gained = _sums(store, iris, before, after)
    return lost | _of_claims(before - after, iris), gained | _of_claims(after - before, iris)


def _of_claims(triples: Iterable[Triple], iris: Iris) -> Quads:
    return frozenset(place(triple, iris.aggregates) for triple in triples if triple.predicate not in _SUMS)


def _canonical(store: Store, iris: Iris, change: Change) -> dict[NamedNode, NamedNode | None]:
    """Return the claims concerned and all that match them, before or after, each with who stands for it before."""
    concerned, leaders = set[NamedNode](), set[NamedNode]()
    for quad in change.removals | change.additions:
        if quad.predicate in _STANCES and isinstance(quad.object, NamedNode):
            concerned.add(quad.object)
        elif quad.predicate == _CANONICAL and isinstance(quad.subject, NamedNode):
            if _is_claim(iris, quad.subject):
                concerned.add(quad.subject)
                leaders |= {quad.object} if isinstance(quad.object, NamedNode) else set()
            else:
                concerned |= _found(store, "claims-of-agent", "agent", quad.subject, "claim")
    found: dict[NamedNode, NamedNode | None] = dict.fromkeys(concerned)
    for claim in concerned:
        leaders |= _found(store, "canonical-of", "member", claim, "canonical")
    for leader in leaders:
        found |= dict.fromkeys(_found(store, "followers-of", "leader", leader, "member"), leader)
    return found


def _is_claim(iris: Iris, subject: NamedNode) -> bool:
    parsed = iris.parse(subject)
    return parsed is not None and parsed[0] is Resource.CLAIM


def _found(store: Store, name: str, bound: str, term: NamedNode, wanted: str) -> set[NamedNode]:
    rows = store.select(query(name), {bound: term})
    return {found for row in rows if isinstance(found := row[wanted], NamedNode)}


def _stances_on(store: Store, claim: NamedNode) -> Iterator[Triple]:
    return store.construct(query("stances-on"), {"claim": claim})


def _agents(store: Store, change: Change) -> Iterator[Quad]:
    """Yield who stands, before the change, for the agents whom it mentions."""
    for agent in {quad.object for quad in change.additions if quad.predicate in _AGENT_LINKS}:
        if isinstance(agent, NamedNode):
            for leader in _found(store, "canonical-of", "member", agent, "canonical"):
                yield _link(agent, leader)


def _link(member: NamedNode, leader: NamedNode) -> Quad:
    return place(Triple(member, _CANONICAL, leader))


def _counted(scratch: Scratch) -> Iterator[Triple]:
    for rule in aggregate_rules().values():
        answer = scratch.query(rule)
        assert isinstance(answer, QueryTriples)  # noqa: S101 - every rule is a CONSTRUCT (tested)
        yield from answer


def _sums(store: Store, iris: Iris, before: Iterable[Triple], after: Iterable[Triple]) -> tuple[Quads, Quads]:
    """Return the sums that the store loses and gains."""
    difference = _counts(after)
    difference.subtract(_counts(before))
    changed = {total: by for total, by in difference.items() if by}
    lost, gained = set[Quad](), set[Quad]()
    for agent in {agent for agent, _ in changed}:
        totals = _counts(described(store, agent, iris.aggregates))
        for predicate in _SUMS:
            old = totals[agent, predicate]
            new = old + changed.get((agent, predicate), 0)
            if old != new:
                lost |= {_sum(iris, agent, predicate, old)} if old else set()
                gained |= {_sum(iris, agent, predicate, new)} if new > 0 else set()
    return frozenset(lost), frozenset(gained)


def _counts(statements: Iterable[Triple | Quad]) -> Counter[Sum]:
    counts: Counter[Sum] = Counter()
    for one in statements:
        if one.predicate in _SUMS and isinstance(one.subject, NamedNode) and isinstance(one.object, Literal):
            counts[one.subject, one.predicate] = int(one.object.value)
    return counts


def _sum(iris: Iris, agent: NamedNode, predicate: NamedNode, value: int) -> Quad:
    return place(Triple(agent, predicate, integer(value)), iris.aggregates)
