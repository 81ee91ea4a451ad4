"""Queries that would never end, take all memory or crash the engine: each ends with an error, and harms nobody else."""

import threading
from collections.abc import Callable

import pytest

from faults.conftest import SECONDS, STATEMENTS
from faults.serving import Reply, Server, wait_until

GRACE = 1.5
"""How much longer than the limit a query may take on a busy machine (docs/performance.md has what is measured)."""

ENDLESS = {
    "product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "product with a filter": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(?c != ?f) }",
    "sorted product": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "grouped product": "SELECT ?c ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?c ?f",
    "distinct product": "SELECT DISTINCT ?c ?f { ?a ?b ?c . ?d ?e ?f } OFFSET 1000000000",
    "long path": "ASK { ?s " + "/".join(["<urn:says>"] * 1_000) + " ?o }",
    "path upon path": "SELECT (COUNT(*) AS ?n) { ?a (<urn:says>|!<urn:x>)* ?b . ?c (!<urn:y>)* ?d . ?e ?f ?g }",
    "many patterns": "ASK { " + " . ".join(f"?v{n} ?p{n} ?v{n + 1}" for n in range(900)) + " }",
    "growing text": "SELECT ?t { "
    + "".join(f"BIND(CONCAT(?t{n}, ?t{n}) AS ?t{n + 1}) " for n in range(60)).replace("?t0", '"xxxxxxxx"')
    + " BIND(?t60 AS ?t) }",
    "product in an ORDER BY of a construct": "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c",
    "existence in a product": "ASK { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?g ?h ?i . ?j ?k ?l FILTER(?i != ?l) } }",
}
DEEP: dict[str, Callable[[int], str]] = {
    "groups": lambda n: "ASK " + "{" * n + "?s ?p ?o" + "}" * n,
    "NOT EXISTS": lambda n: "ASK " + "{ ?s ?p ?o FILTER NOT EXISTS " * n + "{}" + "}" * n,
    "parentheses": lambda n: "ASK { FILTER(" + "(" * n + "1" + ")" * n + ") }",
    "negations": lambda n: "ASK { FILTER(" + "!" * n + "true) }",
    "minus": lambda n: "ASK { FILTER(" + "- " * n + "1 < 2) }",
    "unions": lambda n: "ASK { " + " UNION ".join(["{?s ?p ?o}"] * n) + " }",
    "conjunctions": lambda n: "ASK { FILTER(" + "&&".join(["?s"] * n) + ") }",
    "optionals": lambda n: "ASK { " + "OPTIONAL {?s ?p ?o}" * n + " }",
    "paths": lambda n: "ASK { ?s " + "(" * n + "<urn:p>" + ")*" * n + " ?o }",
    "path of inverses": lambda n: "ASK { ?s " + "^" * n + "<urn:p> ?o }",
    "path of negations": lambda n: "ASK { ?s " + "!(" * n + "<urn:p>" + ")" * n + " ?o }",
    "lists": lambda n: "ASK { ?s ?p " + "(" * n + "1" + ")" * n + " }",
    "blank nodes": lambda n: "ASK { ?s ?p " + "[ ?p " * n + "1" + "]" * n + " }",
    "triple terms": lambda n: "ASK { ?s ?p " + "<<( ?s ?p " * n + "1" + ")>>" * n + " }",
    "subqueries": lambda n: "ASK " + "{ SELECT * " * n + "{?s ?p ?o}" + "}" * n,
}


def is_refused(reply: Reply) -> bool:
    """Tell whether an error was told as such, or the answer cut off: never a whole answer."""
    return reply.status in {0, 400, 413, 503}


@pytest.mark.parametrize("query", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_query_ends_in_time_and_others_are_answered_meanwhile(server: Server, query: str) -> None:
    replies: list[Reply] = []
    bomb = threading.Thread(target=lambda: replies.append(server.ask(query, accept="*/*")))
    bomb.start()
    others = [server.ask("ASK {}")]
    while bomb.is_alive():
        others.append(server.ask("ASK {}"))
        bomb.join(0.05)
    assert is_refused(replies[0])
    assert replies[0].seconds < SECONDS + GRACE
    assert {other.status for other in others} == {200}
    assert sorted(other.seconds for other in others)[len(others) // 2] < 0.5
    assert server.is_alive


def test_a_stream_over_the_limit_is_cut_off_not_ended(server: Server) -> None:
    reply = server.ask("SELECT * { ?a ?b ?c . ?d ?e ?f }", accept="text/csv")
    assert reply.status == 0
    assert reply.seconds < SECONDS + GRACE


def test_the_problem_says_which_limit_it_was(server: Server) -> None:
    slow = server.ask(ENDLESS["product"])
    assert slow.json["title"] == "Service Unavailable"
    assert "longer than 1 s" in str(slow.json["detail"])


def test_a_request_may_lower_the_limit_and_not_raise_it(server: Server) -> None:
    assert "longer than 0.2 s" in str(server.ask(ENDLESS["product"], timeout="0.2").json["detail"])
    assert "longer than 1 s" in str(server.ask(ENDLESS["product"], timeout="600").json["detail"])


@pytest.mark.parametrize("depth", [90, 1_000, 10_000, 100_000])
@pytest.mark.parametrize("write", DEEP.values(), ids=DEEP)
def test_a_deep_query_is_answered_or_refused(server: Server, write: Callable[[int], str], depth: int) -> None:
    reply = server.ask(write(depth))
    assert reply.status == 200 or is_refused(reply)
    assert reply.seconds < SECONDS + GRACE
    assert server.ask("ASK {}").status == 200


@pytest.mark.parametrize(
    "update",
    [
        "INSERT { <urn:x> <urn:y> ?f } WHERE { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . FILTER(?c != ?f) } }",
        "DELETE { ?a ?b ?c } WHERE " + "{" * 50_000 + "?a ?b ?c" + "}" * 50_000,
        "INSERT { <urn:x> <urn:y> 1 } WHERE { FILTER(" + "&&".join(["?s"] * 100_000) + ") }",
        "INSERT DATA { <urn:x> <urn:y> " + "(" * 50_000 + "1" + ")" * 50_000 + " }",
    ],
    ids=["endless", "deep", "long", "list"],
)
def test_an_update_is_limited_too(server: Server, update: str) -> None:
    reply = server.update(update)
    assert is_refused(reply)
    assert reply.seconds < SECONDS + GRACE
    assert not server.ask("ASK { <urn:x> ?p ?o }").json["boolean"]


def test_no_worker_is_left_at_work(server: Server) -> None:
    for query in (*list(ENDLESS.values())[:4], "SELECT * { ?a ?b ?c . ?d ?e ?f }"):
        server.ask(query)
    wait_until(lambda: not server.busy_workers(), seconds=5)
    assert len(server.workers()) <= 4


def test_more_bombs_than_workers_are_all_ended(server: Server) -> None:
    replies: list[Reply] = []
    bombs = [threading.Thread(target=lambda: replies.append(server.ask(ENDLESS["product"]))) for _ in range(12)]
    for bomb in bombs:
        bomb.start()
    for bomb in bombs:
        bomb.join()
    assert {reply.status for reply in replies} == {503}
    assert max(reply.seconds for reply in replies) < SECONDS + GRACE
    assert server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body.count(str(STATEMENTS).encode()) == 1
