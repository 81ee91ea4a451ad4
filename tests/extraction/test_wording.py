"""The canonical wording of a claim. All sentences are invented."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.declining import declined_matter
from counterclaim.extraction.wording.canonical import canonical_wording, is_self_contained, joined, together
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

ARMY = Agent(id=AgentId("a-army"), name="Varnian army", kind=AgentKind.ORGANIZATION)
OFFICIALS = Agent(id=AgentId("a-officials"), name="two officials", kind=AgentKind.UNNAMED)
BRIGADE = Agent(id=AgentId("a-brigade"), name="northern brigade", kind=AgentKind.UNNAMED)
FORCES = Agent(id=AgentId("a-forces"), name="valley forces", kind=AgentKind.UNNAMED)
SPOKESMAN = Agent(id=AgentId("a-spokesman"), name="spokesman for the brigade", kind=AgentKind.UNNAMED)
SISTER = Agent(id=AgentId("a-sister"), name="sister of the pilot", kind=AgentKind.UNNAMED)
TRIBUNAL = Agent(id=AgentId("a-tribunal"), name="port tribunal", kind=AgentKind.UNNAMED)
MINISTER = Agent(id=AgentId("a-ilo"), name="Mara Ilo", kind=AgentKind.PERSON)


@pytest.mark.parametrize(
    ("content", "cue", "speaker", "wording"),
    [
        pytest.param("the bridge was safe", "said", ARMY, "The bridge was safe.", id="plain clause"),
        pytest.param("that the bridge was safe", "said", ARMY, "The bridge was safe.", id="no 'that'"),
        pytest.param("it was guarding the bridge", "said", ARMY, "Varnian army was guarding the bridge.", id="it"),
        pytest.param("it had sunk a boat", "said", BRIGADE, "Northern brigade had sunk a boat.", id="a body, unnamed"),
        pytest.param("it had sunk a boat", "said", FORCES, "It had sunk a boat.", id="several are no it"),
        pytest.param("it had sunk a boat", "said", SPOKESMAN, "It had sunk a boat.", id="a spokesman is not the body"),
        pytest.param("it was too early to tell", "said", ARMY, "It was too early to tell.", id="pleonastic it"),
        pytest.param("she had resigned", "said", MINISTER, "Mara Ilo had resigned.", id="she"),
        pytest.param("it had sunk", "said", MINISTER, "It had sunk.", id="a person is no it"),
        pytest.param("to rebuild the bridge", "promised", ARMY, "Varnian army will rebuild the bridge.", id="promise"),
        pytest.param("the crew to leave", "urged", ARMY, "The crew should leave.", id="directive"),
        pytest.param("the crew of sinking the ferry", "accused", ARMY, "The crew has sunk the ferry.", id="of doing"),
        pytest.param("the rebels of having sunk it", "accused", ARMY, "The rebels have sunk it.", id="of having done"),
        pytest.param(
            "the rebels for the fire", "blamed", ARMY, "The rebels are responsible for the fire.", id="for it"
        ),
        pytest.param("the fire on the rebels", "blamed", ARMY, "The rebels are responsible for the fire.", id="on B"),
        pytest.param("the rebels", "blamed", ARMY, "The rebels are to blame.", id="nothing but the accused"),
        pytest.param("Sanders of being slow", "accused", ARMY, "Sanders is slow.", id="of being; a name in -s"),
        pytest.param("the crew of not paying", "accused", ARMY, "The crew has not paid.", id="of not doing"),
        pytest.param(
            "the crew of secretly selling oil", "accused", ARMY, "The crew has secretly sold oil.", id="adverb"
        ),
        pytest.param("each other of lying", "accused", ARMY, "The other side has lied.", id="each other"),
        pytest.param("the crew selling oil", "accused of", ARMY, "The crew has sold oil.", id="of in the cue"),
        pytest.param("he slept on the bridge", "accusations", ARMY, "He slept on the bridge.", id="accusations that"),
        pytest.param("its boats were sunk", "said", ARMY, "Varnian army's boats were sunk.", id="its"),
        pytest.param("her boat was sunk", "said", MINISTER, "Mara Ilo's boat was sunk.", id="her"),
        pytest.param("it believes rebels sank it", "said", ARMY, "Rebels sank it.", id="it believes"),
        pytest.param("it was not immediately clear", "said", ARMY, "It was not immediately clear.", id="unclear"),
        pytest.param("it", "states", ARMY, "It.", id="nothing but it"),
        pytest.param("men who fought on it", "blamed", ARMY, "Men who fought on it are to blame.", id="who fought on"),
        pytest.param("its rage at the boats", "voiced", ARMY, "Its rage at the boats.", id="its, but no clause"),
        pytest.param("her to resign", "urged", MINISTER, "She should resign.", id="her to"),
        pytest.param("his crew to leave", "urged", ARMY, "His crew should leave.", id="urged his crew"),
        pytest.param("to sinking the ferry", "admitted", ARMY, "Varnian army has sunk the ferry.", id="to doing"),
        pytest.param("for sinking the ferry", "apologised", ARMY, "Varnian army has sunk the ferry.", id="sorry for"),
        pytest.param("sinking ferries is wrong", "admitted", ARMY, "Sinking ferries is wrong.", id="doing is"),
        pytest.param("it to them", "sold", ARMY, "It to them.", id="it to"),
        pytest.param("to other ports", "spread", ARMY, "To other ports.", id="to a place"),
        pytest.param("it as a small fire", "described", ARMY, "It is a small fire.", id="it as"),
        pytest.param("the fire as a crime", "described", ARMY, "The fire is a crime.", id="described as"),
        pytest.param("itself as the owner", "describes", ARMY, "Varnian army is the owner.", id="itself as"),
        pytest.param("as a crime", "described", ARMY, "A crime.", id="as"),
        pytest.param("them as a gang", "described", ARMY, "They are a gang.", id="others as"),
        pytest.param("them as a partner", "sees", ARMY, "Them as a partner.", id="seen as"),
        pytest.param("it was rebels who fired", "said", ARMY, "It was rebels who fired.", id="cleft"),
        pytest.param("it is estimated that ten died", "said", ARMY, "It is estimated that ten died.", id="estimated"),
        pytest.param("it was a rumour", "said", ARMY, "It was a rumour.", id="a thing"),
        pytest.param("it was the rebels", "said", ARMY, "It was the rebels.", id="others"),
        pytest.param("he had fallen", "said", SISTER, "He had fallen.", id="a sister is no he"),
        pytest.param("she had fallen", "said", SISTER, "Sister of the pilot had fallen.", id="a sister is she"),
        pytest.param("he had fallen", "said", TRIBUNAL, "He had fallen.", id="a tribunal is no he"),
        pytest.param("it was carried out by rebels", "said", ARMY, "It was carried out by rebels.", id="an event"),
        pytest.param("it be disbanded", "demanded", ARMY, "It should be disbanded.", id="that it be"),
        pytest.param("to have taken the port", "claims", ARMY, "Varnian army has taken the port.", id="claims to have"),
        pytest.param("to have been shot", "showed", ARMY, "To have been shot.", id="shown to have been"),
        pytest.param("to close the port", "proposed", ARMY, "To close the port.", id="a proposal is no promise"),
        pytest.param("the jet appeared to fall", "told", ARMY, "The jet appeared to fall.", id="appeared to"),
        pytest.param(
            "the talks for peace as a sham", "denounced", ARMY, "The talks for peace are a sham.", id="denounced"
        ),
        pytest.param("was a second fire", "said", ARMY, "It was a second fire.", id="what it said was"),
        pytest.param("its supposed to burn", "told", ARMY, "Its supposed to burn.", id="a lost apostrophe"),
        pytest.param(
            "heavy fighting in the bay", "reported", ARMY, "There was heavy fighting in the bay.", id="reported"
        ),
        pytest.param("fighting in the bay", "reported", ARMY, "There was fighting in the bay.", id="reported doing"),
        pytest.param("mending it at once", "called for", ARMY, "Mending it at once.", id="called for doing"),
        pytest.param("the lack of a plan", "criticized", ARMY, "The lack of a plan.", id="criticised a lack of"),
        pytest.param(
            "the mayor Friday of theft", "accused", ARMY, "The mayor is responsible for theft.", id="on a day"
        ),
        pytest.param(
            "the mayor of responsibility", "accused", ARMY, "The mayor is responsible.", id="of responsibility"
        ),
        pytest.param("the mayor of not being fair", "accused", ARMY, "The mayor is not fair.", id="of not being"),
        pytest.param("responsibility lies with us", "said", ARMY, "Responsibility lies with us.", id="whose it is"),
        pytest.param("responsibility for it", "claimed", ARMY, "Varnian army is responsible for it.", id="claimed it"),
        pytest.param(
            "the men fighting to go to talk", "urged", ARMY, "The men fighting to go should talk.", id="two to"
        ),
        pytest.param(
            "she believes in the union", "said", MINISTER, "Mara Ilo believes in the union.", id="believes in"
        ),
    ],
)
def test_asserted_content_is_worded_as_a_sentence(content: str, cue: str, speaker: Agent, wording: str) -> None:
    assert canonical_wording(Said(content, cue, speaker, Mode.INDIRECT)) == wording


@pytest.mark.parametrize(
    ("content", "wording"),
    [
        ("the crew was not drunk", "The crew was drunk."),
        ("it had never used gas", "Varnian army had used gas."),
        ("it had not yet left", "Varnian army had left."),
        ("it didn't fire", "Varnian army did fire."),
        ("it didnt fire", "Varnian army did fire."),
        ("they didn't fire", "They did fire."),
        ("the government paid rent", "The government paid rent."),
        ("sinking the ferry", "Varnian army has sunk the ferry."),
        ("having sunk the ferry", "Varnian army has sunk the ferry."),
        ("any part in the sinking", "Varnian army is involved in the sinking."),
        ("responsibility for the fire", "Varnian army is responsible for the fire."),
        ("responsibility", "Varnian army is responsible."),
        ("the report as utterly baseless", "The report is true."),
        ("as unfounded the reports of theft", "The reports of theft are true."),
        ("any direct involvement", "Varnian army is involved."),
        ("any wrongdoing", "Varnian army has done wrong."),
        ("any knowledge of the cargo", "Varnian army has knowledge of the cargo."),
        ("any and all claims of theft", "Claims of theft are true."),
        ("being paid by the port", "Varnian army is paid by the port."),
        ("ever meeting the smugglers", "Varnian army has met the smugglers."),
        ("it had any boats", "Varnian army had boats."),
        ("claims that the ferry was sunk", "The ferry was sunk."),
    ],
)
def test_a_denied_claim_is_worded_positively(content: str, wording: str) -> None:
    assert canonical_wording(Said(content, "rejected", ARMY, Mode.INDIRECT), denied=True) == wording


def test_what_is_denied_keeps_its_own_not() -> None:
    said = Said("the port had not paid any rent", "denied", ARMY, Mode.INDIRECT)
    assert canonical_wording(said, denied=True) == "The port had not paid rent."


def test_who_denies_that_anyone_was_hurt_denies_that_someone_was() -> None:
    said = Said("anyone had been hurt or anything stolen", "denied", ARMY, Mode.INDIRECT)
    assert canonical_wording(said, denied=True) == "Someone had been hurt or something stolen."
    assert canonical_wording(said) == "Anyone had been hurt or anything stolen."


def test_both_sides_of_a_dispute_meet_on_one_wording() -> None:
    accuser = Said("the Varnian army had used gas", "said", MINISTER, Mode.INDIRECT)
    denier = Said("it had never used gas", "said", ARMY, Mode.INDIRECT)
    assert canonical_wording(denier, denied=True).removeprefix("The ") in canonical_wording(accuser)


def test_a_quoted_we_is_the_speaker() -> None:
    said = Said("We're holding the bridge", "said", ARMY, Mode.DIRECT)
    assert canonical_wording(said) == "Varnian army is holding the bridge."


@given(content=st.text(max_size=80), cue=st.text(max_size=10), denied=st.booleans())
def test_any_text_gets_some_wording(content: str, cue: str, denied: bool) -> None:
    wording = canonical_wording(Said(content, cue, ARMY, Mode.MIXED), denied=denied)
    assert wording
    assert wording == wording.rstrip()


@pytest.mark.parametrize("wording", ["The attack.", "It was planned by them.", "The attack was planned by the army."])
def test_a_wording_without_a_name_or_number_is_not_self_contained(wording: str) -> None:
    assert not is_self_contained(wording)


@pytest.mark.parametrize(
    "wording", ["The army shelled Teral at dawn.", "Twelve people died at 40 houses.", "Mara Ilo sold the old mill."]
)
def test_a_wording_with_a_name_or_number_is_self_contained(wording: str) -> None:
    assert is_self_contained(wording)


def test_two_speakers_are_one_subject() -> None:
    both = together((ARMY, MINISTER))
    assert both
    said = Said("starving the valley", "deny", both, Mode.INDIRECT)
    assert canonical_wording(said, denied=True) == "Varnian army and Mara Ilo have starved the valley."


def test_a_piece_with_a_capital_begins_a_sentence() -> None:
    assert joined(["The dam fell,", "We saw it"]) == "The dam fell. We saw it"
    assert joined(["The dam", "has fallen"]) == "The dam has fallen"


@pytest.mark.parametrize(
    ("content", "matter"),
    [("to comment on the inspection", "The inspection."), ("to comment", "The matter put to Varnian army.")],
)
def test_what_is_declined_is_the_matter_asked_about(content: str, matter: str) -> None:
    assert declined_matter(Said(content, "declined", ARMY, Mode.INDIRECT)) == matter


@pytest.mark.parametrize(
    ("content", "accused", "wording"),
    [
        ("him of lying", MINISTER, "Mara Ilo has lied."),
        ("him of lying", None, "He has lied."),
        ("them of lying", None, "They have lied."),
    ],
)
def test_an_accused_pronoun_is_named_if_its_person_is_known(content: str, accused: Agent | None, wording: str) -> None:
    assert canonical_wording(Said(content, "accused", ARMY, Mode.INDIRECT, accused)) == wording


@pytest.mark.parametrize(
    ("content", "speaker", "wording"),
    [
        ("I don't want the ferry", MINISTER, "Mara Ilo doesn't want the ferry."),
        ("I have never slept", MINISTER, "Mara Ilo has never slept."),
        ("I still carry the keys", MINISTER, "I still carry the keys."),
        ("We need more boats", ARMY, "Varnian army needs more boats."),
        ("We're short of boats", ARMY, "Varnian army is short of boats."),
        ("We need more boats", MINISTER, "We need more boats."),
        ("He sank the ferry", MINISTER, "He sank the ferry."),
        ("I saw the ferry sink", OFFICIALS, "I saw the ferry sink."),
    ],
)
def test_a_quoted_pronoun_is_named_where_it_can_only_be_the_speaker(content: str, speaker: Agent, wording: str) -> None:
    assert canonical_wording(Said(content, "said", speaker, Mode.DIRECT)) == wording


@pytest.mark.parametrize("content", ["he had slept", "his boat had sunk", "she's to blame"])
def test_one_person_is_not_several(content: str) -> None:
    wording = canonical_wording(Said(content, "said", OFFICIALS, Mode.INDIRECT))
    assert wording == f"{content[:1].upper()}{content[1:]}."


def test_pieces_are_joined_by_one_mark() -> None:
    assert joined(("We won!", "The ferry floats")) == "We won! The ferry floats"


def test_a_pronoun_before_its_cue_may_be_anybody() -> None:
    said = Said("it had sunk the ferry", "said", ARMY, Mode.INDIRECT, cue_first=False)
    assert canonical_wording(said) == "It had sunk the ferry."


def test_a_quotation_that_goes_on_in_the_first_person_stays_as_it_is() -> None:
    said = Said("I want my boat back", "said", MINISTER, Mode.DIRECT)
    assert canonical_wording(said) == "I want my boat back."


def test_an_institution_is_no_he_and_a_long_name_owns_nothing() -> None:
    office = Agent(id=AgentId("a-office"), name="the mayor's office", kind=AgentKind.UNNAMED)
    men = Agent(id=AgentId("a-man"), name="fisherman at the old harbour", kind=AgentKind.UNNAMED)
    assert canonical_wording(Said("he had slept", "said", office, Mode.INDIRECT)) == "He had slept."
    assert canonical_wording(Said("his boat had sunk", "said", men, Mode.INDIRECT)) == "His boat had sunk."


@pytest.mark.parametrize(
    ("content", "wording"),
    [
        ("they were the last of ten", "They were the last of ten."),
        ("their boats were sunk", "Their boats were sunk."),
        ("it also holds the mill", "Varnian army also holds the mill."),
        ("it is seeking proof that rebels fired", "Varnian army is seeking proof that rebels fired."),
        ("it is shocking that rebels fired", "It is shocking that rebels fired."),
        ("it was disappointed and would appeal", "Varnian army was disappointed and would appeal."),
        ("it was surprised that rebels fired", "It was surprised that rebels fired."),
        ("it is also a crime to fire", "It is also a crime to fire."),
        ("it is now clear that rebels fired", "It is now clear that rebels fired."),
    ],
)
def test_a_group_is_it_and_never_they(content: str, wording: str) -> None:
    assert canonical_wording(Said(content, "said", ARMY, Mode.INDIRECT)) == wording


def test_several_are_they() -> None:
    both = together((ARMY, MINISTER))
    said = Said("they were ready", "said", both, Mode.INDIRECT)
    assert canonical_wording(said) == "Varnian army and Mara Ilo were ready."


@pytest.mark.parametrize(
    ("speaker", "cue", "wording"),
    [
        ("Varnian rebels", "said", "Varnian rebels had left the mill."),
        ("harbour officials", "denied", "Harbour officials had left the mill."),
        ("activists", "said", "They had left the mill."),
    ],
)
def test_rebels_speak_for_themselves_and_nobody_denies_for_others(speaker: str, cue: str, wording: str) -> None:
    several = replace(ARMY, name=speaker, kind=AgentKind.UNNAMED)
    assert canonical_wording(Said("they had left the mill", cue, several, Mode.INDIRECT)) == wording


@pytest.mark.parametrize(
    ("content", "cue", "wording"),
    [
        (
            "it holds the rebels fully responsible for the raid",
            "said",
            "The rebels are fully responsible for the raid.",
        ),
        ("We hold the rebels responsible for it", "said", "The rebels are responsible for it."),
        ("it holds them responsible for the raid", "said", "Varnian army holds them responsible for the raid."),
        ("it held the mill", "said", "Varnian army held the mill."),
    ],
)
def test_whom_a_speaker_holds_responsible_is_responsible(content: str, cue: str, wording: str) -> None:
    assert canonical_wording(Said(content, cue, ARMY, Mode.INDIRECT)) == wording


def test_who_is_told_that_she_should_go_need_not_say_so() -> None:
    assert canonical_wording(Said("she should go", "told", MINISTER, Mode.INDIRECT)) == "She should go."
    assert canonical_wording(Said("she would go", "told", MINISTER, Mode.INDIRECT)) == "Mara Ilo would go."


@pytest.mark.parametrize(
    ("content", "wording"),
    [
        ("he's reduced the rent", "Sam Orr has reduced the rent."),
        ("he's never taken a bribe", "Sam Orr has never taken a bribe."),
        ("he's accused of theft", "Sam Orr is accused of theft."),
        ("he's convinced the deal is bad", "Sam Orr is convinced the deal is bad."),
        ("he's a fisherman", "Sam Orr is a fisherman."),
    ],
)
def test_he_s_is_he_has_before_a_participle_with_an_object(content: str, wording: str) -> None:
    man = Agent(id=AgentId("a-orr"), name="Sam Orr", kind=AgentKind.PERSON)
    assert canonical_wording(Said(content, "said", man, Mode.INDIRECT)) == wording


def test_no_document_is_he_and_no_donald_is_she() -> None:
    review = Agent(id=AgentId("a-review"), name="review of the files", kind=AgentKind.UNNAMED)
    donald = Agent(id=AgentId("a-donald"), name="Donald Orr", kind=AgentKind.PERSON)
    said = [Said("he had lied", "shows", review, Mode.INDIRECT), Said("she had lied", "said", donald, Mode.INDIRECT)]
    assert [canonical_wording(one) for one in said] == ["He had lied.", "She had lied."]


@pytest.mark.parametrize(
    ("content", "cue", "wording"),
    [
        ("that it had not paid the crew", "denied", "Varnian army had not paid the crew."),
        ("claims that it had not paid the crew", "rejected", "Varnian army had not paid the crew."),
        ("the suggestion that it had not paid the crew", "dismissed", "Varnian army had not paid the crew."),
        ("it had not paid the crew", "said", "Varnian army had paid the crew."),
    ],
)
def test_who_rejects_a_negation_denies_the_negation(content: str, cue: str, wording: str) -> None:
    assert canonical_wording(Said(content, cue, ARMY, Mode.INDIRECT), denied=True) == wording


@pytest.mark.parametrize(
    ("content", "cue", "wording"),
    [
        ("the audit as one-sided", "described", "The audit is one-sided."),
        ("the strikes as reckless and illegal", "condemned", "The strikes are reckless and illegal."),
        ("the audit as well", "condemned", "The audit as well."),
        ("that a scandal", "called", "That is a scandal."),
        ("it is no more than 300", "said", "It is no more than 300."),
        ("The fire on the crew", "blamed", "The crew is responsible for the fire."),
    ],
)
def test_what_is_described_counted_or_blamed_is_a_clause(content: str, cue: str, wording: str) -> None:
    assert canonical_wording(Said(content, cue, ARMY, Mode.INDIRECT, cue_first=True)) == wording
