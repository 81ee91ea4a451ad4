"""Short forms of what others are listed under: enough to show a link."""

from datetime import date
from typing import Self

from pydantic import BaseModel, Field

from counterclaim.agent import AgentKind
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.store.protocol import Row

KINDS = {node.value: kind for kind, node in AGENT_TYPES.items()}


class Reference(BaseModel):
    """What every resource has."""

    id: str = Field(description="The local part of the IRI, stable over rebuilds.")
    iri: str = Field(description="The name in the graph; its path works on this server too.")


class ClaimantReference(Reference):
    """A claimant, in short."""

    name: str = Field(examples=["Northern Fleet"])
    kind: AgentKind

    @classmethod
    def read(cls, row: Row, agent: str = "agent", name: str = "name", kind: str = "type") -> Self:
        """Return the claimant that a row names under those variables."""
        return cls(
            id=row.local(agent),
            iri=row.text(agent),
            name=row.text(name),
            kind=KINDS.get(row.text(kind), AgentKind.PERSON),
        )

    @classmethod
    def read_party(cls, row: Row) -> Self | None:
        """Return the party spoken for, if the row names one."""
        return cls.read(row, "party", "partyName", "partyType") if row.maybe("party") else None

    @property
    def path(self) -> str:
        """Where this server tells more."""
        return f"/claimants/{self.id}"


class MentionedClaimant(ClaimantReference):
    """A claimant as one article has it."""

    canonical: str = Field(description="The id of the claimant that stands for all that match: the one in lists.")


class ClaimReference(Reference):
    """A claim, in short."""

    text: str = Field(examples=["The Northern Fleet shelled the grain harbour."])

    @classmethod
    def read(cls, row: Row, claim: str = "claim", text: str = "text") -> Self:
        """Return the claim that a row names under those variables."""
        return cls(id=row.local(claim), iri=row.text(claim), text=row.text(text))

    @property
    def path(self) -> str:
        """Where this server tells more."""
        return f"/claims/{self.id}"


class MentionedClaim(ClaimReference):
    """A claim in the wording of one article."""

    canonical: str = Field(description="The id of the claim that stands for all that match: the one in lists.")


class ArticleReference(Reference):
    """An article, in short; None is unknown."""

    headline: str = Field(examples=["Harbour fire kills nine"])
    publisher: str | None = Field(None, examples=["The Sel Courier"])
    published: date | None = None
    url: str | None = Field(None, description="Where it was published.")

    @classmethod
    def read(cls, row: Row) -> Self:
        """Return the article that a row names."""
        return cls(
            id=row.local("article"),
            iri=row.text("article"),
            headline=row.text("headline"),
            publisher=row.maybe("publisher"),
            published=row.day("published"),
            url=row.maybe("url"),
        )

    @property
    def path(self) -> str:
        """Where this server tells more."""
        return f"/articles/{self.id}"
