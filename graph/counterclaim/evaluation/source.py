"""Where the data that workers read come from, and how a process beside the writer's gets at them."""

from collections.abc import Callable
from pathlib import Path
from typing import IO, Protocol

from counterclaim.store.commits import Follower


class Source(Protocol):
    """A store that can be copied, and followed from then on; ``EmbeddedStore`` is one."""

    @property
    def version(self) -> int:
        """A number that grows with every change."""

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Tell ``follower`` of every commit, in order, before anyone sees it; returns what ends that."""

    def dump(self, output: IO[bytes]) -> int:
        """Write all as N-Quads; returns the version that this is."""

    def snapshot(self, directory: Path) -> int:
        """Make a copy of the engine's files that can be opened read-only; returns the version that this is."""
