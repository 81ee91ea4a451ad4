"""Who takes back what he said asserted it and questions it now. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.extraction.composition import compose
from counterclaim.extraction.report import read_reports
from counterclaim.extraction.retraction import retractions
from counterclaim.reading import Run
from counterclaim.rebuttals import Statement
from counterclaim.span import Span, quote
from counterclaim.stance import Stance

HALE = Agent(id=AgentId("a-hale"), name="Jon Hale", kind=AgentKind.PERSON)
SAFE = "the mill was safe"


def statement(text: str, cue: str, *speakers: Speaker) -> Statement:
    start, end = text.rindex(cue), text.index(SAFE)
    places = (Span(start, start + len(cue)),), (Span(end, end + len(SAFE)),)
    return Statement(Attribution(*places, (), 0.9), Claimants(speakers, None))


def taken_back(text: str, cue: str) -> list[str]:
    reports = read_reports(Article(text=text), [statement(text, cue, Speaker(HALE))], [], {})
    return [quote(text, one.attribution.cue) for one in retractions(text, reports)]


@pytest.mark.parametrize(
    ("text", "cue", "back"),
    [
        ("Hale withdrew his claim that the mill was safe.", "claim", "withdrew"),
        ("The firm has since retracted its earlier public statement that the mill was safe.", "statement", "retracted"),
        ("Hale on Monday walked back his remarks that the mill was safe.", "remarks", "walked back"),
        ("Hale backed away from his assertion that the mill was safe.", "assertion", "backed away from"),
        ("Hale apologised to the town for saying that the mill was safe.", "saying", "apologised"),
        ("Hale regrets having claimed that the mill was safe.", "claimed", "regrets"),
    ],
)
def test_who_takes_back_a_claim_questions_it(text: str, cue: str, back: str) -> None:
    assert taken_back(text, cue) == [back]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Hale repeated his claim that the mill was safe.", "claim"),
        ("Hale refused to withdraw his claim that the mill was safe.", "claim"),
        ("Hale has not withdrawn his claim that the mill was safe.", "claim"),
        ("Hale never apologised for saying that the mill was safe.", "saying"),
        ("The town withdrew a suit over the claim that the mill was safe.", "claim"),
        ("Hale dropped his bid for mayor after saying that the mill was safe.", "saying"),
        ("The town withdrew. His claim that the mill was safe stood.", "claim"),
    ],
)
def test_who_does_not_take_it_back_stands_by_it(text: str, cue: str) -> None:
    assert taken_back(text, cue) == []


def test_a_claim_that_is_taken_back_was_made_and_is_questioned_by_the_same_speaker() -> None:
    text = "Hale withdrew his claim that the mill was safe."
    run = Run(software="test", version="0", model="test", model_version="0", options="")
    reading = compose(Article(text=text), run, [statement(text, "claim", Speaker(HALE))], [])
    assert [claim.text for claim in reading.claims] == ["The mill was safe."]
    assert {(one.speaker, one.stance) for one in reading.utterances} == {
        (HALE.id, Stance.ASSERTS),
        (HALE.id, Stance.QUESTIONS),
    }
    assert reading.rebuttals == ()


def test_nobody_takes_back_what_nobody_is_named_as_saying() -> None:
    text = "It withdrew its claim that the mill was safe."
    reports = read_reports(Article(text=text), [statement(text, "claim")], [], {})
    assert list(retractions(text, reports)) == []
