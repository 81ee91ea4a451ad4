"""Who stands for whom: the representative of each group that matches join, kept up while links come and go.

The rules ``canonical`` and ``canonical-agent`` say what is meant; here it is done without looking at more of a group
than changes: a newcomer that does not become the representative costs one look-up, whatever the size of the group.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Triple

from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node
from counterclaim.store.protocol import Store
from counterclaim_ontology.vocabulary import Ccg

_CANONICAL = node(Ccg.CANONICAL)


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups that one relation makes of one kind of resource in one store.

    Attributes:
        store: as it is before the change.
        iris: makes the IRIs.
        relation: joins two of a group.
        related: the name of the query that finds a group by one of its members (bound as ``?member``).
        directed: whether the relation points to who stands for whom; else the least IRI does.
    """

    store: Store
    iris: Iris
    relation: NamedNode
    related: str
    directed: bool = False

    def exchange(
        self, *, lost: Iterable[NamedNode], gained: Iterable[NamedNode], without: frozenset[Quad], new: frozenset[Quad]
    ) -> tuple[frozenset[Quad], frozenset[Quad]]:
        """Return which ``ccg:canonical`` the inferred graph loses and gains.

        Args:
            lost: members that are described no longer.
            gained: members that are described newly, or still.
            without: quads that are taken out; those of the relation count.
            new: quads that are put in; those of the relation count.
        """
        cut = self._links(without) - self._links(new)
        gone = frozenset(lost)
        touched = {end for link in cut for end in link} | gone | self._linked_already(frozenset(gained) - gone)
        links = self._links(new) - self._links(without)
        if touched:
            members = {member for one in touched for member in self.members(one)} | touched
            kept = {link for member in members for link in self._links_at(member)} - cut
            links |= {link for link in kept if not gone.intersection(link)}
            known = {member: member for member in members - gone}
        else:
            known = {}
        return self._assign(known, frozenset(gained) - gone, links, gone)

    def _linked_already(self, gained: frozenset[NamedNode]) -> set[NamedNode]:
        """Return the newcomers that the store links before it describes them."""
        return {one for one in gained if self.canonical(one) is None and len(self.members(one)) > 1}

    def _assign(
        self,
        loose: dict[NamedNode, NamedNode],
        gained: frozenset[NamedNode],
        links: set[tuple[NamedNode, NamedNode]],
        gone: frozenset[NamedNode],
    ) -> tuple[frozenset[Quad], frozenset[Quad]]:
        ends = {end for link in links for end in link} | gained | loose.keys()
        before = {end: self.canonical(end) for end in ends | gone}
        leader = {end: loose.get(end) or before[end] or end for end in ends}
        union = {one: one for one in leader.values()}
        followers = {one for one, _ in links} if self.directed else set()
        for one, other in sorted(links, key=str):
            first, second = _find(union, leader[one]), _find(union, leader[other])
            low, high = sorted((first, second), key=lambda one: (one in followers, one.value))
            union[high] = low
        after = {end: _find(union, leader[end]) for end in ends}
        moved = {old: _find(union, old) for old in union if _find(union, old) != old and old not in loose}
        for old, fresh in moved.items():
            rest = [one for one in self._followers(old) if one not in ends and one not in gone]
            before |= dict.fromkeys(rest, old)
            after |= dict.fromkeys(rest, fresh)
        lost = {self._quad(one, old) for one, old in before.items() if old is not None and after.get(one) != old}
        # Links may lead over what is not described, which stands for others but is nobody's member.
        described = gained | {one for one, old in before.items() if old is not None}
        new = {self._quad(one, fresh) for one, fresh in after.items() if before.get(one) != fresh and one in described}
        return frozenset(lost), frozenset(new)

    def canonical(self, member: NamedNode) -> NamedNode | None:
        """Return who stands for a member, or None if it is not in the store."""
        for row in self.store.select(query("canonical-of"), {"member": member}):
            found = row["canonical"]
            assert isinstance(found, NamedNode)  # noqa: S101 - the rules make nothing else
            return found
        return None

    def members(self, member: NamedNode) -> frozenset[NamedNode]:
        """Return all whom the store's links join with a member, itself among them."""
        rows = self.store.select(query(self.related), {"member": member})
        return frozenset(other for row in rows if isinstance(other := row["other"], NamedNode)) | {member}

    def _links_at(self, member: NamedNode) -> set[tuple[NamedNode, NamedNode]]:
        return self._links(described(self.store, member, self.iris.matches))

    def _followers(self, leader: NamedNode) -> list[NamedNode]:
        rows = self.store.select(query("followers-of"), {"leader": leader})
        return [member for row in rows if isinstance(member := row["member"], NamedNode)]

    def _links(self, quads: Iterable[Quad]) -> set[tuple[NamedNode, NamedNode]]:
        return {
            (quad.subject, quad.object)
            for quad in quads
            if quad.predicate == self.relation
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, NamedNode)
        }

    def _quad(self, member: NamedNode, leader: NamedNode) -> Quad:
        return place(Triple(member, _CANONICAL, leader), self.iris.inferred)


def _find(union: dict[NamedNode, NamedNode], one: NamedNode) -> NamedNode:
    while union[one] != one:
        union[one] = union[union[one]]
        one = union[one]
    return one
