"""For whom speakers speak, on invented sentences."""

import pytest

from claimants.reading import claimants, names

BEFORE = "It rained in Selmet all week.\nThe Kardanian army said on Monday that it had won.\n"
COMPANY = "It rained in Selmet all week.\nThe builder Korvex Holdings said on Monday that it had won.\n"


@pytest.mark.parametrize(
    "source",
    [
        "Its spokesman, Colonel Timur Adan,",
        "Its lawyer, Mira Solen,",
        "Rana Belov, the army's chief spokesman,",
        "A spokesman for the army",
        "The army's spokeswoman",
        "An army spokesman",
        "Kardanian army spokesman Timur Adan",
    ],
)
def test_the_army_is_the_party_of_who_speaks_for_it(source: str) -> None:
    text = f"{BEFORE}{source} said the hill was taken."
    first = ("The Kardanian army", "said", "it had won")
    [speaker] = claimants(text, first, (source, "said", "the hill was taken"))[1].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Kardanian army"


@pytest.mark.parametrize("source", ["A spokeswoman for the company", "Ana Pell, a spokeswoman for the company,"])
def test_the_company_is_the_one_that_was_named(source: str) -> None:
    text = f"{COMPANY}{source} said the hill was taken."
    first = ("The builder Korvex Holdings", "said", "it had won")
    [speaker] = claimants(text, first, (source, "said", "the hill was taken"))[1].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Korvex Holdings"


def test_a_source_cut_before_its_apposition_keeps_the_party() -> None:
    text = "The hill was taken, said Captain Yusuf Kerman, spokesman for the Northern Front."
    [speaker] = claimants(text, ("Captain Yusuf Kerman", "said", "The hill was taken"))[0].speakers
    assert speaker.party is not None
    assert (speaker.agent.name, speaker.party.name) == ("Yusuf Kerman", "Northern Front")


def test_an_unnamed_spokesman_of_a_named_group_has_it_as_party() -> None:
    text = "It rained.\nA Northern Front spokeswoman said the hill was taken."
    [speaker] = claimants(text, ("A Northern Front spokeswoman", "said", "the hill was taken"))[0].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Northern Front"


def test_a_witness_speaks_for_nobody() -> None:
    text = f"{BEFORE}Ivo Sand, a farmer near the army's camp, said the hill was taken."
    [speaker] = claimants(text, ("Ivo Sand, a farmer near the army's camp,", "said", "the hill was taken"))[0].speakers
    assert speaker.party is None


def test_the_ministry_is_no_official_of_it() -> None:
    text = (
        "It rained.\nA senior official of the interior ministry said the wall held.\nThe ministry said that rain fell."
    )
    answers = claimants(
        text,
        ("A senior official of the interior ministry", "said", "the wall held"),
        ("The ministry", "said", "rain fell"),
    )
    assert [names(answer) for answer in answers] == [
        ["senior official of the interior ministry"],
        ["interior ministry"],
    ]


def test_its_government_is_not_named_twice() -> None:
    text = "The Kardanian government said it was over.\nIts government denied that the wall fell."
    answers = claimants(
        text,
        ("The Kardanian government", "said", "it was over"),
        ("Its government", "denied", "the wall fell"),
    )
    assert names(answers[1]) == ["Kardanian government"]


def test_the_company_is_the_one_whose_name_says_so() -> None:
    text = (
        "Korvex Holdings said that it had cleaned the river.\nThe Chemical Workers' League said that fish died.\n"
        "The company denied that it had known."
    )
    answers = claimants(
        text,
        ("Korvex Holdings", "said", "it had cleaned the river"),
        ("The Chemical Workers' League", "said", "fish died"),
        ("The company", "denied", "it had known"),
    )
    assert names(answers[2]) == ["Korvex Holdings"]


@pytest.mark.parametrize(
    "source",
    [
        "A Northern Front official, speaking on condition of anonymity,",
        "Two Northern Front officials, who asked not to be named,",
        "A Northern Front official who was not authorised to speak to reporters",
        "A source in the Northern Front",
    ],
)
def test_who_will_not_be_named_speaks_for_nobody(source: str) -> None:
    text = f"It rained.\n{source} said the hill was taken."
    [speaker] = claimants(text, (source.partition(",")[0], "said", "the hill was taken"))[0].speakers
    assert speaker.party is None


