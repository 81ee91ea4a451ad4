"""Votes and bans are acts, not claims. All sentences are invented."""

import pytest

from attribution.parts import place
from counterclaim.attribution import Attribution
from counterclaim.extraction.unclaimed.votes import is_vote


def judged(text: str, source: str, cue: str, content: str) -> bool:
    return is_vote(text, Attribution(place(text, cue), place(text, content), place(text, source), 0.8))


@pytest.mark.parametrize("cue", ["voted for", "voted against", "has banned", "bans"])
def test_who_votes_or_bans_claims_nothing(cue: str) -> None:
    assert judged(f"The league {cue} it.", "The league", cue, "it")


@pytest.mark.parametrize(
    ("cue", "content"), [("voted", "to leave the league"), ("voted", "that Renn go"), ("denied", "it"), ("said", "it")]
)
def test_what_is_decided_or_said_stays(cue: str, content: str) -> None:
    assert not judged(f"The club {cue} {content}.", "The club", cue, content)
