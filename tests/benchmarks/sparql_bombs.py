"""How long after its limit each of some endless or overlarge queries ends, and how a second client fares meanwhile.

python tests/benchmarks/sparql_bombs.py PORT: asks a ``counterclaim serve --timeout 3`` that is running.
"""

import http.client
import sys
import threading
import time
from urllib.parse import urlencode

BOMBS = {
    "product, counted": "SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f . FILTER(?c != ?f)}",
    "product, streamed": "SELECT * {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}",
    "product, sorted": "SELECT * {?a ?b ?c . ?d ?e ?f} ORDER BY ?c ?f",
    "product, grouped": "SELECT ?c ?f (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f} GROUP BY ?c ?f",
    "path of 1,000 steps": "ASK { ?s " + "/".join(["<urn:p>"] * 1000) + " ?o }",
    "400 patterns": "ASK { " + " . ".join(f"?v{n} ?p{n} ?v{n + 1}" for n in range(400)) + " }",
    "UNION of 10,000": "ASK { " + " UNION ".join(["{?s ?p ?o}"] * 10_000) + " }",
    "10,000 nested groups": "ASK " + "{" * 10_000 + "?s ?p ?o" + "}" * 10_000,
    "&& of 9,000": "ASK { FILTER(" + "&&".join(["?s"] * 9_000) + ") }",
}
_HEADERS = {"content-type": "application/x-www-form-urlencoded", "accept": "*/*"}


def ask(connection: http.client.HTTPConnection, query: str) -> tuple[str, float]:
    """Return the status of the answer, or that it was cut off, and the seconds that it took."""
    started = time.perf_counter()
    try:
        connection.request("POST", "/sparql", urlencode({"query": query}), _HEADERS)
        answer = connection.getresponse()
        status = str(answer.status)
        answer.read()
    except (http.client.HTTPException, ConnectionError):
        status = "cut off"
    return status, time.perf_counter() - started


def measure(port: int, name: str, query: str) -> str:
    """Return a row of the table for one bomb."""
    ended: list[tuple[str, float]] = []
    bomb = threading.Thread(target=lambda: ended.append(ask(http.client.HTTPConnection("127.0.0.1", port), query)))
    bomb.start()
    second = http.client.HTTPConnection("127.0.0.1", port)
    times: list[float] = []
    while bomb.is_alive():
        times.append(ask(second, f"ASK {{}} # {name} {len(times)} {time.time()}")[1] * 1000)
        time.sleep(0.02)
    times.sort()
    middle, late = (times[len(times) // 2], times[int(0.95 * len(times))]) if times else (0, 0)
    return f"| {name} | {ended[0][0]} | {ended[0][1]:.2f} s | {middle:.0f} / {late:.0f} ms ({len(times)}) |"


def main() -> None:
    """Print the table."""
    for name, query in BOMBS.items():
        sys.stdout.write(measure(int(sys.argv[1]), name, query) + "\n")


if __name__ == "__main__":
    main()
