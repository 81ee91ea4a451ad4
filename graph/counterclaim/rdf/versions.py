"""Versions of one article: other texts under its address or, where it states none, in its words under its identifier.

The rule ``versions`` says what is meant; here it is done for the articles that a change touches.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pyoxigraph import Literal, NamedNode, Quad, Triple

from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node, uri
from counterclaim.store.protocol import Store
from counterclaim_ontology.vocabulary import Ccg, Dcterms, Prov, Schema

Quads = frozenset[Quad]
Facts = set[Triple]
_Version = tuple[str, NamedNode]
"""The day of publication, empty if it is not known, and the article."""

_ADDRESS, _IDENTIFIER, _PUBLISHED = node(Schema.URL), node(Dcterms.IDENTIFIER), node(Schema.DATE_PUBLISHED)
_SHARES = node(Ccg.SHARES_TEXT_WITH)
_FACTS = (_ADDRESS, _IDENTIFIER, _PUBLISHED, _SHARES)
_REVISION, _ALTERNATE = node(Prov.WAS_REVISION_OF), node(Prov.ALTERNATE_OF)


def exchange_versions(store: Store, iris: Iris, *, without: Quads, new: Quads) -> tuple[Quads, Quads]:
    """Return which links between versions of articles the inferred graph loses and gains.

    Args:
        store: the store before the exchange.
        iris: makes the IRIs.
        without: the quads to be taken out; what they say of articles counts.
        new: the quads to be put in; what they say of articles counts.
    """
    taken, put = _told(without, iris), _told(new, iris)
    known = _known(store, taken | put)
    before, after = _links(known), _links((known - taken) | put)
    lost, gained = (frozenset(place(triple, iris.inferred) for triple in some) for some in (before, after))
    return lost - gained, gained - lost


def _told(quads: Quads, iris: Iris) -> Facts:
    """Return what quads say of articles that tells versions apart."""
    facts = {quad.triple for quad in quads if quad.predicate in _FACTS and _is_article(quad, iris)}
    return facts | {_turned(fact) for fact in facts if fact.predicate == _SHARES}


def _turned(fact: Triple) -> Triple:
    """Return that an article shares words, said of the other one: the store says it once."""
    assert isinstance(fact.object, NamedNode)  # noqa: S101 - articles have names
    return Triple(fact.object, _SHARES, fact.subject)


def _is_article(quad: Quad, iris: Iris) -> bool:
    parsed = iris.parse(quad.subject) if isinstance(quad.subject, NamedNode) else None
    return parsed is not None and parsed[0] is Resource.ARTICLE


def _known(store: Store, touched: Facts) -> Facts:
    """Return what the store says of all articles whose links may change, and of those that they may lead to.

    The link of an article hangs on those that share its words; so it takes these, and those that share theirs.
    """
    addresses = {form for fact in touched if fact.predicate == _ADDRESS for form in _schemes(fact.object)}
    known = {fact for one in addresses for fact in store.construct(query("articles-under"), {"address": one})}
    seen = set[NamedNode]()
    articles = {end for fact in touched for end in (fact.subject, fact.object) if isinstance(end, NamedNode)}
    for _ in range(2):
        facts = {fact for one in articles for fact in store.construct(query("version-of"), {"article": one})}
        named = [fact for fact in facts | touched if fact.predicate == _IDENTIFIER]
        own = (fact for fact in named if fact.subject in articles)
        near = {triple for fact in own for triple in _sharing(store, fact.subject, fact.object)}
        known |= facts | near | set(map(_turned, near))
        seen |= articles
        articles = {end for triple in near if isinstance(end := triple.object, NamedNode)} - seen
    return known | {fact for one in articles for fact in store.construct(query("version-of"), {"article": one})}


def _sharing(store: Store, article: object, name: object) -> Iterator[Triple]:
    """Yield which articles of the same name share an article's words."""
    if isinstance(article, NamedNode) and isinstance(name, Literal):
        for row in store.select(query("versions-in-words"), {"article": article, "name": name}):
            yield Triple(article, _SHARES, row["other"])


def _schemes(address: object) -> Iterator[Literal]:
    """Yield an address with either scheme."""
    if isinstance(address, Literal):
        rest = address.value.removeprefix("https:").removeprefix("http:")
        yield from {address, uri(f"http:{rest}"), uri(f"https:{rest}")}


def _links(facts: Iterable[Triple]) -> Facts:
    """Return each version's link to the one before it, and back where which is the later one is not known."""
    about: dict[NamedNode, dict[NamedNode, Literal]] = defaultdict(dict)
    sharing: set[tuple[object, object]] = set()
    for fact in facts:
        if fact.predicate == _SHARES:
            sharing.add((fact.subject, fact.object))
        elif isinstance(fact.subject, NamedNode) and isinstance(fact.object, Literal):
            about[fact.subject][fact.predicate] = fact.object
    addressed: dict[str, list[_Version]] = defaultdict(list)
    named: dict[str, list[_Version]] = defaultdict(list)
    for article, said in about.items():
        version = (said[_PUBLISHED].value if _PUBLISHED in said else "", article)
        if _ADDRESS in said:
            addressed[_secure(said[_ADDRESS].value)].append(version)
        elif _IDENTIFIER in said:
            named[said[_IDENTIFIER].value].append(version)
    pairs = [pair for versions in addressed.values() for pair in pairwise(_ordered(versions))]
    pairs += (pair for versions in named.values() for pair in _resembling(_ordered(versions), sharing))
    return {link for earlier, later in pairs for link in _link(earlier, later)}


def _secure(address: str) -> str:
    return f"https:{address.removeprefix('http:')}" if address.startswith("http:") else address


def _ordered(versions: Iterable[_Version]) -> list[_Version]:
    return sorted(versions, key=lambda version: (version[0], version[1].value))


def _resembling(versions: list[_Version], sharing: set[tuple[object, object]]) -> Iterator[tuple[_Version, _Version]]:
    """Yield each version with the last before it that shares its words."""
    for at, later in enumerate(versions):
        for earlier in reversed(versions[:at]):
            if (later[1], earlier[1]) in sharing:
                yield earlier, later
                break


def _link(earlier: _Version, later: _Version) -> Iterator[Triple]:
    (since, previous), (published, article) = earlier, later
    if since and since < published:
        yield Triple(article, _REVISION, previous)
    else:
        yield Triple(article, _ALTERNATE, previous)
        yield Triple(previous, _ALTERNATE, article)
