"""Errors as the client sees them: one shape (RFC 9457 problem details) for every route and every status."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import cast
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.routing import Match, Mount

from counterclaim.errors import BadDocument, CounterclaimError, QueryRejected
from counterclaim_api.addresses import root_path
from counterclaim_api.complaints import complaint
from counterclaim_api.negotiation import prefers_page
from counterclaim_api.pages import render_page
from counterclaim_api.paging import BadParameter
from counterclaim_api.withdrawal import Withdrawn

MEDIA_TYPE = "application/problem+json"
_RETRY_SECONDS = "10"
"""When a server that could not answer may be asked again, unless the error knows better (RFC 9110, 10.2.3)."""
_MOST_ERRORS = 20
"""How many values that cannot be used one answer names: whoever sends thousands gets no megabytes back."""
_METHODS = ("GET", "PUT", "POST", "PATCH", "DELETE")


class InvalidParameter(BaseModel):
    """One value of the request that cannot be used."""

    where: str = Field(examples=["query.limit"])
    message: str = Field(examples=["limit=101: at most 100"])


class Problem(BaseModel):
    """What went wrong and what to do about it (RFC 9457)."""

    type: str = Field(default="about:blank", description="Always about:blank: the status says which problem it is.")
    title: str = Field(examples=["Not Found"], description="What the status is called.")
    status: int = Field(examples=[404])
    detail: str = Field(examples=["No claim has the id 0123456789abcdef here. /claims lists them."])
    instance: str = Field(
        examples=["/claims/0123456789abcdef"], description="The path that was asked for, percent-encoded."
    )
    correction: str | None = Field(default=None, description="Where the correction is that has ended this (410).")
    successor: str | None = Field(default=None, description="Where is what stands in its place (410).")
    line: int | None = Field(default=None, description="Where a query, an update or a document is malformed, from 1.")
    column: int | None = Field(default=None, description="Where in that line, from 1.")
    errors: list[InvalidParameter] = Field(
        default_factory=list, description="Each value that cannot be used; the first 20."
    )


def problem_response(
    request: Request,
    status: int,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    errors: Sequence[InvalidParameter] = (),
    line: int | None = None,
    column: int | None = None,
    gone: Withdrawn | None = None,
) -> Response:
    """Return the problem as JSON, or as a page where the client prefers one."""
    problem = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        instance=quote(root_path(request) + request.url.path + request.scope.get("suffix", "")),
        line=line,
        column=column,
        errors=list(errors),
        correction=gone.correction if gone else None,
        successor=gone.successor if gone else None,
    )
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers = {"Retry-After": _RETRY_SECONDS, **(headers or {})}
    if prefers_page(request.headers.get("accept")):
        return render_page(request, "problem.html", {"problem": problem}, status=status, headers=headers)
    body = problem.model_dump_json(exclude_none=True, exclude=None if errors else {"errors"})
    return Response(body, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def install_problems(app: FastAPI) -> None:
    """Make every error of ``app`` a problem."""
    app.add_exception_handler(CounterclaimError, known_problem)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unexpected)


def known_problem(request: Request, error: Exception) -> Response:
    """Return a CounterclaimError as a problem."""
    known = cast("CounterclaimError", error)
    line, column = (known.line, known.column) if isinstance(known, QueryRejected | BadDocument) else (None, None)
    headers = getattr(known, "headers", None)
    errors = (
        [InvalidParameter(where=f"query.{known.parameter}", message=str(known))]
        if isinstance(known, BadParameter)
        else []
    )
    gone = known if isinstance(known, Withdrawn) else None
    return problem_response(
        request, known.status, str(known), headers=headers, errors=errors, line=line, column=column, gone=gone
    )


def _http(request: Request, error: Exception) -> Response:
    known = cast("HTTPException", error)
    headers = known.headers
    if known.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers = {"Allow": _allowed(request)}
        if request.method == "OPTIONS":
            return Response(None, HTTPStatus.NO_CONTENT, headers=headers)
    detail = {
        HTTPStatus.NOT_FOUND: f"Nothing is at {request.url.path}. / says what there is.",
        HTTPStatus.METHOD_NOT_ALLOWED: f"{request.url.path} does not take {request.method}.",
    }.get(HTTPStatus(known.status_code), known.detail)
    return problem_response(request, known.status_code, detail, headers=headers)


def _allowed(request: Request) -> str:
    """Return the methods of all routes at the path; each route by itself knows its own only."""
    routes = [route for route in request.app.routes if not isinstance(route, Mount)]
    scopes = {method: {**request.scope, "method": method} for method in _METHODS}
    taken = [name for name in _METHODS if any(route.matches(scopes[name])[0] is Match.FULL for route in routes)]
    # What is mounted are files, to be read; HEAD goes wherever GET does.
    methods = [name for method in taken or ["GET"] for name in (["GET", "HEAD"] if method == "GET" else [method])]
    return ", ".join((*methods, "OPTIONS"))


def _invalid(request: Request, error: Exception) -> Response:
    errors = [
        InvalidParameter(where=".".join(str(part) for part in found["loc"]), message=complaint(request, found))
        for found in cast("RequestValidationError", error).errors()[:_MOST_ERRORS]
    ]
    detail = "; ".join(found.message for found in errors) + "."
    return problem_response(request, HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=errors)


def _unexpected(request: Request, error: Exception) -> Response:  # noqa: ARG001 - the text of the error stays in the log
    """Answer 500 without saying why: the server's log has the traceback."""
    detail = "The server failed on this request; its log says why. Please report it with the time and the address."
    return problem_response(request, HTTPStatus.INTERNAL_SERVER_ERROR, detail)
