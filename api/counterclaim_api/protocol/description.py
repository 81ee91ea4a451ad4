"""What the service says of itself: the SPARQL service description and VoID."""

from collections.abc import Iterable, Iterator

from fastapi import Request, Response
from pyoxigraph import BlankNode, NamedNode, QueryResultsFormat, RdfFormat, Triple

from counterclaim.rdf.terms import TYPE, integer, node, text
from counterclaim.store.queries import MAX_DEPTH, MAX_TOKENS, SOLUTION_TYPES, TRIPLE_TYPES
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.listening import LONGEST_ADDRESS
from counterclaim_api.negotiation import RDF_TYPES, best
from counterclaim_api.representation import write_triples
from counterclaim_api.settings import Settings, settings_of
from counterclaim_ontology.vocabulary import CCG, RDFS

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
_INPUTS = (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML, RdfFormat.JSON_LD)


def describe_query_service(request: Request) -> Response:
    """Answer with the SPARQL 1.1 service description of the address that takes queries.

    An address describes itself only: clients take the one endpoint that they find for the one to ask.
    """
    return _written(request, _query_service(request, settings_of(request)))


def describe_update_service(request: Request) -> Response:
    """Answer with the SPARQL 1.1 service description of the address that takes updates."""
    return _written(request, _update_service(request, settings_of(request)))


def void(request: Request) -> Response:
    """Answer with what the data are about, how much there is, and where to ask (VoID)."""
    return _written(request, _void_triples(request, catalogue_of(request)))


def _query_service(request: Request, settings: Settings) -> Iterator[Triple]:
    service = BlankNode()
    yield from _service(service, _address(request, "sparql"), "SPARQL11Query")
    if settings.union_default_graph:
        yield Triple(service, node(SD + "feature"), node(SD + "UnionDefaultGraph"))
    for iri in _result_formats():
        yield Triple(service, node(SD + "resultFormat"), NamedNode(iri))
    yield Triple(service, node(SD + "defaultDataset"), _data(catalogue_of(request)))
    yield Triple(_data(catalogue_of(request)), TYPE, node(SD + "Dataset"))
    for comment in _limits(settings):
        yield Triple(service, node(RDFS + "comment"), text(comment, "en"))
    if _may_be_written(settings):
        yield Triple(service, node(RDFS + "seeAlso"), _address(request, "sparql/update"))


def _update_service(request: Request, settings: Settings) -> Iterator[Triple]:
    service = BlankNode()
    yield from _service(service, _address(request, "sparql/update"), "SPARQL11Update")
    for written in _INPUTS:
        yield Triple(service, node(SD + "inputFormat"), _format(written))
    comment = "Needs a bearer token." if _may_be_written(settings) else "Nobody may write to this server."
    comment += " Graphs as a whole: /sparql/graphs."
    yield Triple(service, node(RDFS + "comment"), text(comment, "en"))
    yield Triple(service, node(RDFS + "seeAlso"), _address(request, "sparql"))


def _may_be_written(settings: Settings) -> bool:
    return settings.token is not None and not settings.read_only


def _service(service: BlankNode, endpoint: NamedNode, language: str) -> Iterator[Triple]:
    yield Triple(service, TYPE, node(SD + "Service"))
    yield Triple(service, node(SD + "endpoint"), endpoint)
    yield Triple(service, node(SD + "supportedLanguage"), node(SD + language))


def _result_formats() -> Iterator[str]:
    for media_type in SOLUTION_TYPES:
        if known := QueryResultsFormat.from_media_type(media_type):
            yield known.iri
    for media_type in TRIPLE_TYPES:
        if written := RdfFormat.from_media_type(media_type):
            yield _format(written).value


def _format(written: RdfFormat) -> NamedNode:
    """Return W3C's name of a syntax; of JSON-LD the engine knows another."""
    return NamedNode("http://www.w3.org/ns/formats/JSON-LD" if written == RdfFormat.JSON_LD else written.iri)


def _limits(settings: Settings) -> Iterator[str]:
    limits = settings.limits
    yield f"A query may take {limits.seconds:g} seconds (timeout=… asks for less) and {limits.memory >> 20} MiB."
    yield (
        f"Its text may have {settings.max_query_bytes:,} bytes (by GET, {LONGEST_ADDRESS:,} with the address), "
        f"{MAX_TOKENS:,} tokens and {MAX_DEPTH} nested brackets. SERVICE and FROM read nothing from elsewhere."
    )


def _void_triples(request: Request, catalogue: Catalogue) -> Iterator[Triple]:
    dataset = _data(catalogue)
    yield Triple(dataset, TYPE, node(VOID + "Dataset"))
    yield Triple(dataset, node(RDFS + "label"), text("Claims, who makes them and who denies them", "en"))
    yield Triple(dataset, node(VOID + "sparqlEndpoint"), _address(request, "sparql"))
    yield Triple(dataset, node(VOID + "uriSpace"), text(catalogue.iris.base))
    for media_type in RDF_TYPES:
        if written := RdfFormat.from_media_type(media_type):
            yield Triple(dataset, node(VOID + "feature"), _format(written))
    yield Triple(dataset, node(VOID + "vocabulary"), node(CCG))
    yield Triple(dataset, node(VOID + "vocabulary"), node("https://schema.org/"))
    yield Triple(dataset, node(VOID + "vocabulary"), node("http://www.w3.org/ns/prov#"))
    for counted in catalogue.rows("void", base=catalogue.iris.base):
        part = BlankNode()
        yield Triple(dataset, node(VOID + "classPartition"), part)
        yield Triple(part, node(VOID + "class"), NamedNode(counted.text("class")))
        yield Triple(part, node(VOID + "entities"), integer(counted.number("entities")))


def _data(catalogue: Catalogue) -> NamedNode:
    return NamedNode(f"{catalogue.iris.base}.well-known/void#data")


def _address(request: Request, path: str) -> NamedNode:
    return NamedNode(str(request.base_url) + path)


def _written(request: Request, triples: Iterable[Triple]) -> Response:
    chosen = best(request.headers.get("accept"), RDF_TYPES)
    return Response(write_triples(triples, chosen), media_type=chosen)
