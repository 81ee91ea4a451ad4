"""Whose words are passed on, and who speaks where a source names an owner, two posts or "his" people."""

import pytest

from claimants.reading import claimants, names


def speakers(text: str, source: str | None, cue: str, content: str = "the dam held") -> list[str]:
    """Return who is said to have said it."""
    return names(claimants(f"It rained.\n{text}", (source, cue, content))[0])


@pytest.mark.parametrize("verb", ["quoted", "cited", "was citing", "referenced"])
def test_who_is_quoted_as_saying_speaks(verb: str) -> None:
    assert speakers(f"Ann Moor {verb} Olaf Lund as saying the dam held.", "Ann Moor", "saying") == ["Olaf Lund"]


def test_a_quoted_source_that_is_given_stays_as_it_is() -> None:
    text = "Ann Moor quoted a medical source on Monday as saying the dam held."
    assert speakers(text, "a medical source", "saying") == ["medical source"]


@pytest.mark.parametrize("by", ["by local media", "by a local paper", "in the local press"])
def test_who_quotes_somebody_is_not_quoted_himself(by: str) -> None:
    assert speakers(f"Olaf Lund was quoted {by} as saying the dam held.", "Olaf Lund", "saying") == ["Olaf Lund"]


def test_who_is_quoted_as_having_said_so_speaks() -> None:
    text = "A clerk quoted Olaf Lund as having said the dam held."
    assert speakers(text, "A clerk", "said") == ["Olaf Lund"]


def test_who_quotes_nobody_as_having_said_so_speaks() -> None:
    text = "A clerk denounced the mill as having failed and said the dam held."
    assert speakers(text, "A clerk", "said") == ["clerk"]


def relay(text: str, source: str, cue: str) -> str | None:
    """Return through whom it is said."""
    found = claimants(f"It rained.\n{text}", (source, cue, "the dam held"))[0].relay
    return found.name if found else None


@pytest.mark.parametrize("comma", ["", ","])
def test_who_speaks_citing_somebody_relays(comma: str) -> None:
    text = f"Reuters reported{comma} citing a water engineer as saying the dam held."
    assert relay(text, "a water engineer", "saying") == "Reuters"


@pytest.mark.parametrize("noun", ["the report published", "a claim carried", "allegations broadcast"])
def test_who_rejects_what_a_medium_printed_does_not_speak_through_it(noun: str) -> None:
    assert relay(f"The mill rejects {noun} by Reuters that the dam held.", "The mill", "rejects") is None


def test_who_speaks_in_a_statement_that_a_medium_printed_speaks_through_it() -> None:
    text = "The mill said in a statement published by Reuters that the dam held."
    assert relay(text, "The mill", "said") == "Reuters"


def test_who_cites_a_fact_says_the_rest() -> None:
    text = "Ann Moor cited the rain on Monday, saying the dam held."
    assert speakers(text, "Ann Moor", "saying") == ["Ann Moor"]


def test_who_is_led_to_say_speaks() -> None:
    text = "The army led Olaf Lund to say the dam held."
    assert speakers(text, "The army", "say") == ["Olaf Lund"]


def test_who_wants_somebody_to_say_speaks_as_before() -> None:
    text = "Ann Moor wanted Olaf Lund to say the dam held."
    assert speakers(text, "Ann Moor", "say") == ["Ann Moor"]


@pytest.mark.parametrize("verb", ["are investigating", "were looking into", "are examining the"])
def test_who_investigates_reports_reports_nothing(verb: str) -> None:
    assert speakers(f"Police {verb} reports that the dam held.", "Police", "reports") == ["reports"]


def test_who_investigates_claims_claims_nothing() -> None:
    assert speakers("Police are probing claims that the dam held.", "Police", "claims") == []


def test_a_town_hit_reportedly_reports_nothing() -> None:
    text = "Rockets reportedly hit Orland, killing ten."
    assert speakers(text, "Orland", "reportedly", "killing ten") == ["reports"]


