"""Sources that a model cuts short, or that say little by themselves, on texts written for these tests."""

import pytest

from claimants.reading import claimants, names


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "name"),
    [
        ("Ida Brandt, who says the lake is clean, swam in it.", "who", "says", "the lake is clean", "Ida Brandt"),
        ("It was replaced by a message that said the hall was shut.", "that", "said", "the hall was shut", "message"),
        (
            "The reply came from Mayor Ida Brandt, who called it nonsense.",
            "who",
            "called",
            "it nonsense",
            "Ida Brandt",
        ),
        ("Two angry farmers who claim the well is dry wept.", "who", "claim", "the well is dry", "Two angry farmers"),
    ],
)
def test_a_relative_pronoun_is_the_noun_before_it(text: str, source: str, cue: str, content: str, name: str) -> None:
    assert names(claimants(text, (source, cue, content))[0]) == [name]


def test_a_bare_article_is_taken_with_its_noun() -> None:
    text = "The well was dry, according to the parish report."
    assert names(claimants(text, ("the", "according to", "The well was dry"))[0]) == ["parish report"]


def test_no_name_goes_on_from_the_source_into_what_is_said() -> None:
    text = "According to Orla Post Tolvane miners went home."
    assert names(claimants(text, ("Orla Post", "According to", "Tolvane miners went home"))[0]) == ["Orla Post"]


def test_a_missing_space_behind_a_full_stop_parts_sentences() -> None:
    text = "Karl Ebner runs the ferry. It was late, he said.Ebner added that fog was to blame."
    assert names(claimants(text, ("Ebner", "added", "fog was to blame"))[0]) == ["Karl Ebner"]


def test_a_post_without_a_comma_leaves_the_person_the_speaker() -> None:
    text = "The road is open Ida Brandt spokeswoman for the Lake Board said."
    source = "Ida Brandt spokeswoman for the Lake Board"
    assert names(claimants(text, (source, "said", "The road is open"))[0]) == ["Ida Brandt"]


def test_a_speaker_who_uses_a_name_bears_it() -> None:
    text = "A local fisherman who uses the name Jon Vik said the nets were empty."
    source = "A local fisherman who uses the name Jon Vik"
    assert names(claimants(text, (source, "said", "the nets were empty"))[0]) == ["Jon Vik"]


def test_a_group_known_as_a_name_bears_it() -> None:
    text = "The group known as the Lake Board said the water was low."
    assert names(claimants(text, ("The group known as the Lake Board", "said", "the water was low"))[0]) == [
        "Lake Board"
    ]


def test_the_subject_of_the_cue_speaks_where_the_source_given_is_in_another_sentence() -> None:
    text = "Vera Lind again criticised the mayor for the flood. Her deputy, Jon Vik, went fishing."
    attribution = ("Her deputy, Jon Vik", "criticised", "the mayor for the flood")
    assert names(claimants(text, attribution)[0]) == ["Vera Lind"]


def test_the_subject_of_the_cue_speaks_where_no_source_is_given() -> None:
    text = "Vera Lind has always denied the flood."
    assert names(claimants(text, (None, "denied", "the flood"))[0]) == ["Vera Lind"]


def test_a_group_that_watches_is_the_monitor_that_the_article_names() -> None:
    text = "Ten died, a group tracking the war said. The Syrian Observatory for Human Rights said four were children."
    attributions = (
        ("a group tracking the war", "said", "Ten died"),
        ("The Syrian Observatory for Human Rights", "said", "four were children"),
    )
    assert {name for answer in claimants(text, *attributions) for name in names(answer)} == {
        "Syrian Observatory for Human Rights"
    }


def test_a_toll_from_a_describable_agent_is_that_agents() -> None:
    text = "The Syrian Observatory for Human Rights spoke first. Four died, according to a new toll from the monitor."
    assert names(claimants(text, ("a new toll from the monitor", "according to", "Four died"))[0]) == [
        "Syrian Observatory for Human Rights"
    ]


def test_reports_of_nobody_are_never_whom_a_pronoun_means() -> None:
    text = "The lake was reportedly poisoned.\nIt said that fish were dying."
    answers = claimants(text, (None, "reportedly", "The lake was"), ("It", "said", "fish were dying"))
    assert [names(answer) for answer in answers] == [["reports"], []]


