from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from pyoxigraph import NamedNode, Quad

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.article import Article
from counterclaim.claim import Claim
from counterclaim.rdf.aggregates import aggregates, restored_aggregates
from counterclaim.rdf.changes import article_change, article_removal, with_inferred
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import reading_quads
from counterclaim.rdf.terms import node
from counterclaim.reading import Reading
from counterclaim.rebuttal import Rebuttal, RebuttalKind
from counterclaim.span import Span
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim.utterance import Utterance, utterance_id
from counterclaim_ontology.vocabulary import Ccg, Prov, Schema, Skos
from rdf.readings import FIRST, FLEET, GENERATED, LATER_RUN, RUN, SECOND, SHELLED, first_reading, local, second_reading

IRIS = Iris()
_NARROWER = node(Skos.NARROW_MATCH)


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.open(None) as opened:
        yield opened


def _write(store: EmbeddedStore, *readings: Reading) -> None:
    for reading in readings:
        store.write(article_change(store, reading, IRIS, generated=GENERATED))


def _values(store: EmbeddedStore, subject: NamedNode, predicate: str) -> set[str]:
    return {
        getattr(quad.object, "value", "")
        for quad in store.quads()
        if quad.subject == subject and quad.predicate == node(predicate)
    }


def test_a_first_article_adds_its_reading_and_what_follows_from_it(store: EmbeddedStore) -> None:
    change = article_change(store, first_reading(), IRIS, generated=GENERATED)
    assert not change.removals
    stated = frozenset(quad for quad in change.additions if quad.graph_name not in (IRIS.inferred, IRIS.aggregates))
    assert stated == reading_quads(first_reading(), IRIS, generated=GENERATED)
    assert change.additions - stated


def test_writing_the_same_reading_again_changes_nothing_but_the_time(store: EmbeddedStore) -> None:
    _write(store, first_reading(), second_reading())
    before = set(store.quads())
    later = article_change(store, first_reading(), IRIS, generated=GENERATED + timedelta(hours=1))
    assert {quad.predicate for quad in later.removals} == {node(Prov.GENERATED_AT_TIME)}
    store.write(article_change(store, first_reading(), IRIS, generated=GENERATED))
    assert set(store.quads()) == before


def test_a_denial_rebuts_the_same_claim_in_another_article(store: EmbeddedStore) -> None:
    _write(store, first_reading(), second_reading())
    admission = next(u for u in second_reading().utterances if u.claim == SHELLED.id)
    denial = next(u for u in first_reading().utterances if u.claim == SHELLED.id and u.stance is Stance.DENIES)
    assert IRIS.utterance(admission.id).value in _values(store, IRIS.utterance(denial.id), Ccg.REBUTS)


def test_the_accused_party_has_answered(store: EmbeddedStore) -> None:
    _write(store, first_reading())
    assert _values(store, IRIS.claim(SHELLED.id), Ccg.ANSWERED_BY) == {IRIS.agent(FLEET.id).value}


def test_a_newer_run_replaces_the_article_and_all_that_followed_from_it(store: EmbeddedStore) -> None:
    _write(store, first_reading(), second_reading())
    _write(store, Reading(article=FIRST, run=LATER_RUN, narrator=first_reading().narrator))
    with EmbeddedStore.open(None) as other:
        _write(other, second_reading(), Reading(article=FIRST, run=LATER_RUN, narrator=first_reading().narrator))
        assert _without_runs_and_aliases(store) == _without_runs_and_aliases(other)


def test_a_newer_reading_without_a_rebuttal_leaves_none(store: EmbeddedStore) -> None:
    _write(store, first_reading())
    _write(store, replace(first_reading(), rebuttals=()))
    assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)
    _write(store, first_reading())
    assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)


def _without_runs_and_aliases(store: EmbeddedStore) -> set[Quad]:
    """Leave out what outlives an article: its run, and the aliases of agents that other articles need too."""
    return {q for q in store.quads() if q.graph_name != IRIS.runs and q.predicate != node(Skos.ALT_LABEL)}


