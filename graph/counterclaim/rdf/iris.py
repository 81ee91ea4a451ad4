"""IRIs of everything in the graph, and the way back. The same content has the same IRI, whoever asks."""

from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import NamedNode

from counterclaim.article import ArticleId
from counterclaim.errors import BadInput
from counterclaim.span import Span

DEFAULT_BASE = "https://claims.example/"


class Resource(StrEnum):
    """The kinds of resource that have an IRI of their own; the value is the IRI's first path segment."""

    ARTICLE = "article"
    UTTERANCE = "utterance"
    CLAIM = "claim"
    AGENT = "agent"
    GRAPH = "graph"
    RUN = "run"
    SOFTWARE = "software"
    MODEL = "model"
    MATCH = "match"
    VETO = "veto"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes and reads the IRIs below one ``base``.

    Attributes:
        base: where the data lives; ends in ``/`` (added if missing).

    Raises:
        BadInput: if the base is no absolute IRI, or has a fragment: those of the data are places in texts.
    """

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not self.base.endswith("/"):
            object.__setattr__(self, "base", self.base + "/")
        try:
            NamedNode(self.base)
        except ValueError as error:
            raise BadInput(f"The base {self.base!r} is no absolute IRI; give one like {DEFAULT_BASE!r}.") from error
        if "#" in self.base:
            raise BadInput(f"The base {self.base!r} has a '#', which spans need; give one like {DEFAULT_BASE!r}.")

    def of(self, resource: Resource, identifier: str) -> NamedNode:
        """Return the IRI of the resource of that kind and id: ``{base}{kind}/{id}``."""
        return NamedNode(f"{self.base}{resource}/{identifier}")

    def article(self, identifier: str) -> NamedNode:
        """Return the IRI of an article."""
        return self.of(Resource.ARTICLE, identifier)

    def text(self, article: str) -> NamedNode:
        """Return the IRI of an article's plain text, which span IRIs point into."""
        return self.of(Resource.ARTICLE, f"{article}.txt")

    def span(self, article: str, span: Span) -> NamedNode:
        """Return the IRI of a stretch of an article's text: an RFC 5147 ``char=`` fragment, end exclusive."""
        return NamedNode(f"{self.text(article).value}#char={span.start},{span.end}")

    def selector(self, article: str, span: Span) -> NamedNode:
        """Return the IRI of the selector that says where the span is."""
        return self.part(article, f"selector={span.start},{span.end}")

    def part(self, article: str, name: str) -> NamedNode:
        """Return the IRI of something that exists only in an article's description, such as its ``publisher``."""
        return NamedNode(f"{self.article(article).value}#{name}")

    def utterance(self, identifier: str) -> NamedNode:
        """Return the IRI of an utterance."""
        return self.of(Resource.UTTERANCE, identifier)

    def claim(self, identifier: str) -> NamedNode:
        """Return the IRI of a claim."""
        return self.of(Resource.CLAIM, identifier)

    def agent(self, identifier: str) -> NamedNode:
        """Return the IRI of an agent."""
        return self.of(Resource.AGENT, identifier)

    def run(self, identifier: str) -> NamedNode:
        """Return the IRI of a run."""
        return self.of(Resource.RUN, identifier)

    def graph(self, name: str) -> NamedNode:
        """Return the IRI of a named graph: an article's (by the article's id) or a shared one (``agents``, …)."""
        return self.of(Resource.GRAPH, name)

    @property
    def agents(self) -> NamedNode:
        """The graph that describes each agent once."""
        return self.graph("agents")

    @property
    def claims(self) -> NamedNode:
        """The graph that describes each claim once."""
        return self.graph("claims")

    @property
    def matches(self) -> NamedNode:
        """The graph of links between claims, agents, utterances and articles, with the matches behind them."""
        return self.graph("matches")

    @property
    def vetoes(self) -> NamedNode:
        """The graph of vetoes: people's decisions, which no matching makes anew."""
        return self.graph("vetoes")

    @property
    def reviews(self) -> NamedNode:
        """The graph of fact-checks: verdicts of others, which no matching makes anew."""
        return self.graph("reviews")

    @property
    def inferred(self) -> NamedNode:
        """The graph of what rules derive."""
        return self.graph("inferred")

    @property
    def aggregates(self) -> NamedNode:
        """The graph of what is counted once and kept: claims per claimant, rebuttals per claim and the like."""
        return self.graph("aggregates")

    @property
    def runs(self) -> NamedNode:
        """The graph of runs: which software and model read the articles."""
        return self.graph("runs")

    @property
    def texts(self) -> NamedNode:
        """The graph of the articles' full texts; publish the data without it where the texts are not yours."""
        return self.graph("texts")

    def shared_graphs(self) -> frozenset[NamedNode]:
        """Return the named graphs that are not an article's."""
        made = {self.matches, self.vetoes, self.inferred, self.aggregates}
        return frozenset({self.agents, self.claims, self.runs, self.texts, self.reviews} | made)

    def parse(self, iri: NamedNode | str) -> tuple[Resource, str] | None:
        """Return the kind and local id of one of our IRIs (``…/claim/1f2e`` is a claim, ``1f2e``), else None."""
        value = iri.value if isinstance(iri, NamedNode) else iri
        kind, slash, identifier = value.removeprefix(self.base).partition("/")
        if not value.startswith(self.base) or not slash or not identifier or kind not in set(Resource):
            return None
        return Resource(kind), identifier

    def local(self, iri: NamedNode | str) -> str:
        """Return the local id of one of our IRIs.

        Raises:
            BadInput: if the IRI is not below ``base``.
        """
        parsed = self.parse(iri)
        if parsed is None:
            raise BadInput(f"{iri!s} is not an IRI of this data; those begin with {self.base}.")
        return parsed[1]

    def read_span(self, iri: NamedNode | str) -> tuple[ArticleId, Span]:
        """Return the article and the offsets that a span's IRI states.

        Raises:
            BadInput: if it is not a span's IRI.
        """
        identifier, mark, offsets = self.local(iri).partition(".txt#char=")
        start, comma, end = offsets.partition(",")
        if not (mark and comma and start.isdecimal() and end.isdecimal()):
            raise BadInput(f"{iri!s} is not the IRI of a span; those end in '.txt#char=START,END'.")
        return ArticleId(identifier), Span(int(start), int(end))
