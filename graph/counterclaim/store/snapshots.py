"""Copies of the engine's data on disk, each of one version, for processes beside the one that writes."""

from pathlib import Path

import pyoxigraph as ox


def take_snapshot(engine: ox.Store, directory: Path, *, is_ours: bool) -> None:
    """Make a copy that can be opened read-only.

    Args:
        engine: whose data.
        directory: where, not there yet.
        is_ours: whether the engine's files are on disk and no other process writes them: hard links then do. Else the
            copy is written anew, since the engine would link the files as they are by now, and mix versions.
    """
    if is_ours:
        engine.backup(directory)
    else:
        ox.Store(directory).bulk_extend(engine)
