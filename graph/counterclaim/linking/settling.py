"""Which of the matches found between claims hold, where they cannot all hold.

Invariant: the answer is a function of the matches and vetoes alone, whatever their order.
"""

from collections.abc import Container, Iterable

from pyoxigraph import NamedNode

from counterclaim.rdf.matches import CONTRADICTS, SAME_CLAIM, Found

Vetoed = Container[tuple[NamedNode, frozenset[str]]]
"""Relations with the pairs between which they do not hold."""


def settle(matches: Iterable[Found], vetoed: Vetoed = ()) -> frozenset[Found]:
    """Return the matches that hold: the surer first, none that a veto forbids or that contradicts a surer one.

    A claim cannot contradict one that is the same; so a match that would join two groups of claims that contradict
    each other, or that a veto parts, does not hold, nor a contradiction within a group.
    """
    groups = _Groups(vetoed)
    held: list[Found] = []
    for found in sorted(matches, key=lambda found: (-found.confidence, found.relation.value, found.ends)):
        if (found.relation, found.pair) in vetoed:
            continue
        if found.relation == SAME_CLAIM:
            if groups.join(*found.ends):
                held.append(found)
        elif found.relation != CONTRADICTS or groups.part(*found.ends):
            held.append(found)
    return frozenset(held)


class _Groups:
    """Groups of claims, and which groups must not become one."""

    def __init__(self, vetoed: Vetoed) -> None:
        self._vetoed = vetoed
        self._members: dict[str, frozenset[str]] = {}
        self._opposed: dict[str, set[str]] = {}

    def join(self, one: str, other: str) -> bool:
        """Make two claims one group; tell whether that may be."""
        first, second = self._group(one), self._group(other)
        if first is second:
            return True
        if any(self._is_apart(a, b) for a in first for b in second):
            return False
        joined = first | second
        self._members |= dict.fromkeys(joined, joined)
        return True

    def part(self, one: str, other: str) -> bool:
        """Keep two claims apart from now on; tell whether they are not one group already."""
        if other in self._group(one):
            return False
        self._opposed.setdefault(one, set()).add(other)
        self._opposed.setdefault(other, set()).add(one)
        return True

    def _group(self, claim: str) -> frozenset[str]:
        return self._members.setdefault(claim, frozenset({claim}))

    def _is_apart(self, one: str, other: str) -> bool:
        return other in self._opposed.get(one, ()) or (SAME_CLAIM, frozenset((one, other))) in self._vetoed
