"""Who claims an attack says that he carried it out. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.wording.canonical import canonical_wording
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

FRONT = Agent(id=AgentId("a-front"), name="Orlo Front", kind=AgentKind.ORGANIZATION)


@pytest.mark.parametrize(
    ("content", "cue", "wording"),
    [
        ("the attack", "claimed", "Orlo Front carried out the attack."),
        ("The blast at the mill, which hurt ten", "claimed by",
         "Orlo Front carried out the blast at the mill, which hurt ten."),
        ("a night raid in Vell that left ten hurt", "has claimed",
         "Orlo Front carried out a night raid in Vell that left ten hurt."),
        ("Monday's bombing", "claims", "Orlo Front carried out Monday's bombing."),
    ],
)  # fmt: skip
def test_who_claims_an_attack_carried_it_out(content: str, cue: str, wording: str) -> None:
    assert canonical_wording(Said(content, cue, FRONT, Mode.INDIRECT)) == wording


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the attack was staged", "claimed"),
        ("the attack killed ten", "claimed"),
        ("the raid on Vell left ten hurt", "claimed"),
        ("the attack", "condemned"),
        ("the harbour", "claimed"),
        ("credit for the raid", "claimed"),
    ],
)
def test_a_claim_about_an_attack_is_not_a_claim_of_it(content: str, cue: str) -> None:
    assert canonical_wording(Said(content, cue, FRONT, Mode.INDIRECT)) == f"{content[:1].upper()}{content[1:]}."


def test_an_attack_that_nobody_known_claims_stays() -> None:
    assert canonical_wording(Said("the attack", "claimed", None, Mode.INDIRECT)) == "The attack."
