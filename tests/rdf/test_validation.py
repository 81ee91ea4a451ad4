from collections.abc import Callable

import pyshacl
import pytest
import rdflib
from pyoxigraph import NamedNode, Quad

from counterclaim.correction import Correction
from counterclaim.rdf.corrections import correction_quads
from counterclaim.rdf.interop import rdflib_graph
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import reading_quads
from counterclaim.rdf.terms import TYPE, decimal, integer, moment, node, text
from counterclaim.rdf.validation import validate
from counterclaim_ontology import ontology_text, shapes_text
from counterclaim_ontology.vocabulary import Ccg, Dcterms, Oa, Owl, Prov, Schema, Skos
from rdf.readings import BURNED, FIRST, FLEET, GENERATED, SHELLED, first_reading, second_reading

IRIS = Iris()
QUADS = reading_quads(first_reading(), IRIS, generated=GENERATED) | reading_quads(
    second_reading(), IRIS, generated=GENERATED
)
GRAPH = IRIS.graph(FIRST.id)
SHELLING, DENIAL = (IRIS.utterance(utterance.id) for utterance in first_reading().utterances[:2])
RELAYED = IRIS.utterance(next(u.id for u in first_reading().utterances if u.via))
RELAY = IRIS.utterance(next(u.via for u in first_reading().utterances if u.via) or "")
SPAN = first_reading().utterances[0].content[0]
UNNAMED = IRIS.agent(first_reading().utterances[0].speaker)

Quads = frozenset[Quad]


def _without(subject: NamedNode, predicate: str) -> Quads:
    kept = frozenset(quad for quad in QUADS if (quad.subject, quad.predicate) != (subject, node(predicate)))
    assert kept != QUADS, "the fault must be one"
    return kept


def _with(subject: NamedNode, predicate: str, value: object, graph: NamedNode = GRAPH) -> Quads:
    return QUADS | {Quad(subject, node(predicate), value, graph)}  # type: ignore[arg-type]


def _instead(subject: NamedNode, predicate: str, value: object, graph: NamedNode = GRAPH) -> Quads:
    return _without(subject, predicate) | {Quad(subject, node(predicate), value, graph)}  # type: ignore[arg-type]


def test_two_readings_conform() -> None:
    report = validate(QUADS, IRIS)
    assert report.faults == ()
    assert report.conforms
    assert report.articles == 2


def test_a_denial_may_assert_what_speaks_against_it() -> None:
    denied = {quad.object for quad in QUADS if quad.subject == DENIAL and quad.predicate == node(Ccg.DENIES)}
    asserting = {Quad(DENIAL, node(Ccg.ASSERTS), claim, GRAPH) for claim in denied}
    assert denied
    told = [fault.message for fault in validate(_without(DENIAL, Ccg.DENIES) | asserting, IRIS).faults]
    assert not any("kind and stance" in message for message in told)


def test_data_without_the_texts_conforms() -> None:
    assert validate((quad for quad in QUADS if quad.graph_name != IRIS.texts), IRIS).conforms


def test_to_a_reasoner_two_readings_conform_too() -> None:
    shapes, ontology = (rdflib.Graph().parse(data=text) for text in (shapes_text(), ontology_text()))
    conforms, _, report = pyshacl.validate(
        rdflib_graph(QUADS), shacl_graph=shapes, ont_graph=ontology, inference="rdfs"
    )
    assert conforms, report


