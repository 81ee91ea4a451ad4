"""Versions of one article: which other text stands under its address or, where it states none, its identifier.

The rule ``versions`` says what is meant; here it is done for the addresses and identifiers that a change touches.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from pyoxigraph import Literal, NamedNode, Quad, Triple

from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node
from counterclaim.store.protocol import Store
from counterclaim_ontology.vocabulary import Dcterms, Prov, Schema

Quads = frozenset[Quad]

_ADDRESS, _IDENTIFIER, _PUBLISHED = node(Schema.URL), node(Dcterms.IDENTIFIER), node(Schema.DATE_PUBLISHED)
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
    names = {triple.object for triple in taken | put if triple.predicate in (_ADDRESS, _IDENTIFIER)}
    known = {triple for name in names for triple in store.construct(query("articles-under"), {"name": name})}
    before, after = _links(known), _links((known - taken) | put)
    lost, gained = (frozenset(place(triple, iris.inferred) for triple in some) for some in (before, after))
    return lost - gained, gained - lost


def _told(quads: Quads, iris: Iris) -> set[Triple]:
    """Return what quads say of articles that tells versions apart."""
    facts = (quad for quad in quads if quad.predicate in (_ADDRESS, _IDENTIFIER, _PUBLISHED))
    return {quad.triple for quad in facts if _is_article(quad, iris)}


def _is_article(quad: Quad, iris: Iris) -> bool:
    parsed = iris.parse(quad.subject) if isinstance(quad.subject, NamedNode) else None
    return parsed is not None and parsed[0] is Resource.ARTICLE


def _links(facts: Iterable[Triple]) -> set[Triple]:
    """Return each version's link to the one before it, and back where which is the later one is not known."""
    about: dict[NamedNode, dict[NamedNode, Literal]] = defaultdict(dict)
    for fact in facts:
        if isinstance(fact.subject, NamedNode) and isinstance(fact.object, Literal):
            about[fact.subject][fact.predicate] = fact.object
    versions: dict[Literal, list[tuple[str, str]]] = defaultdict(list)
    for article, said in about.items():
        if name := said.get(_ADDRESS) or said.get(_IDENTIFIER):
            versions[name].append((said[_PUBLISHED].value if _PUBLISHED in said else "", article.value))
    links: set[Triple] = set()
    for (day, one), (later, other) in (pair for some in versions.values() for pair in pairwise(sorted(some))):
        article, previous = NamedNode(other), NamedNode(one)
        if day and day < later:
            links.add(Triple(article, _REVISION, previous))
        else:
            links |= {Triple(article, _ALTERNATE, previous), Triple(previous, _ALTERNATE, article)}
    return links