def test_removing_all_articles_leaves_only_the_runs(store: EmbeddedStore) -> None:
    _write(store, first_reading(), second_reading())
    for article in (FIRST, SECOND):
        store.write(article_removal(store, article.id, IRIS))
    assert {quad.graph_name for quad in store.quads()} == {IRIS.runs}


def test_removing_an_unknown_article_changes_nothing(store: EmbeddedStore) -> None:
    assert article_removal(store, FIRST.id, IRIS) == Change()


def test_an_agent_of_two_articles_has_one_name_and_all_aliases(store: EmbeddedStore) -> None:
    _write(store, first_reading(), second_reading())
    assert _values(store, IRIS.agent(FLEET.id), Schema.NAME) == {"Northern Fleet"}
    assert _values(store, IRIS.agent(FLEET.id), Skos.ALT_LABEL) == {"the fleet", "our ships"}


@pytest.mark.parametrize("reverse", [False, True], ids=["shorter name first", "longer name first"])
def test_the_name_of_an_agent_does_not_depend_on_the_order_of_articles(store: EmbeddedStore, reverse: bool) -> None:
    second = second_reading()
    renamed = tuple(replace(agent, name="The Fleet") if agent.id == FLEET.id else agent for agent in second.agents)
    readings = [first_reading(), replace(second, agents=renamed)]
    _write(store, *(reversed(readings) if reverse else readings))
    assert _values(store, IRIS.agent(FLEET.id), Schema.NAME) == {"Northern Fleet"}
    assert "The Fleet" in _values(store, IRIS.agent(FLEET.id), Skos.ALT_LABEL)


def test_two_wordings_of_one_claim_give_it_one_text(store: EmbeddedStore) -> None:
    reading = first_reading()
    louder = tuple(replace(claim, text=claim.text.upper().rstrip(".")) for claim in reading.claims)
    _write(store, second_reading(), replace(reading, claims=louder))
    assert _values(store, IRIS.claim(SHELLED.id), Schema.TEXT) == {SHELLED.text}


AGENTS = tuple(Agent(id=AgentId(f"a{n}"), name=f"A{n}", kind=AgentKind.PERSON) for n in range(4))
CLAIMS = tuple(Claim(text=f"Claim {n} is so.", accuses=(AGENTS[n % 4].id,) if n % 2 else ()) for n in range(6))


def _random_reading(number: int, random: Random) -> Reading:
    article = Article(text=f"Article number {number}.")
    said: dict[str, Utterance] = {}
    for start in range(random.randrange(5)):
        stance, claim, speaker = random.choice(list(Stance)), random.choice(CLAIMS), random.choice(AGENTS)
        spans, mode = (Span(start, start + 3),), random.choice([Mode.DIRECT, Mode.IMPLIED])
        identifier = utterance_id(article.id, spans, speaker.id, mode, stance, claim.id)
        said[identifier] = Utterance(
            id=identifier,
            content=spans,
            cue=(),
            source=(),
            mode=mode,
            speaker=speaker.id,
            party=random.choice([None, random.choice(AGENTS).id]),
            stance=stance,
            claim=claim.id,
            certainty=Certainty.CERTAIN,
            confidence=0.5,
        )
    utterances = tuple(said.values())
    rebuttals = tuple(_random_rebuttals(utterances, random))
    claims = tuple(claim for claim in CLAIMS if any(claim.id == utterance.claim for utterance in utterances))
    narrator = local(article, "narrator", AgentKind.NARRATOR)
    return Reading(
        article=article,
        run=RUN,
        narrator=narrator,
        agents=AGENTS,
        claims=claims,
        utterances=utterances,
        rebuttals=rebuttals,
    )


def _random_rebuttals(utterances: tuple[Utterance, ...], random: Random) -> Iterator[Rebuttal]:
    kinds = {
        Stance.DENIES: RebuttalKind.DENIAL,
        Stance.QUESTIONS: RebuttalKind.DOUBT,
        Stance.ASSERTS: RebuttalKind.COUNTERCLAIM,
    }
    for earlier, later in pairwise(utterances):
        if later.stance in kinds and random.random() < 0.5:
            yield Rebuttal(utterance=later.id, targets=(earlier.id,), kind=kinds[later.stance], confidence=0.5)


