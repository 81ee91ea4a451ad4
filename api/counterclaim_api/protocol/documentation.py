"""What the OpenAPI document says of the SPARQL service, whose routes FastAPI does not know."""

from typing import Any

from counterclaim.store.queries import SOLUTION_TYPES, TRIPLE_TYPES
from counterclaim_api.negotiation import RDF_TYPES
from counterclaim_api.openapi import problem
from counterclaim_api.protocol.document import DOCUMENT_TYPES
from counterclaim_api.protocol.parameters import SHORTEST
from counterclaim_api.protocol.query import QUERY, UPDATE
from counterclaim_api.protocol.text import FORM
from counterclaim_api.representation import documented

_QUERY = {
    "type": "string",
    "examples": ["SELECT ?text { ?claim a ccg:Claim ; schema:text ?text } LIMIT 5"],
}
_UPDATE = {
    "type": "string",
    "examples": [
        "INSERT DATA { GRAPH <https://example.org/notes> "
        '{ <https://example.org/check/1> rdfs:label "Checked by phone" } }'
    ],
}
_TIMEOUT = {
    "name": "timeout",
    "in": "query",
    "description": "The seconds that the client will wait; at most the server's own limit.",
    "schema": {"type": "number", "minimum": SHORTEST},
}
_FORMAT = {
    "name": "format",
    "in": "query",
    "description": "The format, in place of Accept: a name or a media type (also as output).",
    "schema": {"type": "string", "examples": ["csv"]},
}
_WRITING = {"security": [{"bearer": []}], "tags": ["SPARQL"]}
_REFUSED = {
    "401": problem("The request has no bearer token, or another one."),
    "403": problem("Nobody may write to this server."),
    "413": problem("The body is too long."),
    "415": problem("The body is of a type that is not taken."),
    "500": problem("The server failed; its log says why."),
    "503": problem("It took longer than the limit, or the store cannot answer."),
}
_DONE = {"204": {"description": "It is done."}}
_BAD_GRAPH = {"400": problem("The request names no graph, or two, or one by something else than an absolute IRI.")}
_NO_GRAPH = {"404": problem("There is no such graph, or none can have that name.")}


def paths() -> dict[str, Any]:
    """Return the paths of the service."""
    graphs = [_iris("default", "The unnamed graph.", {"type": "string", "enum": [""]})]
    graphs += [_iris("graph", "The graph of that name.", {"type": "string", "format": "iri"})]
    name = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "/sparql": _query_path(),
        "/sparql/update": {"get": _description(), "post": _update()},
        "/sparql/graphs": _graph_path(graphs, "by_name"),
        "/sparql/graphs/{name}": _graph_path([name], "by_address"),
        "/.well-known/void": {"get": _void()},
    }


def _query_path() -> dict[str, Any]:
    types = (*SOLUTION_TYPES, *TRIPLE_TYPES, "application/json", "application/xml", "text/xml", "text/html")
    answers = {
        "200": {"description": "The answer.", "content": documented(types)},
        "400": problem("The query is malformed (line and column say where) or not allowed."),
        "406": problem("None of the formats that the client accepts is here."),
        **{status: _REFUSED[status] for status in ("413", "415", "500", "503")},
    }
    parameters = [*_graphs("default-graph-uri", "named-graph-uri"), _TIMEOUT, _FORMAT]
    shared = {"tags": ["SPARQL"], "responses": answers}
    return {
        "get": {
            **shared,
            "operationId": "sparql_get",
            "summary": "SPARQL 1.1 query; without a query the service description",
            "parameters": [{"name": "query", "in": "query", "schema": _QUERY}, *parameters],
        },
        "post": {
            **shared,
            "operationId": "sparql_post",
            "summary": "SPARQL 1.1 query in the body",
            "parameters": parameters,
            "requestBody": _text(QUERY, "query", _QUERY),
        },
    }


def _update() -> dict[str, Any]:
    malformed = problem("The update is malformed (line and column say where), not allowed, or cannot be done.")
    return {
        **_WRITING,
        "operationId": "sparql_update",
        "summary": "SPARQL 1.1 update: all of it or nothing",
        "parameters": [*_graphs("using-graph-uri", "using-named-graph-uri"), _TIMEOUT],
        "requestBody": _text(UPDATE, "update", _UPDATE),
        "responses": {**_DONE, "400": malformed, **_REFUSED},
    }


def _description() -> dict[str, Any]:
    answers = {
        "200": {"description": "The service description.", "content": documented(RDF_TYPES)},
        "400": problem("The address holds an update."),
        "406": problem("None of the formats that the client accepts is here."),
    }
    summary = "The service description"
    return {"tags": ["SPARQL"], "operationId": "sparql_update_get", "summary": summary, "responses": answers}


def _graph_path(parameters: list[dict[str, Any]], place: str) -> dict[str, Any]:
    """Return the four methods of the Graph Store Protocol at one path."""
    turtle = {"type": "string", "examples": ["<https://example.org/a> <https://example.org/b> 1 ."]}
    body = {"required": True, "content": {name: {"schema": turtle} for name in DOCUMENT_TYPES}}
    made = {"201": {"description": "The graph is made; Location is its address."}}
    unfit = {"412": problem("The graph is not as If-Match or If-None-Match says that it must be.")}
    problems = {**_BAD_GRAPH, **_NO_GRAPH, **unfit, **_REFUSED}
    read = {"200": {"description": "Its triples.", "content": documented(TRIPLE_TYPES)}}
    reading = {status: _REFUSED[status] for status in ("500", "503")}
    not_acceptable = {"406": problem("None of the formats that the client accepts is here.")}
    methods: dict[str, dict[str, Any]] = {
        "get": {
            "tags": ["SPARQL"],
            "summary": "The triples of a graph",
            "responses": {**read, **_BAD_GRAPH, **_NO_GRAPH, **not_acceptable, **reading},
        },
        "put": {
            **_WRITING,
            "summary": "Replace what a graph holds",
            "requestBody": body,
            "responses": {**made, **_DONE, **problems},
        },
        "post": {
            **_WRITING,
            "summary": "Add to a graph",
            "requestBody": body,
            "responses": {**made, **_DONE, **problems},
        },
        "delete": {
            **_WRITING,
            "summary": "Take a graph away",
            "responses": {**_DONE, **problems},
        },
    }
    return {
        method: {"operationId": f"graph_{method}_{place}", "parameters": parameters, **operation}
        for method, operation in methods.items()
    }


def _void() -> dict[str, Any]:
    answers = {
        "200": {"description": "VoID.", "content": documented(RDF_TYPES)},
        "406": problem("None of the formats that the client accepts is here."),
    }
    return {"tags": ["SPARQL"], "operationId": "void", "summary": "What the data are about", "responses": answers}


def _text(media_type: str, name: str, schema: dict[str, Any]) -> dict[str, Any]:
    form = {"type": "object", "properties": {name: schema}, "required": [name]}
    return {"required": True, "content": {media_type: {"schema": schema}, FORM: {"schema": form}}}


def _graphs(*names: str) -> list[dict[str, Any]]:
    array = {"type": "array", "items": {"type": "string", "format": "iri"}}
    return [_iris(name, "Graphs, in place of those that the text names.", array) for name in names]


def _iris(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": schema}
