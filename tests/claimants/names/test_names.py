"""Which agents the names and descriptions of invented articles give."""

import pytest

from claimants.reading import claimants, names
from counterclaim.agent import Agent, AgentKind
from counterclaim.claimants.names.finding import find_names
from counterclaim.claimants.text.layout import read_layout
from counterclaim.claimants.text.tokens import tokenize


def speaker(text: str, source: str, cue: str, content: str) -> Agent:
    """Return the one speaker of an attribution."""
    [only] = claimants(text, (source, cue, content))[0].speakers
    return only.agent


def test_the_army_of_an_unknown_state_is_one_organisation() -> None:
    text = "The Kardanian army said the town was quiet.\nThe army denied the raid.\nThe Kardanian army denied it again."
    answers = claimants(
        text,
        ("The Kardanian army", "said", "the town was quiet"),
        ("The army", "denied", "the raid"),
        ("The Kardanian army", "denied", "it again"),
    )
    [agent] = {answer.speakers[0].agent for answer in answers}
    assert (agent.name, agent.kind) == ("Kardanian army", AgentKind.ORGANIZATION)


def test_a_government_that_nobody_names_is_one_agent_throughout() -> None:
    text = "The government said it was safe.\nThe opposition said it leaked.\nThe government denied that it cracked."
    answers = claimants(
        text,
        ("The government", "said", "it was safe"),
        ("The opposition", "said", "it leaked"),
        ("The government", "denied", "it cracked"),
    )
    assert answers[0].speakers == answers[2].speakers


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Two senior Western diplomats following Syria", "Two senior Western diplomats"),
        ("Three officials briefed by Omar Haddad", "Three officials"),
        ("An aid worker visiting Kardania", "aid worker"),
        ("A fighter based there", "fighter"),
    ],
)
def test_a_role_with_a_participle_is_nobody_named(source: str, name: str) -> None:
    agent = speaker(f"{source} said the road was cut.", source, "said", "the road was cut")
    assert (agent.name, agent.kind) == (name, AgentKind.UNNAMED)


def test_a_source_cut_at_its_preposition_is_grown_over_the_name() -> None:
    text = "Residents of Teral said the market burned."
    assert speaker(text, "Residents of", "said", "the market burned").name == "Residents of Teral"


def test_a_source_ending_in_a_preposition_without_a_name_loses_it() -> None:
    text = "Residents of both banks said the market burned."
    assert speaker(text, "Residents of", "said", "the market burned").name == "Residents"


def test_a_number_that_opens_the_next_sentence_is_no_part_of_a_name() -> None:
    text = "the bridge fell said Pavel Orlik Eleven people drowned"
    assert speaker(text, "Pavel Orlik Eleven", "said", "the bridge fell").name == "Pavel Orlik"


def test_an_acronym_glued_behind_a_medium_is_a_name_of_its_own() -> None:
    text = "Azad Demir told Asharq Al-Awsat PYD fighters had left."
    answer = claimants(text, ("Azad Demir", "told", "PYD fighters had left"))[0]
    assert answer.relay is not None
    assert answer.relay.name == "Asharq Al-Awsat"


@pytest.mark.parametrize(
    "name",
    [
        "Chemical Workers' League",
        "Eskel Fishermen's Association",
        "Eskel Fishermen\u2019s Association",
        "Women's Front",
    ],
)
def test_organisations_keep_the_possessive_in_their_names(name: str) -> None:
    agent = speaker(f"The {name} said the valve failed.", f"The {name}", "said", "the valve failed")
    assert (agent.name, agent.kind) == (name, AgentKind.ORGANIZATION)


@pytest.mark.parametrize(
    "dateline",
    [
        "SELMET, Kardania - ",
        "SELMET, Kardania (AP) - ",
        "BEIRUT (Reuters) \u2014 ",
        "DAMASCUS, Syria: ",
        "Teral (Reuters) - ",
    ],
)
def test_a_dateline_does_not_speak(dateline: str) -> None:
    text = f"{dateline}The Kardanian army said the town was calm."
    assert speaker(text, f"{dateline}The Kardanian army", "said", "the town was calm").name == "Kardanian army"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Valley-based rescuers and foreign relief agencies", ["Valley-based rescuers", "foreign relief agencies"]),
        ("Residents and opposition sources", ["Residents", "opposition sources"]),
        ("The Army and Navy Club", ["Army and Navy Club"]),
        ("Officials of the police and courts", ["Officials of the police and courts"]),
    ],
)
def test_two_heads_are_two_speakers(source: str, expected: list[str]) -> None:
    answer = claimants(f"It rained.\n{source} said the camp was hit.", (source, "said", "the camp was hit"))[0]
    assert names(answer) == expected


