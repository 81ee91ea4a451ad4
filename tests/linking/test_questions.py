"""The fact-checker's questions over several articles: one claim in all wordings, one claimant under all names."""

import re
from datetime import date

import owlrl  # type: ignore[import-untyped]
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.linking import removal
from counterclaim.rdf.interop import rdflib_graph
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import TYPE, node
from counterclaim.reading import Reading
from counterclaim.stance import Mode, Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_ontology import competency_questions, ontology_text, rules
from counterclaim_ontology.vocabulary import PREFIXES, Ccg, Skos
from linking.scenes import Said, filled, read

FIRST = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel.", accusing="Russian army"))
SECOND = read(2, Said("Captain Ivo Renn", "The harbour of Sel the fleet shelled."))
DENIED = read(3, Said("Russian military", "Of Sel the harbour the fleet shelled.", Stance.DENIES))
OPPOSED = read(4, Said("Dana Orlo", "The fleet never shelled the harbour of Sel."))


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return filled(FIRST, SECOND, DENIED, OPPOSED)


def rows(store: EmbeddedStore, question: str, **bound: NamedNode) -> list[dict[str, str]]:
    answer = store.select(competency_questions()[question], bound)
    return [{name: getattr(term, "value", "") for name, term in row.items()} for row in answer]


def test_a_claim_denied_in_other_words_is_contested(store: EmbeddedStore) -> None:
    denied = [row for row in rows(store, "02-contested-claims") if "Russian army" in row["disputing"]]
    assert [(row["asserters"], row["disputers"]) for row in denied] == [("1", "2")]


def test_an_accused_that_answers_under_another_name_and_elsewhere_is_not_silent(store: EmbeddedStore) -> None:
    assert rows(store, "08-unanswered-accusations") == []
    assert len(rows(filled(FIRST, SECOND, OPPOSED), "08-unanswered-accusations")) == 1


def test_one_speaker_in_two_papers_does_not_corroborate_himself(store: EmbeddedStore) -> None:
    assert rows(store, "12-corroboration") == []


def test_a_group_and_its_spokesman_do_not_corroborate_each_other() -> None:
    text = "The fleet shelled the harbour of Sel."
    alone = (Said("Insurers' League", text), Said("Dana Orlo", text, for_whom="Insurers' League"))
    assert rows(filled(read(1, *alone)), "12-corroboration") == []
    (row,) = rows(filled(read(1, *alone, Said("Ivo Renn", text))), "12-corroboration")
    assert row["parties"] == "2"


def test_a_speaker_is_found_by_any_name() -> None:
    question, iris = competency_questions()["05-quotations-of-a-speaker"], Iris()
    names = [Literal(name, language="en") for name in ("Islamic State", "Daesh")]
    with filled(read(1, Said("Islamic State", "The harbour of Sel is ours.", mode=Mode.DIRECT))) as known:
        other = Quad(iris.agent("islamic-state"), node(Skos.ALT_LABEL), names[1], iris.agents)
        known.write(Change(additions=frozenset({other})))
        assert [len(list(known.select(question, {"name": name}))) for name in names] == [1, 1]
        assert len(list(known.select(question))) == 1


def test_a_checked_claim_was_put_forward_in_any_wording() -> None:
    schema, review = PREFIXES["schema"], NamedNode("https://checks.example/1")
    checked = f"""
        <{review.value}> a <{schema}ClaimReview> ; <{schema}itemReviewed> <{Iris().claim(DENIED.claims[0].id).value}> ;
            <{schema}author> [ <{schema}name> "Checkers" ] ;
            <{schema}reviewRating> [ <{schema}alternateName> "unproven" ] ."""
    with filled(FIRST, SECOND, DENIED) as known:
        known.put_graph(review, checked.encode(), "text/turtle", base=review.value, replaces=True)
        (row,) = rows(known, "19-fact-checks")
    assert (row["verdict"], row["checker"], row["claimants"]) == ("unproven", "Checkers", "Ivo Renn")


def test_contradictions_are_shown_once_for_each_side(store: EmbeddedStore) -> None:
    found = rows(store, "15-contradictions")
    assert len(found) == len({row["claim"] for row in found}) == 2


