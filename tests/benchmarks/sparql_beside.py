"""SPARQL services side by side, asked in turn: time of the client, and CPU time of the server.

``python tests/benchmarks/sparql_beside.py QUERIES NAME=URL,PID …``: QUERIES is a folder of ``.rq`` files with one
query each; ``a.NAME.rq`` is what a service is asked in place of ``a.rq``. Each is asked ``--rounds`` times of each
service, with a comment of its own, so that no cache helps. Prints a row for each query and format: medians by the
clock, means of CPU time, and how the last service's compare with those of each other.
"""

import http.client
import os
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlencode, urlsplit

import typer

FORMATS = {"json": "application/sparql-results+json", "csv": "text/csv", "nt": "application/n-triples"}
_TICK = 1000 / os.sysconf("SC_CLK_TCK")
_DYING = 0.3
"""Seconds after which a process that was ended has been waited for, so that its time is known."""


@dataclass(frozen=True, slots=True)
class Service:
    """One of those that are compared.

    Attributes:
        name: what the table calls it.
        url: where it takes queries by POST.
        process: its first process.
    """

    name: str
    url: str
    process: int

    @classmethod
    def parse(cls, given: str) -> Self:
        """Return the service that is given as NAME=URL,PID."""
        name, _, rest = given.partition("=")
        url, _, process = rest.rpartition(",")
        return cls(name, url, int(process))

    def ask(self, query: str, media_type: str) -> float:
        """Return the milliseconds that an answer takes by the clock."""
        address = urlsplit(self.url)
        connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=300)
        headers = {"content-type": "application/x-www-form-urlencoded", "accept": media_type}
        started = time.perf_counter()
        connection.request("POST", address.path, urlencode({"query": query}), headers)
        answer = connection.getresponse()
        body = answer.read()
        clock = (time.perf_counter() - started) * 1000
        connection.close()
        if answer.status != http.client.OK:
            raise SystemExit(f"{self.url} answered {answer.status}: {body[:200]!r}")
        return clock

    def cpu(self) -> float:
        """Return the milliseconds of CPU time that its processes have used, those with it that have ended."""
        return sum(_spent(each) for each in _family(self.process))


def _family(process: int) -> Iterator[int]:
    """Yield a process and its descendants."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from _family(int(child))


def _spent(process: int) -> float:
    """Return the milliseconds of a process, of its threads that have ended, and of its children that have."""
    after_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, after_name[11:15])) * _TICK


def measure(services: Sequence[Service], queries: Sequence[str], media_type: str, rounds: int) -> list[str]:
    """Return the cells of one row."""
    clocks: list[list[float]] = [[] for _ in services]
    before = [service.cpu() for service in services]
    for number in range(rounds):
        for service, query, times in zip(services, queries, clocks, strict=True):
            times.append(service.ask(f"{query}\n# {number} {time.time()}", media_type))
    time.sleep(_DYING)
    work = [(service.cpu() - spent) / rounds for service, spent in zip(services, before, strict=True)]
    return [*compared([statistics.median(times) for times in clocks]), *compared(work)]


def compared(measured: Sequence[float], *, digits: int = 1) -> tuple[str, str]:
    """Return what was measured of each service, and the last one's as a part of each other's."""
    *others, ours = measured
    parts = (f"{ours / other:.2f}" if other else "-" for other in others)
    return " / ".join(f"{each:.{digits}f}" for each in measured), " / ".join(parts)


def main(
    queries: Path,
    services: list[str],
    *,
    rounds: int = 10,
    formats: Annotated[str, typer.Option(help="json, csv or nt, several with commas.")] = "json",
) -> None:
    """Print the table."""
    asked = [Service.parse(each) for each in services]
    names = " / ".join(service.name for service in asked)
    typer.echo(f"| query | format | clock ms, {names} | ratio | CPU ms, {names} | ratio |\n|---|---|---|---|---|---|")
    for path in sorted(each for each in queries.glob("*.rq") if each.stem.count(".") == 0):
        own = (path.with_suffix(f".{service.name}.rq") for service in asked)
        texts = [(each if each.exists() else path).read_text("utf-8") for each in own]
        for name in formats.split(","):
            cells = measure(asked, texts, FORMATS[name], rounds)
            typer.echo(f"| {' | '.join((path.stem, name, *cells))} |")


if __name__ == "__main__":
    typer.run(main)