def _random_matches(random: Random, *more: str) -> frozenset[Quad]:
    predicates = (Skos.EXACT_MATCH, Skos.CLOSE_MATCH, Ccg.CONTRADICTS, *more)
    pairs = [(IRIS.claim(random.choice(CLAIMS).id), IRIS.claim(random.choice(CLAIMS).id)) for _ in range(3)]
    found = {Quad(a, node(random.choice(predicates)), b, IRIS.matches) for a, b in pairs if a != b}
    ways_back = {quad for quad in found if quad.predicate == node(Skos.BROAD_MATCH)}
    return frozenset(found | {_backwards(quad) for quad in ways_back})


def _backwards(broader: Quad) -> Quad:
    assert isinstance(broader.object, NamedNode)
    return Quad(broader.object, node(Skos.NARROW_MATCH), broader.subject, broader.graph_name)


@pytest.mark.parametrize("seed", range(12))
def test_incremental_inference_equals_that_over_the_whole_graph(store: EmbeddedStore, seed: int) -> None:
    random = Random(seed)  # noqa: S311
    readings = [_random_reading(random.randrange(5), random) for _ in range(12)]
    for reading in readings:
        store.write(article_change(store, reading, IRIS, generated=GENERATED))
        if random.random() < 0.2:
            store.write(article_removal(store, random.choice(readings).article.id, IRIS))
        assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)
        assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS)


@pytest.mark.parametrize("seed", [*range(12), 32, 90])
def test_incremental_inference_follows_matches_between_claims(store: EmbeddedStore, seed: int) -> None:
    random = Random(seed)  # noqa: S311
    _write_random(store, random, _random_matches)


@pytest.mark.parametrize("seed", range(24))
def test_incremental_inference_follows_what_is_one_time_of_another_claim(store: EmbeddedStore, seed: int) -> None:
    random = Random(seed)  # noqa: S311
    _write_random(store, random, lambda random: _random_matches(random, Skos.BROAD_MATCH, Skos.BROAD_MATCH))
    for number in range(8):
        store.write(article_removal(store, Article(text=f"Article number {number}.").id, IRIS))
        assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)


@pytest.mark.parametrize("seed", range(24))
def test_incremental_inference_follows_matches_that_come_and_go(store: EmbeddedStore, seed: int) -> None:
    random = Random(seed)  # noqa: S311
    _write(store, *(_random_reading(number, random) for number in range(6)))
    for _ in range(6):
        new, old = _random_matches(random, Skos.BROAD_MATCH, Skos.BROAD_MATCH), frozenset(store.quads(IRIS.matches))
        gone = frozenset(quad for quad in old - new if random.random() < 0.5 and quad.predicate != _NARROWER)
        gone |= frozenset(_backwards(quad) for quad in gone if quad.predicate == node(Skos.BROAD_MATCH))
        store.write(with_inferred(store, Change(gone, new - old), IRIS))
        assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)


def _write_random(store: EmbeddedStore, random: Random, matches: Callable[[Random], frozenset[Quad]]) -> None:
    """Write articles, then matches, then more articles; what follows has to be right each time."""
    for reading in (_random_reading(number, random) for number in range(6)):
        store.write(article_change(store, reading, IRIS, generated=GENERATED))
    store.write(Change(additions=matches(random)))
    store.write(Change(removals=frozenset(store.quads(IRIS.inferred)), additions=inferred(store, IRIS)))
    store.write(restored_aggregates(store, IRIS))
    for reading in (_random_reading(random.randrange(8), random) for _ in range(6)):
        store.write(article_change(store, reading, IRIS, generated=GENERATED))
        assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)
        assert set(store.quads(IRIS.aggregates)) == aggregates(store, IRIS)


@pytest.mark.parametrize("seed", range(6))
def test_the_graph_does_not_depend_on_the_order_of_articles(seed: int) -> None:
    random = Random(seed)  # noqa: S311
    readings = [_random_reading(number, random) for number in range(5)]
    with EmbeddedStore.open(None) as one, EmbeddedStore.open(None) as other:
        _write(one, *readings)
        _write(other, *random.sample(readings, len(readings)))
        assert set(one.quads()) == set(other.quads())
