"""An agent: whoever makes a claim or is spoken for (the claimant or speaker, the party)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from counterclaim.identity import slug

AgentId = NewType("AgentId", str)

UNSTATED_SOURCE = "unstated source"


class AgentKind(StrEnum):
    """What an agent is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GOVERNMENT = "government"
    MEDIA = "media"
    UNNAMED = "unnamed"
    """Described but not named ("two senior diplomats"), or not stated at all. Never merged across articles."""
    NARRATOR = "narrator"
    """The article's own voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """A claimant or party.

    Attributes:
        id: a registry slug (``syrian-army``), else ``{article}-{slug}``: resolution across articles is a match,
            not an identifier.
        name: the fullest name that the article gives.
        aliases: other names by which the article calls it.
        wikidata: a Wikidata item ("Q42") for registry agents, or None.
    """

    id: AgentId
    name: str
    kind: AgentKind
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None

    @property
    def is_named(self) -> bool:
        """Whether the agent has a name of its own."""
        return self.kind not in (AgentKind.UNNAMED, AgentKind.NARRATOR)

    @property
    def is_unstated(self) -> bool:
        """Whether it stands for a source of which the article says nothing at all."""
        return self.kind is AgentKind.UNNAMED and self.name == UNSTATED_SOURCE


def local_agent_id(article: str, name: str) -> AgentId:
    """Return the identifier of an agent that only this article knows: ``{article}-{slug}``."""
    return AgentId(f"{article}-{slug(name)}")


def is_agent_of(identifier: str, article: str) -> bool:
    """Tell whether an identifier is of an agent that only this article knows."""
    return identifier.startswith(f"{article}-")


def unstated_source(article: str) -> Agent:
    """Return the agent that speaks where the article names and describes nobody."""
    return Agent(id=local_agent_id(article, UNSTATED_SOURCE), name=UNSTATED_SOURCE, kind=AgentKind.UNNAMED)


def narrator(article: str, publisher: str | None) -> Agent:
    """Return the article's own voice; its name says the publisher where that is known."""
    name = f"{publisher} (article's own voice)" if publisher else "article's own voice"
    return Agent(id=local_agent_id(article, "narrator"), name=name, kind=AgentKind.NARRATOR)
