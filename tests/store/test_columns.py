"""The columns of SELECT *: those of the query, in its order."""

import pytest

from counterclaim.errors import QueryRejected
from counterclaim.store.embedded import EmbeddedStore

PREFIXES = {"": "https://other.example/"}


def columns(query: str) -> str:
    with EmbeddedStore.open(None) as store:
        return store.results(query, "text/csv", prefixes=PREFIXES).decode().splitlines()[0]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * { ?s ?p ?o }", "s,p,o"),
        ("select*where{?s ?p ?o}", "s,p,o"),
        ("SELECT *WHERE { ?z :p ?a }", "z,a"),
        ("SELECT DISTINCT * { ?z :p ?a }", "z,a"),
        ("SELECT REDUCED\t*{ $z :p ?a }", "z,a"),
        ("# *\nPREFIX x: <urn:x:>\nBASE <urn:y:>\nSELECT # * ?a\n* { ?z x:p ?a }", "z,a"),
        ("SELECT * FROM :g { ?z :p ?a } ORDER BY ?a", "z,a"),
        ("SELECT * { { SELECT ?b { ?b ?c ?a } } ?z :p ?b }", "b,z"),
        ("SELECT * { ?z :p ?y MINUS { ?y :p ?x } FILTER(?y < ?w) }", "z,y"),
        ("SELECT * { VALUES (?z ?a) { (1 2) } BIND(:unknown(?z) AS ?c) }", "z,a,c"),
        ('SELECT * { ?été :p \'?a\', """?b""" # ?c\n }', "été"),
        ("SELECT ?z ?a { ?a :p ?z }", "z,a"),
        ("SELECT (COUNT(*) AS ?n) { ?z :p ?a }", "n"),
        ("SELECT * {}", ""),
    ],
)
def test_the_columns_are_in_the_order_of_the_query(query: str, expected: str) -> None:
    assert columns(query) == expected


@pytest.mark.parametrize("query", ["SELECT *\n{ ?s ?p }", "SELECT *\n{ ?s ?p ?o } }"])
def test_what_is_malformed_is_where_it_was_written(query: str) -> None:
    with pytest.raises(QueryRejected) as caught:
        columns(query)
    assert caught.value.line == 2
