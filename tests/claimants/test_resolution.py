"""Who makes each claim, on texts written for these tests."""

import pytest

from claimants.reading import claimants, names
from counterclaim.agent import AgentKind


def test_surname_gets_the_full_name() -> None:
    text = "Minister Pavel Orlik arrived late.\nOrlik said the bridge was safe."
    assert names(claimants(text, ("Orlik", "said", "the bridge was safe"))[0]) == ["Pavel Orlik"]


def test_pronoun_is_the_last_speaker_of_its_gender() -> None:
    text = (
        "Helen Marsh said the dam would hold.\nShe added that engineers had checked it.\n"
        "Peter Lund said it was cracked.\nHe called for an inquiry."
    )
    answers = claimants(
        text,
        ("Helen Marsh", "said", "the dam would hold"),
        ("She", "added", "engineers had checked it"),
        ("Peter Lund", "said", "it was cracked"),
        ("He", "called for", "an inquiry"),
    )
    assert [names(answer) for answer in answers] == [["Helen Marsh"], ["Helen Marsh"], ["Peter Lund"], ["Peter Lund"]]


def test_capital_stands_for_its_state() -> None:
    speaker = claimants("Moscow denied the raid.", ("Moscow", "denied", "the raid"))[0].speakers[0]
    assert (speaker.agent.id, speaker.agent.name, speaker.agent.wikidata) == ("russia", "Russia", "Q159")


def test_two_capitals_are_two_speakers() -> None:
    text = "Both Moscow and Damascus deny shelling the market."
    assert names(claimants(text, ("Both Moscow and Damascus", "deny", "shelling the market"))[0]) == [
        "Russia",
        "Syrian government",
    ]


def test_appositive_is_stripped_and_names_the_party() -> None:
    text = "The road is open, said Major Omar Haddad, spokesman for the Northern Front."
    speaker = claimants(text, ("Major Omar Haddad, spokesman for the Northern Front", "said", "The road is open"))[0]
    assert names(speaker) == ["Omar Haddad"]
    assert speaker.speakers[0].party is not None
    assert speaker.speakers[0].party.name == "Northern Front"


def test_unnamed_official_keeps_the_description_and_its_party() -> None:
    text = "An official from Tahrir al-Sham said the hill was shelled."
    speaker = claimants(text, ("An official from Tahrir al-Sham", "said", "the hill was shelled"))[0].speakers[0]
    assert speaker.agent.name == "official from Tahrir al-Sham"
    assert speaker.agent.kind is AgentKind.UNNAMED
    assert speaker.party is not None
    assert speaker.party.id == "tahrir-al-sham"


def test_told_an_agency_makes_the_agency_the_relay() -> None:
    text = "Karim Salloum, a farmer there, told Reuters that the well was poisoned."
    answer = claimants(text, ("Karim Salloum, a farmer there", "told Reuters", "the well was poisoned"))[0]
    assert names(answer) == ["Karim Salloum"]
    assert answer.relay is not None
    assert answer.relay.id == "reuters"


def test_institution_is_the_states_own() -> None:
    text = "The Syrian army advanced on the town.\nThe army denied the claim."
    assert claimants(text, ("The army", "denied", "the claim"))[0].speakers[0].agent.id == "syrian-army"


def test_nobody_evident_gives_no_speaker() -> None:
    assert claimants("It is believed that rain fell.", (None, "believed", "rain fell"))[0].speakers == ()


@pytest.mark.parametrize("text", ["", "\n\n", "؟ قال إنه لم يفعل", "🙂🙂", "THE ARMY SAID NO", "said"])
def test_odd_texts_are_read_without_failing(text: str) -> None:
    whole = (text, None, text) if text else (None, None, "")
    assert len(claimants(text, whole)) == 1


def test_many_long_descriptions_alike_stay_apart() -> None:
    who = "resident of the old quarter beside the northern river port and market"
    text = "\n".join(f"A {who} said that house {number} burned." for number in range(3))
    answers = claimants(text, *((f"A {who}", "said", f"house {number} burned") for number in range(3)))
    assert all(len(answer.speakers) == 1 for answer in answers)


