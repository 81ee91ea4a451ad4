"""What the matcher knows of one claim as one article states it."""

from dataclasses import dataclass
from datetime import date

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.stance import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimStatement:
    """One claim as one utterance states or disputes it; a claim that several utterances are about has one for each.

    Attributes:
        claim: the claim.
        text: its canonical wording, in positive form.
        quote: the content's exact words.
        article: where it is stated.
        published: the day that article appeared, or None.
        speaker: who says it, resolved across articles; None if nobody is named.
        party: whom the speaker speaks for, resolved across articles, or None.
        context: the sentences round it; may be empty.
        lead: how the article begins, which says what it is about: title and first sentences; may be empty.
        home: the state that the article is about, whose "the government" is; None if it names none.
        stance: what the speaker does with the claim; None if that is not known.
    """

    claim: ClaimId
    text: str
    quote: str
    article: ArticleId
    published: date | None = None
    speaker: AgentId | None = None
    party: AgentId | None = None
    context: str = ""
    lead: str = ""
    home: str | None = None
    stance: Stance | None = None
