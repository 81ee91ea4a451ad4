import csv
import io
import json

import networkx as nx

from analysis.statements import Said, graph
from counterclaim.analysis import findings, to_networkx
from counterclaim.analysis.findings import Table
from counterclaim.rdf import Iris
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import BURNED, SHELLED

IRIS = Iris()


def column(table: Table, name: str) -> list[object]:
    return [row[table.columns.index(name)] for row in table.rows]


def test_standing_names_what_is_contested_before_what_is_unanswered(disputes: "nx.MultiDiGraph[str]") -> None:
    words = column(findings.standing(disputes), "standing")
    assert words == sorted(words, key=str)
    assert set(words) == {"contested", "unanswered"}


def test_camps_put_who_dispute_on_two_sides() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("medics", "asserts", "c"), Said("army", "denies", "c"))
    table = findings.camps(G)
    assert [row[:4] for row in table.rows] == [(1, "A", "army", 0), (1, "B", "medics", 0), (1, "B", "rebels", 0)]


def test_separate_disputes_have_camps_of_their_own() -> None:
    G = graph(
        *(
            Said(f"{name}{claim}", stance, claim)
            for claim in "cd"
            for name, stance in [("p", "asserts"), ("q", "denies")]
        )
    )
    assert column(findings.camps(G), "dispute") == [1, 1, 2, 2]


def test_silence_has_the_answer_in_its_words(disputes: "nx.MultiDiGraph[str]") -> None:
    [row] = findings.silence(disputes).rows
    assert row[:2] == ("Northern Fleet", SHELLED.text)
    assert row[4] == 0
    assert row[5]


def test_sources_name_the_agency_that_a_claim_hangs_on(disputes: "nx.MultiDiGraph[str]") -> None:
    [row] = [row for row in findings.sources(disputes).rows if row[2] == BURNED.text]
    assert row == (1, 1, BURNED.text, ("Dana Orlo",), ("Dana Orlo", "Meridian"), IRIS.claim(BURNED.id).value)


def test_fragile_begins_with_what_changes_most(disputes: "nx.MultiDiGraph[str]") -> None:
    changes = column(findings.fragile(disputes), "changes")
    assert changes
    assert changes == sorted(changes, key=lambda one: -int(str(one)))


def test_a_table_is_the_same_as_csv_and_as_json() -> None:
    table = Table(("who", "days", "why"), ((("p", "q"), 3, None), (("r",), 0, "x, y")))
    assert list(csv.reader(io.StringIO(table.csv()))) == [["who", "days", "why"], ["p; q", "3", ""], ["r", "0", "x, y"]]
    assert json.loads(table.json())[0] == {"who": ["p", "q"], "days": 3, "why": None}
    assert len(table.first(1).rows) == 1


def test_the_empty_store_makes_empty_tables() -> None:
    with EmbeddedStore.open(None) as empty:
        G = to_networkx(empty)
        tables = [findings.standing(G), findings.camps(G), findings.silence(G), findings.sources(G)]
        assert [table.rows for table in [*tables, findings.fragile(G)]] == [()] * 5
