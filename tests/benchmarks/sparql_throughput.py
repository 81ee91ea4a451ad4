"""Requests a second of SPARQL services in turn, by ``wrk``: point queries all different or repeated, and a mix.

``PYTHONPATH=tests python tests/benchmarks/sparql_throughput.py SHARED ARTICLES NAME=URL,PID …`` asks services that hold
the data of ``SHARED/eval/sparql/gen.py ARTICLES`` the queries of ``workload.py`` beside it. Prints requests a second
(medians of the rounds) and the CPU time of a request, and how the last service's compare with those of each other. A
service should have one core and this another: ``taskset -c 0``, ``taskset -c 1``. ``wrk`` has to be installed.
"""

import importlib.util
import random
import re
import statistics
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Annotated
from urllib.parse import urlencode

import typer

from benchmarks.sparql_beside import Service, compared

SCRIPT = """local asked = {}
for body, accept in io.open('%(bodies)s'):read('*a'):gmatch('(%%S+) (%%S+)') do
  local headers = {['content-type'] = 'application/x-www-form-urlencoded', ['accept'] = accept}
  asked[#asked + 1] = {body, headers}
end
local number = 0
request = function()
  number = number + 1
  local query = asked[(number - 1) %% #asked + 1]
  return wrk.format('POST', nil, query[2], query[1]%(mark)s)
end
"""
MARK = " .. '+%23+{chance}+' .. number"
"""A comment by which a query was never asked before."""
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
COUNT = re.compile(r"(\d+) requests in")
POINTS = ("q09_describe", "q07_chain")
Asked = tuple[str, str]
"""A query, and the media type that it is answered in."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Queries that are asked one after the other, then again.

    Attributes:
        name: what the table calls them.
        asked: the queries.
        is_repeated: whether the service sees the same text again; else a comment makes every request another.
    """

    name: str
    asked: Sequence[Asked]
    is_repeated: bool = False


def load_workload(shared: Path) -> ModuleType:
    """Return the module of queries that lies beside the data's generator."""
    specification = importlib.util.spec_from_file_location("workload", shared / "eval" / "sparql" / "workload.py")
    if specification is None or specification.loader is None:
        raise SystemExit(f"{shared} has no eval/sparql/workload.py")
    workload = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(workload)
    return workload


def points(workload: ModuleType, articles: int) -> Iterator[Asked]:
    """Yield both point queries of every claim, in an order of chance."""
    claims = list(range(articles * 11))
    random.Random(1).shuffle(claims)  # noqa: S311
    for claim in claims:
        for name in POINTS:
            query = workload.T[name].replace("{K}", workload.K).replace("{claim}", str(claim))
            yield workload.PRE + query, workload.accept(name)


def mixed(workload: ModuleType, articles: int) -> Iterator[Asked]:
    """Yield queries of every kind that takes milliseconds, none twice."""
    queries = workload.make(articles, k=40, seed=11)
    for number in range(40):
        for name in workload.CHEAP:
            yield queries[name][number], workload.accept(name)


def measure(service: Service, kind: Kind, clients: int, seconds: int) -> tuple[float, float]:
    """Return the requests that a service answers in a second, and the microseconds of CPU time that each takes."""
    with tempfile.TemporaryDirectory() as folder:
        bodies, script = Path(folder) / "bodies", Path(folder) / "queries.lua"
        bodies.write_text("\n".join(f"{urlencode({'query': query})} {accept}" for query, accept in kind.asked), "utf-8")
        mark = "" if kind.is_repeated else MARK.format(chance=random.getrandbits(32))
        script.write_text(SCRIPT % {"bodies": bodies, "mark": mark}, "utf-8")
        before = service.cpu()
        command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-s", str(script), service.url]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        spent = service.cpu() - before
    rate, count = RATE.search(told), COUNT.search(told)
    if rate is None or count is None or "Non-2xx" in told:
        raise SystemExit(f"{service.url} does not answer all: {told}")
    return float(rate[1]), spent * 1000 / int(count[1])


def row(services: Sequence[Service], kind: Kind, clients: int, seconds: int, rounds: int) -> str:
    """Return the cells of one kind of queries."""
    told = [[measure(service, kind, clients, seconds) for service in services] for _ in range(rounds)]
    of_each = list(zip(*told, strict=True))
    rates = [statistics.median(rate for rate, _ in turns) for turns in of_each]
    work = [statistics.median(spent for _, spent in turns) for turns in of_each]
    return " | ".join((*compared(rates, digits=0), *compared(work, digits=0)))


def main(
    shared: Path,
    articles: int,
    services: list[str],
    *,
    clients: Annotated[str, typer.Option(help="How many ask at a time, several with commas.")] = "8,32",
    seconds: int = 4,
    rounds: int = 3,
) -> None:
    """Print the table."""
    workload = load_workload(shared)
    asked = [Service.parse(each) for each in services]
    names = " / ".join(service.name for service in asked)
    point = list(points(workload, articles))
    kinds = (
        Kind("point, all different", point),
        Kind("point, 16 repeated", point[:16], is_repeated=True),
        Kind("mix, all different", list(mixed(workload, articles))),
    )
    typer.echo(
        f"| queries | clients | requests/s, {names} | ratio | CPU us, {names} | ratio |\n|---|---|---|---|---|---|"
    )
    for kind in kinds:
        for number in map(int, clients.split(",")):
            typer.echo(f"| {kind.name} | {number} | {row(asked, kind, number, seconds, rounds)} |")


if __name__ == "__main__":
    typer.run(main)
