"""An article as it is handed in, and what was read in it: the documents of POST /articles."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from counterclaim.agent import AgentKind
from counterclaim.rebuttal import RebuttalKind
from counterclaim.stance import Certainty, Mode, Stance

Span = Annotated[list[int], Field(min_length=2, max_length=2, description="From where to where, end exclusive.")]
Text = str | None


class ArticleRecord(BaseModel):
    """An article to be read, and what is known of it. What cannot be used of it is told in ``remarks``."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "desk-1207",
                    "title": "Harbour fire kills nine",
                    "text": "An aide said the fleet had shelled the harbour. The fleet denied it.",
                    "publisher": "The Sel Courier",
                    "published": "2024-03-04",
                }
            ]
        }
    )

    text: str = Field(description="The article, in English. Not a character of it is changed.")
    id: Text = Field(None, description="Your name for it; lists can be filtered by it.")
    title: Text = None
    url: Text = Field(None, description="Where it was published: http or https.")
    publisher: Text = None
    published: Text = Field(None, description="The day, as 2024-03-04; a time is passed over.")
    author: Text = None


class ReadArticle(BaseModel):
    """What is known of the article; None is unknown."""

    id: str = Field(description="It is at /articles/{id}.")
    identifier: str | None = Field(description="The id under which it was handed in.")
    title: str | None
    url: str | None
    publisher: str | None
    author: str | None
    published: date | None
    language: str = Field(examples=["en"])


class ReadingRun(BaseModel):
    """What read the article."""

    id: str = Field(description="It is at /run/{id}.")
    software: str
    version: str
    model: str
    model_version: str
    options: str


class ReadAgent(BaseModel):
    """A speaker or party, as the article has it."""

    id: str
    name: str
    kind: AgentKind


class ReadUtterance(BaseModel):
    """One utterance; offsets count Unicode code points of the text as handed in."""

    id: str = Field(description="It is at /utterances/{id}.")
    content: list[Span] = Field(description="The pieces of the text that say what is said.")
    cue: list[Span] | None = Field(description="The reporting expression.")
    source: list[Span] | None = Field(description="The words that name the speaker.")
    quote: str = Field(description="The pieces in one line.")
    mode: Mode
    speakers: list[ReadAgent] = Field(description="Who says it; empty where the article names nobody.")
    party: ReadAgent | None = Field(description="Whom the speaker speaks for.")
    stance: Stance | None
    claim: str | None = Field(description="The id of the claim that the stance is on.")
    certainty: Certainty
    confidence: float = Field(
        ge=0, le=1, description="How sure the machine is that it read this right; never how true the claim is."
    )
    via: str | None = Field(description="The id of the utterance that relays this one.")
    retracts: list[str] = Field(description="Ids of the utterances that this one takes back.")


class ReadClaim(BaseModel):
    """A claim in the wording of this article."""

    id: str
    text: str
    accuses: list[str] = Field(description="Ids of those whom it puts in the wrong.")


class ReadRebuttal(BaseModel):
    """Which utterance disputes which others, and how."""

    utterance: str
    targets: list[str]
    sure: list[str] = Field(description="The targets that it is taken to be about.")
    kind: RebuttalKind
    confidence: float = Field(ge=0, le=1)


class ReadingDocument(BaseModel):
    """All that was read in an article: the document of ``counterclaim extract``, and remarks."""

    article: ReadArticle
    run: ReadingRun
    utterances: list[ReadUtterance]
    claims: list[ReadClaim]
    rebuttals: list[ReadRebuttal]
    remarks: list[str] = Field(description="What was not to be used of what was handed in, and why.")
