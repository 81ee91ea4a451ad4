"""What parts two claimants: a veto or an accusation, also by way of a third, for as long as it stands, in any order."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from counterclaim.linking import removal, unmatched, unmatched_articles
from counterclaim.linking.vetoes import Vetoes, veto_between
from counterclaim.rdf.aggregates import aggregates
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT
from counterclaim.rdf.stored import StoredReadings
from counterclaim.reading import Reading, Run
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import GENERATED, Said, contents, filled, linker, read, same, write

IRIS = Iris()
LATER = Run(software="hand", version="2", model="none", model_version="0")
LEAGUE = "Harbour Workers League"


def called(reading: Reading, name: str, *aliases: str) -> Reading:
    """Return a reading that has more names for one of its agents."""
    agents = (replace(agent, aliases=aliases) if agent.name == name else agent for agent in reading.agents)
    return replace(reading, agents=tuple(agents))


def agent(reading: Reading, name: str) -> NamedNode:
    (found,) = (one for one in reading.agents if one.name == name)
    return IRIS.agent(found.id)


def veto(store: EmbeddedStore, one: NamedNode, other: NamedNode) -> None:
    made = veto_between(one.value, other.value, SAME_AGENT, by="A. Reader", made=GENERATED)
    store.write(Vetoes(store).make(made))


def lift(store: EmbeddedStore, one: NamedNode, other: NamedNode) -> None:
    store.write(Vetoes(store).lift((one.value, other.value), SAME_AGENT))


FULL = called(read(1, Said(LEAGUE, "Nine died in Sel.")), LEAGUE, "HWL")
SHORT = read(2, Said("HWL", "Ships sank in Orlo."))
NAMED = read(3, Said(LEAGUE, "Rain fell on the mills."))
AGENCY = read(4, Said("SANA agency", "Nine died in Sel."))
NEWS_AGENCY = read(5, Said("SANA news agency", "Ships sank in Orlo."))


@pytest.mark.parametrize(
    ("readings", "one", "other"),
    [
        ((AGENCY, NEWS_AGENCY), agent(AGENCY, "SANA agency"), agent(NEWS_AGENCY, "SANA news agency")),
        ((FULL, SHORT, NAMED), agent(SHORT, "HWL"), agent(NAMED, LEAGUE)),
        ((FULL, SHORT, NAMED), agent(FULL, LEAGUE), agent(NAMED, LEAGUE)),
    ],
    ids=["by the registry", "by acronym and name", "by name"],
)
def test_a_veto_parts_two_whom_a_third_would_join(
    readings: tuple[Reading, ...], one: NamedNode, other: NamedNode
) -> None:
    store = filled(*readings)
    assert same(store, one, other)
    before = contents(store)
    veto(store, one, other)
    assert not same(store, one, other)
    vetoed = contents(store)
    matched = linker(store)
    store.write(matched.forget())
    for reading in reversed(readings):
        store.write(matched.link(reading))
    assert contents(store) == vetoed
    lift(store, one, other)
    assert contents(store) == before


def test_whoever_accuses_is_not_joined_by_way_of_a_third_to_whom_it_accuses() -> None:
    accuser = read(6, Said(LEAGUE, "The union burned the mills.", accusing="HWL"))
    store = filled(accuser, FULL)
    assert not same(store, agent(accuser, LEAGUE), agent(accuser, "HWL"))


def accusing(number: int, *, accuses: bool, run: Run = LATER) -> Reading:
    accused = "Captain Ivo Renn" if accuses else None
    shelled = Said("Ivo Renn", "The captain shelled Sel.", accusing=accused)
    return read(number, shelled, Said("Captain Ivo Renn", "Rain fell."), run=run)


def test_an_accusation_that_is_read_no_longer_parts_nobody() -> None:
    store = filled(accusing(1, accuses=True))
    assert not same(store, *(IRIS.agent(one.id) for one in accusing(1, accuses=True).agents))
    write(store, accusing(1, accuses=False))
    assert contents(store) == contents(filled(accusing(1, accuses=False)))


def test_an_accusation_goes_with_its_article_though_another_has_the_claim() -> None:
    accuser = read(11, Said("Ivo Renn", "Ships sank in Orlo.", accusing="Captain Ivo Renn"))
    store = filled(SHORT, accuser)
    store.write(removal(store, accuser.article.id))
    assert contents(store) == contents(filled(SHORT))


def test_others_stay_one_when_the_one_who_stood_for_them_is_read_away_unmatched() -> None:
    readings = sorted((read(n, Said("Ivo Renn", f"Claim {n} holds.")) for n in (1, 2, 3)), key=lambda it: it.article.id)
    store = filled(*readings)
    silent = replace(readings[0], agents=(), claims=(), utterances=(), run=LATER)
    store.write(unmatched(store, silent, generated=GENERATED))
    assert same(store, *(agent(one, "Ivo Renn") for one in readings[1:]))
    store.write(linker(store).link(silent))
    assert contents(store) == contents(filled(silent, *readings[1:]))


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens to a store, by the place of an article or of two agents in what it can happen to."""

    kind: str
    at: int
    to: int = 0


