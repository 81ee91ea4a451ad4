"""The IRIs of the data as addresses: a thing's IRI leads to what is known of it, a graph's to its triples."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse
from pyoxigraph import RdfFormat, Triple, parse

from counterclaim.errors import NotFound
from counterclaim.rdf.describe import describe
from counterclaim.rdf.iris import Resource
from counterclaim_api.articles import text_response
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.negotiation import HTML, JSON_LD, RDF_TYPES, TURTLE, best
from counterclaim_api.openapi import GONE
from counterclaim_api.representation import documented, write_triples
from counterclaim_api.reviews import place_of
from counterclaim_api.vocabulary_page import show_vocabulary
from counterclaim_api.withdrawal import refuse_withdrawn
from counterclaim_ontology import context_text, ontology_text, shapes_text

router = APIRouter(tags=["IRIs"])

_PLACES = {
    Resource.ARTICLE: "articles",
    Resource.CLAIM: "claims",
    Resource.AGENT: "claimants",
    Resource.UTTERANCE: "utterances",
    Resource.VETO: "vetoes",
    Resource.CORRECTION: "corrections",
}
_RDF: dict[int | str, dict[str, Any]] = {200: {"content": documented(RDF_TYPES)}}
_RDF_OR_PAGE: dict[int | str, dict[str, Any]] = {200: {"content": documented((*RDF_TYPES, HTML))}}
_LEADS: dict[str, Any] = {
    "status_code": HTTPStatus.SEE_OTHER,
    "summary": "Where a thing's IRI leads",
    "response_class": RedirectResponse,
}


@router.get(
    "/article/{article}.txt",
    summary="The text that spans point into",
    tags=["articles"],
    response_class=PlainTextResponse,
)
def show_span_text(article: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer the text as it was handed in; offsets count its Unicode code points (RFC 5147)."""
    return text_response(catalogue, article)


@router.get("/graph/{name}", summary="The triples of one named graph", responses=_RDF, response_class=Response)
def show_graph(request: Request, name: str, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Response:
    """Answer an article's graph (by the article's id) or a shared one (agents, claims, inferred, aggregates, …)."""
    graph = catalogue.name(Resource.GRAPH, name)
    if not catalogue.store.has_graph(graph):
        raise NotFound(f"No graph is called {name} here. /articles lists those that have one of their own.")
    return _rdf(request, lambda: (quad.triple for quad in catalogue.store.quads(graph)))


@router.get("/run/{id}", name="show_run", summary="What read the articles", responses=_RDF, response_class=Response)
@router.get(
    "/software/{id}",
    name="show_software",
    summary="A program that read articles",
    responses=_RDF,
    response_class=Response,
)
@router.get(
    "/model/{id}",
    name="show_model",
    summary="A model that articles were read with",
    responses=_RDF,
    response_class=Response,
)
@router.get(
    "/review/{id}",
    name="show_review",
    summary="A fact-check",
    responses={**_RDF, 303: {"description": "A browser is led to the page of the claim that it is of."}},
    response_class=Response,
)
@router.get(
    "/match/{id}",
    name="show_match",
    summary="What matching found between two resources",
    responses=_RDF,
    response_class=Response,
)
def show_provenance(
    request: Request,
    identifier: Annotated[str, Path(alias="id")],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Answer its name, version and options.

    Of a match: which two, how it was found, how surely and by which run. Of a fact-check: its verdict, whose that is,
    and the claim; browsers are led to the page of that.
    """
    iri = catalogue.name(_kind(request), identifier)
    if _kind(request) is Resource.REVIEW and best(request.headers.get("accept"), (*RDF_TYPES, HTML)) == HTML:
        return RedirectResponse(f"{request.scope.get('root_path', '')}{place_of(catalogue, iri)}", HTTPStatus.SEE_OTHER)
    return _rdf(request, lambda: describe(catalogue.store, iri))


@router.get("/ontology", summary="The vocabulary", responses=_RDF_OR_PAGE, response_class=Response)
def show_ontology(request: Request) -> Response:
    """Answer classes and properties with their definitions."""
    if best(request.headers.get("accept"), (*RDF_TYPES, HTML)) == HTML:
        return show_vocabulary(request)
    return _document(request, ontology_text())


@router.get("/shapes", summary="The SHACL shapes", responses=_RDF, response_class=Response)
def show_shapes(request: Request) -> Response:
    """Answer what every article's graph conforms to."""
    return _document(request, shapes_text())


@router.get("/context.jsonld", summary="The JSON-LD context", response_class=Response)
def show_context() -> Response:
    """Answer the context by which JSON-LD of these data reads like plain JSON."""
    return Response(context_text(), media_type=JSON_LD)


@router.get("/article/{id}", name="lead_to_article", **_LEADS)
@router.get("/claim/{id}", name="lead_to_claim", **_LEADS)
@router.get("/agent/{id}", name="lead_to_agent", **_LEADS)
@router.get("/utterance/{id}", name="lead_to_utterance", responses={410: GONE}, **_LEADS)
@router.get("/veto/{id}", name="lead_to_veto", **_LEADS)
@router.get("/correction/{id}", name="lead_to_correction", **_LEADS)
def lead(
    request: Request,
    identifier: Annotated[str, Path(alias="id")],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Lead from the name of a thing to what is known of it (303: a claim is no document)."""
    if _kind(request) is Resource.UTTERANCE:
        refuse_withdrawn(catalogue, catalogue.name(Resource.UTTERANCE, identifier))
    root, suffix = request.scope.get("root_path", ""), request.scope.get("suffix", "")
    return RedirectResponse(
        f"{root}/{_PLACES[_kind(request)]}/{quote(identifier, safe='')}{suffix}", HTTPStatus.SEE_OTHER
    )


def _kind(request: Request) -> Resource:
    """Return what the path names: the first part of an IRI's path is its kind."""
    return Resource(request.url.path.removeprefix(request.scope.get("root_path", "")).split("/")[1])


def _rdf(request: Request, triples: Callable[[], Iterable[Triple]]) -> Response:
    """Return triples in the format liked best; they are asked for only then, for the engine's iterators are delicate.

    (One that is left unread must not be dropped in another thread than it was made in.)
    """
    chosen = best(request.headers.get("accept"), RDF_TYPES)
    return Response(write_triples(triples(), chosen), media_type=chosen)


def _document(request: Request, turtle: str) -> Response:
    """Return a Turtle document as it is, with its comments and order, or rewritten where another format is wanted."""
    chosen = best(request.headers.get("accept"), RDF_TYPES)
    if chosen == TURTLE:
        return Response(turtle, media_type=TURTLE)
    triples = (quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE))
    return Response(write_triples(triples, chosen), media_type=chosen)
