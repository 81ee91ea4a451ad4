"""What is demanded should be done. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.wording.canonical import canonical_wording
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

ARMY = Agent(id=AgentId("a-army"), name="Varnian army", kind=AgentKind.ORGANIZATION)


def worded(content: str, cue: str, mode: Mode = Mode.INDIRECT) -> str:
    return canonical_wording(Said(content, cue, ARMY, mode))


@pytest.mark.parametrize(
    ("content", "cue", "wording"),
    [
        ("islanders to go to the quay", "urging", "Islanders should go to the quay."),
        ("the crew not to leave and to wait", "urged", "The crew should not leave and should wait."),
        ("the crew to wait and not to leave", "urged", "The crew should wait and not leave."),
        ("friendly ports and all ships to take care and to help", "called upon",
         "Friendly ports and all ships should take care and help."),
        ("other ports to join it", "called", "Other ports should join it."),
        ("the Vell-led crew to wait", "urged", "The Vell-led crew should wait."),
        ("him to resign", "told", "He should resign."),
        ("Ilo to at least do something", "called on", "Ilo should at least do something."),
        ("the mayor to make it clear", "asked", "The mayor should make it clear."),
        ("it to withdraw", "urged", "It should withdraw."),
        ("the inspectors in a statement to go", "urged", "The inspectors should go."),
        ("the U.N. on Monday to send boats", "asked", "The U.N. should send boats."),
        ("alleged thefts to be investigated", "called for", "Alleged thefts should be investigated."),
        ("the flooding to be investigated", "called for", "The flooding should be investigated."),
        ("islanders not to swim", "warned", "Islanders should not swim."),
        ("closing the mill at once", "recommended", "The mill should be closed at once."),
        ("using its boats to feed the town", "proposed", "Its boats should be used to feed the town."),
        ("islanders against swimming", "warned", "Islanders should refrain from swimming."),
        ('"all ships to wait at sea"', "called on", "All ships should wait at sea."),
        ('the mayor to "stop lying"', "called on", "The mayor should stop lying."),
    ],
)  # fmt: skip
def test_who_is_told_to_do_something_should_do_it(content: str, cue: str, wording: str) -> None:
    assert worded(content, cue) == wording


@pytest.mark.parametrize(
    ("content", "cue", "wording"),
    [
        ("that the crew be paid", "demanded", "The crew should be paid."),
        ("the port not be closed", "insisted", "The port should not be closed."),
        ("there be no fees", "insists", "There should be no fees."),
        ("he not run", "insisted", "He should not run."),
        ("the mayor resign", "demanded", "The mayor should resign."),
        ("that the mayor leave", "demanded", "The mayor should leave."),
    ],
)
def test_a_bare_verb_behind_a_demand_should_be_done(content: str, cue: str, wording: str) -> None:
    assert worded(content, cue) == wording


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("to wait at sea", "asked"),
        ("the dead rose to at least 20", "told"),
        ("the bid to close the port failed", "told"),
        ("the decision to close the port was wrong", "told"),
        ("changes to rules", "called for"),
        ("ships to the quay", "ordered"),
        ("the crew to wait", "said"),
        ("the crew to wait", "warned"),
        ("the rebels leave", "insisted"),
        ("the mayor leave", "demanded"),
        ("the port will be closed", "insisted"),
        ("the ships come and be sold", "insisted"),
    ],
)
def test_what_is_no_demand_stays(content: str, cue: str) -> None:
    words = content.removeprefix("to ")
    assert worded(content, cue) == f"{words[:1].upper()}{words[1:]}."


def test_nothing_inside_a_quotation_becomes_a_demand() -> None:
    assert worded("My ship to come", "told", Mode.DIRECT) == "My ship to come."
    assert worded('the mayor "wants the crew to wait"', "told", Mode.MIXED) == "The mayor wants the crew to wait."
