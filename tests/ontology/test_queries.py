import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import owlrl  # type: ignore[import-untyped]
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.agent import local_agent_id
from counterclaim.rdf.changes import article_change
from counterclaim.rdf.inference import _PREMISES
from counterclaim.rdf.interop import rdflib_graph
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import TYPE, node
from counterclaim.stance import Mode, Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_ontology import competency_questions, ontology_text, question_of, rules
from counterclaim_ontology.vocabulary import CCG, Ccg, Owl, Schema, Skos
from linking.scenes import Said, filled, read
from rdf.readings import (
    BURNED,
    FIRST,
    FLEET,
    GENERATED,
    LEAK,
    RENN,
    SECOND,
    SHELLED,
    SILENT,
    STARVED,
    TRADE,
    first_reading,
    second_reading,
)

IRIS = Iris()
QUESTIONS = competency_questions()
UNSTATED = IRIS.agent(local_agent_id(FIRST.id, "unstated source"))
FORM = re.compile(r"^(SELECT|ASK|CONSTRUCT)", re.MULTILINE)
ALWAYS_EMPTY = {
    "08-unanswered-accusations",
    "10-unnamed-sources-only",
    "11-narrated-though-denied",
    "13-echo",
    "17-retractions",
    "18-other-wordings",
    "19-fact-checks",
    "22-claims-by-place-and-time",
    "31-evidence",
}
"""What does not occur in the two readings. Tests of their own, or of later steps that add matches, make up for it."""


@pytest.fixture(scope="module")
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.open(None) as opened:
        for reading in (first_reading(), second_reading()):
            opened.write(article_change(opened, reading, IRIS, generated=GENERATED))
        yield opened


@pytest.fixture(scope="module")
def dataset(store: EmbeddedStore) -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    for quad in store.quads():
        graph = dataset.graph(rdflib.URIRef(getattr(quad.graph_name, "value", "")))
        for triple in rdflib_graph([quad]):
            graph.add(triple)
    return dataset


def _form(query: str) -> str:
    found = FORM.search(query)
    assert found is not None
    return found[1]


def _normal(value: object) -> str:
    """Write a value the same whichever engine it is from; concatenations come in any order."""
    return "; ".join(sorted(str(value).replace("+00:00", "Z").split("; ")))


def _rows(store: EmbeddedStore, query: str, **bindings: NamedNode | Literal) -> list[dict[str, str]]:
    rows = store.select(query, bindings)
    return [{name: getattr(term, "value", "") for name, term in row.items()} for row in rows]


def test_there_are_thirty_six_questions() -> None:
    assert [name[:2] for name in QUESTIONS] == [f"{number:02}" for number in range(1, 37)]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_query_begins_with_its_question_and_uses_known_terms(name: str) -> None:
    assert question_of(QUESTIONS[name]).endswith(("?", ".", ")"))
    assert "?" in question_of(QUESTIONS[name])
    assert {CCG + local for local in re.findall(r"\bccg:(\w+)", QUESTIONS[name])} <= {str(term) for term in Ccg}


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib 7.6 reads its own deprecated properties
def test_two_engines_answer_alike(store: EmbeddedStore, dataset: rdflib.Dataset, name: str) -> None:
    query = QUESTIONS[name]
    answer = dataset.query(query)
    if _form(query) == "ASK":
        assert store.ask(query) == answer.askAnswer
    elif _form(query) == "CONSTRUCT":
        mine = {tuple(_normal(getattr(term, "value", "")) for term in triple) for triple in store.construct(query)}
        assert mine == {tuple(_normal(term) for term in triple) for triple in answer.graph or ()}
        assert mine
    else:
        mine_rows = Counter(tuple(sorted((k, _normal(v)) for k, v in row.items())) for row in _rows(store, query))
        others = [row.asdict() for row in answer if isinstance(row, rdflib.query.ResultRow)]
        assert mine_rows == Counter(tuple(sorted((k, _normal(v)) for k, v in row.items())) for row in others)
        assert bool(mine_rows) == (name not in ALWAYS_EMPTY)


def _bindable() -> list[tuple[str, str]]:
    found = []
    for name, query in QUESTIONS.items():
        comments = " ".join(line for line in query.splitlines()[1:] if line.startswith("#"))
        found += [(name, variable[1:]) for variable in re.findall(r"\?\w+", comments.partition("Bind")[2])]
    return found


@pytest.mark.parametrize(("name", "variable"), _bindable())
def test_what_may_be_bound_can_be_bound(store: EmbeddedStore, name: str, variable: str) -> None:
    nothing: NamedNode | Literal = IRIS.claim("0" * 16)
    if variable in {"phrase", "name", "place", "period"}:
        nothing = Literal("no such thing", language="en")
    query = QUESTIONS[name]
    bindings = {variable: nothing}
    answer = store.construct(query, bindings) if _form(query) == "CONSTRUCT" else store.select(query, bindings)
    assert list(answer) == []