VETO = IRIS.of(Resource.VETO, "0" * 16)
SELECTOR = IRIS.selector(FIRST.id, SPAN)
FAULTS: dict[str, tuple[Callable[[], Quads], NamedNode, str]] = {
    "no speaker": (lambda: _without(SHELLING, Ccg.SPEAKER), SHELLING, "exactly one speaker"),
    "two speakers": (lambda: _with(SHELLING, Ccg.SPEAKER, IRIS.agent(FLEET.id)), SHELLING, "exactly one speaker"),
    "no mode": (lambda: _without(SHELLING, Ccg.MODE), SHELLING, "one mode"),
    "no certainty": (lambda: _without(SHELLING, Ccg.CERTAINTY), SHELLING, "has a certainty"),
    "no time of reading": (lambda: _without(GRAPH, Prov.GENERATED_AT_TIME), GRAPH, "one time of generation"),
    "no span": (lambda: _without(SHELLING, Ccg.SPAN), SHELLING, "at least one span"),
    "confidence above one": (lambda: _instead(SHELLING, Ccg.CONFIDENCE, decimal(1.5)), SHELLING, "from 0 to 1"),
    "asserts and denies": (
        lambda: _with(SHELLING, Ccg.DENIES, IRIS.claim(SHELLED.id)),
        SHELLING,
        "cannot assert and deny the same",
    ),
    "asserts and doubts": (
        lambda: _with(SHELLING, Ccg.QUESTIONS, IRIS.claim(SHELLED.id)),
        SHELLING,
        "cannot question what it asserts",
    ),
    "denies and declines to comment": (
        lambda: _with(DENIAL, Ccg.DECLINES_TO_COMMENT, IRIS.claim(SHELLED.id)),
        DENIAL,
        "takes no other stance",
    ),
    "speaks for himself": (
        lambda: _instead(SHELLING, Ccg.ON_BEHALF_OF, UNNAMED),
        SHELLING,
        "speaks for nobody else",
    ),
    "a rebuttal of itself": (lambda: _with(DENIAL, Ccg.RESPONDS_TO, DENIAL), DENIAL, "responds to itself"),
    "a rebuttal of no kind": (lambda: _without(DENIAL, Ccg.REBUTTAL_KIND), DENIAL, "one kind"),
    "a retraction of nothing": (
        lambda: _with(DENIAL, Ccg.RETRACTS, IRIS.utterance("0" * 16)),
        DENIAL,
        "which nothing describes",
    ),
    "a graph that is of no article": (
        lambda: _without(GRAPH, Prov.WAS_DERIVED_FROM),
        IRIS.article(FIRST.id),
        "by which run and when",
    ),
    "says nothing": (lambda: _without(SHELLING, Ccg.ASSERTS), SHELLING, "takes a stance on a claim or relays"),
    "a relay that leads back": (lambda: _with(RELAY, Ccg.VIA, RELAYED), RELAY, "may not loop"),
    "a denial that denies nothing": (lambda: _without(DENIAL, Ccg.DENIES), DENIAL, "make kind and stance agree"),
    "a rebuttal of nothing": (lambda: _without(DENIAL, Ccg.RESPONDS_TO), DENIAL, "responds to at least one"),
    "a rebuttal without confidence": (
        lambda: _without(DENIAL, Ccg.REBUTTAL_CONFIDENCE),
        DENIAL,
        "one rebuttal confidence",
    ),
    "an unnamed source with an identity": (
        lambda: _with(UNNAMED, Owl.SAME_AS, IRIS.agent(FLEET.id), IRIS.agents),
        UNNAMED,
        "never identified with anybody",
    ),
    "an agent with two names": (
        lambda: _with(IRIS.agent(FLEET.id), Schema.NAME, text("Fleet", "en"), IRIS.agents),
        IRIS.agent(FLEET.id),
        "exactly one name",
    ),
    "an orphan claim": (
        lambda: (
            QUADS
            | {
                Quad(IRIS.claim("0" * 16), TYPE, node(Ccg.CLAIM), IRIS.claims),
                Quad(IRIS.claim("0" * 16), node(Schema.TEXT), text("Nobody says this.", "en"), IRIS.claims),
            }
        ),
        IRIS.claim("0" * 16),
        "remove the orphan",
    ),
    "a claim without a language": (
        lambda: _instead(IRIS.claim(BURNED.id), Schema.TEXT, text(BURNED.text), IRIS.claims),
        IRIS.claim(BURNED.id),
        "one wording in each language, with its tag",
    ),
    "a claim that contradicts itself": (
        lambda: _with(IRIS.claim(BURNED.id), Ccg.CONTRADICTS, IRIS.claim(BURNED.id), IRIS.matches),
        IRIS.claim(BURNED.id),
        "cannot contradict itself",
    ),
    "a match that contradicts": (
        lambda: (
            _with(IRIS.claim(BURNED.id), Ccg.CONTRADICTS, IRIS.claim(SHELLED.id), IRIS.matches)
            | _with(IRIS.claim(BURNED.id), Skos.EXACT_MATCH, IRIS.claim(SHELLED.id), IRIS.matches)
        ),
        IRIS.claim(BURNED.id),
        "cannot equal one that it contradicts",
    ),
    "claims that nothing describes": (
        lambda: frozenset(quad for quad in QUADS if quad.graph_name != IRIS.claims),
        SHELLING,
        "a stance on is a claim, which is described",
    ),
    "a stance on a claim that nothing describes beside one on another": (
        lambda: _with(SHELLING, Ccg.ASSERTS, IRIS.claim("0" * 16)),
        SHELLING,
        "a stance on is a claim, which is described",
    ),
    "a claimant of no kind": (
        lambda: QUADS - {Quad(UNNAMED, TYPE, node(Ccg.UNNAMED_SOURCE), IRIS.agents)},
        UNNAMED,
        "say which",
    ),
    "a misspelt term": (
        lambda: _with(SHELLING, Ccg.ASSERTS.replace("asserts", "assert"), IRIS.claim(SHELLED.id)),
        SHELLING,
        "has no ccg:assert: did you mean asserts?",
    ),
    "a misspelt value": (
        lambda: _instead(SHELLING, Ccg.CERTAINTY, NamedNode(Ccg.PROBABLE + "y")),
        SHELLING,
        "has no ccg:Probabley: did you mean Probable?",
    ),
    "a match of what is not there": (
        lambda: _with(IRIS.claim(BURNED.id), Skos.CLOSE_MATCH, IRIS.claim("0" * 16), IRIS.matches),
        IRIS.claim("0" * 16),
        "matched, but nothing describes it",
    ),
    "a claim linked to words": (
        lambda: _with(IRIS.claim(BURNED.id), Skos.CLOSE_MATCH, text("three silos"), IRIS.matches),
        IRIS.claim(BURNED.id),
        "linked to another claim, by its IRI",
    ),
    "an agent without letters in its name": (
        lambda: _instead(UNNAMED, Schema.NAME, text("", "en"), IRIS.agents),
        UNNAMED,
        "exactly one name",
    ),
    "a headline without a language": (
        lambda: _instead(IRIS.article(FIRST.id), Schema.HEADLINE, text("Harbour shelled")),
        IRIS.article(FIRST.id),
        "one headline, with its language's tag",
    ),
    "two publishers": (
        lambda: (
            _with(IRIS.article(FIRST.id), Schema.PUBLISHER, IRIS.part(FIRST.id, "one"))
            | _with(IRIS.article(FIRST.id), Schema.PUBLISHER, IRIS.part(FIRST.id, "two"))
        ),
        IRIS.article(FIRST.id),
        "at most one publisher",
    ),
    "an address that is a node": (
        lambda: _with(IRIS.article(FIRST.id), Schema.URL, NamedNode("https://news.example/1")),
        IRIS.article(FIRST.id),
        "an xsd:anyURI",
    ),
    "a run without a model": (
        lambda: _without(IRIS.run(first_reading().run.id), Prov.USED),
        IRIS.run(first_reading().run.id),
        "names its model",
    ),
    "a date with the time of day": (
        lambda: _instead(IRIS.article(FIRST.id), Schema.DATE_PUBLISHED, moment(GENERATED)),
        IRIS.article(FIRST.id),
        "an xsd:date, which dates can be compared with",
    ),
    "a veto that names nobody": (
        lambda: QUADS | {Quad(VETO, TYPE, node(Ccg.VETO), IRIS.vetoes)},
        VETO,
        "says whose decision it is",
    ),
    "a text without its article": (
        lambda: _with(IRIS.article("0" * 16), Schema.ARTICLE_BODY, text("Left over."), IRIS.texts),
        IRIS.article("0" * 16),
        "remove the text",
    ),
    "a language that is none": (
        lambda: _instead(IRIS.article(FIRST.id), Schema.IN_LANGUAGE, text("in English")),
        IRIS.article(FIRST.id),
        "a BCP 47 tag",
    ),
    "two runs": (
        lambda: _with(GRAPH, Prov.WAS_GENERATED_BY, IRIS.run("0")),
        GRAPH,
        "comes from one run",
    ),
    "another claim's wording": (
        lambda: _instead(IRIS.claim(BURNED.id), Schema.TEXT, text("Three silos burned.", "en"), IRIS.claims),
        IRIS.claim(BURNED.id),
        "make a claim's id with claim_id",
    ),
    "another article's text": (
        lambda: _instead(IRIS.article(FIRST.id), Schema.ARTICLE_BODY, text("Other words."), IRIS.texts),
        IRIS.article(FIRST.id),
        "another text is another article",
    ),
    "another speaker's utterance": (
        lambda: _instead(SHELLING, Ccg.SPEAKER, IRIS.agent(FLEET.id)),
        SHELLING,
        "make it with utterance_id",
    ),
    "a misquotation": (
        lambda: _instead(SELECTOR, Oa.EXACT, text("x" * (SPAN.end - SPAN.start))),
        IRIS.span(FIRST.id, SPAN),
        "the text there reads",
    ),
    "other offsets": (
        lambda: _instead(SELECTOR, Oa.START, integer(SPAN.start + 1)),
        IRIS.span(FIRST.id, SPAN),
        "other offsets than its IRI",
    ),
    "a triple in two graphs": (
        lambda: _with(IRIS.agent(FLEET.id), Schema.NAME, text(FLEET.name, "en")),
        IRIS.agent(FLEET.id),
        "keep a triple in one graph",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_at_its_node_with_the_way_out(fault: str) -> None:
    make, where, message = FAULTS[fault]
    report = validate(make(), IRIS)
    assert not report.conforms
    assert [found for found in report.faults if found.node == where.value and message in found.message], report.faults


def _withdrawn() -> frozenset[Quad]:
    said = first_reading().utterances[0]
    correction = Correction(
        utterance=said.id, article=FIRST.id, by="Dana Orlo", made=GENERATED, becomes=None, why="A caption."
    )
    return correction_quads(correction, IRIS)


def test_a_correction_conforms() -> None:
    assert validate(_withdrawn(), IRIS).conforms


@pytest.mark.parametrize("predicate", [Ccg.CORRECTS, Dcterms.CREATOR, Prov.ENDED_AT_TIME, Schema.ABOUT])
def test_a_correction_without_its_parts_is_a_fault(predicate: str) -> None:
    quads = [quad for quad in _withdrawn() if quad.predicate != node(predicate)]
    assert [fault.node for fault in validate(quads, IRIS).faults] == [
        IRIS.of(Resource.CORRECTION, first_reading().utterances[0].id).value
    ]


def test_a_withdrawn_utterance_that_still_stands_in_its_article_is_a_fault() -> None:
    quads = {*reading_quads(first_reading(), IRIS, generated=GENERATED), *_withdrawn()}
    told = [fault.message for fault in validate(quads, IRIS).faults]
    assert any("a correction has ended it, but its article has it" in message for message in told)
