"""Groups of claims that are one, and pairs of groups that cannot both be true.

Claims are numbers here. A group of one is not stored.
"""

from collections.abc import Iterable, Iterator


class Groups:
    """Which claims are one; keeps the members of each group in the order in which they joined."""

    def __init__(self, pairs: Iterable[tuple[int, int]] = ()) -> None:
        self._leaders: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        for one, other in pairs:
            self.join(one, other)

    def leader(self, claim: int) -> int:
        """Return the claim that stands for a claim's group."""
        return self._leaders.get(claim, claim)

    def members(self, claim: int) -> list[int]:
        """Return all claims of a claim's group."""
        return self._members.get(self.leader(claim), [claim])

    def join(self, one: int, other: int) -> None:
        """Make the groups of two claims one; the larger takes up the smaller."""
        first, second = sorted(
            (self.leader(one), self.leader(other)), key=lambda leader: (-len(self.members(leader)), leader)
        )
        if first != second:
            moved = self._members.pop(second, [second])
            self._members.setdefault(first, [first]).extend(moved)
            self._leaders.update(dict.fromkeys(moved, first))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield pairs from which the same groups can be made, members in the same order."""
        for leader, members in self._members.items():
            yield from ((leader, member) for member in members[1:])