def test_two_people_of_one_surname_are_not_merged() -> None:
    text = "Anna Vogel said the vote was fair.\nKarl Vogel said it was rigged."
    answers = claimants(text, ("Anna Vogel", "said", "the vote was fair"), ("Karl Vogel", "said", "it was rigged"))
    assert [names(answer) for answer in answers] == [["Anna Vogel"], ["Karl Vogel"]]


def test_the_accused_party_is_not_the_claimant() -> None:
    text = "Turkey accused Russia of bombing the town."
    assert names(claimants(text, ("Turkey", "accused", "Russia of bombing the town"))[0]) == ["Turkey"]


def test_acronym_is_the_name_it_abbreviates() -> None:
    text = "The Lake Users Association met on Monday.\nThe LUA said that fish were dying."
    assert names(claimants(text, ("The LUA", "said", "fish were dying"))[0]) == ["Lake Users Association"]


def test_possessives_without_apostrophe_are_read() -> None:
    text = "Russias defence ministry said the strike hit a depot."
    answer = claimants(text, ("Russias defence ministry", "said", "the strike hit a depot"))[0]
    assert answer.speakers[0].agent.id == "russian-defence-ministry"


def test_role_before_a_name_gives_the_party() -> None:
    text = "YPG spokesman Azad Demir said the road was closed."
    speaker = claimants(text, ("YPG spokesman Azad Demir", "said", "the road was closed"))[0].speakers[0]
    assert speaker.agent.name == "Azad Demir"
    assert speaker.party is not None
    assert speaker.party.id == "ypg"


def test_a_party_once_stated_holds_for_later_utterances() -> None:
    text = "Omar Haddad, spokesman for the Northern Front, said it was over.\nHaddad said men had fled."
    later = claimants(
        text,
        ("Omar Haddad, spokesman for the Northern Front", "said", "it was over"),
        ("Haddad", "said", "men had fled"),
    )[1].speakers[0]
    assert later.party is not None
    assert later.party.name == "Northern Front"


def test_a_shared_surname_alone_is_whoever_was_named_first() -> None:
    text = "Pavel Orlik ran the ferry. His wife, Dana Orlik, sold tickets.\nOrlik said the river was high."
    assert names(claimants(text, ("Orlik", "said", "the river was high"))[0]) == ["Pavel Orlik"]


def test_bare_authorities_are_not_taken_for_the_state() -> None:
    text = "Syria is dry. Syria is hot.\nAuthorities said the well was poisoned."
    assert names(claimants(text, ("Authorities", "said", "the well was poisoned"))[0]) == ["Authorities"]


def test_people_are_named_with_what_tells_who_they_are() -> None:
    text = "People briefed on the talks said the dam would hold."
    assert names(claimants(text, ("People briefed on the talks", "said", "the dam would hold"))[0]) == [
        "People briefed on the talks"
    ]


def test_he_is_no_state() -> None:
    text = (
        "Karl Ebner met envoys. Russia has warned the town. Russia said the road was shut. He added that it was open."
    )
    answers = claimants(text, ("Russia", "said", "the road was shut"), ("He", "added", "it was open"))
    assert names(answers[1]) == ["Karl Ebner"]


def test_a_woman_s_title_is_of_no_man_of_her_surname() -> None:
    text = "Bill Marsh stayed away.\nMrs. Marsh said the dam held."
    assert names(claimants(text, ("Mrs. Marsh", "said", "the dam held"))[0]) == ["Marsh"]


def test_a_man_may_have_a_given_name_that_more_women_have() -> None:
    text = "Senator Lindsey Marsh arrived late.\nMr. Marsh said the dam held."
    assert names(claimants(text, ("Mr. Marsh", "said", "the dam held"))[0]) == ["Lindsey Marsh"]


def test_one_of_his_relatives_is_not_he() -> None:
    text = "Peter Lund said the groom was dead.\nOne of his relatives said the bride was safe."
    answers = claimants(
        text, ("Peter Lund", "said", "the groom was dead"), ("One of his relatives", "said", "the bride was safe")
    )
    assert names(answers[1]) != ["Peter Lund"]


