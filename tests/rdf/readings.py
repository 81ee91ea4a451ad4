"""Two invented articles about one invented event, read by hand: the smallest graph that holds every kind of link."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from counterclaim.agent import Agent, AgentId, AgentKind, local_agent_id
from counterclaim.article import Article
from counterclaim.claim import Claim, ClaimId
from counterclaim.reading import Reading, Run
from counterclaim.rebuttal import Rebuttal, RebuttalKind
from counterclaim.span import Span, Spans
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.utterance import Utterance, UtteranceId, utterance_id

GENERATED = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
RUN = Run(software="hand", version="1", model="none", model_version="0")
LATER_RUN = Run(software="hand", version="2", model="none", model_version="0")

FIRST = Article(
    text="""Harbour fire kills nine

The Northern Fleet shelled the grain harbour at Port Sel, an aide to the governor of Sel said on Tuesday.
The fleet denied the accusation. "Our guns were silent that night," said Captain Ivo Renn, a spokesman for the fleet.
Dana Orlo, a docker, told the Meridian news agency that two silos burned down. The insurers' league said there was no
proof that any silo had burned. The fleet denied starving the town. The harbour was closed,
leaving the town without flour. The ministry of trade declined to comment on the shelling.
""",
    identifier="harbour-1",
    title="Harbour fire kills nine",
    url="https://news.example/harbour fire",
    publisher="The Sel Courier",
    author="A. Writer",
    published=date(2031, 3, 4),
)
SECOND = Article(
    text="""Fleet admits shelling

