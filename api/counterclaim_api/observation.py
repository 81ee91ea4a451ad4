"""What the server did, for whoever keeps it running: counts at /metrics, and every request in the journal."""

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.evaluation.answers import Answers
from counterclaim_api.echoes import Echo
from counterclaim_api.evaluation.workers import WorkerEvaluator
from counterclaim_api.journal import SHOWN, Journal
from counterclaim_api.repeats import Kept

_BOUNDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)

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


def gauges(evaluator: WorkerEvaluator, answers: Answers[Kept], echoes: Answers[Echo]) -> dict[str, float]:
    """Return what is to be seen of evaluation at this moment."""
    return {
        "query_workers": evaluator.workers,
        "query_workers_busy": evaluator.busy,
        "queries_stopped": evaluator.stopped,
        "repeats_found": answers.hits + echoes.hits,
        "repeats_not_found": answers.misses,
    }


class Observed:
    """Has every request written into the journal."""

    def __init__(self, app: ASGIApp, journal: Journal) -> None:
        """Wrap ``app`` and write into ``journal``."""
        self._app = app
        self._journal = journal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen(receive, send)
        started = time.perf_counter()
        try:
            await self._app(scope, seen.receive if self._journal.is_written else receive, seen.send)
        finally:
            note = self._journal.note(scope, seen.body, seen.status, seen.sent)
            self._journal.write(note, time.perf_counter() - started)


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
        if len(self.body) < SHOWN:
            self.body += message.get("body", b"")[:SHOWN]
        return message

    async def send(self, message: Message) -> None:
        """Send the application's next message."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.sent += len(message.get("body", b""))
        await self._send(message)
