"""What follows from the graph: the rules of the ontology, applied to all of it or to the claims that a change touches.

Invariant: after every change, ``graph/inferred`` holds exactly what ``inferred`` derives from the rest of the store.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, QueryTriples, Triple
from pyoxigraph import Store as Scratch

from counterclaim.rdf.canonical import Groups
from counterclaim.rdf.described import described, pointing
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import of_kind, place
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import STANCES, TYPE, node
from counterclaim.rdf.versions import exchange_versions
from counterclaim.stance import Stance
from counterclaim.store.protocol import Change, Store, Term
from counterclaim_ontology import rules
from counterclaim_ontology.vocabulary import Ccg, Prov, Skos

Quads = frozenset[Quad]

_STANCES = frozenset(STANCES.values())
_REBUTS, _CONTRADICTS, _CANONICAL = node(Ccg.REBUTS), node(Ccg.CONTRADICTS), node(Ccg.CANONICAL)
_SPEAKER, _PARTY, _ACCUSES = node(Ccg.SPEAKER), node(Ccg.ON_BEHALF_OF), node(Ccg.ACCUSES)
_SAME_CLAIM, _CLOSE, _SAME_AGENT = node(Skos.EXACT_MATCH), node(Skos.CLOSE_MATCH), node(Ccg.SAME_AGENT)
_BROADER, _NARROWER = node(Skos.BROAD_MATCH), node(Skos.NARROW_MATCH)
_BETWEEN_CLAIMS = frozenset({_SAME_CLAIM, _CLOSE, _BROADER, _CONTRADICTS})
_DENIES = STANCES[Stance.DENIES]
_REBUTTED = frozenset({_SAME_CLAIM, _BROADER, STANCES[Stance.ASSERTS]})
"""What may be taken from under a rebuttal that stays."""
_RESPONDS_TO, _KIND = node(Ccg.RESPONDS_TO), node(Ccg.REBUTTAL_KIND)
_CLAIM, _AGENT = node(Ccg.CLAIM), node(Prov.AGENT)
_PREMISES = _STANCES | {
    TYPE,
    _SPEAKER,
    _PARTY,
    _ACCUSES,
    node(Ccg.MODE),
    _RESPONDS_TO,
    _KIND,
    _SAME_CLAIM,
    _CLOSE,
    _BROADER,
    _SAME_AGENT,
}
"""The predicates that the rules read (tested)."""
_APART = frozenset({"canonical", "canonical-agent", "versions"})
"""The rules that are not monotone: ``canonical.Groups`` and ``exchange_versions`` do their work."""


def inferred(store: Store, iris: Iris) -> Quads:
    """Return all that ``graph/inferred`` has to hold, derived from the whole store."""
    stated = {quad.triple for quad in store.quads(iris.matches)}
    triples = (triple for rule in rules().values() for triple in store.construct(rule))
    return frozenset(place(triple, iris.inferred) for triple in triples if triple not in stated)


def restored_inferred(store: Store, iris: Iris) -> Change:
    """Return what makes ``graph/inferred`` right, whatever it holds."""
    present, right = frozenset(store.quads(iris.inferred)), inferred(store, iris)
    return Change(removals=present - right, additions=right - present)


def exchange_inferred(store: Store, iris: Iris, *, without: Quads, new: Quads) -> tuple[Quads, Quads]:
    """Return what ``graph/inferred`` loses and gains when one article's quads, and matches, are exchanged.

    Only the neighbourhood of the claims concerned is looked at, in a scratch store. All rules are monotone but
    those that are kept up apart, so what holds there holds in the whole graph; what is about a touched claim is
    complete there.

    Args:
        store: the store before the exchange.
        iris: makes the IRIs.
        without: the quads to be taken out: the article's, those about nothing but them, and matches.
        new: the quads to be put in.
    """
    without = without - new
    same_claims = Groups(store, iris, _SAME_CLAIM, "same-claims")
    same_agents = Groups(store, iris, _SAME_AGENT, "same-agents", directed=True)
    claims = same_claims.exchange(**_lost_and_gained(_CLAIM, without, new), without=without, new=new)
    agents = same_agents.exchange(**_lost_and_gained(_AGENT, without, new), without=without, new=new)
    regrouped = {quad.subject for quads in agents for quad in quads if isinstance(quad.subject, NamedNode)}
    versions = exchange_versions(store, iris, without=without, new=new)
    denied = _claims(quad for quad in without | new if quad.predicate == _DENIES)
    concerned = _claims(without | new) | _singles(store, denied, iris) | _claims_of(store, regrouped)
    accusing = frozenset(
        claim for quad in new if quad.predicate == _ACCUSES and isinstance(claim := quad.subject, NamedNode)
    )
    touched = _related(store, concerned, accusing)
    deniers = _deniers(store, touched) if any(quad.predicate in _REBUTTED for quad in without) else {}
    others = frozenset[NamedNode]().union(*deniers.values())
    touched = _related(store, touched | others | _singles(store, others, iris), accusing)
    scratch = _neighbourhood(store, _related(store, touched, accusing), without=without, new=new)
    _join_agents(scratch, same_agents, {quad.subject: quad.object for quad in agents[1]})
    derived = (triple for triple in _derived(scratch) if _is_about(triple, touched))
    gains = _unstated(derived, store, iris, without=without, new=new) | claims[1] | agents[1] | versions[1]
    losses = frozenset(_present(store, iris, claims=touched, utterances=_exchanged(without, new)))
    losses |= frozenset(quad for denier in deniers for quad in _inferred_of(store, denier, iris))
    return (losses | claims[0] | agents[0] | versions[0]) - gains, gains


def _lost_and_gained(kind: NamedNode, without: Quads, new: Quads) -> dict[str, frozenset[NamedNode]]:
    """Return what is of a kind no longer, and what is now."""
    return {"lost": of_kind(without, kind), "gained": of_kind(new, kind)}


def _derived(scratch: Scratch) -> Iterator[Triple]:
    for name, rule in rules().items():
        if name not in _APART:
            answer = scratch.query(rule)
            assert isinstance(answer, QueryTriples)  # noqa: S101 - every rule is a CONSTRUCT (tested)
            yield from answer


def _unstated(triples: Iterable[Triple], store: Store, iris: Iris, *, without: Quads, new: Quads) -> Quads:
    """Return triples as quads of the inferred graph, but for the contradictions that ``graph/matches`` states."""

    def is_stated(triple: Triple) -> bool:
        quad = place(triple, iris.matches)
        if quad in new or quad in without or not isinstance(triple.subject, NamedNode):
            return quad in new
        return quad in described(store, triple.subject, iris.matches)

    return frozenset(
        place(triple, iris.inferred) for triple in triples if triple.predicate != _CONTRADICTS or not is_stated(triple)
    )


def _related(store: Store, claims: frozenset[NamedNode], accusing: frozenset[NamedNode]) -> frozenset[NamedNode]:
    """Return the claims themselves and those whose answers may depend on them, by matches.

    These match exactly, or match one of those closely, or match such a one exactly. What is close matters only to who
    has answered an accusation: in a story told a thousand times, hundreds of claims that accuse nobody are close.

    Args:
        store: the store before the change.
        claims: the claims.
        accusing: what the change says of claims that accuse somebody.
    """
    same, near, broader = _matched(store, claims)
    if accusing.isdisjoint(claims | same) and not any(_accuses(store, claim) for claim in claims):
        near = frozenset(claim for claim in near if _accuses(store, claim))
    return claims | same | _matched(store, (near | broader) - same)[0]


def _matched(store: Store, claims: frozenset[NamedNode]) -> tuple[frozenset[NamedNode], ...]:
    """Return what matches the claims exactly, what matches these closely, and what is broader than these.

    Each group of exact matches is looked at once, as all of it have the same answer.
    """
    found: dict[str, set[NamedNode]] = {name: set() for name in ("same", "near", "broader")}
    for claim in claims:
        if claim not in found["same"]:
            # The engine finds no path of length 0 from a term that is not yet in the store.
            for row in store.select(query("related"), {"claim": claim}):
                for name, terms in found.items():
                    if isinstance(term := row.get(name), NamedNode):
                        terms.add(term)
    return tuple(map(frozenset, found.values()))


def _accuses(store: Store, claim: NamedNode) -> bool:
    return store.ask(query("accuses"), {"claim": claim})


def _singles(store: Store, claims: Iterable[NamedNode], iris: Iris) -> frozenset[NamedNode]:
    """Return the claims about one time of what the claims say of every time: whoever denies these denies those."""
    quads = (quad for claim in claims for quad in described(store, claim, iris.matches) if quad.predicate == _NARROWER)
    return frozenset(quad.object for quad in quads if isinstance(quad.object, NamedNode))


def _claims_of(store: Store, agents: Iterable[NamedNode]) -> frozenset[NamedNode]:
    """Return the claims of which the answers may depend on who an agent is."""
    rows = (row for agent in agents for row in store.select(query("claims-of-agent"), {"agent": agent}))
    return frozenset(claim for row in rows if isinstance(claim := row["claim"], NamedNode))


def _present(
    store: Store, iris: Iris, *, claims: Iterable[NamedNode], utterances: Iterable[NamedNode]
) -> Iterator[Quad]:
    """Yield what the inferred graph holds about the claims, and the rebuttals from and to the utterances."""
    for term in (*claims, *utterances):
        yield from _inferred_of(store, term, iris)
        yield from (quad for quad in pointing(store, term, iris.inferred) if quad.predicate != _CANONICAL)


def _inferred_of(store: Store, term: NamedNode, iris: Iris) -> Iterator[Quad]:
    yield from (quad for quad in described(store, term, iris.inferred) if quad.predicate != _CANONICAL)


def _deniers(store: Store, claims: frozenset[NamedNode]) -> dict[NamedNode, frozenset[NamedNode]]:
    """Return the utterances that deny or question one of the claims, each with all claims of which it does.

    What they rebut, and whether they rebut anything, may hang on a match or an assertion that is taken away.
    """
    found: dict[NamedNode, set[NamedNode]] = {}
    for row in (row for claim in claims for row in store.select(query("denials-near"), {"claim": claim})):
        utterance, other = row["utterance"], row["other"]
        if isinstance(utterance, NamedNode) and isinstance(other, NamedNode):
            found.setdefault(utterance, set()).add(other)
    return {utterance: frozenset(others) for utterance, others in found.items()}


def _neighbourhood(store: Store, claims: frozenset[NamedNode], *, without: Quads, new: Quads) -> Scratch:
    """Return the claims, the utterances with a stance on them, and those that these answer or that answer these."""
    rows = (row for claim in claims for row in store.select(query("utterances-near"), {"claim": claim}))
    subjects: frozenset[Term] = claims | frozenset(term for row in rows for term in row.values())
    scratch = Scratch()
    for subject in subjects:
        known = store.construct(query("resource"), {"subject": subject})
        scratch.extend(place(triple) for triple in known if triple.predicate in _PREMISES)
    for quad in without:
        scratch.remove(place(quad.triple))
    scratch.extend(place(quad.triple) for quad in new if quad.predicate in _PREMISES)
    return scratch


def _join_agents(scratch: Scratch, groups: Groups, fresh: dict[object, object]) -> None:
    """Put in who stands for each agent, in place of the matches: the same agents are joined by it."""
    for quad in list(scratch.quads_for_pattern(None, _SAME_AGENT, None)):
        scratch.remove(quad)
    agents = {
        quad.object
        for predicate in (_SPEAKER, _PARTY, _ACCUSES)
        for quad in scratch.quads_for_pattern(None, predicate, None)
    }
    for agent in agents:
        if isinstance(agent, NamedNode):
            leader = fresh.get(agent) or groups.canonical(agent)
            if isinstance(leader, NamedNode):
                scratch.add(place(Triple(agent, _SAME_AGENT, leader)))


def _is_about(triple: Triple, claims: frozenset[NamedNode]) -> bool:
    """Tell whether a derived triple is to be had: a rebuttal always is, else it has to be about one of the claims."""
    if triple.predicate == _CONTRADICTS:
        return triple.subject in claims or triple.object in claims
    return triple.predicate in (_REBUTS, TYPE) or triple.subject in claims


def _claims(quads: Iterable[Quad]) -> frozenset[NamedNode]:
    """Return the claims that quads take a stance on or match."""
    found: set[object] = set()
    for quad in quads:
        if quad.predicate in _STANCES:
            found.add(quad.object)
        elif quad.predicate in _BETWEEN_CLAIMS:
            found |= {quad.subject, quad.object}
    return frozenset(claim for claim in found if isinstance(claim, NamedNode))


def _exchanged(without: Quads, new: Quads) -> frozenset[NamedNode]:
    """Return the utterances that are taken out, or lose what makes them rebuttals, or are told to be of a kind."""
    concerned = [quad for quad in without if quad.predicate in (_SPEAKER, _RESPONDS_TO, _KIND)]
    concerned += (quad for quad in new if quad.predicate == _KIND)
    return frozenset(quad.subject for quad in concerned if isinstance(quad.subject, NamedNode))