"Our ships hit the grain harbour," Captain Ivo Renn of the Northern Fleet told the Meridian news agency on Friday.
The ministry of trade said the silos had probably burned because of a gas leak.
""",
    identifier="harbour-2",
    published=date(2031, 3, 9),
)

FLEET = Agent(
    id=AgentId("northern-fleet"),
    name="Northern Fleet",
    kind=AgentKind.ORGANIZATION,
    aliases=("the fleet",),
    wikidata="Q999999901",
)
RENN = Agent(id=AgentId("ivo-renn"), name="Ivo Renn", kind=AgentKind.PERSON, aliases=("Captain Ivo Renn",))
MERIDIAN = Agent(id=AgentId("meridian"), name="Meridian", kind=AgentKind.MEDIA, aliases=("Meridian news agency",))
TRADE = Agent(id=AgentId("sel-trade"), name="Ministry of Trade of Sel", kind=AgentKind.GOVERNMENT)
GOVERNOR = Agent(id=AgentId("sel-governor"), name="Governor of Sel", kind=AgentKind.GOVERNMENT)

SHELLED = Claim(text="The Northern Fleet shelled the grain harbour at Port Sel.", accuses=(FLEET.id,))
SILENT = Claim(text="The guns of the Northern Fleet were silent that night.")
BURNED = Claim(text="Two silos burned down at Port Sel.")
STARVED = Claim(text="The Northern Fleet starved the town of Sel.", accuses=(FLEET.id,))
CLOSED = Claim(text="The harbour was closed, leaving the town without flour.")
LEAK = Claim(text="The silos burned because of a gas leak.")


def find(article: Article, *pieces: str) -> Spans:
    """Return where each piece of text stands; every piece must occur exactly once."""
    assert all(article.text.count(piece) == 1 for piece in pieces), pieces
    starts = [article.text.index(piece) for piece in pieces]
    return tuple(Span(start, start + len(piece)) for start, piece in zip(starts, pieces, strict=True))


def local(article: Article, name: str, kind: AgentKind) -> Agent:
    """Return an agent that only this article knows."""
    return Agent(id=local_agent_id(article.id, name), name=name, kind=kind)


def say(
    article: Article,
    content: str,
    speaker: Agent,
    stance: Stance | None,
    claim: Claim | None,
    *,
    mode: Mode = Mode.INDIRECT,
    cue: str | None = None,
    source: str | None = None,
    party: Agent | None = None,
    via: Utterance | None = None,
    certainty: Certainty = Certainty.CERTAIN,
    confidence: float = 0.9,
) -> Utterance:
    spans = find(article, content)
    claim_id: ClaimId | None = claim.id if claim else None
    return Utterance(
        id=utterance_id(article.id, spans, speaker.id, mode, stance, claim_id),
        content=spans,
        cue=find(article, cue) if cue else (),
        source=find(article, source) if source else (),
        mode=mode,
        speaker=speaker.id,
        party=party.id if party else None,
        stance=stance,
        claim=claim_id,
        certainty=certainty,
        confidence=confidence,
        via=via.id if via else None,
    )


def rebut(utterance: Utterance, targets: Iterable[Utterance], kind: RebuttalKind, confidence: float = 0.8) -> Rebuttal:
    """Return a rebuttal by one utterance of others."""
    targeted: tuple[UtteranceId, ...] = tuple(target.id for target in targets)
    return Rebuttal(utterance=utterance.id, targets=targeted, kind=kind, confidence=confidence)


def first_reading(run: Run = RUN) -> Reading:
    """Return the reading of the first article."""
    article = FIRST
    narrator = local(article, "narrator", AgentKind.NARRATOR)
    aide = local(article, "an aide to the governor of Sel", AgentKind.UNNAMED)
    docker = local(article, "Dana Orlo", AgentKind.PERSON)
    insurers = local(article, "insurers' league", AgentKind.ORGANIZATION)
    unstated = local(article, "unstated source", AgentKind.UNNAMED)
    shelled = say(
        article,
        "The Northern Fleet shelled the grain harbour at Port Sel",
        aide,
        Stance.ASSERTS,
        SHELLED,
        cue="said on Tuesday",
        source="an aide to the governor of Sel",
        party=GOVERNOR,
        confidence=0.75,
    )
    denied = say(article, "The fleet denied the accusation", FLEET, Stance.DENIES, SHELLED, cue="denied the accusation")
    silent = say(
        article,
        '"Our guns were silent that night,"',
        RENN,
        Stance.ASSERTS,
        SILENT,
        mode=Mode.DIRECT,
        source="Captain Ivo Renn, a spokesman for the fleet",
        party=FLEET,
    )
    relay = say(article, "Dana Orlo, a docker, told the Meridian news agency", MERIDIAN, None, None)
    burned = say(article, "two silos burned down", docker, Stance.ASSERTS, BURNED, via=relay, source="Dana Orlo")
    doubted = say(
        article, "there was no\nproof that any silo had burned", insurers, Stance.QUESTIONS, BURNED, confidence=0.6
    )
    starving = say(article, "The fleet denied starving the town", FLEET, Stance.DENIES, STARVED, cue="denied starving")
    implied = say(article, "starving the town", unstated, Stance.ASSERTS, STARVED, mode=Mode.IMPLIED)
    closed = say(
        article,
        "The harbour was closed,\nleaving the town without flour.",
        narrator,
        Stance.ASSERTS,
        CLOSED,
        mode=Mode.NARRATED,
    )
    declined = say(
        article, "The ministry of trade declined to comment on the shelling", TRADE, Stance.DECLINES_TO_COMMENT, SHELLED
    )
    return Reading(
        article=article,
        run=run,
        narrator=narrator,
        agents=(FLEET, RENN, MERIDIAN, TRADE, GOVERNOR, aide, docker, insurers, unstated),
        claims=(SHELLED, SILENT, BURNED, STARVED, CLOSED),
        utterances=(shelled, denied, silent, relay, burned, doubted, starving, implied, closed, declined),
        rebuttals=(
            rebut(denied, [shelled], RebuttalKind.DENIAL),
            rebut(silent, [shelled], RebuttalKind.COUNTERCLAIM, 0.7),
            rebut(doubted, [burned], RebuttalKind.DOUBT),
            rebut(starving, [implied], RebuttalKind.DENIAL),
        ),
    )


def retracting_reading() -> Reading:
    """Return the reading of the first article in which the aide takes back what he said: he doubts it now."""
    reading = first_reading()
    said = reading.utterances[0]
    retraction = replace(
        said,
        id=utterance_id(FIRST.id, said.content, said.speaker, said.mode, Stance.QUESTIONS, said.claim),
        stance=Stance.QUESTIONS,
        retracts=frozenset({said.id}),
    )
    return replace(reading, utterances=(*reading.utterances, retraction))


def second_reading(run: Run = RUN) -> Reading:
    """Return the reading of the second article, which knows some agents by other names."""
    article = SECOND
    narrator = local(article, "narrator", AgentKind.NARRATOR)
    fleet = Agent(id=FLEET.id, name=FLEET.name, kind=FLEET.kind, aliases=("our ships",), wikidata=FLEET.wikidata)
    relay = say(article, "Captain Ivo Renn of the Northern Fleet told the Meridian news agency", MERIDIAN, None, None)
    admitted = say(
        article,
        '"Our ships hit the grain harbour,"',
        RENN,
        Stance.ASSERTS,
        SHELLED,
        mode=Mode.DIRECT,
        party=fleet,
        via=relay,
        source="Captain Ivo Renn of the Northern Fleet",
    )
    leak = say(
        article,
        "the silos had probably burned because of a gas leak",
        TRADE,
        Stance.ASSERTS,
        LEAK,
        certainty=Certainty.PROBABLE,
        confidence=0.55,
    )
    return Reading(
        article=article,
        run=run,
        narrator=narrator,
        agents=(fleet, RENN, MERIDIAN, TRADE),
        claims=(SHELLED, LEAK),
        utterances=(relay, admitted, leak),
    )
