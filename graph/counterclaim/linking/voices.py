"""Under which id the matcher knows each claimant: the first that stood for it, whoever does so later.

The matcher remembers by whom a claim was said, and that cannot be changed afterwards. Else a claim that was said before
another article's agent came to stand for the speaker would be somebody else's.
"""

from collections.abc import Callable, Iterable, Mapping

from counterclaim.agent import AgentId


class Voices:
    """The ids of all claimants that the matcher has met, by who stands for them."""

    def __init__(self, known: Mapping[AgentId, AgentId] | None = None) -> None:
        self._known = dict(known or {})

    def of(self, leader: AgentId, members: Callable[[], Iterable[AgentId]]) -> AgentId:
        """Return the id of the claimant for whom ``leader`` stands now.

        Args:
            leader: who stands for it.
            members: gives all who are the same claimant; asked only when a leader is new.
        """
        if leader not in self._known:
            met = (self._known[member] for member in sorted(members()) if member in self._known)
            self._known[leader] = next(met, leader)
        return self._known[leader]

    def known(self) -> dict[AgentId, AgentId]:
        """Return all, from which the same can be made."""
        return dict(sorted(self._known.items()))
