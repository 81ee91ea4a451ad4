"""The OpenAPI document: the routes that FastAPI knows, the SPARQL endpoint beside them, and problems for all."""

from typing import Any

from fastapi import FastAPI

from counterclaim.store.queries import SOLUTION_TYPES, TRIPLE_TYPES
from counterclaim_api.problems import MEDIA_TYPE, Problem
from counterclaim_api.protocol.query import QUERY
from counterclaim_api.protocol.text import FORM
from counterclaim_api.representation import RDF_TYPES, documented

DESCRIPTION = """Who said what in news articles, and who denies it: claims, claimants and rebuttals with exact words and
offsets. Every resource is JSON, JSON-LD, Turtle or a page, by `Accept` or by suffix (`/claims/….ttl`); lists are CSV
too. Every `extraction_confidence` is how sure the machine is that it read the text right; nothing here says what is
true."""

_MEANINGS = {
    400: "The request cannot be used as it is.",
    404: "Nothing has that name here.",
    406: "None of the formats that the client accepts is here.",
    422: "A parameter has a value that cannot be used.",
    500: "The server failed; its log says why.",
}
_SCHEMA = {"$ref": "#/components/schemas/Problem"}


def problem(meaning: str) -> dict[str, Any]:
    """Return what OpenAPI says of a response that is a problem."""
    # A browser gets a page, by Accept or by the suffix .html.
    return {"description": meaning, "content": {MEDIA_TYPE: {"schema": _SCHEMA}, "text/html": {}}}


PROBLEMS: dict[int | str, dict[str, Any]] = {status: problem(meaning) for status, meaning in _MEANINGS.items()}


def complete_openapi(app: FastAPI) -> None:
    """Add to the app's OpenAPI document what FastAPI cannot know."""
    generate = app.openapi

    def complete() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _completed(generate())
        return app.openapi_schema

    app.openapi = complete  # type: ignore[method-assign]  # FastAPI's documented way


def _completed(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document["components"]["schemas"]
    schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(schemas["Problem"].pop("$defs"))
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    document["components"]["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
    document["paths"]["/sparql"] = _sparql()
    document["paths"]["/.well-known/void"] = {"get": _void()}
    return document


def _sparql() -> dict[str, Any]:
    types = (*SOLUTION_TYPES, *TRIPLE_TYPES, "application/json", "application/xml", "text/xml", "text/html")
    answers = {
        "200": {"description": "The answer.", "content": documented(types)},
        "400": problem("The query is malformed (line and column say where) or not allowed."),
        "406": problem(_MEANINGS[406]),
        "413": problem("The query is too long."),
        "415": problem("The body is neither a query nor a form."),
        "500": problem(_MEANINGS[500]),
    }
    example = "SELECT ?text { ?claim a ccg:Claim ; schema:text ?text } LIMIT 5"
    query = {"type": "string", "examples": [example]}
    graphs = [
        {"name": name, "in": "query", "schema": {"type": "array", "items": {"type": "string", "format": "iri"}}}
        for name in ("default-graph-uri", "named-graph-uri")
    ]
    body = {"type": "object", "properties": {"query": query}, "required": ["query"]}
    shared = {"tags": ["SPARQL"], "responses": answers}
    return {
        "get": {
            **shared,
            "operationId": "sparql_get",
            "summary": "SPARQL 1.1 query; without a query the service description",
            "parameters": [{"name": "query", "in": "query", "schema": query}, *graphs],
        },
        "post": {
            **shared,
            "operationId": "sparql_post",
            "summary": "SPARQL 1.1 query in the body",
            "parameters": graphs,
            "requestBody": {"required": True, "content": {QUERY: {"schema": query}, FORM: {"schema": body}}},
        },
    }


def _void() -> dict[str, Any]:
    answers = {"200": {"description": "VoID.", "content": documented(RDF_TYPES)}, "406": problem(_MEANINGS[406])}
    return {"tags": ["SPARQL"], "operationId": "void", "summary": "What the data are about", "responses": answers}
