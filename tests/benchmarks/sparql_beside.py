"""Our SPARQL service beside another, asked in turn: time of the client, and CPU time of the server.

``python tests/benchmarks/sparql_beside.py QUERIES OTHER_URL OTHER_PID OUR_URL OUR_PID``: QUERIES is a folder of ``.rq``
files; each is asked ``--rounds`` times of each server, with a comment of its own, so that no cache helps. Prints a row
for each query and format: medians, and ratios of the medians.
"""

import http.client
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from urllib.parse import urlencode, urlsplit

import typer

FORMATS = {"json": "application/sparql-results+json", "csv": "text/csv", "nt": "application/n-triples"}


@dataclass(frozen=True, slots=True)
class Service:
    """One of the two.

    Attributes:
        url: where it takes queries by POST.
        process: its first process.
    """

    url: str
    process: int

    def ask(self, query: str, media_type: str) -> tuple[float, float]:
        """Return the milliseconds by the clock and by the CPU (of living processes) of an answer."""
        address = urlsplit(self.url)
        connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=300)
        headers = {"content-type": "application/x-www-form-urlencoded", "accept": media_type}
        spent, started = cpu(self.process), time.perf_counter()
        connection.request("POST", address.path, urlencode({"query": query}), headers)
        answer = connection.getresponse()
        body = answer.read()
        clock = (time.perf_counter() - started) * 1000
        connection.close()
        if answer.status != http.client.OK:
            raise SystemExit(f"{self.url} answered {answer.status}: {body[:200]!r}")
        return clock, cpu(self.process) - spent


def family(process: int) -> Iterator[int]:
    """Yield a process and its descendants."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from family(int(child))


def cpu(process: int) -> float:
    """Return the milliseconds of CPU time that a process and its living descendants have used."""
    clocks = (path for each in family(process) for path in Path(f"/proc/{each}/task").glob("*/schedstat"))
    return sum(int(path.read_text().split()[0]) for path in clocks) / 1e6


def measure(services: tuple[Service, Service], query: str, media_type: str, rounds: int) -> str:
    """Return the cells of one row."""
    taken: tuple[list[tuple[float, float]], ...] = ([], [])
    for number in range(rounds):
        for service, times in zip(services, taken, strict=True):
            times.append(service.ask(f"{query}\n# {number} {time.time()}", media_type))
    (clock, work), (our_clock, our_work) = (
        [statistics.median(part) for part in zip(*times, strict=True)] for times in taken
    )
    cells = f"{clock:.1f} / {our_clock:.1f} | {our_clock / clock:.2f} | {work:.1f} / {our_work:.1f}"
    return f"{cells} | {our_work / work if work else 0:.2f}"


def main(
    queries: Path,
    other_url: str,
    other_pid: int,
    our_url: str,
    our_pid: int,
    *,
    rounds: int = 3,
    formats: Annotated[str, typer.Option(help="json, csv or nt, several with commas.")] = "json",
) -> None:
    """Print the table."""
    services = Service(other_url, other_pid), Service(our_url, our_pid)
    typer.echo(
        "| query | format | clock ms, other / ours | ratio | CPU ms, other / ours | ratio |\n|---|---|---|---|---|---|"
    )
    for path in sorted(queries.glob("*.rq")):
        for name in formats.split(","):
            typer.echo(
                f"| {path.stem} | {name} | {measure(services, path.read_text('utf-8'), FORMATS[name], rounds)} |"
            )


if __name__ == "__main__":
    typer.run(main)
