"""A reading back from the store: the inverse of ``reading_quads``, for what looks at articles again.

What the graph does not keep is lost: which of several names an article used for an agent that others know too, and
which targets a rebuttal is unsure of beyond those on whose claims it takes no stance.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from pyoxigraph import NamedNode, Quad

from counterclaim.agent import Agent, AgentId
from counterclaim.article import ArticleId, QuotedArticle
from counterclaim.claim import Claim, ClaimId
from counterclaim.rdf.about import About
from counterclaim.rdf.article import article_of
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import CERTAINTIES, MODES, REBUTTAL_KINDS, STANCES, TYPE, node
from counterclaim.reading import Reading, Run
from counterclaim.rebuttal import Rebuttal, RebuttalKind
from counterclaim.span import Span
from counterclaim.stance import Certainty, Stance
from counterclaim.store.protocol import Change, Store
from counterclaim.utterance import Utterance, UtteranceId, utterance_id
from counterclaim_ontology.vocabulary import WIKIDATA, Ccg, Owl, Prov, Schema, Skos

_NOTHING = Change()
_KINDS = {type_.value: kind for kind, type_ in AGENT_TYPES.items()}
_MODES = {mode.value: name for name, mode in MODES.items()}
_CERTAINTIES = {grade.value: name for name, grade in CERTAINTIES.items()}
_REBUTTALS = {kind.value: name for name, kind in REBUTTAL_KINDS.items()}


class StoredReadings:
    """Reads articles back from one store."""

    def __init__(self, store: Store, patch: Change = _NOTHING) -> None:
        """Read articles as they are or, given what corrections have changed in them, as they were before."""
        self._store = store
        self._iris = Iris(store.base)
        self._patch = patch
        self._gone = {quad.triple for quad in patch.additions}

    def read(self, article: ArticleId) -> Reading | None:
        """Return the reading of an article, or None if the store has not got it, or not its text."""
        reading = self.read_quoted(article)
        return None if reading is None or isinstance(reading.article, QuotedArticle) else reading

    def read_quoted(self, article: ArticleId) -> Reading | None:
        """Return the reading of an article, of a ``QuotedArticle`` if its text is not kept; None if there is none."""
        quads = {*self._store.quads(self._iris.graph(article))} - self._patch.additions
        about = _by_subject([*quads, *self._put_back(self._iris.graph(article))])
        subject = self._iris.article(article).value
        body = self._of(NamedNode(subject)).maybe(Schema.ARTICLE_BODY)
        if subject not in about:
            return None
        utterances = tuple(self._utterances(article, about))
        claims = tuple(self._claims(self._mentioned(utterances, about)))
        agents = {agent for one in utterances for agent in (one.speaker, one.party) if agent is not None}
        agents |= {agent for claim in claims for agent in claim.accuses}
        narrator = self.agent(AgentId(self._iris.local(about[subject].one(Prov.WAS_ATTRIBUTED_TO))))
        return Reading(
            article=article_of(about, subject, body, self._iris),
            run=self._run(about[self._iris.graph(article).value].one(Prov.WAS_GENERATED_BY)),
            narrator=narrator,
            agents=tuple(self.agent(agent) for agent in sorted(agents - {narrator.id})),
            claims=claims,
            utterances=utterances,
            rebuttals=tuple(self._rebuttals(utterances, about)),
        )

    def generated(self, article: ArticleId) -> datetime:
        """Return when an article of the store was read.

        Raises:
            LookupError: if the store has not got it.
        """
        return datetime.fromisoformat(self._of(self._iris.graph(article)).one(Prov.GENERATED_AT_TIME))

    def _of(self, subject: NamedNode) -> About:
        about = About()
        known = {*self._store.construct(query("resource"), {"subject": subject})} - self._gone
        for triple in known | {quad.triple for quad in self._patch.removals if quad.subject == subject}:
            about.add(triple.predicate.value, triple.object)
        return about

    def _put_back(self, graph: NamedNode) -> Iterator[Quad]:
        return (quad for quad in self._patch.removals if quad.graph_name == graph)

    def _utterances(self, article: ArticleId, about: Mapping[str, About]) -> Iterator[Utterance]:
        subjects = [iri for iri, said in about.items() if node(Ccg.UTTERANCE).value in said.all(TYPE.value)]
        utterances = (self._utterance(iri, article, about[iri]) for iri in subjects)
        yield from sorted(utterances, key=lambda one: (one.content, one.stance is None, one.id))

    def _utterance(self, iri: str, article: ArticleId, said: About) -> Utterance:
        identifier = UtteranceId(self._iris.local(iri))
        speaker = AgentId(self._iris.local(said.one(Ccg.SPEAKER)))
        content, mode = self._spans(said, Ccg.SPAN), _MODES[said.one(Ccg.MODE)]
        stances = [
            (stance, ClaimId(self._iris.local(claim)))
            for stance, predicate in STANCES.items()
            for claim in said.all(predicate.value)
        ]
        own = (pair for pair in stances if utterance_id(article, content, speaker, mode, *pair) == identifier)
        stance, claim = next(own, next(iter(stances), (None, None)))
        party, via = said.maybe(Ccg.ON_BEHALF_OF), said.maybe(Ccg.VIA)
        return Utterance(
            id=identifier,
            content=content,
            cue=self._spans(said, Ccg.CUE_SPAN),
            source=self._spans(said, Ccg.MENTION_SPAN),
            mode=mode,
            speaker=speaker,
            party=AgentId(self._iris.local(party)) if party else None,
            stance=stance,
            claim=claim,
            certainty=_CERTAINTIES.get(said.maybe(Ccg.CERTAINTY) or "", Certainty.CERTAIN),
            confidence=float(said.one(Ccg.CONFIDENCE)),
            via=UtteranceId(self._iris.local(via)) if via else None,
            retracts=frozenset(UtteranceId(self._iris.local(one)) for one in said.all(Ccg.RETRACTS)),
        )

    def _spans(self, said: About, predicate: str) -> tuple[Span, ...]:
        return tuple(sorted(self._iris.read_span(span)[1] for span in said.all(predicate)))

    def _rebuttals(self, utterances: tuple[Utterance, ...], about: Mapping[str, About]) -> Iterator[Rebuttal]:
        claims = {utterance.id: utterance.claim for utterance in utterances}
        for utterance in utterances:
            said = about[self._iris.utterance(utterance.id).value]
            kind = _REBUTTALS.get(said.maybe(Ccg.REBUTTAL_KIND) or "")
            targets = tuple(UtteranceId(self._iris.local(target)) for target in said.all(Ccg.RESPONDS_TO))
            if kind is not None and targets:
                stance = Stance.DENIES if kind is RebuttalKind.DENIAL else Stance.QUESTIONS
                disputed = {self._iris.local(claim) for claim in said.all(STANCES[stance].value)}
                sure = tuple(target for target in targets if claims.get(target) in disputed)
                yield Rebuttal(
                    utterance=utterance.id,
                    targets=targets,
                    kind=kind,
                    confidence=float(said.one(Ccg.REBUTTAL_CONFIDENCE)),
                    sure=None if kind is RebuttalKind.COUNTERCLAIM or sure == targets else sure,
                )

    def _mentioned(self, utterances: tuple[Utterance, ...], about: Mapping[str, About]) -> dict[str, None]:
        """Return the claims that somebody takes a stance on, in order of first mention."""
        said = (about[self._iris.utterance(utterance.id).value] for utterance in utterances)
        return dict.fromkeys(claim for one in said for claim in _claims_of(one))

    def _claims(self, iris: Iterable[str]) -> Iterator[Claim]:
        for iri in iris:
            about = self._of(NamedNode(iri))
            only_in = about.maybe(Ccg.ONLY_IN)
            yield Claim(
                text=about.one(Schema.TEXT),
                accuses=tuple(AgentId(self._iris.local(agent)) for agent in about.all(Ccg.ACCUSES)),
                only_in=ArticleId(self._iris.local(only_in)) if only_in else None,
            )

    def agent(self, identifier: AgentId) -> Agent:
        """Return an agent as the store describes it.

        Raises:
            LookupError: if it does not.
        """
        about = self._of(self._iris.agent(identifier))
        kinds = [_KINDS[kind] for kind in about.all(TYPE.value) if kind in _KINDS]
        return Agent(
            id=identifier,
            name=about.one(Schema.NAME),
            kind=kinds[0],
            aliases=tuple(about.all(Skos.ALT_LABEL)),
            wikidata=next((item.removeprefix(WIKIDATA) for item in about.all(Owl.SAME_AS)), None),
        )

    def _run(self, iri: str) -> Run:
        about = self._of(NamedNode(iri))
        software = self._of(NamedNode(about.one(Prov.WAS_ASSOCIATED_WITH)))
        model = self._of(NamedNode(about.one(Prov.USED)))
        return Run(
            software=software.one(Schema.NAME),
            version=software.one(Schema.SOFTWARE_VERSION),
            model=model.one(Schema.NAME),
            model_version=model.one(Schema.SOFTWARE_VERSION),
            options=about.maybe(Schema.DESCRIPTION) or "",
        )


def _by_subject(quads: Iterable[Quad]) -> dict[str, About]:
    about: defaultdict[str, About] = defaultdict(About)
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            about[quad.subject.value].add(quad.predicate.value, quad.object)
    return dict(about)


def _claims_of(said: About) -> list[str]:
    return [claim for predicate in STANCES.values() for claim in said.all(predicate.value)]
