"""What corrections have changed in the articles of a store: what is new for it, and what is no more."""

from collections.abc import Mapping
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.article import ArticleId
from counterclaim.correction import Correction
from counterclaim.rdf.corrections import corrected_graphs, correction_iri, read_corrections, stored_patch
from counterclaim.rdf.described import described
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import node
from counterclaim.store.protocol import Store
from counterclaim.utterance import UtteranceId
from counterclaim_ontology.vocabulary import Ccg, Oa

_SPAN, _EXACT = node(Ccg.SPAN), node(Oa.EXACT)


def corrections_in_effect(store: Store) -> Mapping[ArticleId, tuple[Correction, ...]]:
    """Return the corrections that have changed an article, by its id, the oldest first."""
    iris = Iris(store.base)
    effective = corrected_graphs(store, iris) if store.has_graph(iris.corrections) else {}
    found: dict[ArticleId, tuple[Correction, ...]] = {}
    for one in read_corrections(store) if effective else ():
        if correction_iri(one.utterance, iris).value in effective:
            found[one.article] = (*found.get(one.article, ()), one)
    return found


def corrected_at(store: Store) -> Mapping[str, datetime]:
    """Return when what corrections have changed became as it is, by IRI: utterances, claims, claimants and articles.

    Of several corrections of an article, the last counts for all that they have changed there.
    """
    moments: dict[str, datetime] = {}
    for article, corrections in corrections_in_effect(store).items():
        made = max(one.made for one in corrections)
        patch = stored_patch(store, article, Iris(store.base))
        for quad in patch.removals | patch.additions:
            for term in (quad.subject, quad.object):
                if isinstance(term, NamedNode) and term.value.startswith(store.base):
                    moments[term.value] = max(made, moments.get(term.value, made))
    return moments


def ended_with(store: Store, claim: NamedNode) -> Correction | None:
    """Return the correction of an utterance that a claim was read from, the last one; None if there is none."""
    iris, found = Iris(store.base), list[Correction]()
    for article, corrections in corrections_in_effect(store).items():
        removals = stored_patch(store, article, iris).removals
        spoke = {quad.subject for quad in removals if quad.object == claim}
        found += [one for one in corrections if iris.utterance(one.utterance) in spoke]
    return max(found, key=lambda one: one.made, default=None)


def words_corrected(store: Store, correction: Correction) -> str | None:
    """Return the words that a correction is of, pieces parted by …; None where the store does not know them any more.

    What has not been changed of the utterance stands in its article's graph, the rest in the patch. One that another
    correction had made stands in neither, but has the words of what that corrected.
    """
    removals = stored_patch(store, correction.article, Iris(store.base)).removals
    made_of = {one.becomes: one.utterance for one in read_corrections(store, correction.article) if one.ends}
    utterance: UtteranceId | None = correction.utterance
    while utterance is not None:
        if words := _words(store, correction.article, utterance, removals):
            return words
        utterance = made_of.pop(utterance, None)
    return None


def _words(store: Store, article: ArticleId, utterance: UtteranceId, removals: frozenset[Quad]) -> str:
    iris = Iris(store.base)

    def said_of(subject: NamedNode) -> frozenset[Quad]:
        return described(store, subject, iris.graph(article)) | {quad for quad in removals if quad.subject == subject}

    spans = {quad.object for quad in said_of(iris.utterance(utterance)) if quad.predicate == _SPAN}
    places = sorted(iris.read_span(span)[1] for span in spans if isinstance(span, NamedNode))
    selectors = (said_of(iris.selector(article, place)) for place in places)
    words = (quad.object for quads in selectors for quad in quads if quad.predicate == _EXACT)
    return " … ".join(one.value for one in words if isinstance(one, Literal))
