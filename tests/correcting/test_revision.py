"""What a correction makes of a reading, and what hangs on it."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from correcting.desk import MADE
from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.correcting import Corrected, corrected
from counterclaim.correction import Correction
from counterclaim.reading import Reading
from counterclaim.rebuttal import RebuttalKind
from counterclaim.stance import Mode, Stance
from counterclaim.utterance import Utterance, utterance_id
from rdf.readings import FIRST, FLEET, RENN, first_reading, retracting_reading

READING = first_reading()
SHELLED, DENIED, SILENT, RELAY, BURNED, DOUBTED, STARVING, IMPLIED, CLOSED, DECLINED = READING.utterances
LAMWICK = Agent(id=AgentId("osk-lamwick"), name="Osk Lamwick", kind=AgentKind.PERSON)


def correction(said: Utterance, minute: int = 0, **right: object) -> Correction:
    """Return a correction of an utterance; without anything right it withdraws it."""
    becomes = said.id if right else None
    made = MADE + timedelta(minutes=minute)
    known: dict[str, object] = {"utterance": said.id, "article": FIRST.id, "by": "Dana Orlo", "made": made}
    return Correction(**(known | {"becomes": becomes} | right))  # type: ignore[arg-type]


def right(*corrections: Correction, reading: Reading = READING) -> Reading:
    return corrected(reading, corrections).reading


def found(reading: Reading, said: Utterance) -> Utterance:
    """Return what stands where an utterance stood."""
    (one,) = (one for one in reading.utterances if one.content == said.content and one.stance is not None)
    return one


def aims(reading: Reading, said: Utterance) -> list[Utterance]:
    """Return what is disputed by what stands where an utterance stood."""
    known = {one.id: one for one in reading.utterances}
    return [known[aim] for one in reading.rebuttals if one.utterance == found(reading, said).id for aim in one.targets]


def test_without_corrections_a_reading_stays_as_it_is() -> None:
    assert corrected(READING, ()) == Corrected(READING, (), {})


def test_a_correction_of_what_was_not_read_has_nothing_to_do() -> None:
    other = replace(SHELLED, id=utterance_id("other", SHELLED.content, RENN.id, Mode.DIRECT, None, None))
    assert corrected(READING, [correction(other)]) == Corrected(READING, (), {})


def test_what_is_withdrawn_is_gone_with_its_claim_and_whoever_says_nothing_else() -> None:
    after = right(correction(SILENT))
    assert SILENT not in after.utterances
    assert SILENT.claim not in {claim.id for claim in after.claims}
    assert RENN not in after.agents
    assert FLEET in after.agents, "the fleet still denies"
    assert SILENT.id not in {one.utterance for one in after.rebuttals}


def test_a_withdrawn_target_is_answered_by_nobody() -> None:
    after = right(correction(SHELLED))
    assert {SHELLED.id} & {aim for one in after.rebuttals for aim in one.targets} == set()
    assert found(after, DENIED).claim == SHELLED.claim, "the fleet denies it all the same"


def test_what_only_a_denial_implied_goes_with_it() -> None:
    assert IMPLIED not in right(correction(STARVING)).utterances
    assert IMPLIED in right(correction(DENIED)).utterances


def test_a_relay_of_nothing_goes_and_what_was_relayed_stays() -> None:
    assert RELAY not in right(correction(BURNED)).utterances
    after = right(correction(RELAY))
    assert found(after, BURNED).via is None


def test_a_corrected_relay_goes_with_what_it_relays() -> None:
    after = right(correction(RELAY, speaker=LAMWICK), correction(BURNED))
    assert LAMWICK not in after.agents


def test_another_speaker_makes_another_utterance_with_the_id_that_its_content_gives() -> None:
    after = right(correction(SILENT, speaker=LAMWICK, party=FLEET))
    said = found(after, SILENT)
    assert (said.speaker, said.party, said.mode, said.confidence) == (LAMWICK.id, FLEET.id, Mode.DIRECT, 1.0)
    assert said.id == utterance_id(FIRST.id, said.content, LAMWICK.id, said.mode, said.stance, said.claim)
    assert LAMWICK in after.agents
    assert RENN not in after.agents
    assert aims(after, SILENT) == aims(READING, SILENT)


def test_a_speaker_without_a_party_speaks_for_nobody_else() -> None:
    assert found(right(correction(SILENT, speaker=LAMWICK)), SILENT).party is None
    assert found(right(correction(SILENT, speaker=FLEET, party=FLEET)), SILENT).party is None


def test_another_party_alone_leaves_the_id() -> None:
    after = corrected(READING, [correction(SILENT, speaker=RENN, party=LAMWICK)])
    assert found(after.reading, SILENT) == replace(SILENT, party=LAMWICK.id, confidence=1.0)
    assert after.became == {}


def test_who_answers_a_statement_answers_it_under_its_new_speaker() -> None:
    after = right(correction(SHELLED, speaker=LAMWICK))
    assert aims(after, DENIED) == [found(after, SHELLED)]


def test_what_the_article_itself_said_is_reported_once_somebody_else_says_it_and_the_other_way_round() -> None:
    assert found(right(correction(CLOSED, speaker=LAMWICK)), CLOSED).mode is Mode.INDIRECT
    assert found(right(correction(SHELLED, speaker=READING.narrator)), SHELLED).mode is Mode.NARRATED


def test_nobody_relays_their_own_words() -> None:
    meridian = READING.agent(RELAY.speaker)
    after = right(correction(BURNED, speaker=meridian))
    assert found(after, BURNED).via is None
    assert RELAY not in after.utterances


def test_a_speaker_who_is_on_record_with_the_same_words_is_so_once() -> None:
    twin = replace(
        SHELLED,
        id=utterance_id(FIRST.id, SHELLED.content, FLEET.id, SHELLED.mode, SHELLED.stance, SHELLED.claim),
        speaker=FLEET.id,
    )
    reading = replace(READING, utterances=(*READING.utterances, twin))
    after = corrected(reading, [correction(SHELLED, speaker=FLEET)])
    assert after.became == {SHELLED.id: twin.id}
    assert [one.id for one in after.reading.utterances].count(twin.id) == 1
    assert twin.id in {aim for one in after.reading.rebuttals for aim in one.targets}


def test_a_denial_that_is_none_disputes_nothing() -> None:
    after = right(correction(DENIED, stance=Stance.ASSERTS))
    assert found(after, DENIED).stance is Stance.ASSERTS
    assert aims(after, DENIED) == []


def test_a_denial_that_is_a_doubt_disputes_the_same_as_a_doubt() -> None:
    after = right(correction(DENIED, stance=Stance.QUESTIONS))
    assert aims(after, DENIED) == [SHELLED]
    assert {one.kind for one in after.rebuttals if one.utterance == found(after, DENIED).id} == {RebuttalKind.DOUBT}


def test_nobody_denies_a_denial() -> None:
    after = right(correction(SHELLED, stance=Stance.DENIES))
    assert aims(after, DENIED) == []
    assert aims(after, SILENT) == [found(after, SHELLED)], "a counterclaim may answer a denial"


def test_a_target_that_is_not_answered_is_dropped_and_another_is_added() -> None:
    after = right(correction(SILENT, wrong=(SHELLED.id,), right=(BURNED.id,)))
    assert found(after, SILENT) == SILENT
    assert aims(after, SILENT) == [BURNED]


def test_what_disputed_nothing_is_a_rebuttal_of_the_kind_of_its_stance_once_it_answers() -> None:
    after = right(correction(CLOSED, right=(SHELLED.id,)))
    assert [one.kind for one in after.rebuttals if one.utterance == CLOSED.id] == [RebuttalKind.COUNTERCLAIM]
    after = right(correction(CLOSED, stance=Stance.DENIES, right=(SHELLED.id,)))
    assert RebuttalKind.DENIAL in {one.kind for one in after.rebuttals if one.utterance == found(after, CLOSED).id}


def test_a_denial_of_its_targets_claim_has_the_claim_of_what_it_does_answer() -> None:
    after = right(correction(DENIED, wrong=(SHELLED.id,), right=(BURNED.id,)))
    assert found(after, DENIED).claim == BURNED.claim
    assert aims(after, DENIED) == [found(after, BURNED)]


def test_a_denial_that_answers_nothing_and_names_nothing_is_gone() -> None:
    assert DENIED not in right(correction(DENIED, wrong=(SHELLED.id,))).utterances


def test_who_says_something_else_takes_nothing_back() -> None:
    reading = retracting_reading()
    retraction = reading.utterances[-1]
    after = right(correction(retraction, speaker=LAMWICK), reading=reading)
    assert {one for said in after.utterances for one in said.retracts} == set()
    after = right(correction(SHELLED, speaker=LAMWICK), reading=reading)
    assert {one for said in after.utterances for one in said.retracts} == set()


def test_nothing_takes_itself_back() -> None:
    reading = retracting_reading()
    after = right(correction(SHELLED, stance=Stance.QUESTIONS), reading=reading)
    (said,) = (one for one in after.utterances if one.content == SHELLED.content)
    assert (said.id, said.retracts) == (reading.utterances[-1].id, frozenset())


def test_a_correction_may_be_of_what_another_one_made() -> None:
    first = correction(SILENT, speaker=LAMWICK)
    made = found(right(first), SILENT)
    second = correction(made, 1, stance=Stance.QUESTIONS)
    after = corrected(READING, [second, first])
    said = found(after.reading, SILENT)
    assert (said.speaker, said.stance) == (LAMWICK.id, Stance.QUESTIONS)
    assert after.applied == (first, second)


def test_corrections_that_lead_back_to_each_other_are_made_once_each() -> None:
    first = correction(SILENT, speaker=LAMWICK)
    back = correction(found(right(first), SILENT), speaker=RENN, party=FLEET)
    assert found(right(first, back), SILENT).id == SILENT.id


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_the_order_in_which_corrections_are_given_does_not_matter(order: tuple[int, ...]) -> None:
    made = (
        correction(SHELLED, 0, speaker=LAMWICK),
        correction(DENIED, 1, stance=Stance.QUESTIONS),
        correction(SILENT, 2, wrong=(SHELLED.id,), right=(BURNED.id,)),
    )
    assert corrected(READING, [made[number] for number in order]) == corrected(READING, made)
