"""A reading as quads: one named graph for the article, and the shared graphs' part in it.

Invariant: every triple is in exactly one graph. The union of all graphs then has no duplicates, and counts are right
in every engine.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from counterclaim.agent import Agent, AgentKind, is_agent_of
from counterclaim.article import Article, QuotedArticle
from counterclaim.claim import Claim
from counterclaim.identity import slug
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.terms import TYPE, day, moment, node, text, uri
from counterclaim.rdf.utterances import utterance_triples
from counterclaim.reading import Reading, Run
from counterclaim_ontology.vocabulary import SCHEMA, WIKIDATA, Ccg, Dcterms, Owl, Prov, Schema, Skos

AGENT_TYPES = {
    AgentKind.PERSON: node(Schema.PERSON),
    AgentKind.ORGANIZATION: node(Schema.ORGANIZATION),
    AgentKind.GOVERNMENT: node(Schema.GOVERNMENT_ORGANIZATION),
    AgentKind.MEDIA: node(Schema.NEWS_MEDIA_ORGANIZATION),
    AgentKind.UNNAMED: node(Ccg.UNNAMED_SOURCE),
    AgentKind.NARRATOR: node(Ccg.NARRATOR),
}
_NAMES_LANGUAGE = "en"
"""The registry's language: names of agents that several articles share."""


def place(triple: Triple, graph: NamedNode | DefaultGraph = DefaultGraph()) -> Quad:  # noqa: B008 - immutable
    """Return the triple as a quad of that graph."""
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def of_kind(quads: Iterable[Quad], *kinds: NamedNode) -> frozenset[NamedNode]:
    """Return what quads say is of one of these kinds."""
    return frozenset(
        quad.subject
        for quad in quads
        if quad.predicate == TYPE and quad.object in kinds and isinstance(quad.subject, NamedNode)
    )


def reading_quads(reading: Reading, iris: Iris, *, generated: datetime) -> frozenset[Quad]:
    """Return all that a reading states, as quads.

    The same reading gives the same quads but for ``prov:generatedAtTime``, which is ``generated`` (with a zone).
    """
    article = reading.article
    parts: list[tuple[NamedNode, Iterator[Triple]]] = [
        (iris.graph(article.id), _article(reading, iris)),
        (iris.graph(article.id), _provenance(reading, iris, generated)),
        (iris.graph(article.id), utterance_triples(reading, iris)),
        (iris.runs, run_triples(reading.run, iris)),
        (iris.texts, _body(article, iris)),
    ]
    parts += [(iris.agents, _agent(agent, article, iris)) for agent in (*reading.agents, reading.narrator)]
    parts += [(iris.claims, _claim(claim, iris)) for claim in reading.claims]
    return frozenset(place(triple, graph) for graph, triples in parts for triple in triples)


def _article(reading: Reading, iris: Iris) -> Iterator[Triple]:
    article = reading.article
    subject = iris.article(article.id)
    yield Triple(subject, TYPE, node(Schema.NEWS_ARTICLE))
    yield Triple(subject, TYPE, node(Prov.ENTITY))
    yield Triple(subject, node(Schema.HEADLINE), text(article.headline, article.language))
    yield Triple(subject, node(Schema.IN_LANGUAGE), text(article.language))
    yield Triple(subject, node(Schema.SHA256), text(article.digest))
    yield Triple(subject, node(Prov.WAS_ATTRIBUTED_TO), iris.agent(reading.narrator.id))
    if article.identifier is not None:
        yield Triple(subject, node(Dcterms.IDENTIFIER), text(article.identifier))
    if article.url is not None:
        yield Triple(subject, node(Schema.URL), uri(article.url))
    if article.published is not None:
        yield Triple(subject, node(Schema.DATE_PUBLISHED), day(article.published))
    yield from _credits(article, iris)