def test_an_official_who_does_not_hide_speaks_for_his_group() -> None:
    text = "It rained.\nA Northern Front official said the hill was taken. Ana Pell asked not to be named."
    [speaker] = claimants(text, ("A Northern Front official", "said", "the hill was taken"))[0].speakers
    assert speaker.party is not None


MANAGER = "The club's manager, Mira Solen,"


@pytest.mark.parametrize(
    ("opening", "party"),
    [
        ("The Korvex Society said that it was glad.", "Korvex Society"),
        ("The Lake Society said it rained.\nThe Korvex Society said that it was glad.", "club"),
        ("The Korvex Society sued a club in Orland. The Korvex Society said that it was glad.", "club"),
    ],
)
def test_the_club_is_the_only_body_that_spoke(opening: str, party: str) -> None:
    text = f"It rained in Selmet.\n{opening}\n{MANAGER} said the hill was bare."
    first = [("The Lake Society", "said", "it rained")] if "it rained." in text else []
    reading = claimants(
        text, *first, ("The Korvex Society", "said", "it was glad"), (MANAGER, "said", "the hill was bare")
    )
    [speaker] = reading[-1].speakers
    assert speaker.party is not None
    assert speaker.party.name == party


@pytest.mark.parametrize(
    "source",
    [
        "A spokesman for the governor",
        "The governor's spokeswoman, Kim Pratt,",
        "Hank Moor, a spokesman for the governor,",
        "The governor's lawyer",
        "A lawyer for Mr Tansey",
        "Lina Haddad, a lawyer representing Mr Tansey,",
    ],
)
def test_the_governor_is_the_party_of_who_speaks_for_him(source: str) -> None:
    text = f"Governor Bill Tansey wept.\nIvo Sand said it leaked.\n{source} said it held."
    answers = claimants(text, ("Ivo Sand", "said", "it leaked"), (source, "said", "it held"))
    [speaker] = answers[1].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Bill Tansey"


@pytest.mark.parametrize("source", ["A spokesman for the governor", "The mayor's spokeswoman"])
def test_a_governor_whom_nobody_names_is_no_party(source: str) -> None:
    text = f"Ivo Sand wept.\nSenator Ann Moor left.\n{source} said it held."
    assert claimants(text, (source, "said", "it held"))[0].speakers[0].party is None


@pytest.mark.parametrize(
    "source",
    [
        "Omar Belov, head of the Selm branch of the Red Lamp Union,",
        "Omar Belov, chief executive of the Red Lamp Union,",
        "Omar Belov, an executive at the Red Lamp Union,",
    ],
)
def test_who_heads_a_branch_or_is_an_executive_has_the_whole_as_party(source: str) -> None:
    text = f"It rained. {source} said it held."
    [speaker] = claimants(text, (source, "said", "it held"))[0].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Red Lamp Union"


def test_a_spokesman_for_a_governor_is_no_governor() -> None:
    text = "Hank Moor, a spokesman for the governor, said it held.\nThe governor said it leaked."
    answers = claimants(
        text, ("Hank Moor, a spokesman for the governor,", "said", "it held"), ("The governor", "said", "it leaked")
    )
    assert names(answers[1]) == ["governor"]


def test_a_consumer_group_is_the_party_of_its_founder() -> None:
    text = "A regulator said it snowed.\nConsumer group Reef said it rained.\nIts founder, Olaf Lund, said it froze."
    answers = claimants(
        text,
        ("A regulator", "said", "it snowed"),
        ("Reef", "said", "it rained"),
        ("Its founder, Olaf Lund", "said", "it froze"),
    )
    [speaker] = answers[2].speakers
    assert speaker.party is not None
    assert speaker.party.name == "Reef"


def test_his_secretary_speaks_for_no_newspaper() -> None:
    text = "The Lake Herald reported that the governor lied.\nHis press secretary, Nils Dahl, said the dam held."
    answers = claimants(
        text,
        ("The Lake Herald", "reported", "the governor lied"),
        ("His press secretary, Nils Dahl,", "said", "the dam held"),
    )
    assert answers[1].speakers[0].party is None


def test_his_lawyer_is_no_actress_s() -> None:
    text = "An actress said it snowed.\nDirector Olaf Lund said it rained.\nHis lawyer said the dam held."
    answers = claimants(
        text,
        ("An actress", "said", "it snowed"),
        ("Director Olaf Lund", "said", "it rained"),
        ("His lawyer", "said", "the dam held"),
    )
    assert names(answers[2]) == ["Olaf Lund's lawyer"]