def test_she_inside_a_quotation_is_not_the_one_who_is_quoted() -> None:
    text = (
        "Vera Lind spoke on Monday.\n"
        "\u201cVera was there. She said the dam would hold,\u201d Ida Brandt said at the meeting."
    )
    quoted = "Vera was there. She said the dam would hold"
    inner, outer = claimants(text, ("She", "said the", "dam would hold"), ("Ida Brandt", "said at", quoted))
    assert (names(inner), names(outer)) == (["Vera Lind"], ["Ida Brandt"])


def test_a_name_in_what_is_said_takes_no_institution_from_the_source() -> None:
    text = "A bomb killed the imam Salman Afandi state television reported."
    attribution = ("state television", "reported", "A bomb killed the imam Salman Afandi")
    assert "Afandi" not in " ".join(names(claimants(text, attribution)[0]))


def test_a_video_is_named_by_what_it_is_and_not_by_what_it_shows() -> None:
    text = "Damascus is quiet. Video footage from farms east of Damascus showed burning wheat."
    assert names(claimants(text, ("Video footage from farms east of Damascus", "showed", "burning wheat"))[0]) == [
        "Video footage"
    ]


def test_a_page_on_a_platform_is_not_the_platform() -> None:
    text = "A Facebook page close to the miners said the pit was shut."
    answer = claimants(text, ("A Facebook page close to the miners", "said", "the pit was shut"))[0]
    assert names(answer) == ["Facebook page close to the miners"]


def test_an_acronym_in_brackets_does_not_hide_the_subject() -> None:
    text = (
        "The Tolvane Workers' League (TWL) dismissed the plan as a trick. Speaking later, Ida Brandt said she liked it."
    )
    answer = claimants(text, ("Ida Brandt", "dismissed", "the plan as a trick"))[0]
    assert names(answer) == ["Tolvane Workers' League"]


def test_a_name_that_alone_stands_before_the_cue_is_who_speaks() -> None:
    text = "It rained.\nTheir union, the DMU, said the dam held."
    assert names(claimants(text, ("Their union", "said", "the dam held"))[0]) == ["DMU"]


def test_a_name_in_a_longer_insertion_is_not_who_speaks() -> None:
    text = "It rained.\nTheir union, which the DMU founded, said the dam held."
    assert names(claimants(text, ("Their union", "said", "the dam held"))[0]) != ["DMU"]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Ann Moor, through a spokesman,", "Ann Moor"),
        ("Selmet Lines, which runs the port,", "Selmet Lines"),
        ("Her successor, Ann Moor,", "Ann Moor"),
        ("The union, which was on strike,", "union"),
    ],
)
def test_what_stands_between_commas_parts_no_subject_from_its_cue(subject: str, name: str) -> None:
    text = f"Ivo Sand resigned. {subject} denied the theft."
    assert names(claimants(text, ("Ivo Sand", "denied", "the theft"))[0]) == [name]


@pytest.mark.parametrize(
    "opening", ["On Monday, Ann Moor wept, he", "It rained, Ann Moor said, and", "In Selmet, as before,"]
)
def test_no_subject_opens_a_sentence_that_opens_otherwise(opening: str) -> None:
    text = f"Ivo Sand resigned. {opening} denied the theft."
    assert names(claimants(text, ("Ivo Sand", "denied", "the theft"))[0]) == ["Ivo Sand"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A study published in the journal Selm Letters", "study published in the journal Selm Letters"),
        ("A study published by the Selm Institute", "Selm Institute"),
        ("A report in the Selm Courier", "Selm Courier"),
        ("The contractor, Selm Roads", "Selm Roads"),
        ("Its supplier, Moor Mills,", "Moor Mills"),
    ],
)
def test_a_journal_does_not_say_what_it_prints_and_a_name_behind_a_comma_does(source: str, name: str) -> None:
    assert names(claimants(f"{source} found that it rained.", (source, "found", "it rained"))[0]) == [name]


def test_a_post_that_a_source_has_is_the_persons_from_then_on() -> None:
    text = (
        "The mayor of Selmet, Ann Moor, said the dam held.\nIvo Sand said it leaked.\nThe mayor said her office knew."
    )
    answers = claimants(
        text,
        ("The mayor of Selmet, Ann Moor,", "said", "the dam held"),
        ("Ivo Sand", "said", "it leaked"),
        ("The mayor", "said", "her office knew"),
    )
    assert names(answers[2]) == ["Ann Moor"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The parents of one of the girls, Emma Stone,", "parents of one of the girls"),
        ("Sandler's wife, the singer Lola Marr,", "Lola Marr"),
        ("Sandler's rival, former president Latif Noor,", "Latif Noor"),
    ],
)
def test_many_are_not_the_one_named_behind_them_and_a_wife_is(source: str, name: str) -> None:
    text = f"It rained. {source} said it was dry."
    assert names(claimants(text, (source, "said", "it was dry"))[0]) == [name]


