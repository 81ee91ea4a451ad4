from datetime import date

import networkx as nx
import pytest
from pydantic import ValidationError

from analysis.asked import ON_TERMS
from analysis.statements import Said, accused, graph
from counterclaim.analysis.findings.accounts import Accounts
from counterclaim.analysis.findings.agreement import AgreementScores
from counterclaim.analysis.findings.bursts import Bursts
from counterclaim.analysis.findings.camps import Camps
from counterclaim.analysis.findings.claimants import Claimants, Role
from counterclaim.analysis.findings.contested import Contested
from counterclaim.analysis.findings.controversy import TwoSided
from counterclaim.analysis.findings.fragile import Fragile
from counterclaim.analysis.findings.margins import Margins
from counterclaim.analysis.findings.numbered import TOLD, Numbered
from counterclaim.analysis.findings.parties import Parties
from counterclaim.analysis.findings.reasons import Reasons
from counterclaim.analysis.findings.reversals import Reversals
from counterclaim.analysis.findings.silence import Silence
from counterclaim.analysis.findings.sources import Sources
from counterclaim.analysis.findings.standing import Standing
from counterclaim.analysis.findings.strength import Semantics, Strength
from counterclaim.analysis.findings.timeline import Timeline
from counterclaim.analysis.question import Question
from counterclaim.analysis.registry import ANALYSES
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


