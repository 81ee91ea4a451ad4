"""Corrections as quads, and the way back; and what tells which of them an article's graph has been changed by.

A correction says the same whether its article is in the store or not. What depends on the article is said of the
article's graph: which corrections it was influenced by, and the patch that leads back to what the machine read.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from counterclaim.agent import Agent, AgentId
from counterclaim.article import ArticleId
from counterclaim.claimants.registry import load_registry
from counterclaim.correction import Correction
from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import AGENT_TYPES, place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import STANCES, TYPE, moment, node, text
from counterclaim.store.protocol import Change, Row, Store
from counterclaim.utterance import UtteranceId
from counterclaim_ontology.vocabulary import Ccg, Dcterms, Prov, Schema

Quads = frozenset[Quad]

_KINDS = {type_.value: kind for kind, type_ in AGENT_TYPES.items()}
_STANCES = {predicate.value: stance for stance, predicate in STANCES.items()}
_PUT_IN, _TAKEN_OUT = "A ", "D "
_INFLUENCED_BY, _PATCH = node(Prov.WAS_INFLUENCED_BY), node(Ccg.PATCH)


def correction_iri(utterance: UtteranceId, iris: Iris) -> NamedNode:
    """Return the IRI of the correction of an utterance: there is one at most, and it has the utterance's id."""
    return iris.of(Resource.CORRECTION, utterance)


def correction_quads(correction: Correction, iris: Iris) -> Quads:
    """Return what describes a correction, and the tombstone of an utterance that is no more."""
    subject, utterance = correction_iri(correction.utterance, iris), iris.utterance(correction.utterance)
    triples = [
        Triple(subject, TYPE, node(Ccg.CORRECTION)),
        Triple(subject, node(Ccg.CORRECTS), utterance),
        Triple(subject, node(Schema.ABOUT), iris.article(correction.article)),
        Triple(subject, node(Dcterms.CREATOR), text(correction.by)),
        Triple(subject, node(Prov.ENDED_AT_TIME), moment(correction.made)),
        *_agent(subject, correction.speaker, (Ccg.RIGHT_SPEAKER, Ccg.RIGHT_SPEAKER_NAME, Ccg.RIGHT_SPEAKER_KIND), iris),
        *_agent(subject, correction.party, (Ccg.RIGHT_PARTY, Ccg.RIGHT_PARTY_NAME, Ccg.RIGHT_PARTY_KIND), iris),
        *(Triple(subject, node(Ccg.WRONG_TARGET), iris.utterance(target)) for target in correction.wrong),
        *(Triple(subject, node(Ccg.RIGHT_TARGET), iris.utterance(target)) for target in correction.right),
    ]
    if correction.why:
        triples.append(Triple(subject, node(Schema.DESCRIPTION), text(correction.why)))
    if correction.stance is not None:
        triples.append(Triple(subject, node(Ccg.RIGHT_STANCE), STANCES[correction.stance]))
    if correction.ends:
        triples.append(Triple(utterance, node(Prov.WAS_INVALIDATED_BY), subject))
    if correction.ends and correction.becomes is not None:
        becomes = iris.utterance(correction.becomes)
        triples += [
            Triple(becomes, node(Prov.WAS_REVISION_OF), utterance),
            Triple(becomes, node(Prov.WAS_GENERATED_BY), subject),
        ]
    return frozenset(place(triple, iris.corrections) for triple in triples)


def _agent(subject: NamedNode, agent: Agent | None, terms: tuple[Ccg, Ccg, Ccg], iris: Iris) -> Iterator[Triple]:
    if agent is not None:
        which, name, kind = map(node, terms)
        yield Triple(subject, which, iris.agent(agent.id))
        yield Triple(subject, name, text(agent.name))
        yield Triple(subject, kind, AGENT_TYPES[agent.kind])


