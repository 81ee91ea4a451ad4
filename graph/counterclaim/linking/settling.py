"""Which of the matches found between claims, or between agents, hold, where they cannot all hold.

Invariant: the answer is a function of the matches and vetoes alone, whatever their order.
"""

from collections.abc import Iterable, Set

from pyoxigraph import NamedNode

from counterclaim.rdf.matches import BROADER_CLAIM, CONTRADICTS, NARROWER_CLAIM, SAME_AGENT, SAME_CLAIM, Found

Vetoed = Set[tuple[NamedNode, frozenset[str]]]
"""Relations with the pairs between which they do not hold."""

_GRADED = frozenset({BROADER_CLAIM, NARROWER_CLAIM})
_JOINING = frozenset({SAME_CLAIM, SAME_AGENT})


def settle(matches: Iterable[Found], vetoed: Vetoed = frozenset()) -> frozenset[Found]:
    """Return the matches that hold: the surer first, none that a veto forbids or that contradicts a surer one.

    A claim cannot contradict one that is the same; so a match that would join two groups of claims that contradict
    each other, or two groups that a veto parts, does not hold, nor a contradiction within a group; nor is a claim one
    time of what is the same.
    """
    groups = _Groups(pair for relation, pair in vetoed if relation in _JOINING)
    held: list[Found] = []
    for found in sorted(matches, key=lambda found: (-found.confidence, found.relation.value, found.ends)):
        if (_vetoed_as(found.relation), found.pair) in vetoed:
            continue
        if found.relation in _JOINING:
            if groups.join(*found.ends):
                held.append(found)
        elif found.relation != CONTRADICTS or groups.part(*found.ends):
            held.append(found)
    return frozenset(found for found in held if found.relation not in _GRADED or not groups.have_joined(*found.ends))


def _vetoed_as(relation: NamedNode) -> NamedNode:
    """Return the relation that a veto is of: that neither of two claims is one time of the other is said once."""
    return BROADER_CLAIM if relation in _GRADED else relation


class _Groups:
    """Groups of claims or agents, and which groups must not become one."""

    def __init__(self, apart: Iterable[frozenset[str]]) -> None:
        self._members: dict[str, set[str]] = {}
        self._opposed: dict[str, set[str]] = {}
        for one, other in apart:
            self.part(one, other)

    def join(self, one: str, other: str) -> bool:
        """Make two groups one; tell whether that may be."""
        small, large = sorted((self._group(one), self._group(other)), key=len)
        if small is large:
            return True
        if any(not large.isdisjoint(self._opposed.get(member, ())) for member in small):
            return False
        large |= small
        self._members |= dict.fromkeys(small, large)
        return True

    def part(self, one: str, other: str) -> bool:
        """Keep two apart from now on; tell whether they are not one group already."""
        if self.have_joined(one, other):
            return False
        self._opposed.setdefault(one, set()).add(other)
        self._opposed.setdefault(other, set()).add(one)
        return True

    def have_joined(self, one: str, other: str) -> bool:
        """Tell whether two are in one group."""
        return other in self._group(one)

    def _group(self, member: str) -> set[str]:
        return self._members.setdefault(member, {member})
