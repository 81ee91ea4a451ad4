"""Requests a second of two SPARQL services in turn, by ``wrk``: each query different or a few repeated.

``python tests/benchmarks/sparql_throughput.py QUERIES URL URL``: QUERIES is a file with a query on each line.
``--repeated N`` asks the first N of them again and again. ``wrk`` has to be installed.
"""

import json
import re
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Annotated
from urllib.parse import urlencode

import typer

SCRIPT = """local bodies = {%s}
local number = 0
request = function()
  number = number %% #bodies + 1
  local headers = {['content-type'] = 'application/x-www-form-urlencoded', ['accept'] = '*/*'}
  return wrk.format('POST', nil, headers, bodies[number])
end
"""
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")


def rate(url: str, script: Path, clients: int, seconds: int) -> float:
    """Return the requests that a service answers in a second."""
    command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-s", str(script), url]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = RATE.search(told)
    if found is None or "Non-2xx" in told:
        raise SystemExit(f"{url} does not answer all: {told}")
    return float(found[1])


def main(
    queries: Path,
    other: str,
    ours: str,
    *,
    clients: int = 8,
    seconds: int = 4,
    rounds: int = 2,
    repeated: Annotated[int, typer.Option(help="Ask only so many queries, time and again; 0: all.")] = 0,
) -> None:
    """Print both rates (medians of the rounds) and their ratio."""
    lines = queries.read_text("utf-8").splitlines()[: repeated or None]
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "queries.lua"
        script.write_text(SCRIPT % ",\n".join(json.dumps(urlencode({"query": line})) for line in lines), "utf-8")
        rates = [[rate(url, script, clients, seconds) for url in (other, ours)] for _ in range(rounds)]
    theirs, our_own = (statistics.median(part) for part in zip(*rates, strict=True))
    typer.echo(f"{clients} clients: {theirs:.0f} and {our_own:.0f} requests/s, ratio {our_own / theirs:.2f}")


if __name__ == "__main__":
    typer.run(main)
