"""Pages: Jinja templates with autoescape. They work without JavaScript and load nothing from anywhere else."""

from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import Request, Response
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from counterclaim import __version__


def render_page(
    request: Request,
    template: str,
    context: Mapping[str, object],
    *,
    status: int = HTTPStatus.OK,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the page; ``root`` is what links begin with, so that the server may live below a path."""
    shared = {
        "root": request.scope.get("root_path", ""),
        "path": request.url.path,
        "search": request.query_params.get("q", ""),
        "here": request.query_params,
        "version": __version__,
    }
    page = _environment().get_template(template).render({**shared, **context})
    return Response(page, status, media_type="text/html; charset=utf-8", headers=dict(headers or {}))


def alternative(path: str, suffix: str, query: Mapping[str, str]) -> str:
    """Return the address of the same resource in another format."""
    return f"{path}.{suffix}" + (f"?{urlencode(query)}" if query else "")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("counterclaim_api"),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["alternative"] = alternative
    return environment
