"""What writing, replacing or removing one article changes in a store: one ``Change``, to be written as a whole.

The article's own graph is exchanged. Agents and claims are described in graphs that all articles share, and nothing
records which article contributed a name, so: a description that only this article needs is replaced; one that others
need too is merged with what is there, in a way that does not depend on the order of articles.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.agent import is_agent_of
from counterclaim.article import ArticleId
from counterclaim.rdf.aggregates import exchange_aggregates
from counterclaim.rdf.described import described, pointing
from counterclaim.rdf.inference import exchange_inferred
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import of_kind, reading_quads
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import STANCES, node
from counterclaim.reading import Reading
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology.vocabulary import Ccg, Prov, Schema, Skos

Quads = frozenset[Quad]

_NAME, _TEXT, _ALT_LABEL = node(Schema.NAME), node(Schema.TEXT), node(Skos.ALT_LABEL)
_ACCUSES = node(Ccg.ACCUSES)
_AGENT_LINKS = frozenset({node(Ccg.SPEAKER), node(Ccg.ON_BEHALF_OF), node(Prov.WAS_ATTRIBUTED_TO), _ACCUSES})
_STANCES = frozenset(STANCES.values())
_BETWEEN = node(Ccg.BETWEEN)
_MATCHED = (node(Ccg.UTTERANCE), node(Schema.NEWS_ARTICLE))
"""What matches are about, beside claims and agents."""


def article_change(store: Store, reading: Reading, iris: Iris, *, generated: datetime) -> Change:
    """Return what writing a reading changes; an older reading of the same article is replaced."""
    return with_inferred(store, reading_exchange(store, reading, iris, generated=generated), iris)


def article_removal(store: Store, article: ArticleId, iris: Iris) -> Change:
    """Return what removing an article changes; an article that is not there changes nothing."""
    return with_inferred(store, removal_exchange(store, article, iris), iris)


def reading_exchange(store: Store, reading: Reading, iris: Iris, *, generated: datetime) -> Change:
    """Return what writing a reading changes in all graphs but the inferred one, new matches left to the caller."""
    return _exchange(store, reading.article.id, reading_quads(reading, iris, generated=generated), iris)


def removal_exchange(store: Store, article: ArticleId, iris: Iris) -> Change:
    """Return what removing an article changes in all graphs but the inferred one."""
    return _exchange(store, article, frozenset(), iris)


def with_inferred(store: Store, change: Change, iris: Iris) -> Change:
    """Return the change together with what it makes follow, or follow no longer, and what that makes of the counts."""
    lost, gained = exchange_inferred(store, iris, without=change.removals, new=change.additions)
    additions = change.additions | gained
    whole = Change(removals=(change.removals | lost) - additions, additions=additions)
    outdated, counted = exchange_aggregates(store, iris, whole)
    return Change(removals=whole.removals | outdated, additions=additions | counted)


def _exchange(store: Store, article: ArticleId, new: Quads, iris: Iris) -> Change:
    graph, subject = iris.graph(article), iris.article(article)
    old = frozenset(store.quads(graph)) | described(store, subject, iris.texts)
    taken, put = _descriptions(store, old, new, subject, iris)
    fresh = frozenset(quad for quad in new if quad.graph_name in (graph, iris.texts, iris.runs))
    gone = of_kind(old, *_MATCHED) - of_kind(fresh, *_MATCHED)
    matches = described(store, graph, iris.matches).union(*(_matching(store, node, iris) for node in gone))
    return Change(removals=old | taken | matches, additions=fresh | put)


def _descriptions(store: Store, old: Quads, new: Quads, article: NamedNode, iris: Iris) -> tuple[Quads, Quads]:
    """Return the descriptions of agents and claims to take out (with dangling matches) and to put in."""
    fresh: dict[object, set[Quad]] = defaultdict(set)
    for quad in new:
        fresh[quad.subject].add(quad)
    known = {claim: described(store, claim, iris.claims) for claim in _objects(old | new, _STANCES)}
    accusations = frozenset(quad for description in known.values() for quad in description)
    known |= {agent: described(store, agent, iris.agents) for agent in _objects(old | new | accusations, _AGENT_LINKS)}
    taken: set[Quad] = set()
    put: set[Quad] = set()
    for subject, before in known.items():
        after = frozenset(fresh[subject])
        if before and _needed_elsewhere(store, subject, article, iris):
            after = _merged((before - _accusing_own(before, article, iris)) | after)
        taken |= before - after
        put |= after
        if before and not after:
            taken |= _matching(store, subject, iris)
    return frozenset(taken), frozenset(put)


def _needed_elsewhere(store: Store, subject: NamedNode, article: NamedNode, iris: Iris) -> bool:
    if _is_own(subject, article, iris):
        return False
    parsed = iris.parse(subject)
    kind = "claim" if parsed is not None and parsed[0] is Resource.CLAIM else "agent"
    return any(row["article"] != article for row in store.select(query(f"{kind}-articles"), {kind: subject}))


def _accusing_own(quads: Quads, article: NamedNode, iris: Iris) -> Quads:
    """Return what says that a claim accuses agents of the article: no more is known to be its alone."""
    return frozenset(quad for quad in quads if quad.predicate == _ACCUSES and _is_own(quad.object, article, iris))


def _is_own(agent: object, article: NamedNode, iris: Iris) -> bool:
    parsed = iris.parse(agent) if isinstance(agent, NamedNode) else None
    return parsed is not None and parsed[0] is Resource.AGENT and is_agent_of(parsed[1], iris.local(article))


def _merged(quads: Quads) -> Quads:
    """Return one description out of several: the best name stays the name, others become altLabels.

    Wordings of one claim differ in case and final stop only, so there the best is enough.
    """
    names = {quad for quad in quads if quad.predicate == _NAME}
    wordings = {quad for quad in quads if quad.predicate == _TEXT}
    kept = {max(rivals, key=_preference) for rivals in (names, wordings) if rivals}
    lesser = {Quad(quad.subject, _ALT_LABEL, quad.object, quad.graph_name) for quad in names - kept}
    return frozenset((quads - names - wordings) | kept | lesser)


def _preference(quad: Quad) -> tuple[int, list[int]]:
    """Prefer the longest literal, then the first in code point order: the same whatever the order of articles."""
    value = quad.object.value if isinstance(quad.object, Literal) else ""
    return len(value), [-ord(character) for character in value]


def _objects(quads: Iterable[Quad], predicates: frozenset[NamedNode]) -> frozenset[NamedNode]:
    return frozenset(
        quad.object for quad in quads if quad.predicate in predicates and isinstance(quad.object, NamedNode)
    )


def _matching(store: Store, subject: NamedNode, iris: Iris) -> Quads:
    """Return all that the graph of matches says of a resource, whole matches included."""
    towards = pointing(store, subject, iris.matches)
    matches = (described(store, quad.subject, iris.matches) for quad in towards if quad.predicate == _BETWEEN)
    return (towards | described(store, subject, iris.matches)).union(*matches)
