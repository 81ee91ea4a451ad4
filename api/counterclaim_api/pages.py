"""Pages: Jinja templates with autoescape. They work without JavaScript and load nothing from anywhere else."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from http import HTTPStatus

from fastapi import Request, Response
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.datastructures import QueryParams

from counterclaim import __version__
from counterclaim_api.addresses import address, root_path
from counterclaim_api.iframes import iframe
from counterclaim_api.paging import MAX_LIMIT
from counterclaim_api.pictures.network import name_lines

_CONTEXT = 32
"""The length of a quotation's prefix and suffix in the graph; a shorter one reaches the end of the text."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SUREST = 0.99
"""The most that is said of a confidence on a page: "100 %" would be read as a fact."""
_UNBROKEN = "\N{NO-BREAK SPACE}"

_LONGEST = 400
"""Characters of a text that leads to its whole; a claim is as long as the quotation that it is made of."""

_PLACES = {"claim": "claims", "agent": "claimants", "utterance": "utterances", "article": "articles"}


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
        "root": root_path(request),
        "base": root_of(request),
        "path": request.url.path,
        "search": request.query_params.get("q", "").strip(),
        "here": request.query_params,
        "address": _address(request),
        "version": __version__,
        "is_writable": _is_writable(request),
    }
    page = _environment().get_template(template).render({**shared, **context})
    return Response(page, status, media_type="text/html; charset=utf-8", headers=dict(headers or {}))


def root_of(request: Request) -> str:
    """Return what the addresses of this server begin with, for those who read them elsewhere."""
    return str(request.base_url).rstrip("/")


def _address(request: Request) -> str:
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{root_of(request)}{request.url.path}{query}"


def _is_writable(request: Request) -> bool:
    settings = request.app.state.settings
    return settings.token is not None and not settings.read_only


def alternative(path: str, suffix: str, query: QueryParams) -> str:
    """Return the address of the same resource in another format."""
    return address(f"{path}.{suffix}", query.multi_items())


def feed(path: str, query: QueryParams) -> str:
    """Return the address of the feed of a list: its newest, from whichever page of it somebody looks."""
    return address(f"{path}.atom", [one for one in query.multi_items() if one[0] not in {"limit", "offset"}])


def all_rows(path: str, query: QueryParams) -> str:
    """Return the address of a list as CSV from its first row on, as many as one answer may have."""
    kept = [(name, value) for name, value in query.multi_items() if name not in {"limit", "offset"}]
    return address(f"{path}.csv", [*kept, ("limit", str(MAX_LIMIT))])


def words_before(prefix: str) -> str:
    """Return a quotation's prefix in one line, from its first whole word, with … if it starts in a sentence."""
    whole = prefix.partition(" ")[2] if len(prefix) >= _CONTEXT else prefix
    return ("…" if len(prefix) >= _CONTEXT else "") + " ".join(whole.split()) + (" " if whole[-1:].isspace() else "")


def words_after(suffix: str) -> str:
    """Return a quotation's suffix in one line, up to its last whole word, with … if the text goes on."""
    whole = suffix.rpartition(" ")[0] if len(suffix) >= _CONTEXT else suffix
    return (" " if whole[:1].isspace() else "") + " ".join(whole.split()) + ("…" if len(suffix) >= _CONTEXT else "")


def place(iri: str) -> str:
    """Return where this server tells more of what an IRI of the data names."""
    kind, _, identifier = iri.rpartition("/")
    return f"/{_PLACES.get(kind.rpartition('/')[2], 'claims')}/{identifier}"


def percent(confidence: float) -> str:
    """Return how sure the machine is, in whole per cent, on one line; never 100 %, nor 0 %.

    >>> percent(0.9996).replace(_UNBROKEN, " ")
    'over 99 %'
    """
    whole = round(min(confidence, _SUREST) * 100)
    bound = "over " if confidence > _SUREST else "" if whole else "under "
    return f"{bound}{whole or 1}{_UNBROKEN}%"


def brief(text: str) -> str:
    """Return a text that leads to its whole: as it is or, if it is very long, its first words, which say so.

    >>> brief("The mill burned down.")
    'The mill burned down.'
    """
    if len(text) <= _LONGEST:
        return text
    start = text[:_LONGEST]
    return f"{start.rpartition(' ')[0] or start} …"


def is_day(value: object) -> bool:
    """Tell whether a value is written as a day: 2031-03-04."""
    return isinstance(value, str) and _DAY.fullmatch(value) is not None


def macros(template: str, root: str) -> Mapping[str, Callable[..., str]]:
    """Return the macros of a template by their names; their links begin with ``root``."""
    return vars(_environment().get_template(template).make_module({"root": root}))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("counterclaim_api"),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "alternative": alternative,
        "feed": feed,
        "iframe": iframe,
        "all_rows": all_rows,
        "most_rows": MAX_LIMIT,
    }
    environment.filters |= {
        "words_before": words_before,
        "words_after": words_after,
        "place": place,
        "percent": percent,
        "brief": brief,
        "name_lines": name_lines,
    }
    environment.tests["day"] = is_day
    return environment