TOLD = (
    FULL,
    SHORT,
    NAMED,
    called(read(6, Said(LEAGUE, "The union burned the mills.", accusing="HWL")), LEAGUE, "HWU"),
    called(read(7, Said("HWU", "Nobody burned the mills.")), "HWU", "HWL"),
    read(8, Said("SANA agency", "The agency lied.", accusing="SANA news agency"), Said("SANA", "Rain fell.")),
    NEWS_AGENCY,
    accusing(9, accuses=True),
    accusing(10, accuses=False),
    read(11, Said("Ivo Renn", "Ships sank in Orlo.", accusing="Captain Ivo Renn")),
    read(12, Said("Captain Ivo Renn", "The captain shelled Sel.")),
)
RETOLD = (
    NAMED,
    read(6, Said(LEAGUE, "The union burned the mills."), run=LATER),
    called(read(7, Said("HWU", "Nobody burned the mills."), run=LATER), "HWU", "HWX"),
    read(8, Said("SANA agency", "The agency lied."), Said("SANA", "Rain fell."), run=LATER),
    accusing(9, accuses=False),
    accusing(10, accuses=True),
    read(1, Said(LEAGUE, "Nine died in Sel.", accusing="HWL"), run=LATER),
)
PEOPLE = sorted({IRIS.agent(one.id) for reading in (*TOLD, *RETOLD) for one in reading.agents}, key=str)
STEPS = st.one_of(
    st.builds(Step, st.sampled_from(["write", "write unmatched"]), st.integers(0, len(TOLD) + len(RETOLD) - 1)),
    st.builds(Step, st.just("remove"), st.integers(0, len(TOLD) - 1)),
    st.builds(Step, st.sampled_from(["veto", "lift"]), st.integers(0, 9), st.integers(0, 9)),
)


class History:
    """A store to which things happen, and what has to be in it."""

    def __init__(self) -> None:
        self.store = EmbeddedStore.open(None)
        self.linker = linker(self.store)
        self.told: dict[str, Reading] = {}
        self.vetoed: set[frozenset[NamedNode]] = set()

    def do(self, step: Step) -> None:
        reading = (*TOLD, *RETOLD)[step.at]
        if step.kind == "write":
            self.store.write(self.linker.change(reading, generated=GENERATED))
            self.told[reading.article.id] = reading
        elif step.kind == "write unmatched":
            self.store.write(unmatched(self.store, reading, generated=GENERATED))
            self.told[reading.article.id] = reading
        elif step.kind == "remove":
            self.store.write(removal(self.store, reading.article.id))
            self.told.pop(reading.article.id, None)
        else:
            self.part(step)

    def part(self, step: Step) -> None:
        """Veto that two who are one are, or lift a veto."""
        if step.kind == "veto":
            pairs = [(a, b) for a in PEOPLE for b in PEOPLE if a.value < b.value and same(self.store, a, b)]
            if pairs:
                pair = pairs[step.at * len(pairs) // 10]
                veto(self.store, *pair)
                self.vetoed.add(frozenset(pair))
        elif self.vetoed:
            pair_ = sorted(self.vetoed, key=str)[step.at % len(self.vetoed)]
            lift(self.store, *pair_)
            self.vetoed.discard(pair_)

    def match(self) -> None:
        for article in unmatched_articles(self.store):
            reading = StoredReadings(self.store).read(article)
            assert reading is not None
            self.store.write(self.linker.link(reading))


@settings(max_examples=40, deadline=None)
@given(st.lists(STEPS, min_size=4, max_size=14))
def test_whatever_happened_the_store_is_as_if_made_at_once(steps: list[Step]) -> None:
    history = History()
    for step in steps:
        history.do(step)
        assert set(history.store.quads(IRIS.inferred)) == inferred(history.store, IRIS)
    history.match()
    assert set(history.store.quads(IRIS.aggregates)) == aggregates(history.store, IRIS)
    anew = filled(*history.told.values())
    anew.load(history.store.quads(IRIS.vetoes))
    chosen = linker(anew)
    anew.write(chosen.forget())
    for reading in sorted(history.told.values(), key=lambda one: one.article.id):
        anew.write(chosen.link(reading))
    assert contents(history.store) == contents(anew)
    assert not any(same(anew, *pair) for pair in history.vetoed)
