"""One resource in every format: JSON, a page, RDF and (lists) CSV, by Accept or suffix."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Protocol

from fastapi import Request, Response
from pydantic import BaseModel
from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from counterclaim.rdf.describe import describe
from counterclaim.rdf.formats import Format, serialise
from counterclaim.rdf.well_formed import is_xml, namable, well_formed
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.feeds import Fed, represent_feed
from counterclaim_api.narrowing import narrowings
from counterclaim_api.negotiation import ATOM, CSV, FED_TYPES, HTML, JSON, JSON_LD, LIST_TYPES, RDF_TYPES, TURTLE, best
from counterclaim_api.pages import render_page
from counterclaim_api.paging import Page
from counterclaim_ontology.vocabulary import PREFIXES


class Cells(Protocol):
    """An item that can stand in a table."""

    def cells(self) -> dict[str, object]:
        """Return what stands in each column of its class's ``columns``."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How a document looks in formats other than JSON.

    Attributes:
        template: its page.
        resources: what its RDF describes.
        rows: the items of a list, for CSV; None if it is no list.
        columns: the columns of their table.
        context: what the page needs beside the document.
        fed: how the list is told as a feed; None if it is not.
    """

    template: str
    resources: Sequence[NamedNode]
    rows: Sequence[Cells] | None = None
    columns: Sequence[str] = ()
    context: Mapping[str, object] = field(default_factory=dict)
    fed: Fed | None = None


def represent(
    request: Request, document: BaseModel, shown: Shown, *, headers: Mapping[str, str] | None = None
) -> Response:
    """Return ``document`` in the format that the client likes best.

    Raises:
        NotAcceptable: if it likes none.
    """
    chosen = best(request.headers.get("accept"), _offers(shown))
    if chosen == HTML:
        narrowed = [] if shown.rows is None else narrowings(request, catalogue_of(request))
        context = {"document": document, "narrowed": narrowed, **shown.context}
        return render_page(request, shown.template, context, headers=headers)
    if chosen == JSON:
        body: str | bytes = document.model_dump_json()
    elif chosen == CSV:
        body = write_csv(shown.columns, shown.rows or ())
    elif chosen == ATOM and shown.fed is not None and isinstance(document, Page):
        body = represent_feed(request, document, shown.fed)
    else:
        body = write_triples(describe_all(catalogue_of(request), shown.resources), chosen)
    return Response(body, HTTPStatus.OK, media_type=chosen, headers=dict(headers or {}))


def _offers(shown: Shown) -> tuple[str, ...]:
    if shown.rows is None:
        return (JSON, HTML, *RDF_TYPES)
    return FED_TYPES if shown.fed else LIST_TYPES


def describe_all(catalogue: Catalogue, resources: Iterable[NamedNode]) -> Iterator[Triple]:
    """Yield the triples that describe the resources; one that is about two of them comes twice.

    Raises:
        NotFound: if the store says nothing of one of them.
    """
    for resource in resources:
        yield from describe(catalogue.store, resource)


def write_triples(triples: Iterable[Triple], media_type: str) -> bytes:
    """Return triples, each once, in an RDF format."""
    distinct = set(triples)
    if media_type == TURTLE:
        return serialise(distinct, Format.TURTLE)
    if media_type == JSON_LD:
        return serialise(distinct, Format.JSONLD)
    rdf_format = RdfFormat.from_media_type(media_type)
    document = serialize(namable(sorted(distinct, key=str), media_type), format=rdf_format, prefixes=PREFIXES) or b""
    return well_formed(document) if is_xml(media_type) else document


def write_csv(columns: Sequence[str], items: Iterable[Cells]) -> str:
    """Return a header line and a line for each item (RFC 4180)."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fieldnames=columns)
    writer.writeheader()
    writer.writerows(item.cells() for item in items)
    return out.getvalue()


def represented(model: type[BaseModel], *, rows: bool = False, fed: bool = False) -> dict[int | str, dict[str, object]]:
    """Return what OpenAPI says of a route that answers by ``represent``."""
    others = (HTML, *RDF_TYPES, *((CSV,) if rows else ()), *((ATOM,) if fed else ()))
    return {200: {"model": model, "description": "In the format asked for.", "content": documented(others)}}


def documented(media_types: Iterable[str]) -> dict[str, object]:
    """Return what OpenAPI says of content in formats whose inside it does not describe."""
    return {name: {"schema": {} if name.endswith("json") else {"type": "string"}} for name in media_types}
