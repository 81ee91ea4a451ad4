"""Whose an office beside a name is, on invented sentences."""

import pytest

from claimants.reading import claimants
from counterclaim.agent import Agent

BODIES = (
    "It rained in Selmet all week.\nThe FBI met the Northern Front, the Korvex Chamber and the Selmet Institute.\n"
    "Kardania sent nobody, and Dana Sorrel was there.\n"
)


def party(source: str, named: str, before: str = BODIES) -> Agent | None:
    """Return for whom the one who is named in ``source`` speaks."""
    text = f"{before}{source} said the hill was taken."
    [speaker] = claimants(text, (source, "said", "the hill was taken"))[0].speakers
    assert speaker.agent.name == named
    return speaker.party


@pytest.mark.parametrize(
    ("source", "owner"),
    [
        ("FBI Director Mara Ilo", "FBI"),
        ("FBI General Counsel Mara Ilo", "FBI"),
        ("Northern Front leader Mara Ilo", "Northern Front"),
        ("The head of the Tahrir al-Sham Mara Ilo", "Tahrir al-Sham"),
        ("The head of the Northern Front group Mara Ilo", "Northern Front"),
        ("Vice president of the Tahrir al-Sham Mara Ilo", "Tahrir al-Sham"),
        ("Mara Ilo, director of the Selmet Institute,", "Selmet Institute"),
        ("Mara Ilo, vice president and general counsel for the Korvex Chamber,", "Korvex Chamber"),
        ("Mara Ilo who heads the Northern Front", "Northern Front"),
        ("Mara Ilo of the Northern Front", "Northern Front"),
        ("Mara Ilo, spokesman for the armed group of hill people called the Northern Front,", "Northern Front"),
        ("Syrian Observatory director Mara Ilo", "Syrian Observatory for Human Rights"),
        ("institute director Mara Ilo", "Selmet Institute"),
        ("Dana Sorrel's campaign manager, Mara Ilo,", "Dana Sorrel campaign"),
        ("Sorrel spokeswoman Mara Ilo", "Dana Sorrel"),
        ("Mara Ilo, a spokeswoman for Dana Sorrel,", "Dana Sorrel"),
        ("Selmet Workers' Party chairwoman Mara Ilo", "Selmet Workers' Party"),
    ],
)
def test_an_office_beside_the_name_tells_the_party(source: str, owner: str) -> None:
    found = party(source, "Mara Ilo")
    assert found is not None
    assert found.name == owner


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("Turkish President Mara Ilo", "turkey"),
        ("British Foreign Secretary Mara Ilo", "united-kingdom"),
        ("U.S. Secretary of State Mara Ilo", "united-states"),
        ("Secretary-General of the United Nations Mara Ilo", "united-nations"),
        ("UN special envoy for Syria, Mara Ilo,", "united-nations"),
    ],
)
def test_a_ministers_party_is_the_state_and_no_institution_of_it(source: str, state: str) -> None:
    before = "It rained in Selmet all week.\nThe Turkish army met the British army.\n"
    found = party(source, "Mara Ilo", before)
    assert found is not None
    assert found.id == state


@pytest.mark.parametrize(
    "source",
    [
        "Former FBI Director Mara Ilo",
        "Ex-FBI chief Mara Ilo",
        "Mara Ilo, a former director of the FBI,",
        "Mara Ilo, a Sorrel supporter,",
        "Mara Ilo of Korvex",
        "Turkish rebel commander Mara Ilo",
        "Mara Ilo, a farmer near the Northern Front's camp,",
        "Mara Ilo, a member of the Northern Front,",
        "Mara Ilo, an aide during the war,",
        "Senate Minority Leader Mara Ilo",
        "Foreign Minister Mara Ilo",
    ],
)
def test_who_speaks_for_nobody_has_no_party(source: str) -> None:
    assert party(source, "Mara Ilo") is None


def test_another_persons_title_behind_a_comma_is_no_office_of_the_first() -> None:
    text = f"{BODIES}Mara Ilo, FBI Director Ivo Sand and others said the hill was taken."
    found = claimants(text, ("Mara Ilo", "said", "the hill was taken"))[0].speakers
    assert [speaker.party for speaker in found] == [None]


def test_an_office_named_later_holds_for_what_was_said_before() -> None:
    text = f"{BODIES}Ilo said the hill was taken.\nMara Ilo, the director of the Selmet Institute, left.\n"
    [speaker] = claimants(text, ("Ilo", "said", "the hill was taken"))[0].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Selmet Institute"


def test_who_is_spoken_to_is_no_part_of_the_body() -> None:
    text = f"{BODIES}Speaking to Reuters Institute director Mara Ilo said the hill was taken."
    [speaker] = claimants(text, ("Institute director Mara Ilo", "said", "the hill was taken"))[0].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Selmet Institute"


def test_whom_a_body_fights_is_not_whom_its_spokesman_speaks_for() -> None:
    text = f"{BODIES}A spokesman for the alliance fighting the Northern Front said the hill was taken."
    source = "A spokesman for the alliance fighting the Northern Front"
    [speaker] = claimants(text, (source, "said", "the hill was taken"))[0].speakers
    assert speaker.party is None or speaker.party.name != "Northern Front"


def test_its_spokesman_is_not_the_agencys_that_reports() -> None:
    text = (
        "It rained.\nThe Northern Front said it had won, Reuters reported.\n"
        "Its spokesman, Ivo Sand, said the hill was taken."
    )
    answers = claimants(
        text,
        ("The Northern Front", "said", "it had won"),
        ("Its spokesman, Ivo Sand,", "said", "the hill was taken"),
    )
    party = answers[1].speakers[0].party
    assert party is not None
    assert party.name == "Northern Front"


@pytest.mark.parametrize(
    ("source", "owner"),
    [
        ("Syria's UN envoy Mara Ilo", "Syrian government"),
        ("The Syrian government's UN representative Mara Ilo", "Syrian government"),
        ("The UN envoy Mara Ilo", "United Nations"),
    ],
)
def test_an_envoy_to_a_body_speaks_for_whoever_sends_him(source: str, owner: str) -> None:
    speaks_for = party(source, "Mara Ilo")
    assert speaks_for is not None
    assert speaks_for.name == owner
