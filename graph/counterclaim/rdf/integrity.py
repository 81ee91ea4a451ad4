"""What SHACL cannot check.

Identifiers are digests of content, quotations are in the text, a triple is in one graph, terms are those of the
vocabulary, matches are about what is there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId, claim_id
from counterclaim.errors import BadInput
from counterclaim.identity import text_digest
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.terms import STANCES, TYPE, node
from counterclaim.stance import Mode, Stance
from counterclaim.utterance import utterance_id
from counterclaim_ontology.vocabulary import CCG, Ccg, Oa, Prov, Schema

Node = NamedNode | BlankNode | Triple
Term = Node | Literal
_TERMS = frozenset(map(str, Ccg))
_MATCHED = frozenset({Resource.ARTICLE, Resource.UTTERANCE, Resource.CLAIM, Resource.AGENT, Resource.GRAPH})
About = Mapping[str, list[Term]]
"""What is said of one subject: predicate IRI to objects."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: about which node, and what mends it."""

    node: str
    message: str

    def __str__(self) -> str:
        return f"{self.node}: {self.message}"


def faults_of_graphs(quads: Iterable[Quad]) -> Iterator[Fault]:
    """Yield each triple that is in more than one graph: counts over the union of graphs would be wrong."""
    homes: dict[Triple, Quad] = {}
    for quad in quads:
        home = homes.setdefault(quad.triple, quad)
        if home.graph_name != quad.graph_name:
            message = (
                f"{quad.predicate} {quad.object} is stated in {home.graph_name} and in {quad.graph_name}:"
                " keep a triple in one graph"
            )
            yield Fault(_name(quad.subject), message)


def faults_of_terms(quads: Iterable[Quad]) -> Iterator[Fault]:
    """Yield what is said with a term that the vocabulary has not got: no query finds it."""
    for quad in quads:
        for term in (quad.predicate, quad.object):
            if isinstance(term, NamedNode) and term.value.startswith(CCG) and term.value not in _TERMS:
                near = get_close_matches(term.value, sorted(_TERMS), 1)
                instead = f": did you mean {near[0].removeprefix(CCG)}?" if near else ""
                yield Fault(_name(quad.subject), f"the vocabulary has no ccg:{term.value.removeprefix(CCG)}{instead}")


def faults_of_matches(quads: Iterable[Quad], iris: Iris) -> Iterator[Fault]:
    """Yield what ``graph/matches`` is about though no other graph describes it."""
    made = {iris.matches, iris.vetoes, iris.corrections, iris.inferred, iris.aggregates}
    matched: dict[Term, None] = {}
    described: set[Term] = set()
    for quad in quads:
        if quad.graph_name == iris.matches:
            matched |= dict.fromkeys((quad.subject, quad.object))
        elif quad.graph_name not in made:
            described.add(quad.subject)
    for term in matched:
        parsed = iris.parse(term) if isinstance(term, NamedNode) else None
        if parsed is not None and parsed[0] in _MATCHED and term not in described:
            message = "is matched, but nothing describes it: counterclaim match --rebuild makes all matches anew"
            yield Fault(_name(term), message)


def faults_of_corrections(quads: Iterable[Quad], iris: Iris) -> Iterator[Fault]:
    """Yield the utterances that corrections have ended and that an article still has: the correction was not heard."""
    ended: dict[Term, None] = {}
    described: set[Term] = set()
    for quad in quads:
        if quad.graph_name == iris.corrections and quad.predicate == node(Prov.WAS_INVALIDATED_BY):
            ended[quad.subject] = None
        elif quad.graph_name != iris.corrections and quad.predicate == node(Schema.IS_PART_OF):
            described.add(quad.subject)
    message = "a correction has ended it, but its article has it: make the correction again, or lift it"
    yield from (Fault(_name(term), message) for term in ended if term in described)


def faults_of_retractions(quads: Sequence[Quad]) -> Iterator[Fault]:
    """Yield what takes back words that nothing describes; they may be another article's, which no shape looks at."""
    retracting = [quad for quad in quads if quad.predicate == node(Ccg.RETRACTS)]
    described = {quad.subject for quad in quads if quad.predicate == node(Ccg.SPEAKER)} if retracting else set()
    for quad in retracting:
        if quad.object not in described:
            message = (
                f"takes back {quad.object}, which nothing describes: ingest its article, or remove the ccg:retracts"
            )
            yield Fault(_name(quad.subject), message)


