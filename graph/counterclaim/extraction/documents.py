"""A reading as the JSON document that ``counterclaim extract`` prints."""

from typing import TypedDict

from counterclaim.agent import Agent, AgentId
from counterclaim.article import Article
from counterclaim.reading import Reading
from counterclaim.rebuttal import Rebuttal
from counterclaim.span import Spans
from counterclaim.utterance import Utterance


class AgentDocument(TypedDict):
    """A speaker or party."""

    id: str
    name: str
    kind: str


class ArticleDocument(TypedDict):
    """What is known of the article; None is unknown."""

    id: str
    identifier: str | None
    title: str | None
    url: str | None
    publisher: str | None
    author: str | None
    published: str | None
    language: str


class UtteranceDocument(TypedDict):
    """One utterance; spans are half-open ``[start, end]`` pairs of Unicode code points into the text as given."""

    id: str
    content: list[list[int]]
    cue: list[list[int]] | None
    source: list[list[int]] | None
    quote: str
    mode: str
    speakers: list[AgentDocument]
    party: AgentDocument | None
    stance: str | None
    claim: str | None
    certainty: str
    confidence: float
    via: str | None
    retracts: list[str]


class ClaimDocument(TypedDict):
    """A claim's canonical wording, and the agents it accuses."""

    id: str
    text: str
    accuses: list[str]


class RebuttalDocument(TypedDict):
    """Which utterance disputes which others, and how; ``sure`` are the targets it is taken to be about."""

    utterance: str
    targets: list[str]
    sure: list[str]
    kind: str
    confidence: float


class RunDocument(TypedDict):
    """What read the article."""

    id: str
    software: str
    version: str
    model: str
    model_version: str
    options: str


class ReadingDocument(TypedDict):
    """All that one reading found."""

    article: ArticleDocument
    run: RunDocument
    utterances: list[UtteranceDocument]
    claims: list[ClaimDocument]
    rebuttals: list[RebuttalDocument]


def reading_document(reading: Reading) -> ReadingDocument:
    """Return the document of ``reading``: utterances in text order, claims in order of first mention.

    Where the article names no speaker, ``speakers`` is empty.
    """
    agents = {agent.id: agent for agent in (*reading.agents, reading.narrator)}
    run = reading.run
    return {
        "article": _article(reading.article),
        "run": {
            "id": run.id,
            "software": run.software,
            "version": run.version,
            "model": run.model,
            "model_version": run.model_version,
            "options": run.options,
        },
        "utterances": [_utterance(utterance, reading.article.text, agents) for utterance in reading.utterances],
        "claims": [{"id": claim.id, "text": claim.text, "accuses": list(claim.accuses)} for claim in reading.claims],
        "rebuttals": [_rebuttal(rebuttal) for rebuttal in reading.rebuttals],
    }


def _article(article: Article) -> ArticleDocument:
    return {
        "id": article.id,
        "identifier": article.identifier,
        "title": article.title,
        "url": article.url,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
    }


def _utterance(utterance: Utterance, text: str, agents: dict[AgentId, Agent]) -> UtteranceDocument:
    speaker = agents[utterance.speaker]
    return {
        "id": utterance.id,
        "content": _spans(utterance.content),
        "cue": _spans(utterance.cue) or None,
        "source": _spans(utterance.source) or None,
        "quote": " … ".join(piece.within(text) for piece in utterance.content),
        "mode": utterance.mode,
        "speakers": [] if speaker.is_unstated else [_agent(speaker)],
        "party": _agent(agents[utterance.party]) if utterance.party else None,
        "stance": utterance.stance,
        "claim": utterance.claim,
        "certainty": utterance.certainty,
        "confidence": round(utterance.confidence, 4),
        "via": utterance.via,
        "retracts": sorted(utterance.retracts),
    }


def _agent(agent: Agent) -> AgentDocument:
    return {"id": agent.id, "name": agent.name, "kind": agent.kind}


def _spans(spans: Spans) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _rebuttal(rebuttal: Rebuttal) -> RebuttalDocument:
    return {
        "utterance": rebuttal.utterance,
        "targets": list(rebuttal.targets),
        "sure": [target for target in rebuttal.targets if rebuttal.is_sure(target)],
        "kind": rebuttal.kind,
        "confidence": round(rebuttal.confidence, 4),
    }
