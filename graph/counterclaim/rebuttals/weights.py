"""The learned weights: linear models over named features, read from one small JSON file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp, log

from counterclaim.errors import ModelMissing
from counterclaim.rebuttal import RebuttalKind

_FILE = "weights.json"
_FARTHEST = 30.0
_LEAST_CHANCE = 1e-3


def probability(logit: float) -> float:
    """Return the logistic function of ``logit``."""
    return 1.0 / (1.0 + exp(-max(-_FARTHEST, min(_FARTHEST, logit))))


def log_odds(chance: float) -> float:
    """Return the inverse of ``probability``, cut off at one in a thousand on both sides."""
    kept = max(_LEAST_CHANCE, min(1 - _LEAST_CHANCE, chance))
    return log(kept / (1 - kept))


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear model: ``bias`` plus the weighted sum of named features."""

    bias: float
    weights: Mapping[str, float]

    def logit(self, features: Mapping[str, float]) -> float:
        """Return the model's value for ``features``.

        Raises:
            KeyError: if a feature is missing: weights and code are of different versions.
        """
        return self.bias + sum(weight * features[name] for name, weight in self.weights.items())


@dataclass(frozen=True, slots=True)
class Weights:
    """All that was learned.

    Attributes:
        answering: whether a statement is a rebuttal, from its own features.
        targeting: whether a rebuttal disputes a given statement.
        disputing: whether it is a rebuttal after all, from both of the above.
        kinds: how it disputes.
        least_dispute: disputes below this probability are dropped.
        least_link: targets are dropped, except the best, where the probability that this is a rebuttal and of that
            target is below.
        least_stated: an explicit denial whose best target is below this also denies what nobody is quoted as saying.
    """

    answering: Linear
    targeting: Linear
    disputing: Linear
    kinds: Mapping[RebuttalKind, Linear]
    least_dispute: float
    least_link: float
    least_stated: float

    def confidence(self, evidence: Mapping[str, float], hint: float = 0.0) -> float:
        """Return the probability that a statement with this evidence is a rebuttal; ``hint`` is added log odds."""
        return probability(self.disputing.logit(evidence) + hint)


def _linear(document: object) -> Linear:
    if not isinstance(document, dict):
        raise TypeError(document)
    return Linear(float(document["bias"]), {str(k): float(v) for k, v in document["weights"].items()})


def read_weights(text: str) -> Weights:
    """Return the weights that the JSON document ``text`` holds.

    Raises:
        ModelMissing: if it is not a document of this version's layout.
    """
    try:
        document = json.loads(text)
        return Weights(
            answering=_linear(document["answering"]),
            targeting=_linear(document["targeting"]),
            disputing=_linear(document["disputing"]),
            kinds={RebuttalKind(kind): _linear(linear) for kind, linear in document["kinds"].items()},
            least_dispute=float(document["least_dispute"]),
            least_link=float(document["least_link"]),
            least_stated=float(document["least_stated"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelMissing(
            f"The rebuttal weights ({_FILE}) are damaged ({error!r}); reinstall counterclaim."
        ) from error


@cache
def shipped_weights() -> Weights:
    """Return the weights that come with the package.

    Raises:
        ModelMissing: if the file is absent or damaged.
    """
    file = resources.files("counterclaim_data").joinpath("rebuttals", _FILE)
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelMissing(f"The rebuttal weights ({file}) cannot be read; reinstall counterclaim.") from error
    return read_weights(text)
