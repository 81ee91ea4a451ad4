"""The directory of an embedded store: what tells it from a foreign one, and what can be wrong with it."""

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from counterclaim.errors import StoreInUse, StoreUnavailable
from counterclaim.rdf.iris import DEFAULT_BASE, Iris

FORMAT = 1
MARKER = "counterclaim-store.json"
"""The file that tells a store from any other folder."""
_VERSION = "version"
_ENGINE = "quads"
_SHORT_OF = ("No space left on device", "Too many open files", "Disk quota exceeded", "file descriptors")
"""What the machine lacks, where the store is whole."""


def next_version(previous: int) -> int:
    """Return a number above ``previous``: milliseconds since 1970, so that a store made anew never repeats one."""
    return max(previous + 1, time.time_ns() // 1_000_000)


@dataclass(frozen=True, slots=True)
class Directory:
    """The place of one store."""

    path: Path

    def prepare(self, *, base: str | None) -> str:
        """Make the directory ready for writing and return the store's base IRI.

        Raises:
            StoreUnavailable: if it cannot be made or written, or is not ours.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if not (self.path / MARKER).exists():
                self._found(Iris(base or DEFAULT_BASE).base)
        except OSError as error:
            raise _not_writable(self.path, error.strerror or str(error)) from error
        return self.inspect(base=base)

    def inspect(self, *, base: str | None) -> str:
        """Return the base IRI of the store that is there.

        Raises:
            StoreUnavailable: if there is none, or one of another kind.
        """
        if not self.path.exists():
            raise StoreUnavailable(
                f"There is no store at {self.path}. Make one with: counterclaim ingest PATH --store …"
            )
        found_format, found_base = self._read_marker()
        if found_format != FORMAT:
            raise StoreUnavailable(
                f"The store {self.path} has format {found_format}, this version reads {FORMAT}. Update counterclaim."
            )
        if base is not None and Iris(base).base != found_base:
            raise StoreUnavailable(
                f"The store {self.path} was made with the base IRI {found_base}, not {base}. "
                "Set COUNTERCLAIM_BASE to that, or choose another with --store."
            )
        return found_base

    def open_engine(self, *, read_only: bool) -> ox.Store:
        """Open the engine on its files.

        Raises:
            StoreInUse: if another process writes there.
            StoreUnavailable: if the files are damaged, or the machine lacks space or open files.
        """
        engine = self.path / _ENGINE
        try:
            return ox.Store.read_only(str(engine)) if read_only else ox.Store(engine)
        except (OSError, RuntimeError) as error:  # a file cut short is a RuntimeError of the engine's
            raise self._trouble(str(error)) from error

    def size(self) -> int:
        """Return how many bytes the engine's files take."""
        return sum(file.stat().st_size for file in (self.path / _ENGINE).iterdir() if file.is_file())

    def version(self) -> int:
        """Return the number of the last change, as recorded; a later one if none can be read, as after a power cut."""
        try:
            return int((self.path / _VERSION).read_text("ascii"))
        except (FileNotFoundError, ValueError):
            return next_version(0)

    def record(self, version: int) -> None:
        """Record the number of the change that is about to be made.

        Before, not after: a crash in between then costs a cache, and never shows old answers as new.
        """
        _replace(self.path / _VERSION, str(version))

    def _trouble(self, complaint: str) -> StoreUnavailable:
        # The engine has one kind of OSError for all of these; only its words tell them apart.
        if "Permission denied" in complaint or "Read-only file system" in complaint:
            return _not_writable(self.path, "permission denied")
        if "LOCK" in complaint:
            return StoreInUse(
                f"The store {self.path} is open for writing elsewhere (a running counterclaim serve or ingest?). "
                "Stop that first."
            )
        if any(words in complaint for words in _SHORT_OF):
            return StoreUnavailable(
                f"The store {self.path} cannot be opened: {complaint.rstrip('.')}. Nothing is lost; free some, and try "
                "again."
            )
        return StoreUnavailable(
            f"The store {self.path} cannot be read: {complaint}. Restore it from a backup, or ingest into a new one."
        )

    def _found(self, base: str) -> None:
        if any(self.path.iterdir()):
            raise StoreUnavailable(
                f"The directory {self.path} holds files that are not a counterclaim store. "
                "Choose an empty or new one with --store."
            )
        _replace(self.path / MARKER, json.dumps({"format": FORMAT, "base": base}) + "\n", lasting=True)

    def _read_marker(self) -> tuple[int, str]:
        marker = self.path / MARKER
        try:
            content = json.loads(marker.read_text("utf-8"))
            return int(content["format"]), str(content["base"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreUnavailable(
                f"{self.path} is not a counterclaim store: no readable {MARKER}. Choose another with --store."
            ) from error


def flush(engine: ox.Store) -> None:
    """Write what the engine has in its log to its files.

    Raises:
        StoreUnavailable: if the disk will not take it; the log is kept.
    """
    try:
        engine.flush()
    except OSError as error:
        raise StoreUnavailable(
            f"The store could not be closed in order: {str(error).rstrip('.')}. What was written is kept; make room, "
            "and run the command again."
        ) from error


def _not_writable(path: Path, reason: str) -> StoreUnavailable:
    return StoreUnavailable(f"Cannot write the store directory {path}: {reason}. Choose another with --store.")


def _replace(path: Path, content: str, *, lasting: bool = False) -> None:
    """Write a file whole; ``lasting``: wait for the disk, which takes too long for what can be done without."""
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(content)
        if lasting:
            file.flush()
            os.fsync(file.fileno())
    draft.replace(path)
