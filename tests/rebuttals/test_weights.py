"""The weights file."""

import json
from importlib import resources

import pytest

from counterclaim.errors import ModelMissing
from counterclaim.rebuttals.weights import Linear, log_odds, probability, read_weights, shipped_weights


def shipped_text() -> str:
    return resources.files("counterclaim_data").joinpath("rebuttals", "weights.json").read_text("utf-8")


def test_shipped_weights_are_small_and_complete() -> None:
    assert len(shipped_text()) < 50_000
    assert len(shipped_weights().kinds) == 3


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"answering": 3}', shipped_text().replace("bias", "bent")])
def test_damaged_weights_say_what_to_do(text: str) -> None:
    with pytest.raises(ModelMissing, match="reinstall"):
        read_weights(text)


def test_missing_threshold_is_damage() -> None:
    document = json.loads(shipped_text())
    del document["least_link"]
    with pytest.raises(ModelMissing, match="least_link"):
        read_weights(json.dumps(document))


def test_linear_model_weighs_named_features() -> None:
    assert Linear(1.0, {"a": 2.0}).logit({"a": 0.5, "b": 9.0}) == 2.0


def test_log_odds_undo_probability() -> None:
    assert log_odds(probability(1.5)) == pytest.approx(1.5)
    assert log_odds(0.0) == pytest.approx(-log_odds(1.0))
    assert probability(1e9) == pytest.approx(1.0)