def test_common_words_beside_a_name_are_left_out_where_no_stops_are_written() -> None:
    text = "the rebels left the town Activists Pavel Orlik Rebels said the bridge fell and activists agreed"
    assert speaker(text, "Pavel Orlik Rebels", "said", "the bridge fell").name == "Pavel Orlik"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Former secretary of State Brandt", "Brandt"),
        ("White House Chief of Staff Jon Vik", "Jon Vik"),
        ("Senior Investigative Correspondent Ida Brandt", "Ida Brandt"),
    ],
)
def test_posts_of_several_words_are_no_part_of_a_name(source: str, name: str) -> None:
    assert speaker(f"{source} said the dam would hold.", source, "said", "the dam would hold").name == name


def test_the_company_is_the_firm_named_last_and_no_record_of_a_court() -> None:
    text = (
        "Orrin Chemicals runs the works. Vask Minerals owned the mine. Orrin Chemicals was fined twice, "
        "court records show.\nThe company denied a leak."
    )
    assert speaker(text, "The company", "denied", "a leak").name == "Orrin Chemicals"


def test_a_korean_given_name_is_taken_whole_and_a_compound_is_not() -> None:
    text = "Ban Ki-moon was shocked. Kurd-held Tolvane was quiet, Ban said."
    assert speaker(text, "Ban", "said", "Kurd-held Tolvane was quiet").name == "Ban Ki-moon"


def test_a_headlines_fm_is_the_foreign_minister_named_below() -> None:
    text = "French FM: signs point to the port\n\nFrench Foreign Minister Paul Sorel said the port was shut."
    [answer] = claimants(text, ("French FM", None, "signs point to the port"))
    assert names(answer) == ["Paul Sorel"]


def test_a_description_writes_out_the_possessive_that_its_text_lacks() -> None:
    text = "Tolvane was calm. Tolvanes mayor denied the raid."
    assert speaker(text, "Tolvanes mayor", "denied", "the raid").name == "Tolvane's mayor"


@pytest.mark.parametrize("source", ["Many in the crowd", "One in five", "few on either side"])
def test_a_number_of_people_keeps_its_number_before_a_preposition(source: str) -> None:
    text = f"On Sunday {source} said the road was cut."
    assert speaker(text, source, "said", "the road was cut").name == source


def test_a_witness_named_so_is_named() -> None:
    text = "A second blast followed, a witness named Ahmad said."
    assert speaker(text, "a witness named Ahmad", "said", "A second blast followed").name == "Ahmad"


def test_two_given_names_share_the_surname_behind() -> None:
    text = "It rained.\nIn May, Anna and Peter Novak said it rained.\nMrs Novak said the dam held."
    answers = claimants(text, ("Anna and Peter Novak", "said", "it rained"), ("Mrs Novak", "said", "the dam held"))
    assert [sorted(names(answer)) for answer in answers] == [["Anna Novak", "Peter Novak"], ["Anna Novak"]]


def test_two_surnames_share_none() -> None:
    text = "It rained.\nTrask and Peter Novak said it rained."
    assert sorted(names(claimants(text, ("Trask and Peter Novak", "said", "it rained"))[0])) == ["Peter Novak", "Trask"]


@pytest.mark.parametrize("name", ["Democratic Union", "Republican Front"])
def test_a_camp_opens_the_name_of_a_body(name: str) -> None:
    text = f"It rained.\nThe opposition {name} said the dam held."
    assert names(claimants(text, (f"The opposition {name}", "said", "the dam held"))[0]) == [name]


def test_police_speak_and_not_the_town_they_are_in() -> None:
    text = "It rained.\nPolice in Halden said the dam held.\nHe said it rained."
    answers = claimants(text, ("Police in Halden", "said", "the dam held"), ("He", "said", "it rained"))
    assert names(answers[1]) != ["Halden"]


def test_people_who_open_a_sentence_are_no_name() -> None:
    text = "It rained.\nFirefighters said the dam held."
    [speaker] = claimants(text, ("Firefighters", "said", "the dam held"))[0].speakers
    assert speaker.agent.kind is AgentKind.UNNAMED


@pytest.mark.parametrize("title", ["Superintendent", "Midfielder", "Coach"])
def test_a_trade_is_no_part_of_a_name(title: str) -> None:
    text = f"It rained.\n{title} Rob Hurst said the dam held."
    assert names(claimants(text, (f"{title} Rob Hurst", "said", "the dam held"))[0]) == ["Rob Hurst"]


def test_who_only_opens_sentences_and_speaks_has_a_name() -> None:
    text = "It rained.\nPharmion hid it. Pharmion said the dam held."
    assert names(claimants(text, ("Pharmion", "said", "the dam held"))[0]) == ["Pharmion"]


def test_the_observatory_is_the_one_that_the_article_names() -> None:
    text = "The Selm Observatory said it rained.\nThe Observatory said it was dry."
    assert speaker(text, "The Observatory", "said", "it was dry").name == "Selm Observatory"