def test_who_alleges_finds_the_words_of_both_sides(store: EmbeddedStore) -> None:
    rows = _rows(store, QUESTIONS["03-who-alleges"], phrase=Literal("SHELLED"))
    assert {(row["name"], row["stance"].removeprefix(CCG)) for row in rows} == {
        ("an aide to the governor of Sel", "asserts"),
        ("Northern Fleet", "denies"),
        ("Ivo Renn", "asserts"),
        ("Ministry of Trade of Sel", "declinesToComment"),
    }


@pytest.mark.parametrize("name", sorted(QUESTIONS.keys() - {"29-misquotations"}))
def test_what_is_only_implied_is_nobody_s_words(store: EmbeddedStore, name: str) -> None:
    query = QUESTIONS[name]
    answer = store.construct(query) if _form(query) == "CONSTRUCT" else (row.values() for row in store.select(query))
    found = {getattr(term, "value", "") for terms in answer for term in terms}
    assert not found & {UNSTATED.value, "unstated source"}


NAMES_SOURCES = {"01-who-said-what", "03-who-alleges", "04-timeline-of-a-claim", "10-unnamed-sources-only"}
"""Questions about words, and about sources: there it is told that none is stated."""


@pytest.mark.parametrize("name", sorted(QUESTIONS.keys() - NAMES_SOURCES - {"29-misquotations"}))
def test_words_of_which_no_source_is_stated_are_no_party_s(unsourced: EmbeddedStore, name: str) -> None:
    query = QUESTIONS[name]
    answer = (
        unsourced.construct(query) if _form(query) == "CONSTRUCT" else (row.values() for row in unsourced.select(query))
    )
    found = " ".join(getattr(term, "value", "") for terms in answer for term in terms)
    assert not re.search("unstated.source", found)


def test_words_of_which_no_source_is_stated_count_for_no_side(unsourced: EmbeddedStore) -> None:
    (row,) = _rows(unsourced, QUESTIONS["34-most-rebutted-claims"])
    assert (row["asserting"], row["denying"], row["countering"], row["doubting"]) == ("1", "1", "0", "0")
    assert _rows(unsourced, QUESTIONS["36-both-sides-in-one-article"]) == []
    assert _rows(unsourced, QUESTIONS["12-corroboration"]) == []
    assert _rows(unsourced, QUESTIONS["26-answer-times"])[0]["days"] == "3"


@pytest.fixture(scope="module")
def unsourced() -> Iterator[EmbeddedStore]:
    shelled = "The fleet shelled the harbour of Sel."
    first = read(
        1,
        Said("unstated source", shelled, accusing="Northern Fleet", mode=Mode.DIRECT),
        Said("unstated source", "The mine was flooded.", Stance.DENIES),
        Said("unstated source", "The fleet never shelled the harbour of Sel."),
    )
    asserted = read(2, Said("Ivo Renn", shelled), published=date(2031, 3, 6))
    denied = read(
        3,
        Said("unstated source", shelled),
        Said("Dana Orlo", shelled, Stance.DENIES),
        Said("unstated source", shelled, Stance.DENIES),
        published=date(2031, 3, 9),
    )
    with filled(first, asserted, denied) as opened:
        yield opened


def test_nobody_claims_what_is_only_implied(store: EmbeddedStore) -> None:
    claimed = {
        (quad.subject, quad.object) for quad in store.quads(IRIS.inferred) if quad.predicate == node(Ccg.CLAIMED_BY)
    }
    assert {agent for _, agent in claimed} >= {IRIS.agent(RENN.id), IRIS.agent(TRADE.id)}
    assert IRIS.claim(STARVED.id) not in {claim for claim, _ in claimed}


def test_who_said_what_keeps_to_the_article_that_is_bound(store: EmbeddedStore) -> None:
    rows = _rows(store, QUESTIONS["01-who-said-what"], article=IRIS.article(SECOND.id))
    assert [row["text"] for row in rows] == [SHELLED.text, LEAK.text]
    assert [SECOND.text.index(row["exact"]) for row in rows] == [int(row["start"]) for row in rows]


def test_a_claim_that_another_party_denies_doubts_or_counters_is_contested(store: EmbeddedStore) -> None:
    rows = {row["text"]: row for row in _rows(store, QUESTIONS["02-contested-claims"])}
    assert set(rows) == {SHELLED.text, BURNED.text, SILENT.text}
    assert rows[BURNED.text]["disputing"] == "insurers' league"
    assert rows[SILENT.text]["asserting"] == "Northern Fleet"


def test_who_reversed_itself_stands_on_both_sides_of_a_contested_claim(store: EmbeddedStore) -> None:
    (first, *_) = _rows(store, QUESTIONS["02-contested-claims"])
    assert (first["text"], first["asserters"], first["disputers"]) == (SHELLED.text, "2", "1")


def test_an_implied_claim_is_denied_although_nobody_is_on_record(store: EmbeddedStore) -> None:
    rows = _rows(store, QUESTIONS["09-denials-without-accuser"])
    assert [(row["text"], row["denying"]) for row in rows] == [(STARVED.text, "Northern Fleet")]