def _credits(article: Article, iris: Iris) -> Iterator[Triple]:
    """Yield publisher and author, described within the article: their names are all that is known of them."""
    credited = (
        (Schema.PUBLISHER, article.publisher, Schema.ORGANIZATION),
        (Schema.AUTHOR, article.author, Prov.AGENT),
    )
    for credit, name, kind in credited:
        if name is not None:
            part = iris.part(article.id, credit.removeprefix(SCHEMA))
            yield Triple(iris.article(article.id), node(credit), part)
            yield Triple(part, TYPE, node(kind))
            yield Triple(part, node(Schema.NAME), text(name, article.language))


def _body(article: Article, iris: Iris) -> Iterator[Triple]:
    if not isinstance(article, QuotedArticle):
        yield Triple(iris.article(article.id), node(Schema.ARTICLE_BODY), text(article.text))


def _provenance(reading: Reading, iris: Iris, generated: datetime) -> Iterator[Triple]:
    graph = iris.graph(reading.article.id)
    yield Triple(graph, TYPE, node(Prov.ENTITY))
    yield Triple(graph, node(Prov.WAS_DERIVED_FROM), iris.article(reading.article.id))
    yield Triple(graph, node(Prov.WAS_GENERATED_BY), iris.run(reading.run.id))
    yield Triple(graph, node(Prov.GENERATED_AT_TIME), moment(generated))


def software_of(run: Run, iris: Iris) -> NamedNode:
    """Return the IRI of the program that a run is of, in its version."""
    return iris.of(Resource.SOFTWARE, slug(f"{run.software} {run.version}"))


def model_of(run: Run, iris: Iris) -> NamedNode:
    """Return the IRI of the model that a run used, in its version."""
    return iris.of(Resource.MODEL, slug(f"{run.model} {run.model_version}"))


def run_triples(run: Run, iris: Iris) -> Iterator[Triple]:
    """Yield what describes a run, its software and its model."""
    subject = iris.run(run.id)
    software, model = software_of(run, iris), model_of(run, iris)
    yield Triple(subject, TYPE, node(Prov.ACTIVITY))
    yield Triple(subject, node(Prov.WAS_ASSOCIATED_WITH), software)
    yield Triple(subject, node(Prov.USED), model)
    if run.options:
        yield Triple(subject, node(Schema.DESCRIPTION), text(run.options))
    yield Triple(software, TYPE, node(Prov.SOFTWARE_AGENT))
    yield Triple(software, node(Schema.NAME), text(run.software))
    yield Triple(software, node(Schema.SOFTWARE_VERSION), text(run.version))
    yield Triple(model, TYPE, node(Prov.ENTITY))
    yield Triple(model, node(Schema.NAME), text(run.model))
    yield Triple(model, node(Schema.SOFTWARE_VERSION), text(run.model_version))


def _agent(agent: Agent, article: Article, iris: Iris) -> Iterator[Triple]:
    own = is_agent_of(agent.id, article.id)
    yield from agent_triples(agent, iris, language=article.language if own else _NAMES_LANGUAGE)
    for alias in set(agent.aliases) - {agent.name}:
        yield Triple(iris.agent(agent.id), node(Skos.ALT_LABEL), text(alias, article.language))


def agent_triples(agent: Agent, iris: Iris, *, language: str = _NAMES_LANGUAGE) -> Iterator[Triple]:
    """Yield what describes an agent, but for the other names that articles call it."""
    subject = iris.agent(agent.id)
    yield Triple(subject, TYPE, node(Prov.AGENT))
    yield Triple(subject, TYPE, AGENT_TYPES[agent.kind])
    yield Triple(subject, node(Schema.NAME), text(agent.name, language))
    if agent.wikidata is not None:
        yield Triple(subject, node(Owl.SAME_AS), NamedNode(WIKIDATA + agent.wikidata))


def _claim(claim: Claim, iris: Iris) -> Iterator[Triple]:
    subject = iris.claim(claim.id)
    yield Triple(subject, TYPE, node(Ccg.CLAIM))
    yield Triple(subject, node(Schema.TEXT), text(claim.text, claim.language))
    for accused in claim.accuses:
        yield Triple(subject, node(Ccg.ACCUSES), iris.agent(accused))
    if claim.only_in is not None:
        yield Triple(subject, node(Ccg.ONLY_IN), iris.article(claim.only_in))
