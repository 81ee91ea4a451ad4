from datetime import date

import networkx as nx

from analysis.statements import Said, accused, graph
from counterclaim.analysis.findings.camps import Camps
from counterclaim.analysis.findings.contested import Contested
from counterclaim.analysis.findings.fragile import Fragile
from counterclaim.analysis.findings.parties import Parties
from counterclaim.analysis.findings.silence import Silence
from counterclaim.analysis.findings.sources import Sources
from counterclaim.analysis.findings.standing import Standing
from counterclaim.analysis.question import Question
from counterclaim.rdf import Iris
from rdf.readings import BURNED, SHELLED

IRIS = Iris()


def ask(question: Question, G: "nx.MultiDiGraph[str]") -> list[dict[str, object]]:
    return [dict(record) for record in question.answer(G).records()]


def test_contested_names_the_parties_of_each_side(disputes: "nx.MultiDiGraph[str]") -> None:
    [first, *_] = ask(Contested(), disputes)
    assert (first["claim"], first["claim_iri"]) == (SHELLED.text, IRIS.claim(SHELLED.id).value)
    assert (first["asserting"], first["disputing"]) == (2, 1)
    assert first["asserted_by"] == ["Governor of Sel", "Northern Fleet"]
    assert (first["denied_by"], first["no_comment_by"]) == (["Northern Fleet"], ["Ministry of Trade of Sel"])


def test_parties_quote_both_sides(disputes: "nx.MultiDiGraph[str]") -> None:
    [first, *_] = ask(Parties(), disputes)
    assert {first["party"], first["other"]} == {"Governor of Sel", "Northern Fleet"}
    assert (first["asserts"], first["disputes"]) == ("Governor of Sel", "Northern Fleet")
    assert first["disputing_words"] == "The fleet denied the accusation"


def test_a_plain_denial_is_shown_before_a_surer_doubt() -> None:
    said = Said("rebels", "asserts", "c")
    G = graph(
        said, Said("army", "questions", "c"), said._replace(claim="d"), Said("army", "denies", "d", confidence=0.3)
    )
    [row] = ask(Parties(), G)
    assert (row["disputed_claims"], row["claim"]) == (2, "d")


def test_a_counterclaim_is_an_example_too() -> None:
    G = graph(Said("rebels", "asserts", "shelled"), Said("army", "asserts", "rocket"))
    G.add_edge("rocket", "shelled", key="contradicts", kind="contradicts", sign=-1, weight=1.0)
    [row] = ask(Parties(), G)
    assert (row["claim"], row["asserts"], row["disputes"]) == ("rocket", "army", "rebels")


def test_parties_that_only_agree_have_no_row() -> None:
    assert ask(Parties(), graph(Said("army", "denies", "c"), Said("ministry", "denies", "c"))) == []


def test_standing_names_what_is_contested_before_what_is_unanswered(disputes: "nx.MultiDiGraph[str]") -> None:
    words = [row["standing"] for row in ask(Standing(), disputes)]
    assert words == sorted(words, key=str)
    assert set(words) == {"contested", "unanswered"}


def test_camps_put_who_dispute_on_two_sides() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("medics", "asserts", "c"), Said("army", "denies", "c"))
    rows = [(row["dispute"], row["camp"], row["party"], row["breaks_ranks"]) for row in ask(Camps(), G)]
    assert rows == [(1, "A", "army", 0), (1, "B", "medics", 0), (1, "B", "rebels", 0)]


def test_separate_disputes_have_camps_of_their_own() -> None:
    sides = [("p", "asserts"), ("q", "denies")]
    G = graph(*(Said(f"{name}{claim}", stance, claim) for claim in "cd" for name, stance in sides))
    assert [row["dispute"] for row in ask(Camps(), G)] == [1, 1, 2, 2]


def test_silence_has_the_answer_in_its_words(disputes: "nx.MultiDiGraph[str]") -> None:
    [row] = ask(Silence(), disputes)
    assert (row["accused"], row["claim"], row["days"]) == ("Northern Fleet", SHELLED.text, 0)
    assert row["answer"]
    assert str(row["answer_iri"]).startswith(f"{IRIS.base}utterance/")


def test_silence_counts_up_to_the_day_asked_for() -> None:
    G = accused(graph(Said("rebels", "asserts", "c", first_seen="2031-03-04")), ("c", "army"))
    [row] = ask(Silence(last=date(2031, 3, 14)), G)
    assert (row["days"], row["answer"]) == (10, None)


def test_sources_name_the_agency_that_a_claim_hangs_on(disputes: "nx.MultiDiGraph[str]") -> None:
    [row] = [row for row in ask(Sources(), disputes) if row["claim"] == BURNED.text]
    assert (row["sources"], row["articles"], row["asserted_by"]) == (1, 1, ["Dana Orlo"])
    assert row["hangs_on"] == ["Dana Orlo", "Meridian"]


def test_fragile_begins_with_what_changes_most(disputes: "nx.MultiDiGraph[str]") -> None:
    changes = [row["changes"] for row in ask(Fragile(), disputes)]
    assert changes
    assert changes == sorted(changes, key=lambda one: -int(str(one)))