def test_claimants_are_ordered_as_asked() -> None:
    G = accused(graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c")), ("c", "army"))
    G.add_edge("army", "rebels", kind="rebuts", utterance="u1", disputed="u0")
    [row] = ask(Claimants(), G)
    assert (row["party"], row["accused_by"], row["rebuts"], row["stands_between"]) == ("army", 1, 1, 0)
    G.add_edge("rebels", "army", kind="rebuts", utterance="u0", disputed="u1")
    assert [row["party"] for row in ask(Claimants(by=Role.REBUTTING), G)] == ["army", "rebels"]


def test_reversals_quote_before_and_after(disputes: "nx.MultiDiGraph[str]") -> None:
    [first, *_] = ask(Reversals(), disputes)
    assert (first["party"], first["before"], first["after"], first["days"]) == (
        "Northern Fleet",
        "denies",
        "asserts",
        5,
    )
    assert (first["before_words"], first["after_words"]) == (
        "The fleet denied the accusation",
        '"Our ships hit the grain harbour,"',
    )


def test_reasons_are_of_the_most_contested_claim_unless_another_is_asked_for(disputes: "nx.MultiDiGraph[str]") -> None:
    assert {row["claim"] for row in ask(Reasons(), disputes)} == {SHELLED.text}
    assert {row["claim"] for row in ask(Reasons(claim=IRIS.claim(BURNED.id).value), disputes)} == {BURNED.text}
    with pytest.raises(nx.NodeNotFound, match="'nowhere'"):
        ask(Reasons(claim="nowhere"), disputes)


def test_strength_is_least_for_who_has_most_against_them() -> None:
    G = graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c"), Said("ministry", "denies", "c"))
    assert [row["party"] for row in ask(Strength(), G)] == ["rebels", "army", "ministry"]
    supported = {row["party"]: row["strength"] for row in ask(Strength(semantics=Semantics.DF_QUAD), G)}
    assert float(str(supported["army"])) > float(str(supported["rebels"]))


def test_accounts_count_the_ways_to_take_sides(disputes: "nx.MultiDiGraph[str]") -> None:
    assert {(row["stands_in"], row["accounts"]) for row in ask(Accounts(), disputes)} == {(1, 2)}
    assert {row["accounts"] for row in ask(Accounts(classes=0), disputes)} == {None}


def test_a_timeline_can_be_of_one_claim(disputes: "nx.MultiDiGraph[str]") -> None:
    everything, one = (ask(Timeline(about=about), disputes) for about in (None, IRIS.claim(BURNED.id).value))
    assert (len(everything), len(one)) == (2, 1)


def test_a_burst_names_what_was_spoken_of() -> None:
    quiet = [
        Said("press", "asserts", f"c{day}{n}", first_seen=f"2031-03-{day:02}") for day in range(1, 20) for n in "ab"
    ]
    loud = [Said(f"p{n}", "asserts", "shelling", first_seen="2031-03-10") for n in range(6)]
    [first, *_] = ask(Bursts(), graph(*quiet, *loud))
    assert (first["kind"], first["name"], first["since"], first["utterances"]) == ("claim", "shelling", "2031-03-10", 6)


def test_controversy_comes_with_what_chance_gives(disputes: "nx.MultiDiGraph[str]") -> None:
    assert all(row["percentile"] == 50 for row in ask(TwoSided(samples=5), disputes))


def test_a_crowd_has_sides_but_no_figures_of_controversy_since_few_of_its_relations_are_there() -> None:
    crowd = [
        Said(f"{side}{at:03}", stance, "c") for at in range(101) for side, stance in (("p", "asserts"), ("q", "denies"))
    ]
    two = [Said("rebels", "asserts", "d"), Said("army", "denies", "d")]
    large, small = ask(TwoSided(samples=3), graph(*crowd, *two))
    assert [large[name] for name in ("parties", "score", "by_chance", "z", "percentile")] == [202, *[None] * 4]
    assert {str(name)[0] for name in large["one_side"]} == {"p"}  # type: ignore[attr-defined]
    assert small["percentile"] == 50


def test_margins_are_of_any_number_of_any_analysis(disputes: "nx.MultiDiGraph[str]") -> None:
    assert {row["claim"] for row in ask(Margins(samples=3), disputes)} == {
        row["claim"] for row in ask(Contested(), disputes)
    }
    for row in ask(Margins(of=Numbered.STRENGTH, number="strength", samples=20), disputes):
        assert row["party"]
        assert float(str(row["low"])) <= float(str(row["high"]))
        assert 0 <= float(str(row["present"])) <= 1


@pytest.mark.parametrize("of", Numbered)
def test_margins_are_of_the_main_number_unless_another_is_named(of: Numbered, disputes: "nx.MultiDiGraph[str]") -> None:
    rows = ask(ANALYSES[of](), disputes)
    found = ask(Margins(of=of, samples=2), disputes)
    assert [row["number"] for row in found[:1]] == [row[TOLD[of].number] for row in rows[:1]]
    assert {row["measure"] for row in found} <= {TOLD[of].number}


def test_margins_are_of_every_analysis_that_needs_no_parameters_and_whose_rows_another_graph_has_too() -> None:
    assert {*Numbered} == ANALYSES.keys() - ON_TERMS - {Margins.name, TwoSided.name}
    assert not [of for of, told in TOLD.items() if "dispute" in told.about]


def test_margins_of_what_has_none_are_errors(disputes: "nx.MultiDiGraph[str]") -> None:
    with pytest.raises(nx.NetworkXError, match="no numbers in a column 'claim'; it has asserting"):
        ask(Margins(number="claim"), disputes)
    for of in ("margins", "agreement", "contestet"):
        with pytest.raises(ValidationError, match="should be 'contested', 'parties'"):
            Margins.model_validate({"of": of})


def test_agreement_is_not_asked_by_accident(disputes: "nx.MultiDiGraph[str]") -> None:
    with pytest.raises(ValidationError, match="nothing of anybody's honesty"):
        AgreementScores()
    [first, *_] = ask(AgreementScores(acknowledged=True), disputes)
    assert first["caution"] == AgreementScores.caution
    assert "claim_iri" in first


def test_who_agrees_as_often_as_it_disputes_is_in_neither_camp() -> None:
    divided = [
        Said("army", "asserts", "c"),
        Said("army", "asserts", "d"),
        Said("press", "denies", "c"),
        Said("press", "asserts", "d"),
    ]
    assert {row["party"]: row["camp"] for row in ask(Camps(), graph(*divided))} == {"army": None, "press": None}
    others = [
        Said("rebels", "denies", "e"),
        Said("army", "asserts", "e"),
        Said("union", "denies", "f"),
        Said("press", "asserts", "f"),
    ]
    camps = {row["party"]: row["camp"] for row in ask(Camps(), graph(*divided, *others))}
    assert camps == {"army": "A", "rebels": "B", "press": "A2", "union": "B2"}


def test_scores_of_claims_to_which_the_model_leaves_no_weight_are_none_and_last() -> None:
    said = [Said(party, "asserts", "c") for party in ("rebels", "medics")]
    G = graph(*said, Said("army", "denies", "c"), Said("union", "asserts", "d"), Said("mayor", "denies", "e"))
    rows = [(row["claim"], row["agreement_score"]) for row in ask(AgreementScores(acknowledged=True), G)]
    assert rows == [("c", 1.0), ("d", None), ("e", None)]


def test_who_only_agree_are_no_dispute_of_camps_or_two_sides() -> None:
    witnesses = [Said(name, "asserts", "burned") for name in ("docker", "nurse", "driver")]
    G = graph(Said("rebels", "asserts", "c"), Said("army", "denies", "c"), *witnesses)
    assert {row["party"] for row in ask(Camps(), G)} == {"army", "rebels"}
    assert [row["parties"] for row in ask(TwoSided(samples=3), G)] == [2]
