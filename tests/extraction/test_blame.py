"""Whom a claim blames by what it says. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.extraction.accused import find_accused
from counterclaim.span import Span

PEOPLE = "It rained on the Northern Front in Selmet.\n"


def accused(sentence: str, content: str, cue: str = "said", source: str = "The villagers") -> list[str]:
    """Return the names of those whom the sentence's claim accuses."""
    text = PEOPLE + sentence
    spans = {words: text.index(words, len(PEOPLE)) for words in (content, cue, source)}
    where = {words: (Span(start, start + len(words)),) for words, start in spans.items()}
    attribution = Attribution(cue=where[cue], content=where[content], source=where[source], confidence=1.0)
    found = find_accused(Article(text=text), (attribution,), ())
    return [agent.name for agent in found.get(0, ())]


@pytest.mark.parametrize(
    "content",
    [
        "the Northern Front was responsible for the attack on the mill",
        "the Northern Front was behind the bombing",
        "it believes the Northern Front was to blame for the killings",
        "the attack was carried out by the Northern Front in the morning",
        "the crimes committed by the Northern Front against them were known",
        "nobody answers for the atrocities by the Northern Front",
        "the Northern Front had committed a war crime",
        "the Northern Front violated the truce",
    ],
)
def test_who_is_said_to_have_done_harm_is_accused(content: str) -> None:
    assert accused(f"The villagers said {content}.", content) == ["Northern Front"]


@pytest.mark.parametrize(
    "content",
    [
        "it was unclear whether the Northern Front was behind the bombing",
        "the Northern Front was not responsible for the attack",
        "the Northern Front was responsible for the bridges",
        "the Northern Front killed twenty fighters",
        "the raid was carried out by a bomber near the Northern Front",
        "he was behind the attack",
    ],
)
def test_doubt_battle_and_pronouns_accuse_nobody(content: str) -> None:
    assert accused(f"The villagers said {content}.", content) == []


@pytest.mark.parametrize(
    ("content", "cue", "named"),
    [
        ("the Northern Front for burning the mill", "slammed", ["Northern Front"]),
        ("the Northern Front's raid as a crime", "denounced", ["Northern Front"]),
        ("the Northern Front with treason", "charged", ["Northern Front"]),
        ("Russia Turkey and Qatar of burning the mill", "accused", ["Russia", "Turkey", "Qatar"]),
        ("the raid as loud", "denounced", []),
    ],
)
def test_the_cue_tells_whom_is_railed_at(content: str, cue: str, named: list[str]) -> None:
    assert accused(f"The villagers {cue} {content}.", content, cue) == named


@pytest.mark.parametrize(
    ("opening", "cue"),
    [("The Northern Front is", "accused"), ("The Northern Front, whom the villagers", "accused")],
)
def test_who_stands_before_accused_of_is_the_accused(opening: str, cue: str) -> None:
    sentence = f"{opening} {cue} of burning the mill, the villagers add."
    assert accused(sentence, "of burning the mill", cue, "villagers") == ["Northern Front"]


def test_a_states_jets_are_the_states() -> None:
    content = "Russian jets were behind the strike"
    assert accused(f"The villagers said {content}.", content) == ["Russia"]


def test_rebel_forces_are_not_the_states_whose_adjective_they_bear() -> None:
    content = "Turkish rebel forces were behind the strike"
    assert accused(f"The villagers said {content}.", content) == []


def test_who_speaks_for_a_state_does_not_accuse_it() -> None:
    content = "Russian jets were behind the strike"
    assert accused(f"The Russian army said {content}.", content, source="The Russian army") == []


def test_the_known_names_of_a_list_without_commas_are_accused_apart() -> None:
    sentence = "The villagers accuse states mainly the USA Turkey and Saudi Arabia of sending guns."
    content = "states mainly the USA Turkey and Saudi Arabia of sending guns"
    assert accused(sentence, content, cue="accuse") == ["United States", "Turkey", "Saudi Arabia"]


def test_who_accuses_the_world_accuses_nobody_whomever_it_is_taken_for(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = Claimants((Speaker(Agent(id=AgentId("varna"), name="Varna", kind=AgentKind.GOVERNMENT)),))
    monkeypatch.setattr("counterclaim.extraction.accused.resolve_claimants", lambda *_: (taken,))
    assert accused(
        "The villagers accused the state of doing nothing.", "the state of doing nothing", cue="accused"
    ) == ["Varna"]
    assert (
        accused("The villagers accused the world of doing nothing.", "the world of doing nothing", cue="accused") == []
    )