def test_somebody_s_advisers_are_not_he() -> None:
    text = "Robert Marsh lost. Ann Moor won.\nMr. Marsh's advisers said the dam held."
    assert speakers(text, "Mr. Marsh's advisers", "said") == ["Mr. Marsh's advisers"]


def test_somebody_s_campaign_stays_his() -> None:
    text = "Robert Marsh lost.\nMarsh's campaign said the dam held."
    assert speakers(text, "Marsh's campaign", "said") == ["Marsh campaign"]


def test_his_advisers_are_those_of_whom_the_source_names_first() -> None:
    text = "Robert Marsh met Olaf Lund. Lund and Mr. Marsh ate. Mr. Lund left.\nMr. Marsh and his advisers wrote it."
    found = names(claimants(text, ("Mr. Marsh and his advisers", "wrote", "it"))[0])
    assert found == ["Robert Marsh", "Robert Marsh's advisers"]


@pytest.mark.parametrize(
    "source",
    ["Former prosecutor and Mayor Ann Moor", "The lawyer and activist Ann Moor", "Senator and candidate Ann Moor"],
)
def test_two_posts_before_one_name_are_one_person(source: str) -> None:
    assert speakers(f"Then {source} said the dam held.", source, "said") == ["Ann Moor"]


def test_a_post_and_another_s_name_are_two() -> None:
    text = "President Olaf Lund left early.\nThe president and Senator Ann Moor said the dam held."
    assert len(speakers(text, "The president and Senator Ann Moor", "said")) == 2


@pytest.mark.parametrize(("party", "people"), [("Republican", "Republicans"), ("Democratic", "Democrats")])
def test_a_party_s_criticism_is_its_people_s(party: str, people: str) -> None:
    assert speakers(f"There was {party} criticism that the dam held.", party, "criticism") == [people]


def test_some_of_whom_are_the_people_named_before() -> None:
    text = "Ten villagers came.\nVillagers said it rained.\nTen villagers, some of whom added the dam held, left."
    answers = claimants(text, ("Villagers", "said", "it rained"), ("some of whom", "added", "the dam held"))
    assert "of" not in " ".join(names(answers[1])).split()


@pytest.mark.parametrize("source", ["Saturday", "Earlier", "Among likely voters", "\u00ef", "Tuesday\u2019s"])
def test_what_is_nobody_says_nothing(source: str) -> None:
    assert speakers(f"{source} said the dam held.", source, "said") == []


def test_a_surname_like_an_adverb_is_a_name_where_it_ends_one() -> None:
    assert speakers("Then Ann Connolly came.\nConnolly said the dam held.", "Connolly", "said") == ["Ann Connolly"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Marsh was quoted as saying by the club.", "Marsh"),
        ("Marsh was quoted by the Orland Courier as saying.", "Marsh"),
    ],
)
def test_who_was_quoted_as_saying_speaks(said: str, name: str) -> None:
    text = f'It rained.\n"I lost my head," {said} His agent left.'
    assert names(claimants(text, ("His agent", "saying", "I lost my head"))[0]) == [name]


@pytest.mark.parametrize("noun", ["coach", "trainer", "uncle", "referee"])
def test_somebody_s_coach_is_not_he(noun: str) -> None:
    text = f"Robert Marsh lost.\nMarsh's {noun} claimed that the dam held."
    assert speakers(text, f"Marsh's {noun}", "claimed") == [f"Marsh's {noun}"]


@pytest.mark.parametrize("quoted", ["quoted by the news agency Kestrel", "cited by the daily Orland Post"])
def test_who_is_quoted_by_a_medium_speaks(quoted: str) -> None:
    text = f"A port official {quoted} said the dam held."
    assert speakers(text, f"A port official {quoted}", "said") == ["port official"]


def test_a_medium_that_quotes_somebody_speaks() -> None:
    text = "The news agency Kestrel quoted a port official and said the dam held."
    assert speakers(text, "The news agency Kestrel", "said") == ["Kestrel"]