def test_contradictions_name_who_stands_behind_either_side(store: EmbeddedStore) -> None:
    found = {(row["name"], row["oppositeName"]) for row in rows(store, "15-contradictions")}
    assert found == {("Ivo Renn", "Dana Orlo"), ("Dana Orlo", "Ivo Renn")}


def test_what_owl_adds_about_matches_changes_no_answer() -> None:
    store = filled(FIRST, SECOND, DENIED, read(5, Said("Captain Ivo Renn", "The fleet shelled the harbour of Sel.")))
    stated = rdflib_graph(quad for quad in store.quads() if quad.graph_name == Iris().matches or quad.predicate == TYPE)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(
        closure := stated + rdflib.Graph().parse(data=ontology_text(), format="turtle")
    )
    by_rule, by_owl = (
        {(s, o) for s, _, o in graph.query(rules()["canonical-agent"]).graph or () if str(s).startswith(Iris().base)}
        for graph in (stated, closure)
    )
    assert any(s != o for s, o in by_rule)
    assert by_owl == by_rule


def test_a_denial_is_a_rebuttal_while_an_article_holds_what_it_denies() -> None:
    store = filled(FIRST, SECOND, DENIED)
    denial = Iris().utterance(DENIED.utterances[0].id)
    assert Quad(denial, TYPE, node(Ccg.REBUTTAL), Iris().inferred) in set(store.quads())
    for reading in (FIRST, SECOND):
        store.write(removal(store, reading.article.id))
    assert Quad(denial, TYPE, node(Ccg.REBUTTAL), Iris().inferred) not in set(store.quads())


def test_claimants_and_deniers_meet_across_articles(store: EmbeddedStore) -> None:
    ((claimant, denier),) = {(row["claimant"], row["denier"]) for row in rows(store, "30-claimants-and-deniers")}
    assert claimant.endswith("Ivo Renn")
    assert denier == "Russian army"


SHELLED, DIFFERENTLY = "The fleet shelled the harbour of Sel.", "The harbour of Sel the fleet shelled."


def said(day: int, *lines: Said) -> Reading:
    """Return the reading of an article of that day in March."""
    return read(100 + day, *lines, published=date(2031, 3, day))


def denied(day: int, who: str = "Russian military") -> Reading:
    return said(day, Said(who, "Of Sel the harbour the fleet shelled.", Stance.DENIES))


def test_an_answer_took_the_days_since_another_party_first_said_so() -> None:
    store = filled(said(4, Said("Ivo Renn", SHELLED)), said(7, Said("Dana Orlo", DIFFERENTLY)), denied(21))
    (row,) = rows(store, "26-answer-times")
    assert (row["name"], row["asked"], row["answered"], row["days"]) == (
        "Russian army",
        "2031-03-04",
        "2031-03-21",
        "17",
    )


def test_an_answer_of_the_same_day_took_none() -> None:
    (row,) = rows(filled(said(4, Said("Ivo Renn", SHELLED)), denied(4, "Dana Orlo")), "26-answer-times")
    assert row["days"] == "0"


@pytest.mark.parametrize(
    "asking",
    [
        said(9, Said("Ivo Renn", SHELLED)),
        said(3, Said("Russian army", SHELLED)),
        said(3, Said("Ivo Renn", SHELLED, for_whom="Russian army")),
        said(3, Said("unstated source", SHELLED, mode=Mode.IMPLIED)),
    ],
    ids=["later", "by itself", "by its own spokesman", "by nobody"],
)
def test_what_nobody_else_asked_before_is_no_question(asking: Reading) -> None:
    assert rows(filled(asking, denied(8)), "26-answer-times") == []


def test_who_declines_to_comment_has_answered() -> None:
    silent = said(6, Said("Russian military", DIFFERENTLY, Stance.DECLINES_TO_COMMENT))
    (row,) = rows(filled(said(4, Said("Ivo Renn", SHELLED)), silent), "26-answer-times")
    assert (row["stance"], row["days"]) == (str(Ccg.DECLINES_TO_COMMENT), "2")


