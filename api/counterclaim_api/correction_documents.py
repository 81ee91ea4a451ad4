"""Corrections as documents: as they are answered, and as somebody asks for them."""

from datetime import datetime
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from counterclaim.agent import Agent, AgentKind
from counterclaim.correcting import Demand
from counterclaim.correction import Correction
from counterclaim.rdf.corrections import correction_iri
from counterclaim.rdf.iris import Iris
from counterclaim.stance import Stance
from counterclaim.utterance import UtteranceId

_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
_Target = Annotated[str, StringConstraints(max_length=500)]


class RightAgent(BaseModel):
    """Who said it, or for whom, as somebody corrected it."""

    id: str
    iri: str
    name: str
    kind: AgentKind

    @classmethod
    def of(cls, agent: Agent | None, iris: Iris) -> Self | None:
        """Return the document of an agent, if there is one."""
        if agent is None:
            return None
        return cls(id=agent.id, iri=iris.agent(agent.id).value, name=agent.name, kind=agent.kind)


class CorrectionDocument(BaseModel):
    """Somebody's decision that an utterance was read wrong."""

    columns: ClassVar[tuple[str, ...]] = (
        "id", "utterance", "article", "right", "becomes", "by", "made", "why", "in_effect", "iri",
    )  # fmt: skip

    id: str = Field(description="The local part of the IRI: that of the utterance.")
    iri: str
    utterance: str = Field(description="The IRI of the utterance as it was read.")
    article: str = Field(description="The IRI of its article.")
    right: str = Field(description="What is right, in words.")
    withdrawn: bool = Field(description="Whether nobody said it, or it is no claim.")
    becomes: str | None = Field(description="The IRI of the utterance as it is right; None if it is withdrawn.")
    speaker: RightAgent | None = Field(description="Who said it, if that was wrong.")
    party: RightAgent | None = Field(description="Whom the speaker speaks for.")
    stance: Stance | None = Field(description="What the speaker does, if that was wrong.")
    does_not_answer: list[str] = Field(description="Ids of utterances.")
    answers: list[str] = Field(description="Ids of utterances.")
    by: str = Field(description="Whose decision it is.")
    made: datetime
    why: str = Field(description="For what reason; may be empty.")
    in_effect: bool = Field(
        description="False while its article is not in the store, or is read without any such utterance."
    )

    @classmethod
    def of(cls, correction: Correction, iris: Iris, *, in_effect: bool) -> Self:
        """Return the document of a correction."""
        becomes = None if correction.becomes is None else iris.utterance(correction.becomes).value
        return cls(
            id=correction.utterance,
            iri=correction_iri(correction.utterance, iris).value,
            utterance=iris.utterance(correction.utterance).value,
            article=iris.article(correction.article).value,
            right=correction.told,
            withdrawn=correction.withdraws,
            becomes=becomes,
            speaker=RightAgent.of(correction.speaker, iris),
            party=RightAgent.of(correction.party, iris),
            stance=correction.stance,
            does_not_answer=list(correction.wrong),
            answers=list(correction.right),
            by=correction.by,
            made=correction.made,
            why=correction.why,
            in_effect=in_effect,
        )

    def cells(self) -> dict[str, object]:
        """Return the columns of the list as CSV."""
        return self.model_dump(mode="json", include=set(self.columns))


class CorrectionRequest(BaseModel):
    """A correction that is to be made."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "utterance": "utterance/0f1e2d3c4b5a6978",
                    "speaker": "Ivo Renn",
                    "by": "Dana Orlo",
                    "why": "The captain is quoted, not the docker.",
                }
            ]
        },
    )

    utterance: str = Field(
        max_length=500, description="Its id, its IRI, or what follows the base in that (utterance/…)."
    )
    withdraw: bool = Field(default=False, description="Nobody said it, or it is no claim.")
    speaker: _Name | None = Field(default=None, description="Who said it: a name, agent/…, or an IRI.")
    speaker_kind: AgentKind | None = Field(default=None, description="Its kind, if the store does not know the name.")
    party: _Name | None = Field(default=None, description="Whom the speaker speaks for; nobody if absent.")
    party_kind: AgentKind | None = Field(default=None, description="Its kind, if the store does not know the name.")
    stance: Stance | None = Field(default=None, description="What the speaker does with the claim.")
    does_not_answer: list[_Target] = Field(default=[], max_length=50, description="Utterances that it does not answer.")
    answers: list[_Target] = Field(
        default=[], max_length=50, description="Utterances of the same article that it answers."
    )
    by: _Name = Field(description="Whose decision it is.")
    why: str = Field(default="", max_length=2_000, description="For what reason.")

    def demand(self, iris: Iris) -> Demand:
        """Return what is asked for."""
        return Demand(
            utterance=utterance_named(self.utterance, iris),
            by=self.by,
            why=self.why,
            withdraws=self.withdraw,
            speaker=self.speaker,
            speaker_kind=self.speaker_kind,
            party=self.party,
            party_kind=self.party_kind,
            stance=self.stance,
            wrong=tuple(utterance_named(target, iris) for target in self.does_not_answer),
            right=tuple(utterance_named(target, iris) for target in self.answers),
        )


def utterance_named(name: str, iris: Iris) -> UtteranceId:
    """Return the id of an utterance that is named by itself, by ``utterance/…`` or by its IRI."""
    return UtteranceId(name.strip().removeprefix(iris.base).removeprefix("utterance/"))
