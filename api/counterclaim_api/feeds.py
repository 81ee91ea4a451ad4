"""Feeds of lists: what came into the store last comes first, so that a reader who asks again finds what is new."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from html import unescape
from typing import Protocol

from fastapi import Request

from counterclaim_api.addresses import address
from counterclaim_api.arrivals import UNKNOWN, Arrivals
from counterclaim_api.atom import Entry, Feed, Link, write_feed
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.narrowing import narrowings
from counterclaim_api.negotiation import ATOM, HTML, JSON, JSON_LD, TURTLE
from counterclaim_api.pages import macros, root_of

_CAUTION = (
    "Read by a machine, newest in the store first. An entry is updated when an article that it tells of was read. "
    "Nothing here says whether a claim is true."
)
_FORMATS = ((HTML, ""), (JSON, ".json"), (JSON_LD, ".jsonld"), (TURTLE, ".ttl"))
_OF_PAGES = ("limit", "offset")


@dataclass(frozen=True, slots=True)
class Told:
    """What an item of a list is in a feed, beside its title and content.

    Attributes:
        id: its IRI, which no item of another kind has.
        published: the day on which its article was published, or the first of several; None if nobody says.
        source: where that was published.
        categories: words to sort entries by.
    """

    id: str
    published: date | None = None
    source: str | None = None
    categories: tuple[str, ...] = ()


class Item(Protocol):
    """What a feed can tell of."""

    @property
    def path(self) -> str:
        """Where this server tells more."""

    @property
    def iri(self) -> str:
        """Its name in the list."""

    def told(self) -> Told:
        """Return what it is in a feed."""


class Listed(Protocol):
    """A page of a list."""

    @property
    def total(self) -> int:
        """How many items there are in all pages."""

    @property
    def limit(self) -> int:
        """The most items of a page."""

    @property
    def offset(self) -> int:
        """How many items there are before."""


@dataclass(frozen=True, slots=True)
class Fed:
    """How a list is told as a feed.

    Attributes:
        template: in templates/feed, with the macros ``title`` (plain text) and ``content``, each of an item.
        items: what this page of it has.
        arrivals: of these at least.
    """

    template: str
    items: Sequence[Item]
    arrivals: Arrivals = field(default_factory=dict)


def represent_feed(request: Request, page: Listed, fed: Fed) -> bytes:
    """Return a page of a list as an Atom feed."""
    catalogue = catalogue_of(request)
    given = request.query_params.multi_items()
    kept = sorted((name, value) for name, value in given if name not in _OF_PAGES)
    entries = tuple(_entries(fed, root_of(request)))
    feed = Feed(
        id=address(f"{catalogue.iris.base}{request.url.path.strip('/')}", kept),
        title=_title(request, catalogue),
        subtitle=_CAUTION,
        updated=max((entry.updated for entry in entries), default=UNKNOWN),
        links=_feed_links(root_of(request) + request.url.path, given, page),
        entries=entries,
    )
    return write_feed(feed)


def title_of(template: str, item: Item) -> str:
    """Return what an item is called where little else is seen of it, in plain text: a claim with who denies it."""
    return " ".join(unescape(macros(f"feed/{template}", "")["title"](item)).split())


def _entries(fed: Fed, root: str) -> Iterator[Entry]:
    words = macros(f"feed/{fed.template}", root)
    for item in fed.items:
        told = item.told()
        yield Entry(
            id=told.id,
            title=title_of(fed.template, item),
            updated=fed.arrivals.get(item.iri, UNKNOWN),
            published=datetime.combine(told.published, time(), UTC) if told.published else None,
            html=words["content"](item).strip(),
            links=_entry_links(f"{root}{item.path}", told.source),
            categories=told.categories,
        )


def _title(request: Request, catalogue: Catalogue) -> str:
    """Return what the list is called, and what it is narrowed to, in words."""
    chosen = {name: value for name, value in request.query_params.multi_items() if value.strip()}
    ids = {"claimant", "target", "relay", "claim", "article"}
    named = [f"{one.filter} “{one.words}”" for one in narrowings(request, catalogue)]
    stated = [f"{name} {value}" for name, value in chosen.items() if name not in {*ids, *_OF_PAGES, "q"}]
    words = [f"“{chosen['q']}”"] if "q" in chosen else []
    kind = request.url.path.strip("/").capitalize()
    return f"{kind}: {', '.join([*words, *named, *stated])}" if words or named or stated else kind


def _entry_links(page: str, source: str | None) -> tuple[Link, ...]:
    alternates = tuple(Link("alternate", f"{page}{suffix}", media_type) for media_type, suffix in _FORMATS)
    is_web = source is not None and source.startswith(("http://", "https://"))
    return (*alternates, Link("via", source)) if source and is_web else alternates


def _feed_links(here: str, given: Sequence[tuple[str, str]], page: Listed) -> tuple[Link, ...]:
    """Return links to this page of the feed, to those around it (RFC 5005 §3), and to the list in other formats."""
    kept = [(name, value) for name, value in given if name != "offset"]

    def at(rel: str, offset: int) -> Link:
        return Link(rel, address(f"{here}.atom", [*kept, ("offset", str(offset))] if offset else kept), ATOM)

    last = max(0, page.total - 1) // page.limit * page.limit
    around = [at("self", page.offset), at("first", 0), at("last", last)]
    around += [at("previous", max(0, min(page.offset, page.total) - page.limit))] if page.offset else []
    around += [at("next", page.offset + page.limit)] if page.offset + page.limit < page.total else []
    formats = (Link("alternate", address(f"{here}{suffix}", list(given)), kind) for kind, suffix in _FORMATS)
    return (*around, *formats)
