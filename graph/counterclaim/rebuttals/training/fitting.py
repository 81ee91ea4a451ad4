"""Fit the linear models: logistic regression with L2 on features of unit variance, folded back into raw weights."""

from collections.abc import Mapping, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from counterclaim.rebuttals.pairs import Features
from counterclaim.rebuttals.weights import Linear

_DIGITS = 5
_ITERATIONS = 2000


def fit_linear(rows: Sequence[Features], labels: Sequence[bool], *, strength: float) -> Linear:
    """Return the model that tells rows with a true label; a greater ``strength`` means less shrinking."""
    names = sorted(rows[0])
    table = np.array([[row[name] for name in names] for row in rows])
    mean, scale = table.mean(0), table.std(0)
    used = scale > 0
    scaled = (table[:, used] - mean[used]) / scale[used]
    model = LogisticRegression(C=strength, max_iter=_ITERATIONS).fit(scaled, np.array(labels))
    weights = model.coef_[0] / scale[used]
    bias = float(model.intercept_[0] - weights @ mean[used])
    kept = [name for name, use in zip(names, used, strict=True) if use]
    return Linear(bias, {name: float(weight) for name, weight in zip(kept, weights, strict=True)})


def as_document(linear: Linear) -> dict[str, object]:
    """Return ``linear`` as it stands in the weights file."""
    weights: Mapping[str, float] = {name: round(weight, _DIGITS) for name, weight in linear.weights.items()}
    return {"bias": round(linear.bias, _DIGITS), "weights": dict(sorted(weights.items()))}
