"""The OpenAPI document: the routes that FastAPI knows, the SPARQL endpoint beside them, and problems for all."""

from collections.abc import Iterable, Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute
from pydantic import BaseModel

from counterclaim_api.problems import MEDIA_TYPE, Problem

DESCRIPTION = """Who said what in news articles, and who denies it: claims, claimants and rebuttals with exact words and
offsets. Every resource is JSON, JSON-LD, Turtle or a page, by `Accept` or by suffix (`/claims/….ttl`); lists are CSV
too. Every `extraction_confidence` is how sure the machine is that it read the text right; nothing here says what is
true."""

_MEANINGS = {
    400: "The request cannot be used as it is.",
    401: "The server lets nobody read without its token, and the request has none.",
    404: "Nothing has that name here.",
    406: "None of the formats that the client accepts is here.",
    422: "A parameter has a value that cannot be used.",
    500: "The server failed; its log says why.",
    503: "The store cannot answer.",
}
_SCHEMA = {"$ref": "#/components/schemas/Problem"}


def problem(meaning: str) -> dict[str, Any]:
    """Return what OpenAPI says of a response that is a problem."""
    # A browser gets a page, by Accept or by the suffix .html.
    return {"description": meaning, "content": {MEDIA_TYPE: {"schema": _SCHEMA}, "text/html": {}}}


GONE = problem("Somebody has corrected what was read here: the detail says who and why.")
PROBLEMS: dict[int | str, dict[str, Any]] = {status: problem(meaning) for status, meaning in _MEANINGS.items()}

_BEARER: dict[str, list[str]] = {"bearer": []}
FOR_THE_HOLDER: dict[str, Any] = {"security": [_BEARER]}
"""What OpenAPI says of a route that only who has the token may ask."""
FOR_ANYBODY: dict[str, Any] = {"security": []}
"""What OpenAPI says of a route that anybody may ask, whoever may read the others."""

_COMPONENT = "#/components/schemas/{model}"


def complete_openapi(
    app: FastAPI, paths: Mapping[str, Any], models: Iterable[type[BaseModel]], *, reading_needs_token: bool = False
) -> None:
    """Add to the app's OpenAPI document what FastAPI cannot know.

    Args:
        app: what answers.
        paths: routes that FastAPI does not know.
        models: what ``schema_of`` refers to.
        reading_needs_token: whether routes that do not say who may ask are for those who have the token.
    """
    generate = app.openapi

    def complete() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _completed(generate(), paths, (Problem, *models))
            if reading_needs_token:
                app.openapi_schema["security"] = [_BEARER]
        return app.openapi_schema

    app.openapi = complete  # type: ignore[method-assign]  # FastAPI's documented way


def operation_id(route: APIRoute) -> str:
    """Return what generated clients call a route: the name of the function that answers it, or that it states."""
    return route.name


def _completed(document: dict[str, Any], paths: Mapping[str, Any], models: Iterable[type[BaseModel]]) -> dict[str, Any]:
    schemas = document["components"]["schemas"]
    for model in models:
        schema = model.model_json_schema(ref_template=_COMPONENT)
        schemas.update(schema.pop("$defs", {}))
        schemas[model.__name__] = schema
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    document["components"]["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
    document["paths"].update(paths)
    return document


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of a body: a reference to the model, which ``complete_openapi`` puts among the components."""
    return {"$ref": _COMPONENT.format(model=model.__name__)}
