"""What resolving an attribution gives: who speaks, for whom, and through whom."""

from dataclasses import dataclass

from counterclaim.agent import Agent


@dataclass(frozen=True, slots=True)
class Speaker:
    """One claimant of an utterance.

    Attributes:
        agent: whose words or position these are.
        party: whom the text says the speaker speaks for ("spokesman for", "official of"), or None.
    """

    agent: Agent
    party: Agent | None = None


@dataclass(frozen=True, slots=True)
class Claimants:
    """Who makes one claim.

    Attributes:
        speakers: in text order; empty if nobody is named or described as the source.
        relay: who passes the words on ("told Reuters"), or None.
    """

    speakers: tuple[Speaker, ...] = ()
    relay: Agent | None = None
