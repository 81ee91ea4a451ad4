"""What is called something is so, says who calls it so. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.wording.canonical import canonical_wording
from counterclaim.extraction.wording.naming import stands_in_what
from counterclaim.extraction.wording.said import Said
from counterclaim.span import Span
from counterclaim.stance import Mode

ARMY = Agent(id=AgentId("a-army"), name="Varnian army", kind=AgentKind.ORGANIZATION)


@pytest.mark.parametrize(
    ("content", "cue", "wording"),
    [
        ("it a reply to the flood", "calling", "It is a reply to the flood."),
        ("them thieves", "branded", "They are thieves."),
        ('her "a rising star', "called", "She is a rising star."),
        ("me a liar", "called", "I am a liar."),
        ("himself an islander", "considers", "Varnian army is an islander."),
        ("this flood a crime", "labelled", "This flood is a crime."),
        ('the raids "crimes', "termed", "The raids are crimes."),
        ('Ilo, her deputy, a port "founder"', "dubbed", "Ilo, her deputy, is a port founder."),
        ('the mayor a "foe of Vell" who had "robbed" it', "called", "The mayor is a foe of Vell who had robbed it."),
        ("Mrs. Ilo a ''puppet", "called", "Mrs. Ilo is a puppet."),
        ("the meeting a success", "called", "The meeting is a success."),
        ("Ilo unqualified", "calls", "Ilo is unqualified."),
        ("His rival totally scripted", "called", "His rival is totally scripted."),
        ("it one of the worst floods", "considers", "It is one of the worst floods."),
    ],
)
def test_the_copula_stands_between_a_thing_and_its_name(content: str, cue: str, wording: str) -> None:
    assert canonical_wording(Said(content, cue, ARMY, Mode.MIXED)) == wording


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("an end to the raids", "calling"),
        ('a "rent police"', "calls"),
        ('the Vell "deal" useless', "called"),
        ('the city\'s "illegal" rents', "called"),
        ("the plan to build a wall a mistake", "called"),
        ("her party thieves", "called"),
        ("it on Tuesday", "called"),
        ("police about a fire", "called"),
        ('Ilo less an asset than "a burden', "called"),
        ("a port with many quays", "considered"),
        ('the raids "crimes', "praised"),
        ("the port a ruin", "was called"),
    ],
)
def test_where_the_border_is_not_sure_nothing_is_put_in(content: str, cue: str) -> None:
    bare = content.replace('"', "")
    assert canonical_wording(Said(content, cue, ARMY, Mode.MIXED)) == f"{bare[:1].upper()}{bare[1:]}."


def test_what_somebody_calls_something_is_no_clause() -> None:
    text = "They fought what the mayor called the raids “crimes”. The mayor called the raids “crimes”."
    first, second = text.index("called"), text.rindex("called")
    assert stands_in_what(text, (Span(first, first + 6),))
    assert not stands_in_what(text, (Span(second, second + 6),))
    said = Said("the raids “crimes”", "called", ARMY, Mode.MIXED, in_what=True)
    assert canonical_wording(said) == "The raids crimes."


def test_what_is_called_a_lie_is_what_is_rejected() -> None:
    assert canonical_wording(Said("the report a lie", "calling", ARMY, Mode.INDIRECT), denied=True) == "The report."
