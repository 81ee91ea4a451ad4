"""What the service says of itself: the SPARQL service description and VoID."""

from collections.abc import Iterator

from fastapi import Request, Response
from pyoxigraph import BlankNode, NamedNode, QueryResultsFormat, RdfFormat, Triple

from counterclaim.rdf.terms import TYPE, integer, node, text
from counterclaim.store.queries import SOLUTION_TYPES, TRIPLE_TYPES
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.negotiation import best
from counterclaim_api.representation import RDF_TYPES, write_triples
from counterclaim_ontology.vocabulary import CCG, RDFS, Ccg, Schema

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
_COUNTED = {
    "articles": Schema.NEWS_ARTICLE,
    "claims": Ccg.CLAIM,
    "utterances": Ccg.UTTERANCE,
    "rebuttals": Ccg.REBUTTAL,
}


def service_triples(request: Request) -> Iterator[Triple]:
    """Yield the SPARQL 1.1 service description."""
    service, dataset = BlankNode(), BlankNode()
    yield Triple(service, TYPE, node(SD + "Service"))
    yield Triple(service, node(SD + "endpoint"), _endpoint(request))
    yield Triple(service, node(SD + "supportedLanguage"), node(SD + "SPARQL11Query"))
    yield Triple(service, node(SD + "feature"), node(SD + "UnionDefaultGraph"))
    for media_type in SOLUTION_TYPES:
        if known := QueryResultsFormat.from_media_type(media_type):
            yield Triple(service, node(SD + "resultFormat"), NamedNode(known.iri))
    for media_type in TRIPLE_TYPES:
        if written := RdfFormat.from_media_type(media_type):
            yield Triple(service, node(SD + "resultFormat"), NamedNode(written.iri))
    yield Triple(service, node(SD + "defaultDataset"), dataset)
    yield Triple(dataset, TYPE, node(SD + "Dataset"))


def void(request: Request) -> Response:
    """Answer with what the data are about, how much there is, and where to ask (VoID)."""
    chosen = best(request.headers.get("accept"), (*RDF_TYPES,))
    return Response(write_triples(_void_triples(request, catalogue_of(request)), chosen), media_type=chosen)


def _void_triples(request: Request, catalogue: Catalogue) -> Iterator[Triple]:
    dataset = NamedNode(f"{catalogue.iris.base}.well-known/void#data")
    yield Triple(dataset, TYPE, node(VOID + "Dataset"))
    yield Triple(dataset, node(RDFS + "label"), text("Claims, who makes them and who denies them", "en"))
    yield Triple(dataset, node(VOID + "sparqlEndpoint"), _endpoint(request))
    yield Triple(dataset, node(VOID + "uriSpace"), text(catalogue.iris.base))
    yield Triple(dataset, node(VOID + "vocabulary"), node(CCG))
    counts = catalogue.rows("counts")[0]
    for name, counted in _COUNTED.items():
        part = BlankNode()
        yield Triple(dataset, node(VOID + "classPartition"), part)
        yield Triple(part, node(VOID + "class"), node(counted))
        yield Triple(part, node(VOID + "entities"), integer(int(counts.text(name))))


def _endpoint(request: Request) -> NamedNode:
    return NamedNode(str(request.base_url) + "sparql")
