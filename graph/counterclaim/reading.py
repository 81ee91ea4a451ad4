"""A reading: all that one extractor found in one article, as plain data with offsets."""

from dataclasses import dataclass
from typing import Protocol

from counterclaim.agent import Agent, AgentId
from counterclaim.article import Article
from counterclaim.claim import Claim
from counterclaim.identity import h16
from counterclaim.rebuttal import Rebuttal
from counterclaim.utterance import Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What read the article: software, its version, the model and its version, and the options that change results."""

    software: str
    version: str
    model: str
    model_version: str
    options: str = ""

    @property
    def id(self) -> str:
        """The same software, model and options are the same run."""
        return h16(self.software, self.version, self.model, self.model_version, self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an article says, who says it, and who disputes it.

    ``agents``, ``claims`` hold each agent and claim that the utterances mention, once; ``utterances`` are in text
    order; every id that an utterance or rebuttal names is present. ``narrator`` is the article's own voice.
    """

    article: Article
    run: Run
    narrator: Agent
    agents: tuple[Agent, ...] = ()
    claims: tuple[Claim, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    rebuttals: tuple[Rebuttal, ...] = ()

    def agent(self, identifier: AgentId) -> Agent:
        """Return the agent of that id.

        Raises:
            KeyError: if the reading has none.
        """
        return {agent.id: agent for agent in (*self.agents, self.narrator)}[identifier]


class Extractor(Protocol):
    """Reads articles: the one interface between extraction and all else."""

    @property
    def run(self) -> Run:
        """What this extractor is, for provenance."""

    def read(self, article: Article) -> Reading:
        """Return what ``article`` says. Pure: the same article gives the same reading."""
