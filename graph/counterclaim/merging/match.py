"""A match of agents: two ids, one claimant."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.agent import AgentId


class Method(StrEnum):
    """What showed that two agents are one."""

    REGISTRY = "registry"
    """The registry of facts says so, whatever the article."""
    NAME = "name"
    """The same full name, and no affiliation against it."""
    SPELLING = "spelling"
    """Full names that are spellings of one another (other vowels, doubled letters, "Abdul" for "Abdel")."""
    ACRONYM = "acronym"
    """The same acronym, which stands for one name only."""

    @property
    def confidence(self) -> float:
        """How sure a match by this method is, 0 to 1; measured on the development data (docs/matching.md)."""
        return _CONFIDENCES[self]


_CONFIDENCES = {Method.REGISTRY: 0.98, Method.NAME: 0.95, Method.SPELLING: 0.85, Method.ACRONYM: 0.85}


@dataclass(frozen=True, slots=True)
class AgentMatch:
    """Two agents that are one claimant.

    Attributes:
        follower: the one that the other stands for.
        leader: the one that stands for both.
    """

    follower: AgentId
    leader: AgentId
    method: Method

    @property
    def agents(self) -> frozenset[AgentId]:
        """Both."""
        return frozenset((self.follower, self.leader))

    @property
    def confidence(self) -> float:
        """How sure it is, 0 to 1."""
        return self.method.confidence
