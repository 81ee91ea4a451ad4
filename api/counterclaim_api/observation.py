"""What the server did, for whoever keeps it running: one line a request, if wanted, and counts at /metrics."""

import json
import sys
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import IO
from urllib.parse import parse_qsl

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.evaluation.answers import Answers
from counterclaim_api.evaluation.workers import WorkerEvaluator
from counterclaim_api.repeats import Kept

_BOUNDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
_ROUTES = frozenset(
    {"analyses", "article", "articles", "claimants", "claims", "graph", "healthz", "metrics", "readyz", "rebuttals"}
    | {"sparql", "static", "utterances"}
)
_REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
_SHOWN = 2_000
"""Bytes of a query or update that the log shows."""

Gauges = Callable[[], dict[str, float]]


class Metrics(Collector):
    """Counts of requests, and whatever ``gauges`` says at the moment of asking."""

    def __init__(self, gauges: Gauges) -> None:
        self._gauges = gauges
        self._answers: Counter[tuple[str, int]] = Counter()
        self._buckets: dict[str, list[int]] = {}
        self._seconds: dict[str, float] = {}
        self._registry = CollectorRegistry()
        self._registry.register(self)

    def count(self, route: str, status: int, seconds: float) -> None:
        """Count one request."""
        self._answers[route, status] += 1
        self._seconds[route] = self._seconds.get(route, 0.0) + seconds
        buckets = self._buckets.get(route) or self._buckets.setdefault(route, [0] * (len(_BOUNDS) + 1))
        buckets[bisect_left(_BOUNDS, seconds)] += 1

    def collect(self) -> Iterator[Metric]:
        """Yield the counts as Prometheus has them."""
        answers = CounterMetricFamily("counterclaim_requests", "Requests answered.", labels=("route", "status"))
        for (route, status), count in self._answers.items():
            answers.add_metric((route, str(status)), count)
        yield answers
        seconds = HistogramMetricFamily(
            "counterclaim_request_seconds", "Time to the end of the answer.", labels=["route"]
        )
        for route, buckets in self._buckets.items():
            sums = [sum(buckets[: place + 1]) for place in range(len(buckets))]
            names = [*map(str, _BOUNDS), "+Inf"]
            seconds.add_metric([route], list(zip(names, sums, strict=True)), self._seconds[route])
        yield seconds
        for name, value in self._gauges().items():
            yield GaugeMetricFamily(f"counterclaim_{name}", name.replace("_", " ").capitalize() + ".", value)

    def text(self) -> bytes:
        """Return all in Prometheus' text format."""
        return generate_latest(self._registry)


def gauges(evaluator: WorkerEvaluator, answers: Answers[Kept]) -> dict[str, float]:
    """Return what is to be seen of evaluation at this moment."""
    return {
        "query_workers": evaluator.workers,
        "query_workers_busy": evaluator.busy,
        "queries_stopped": evaluator.stopped,
        "repeats_found": answers.hits,
        "repeats_not_found": answers.misses,
    }


class Observed:
    """Counts every request, and writes a line of JSON for it if there is a log."""

    def __init__(self, app: ASGIApp, metrics: Metrics, log: IO[str] | None = None) -> None:
        """Wrap ``app``, count in ``metrics``, and write to ``log``."""
        self._app = app
        self._metrics = metrics
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen(receive, send)
        started = time.perf_counter()
        try:
            await self._app(scope, receive if self._log is None else seen.receive, seen.send)
        finally:
            seconds = time.perf_counter() - started
            self._metrics.count(_route(scope["path"]), seen.status, seconds)
            if self._log is not None:
                self._log.write(json.dumps(_line(scope, seen, seconds), ensure_ascii=False) + "\n")


class _Seen:
    """What was seen of one request and its answer."""

    __slots__ = ("_receive", "_send", "body", "sent", "status")

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self.body = b""
        self.sent = self.status = 0

    async def receive(self) -> Message:
        """Give the application its next message."""
        message = await self._receive()
        if len(self.body) < _SHOWN:
            self.body += message.get("body", b"")[:_SHOWN]
        return message

    async def send(self, message: Message) -> None:
        """Send the application's next message."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.sent += len(message.get("body", b""))
        await self._send(message)


def open_log(target: Path | None) -> AbstractContextManager[IO[str] | None]:
    """Open the log: a file, ``-`` for standard output, or none."""
    if target is None:
        return nullcontext()
    return nullcontext(sys.stdout) if str(target) == "-" else target.open("a", encoding="utf-8", buffering=1)


def _route(path: str) -> str:
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in _ROUTES else "page" if not first else "other"


def _line(scope: Scope, seen: _Seen, seconds: float) -> dict[str, object]:
    """Return what the log says. Of who was refused it says no more than that, of headers nothing: they hold tokens."""
    line: dict[str, object] = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "client": (scope.get("client") or ("",))[0],
        "method": scope["method"],
        "path": scope["path"],
        "status": seen.status,
        "milliseconds": round(seconds * 1000, 1),
        "bytes": seen.sent,
    }
    if seen.status not in _REFUSED:
        if scope["query_string"]:
            line["parameters"] = scope["query_string"].decode("latin-1")[:_SHOWN]
        if scope["path"].startswith("/sparql") and not scope["path"].startswith("/sparql/graphs") and seen.body:
            line["query"] = _asked(seen.body)
    return line


def _asked(body: bytes) -> str:
    text = body[:_SHOWN].decode("utf-8", "replace")
    return next((value for name, value in parse_qsl(text) if name in ("query", "update")), text)
