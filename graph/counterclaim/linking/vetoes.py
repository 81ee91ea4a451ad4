"""Vetoes: somebody's decision that a relation which matching finds does not hold.

A veto lies in a graph of its own, which no matching touches; what is matched later is bound by it too.
"""

from collections.abc import Iterable
from datetime import datetime

from pyoxigraph import NamedNode, Quad

from counterclaim.agent import AgentId
from counterclaim.errors import BadInput, NotFound
from counterclaim.linking.links import Links
from counterclaim.rdf.changes import with_inferred
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.matches import (
    BROADER_CLAIM,
    CLOSE_CLAIM,
    CONTRADICTS,
    ECHOES,
    SAME_AGENT,
    SAME_CLAIM,
    SHARES_TEXT,
    Veto,
    link_quads,
    matches_of,
    read_vetoes,
    veto_quads,
)
from counterclaim.rdf.queries import query
from counterclaim.store.protocol import Change, Store

RELATIONS = {
    Resource.CLAIM: (SAME_CLAIM, CLOSE_CLAIM, CONTRADICTS, BROADER_CLAIM),
    Resource.AGENT: (SAME_AGENT,),
    Resource.UTTERANCE: (ECHOES,),
    Resource.ARTICLE: (SHARES_TEXT,),
}
"""What matching may say of two resources of a kind, that which a veto usually is of first."""


class Vetoes:
    """The vetoes of one store, and what follows from making and lifting them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._iris = Iris(store.base)

    def all(self) -> tuple[Veto, ...]:
        """Return all vetoes, the oldest first."""
        return read_vetoes(self._store)

    def make(self, veto: Veto) -> Change:
        """Return what a veto changes; one of the same relation between the same two is replaced.

        Raises:
            BadInput: if the relation is none that holds between such resources.
            NotFound: if the store does not know one of them.
        """
        kind = self._kind(veto)
        if veto.relation not in RELATIONS[kind]:
            raise BadInput(f"{veto.relation.value} is nothing that a match says of two {kind}s.")
        others = tuple(one for one in self.all() if (one.relation, one.pair) != (veto.relation, veto.pair))
        return self._change((*others, veto), veto)

    def lift(self, ends: Iterable[str], relation: NamedNode) -> Change:
        """Return what lifting a veto changes: matches that it kept from holding hold again.

        Raises:
            NotFound: if there is no such veto.
        """
        pair = frozenset(ends)
        for veto in self.all():
            if (veto.relation, veto.pair) == (relation, pair):
                return self._change(tuple(one for one in self.all() if one != veto), veto)
        raise NotFound(f"There is no veto of {relation.value} between {' and '.join(sorted(pair))}.")

    def _kind(self, veto: Veto) -> Resource:
        parsed = [self._iris.parse(end) for end in veto.ends]
        kinds = {found[0] for found in parsed if found is not None}
        if len(kinds) != 1 or None in parsed or not kinds <= RELATIONS.keys():
            raise BadInput(f"A veto is between two claims, claimants, utterances or articles, not {veto.ends}.")
        for end in veto.ends:
            if next(self._store.construct(query("resource"), {"subject": NamedNode(end)}), None) is None:
                raise NotFound(f"The store knows no {end}.")
        return kinds.pop()

    def _change(self, remaining: tuple[Veto, ...], touched: Veto) -> Change:
        old = frozenset(self._store.quads(self._iris.vetoes))
        new = frozenset[Quad]().union(*(veto_quads(veto, self._iris) for veto in remaining))
        links = self._links(touched, remaining)
        change = Change(removals=(old - new) | links.removals, additions=(new - old) | links.additions)
        return with_inferred(self._store, change, self._iris)

    def _links(self, veto: Veto, remaining: tuple[Veto, ...]) -> Change:
        """Return what changes in the matches of the two that a veto is about."""
        links = Links.of(self._store, remaining)
        if veto.relation == SAME_AGENT:
            return links.agents.regroup(AgentId(self._iris.local(end)) for end in veto.ends)
        if veto.relation in RELATIONS[Resource.CLAIM]:
            return links.claims.resettle(veto.ends)
        found = {match for match in matches_of(self._store, NamedNode(veto.ends[0])) if match.pair == veto.pair}
        stated = frozenset(quad for match in found for quad in link_quads(match, self._iris))
        is_lifted = veto not in remaining
        return Change(additions=stated) if is_lifted else Change(removals=stated)


def veto_between(one: str, other: str, relation: NamedNode, *, by: str, made: datetime, why: str = "") -> Veto:
    """Return a veto between two resources given in any order.

    Raises:
        BadInput: if they are one, or nobody is named whose decision it is.
    """
    if one == other:
        raise BadInput(f"A veto is between two; {one} is given twice.")
    if not by.strip():
        raise BadInput("A veto says whose decision it is. Give a name with --by.")
    first, second = sorted((one, other))
    return Veto((first, second), relation, by.strip(), made.replace(microsecond=0), why.strip())
