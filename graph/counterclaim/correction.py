"""A correction: somebody's decision that the machine read an utterance wrong, and what is right instead."""

from dataclasses import dataclass
from datetime import datetime

from counterclaim.agent import Agent
from counterclaim.article import ArticleId
from counterclaim.stance import Stance
from counterclaim.utterance import UtteranceId

_STANCES = {
    Stance.ASSERTS: "the speaker says so",
    Stance.DENIES: "the speaker denies it",
    Stance.QUESTIONS: "the speaker questions it",
    Stance.DECLINES_TO_COMMENT: "the speaker declines to comment on it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is wrong with one utterance, and what is right. There is one at most of each utterance.

    Attributes:
        utterance: the one corrected, as it was read.
        article: where it stands.
        by: whose decision it is.
        made: when, with a zone.
        why: for what reason, or empty.
        becomes: the utterance as it is right: another id if its speaker, stance or claim is another, the same if only
            its party or targets are; None if nobody said it, or it is no claim.
        speaker: who said it, or None if that was read right.
        party: whom ``speaker`` speaks for, or None for nobody; means nothing without a speaker.
        stance: towards the same claim, or None if that was read right.
        wrong: utterances that it does not answer.
        right: utterances that it does answer.
    """

    utterance: UtteranceId
    article: ArticleId
    by: str
    made: datetime
    why: str = ""
    becomes: UtteranceId | None
    speaker: Agent | None = None
    party: Agent | None = None
    stance: Stance | None = None
    wrong: tuple[UtteranceId, ...] = ()
    right: tuple[UtteranceId, ...] = ()

    @property
    def withdraws(self) -> bool:
        """Whether nothing takes the utterance's place."""
        return self.becomes is None

    @property
    def ends(self) -> bool:
        """Whether the utterance, as it was read, is no more."""
        return self.becomes != self.utterance

    @property
    def told(self) -> str:
        """What is right, in words."""
        if self.withdraws:
            return "withdrawn: nobody said it, or it is no claim"
        party = f" for {self.party.name}" if self.party else ""
        said = [f"{self.speaker.name}{party} said it"] if self.speaker else []
        said += [_STANCES[self.stance]] if self.stance else []
        said += [f"does not answer {', '.join(self.wrong)}"] if self.wrong else []
        said += [f"answers {', '.join(self.right)}"] if self.right else []
        return "; ".join(said)
