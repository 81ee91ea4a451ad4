"""The journal: what is counted and, if wanted, written down of each request."""

import json
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import IO
from urllib.parse import parse_qsl

from starlette.types import Scope

ROUTES = frozenset(
    {".well-known", "agent", "analyses", "analysis", "article", "articles", "claim", "claimants", "claims"}
    | {
        "context.jsonld",
        "graph",
        "healthz",
        "metrics",
        "model",
        "oembed",
        "ontology",
        "projections",
        "readyz",
        "rebuttals",
    }
    | {"match", "review", "run", "shapes", "software", "sparql", "static", "utterance", "utterances", "v1alpha1"}
    | {"veto", "vetoes"}
)
"""First parts of paths that are counted by their name: whatever else is asked for counts as "other"."""
_REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
SHOWN = 2_000
"""Bytes of a query or update that the log shows."""

Count = Callable[[str, int, float], None]
"""Takes a route, a status, and seconds."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be told of a request and its answer, but for when that was and how long it took.

    Attributes:
        route: as counted.
        status: of the answer.
        before: the log's line from the time to the milliseconds; "" if there is no log.
        after: the rest of it.
    """

    route: str
    status: int
    before: str = ""
    after: str = ""


class Journal:
    """Counts requests, and writes a line of JSON for each if there is a log."""

    def __init__(self, count: Count, log: IO[str] | None = None) -> None:
        """Count by ``count`` and write to ``log``."""
        self._count = count
        self._log = log

    @property
    def is_written(self) -> bool:
        """Whether there is a log."""
        return self._log is not None

    def note(self, scope: Scope, body: bytes, status: int, sent: int) -> Note:
        """Return what is to be told of a request with (the beginning of) ``body``, answered by ``sent`` bytes."""
        route = _route(scope["path"])
        return Note(route, status) if self._log is None else Note(route, status, *_line(scope, body, status, sent))

    def write(self, note: Note, seconds: float) -> None:
        """Count and write down that a request was answered within ``seconds``."""
        self._count(note.route, note.status, seconds)
        if self._log is not None:
            time = datetime.now(UTC).isoformat(timespec="milliseconds")
            self._log.write(
                f'{{"time": "{time}", {note.before}, "milliseconds": {round(seconds * 1000, 1)}, {note.after}}}\n'
            )


def open_log(target: Path | None) -> AbstractContextManager[IO[str] | None]:
    """Open the log: a file, ``-`` for standard output, or none."""
    if target is None:
        return nullcontext()
    return nullcontext(sys.stdout) if str(target) == "-" else target.open("a", encoding="utf-8", buffering=1)


def _route(path: str) -> str:
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in ROUTES else "page" if not first else "other"


def _line(scope: Scope, body: bytes, status: int, sent: int) -> tuple[str, str]:
    """Return the log's line before and after the milliseconds.

    Of who was refused it says no more than that, of headers nothing: they hold tokens.
    """
    client = (scope.get("client") or ("",))[0]
    before = {"client": client, "method": scope["method"], "path": scope["path"], "status": status}
    after: dict[str, object] = {"bytes": sent}
    if status not in _REFUSED:
        if scope["query_string"]:
            after["parameters"] = scope["query_string"].decode("latin-1")[:SHOWN]
        if scope["path"].startswith("/sparql") and not scope["path"].startswith("/sparql/graphs") and body:
            after["query"] = _asked(body)
    return _members(before), _members(after)


def _members(line: dict[str, object]) -> str:
    return json.dumps(line, ensure_ascii=False)[1:-1]


def _asked(body: bytes) -> str:
    text = body[:SHOWN].decode("utf-8", "replace")
    return next((value for name, value in parse_qsl(text) if name in ("query", "update")), text)
