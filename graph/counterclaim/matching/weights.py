"""What was learned: two linear models over the features of a pair, and from which probability on they are believed."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from counterclaim.errors import ModelMissing
from counterclaim.modelcard import shipped

FILE = "weights.json"
_RULES = 4
"""Which rules decide beside the weights: raised when they find other matches, so that old ones are known."""
Values = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PairModel:
    """A linear model: ``bias`` plus the weighted sum of named features gives log odds."""

    bias: float
    weights: Mapping[str, float]

    def log_odds(self, names: Sequence[str], rows: Values) -> Values:
        """Return the log odds of each row; its columns have these names.

        Raises:
            KeyError: if a feature is missing: weights and code are of different versions.
        """
        place = {name: column for column, name in enumerate(names)}
        column = np.zeros(len(names))
        for name, weight in self.weights.items():
            column[place[name]] = weight
        result: Values = rows @ column + self.bias
        return result


@dataclass(frozen=True, slots=True)
class MatchWeights:
    """All that decides.

    Attributes:
        version: short digest of the file, and which rules stand beside it.
        same: whether two statements make the same claim.
        contradicting: whether two asserted claims cannot both be true.
        least_same: two claims are one from this probability on.
        least_close: two claims are related from this probability of being one on.
        least_contradicting: two claims contradict from this probability on.
    """

    version: str
    same: PairModel
    contradicting: PairModel
    least_same: float
    least_close: float
    least_contradicting: float


def read_weights(text: str) -> MatchWeights:
    """Return the weights that the JSON document ``text`` holds.

    Raises:
        ModelMissing: if it is not a document of this version's layout.
    """
    try:
        document = json.loads(text)
        same, contradicting = (
            PairModel(float(part["bias"]), {str(name): float(weight) for name, weight in part["weights"].items()})
            for part in (document["same"], document["contradicting"])
        )
        least = {name: float(document[name]) for name in ("least_same", "least_close", "least_contradicting")}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelMissing(f"The weights for matching are damaged ({error!r}); reinstall counterclaim.") from error
    version = f"{hashlib.sha256(text.encode()).hexdigest()[:12]}-{_RULES}"
    return MatchWeights(version=version, same=same, contradicting=contradicting, **least)


@cache
def shipped_weights() -> MatchWeights:
    """Return the weights that come with the package.

    Raises:
        ModelMissing: if the file is absent or damaged.
    """
    path = shipped("matching") / FILE
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelMissing(f"The weights for matching ({path}) cannot be read; reinstall counterclaim.") from error
    return read_weights(text)


def chance(log_odds: float) -> float:
    """Return the probability for log odds."""
    return float(1 / (1 + np.exp(-min(30.0, max(-30.0, log_odds)))))


def odds(chance: float) -> float:
    """Return the log odds of a probability between 0 and 1."""
    return float(np.log(chance / (1 - chance)))