def test_when_somebody_spoke_is_no_part_of_who_did() -> None:
    text = "Earlier Peter Lund said the bridge was safe."
    assert names(claimants(text, ("Earlier Peter Lund", "said", "the bridge was safe"))[0]) == ["Peter Lund"]


def test_who_denies_anothers_claim_goes_on_speaking() -> None:
    text = "The mill denied the union's claim that pay had fallen. It said pay had risen."
    found = claimants(
        text,
        ("The mill", "denied", "the union's claim that pay had fallen"),
        ("the union", "claim", "pay had fallen"),
        ("It", "said", "pay had risen"),
    )
    assert [names(one) for one in found] == [["mill"], ["union"], ["mill"]]


def test_the_aged_one_is_the_person_named_last() -> None:
    text = "It rained.\nA court jailed Peter Marsh for fraud.\nThe 54-year-old said the dam held."
    assert names(claimants(text, ("The 54-year-old", "said", "the dam held"))[0]) == ["Peter Marsh"]


def test_the_aged_one_is_neither_of_two_named_together() -> None:
    text = "It rained.\nThe court heard of Peter Marsh and Olaf Lund.\nThe 54-year-old said the dam held."
    assert names(claimants(text, ("The 54-year-old", "said", "the dam held"))[0]) == ["54-year-old"]


def test_who_says_so_himself_is_who_is_named() -> None:
    text = "It rained.\nPeter Marsh himself said the dam held."
    assert names(claimants(text, ("Peter Marsh himself", "said", "the dam held"))[0]) == ["Peter Marsh"]


def test_it_is_no_driver() -> None:
    text = "It rained.\nThe truck driver said it was dark.\nIt said the dam held."
    answers = claimants(text, ("The truck driver", "said", "it was dark"), ("It", "said", "the dam held"))
    assert names(answers[1]) != ["truck driver"]


def test_he_is_whom_an_apposition_names() -> None:
    text = "Senator Robert Marsh called it so.\nThe editor, Olaf Lund, defended it. He said the dam held."
    answers = claimants(text, ("Senator Robert Marsh", "called", "it so"), ("He", "said", "the dam held"))
    assert names(answers[1]) == ["Olaf Lund"]


def test_brig_is_a_title() -> None:
    text = "The army spokesman, Brig. Sami Lund, said it rained.\nLund said the dam held."
    [spokesman, again] = claimants(
        text, ("The army spokesman, Brig. Sami Lund", "said", "it rained"), ("Lund", "said", "the dam held")
    )
    assert names(spokesman) == names(again) == ["Sami Lund"]


def test_a_name_that_explains_a_company_is_the_company() -> None:
    text = "Olaf Lund said it snowed.\nThe company, Andes Copper, said it rained.\nIt said the dam held."
    answers = claimants(
        text,
        ("Olaf Lund", "said", "it snowed"),
        ("The company, Andes Copper,", "said", "it rained"),
        ("It", "said", "the dam held"),
    )
    assert [names(answer) for answer in answers[1:]] == [["Andes Copper"], ["Andes Copper"]]


def test_somebody_s_lawyer_is_not_he() -> None:
    text = "Olaf Lund said it snowed.\nLund's lawyer said the dam held."
    answers = claimants(text, ("Olaf Lund", "said", "it snowed"), ("Lund's lawyer", "said", "the dam held"))
    assert names(answers[1]) == ["Lund's lawyer"]


def test_they_are_many_rather_than_a_captain() -> None:
    text = "Two fishermen said it snowed.\nThe captain said it rained.\nThey said the dam held."
    answers = claimants(
        text,
        ("Two fishermen", "said", "it snowed"),
        ("The captain", "said", "it rained"),
        ("They", "said", "the dam held"),
    )
    assert names(answers[2]) == ["Two fishermen"]


def test_she_is_a_tenant_rather_than_a_man() -> None:
    text = "A tenant said it snowed.\nThe landlord, Mr. Peter Frey, said it rained.\nShe said the dam held."
    answers = claimants(
        text,
        ("A tenant", "said", "it snowed"),
        ("The landlord, Mr. Peter Frey,", "said", "it rained"),
        ("She", "said", "the dam held"),
    )
    assert names(answers[2]) == ["tenant"]
