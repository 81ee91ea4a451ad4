"""Small articles with claims and claimants, and a matcher that takes the same words in any order for the same claim."""

import json
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from counterclaim.agent import Agent, AgentId, AgentKind, local_agent_id, narrator, unstated_source
from counterclaim.article import Article
from counterclaim.claim import Claim, ClaimId
from counterclaim.claimants.names.institutions import named_agent
from counterclaim.errors import BadInput
from counterclaim.linking import Linker
from counterclaim.matching.match import ClaimMatch, Relation
from counterclaim.matching.statement import ClaimStatement
from counterclaim.rdf.iris import Iris
from counterclaim.reading import Reading, Run
from counterclaim.span import Span, Spans
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.utterance import Utterance, utterance_id

RUN = Run(software="hand", version="1", model="none", model_version="0")
GENERATED = datetime(2031, 3, 4, 12, tzinfo=UTC)
_NOT = "never "


@dataclass(slots=True)
class BagMatcher:
    """Claims of the same words are the same; those apart by "never" contradict each other."""

    version: str = "bag-1"
    seen: dict[ClaimId, str] = field(default_factory=dict)

    def match(
        self,
        new: Sequence[ClaimStatement],
        *,
        vetoed: Container[frozenset[ClaimId]] = (),  # noqa: ARG002
    ) -> tuple[ClaimMatch, ...]:
        found = []
        for claim, text in {one.claim: one.text for one in new if one.claim not in self.seen}.items():
            for other, known in self.seen.items():
                if _bag(text) == _bag(known):
                    relation = Relation.EXACT if (_NOT in text) == (_NOT in known) else Relation.CONTRADICTS
                    found.append(ClaimMatch.between(claim, other, relation, 0.9))
            self.seen[claim] = text
        return tuple(found)

    def __contains__(self, claim: ClaimId) -> bool:
        return claim in self.seen

    def save(self, folder: Path) -> None:
        (folder / "bag.json").write_text(json.dumps(self.seen), "utf-8")

    def restore(self, folder: Path) -> None:
        try:
            self.seen = {ClaimId(claim): text for claim, text in json.loads((folder / "bag.json").read_text()).items()}
        except ValueError as error:
            raise BadInput("The bag is torn.") from error


def _bag(text: str) -> frozenset[str]:
    return frozenset(text.lower().replace(_NOT, "").rstrip(".").split())


@dataclass(frozen=True, slots=True)
class Said:
    """Who does what with which claim; a name in lower case is a description, one in the registry is that agent."""

    who: str
    what: str
    stance: Stance = Stance.ASSERTS
    for_whom: str | None = None
    accusing: str | None = None
    mention: str = ""
    mode: Mode = Mode.INDIRECT


def read(number: int, *said: Said, published: date | None = date(2031, 3, 4), run: Run = RUN) -> Reading:
    """Return the reading of an article in which these speak, one sentence each."""
    lines = [f"{one.mention or one.who} said: {one.what}" for one in said]
    text = "\n".join([f"Article {number}", *lines, ""])
    article = Article(text=text, identifier=f"article-{number}", published=published)
    agents: dict[AgentId, Agent] = {}
    claims: dict[ClaimId, Claim] = {}
    utterances = []
    for one, line in zip(said, lines, strict=True):
        speaker = _agent(article, one.who)
        party = _agent(article, one.for_whom) if one.for_whom else None
        accused = _agent(article, one.accusing) if one.accusing else None
        agents |= {agent.id: agent for agent in (speaker, party, accused) if agent is not None}
        claim = Claim(text=one.what, accuses=(accused.id,) if accused else ())
        claims.setdefault(claim.id, claim)
        start = text.index(line)
        mention = Span(start, start + len(one.mention or one.who))
        content: Spans = (Span(start + len(line) - len(one.what), start + len(line)),)
        utterances.append(
            Utterance(
                id=utterance_id(article.id, content, speaker.id, one.mode, one.stance, claim.id),
                content=content,
                cue=(),
                source=(mention,),
                mode=one.mode,
                speaker=speaker.id,
                party=party.id if party else None,
                stance=one.stance,
                claim=claim.id,
                certainty=Certainty.CERTAIN,
                confidence=0.9,
            )
        )
    return Reading(
        article=article,
        run=run,
        narrator=narrator(article.id, None),
        agents=tuple(agents.values()),
        claims=tuple(claims.values()),
        utterances=tuple(utterances),
    )


def _agent(article: Article, name: str) -> Agent:
    known = named_agent(name)
    if known is not None:
        return known
    if name == "unstated source":
        return unstated_source(article.id)
    kind = AgentKind.UNNAMED if name.islower() else AgentKind.PERSON
    if any(word in name for word in ("League", "agency", "HWL")):
        kind = AgentKind.ORGANIZATION
    return Agent(id=local_agent_id(article.id, name), name=name, kind=kind)


def linker(store: EmbeddedStore, folder: Path | None = None) -> Linker:
    """Return the linker of a store, with the matcher of this module."""
    return Linker.open(store, folder, load=BagMatcher)


def write(store: EmbeddedStore, *readings: Reading, by: Linker | None = None) -> Linker:
    """Write readings one after another; return the linker."""
    chosen = by or linker(store)
    for reading in readings:
        store.write(chosen.change(reading, generated=GENERATED))
    return chosen


def filled(*readings: Reading) -> EmbeddedStore:
    """Return a store in memory with these articles."""
    store = EmbeddedStore.open(None)
    write(store, *readings)
    return store


def contents(store: EmbeddedStore) -> frozenset[Quad]:
    """Return all that a store holds but the runs: those of articles that have gone stay."""
    runs = Iris(store.base).runs
    return frozenset(quad for quad in store.quads() if quad.graph_name != runs)


def same(store: EmbeddedStore, one: NamedNode, other: NamedNode) -> bool:
    """Tell whether one stands for both."""
    rows = store.select(
        "PREFIX ccg: <https://w3id.org/contested-claims/ns#>"
        "SELECT ?one ?other ?leader { ?one ccg:canonical ?leader . ?other ccg:canonical ?leader }",
        {"one": one, "other": other},
    )
    return next(rows, None) is not None