def read_corrections(store: Store, article: ArticleId | None = None) -> tuple[Correction, ...]:
    """Return all corrections, or those of one article, the oldest first."""
    iris = Iris(store.base)
    rows: dict[str, list[Row]] = {}
    if store.has_graph(iris.corrections):
        bound = {} if article is None else {"article": iris.article(article)}
        for row in store.select(query("corrections"), bound):
            rows.setdefault(row.text("correction"), []).append(row)
    found = (_correction(about, iris) for about in rows.values())
    return tuple(sorted(found, key=lambda one: (one.made, one.utterance)))


def _correction(rows: list[Row], iris: Iris) -> Correction:
    row = rows[0]
    utterance, becomes = UtteranceId(row.local("utterance")), row.maybe_local("becomes")
    ended = row.maybe("ended") is not None
    stance = row.maybe("stance")
    return Correction(
        utterance=utterance,
        article=ArticleId(iris.local(row.iri("article"))),
        by=row.text("by"),
        made=datetime.fromisoformat(row.text("made")),
        why=row.maybe("why") or "",
        becomes=(UtteranceId(becomes) if becomes else None) if ended else utterance,
        speaker=_read_agent(row, "speaker", iris),
        party=_read_agent(row, "party", iris),
        stance=_STANCES[stance] if stance else None,
        wrong=_targets(rows, "wrong"),
        right=_targets(rows, "right"),
    )


def _read_agent(row: Row, name: str, iris: Iris) -> Agent | None:
    if row.maybe(name) is None:
        return None
    identifier = AgentId(iris.local(row.iri(name)))
    return Agent(
        id=identifier,
        name=row.text(f"{name}Name"),
        kind=_KINDS[row.text(f"{name}Kind")],
        wikidata=_wikidata().get(identifier),
    )


@cache
def _wikidata() -> dict[AgentId, str | None]:
    return {agent.id: agent.wikidata for agent in load_registry().agents.values()}


def _targets(rows: Iterable[Row], name: str) -> tuple[UtteranceId, ...]:
    return tuple(sorted({UtteranceId(found) for row in rows if (found := row.maybe_local(name))}))


def mark_quads(article: ArticleId, applied: Iterable[Correction], patch: Change, iris: Iris) -> Quads:
    """Return what says by which corrections an article's graph has been changed, and how; nothing if by none."""
    graph = iris.graph(article)
    marks = {Triple(graph, _INFLUENCED_BY, correction_iri(one.utterance, iris)) for one in applied}
    if marks:
        marks.add(Triple(graph, _PATCH, text(_write(patch))))
    return frozenset(place(mark, iris.corrections) for mark in marks)


def stored_marks(store: Store, article: ArticleId, iris: Iris) -> Quads:
    """Return the marks that a store has of an article."""
    return described(store, iris.graph(article), iris.corrections)


def stored_patch(store: Store, article: ArticleId, iris: Iris) -> Change:
    """Return what corrections have taken out of an article as it was read, and put in; nothing where there are none."""
    lines = [
        line
        for quad in stored_marks(store, article, iris)
        if quad.predicate == _PATCH and isinstance(quad.object, Literal)
        for line in quad.object.value.split("\n")  # splitlines() would part literals at U+2028
    ]
    return Change(removals=_read(lines, _TAKEN_OUT), additions=_read(lines, _PUT_IN))


def _write(patch: Change) -> str:
    """Return an RDF Patch; quads one a line, in code point order."""
    lines = [f"{_TAKEN_OUT}{quad} ." for quad in patch.removals] + [f"{_PUT_IN}{quad} ." for quad in patch.additions]
    return "\n".join(sorted(lines))


def _read(lines: Iterable[str], mark: str) -> Quads:
    document = "\n".join(line.removeprefix(mark) for line in lines if line.startswith(mark))
    return frozenset(parse(document, format=RdfFormat.N_QUADS))


def corrected_graphs(store: Store, iris: Iris) -> Mapping[str, str]:
    """Return the corrections that have changed an article's graph, by IRI, each with that of the graph."""
    quads = store.quads(iris.corrections)
    marks = ((quad.object, quad.subject) for quad in quads if quad.predicate == _INFLUENCED_BY)
    return {
        correction.value: graph.value
        for correction, graph in marks
        if isinstance(correction, NamedNode) and isinstance(graph, NamedNode)
    }