def test_a_party_that_denied_and_later_admits_has_reversed(store: EmbeddedStore) -> None:
    (row,) = _rows(store, QUESTIONS["16-reversals"])
    assert (row["name"], row["denied"], row["asserted"]) == ("Northern Fleet", "2031-03-04", "2031-03-09")


def test_an_admission_against_interest_is_found(store: EmbeddedStore) -> None:
    (row,) = _rows(store, QUESTIONS["20-admissions"])
    assert (row["accused"], row["claim"]) == (IRIS.agent(FLEET.id).value, IRIS.claim(SHELLED.id).value)


def test_no_quotation_misses_its_offsets(store: EmbeddedStore) -> None:
    assert not store.ask(QUESTIONS["29-misquotations"])


def test_an_accusation_is_silent_until_the_accused_answers() -> None:
    reading = first_reading()
    unanswered = Quad(IRIS.claim(BURNED.id), node(Ccg.ACCUSES), IRIS.agent("sel-governor"), IRIS.claims)
    with EmbeddedStore.open(None) as store:
        store.write(article_change(store, reading, IRIS, generated=GENERATED))
        assert _rows(store, QUESTIONS["08-unanswered-accusations"]) == []
        store.write(Change(additions=frozenset({unanswered})))
        (row,) = _rows(store, QUESTIONS["08-unanswered-accusations"])
        assert (row["name"], row["text"]) == ("Governor of Sel", BURNED.text)


def test_a_statement_is_retracted_and_carried_wherever_its_speaker_makes_it() -> None:
    text, reworded = "The fleet shelled the harbour of Sel.", "The harbour of Sel the fleet shelled."
    before = read(1, Said("Ivo Renn", reworded))
    article = read(2, Said("Ivo Renn", text), Said("Ivo Renn", text, Stance.QUESTIONS), Said("Osk Lamwick", text))
    said, retraction, agreed = article.utterances
    article = replace(article, utterances=(said, replace(retraction, retracts=frozenset({said.id})), agreed))
    with filled(before, article) as store:
        rows = _rows(store, QUESTIONS["17-retractions"])
    assert sorted((row["name"], row["headline"]) for row in rows) == [
        ("Ivo Renn", "Article 1"),
        ("Ivo Renn", "Article 2"),
    ]


def test_other_wordings_come_from_matches() -> None:
    match = Quad(IRIS.claim(BURNED.id), node(Skos.CLOSE_MATCH), IRIS.claim(LEAK.id), IRIS.matches)
    with EmbeddedStore.open(None) as store:
        for reading in (first_reading(), second_reading()):
            store.write(article_change(store, reading, IRIS, generated=GENERATED))
        store.write(Change(additions=frozenset({match})))
        (row,) = _rows(store, QUESTIONS["18-other-wordings"], claim=IRIS.claim(BURNED.id))
        assert row["otherText"] == LEAK.text


def test_the_rules_read_no_more_than_inference_gathers() -> None:
    gathered = [rule for name, rule in rules().items() if name != "versions"]  # which look at articles, not at claims
    text = "\n".join(line for rule in gathered for line in rule.splitlines() if not line.startswith("#"))
    read = {CCG + name for name in re.findall(r"ccg:([a-z]\w+)", text.replace("CONSTRUCT", ""))}
    derived = {CCG + name for rule in rules().values() for name in re.findall(r"ccg:(\w+)", rule.partition("WHERE")[0])}
    assert read - derived <= {term.value for term in _PREMISES}


def test_who_rebuts_is_a_rebuttal_and_says_so_once(store: EmbeddedStore) -> None:
    rebutting = [quad.subject for quad in store.quads(IRIS.inferred) if quad.predicate == node(Ccg.REBUTS)]
    typed = [quad.subject for quad in store.quads() if (quad.predicate, quad.object) == (TYPE, node(Ccg.REBUTTAL))]
    assert sorted(typed, key=str) == sorted(set(rebutting), key=str)


def test_the_rules_derive_what_owl_does_and_rebuttals_that_the_text_shows(store: EmbeddedStore) -> None:
    outside = {node(Owl.SAME_AS), node(Schema.ARTICLE_BODY)}  # OWL would say everything again of Wikidata's items
    stated = [q for q in store.quads() if q.graph_name != IRIS.inferred and q.predicate not in outside]
    closure = rdflib_graph(stated) + rdflib.Graph().parse(data=ontology_text(), format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    for term in (Ccg.DENIED_BY, Ccg.REBUTS):
        by_owl = {(str(s), str(o)) for s, o in closure.subject_objects(rdflib.URIRef(term))}
        by_rule = {
            (getattr(q.subject, "value", ""), getattr(q.object, "value", ""))
            for q in store.quads(IRIS.inferred)
            if q.predicate == node(term)
        }
        more = by_rule - by_owl
        assert by_owl <= by_rule
        assert len(more) == (1 if term is Ccg.REBUTS else 0), "only the counterclaim is beyond OWL"
