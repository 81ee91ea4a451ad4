import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements import Said, graph
from analysis.test_contests import SAID
from counterclaim.analysis import bipartite
from counterclaim.analysis.agreement import CAUTION, agreement_scores

MODELS = ["sums", "truthfinder"]
DISPUTE = [Said("rebels", "asserts", "c"), Said("medics", "asserts", "c"), Said("army", "denies", "c")]


def scores(*words: Said, model: str = "sums") -> dict[str, float | None]:
    return dict(agreement_scores(bipartite(graph(*words)), acknowledged=True, model=model).scores)


@pytest.mark.parametrize("value", [False, None, 1])
def test_nothing_is_scored_until_the_caution_is_acknowledged(value: bool) -> None:
    with pytest.raises(nx.NetworkXError, match="nothing of anybody's honesty"):
        agreement_scores(bipartite(graph(*DISPUTE)), acknowledged=value)


def test_it_has_to_be_said() -> None:
    with pytest.raises(TypeError, match="acknowledged"):
        agreement_scores(bipartite(graph(*DISPUTE)))  # type: ignore[call-arg]


@pytest.mark.parametrize("model", MODELS)
def test_the_caution_is_printed_before_the_scores(model: str) -> None:
    found = agreement_scores(bipartite(graph(*DISPUTE)), acknowledged=True, model=model)
    assert str(found).startswith(CAUTION)
    assert found.caution == CAUTION


@pytest.mark.parametrize("model", MODELS)
def test_only_claims_have_scores(model: str) -> None:
    found = agreement_scores(bipartite(graph(*DISPUTE)), acknowledged=True, model=model)
    assert set(found.scores) == {"c"}
    assert not [name for name in dir(found) if {"trust", "source", "weight", "party"} & set(name.split("_"))]


def test_sums_are_the_leading_singular_vector() -> None:
    words = [
        Said(p, s, c)
        for p, s, c in [
            ("p", "asserts", "c"),
            ("q", "asserts", "c"),
            ("q", "denies", "d"),
            ("r", "denies", "c"),
            ("r", "asserts", "d"),
            ("p", "asserts", "d"),
        ]
    ]
    answers = sorted({(one.claim, one.stance) for one in words})
    M = np.array([[float(any((w.party, w.claim, w.stance) == (p, *a) for w in words)) for a in answers] for p in "pqr"])
    leading = np.abs(np.linalg.svd(M)[2][0])
    weight = dict(zip(answers, leading, strict=True))
    for claim, score in scores(*words).items():
        asserted, denied = weight[claim, "asserts"], weight[claim, "denies"]
        assert score == pytest.approx(asserted / (asserted + denied), abs=1e-3)


def test_truthfinder_is_as_worked_out_by_hand_for_one_party() -> None:
    assert scores(Said("army", "asserts", "c"), model="truthfinder")["c"] == pytest.approx(1.0)


@pytest.mark.parametrize("model", MODELS)
@given(words=st.lists(SAID, max_size=10))
def test_scores_are_from_0_to_1_and_change_sides_with_the_stances(model: str, words: list[Said]) -> None:
    other = {"asserts": "denies", "denies": "asserts"}
    swapped = [one._replace(stance=other.get(one.stance, one.stance)) for one in words]
    before, after = scores(*words, model=model), scores(*swapped, model=model)
    assert before.keys() == after.keys()
    for claim, score in before.items():
        assert score is None or 0 <= score <= 1
        assert after[claim] == (None if score is None else pytest.approx(1 - score, abs=1e-3))


@pytest.mark.parametrize("model", MODELS)
def test_as_many_on_each_side_are_in_the_middle(model: str) -> None:
    assert scores(DISPUTE[0], DISPUTE[2], model=model)["c"] == pytest.approx(0.5)


@pytest.mark.parametrize("model", MODELS)
def test_one_against_many_hundreds_has_next_to_no_weight(model: str) -> None:
    said = [Said("army", "asserts", "c"), *(Said(f"witness {number}", "denies", "c") for number in range(500))]
    assert scores(*said, model=model)["c"] == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("model", MODELS)
def test_nothing_said_has_no_scores(model: str) -> None:
    assert scores(model=model) == {}


def test_unknown_models_and_impossible_options_are_errors() -> None:
    P = bipartite(graph(*DISPUTE))
    with pytest.raises(nx.NetworkXError, match="'vote'"):
        agreement_scores(P, acknowledged=True, model="vote")
    with pytest.raises(nx.NetworkXError, match="positive"):
        agreement_scores(P, acknowledged=True, max_iter=0)
    with pytest.raises(nx.PowerIterationFailedConvergence):
        agreement_scores(P, acknowledged=True, max_iter=1)
