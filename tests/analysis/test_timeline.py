from datetime import date, timedelta

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from counterclaim.agent import UNSTATED_SOURCE
from counterclaim.analysis.timeline import Step, timeline

WORDS = [
    Said("army", "denies", "c", "a1", first_seen="2031-03-04"),
    Said("rebels", "asserts", "c", "a1", first_seen="2031-03-04"),
    Said("rebels", "asserts", "d", "a2", first_seen="2031-04-01T08:00:00"),
    Said("rebels", "questions", "d", "a3"),
]


def test_periods_count_what_was_published_in_them() -> None:
    first, second, undated = timeline(graph(*WORDS))
    assert (first.start, first.articles, first.utterances, first.parties) == (date(2031, 3, 4), 1, 2, 2)
    assert (first.asserting, first.disputing, dict(first.claims)) == (1, 1, {"c": 2})
    assert (second.start, undated.start) == (date(2031, 4, 1), None)


@pytest.mark.parametrize(
    ("step", "starts"),
    [("week", ["2031-03-03", "2031-03-31"]), ("month", ["2031-03-01", "2031-04-01"]), ("year", ["2031-01-01"])],
)
def test_longer_periods_begin_on_their_first_day(step: str, starts: list[str]) -> None:
    assert [str(period.start) for period in timeline(graph(*WORDS), step=step) if period.start] == starts


def test_only_what_is_about_a_claim_or_by_a_party() -> None:
    G = graph(*WORDS)
    assert [period.utterances for period in timeline(G, "c")] == [2]
    assert [period.utterances for period in timeline(G, "rebels")] == [1, 1, 1]


def test_what_is_only_implied_or_has_no_stated_source_is_nobody_s_and_not_counted() -> None:
    denial = Said("army", "denies", "c", first_seen="2031-04-20")
    implied = Said("nobody", "asserts", "c", mode="implied", first_seen="2031-04-20")
    unsourced = Said(UNSTATED_SOURCE, "asserts", "c", first_seen="2031-04-21")
    [only] = timeline(graph(denial, implied, unsourced))
    assert (only.utterances, only.parties, only.asserting, only.disputing) == (1, 1, 0, 1)


def test_words_about_two_claims_are_one_utterance_that_asserts() -> None:
    G = graph(
        Said("army", "denies", "c", first_seen="2031-03-04"), Said("army", "denies", "d", first_seen="2031-03-04")
    )
    for _, _, data in G.edges(data=True):
        data["utterance"] = "one"
    [day] = timeline(G)
    assert (day.utterances, day.asserting, day.disputing) == (1, 0, 1)


def test_nothing_has_no_periods() -> None:
    assert timeline(nx.MultiDiGraph()) == ()


def test_an_unknown_node_or_step_is_an_error() -> None:
    with pytest.raises(nx.NodeNotFound, match="'x'"):
        timeline(graph(*WORDS), "x")
    with pytest.raises(nx.NetworkXError, match="'hour'"):
        timeline(graph(*WORDS), step="hour")


@given(st.lists(st.dates(date(1990, 1, 1), date(2040, 1, 1)), max_size=20), st.sampled_from(list(Step)))
def test_every_utterance_is_in_one_period_that_begins_before_it(days: list[date], step: Step) -> None:
    G = graph(*(Said("army", "denies", "c", first_seen=day.isoformat()) for day in days))
    found = timeline(G, step=step)
    assert sum(period.utterances for period in found) == len(days)
    assert {period.start for period in found} == {step.start(day) for day in days}
    assert all(step.start(day) <= day <= step.end(day) for day in days)
    after = [step.end(day) + timedelta(days=1) for day in days]
    assert [step.start(day) for day in after] == after
