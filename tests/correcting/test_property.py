"""Whatever is corrected, lifted, read again and removed, in any order: the store is as if it had been so at once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from correcting.desk import Desk, expected, unaliased
from counterclaim.agent import AgentKind
from counterclaim.correcting import Corrections, Demand
from counterclaim.errors import BadInput, NotFound
from counterclaim.rdf.corrections import read_corrections
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.validation import derived_faults, validate
from counterclaim.stance import Stance
from counterclaim.utterance import UtteranceId
from rdf.readings import first_reading, second_reading

READINGS = (unaliased(first_reading()), unaliased(second_reading()))
SAID = tuple(one.id for reading in READINGS for one in reading.utterances)
NAMES = ("Ivo Renn", "Northern Fleet", "Dana Orlo", "agent/meridian", "Osk Lamwick")
which = st.integers(0, 40)
wrongs = st.one_of(
    st.just({"withdraws": True}),
    st.builds(lambda name: {"speaker": name, "speaker_kind": AgentKind.PERSON}, st.sampled_from(NAMES)),
    st.builds(lambda name, party: {"speaker": name, "party": party}, st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.builds(lambda stance: {"stance": stance}, st.sampled_from(Stance)),
    st.just({"wrong": True}),
    st.builds(lambda target: {"right": target}, which),
    st.builds(lambda target: {"wrong": True, "right": target}, which),
    st.builds(lambda stance, target: {"stance": stance, "right": target}, st.sampled_from(Stance), which),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("correct"), which, wrongs),
        st.tuples(st.just("lift"), which),
        st.tuples(st.just("ingest"), st.sampled_from(READINGS)),
        st.tuples(st.just("remove"), st.sampled_from(READINGS)),
    ),
    max_size=8,
)


def known(desk: Desk) -> list[UtteranceId]:
    """Return the utterances that can be pointed at: as read, and as corrected."""
    return [*SAID, *(one.becomes for one in read_corrections(desk.store) if one.becomes and one.ends)]


def demand(desk: Desk, number: int, wrong: dict[str, object]) -> Demand:
    """Return a demand that is about an utterance and its real targets, where it has any, as people make them."""
    ids = known(desk)
    said = ids[number % len(ids)]
    aims = [aim for reading in READINGS for one in reading.rebuttals if one.utterance == said for aim in one.targets]
    if "wrong" in wrong:
        wrong = wrong | {"wrong": tuple((aims or ids)[:1])}
    if "right" in wrong:
        wrong = wrong | {"right": (ids[int(str(wrong["right"])) % len(ids)],)}
    return Demand(utterance=said, by="Dana Orlo", **wrong)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(steps)
def test_the_store_depends_on_its_articles_and_corrections_alone(steps: list[tuple[object, ...]]) -> None:
    desk, present = Desk(*READINGS), dict.fromkeys(range(2), True)
    for verb, *rest in steps:
        if verb == "correct":
            try:
                desk.correct(demand(desk, *rest))  # type: ignore[arg-type]
            except (BadInput, NotFound):
                continue
        elif verb == "lift":
            corrections = Corrections(desk.store).all()
            if corrections:
                desk.lift(corrections[rest[0] % len(corrections)].utterance)  # type: ignore[operator]
        else:
            reading = rest[0]
            present[READINGS.index(reading)] = verb == "ingest"
            (desk.ingest if verb == "ingest" else desk.remove)(reading)  # type: ignore[arg-type]
    corrections = Corrections(desk.store).all()
    there = [reading for number, reading in enumerate(READINGS) if present[number]]
    assert desk.contents() == expected(corrections, *there)
    iris = Iris(desk.store.base)
    assert list(derived_faults(desk.store, iris)) == []
    assert [str(fault) for fault in validate(desk.store.quads(), iris).faults] == []
