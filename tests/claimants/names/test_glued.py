"""Names in texts that have lost their commas, apostrophes and line ends. All sentences are invented."""

import pytest

from claimants.reading import claimants, names

BEFORE = "It rained in Selm all week, and nobody spoke.\n"


def named(source: str, before: str = BEFORE) -> list[str]:
    """Return who speaks where ``source`` says something behind ``before``."""
    return names(claimants(f"{before}{source} said the hill was taken.", (source, "said", "the hill was taken"))[0])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the Selm Revolution General Commission", "Selm Revolution General Commission"),
        ("the Orla General Assembly", "Orla General Assembly"),
        ("the Kestrel Foreign Council", "Kestrel Foreign Council"),
        ("Selm General Ivo Renn", "Ivo Renn"),
    ],
)
def test_an_adjective_that_is_a_title_too_is_of_the_body_behind_it(source: str, name: str) -> None:
    assert named(source) == [name]


@pytest.mark.parametrize("name", ["Mustafa Sultan", "Stephen King", "Anthony Major"])
def test_a_title_behind_a_given_name_is_a_surname(name: str) -> None:
    assert named(f"{name} a local activist") == [name]


def test_a_title_with_a_hyphen_is_no_part_of_the_name() -> None:
    [answer] = claimants(
        "The French defence ministry spokesman Major-General Ivo Renn said it rained.",
        ("The French defence ministry spokesman Major-General Ivo Renn", "said", "it rained"),
    )
    assert names(answer) == ["Ivo Renn"]
    assert answer.speakers[0].party is not None
    assert answer.speakers[0].party.name == "French defence ministry"


@pytest.mark.parametrize(
    ("before", "name"),
    [("Citing its partners in Lebanon ", "UNICEF"), ("It rained in Tyre and Aleppo ", "UNICEF")],
)
def test_a_known_acronym_begins_a_name_behind_a_place(before: str, name: str) -> None:
    assert named("UNICEF", before) == [name]


def test_the_press_calls_a_known_group_by_what_it_is_in_front() -> None:
    assert named("the Kurdish YPG militia") == ["YPG"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Troops tighten grip on Rosk ", "State media", "state media"),
        ("Tags Lebanon ", "Lebanese Network for Harbours", "Lebanese Network for Harbours"),
    ],
)
def test_what_begins_a_name_does_not_go_on_with_the_one_before(before: str, source: str, name: str) -> None:
    assert named(source, before)[0].endswith(name)
    assert "Rosk State" not in named(source, before)[0]
    assert "Tags" not in named(source, before)[0]


def test_a_day_and_a_month_are_no_name() -> None:
    text = "Fri Dec 9 2016 It rained.\nIt said the hill was taken."
    assert names(claimants(text, ("It", "said", "the hill was taken"))[0]) == []


@pytest.mark.parametrize(
    "source", ["the International Federation of Blue Lamp Societies", "the Directorate of Blue Lamp Houses"]
)
def test_what_a_federation_or_directorate_is_of_belongs_to_its_name(source: str) -> None:
    assert named(source) == [source.removeprefix("the ")]


def test_no_name_ends_in_a_link_to_the_next() -> None:
    assert named("the Executive Council of the International Committee of the Red Cross")[0] == "Executive Council"


def test_a_possessive_without_apostrophe_is_told_by_its_spelling() -> None:
    [answer] = claimants(
        "The Selm Party met.\nThe partys spokesman Ivo Renn said it rained.",
        ("The partys spokesman Ivo Renn", "said", "it rained"),
    )
    assert [(one.agent.name, one.party and one.party.name) for one in answer.speakers] == [("Ivo Renn", "Selm Party")]


@pytest.mark.parametrize("source", ["Assads regime", "Bashar al-Assads government", "Bashar al-Assad's government"])
def test_a_government_known_by_its_head_is_the_state_s(source: str) -> None:
    assert named(source) == ["Syrian government"]


def test_the_city_s_quarter_is_not_who_lives_there() -> None:
    assert named("A resident living in the city's Tolvane quarter") == ["resident"]


def test_us_in_capitals_is_a_state_and_not_we() -> None:
    text = "US Senator Mara Ilo said the hill was taken."
    assert names(claimants(text, ("US", "said", "the hill was taken"))[0]) == ["Mara Ilo"]


def test_a_part_of_a_body_does_not_lend_the_body_its_name() -> None:
    text = "The General Staff said it rained.\nAnn Moor leads the Main Directorate of the General Staff."
    assert names(claimants(text, ("The General Staff", "said", "it rained"))[0]) == ["General Staff"]