@pytest.mark.parametrize("subject", ["Norway", "The ministry", "She"])
def test_the_place_of_a_dateline_is_not_who_speaks(subject: str) -> None:
    text = f"Ann Moor left.\nOSLO - {subject} denied that it rained."
    answer = claimants(text, ("OSLO", "denied", "it rained"), people=("Ann Moor",))[0]
    assert names(answer) == [subject.removeprefix("The ").replace("She", "Ann Moor")]


@pytest.mark.parametrize("noun", ["agent", "barrister", "teammates", "parents", "colleague"])
def test_somebodys_people_speak_for_themselves(noun: str) -> None:
    text = f"It rained. Mark Hart's {noun} said he was fit."
    assert names(claimants(text, (f"Mark Hart's {noun}", "said", "he was fit"))[0]) == [f"Mark Hart's {noun}"]


def test_somebodys_parents_are_not_his_colleagues() -> None:
    text = "It rained. Mark Hart's colleagues said he was fit. Mark Hart's parents said he was ill."
    answers = claimants(
        text, ("Mark Hart's colleagues", "said", "he was fit"), ("Mark Hart's parents", "said", "he was ill")
    )
    assert [names(one) for one in answers] == [["Mark Hart's colleagues"], ["Mark Hart's parents"]]


def test_turns_in_capitals_are_no_datelines() -> None:
    text = "HOST: It rained again.\nHOLT: I was at home.\nHOST: It rained on.\nREYES: He was in town."
    answers = claimants(text, ("HOLT", None, "I was at home"), ("REYES", None, "He was in town"))
    assert [names(one) for one in answers] == [["HOLT"], ["REYES"]]


def test_a_body_before_its_persons_name_does_not_speak() -> None:
    text = "It rained.\nThe dam held, said the union's Cleo Hart, and she left."
    assert names(claimants(text, ("the union", "said", "The dam held"), people=("Cleo Hart",))[0]) == ["Cleo Hart"]


def test_a_body_before_its_persons_post_is_no_person() -> None:
    text = "It rained.\nThe dam held, said the union's Cleo Hart memo, and she left."
    answer = claimants(text, ("the union", "said", "The dam held"), people=("Cleo Hart",))[0]
    assert names(answer) == ["union"]


def test_a_bare_article_is_taken_with_all_words_up_to_the_cue() -> None:
    text = "It rained.\nThe attack was repelled, the headquarters of the operation announced."
    found = claimants(text, ("the", "announced", "The attack was repelled"))
    assert names(found[0]) == ["headquarters of the operation"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "name"),
    [
        ("Western powers have said it rained.", "Western", "said", "it rained", "Western powers"),
        ("It rained, defense analysts say.", "defense", "say", "It rained", "defense analysts"),
        ("Key regime ally Iran met them and said it rained.", "Key regime", "said", "it rained", "Iran"),
        ("It was met by some angry rebels who said it rained.", "some", "said", "it rained", "angry rebels"),
    ],
)
def test_a_source_that_stops_before_its_noun_is_taken_with_it(
    text: str, source: str, cue: str, content: str, name: str
) -> None:
    assert names(claimants(text, (source, cue, content))[0]) == [name]


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("Local and foreign sources", ["Local and foreign sources"]),
        ("the Northern Front that fights beside the Harbour League and other groups", ["Northern Front"]),
        ("he Northern Front", ["Northern Front"]),
        ("the director for the area Ann Moor", ["Ann Moor"]),
        ("Director of Selm Health Directorate Dr. Ann Moor", ["Ann Moor"]),
        ("the lawyer for the violinist Ann Moor", ["lawyer for the violinist Ann Moor"]),
    ],
)
def test_a_source_has_as_many_speakers_as_it_names(source: str, speakers: list[str]) -> None:
    text = f"It snowed.\n{source} said it rained."
    assert names(claimants(text, (source, "said", "it rained"))[0]) == speakers
