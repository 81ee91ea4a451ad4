"""Claims of new articles matched with those of the store: what the graph of matches loses and gains."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from counterclaim.claim import ClaimId
from counterclaim.linking.settling import Vetoed, settle
from counterclaim.matching.match import ClaimMatch, Relation
from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import (
    BROADER_CLAIM,
    CLOSE_CLAIM,
    CONTRADICTS,
    NARROWER_CLAIM,
    SAME_CLAIM,
    Found,
    link_quads,
    match_quads,
    matches_of,
)
from counterclaim.store.protocol import Change, Store

METHOD = "meaning"
_RELATIONS = {
    Relation.EXACT: SAME_CLAIM,
    Relation.CLOSE: CLOSE_CLAIM,
    Relation.CONTRADICTS: CONTRADICTS,
    Relation.BROADER: BROADER_CLAIM,
    Relation.NARROWER: NARROWER_CLAIM,
}
_BETWEEN_CLAIMS = frozenset(_RELATIONS.values())


@dataclass(frozen=True, slots=True)
class ClaimLinks:
    """Keeps the matches of claims in one store.

    Attributes:
        store: as it is before the change.
        iris: makes the IRIs.
        vetoed: relations with the pairs between which somebody has said that they do not hold.
    """

    store: Store
    iris: Iris
    vetoed: Vetoed

    def exchange(
        self, matches: Iterable[ClaimMatch], *, run: NamedNode, gone: frozenset[ClaimId] = frozenset()
    ) -> Change:
        """Return what the graph of matches loses and gains by matches found, and by claims that go.

        Args:
            matches: what the matcher found.
            run: the IRI of the run that matched.
            gone: claims that no article needs any more; their own quads are taken out elsewhere.
        """
        absent = {self.iris.claim(claim).value for claim in gone}
        fresh = {found for match in matches if (found := self._found(match, run)).pair.isdisjoint(absent)}
        return self.resettle(absent.union(*(found.pair for found in fresh)), fresh, absent)

    def resettle(
        self, claims: Iterable[str], fresh: Iterable[Found] = (), absent: Iterable[str] = frozenset()
    ) -> Change:
        """Return what changes when matches come, vetoes come or go, and each group concerned is settled anew."""
        known = {found for found in self._around(claims) if found.pair.isdisjoint(absent)}
        latest = {(found.relation, found.ends): found for found in (*known, *fresh)}.values()
        old = {quad for found in known for quad in (*match_quads(found, self.iris), *self._stated_links(found))}
        new = {quad for found in latest for quad in match_quads(found, self.iris)}
        new |= {quad for found in settle(latest, self.vetoed) for quad in link_quads(found, self.iris)}
        return Change(frozenset(old - new), frozenset(new - old))

    def _found(self, match: ClaimMatch, run: NamedNode) -> Found:
        one, other = map(self.iris.claim, match.claims)
        return Found.between(
            one, other, _RELATIONS[match.relation], method=METHOD, confidence=match.confidence, run=run
        )

    def _around(self, claims: Iterable[str]) -> Iterator[Found]:
        """Yield all matches of the claims, and of those that matches say are the same."""
        waiting = list(claims)
        seen = set(waiting)
        while waiting:
            for found in matches_of(self.store, NamedNode(waiting.pop())):
                if found.relation in _BETWEEN_CLAIMS:
                    yield found
                    if found.relation == SAME_CLAIM:
                        waiting += found.pair - seen
                        seen |= found.pair

    def _stated_links(self, found: Found) -> Iterator[Quad]:
        """Yield the links of a match that are stated: one that does not hold has none."""
        for quad in link_quads(found, self.iris):
            if quad in described(self.store, quad.subject, self.iris.matches):
                yield quad
