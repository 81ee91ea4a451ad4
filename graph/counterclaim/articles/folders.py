"""The files that a folder holds: recursive, sorted, without hidden ones; links are followed, but never in a circle."""

import logging
import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from counterclaim.articles.formats import format_of_name
from counterclaim.articles.skipped import Skipped
from counterclaim.store.directory import MARKER

_log = logging.getLogger(__name__.rpartition(".")[0])
_Visited = set[tuple[int, int]]


def written(path: str | Path) -> str:
    r"""Return a path as text that can be printed and stored: bytes in it that are no UTF-8 are written ``\xe9``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def is_folder(path: Path) -> bool:
    """Tell whether a path leads to a folder; one that cannot be looked at does not, and opening it will say why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def list_folder(folder: Path) -> Iterator[Path | Skipped]:
    """Yield the readable files under ``folder`` in the order of their names.

    Files in other formats, stores of ours, and pipes or devices (which may never end) are counted and named in one
    warning of the log. A folder that holds nothing to read, or that cannot be opened, gives one ``Skipped``.
    """
    others: Counter[str] = Counter()
    empty = True
    for entry in _walk(folder, set(), others):
        empty = False
        yield entry
    kinds = ", ".join(f"{suffix} {count:,}" for suffix, count in sorted(others.items()))
    if empty:
        reason = f"the folder holds no article{f' (other files: {kinds})' if kinds else ''}"
        yield Skipped(written(folder), reason, "Give a folder with .txt, .html, .json, .jsonl or .csv files")
    elif kinds:
        _log.warning("%s: other files left out: %s", written(folder), kinds)


def _walk(folder: Path, visited: _Visited, others: Counter[str]) -> Iterator[Path | Skipped]:
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Skipped(
            written(folder), f"the folder cannot be opened: {error.strerror}", "Check the path and its permissions"
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
        if is_folder(entry):
            yield from _walk(entry, visited, others)
        elif kind := _other(entry):
            others[kind] += 1
        else:
            yield entry


def _other(path: Path) -> str:
    """Return what a file is counted as that is not read, or nothing for one that is."""
    try:
        may_never_end = not stat.S_ISREG(path.stat().st_mode)
    except OSError:  # opening it will say why
        may_never_end = False
    if may_never_end:
        return "pipe or device"
    return "" if format_of_name(path) else written(path.suffix.lower()) or "without extension"
