"""Queries read as tokens: the form, and what is refused before an engine sees it."""

from contextlib import suppress
from time import process_time

import pytest

from counterclaim.errors import QueryRejected
from counterclaim.store.queries import MAX_DEPTH, MAX_TOKENS, QueryForm, check_query, media_types


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * {}", QueryForm.SELECT),
        ("ask {}", QueryForm.ASK),
        ("# SELECT\nPREFIX select: <http://example.org/ask#> DESCRIBE select:x", QueryForm.DESCRIBE),
        ("BASE <http://example.org/> CONSTRUCT { ?ask ?p 'SELECT' } WHERE { ?ask ?p ?select }", QueryForm.CONSTRUCT),
    ],
)
def test_the_form_is_the_first_keyword(query: str, form: QueryForm) -> None:
    assert check_query(query).form is form


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> {} }",
        "SELECT * { service silent ?where {} }",
        "SELECT * {{}SERVICE<http://127.0.0.1/>{}}",
        "SELECT * { ?s ?p '#' . SERVICE <http://127.0.0.1/> {} }",
        "SELECT * { ?s ?p '''it's''' . SERVICE <http://127.0.0.1/> {} }",
        'SELECT * { ?s ?p "\\"" . SERVICE <http://127.0.0.1/> {} }',
        "SELECT * { FILTER(1 <2) SERVICE <http://127.0.0.1/> {} }",
        "# a comment\rSELECT * { SERVICE <http://127.0.0.1/> {} }",
        "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1/>{} }",
        "PREFIX ex: <http://127.0.0.1/> SELECT * { SERVICEex:x\\#y{} }",
        "SELECT * { SERVICE# a # b\n  # c\n?where# d\n\t{} }",
        "SELECT * { SERVICE ?x\u203fy\u00b7 {} }",
        "SELECT * { ?s ?p '''\n# ''' SERVICE <http://127.0.0.1/> {} }",
        "SELECT * { FILTER(?a<?b)SERVICE?x#>\n{} }",
        "SELECT * { FILTER(?a<?b#>'''\n)SERVICE<http://127.0.0.1/>{}#'''\n}",
        "SELECT * { FILTER(?a<'>') SERVICE <http://127.0.0.1/> {} ?s ?p '>' }",
    ],
)
def test_service_is_refused_wherever_it_is_a_keyword(query: str) -> None:
    with pytest.raises(QueryRejected, match="SERVICE is not allowed"):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE' }",
        'SELECT * { ?s ?p """a " SERVICE " b""" }',
        "SELECT * { ?s <http://example.org/SERVICE> ?service } # SERVICE",
        "SELECT * {\n  # SERVICE <http://example.org/> {\n  ?s a <https://schema.org/Service> { }\n}",
        "SELECT * {\r\n # SERVICE <http://example.org/> {\r\n}",
        "SELECT * { <http://example.org/service?x=1> ?p ?o }",
        "PREFIX service: <http://example.org/> SELECT * { ?s service:service $SERVICE }",
    ],
)
def test_the_word_service_is_allowed_elsewhere(query: str) -> None:
    assert check_query(query).form is QueryForm.SELECT


@pytest.mark.parametrize("word", ["INSERT", "delete", "LOAD", "Clear", "DROP"])
def test_an_update_is_refused_by_name(word: str) -> None:
    with pytest.raises(QueryRejected, match=f"{word.upper()} is an update"):
        check_query(f"{word} DATA {{}}")


@pytest.mark.parametrize("query", ["", "# nothing", "hello", "?SELECT"])
def test_a_text_without_a_query_is_refused(query: str) -> None:
    with pytest.raises(QueryRejected, match="holds no query"):
        check_query(query)


def test_depth_and_length_have_limits() -> None:
    assert check_query("SELECT * " + "{" * MAX_DEPTH + "}" * MAX_DEPTH).form is QueryForm.SELECT
    for query in ("SELECT * " + "{" * (MAX_DEPTH + 1), "SELECT * { " + "?s ?p ?o . " * MAX_TOKENS):
        with pytest.raises(QueryRejected, match="too large"):
            check_query(query)


@pytest.mark.parametrize(
    "query",
    ["service#" * 200_000, "SELECT {service" + "# " * 200_000, "SELECT {" + "service:" * 100 + "a:" * 200_000],
    ids=["mentions", "gaps", "names"],
)
def test_a_hostile_query_is_read_quickly(query: str) -> None:
    started = process_time()
    with suppress(QueryRejected):
        check_query(query)
    assert process_time() - started < 2


def test_media_types_follow_the_form() -> None:
    assert media_types("SELECT * {}")[0] == "application/sparql-results+json"
    assert media_types("DESCRIBE <http://example.org/>")[0] == "text/turtle"
    assert "text/csv" not in media_types("ASK {}")


@pytest.mark.parametrize(
    ("query", "chooses"),
    [
        ("SELECT * FROM <http://example.org/> {}", True),
        ("SELECT * from named <http://example.org/> {}", True),
        ("SELECT ?from { ?s <http://example.org/FROM> 'FROM' } # FROM", False),
    ],
)
def test_from_is_seen_where_it_is_a_keyword(query: str, *, chooses: bool) -> None:
    assert check_query(query).chooses_graphs is chooses
