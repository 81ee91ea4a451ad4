"""Who takes back what he said asserted it and questions it now. All sentences are invented."""

from dataclasses import replace

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.extraction.composition import compose
from counterclaim.extraction.documents import reading_document
from counterclaim.extraction.report import read_reports
from counterclaim.extraction.retraction import retractions
from counterclaim.reading import Reading, Run
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
    reading = reading_of(text, statement(text, "claim", Speaker(HALE)))
    assert [claim.text for claim in reading.claims] == ["The mill was safe."]
    assert {(one.speaker, one.stance) for one in reading.utterances} == {
        (HALE.id, Stance.ASSERTS),
        (HALE.id, Stance.QUESTIONS),
    }
    assert reading.rebuttals == ()


def reading_of(text: str, *statements: Statement) -> Reading:
    run = Run(software="test", version="0", model="test", model_version="0", options="")
    return compose(Article(text=text), run, statements, [])


def test_who_takes_back_a_claim_takes_back_what_he_and_who_spoke_for_him_said_before() -> None:
    texts = (
        "Hale said the mill was safe.",
        "Her aide said the mill was safe.",
        "Orlo said the mill was safe.",
        "Hale withdrew his claim that the mill was safe.",
        "Hale told them the mill was safe.",
    )
    orlo, aide = (Agent(id=AgentId(name), name=name, kind=AgentKind.PERSON) for name in ("Orlo", "aide"))
    speakers = Speaker(HALE), Speaker(aide, HALE), Speaker(orlo), Speaker(HALE), Speaker(HALE)
    cues = "said", "said", "said", "claim", "told"
    article, statements = "", []
    for text, cue, speaker in zip(texts, cues, speakers, strict=True):
        alone = statement(text, cue, speaker)
        cue_spans, content = (
            tuple(Span(start + len(article), end + len(article)) for start, end in spans)
            for spans in (alone.attribution.cue, alone.attribution.content)
        )
        statements.append(replace(alone, attribution=replace(alone.attribution, cue=cue_spans, content=content)))
        article += f"{text}\n"
    reading = reading_of(article, *statements)
    said = {one.id: one for one in reading.utterances}
    [retraction] = [one for one in reading.utterances if one.retracts]
    assert (retraction.speaker, quote(article, retraction.cue)) == (HALE.id, "withdrew")
    starts = sorted(said[one].content[0].start for one in retraction.retracts)
    assert [article.count("\n", 0, start) for start in starts] == [0, 1, 3]


def test_the_document_of_a_reading_names_what_is_taken_back() -> None:
    text = "Hale withdrew his claim that the mill was safe."
    document = reading_document(reading_of(text, statement(text, "claim", Speaker(HALE))))
    [asserted], [questioned] = (
        [one for one in document["utterances"] if one["stance"] == stance] for stance in ("asserts", "questions")
    )
    assert (asserted["retracts"], questioned["retracts"]) == ([], [asserted["id"]])


def test_nobody_takes_back_what_nobody_is_named_as_saying() -> None:
    text = "It withdrew its claim that the mill was safe."
    reports = read_reports(Article(text=text), [statement(text, "claim")], [], {})
    assert list(retractions(text, reports)) == []
