"""Names whose edges capitals alone do not show: headlines, posts without commas, possessives."""

import pytest

from claimants.reading import find, names, said
from counterclaim.article import Article
from counterclaim.attribution import AttributionReading, EntityKind, Mention
from counterclaim.claimants import Claimants, resolve_claimants


def claimant(text: str, source: str, *, people: tuple[str, ...] = (), groups: tuple[str, ...] = ()) -> Claimants:
    """Return who said that the dam held, by a reading in which the model has seen these people and groups."""
    kinds = [(EntityKind.PERSON, people), (EntityKind.GROUP, groups)]
    mentions = tuple(Mention(find(text, name)[0], kind, 1.0) for kind, listed in kinds for name in listed)
    reading = AttributionReading((said(text, source, "said", "the dam held"),), mentions)
    return resolve_claimants(Article(text=text), reading)[0]


def test_a_headline_s_words_are_no_names_though_it_ends_in_a_full_stop() -> None:
    text = "Nine Offensive Things Ann Moor Has Said About Gardeners.\n\nMoor said the dam held."
    assert names(claimant(text, "Moor", people=("Ann Moor",))) == ["Ann Moor"]


def test_a_first_sentence_with_a_verb_is_no_headline() -> None:
    text = "The Lake Users Association met on Monday.\nThe LUA said the dam held."
    assert names(claimant(text, "The LUA")) == ["Lake Users Association"]


def test_a_person_in_a_headline_is_one_where_the_model_sees_one() -> None:
    text = "Ann Moor Slams Olaf Lund Over Broken Promises\n\nMoor said the dam held."
    assert names(claimant(text, "Moor", people=("Ann Moor", "Olaf Lund"))) == ["Ann Moor"]


@pytest.mark.parametrize(
    ("source", "group"),
    [
        ("The chairman of the Kardan Network for Rights Ann Moor", "Kardan Network for Rights"),
        ("The director of Marn National Hospital Dr. Ann Moor", "Marn National Hospital"),
        ("The minister of health in the interim government Ann Moor", "government"),
        ("UN High Commissioner for Human Rights Ann Moor", "UN"),
    ],
)
def test_who_holds_the_post_named_before_without_a_comma_speaks(source: str, group: str) -> None:
    text = f"{source} said the dam held."
    assert names(claimant(text, source, people=("Ann Moor",), groups=(group,))) == ["Ann Moor"]


def test_a_post_behind_a_name_without_a_comma_is_no_part_of_it() -> None:
    source = "Lieutenant General Ann Moor Chief of the Northern Command"
    text = f"{source} said the dam held."
    assert names(claimant(text, source, people=("Ann Moor",))) == ["Ann Moor"]


def test_a_post_before_a_name_still_tells_the_party() -> None:
    text = "The US was slow. US Secretary of State Ann Moor said the dam held."
    [speaker] = claimant(
        text, "US Secretary of State Ann Moor", people=("Ann Moor",), groups=("US Secretary of State",)
    ).speakers
    assert speaker.agent.name == "Ann Moor"
    assert speaker.party is not None
    assert speaker.party.id == "united-states"


def test_whose_words_they_are_is_the_claimant_not_the_possessive() -> None:
    text = "Ann Moor left early. Many doubted what followed: Moor's word, it said, that the dam held."
    assert names(claimant(text, "Moor's")) == ["Ann Moor"]


def test_one_who_opens_a_sentence_with_a_single_name_is_named() -> None:
    text = "Ahmed a resident of the old town said the dam held."
    assert names(claimant(text, "Ahmed a resident of the old town", people=("Ahmed",))) == ["Ahmed"]


def test_a_body_in_the_plural_is_no_possessive_in_a_text_without_apostrophes() -> None:
    text = "The Road Committee met. The Local Road Committees said the dam held."
    assert names(claimant(text, "The Local Road Committees")) == ["Local Road Committees"]
