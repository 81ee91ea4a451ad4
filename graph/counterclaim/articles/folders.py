"""The files that a folder holds: recursive, sorted, without hidden ones; links are followed, but never in a circle."""

import logging
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from counterclaim.articles.formats import format_of_name
from counterclaim.articles.skipped import Skipped
from counterclaim.store.directory import MARKER

_log = logging.getLogger(__name__.rpartition(".")[0])
_Visited = set[tuple[int, int]]


def list_folder(folder: Path) -> Iterator[Path | Skipped]:
    """Yield the readable files under ``folder`` in the order of their names.

    Files in other formats, and stores of ours, are counted and named in one warning of the log. A folder that holds
    nothing to read, or that cannot be opened, gives one ``Skipped``.
    """
    others: Counter[str] = Counter()
    empty = True
    for entry in _walk(folder, set(), others):
        empty = False
        yield entry
    kinds = ", ".join(f"{suffix} {count:,}" for suffix, count in sorted(others.items()))
    if empty:
        reason = f"the folder holds no article{f' (other files: {kinds})' if kinds else ''}"
        yield Skipped(str(folder), reason, "Give a folder with .txt, .html, .json, .jsonl or .csv files")
    elif kinds:
        _log.warning("%s: other files left out: %s", folder, kinds)


def _walk(folder: Path, visited: _Visited, others: Counter[str]) -> Iterator[Path | Skipped]:
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Skipped(
            str(folder), f"the folder cannot be opened: {error.strerror}", "Check the path and its permissions"
        )
        return
    if (status.st_dev, status.st_ino) in visited:
        return
    visited.add((status.st_dev, status.st_ino))
    if any(entry.name == MARKER for entry in entries):
        others["counterclaim store"] += 1  # its own JSON is no article
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(entry, visited, others)
        elif format_of_name(entry):
            yield entry
        else:
            others[entry.suffix.lower() or "without extension"] += 1
