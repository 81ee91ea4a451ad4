"""Whom a phrase brings in, on texts written for these tests."""

import pytest

from claimants.reading import claimants, names
from counterclaim.agent import AgentKind


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "name"),
    [
        pytest.param("The ferry reportedly sank.", None, "reportedly", "The ferry", "reports", id="no source"),
        pytest.param(
            "A monitor said the ferry sank.", "A monitor", "said", "the ferry sank", "monitor", id="described"
        ),
        pytest.param("Some said the ferry sank.", "Some", "said", "the ferry sank", "some", id="a pronoun of many"),
    ],
)
def test_a_newcomer_is_called_what_the_article_calls_it(
    text: str, source: str | None, cue: str, content: str, name: str
) -> None:
    [found] = claimants(text, (source, cue, content))
    assert names(found) == [name]
    assert found.speakers[0].agent.kind is AgentKind.UNNAMED


def test_the_army_is_that_of_the_state_which_the_article_is_about() -> None:
    text = "Syria closed the road.\nThe army said it was mined."
    [speaker] = claimants(text, ("The army", "said", "it was mined"))[0].speakers
    assert speaker.agent.id == "syrian-army"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It snowed.\nThe army said it was mined.\nRussia sent aid.", "army"),
        ("The army said it was mined.\nRussia sent aid.", "army"),
        ("The army said it was mined\nRussia sent aid.", "Russian army"),
        ("It snowed.\nThe army said it was mined.\nRussia sent aid.\nThe road to Russia is long.", "Russian army"),
    ],
)
def test_a_state_named_once_and_later_is_not_whose_army_it_is(text: str, name: str) -> None:
    assert names(claimants(text, ("The army", "said", "it was mined"))[0]) == [name]