def test_a_spokesman_and_his_party_are_one_pair_under_all_their_names() -> None:
    store = filled(
        said(4, Said("Ivo Renn", SHELLED, for_whom="Russian army")),
        said(9, Said("Captain Ivo Renn", "The harbour burned.", for_whom="Russian military")),
    )
    (row,) = rows(store, "06-spokespeople")
    assert (row["times"], row["first"], row["last"]) == ("2", "2031-03-04", "2031-03-09")


def test_a_speaker_is_quoted_under_all_names() -> None:
    quoted = (
        said(4, Said("Ivo Renn", SHELLED, mode=Mode.DIRECT)),
        said(9, Said("Captain Ivo Renn", "It burned.", mode=Mode.DIRECT)),
    )
    store = filled(*quoted)
    speakers = [Iris().agent(reading.utterances[0].speaker) for reading in quoted]
    assert [len(rows(store, "05-quotations-of-a-speaker", speaker=speaker)) for speaker in speakers] == [2, 2]
    assert len(rows(store, "05-quotations-of-a-speaker")) == 2


def test_other_wordings_are_found_from_each_of_them() -> None:
    store = filled(FIRST, SECOND, DENIED)
    wordings = [Iris().claim(reading.claims[0].id) for reading in (FIRST, SECOND, DENIED)]
    for claim in wordings:
        others = {row["other"] for row in rows(store, "18-other-wordings", claim=claim)}
        assert others == {other.value for other in wordings} - {claim.value}


def test_who_speaks_for_a_named_party_is_no_unnamed_source() -> None:
    store = filled(said(4, Said("a spokeswoman", SHELLED, for_whom="Russian army"), Said("a docker", "It burned.")))
    assert [row["text"] for row in rows(store, "10-unnamed-sources-only")] == ["It burned."]


def test_what_is_only_implied_is_no_copy() -> None:
    line = "Nine people died when the grain harbour at Port Sel was shelled on Tuesday night, and two silos burned."
    copies = [said(day, Said("a docker", line)) for day in (4, 5)]
    store = filled(*copies, said(6, Said("unstated source", line, mode=Mode.IMPLIED)))
    (row,) = rows(store, "13-echo")
    assert row["articles"] == "2"


def test_the_claims_that_most_dispute_come_first() -> None:
    doubted = said(4, *(Said(who, "It burned.", Stance.QUESTIONS) for who in ("Ivo Renn", "Dana Orlo", "a docker")))
    assert next(iter(rows(filled(doubted, denied(5)), "34-most-rebutted-claims")))["text"] == "It burned."


def _matching(store: EmbeddedStore, kind: str) -> list[set[NamedNode]]:
    """Return the claims, or agents, of which several match."""
    members: dict[object, set[NamedNode]] = {}
    for quad in store.quads(Iris().inferred):
        if quad.predicate == node(Ccg.CANONICAL) and isinstance(quad.subject, NamedNode) and kind in quad.subject.value:
            members.setdefault(quad.object, set()).add(quad.subject)
    return [group for group in members.values() if len(group) > 1]


def _bindable() -> list[tuple[str, str]]:
    """Return which questions can be asked of one claim or agent; those of one wording are left out."""
    wanted = {name: query for name, query in competency_questions().items() if name[:2] not in {"04", "18", "27", "31"}}
    comments = {name: " ".join(re.findall(r"^#.*", query, re.MULTILINE)) for name, query in wanted.items()}
    found = [
        (name, word) for name, text in comments.items() for word in re.findall(r"\?(\w+)", text.partition("Bind")[2])
    ]
    return [(name, word) for name, word in found if word in {"claim", "party", "accused", "speaker"}]


@pytest.mark.parametrize(("question", "variable"), _bindable())
def test_whichever_wording_or_name_is_bound_the_answer_is_the_same(
    store: EmbeddedStore, question: str, variable: str
) -> None:
    query = competency_questions()[question]
    ask = store.construct if "CONSTRUCT" in query else store.select
    groups = _matching(store, "/claim/" if variable == "claim" else "/agent/")
    counts = [{len(list(ask(query, {variable: one}))) for one in group} for group in groups]
    assert counts
    assert all(len(each) == 1 for each in counts)
