"""Atom feeds (RFC 4287), in pages where there are many entries (RFC 5005 §3)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from counterclaim import __version__
from counterclaim.exports.xml import xml_safe

_NAMESPACE = "http://www.w3.org/2005/Atom"
_IN_IRIS = ":/?#[]@!$&'()*+,;=%~"
"""Characters beside letters, digits and ``-._`` that an address may have as they are."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a feed or an entry leads.

    Attributes:
        rel: what is there (``alternate``, ``self``, ``next``, ``via``, …).
        href: its address.
        type: its media type, if known.
    """

    rel: str
    href: str
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a feed tells of.

    Attributes:
        id: its IRI, the same for ever.
        title: in plain text.
        updated: when what it says came into the store, with a zone.
        published: when that was published first, with a zone; None if nobody says.
        html: what it says, as a piece of HTML.
        links: where more is.
        categories: words to sort entries by.
    """

    id: str
    title: str
    updated: datetime
    published: datetime | None
    html: str
    links: tuple[Link, ...]
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A page of a feed; the attributes are as those of an entry."""

    id: str
    title: str
    subtitle: str
    updated: datetime
    links: tuple[Link, ...]
    entries: tuple[Entry, ...]


def write_feed(feed: Feed) -> bytes:
    """Return the feed as XML. What XML cannot hold becomes U+FFFD."""
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "en"})
    _head(root, feed.id, feed.title, feed.updated, feed.links)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "generator", "counterclaim", version=__version__)
    # Who speaks is in the titles. The author of the entries is the machine: nobody wrote them who is quoted in them.
    _text(SubElement(root, "author"), "name", "counterclaim (read by a machine)")
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _entry(element: Element, entry: Entry) -> None:
    _head(element, entry.id, entry.title, entry.updated, entry.links)
    if entry.published is not None:
        _text(element, "published", _moment(entry.published))
    for category in entry.categories:
        SubElement(element, "category", term=category)
    _text(element, "content", entry.html, type="html")


def _head(element: Element, identifier: str, title: str, updated: datetime, links: tuple[Link, ...]) -> None:
    _text(element, "id", _address(identifier))
    _text(element, "title", " ".join(title.split()))
    _text(element, "updated", _moment(updated))
    for link in links:
        given = {"rel": link.rel, "href": _address(link.href)} | ({"type": link.type} if link.type else {})
        SubElement(element, "link", given)


def _text(element: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(element, name, attributes).text = xml_safe(text)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _address(address: str) -> str:
    """Return an address as it may stand in a link: what articles state as theirs may have blanks in it."""
    return quote(xml_safe(address).strip(), safe=_IN_IRIS)