def faults_within(quads: Iterable[Quad], bodies: Mapping[Node, Term], iris: Iris) -> Iterator[Fault]:
    """Yield what is wrong within one article.

    Args:
        quads: the article's graph and the descriptions that it uses.
        bodies: the text of each article that has one (a publisher may drop them).
        iris: makes and reads the IRIs.
    """
    about: dict[NamedNode, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            about[quad.subject][quad.predicate.value].append(quad.object)
    for subject, said in about.items():
        kinds = said.get(TYPE.value, [])
        if node(Ccg.CLAIM) in kinds:
            yield from _claim(subject, said, iris)
        elif node(Ccg.UTTERANCE) in kinds:
            yield from _utterance(subject, said, iris)
        elif node(Schema.NEWS_ARTICLE) in kinds and subject in bodies:
            yield from _article(subject, said, _name(bodies[subject]), iris)
        elif node(Oa.SPECIFIC_RESOURCE) in kinds:
            yield from _span(subject, about, bodies, iris)


def _claim(subject: NamedNode, said: About, iris: Iris) -> Iterator[Fault]:
    scope = _only_in(said, iris)
    for wording in said.get(Schema.TEXT, []):
        if isinstance(wording, Literal):
            expected = claim_id(wording.value, wording.language or "en", only_in=scope)
            if iris.claim(expected) != subject:
                yield Fault(subject.value, f'"{wording.value}" makes it {expected}: make a claim\'s id with claim_id')


def _only_in(said: About, iris: Iris) -> ArticleId | None:
    parsed = [iris.parse(_name(article)) for article in said.get(Ccg.ONLY_IN, [])]
    return ArticleId(parsed[0][1]) if parsed and parsed[0] else None


def _article(subject: NamedNode, said: About, body: str, iris: Iris) -> Iterator[Fault]:
    digest = text_digest(body)
    if iris.article(digest[:16]) != subject or [_name(value) for value in said.get(Schema.SHA256, [])] != [digest]:
        yield Fault(subject.value, f"its text has the SHA-256 {digest}: another text is another article")


def _utterance(subject: NamedNode, said: About, iris: Iris) -> Iterator[Fault]:
    try:
        possible = {iris.utterance(identifier) for identifier in _possible_ids(said, iris)}
    except (BadInput, ValueError, IndexError):
        return  # something is missing or foreign, which the shapes say better
    if subject not in possible:
        yield Fault(subject.value, "its id is not the digest of its content: make it with utterance_id")


def _possible_ids(said: About, iris: Iris) -> Iterator[str]:
    """Yield the ids that content gives; a rebuttal of several claims leaves open which of them is its own.

    Raises:
        BadInput, ValueError, IndexError: if the utterance lacks a part or points to what is not ours.
    """
    article = iris.local(_name(said[Schema.IS_PART_OF][0]))
    spans = tuple(sorted(iris.read_span(_name(span))[1] for span in said[Ccg.SPAN]))
    speaker = AgentId(iris.local(_name(said[Ccg.SPEAKER][0])))
    mode = Mode(_name(said[Ccg.MODE][0]).removeprefix(CCG).lower())
    stances: list[tuple[Stance | None, ClaimId | None]] = [
        (stance, ClaimId(iris.local(_name(claim))))
        for stance, predicate in STANCES.items()
        for claim in said.get(predicate.value, [])
    ]
    for stance, claim in stances or [(None, None)]:
        yield utterance_id(article, spans, speaker, mode, stance, claim)


def _span(
    subject: NamedNode, about: Mapping[NamedNode, About], bodies: Mapping[Node, Term], iris: Iris
) -> Iterator[Fault]:
    try:
        article, span = iris.read_span(subject)
    except BadInput:
        return  # the shapes say so
    selector = about.get(iris.selector(article, span), {})
    if [_name(term) for name in (Oa.START, Oa.END) for term in selector.get(name, [])] != [str(end) for end in span]:
        yield Fault(subject.value, "its selector gives other offsets than its IRI: make both of one Span")
        return
    body = bodies.get(iris.article(article))
    for exact in selector.get(Oa.EXACT, []):
        if isinstance(body, Literal) and span.within(body.value) != _name(exact):
            yield Fault(subject.value, f'the text there reads "{span.within(body.value)}", not "{_name(exact)}"')
        elif len(_name(exact)) != span.end - span.start:
            yield Fault(subject.value, f'"{_name(exact)}" is not {span.end - span.start} characters long')


def _name(term: Term) -> str:
    return str(term) if isinstance(term, Triple) else term.value