def test_the_observatory_is_the_registrys_where_the_article_names_that() -> None:
    text = "The Syrian Observatory for Human Rights said it rained.\nThe Observatory said it was dry."
    assert speaker(text, "The Observatory", "said", "it was dry").id == "sohr"


@pytest.mark.parametrize("name", ["Selm Lines", "Moor Labs", "Orland Water"])
def test_a_firm_is_no_person(name: str) -> None:
    text = f"{name} shut the plant.\nThe company said it leaked."
    agent = speaker(text, "The company", "said", "it leaked")
    assert (agent.name, agent.kind) == (name, AgentKind.ORGANIZATION)


def test_which_follows_no_person() -> None:
    text = "Orland Vale, which runs the port, said it leaked."
    assert speaker(text, "Orland Vale", "said", "it leaked").kind is AgentKind.ORGANIZATION


@pytest.mark.parametrize(
    "name",
    [
        "Clean Rivers Now",
        "Justice Without Borders",
        "Brigades of the Dawn",
        "Forest First",
        "Lund & Co",
        "Moor & Sons",
        "Holly",
    ],
)
def test_a_bodys_name_is_taken_whole(name: str) -> None:
    assert speaker(f"It rained.\nOn Monday {name} said it leaked.", name, "said", "it leaked").name == name


@pytest.mark.parametrize("trade", ["Sprinter", "Donor", "Witness", "Billionaire", "Filmmaker"])
def test_a_sentence_may_open_with_the_trade_of_the_one_it_names(trade: str) -> None:
    text = f"It rained.\n{trade} Sofia Duarte said the dam held."
    assert names(claimants(text, (f"{trade} Sofia Duarte", "said", "the dam held"))[0]) == ["Sofia Duarte"]


@pytest.mark.parametrize("name", ["Siv Dahl", "Dahl"])
def test_a_role_before_whom_the_model_takes_for_a_person_is_no_part_of_the_name(name: str) -> None:
    text = f"It rained.\nNeighbour {name} said the dam held."
    answer = claimants(text, (f"Neighbour {name}", "said", "the dam held"), people=(name,))[0]
    assert names(answer) == [name]


@pytest.mark.parametrize("name", ["Jennifer Rosa Duarte", "Ezer Daniel Lund"])
def test_a_given_name_is_no_trade(name: str) -> None:
    text = f"It rained.\n{name} said the dam held."
    assert names(claimants(text, (name, "said", "the dam held"))[0]) == [name]


@pytest.mark.parametrize("opening", ["Amid claims of theft", "Good evening, everyone"])
def test_small_words_that_open_a_sentence_are_nobody(opening: str) -> None:
    text = f"It rained.\n{opening}. The dam held."
    assert find_names(text, tokenize(text), read_layout(text)) == []


def test_the_company_may_be_one_whose_name_ends_as_adverbs_do() -> None:
    text = "It rained.\nGridly said it leaked.\nThe company said it would sue."
    answers = claimants(text, ("Gridly", "said", "it leaked"), ("The company", "said", "it would sue"))
    assert [names(answer) for answer in answers] == [["Gridly"], ["Gridly"]]


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\nOrlex said it had recalled the pumps.\nThe company is from Selm.",
        "It rained.\nOrlex shares fell.\nOrlex said it had recalled the pumps.",
        "It rained.\nShares in Orlex fell.\nOrlex said it had recalled the pumps.",
        "It rained.\nOrlex's chief executive left.\nOrlex said it had recalled the pumps.",
        "It rained.\nOrlex's chairman left.\nOrlex said it had recalled the pumps.",
        "It rained. Orlex sold the mine. The company left.\nOrlex said it had recalled the pumps.",
    ],
)
def test_shares_and_its_own_doings_tell_a_firm(text: str) -> None:
    [answer] = claimants(text, ("Orlex", "said", "it had recalled the pumps"), people=("Orlex said",))
    assert answer.speakers[0].agent.kind is AgentKind.ORGANIZATION


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\nHarte shares the view.\nHarte said it had recalled the pumps.",
        "It rained.\nHarte said it had recalled the pumps.\nThe mayor is from Selm.",
    ],
)
def test_it_may_be_another_than_who_speaks(text: str) -> None:
    [answer] = claimants(text, ("Harte", "said", "it had recalled the pumps"), people=("Harte said",))
    assert answer.speakers[0].agent.kind is AgentKind.PERSON


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("New York-based Committee to Watch Ports", "Committee to Watch Ports"),
        ("the Committee to Watch Ports", "Committee to Watch Ports"),
    ],
)
def test_where_a_body_is_based_is_none_of_its_name(source: str, name: str) -> None:
    assert speaker(f"A report by {source} said it leaked.", f"A report by {source}", "said", "it leaked").name == name


def test_small_words_stay_inside_a_name() -> None:
    text = "It rained.\nAda von und zu Renn said it leaked."
    assert speaker(text, "Ada von und zu Renn", "said", "it leaked").name == "Ada von und zu Renn"
