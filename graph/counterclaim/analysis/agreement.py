"""Agreement scores: what models of "truth discovery" say, given out only to who knows what they assume.

Never scores of persons: what these models hold of a party is used inside, and is not returned.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import networkx as nx

from counterclaim.stance import Stance

CAUTION = (
    "Agreement scores, no probabilities: these models take it that sources are independent and that each claim has one "
    "answer. They reward whoever is repeated, so that the side with fewer mouths loses. They say nothing of what "
    "happened, and nothing of anybody's honesty."
)


class Model(StrEnum):
    """Which model."""

    SUMS = "sums"
    TRUTHFINDER = "truthfinder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The scores, and what has to be said with them.

    Attributes:
        scores: for each claim from 0 (the weight is with those who deny it) to 1 (with those who assert it); None where
            the model leaves no weight to anybody who does either.
    """

    model: Model
    scores: Mapping[str, float | None]
    caution: str = field(default=CAUTION)

    def __str__(self) -> str:
        scores = ((claim, "none " if score is None else f"{score:.3f}") for claim, score in self.scores.items())
        return "\n".join([self.caution, *(f"{score} {claim}" for claim, score in scores)])


def agreement_scores(
    P: "nx.MultiDiGraph[str]",
    *,
    acknowledged: bool,
    model: str = Model.SUMS,
    max_iter: int = 1000,
    tol: float = 1e-6,
) -> Agreement:
    r"""Return how much of the weight that a model gives to parties is with those who assert a claim.

    Parameters
    ----------
    P : networkx.MultiDiGraph
        As made by `bipartite`.
    acknowledged : bool
        Has to be True. It says that you know what `CAUTION` says and will print it with the scores.
    model : string, optional (default="sums")
        "sums" (hubs and authorities of parties and their answers) or "truthfinder".
    max_iter : int, optional (default=1000)
        The most rounds.
    tol : float, optional (default=1e-6)
        Rounds end when no weight changes by more.

    Returns
    -------
    Agreement
        Scores of the claims that somebody asserts or denies, in the order of `P`, with the caution.

    Raises
    ------
    networkx.NetworkXError
        If it is not acknowledged, there is no such model, or an option is not positive.
    networkx.PowerIterationFailedConvergence
        If `max_iter` rounds are not enough.

    Examples
    --------
    >>> P = nx.MultiDiGraph()
    >>> P.add_node("c", kind="claim")
    >>> for party, stance in [("rebels", "asserts"), ("medics", "asserts"), ("army", "denies")]:
    ...     _ = P.add_edge(party, "c", key=stance)
    >>> agreement_scores(P, acknowledged=True).scores
    {'c': 1.0}
    >>> agreement_scores(P, acknowledged=False)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    networkx.exception.NetworkXError: Agreement scores, no probabilities: ... Pass acknowledged=True to go on.

    See Also
    --------
    contested : who stands on each side, without any model.

    Notes
    -----
    An answer is a claim asserted, or a claim denied. Sums [1]_ is HITS on parties and answers: a party's weight is the
    sum of its answers' weights, an answer's that of its parties', both scaled to a largest of 1; the score is the
    share of the asserting answer. As the example shows, it ends with the largest group of parties that repeat each
    other (that is what the caution is about), and parties that nothing links with that group end without any weight.
    TruthFinder [2]_ adds up :math:`-\ln(1 - t)` of the parties' weights `t` (initially 0.9), lets an answer count half
    against its contrary, damps with 0.3 and takes the logistic function; where both answers are given the score is that
    of the asserting one over the sum of both.

    Linear for each round.

    References
    ----------
    .. [1] J. Pasternack, D. Roth, "Knowing What to Believe (when you already know something)", COLING 2010, 877-885.
    .. [2] X. Yin, J. Han, P. S. Yu, "Truth Discovery with Multiple Conflicting Information Providers on the Web",
       IEEE Transactions on Knowledge and Data Engineering 20(6), 796-808 (2008).
    """
    if acknowledged is not True:
        raise nx.NetworkXError(f"{CAUTION} Pass acknowledged=True to go on.")
    if model not in set(Model):
        raise nx.NetworkXError(f"There is no model {model!r}; take one of {', '.join(Model)}.")
    if max_iter < 1 or tol <= 0:
        raise nx.NetworkXError(f"max_iter is {max_iter}, tol {tol}; both have to be positive.")
    given = _given(P)
    rounds = _truthfinder if model == Model.TRUTHFINDER else _sums
    weights = rounds(given, max_iter, tol)
    claims = dict.fromkeys(claim for claim, _ in given)
    return Agreement(model=Model(model), scores={claim: _share(weights, claim) for claim in claims})


_Answer = tuple[str, bool]
"""A claim, and whether it is asserted."""


def _given(P: "nx.MultiDiGraph[str]") -> dict[_Answer, list[str]]:
    """Return who gives each answer."""
    given: dict[_Answer, list[str]] = {}
    for claim in (node for node, data in P.nodes(data=True) if data.get("kind") == "claim"):
        for party, _, stance in P.in_edges(claim, keys=True):
            if stance in {Stance.ASSERTS, Stance.DENIES}:
                given.setdefault((claim, stance == Stance.ASSERTS), []).append(party)
    return given


def _share(weights: Mapping[_Answer, float], claim: str) -> float | None:
    asserted, denied = weights.get((claim, True), 0.0), weights.get((claim, False), 0.0)
    return asserted / (asserted + denied) if asserted + denied else None


def _sums(given: Mapping[_Answer, list[str]], max_iter: int, tol: float) -> dict[_Answer, float]:
    weights = dict.fromkeys(given, 1.0)
    for _ in range(max_iter):
        of_party: dict[str, float] = {}
        for answer, parties in given.items():
            for party in parties:
                of_party[party] = of_party.get(party, 0.0) + weights[answer]
        updated = {answer: sum(of_party[party] for party in parties) for answer, parties in given.items()}
        most = max(updated.values(), default=1.0)
        updated = {answer: weight / most for answer, weight in updated.items()}
        if all(abs(updated[answer] - weights[answer]) <= tol for answer in given):
            return {answer: 0.0 if weight <= math.sqrt(tol) else weight for answer, weight in updated.items()}
        weights = updated
    raise nx.PowerIterationFailedConvergence(max_iter)


def _truthfinder(given: Mapping[_Answer, list[str]], max_iter: int, tol: float) -> dict[_Answer, float]:
    trust = {party: _INITIAL for parties in given.values() for party in parties}
    for _ in range(max_iter):
        raw = {
            answer: sum(-math.log(max(1 - trust[party], _LEAST_DOUBT)) for party in parties)
            for answer, parties in given.items()
        }
        weights = {
            (claim, side): _logistic(_DAMPING * (score - _OPPOSITION * raw.get((claim, not side), 0.0)))
            for (claim, side), score in raw.items()
        }
        updated = _means(given, weights)
        if all(abs(updated[party] - trust[party]) <= tol for party in trust):
            return weights
        trust = updated
    raise nx.PowerIterationFailedConvergence(max_iter)


_INITIAL = 0.9
_DAMPING = 0.3
_OPPOSITION = 0.5
_LEAST_DOUBT = 1e-12
"""Keeps the logarithm finite where thousands say the same."""


def _logistic(score: float) -> float:
    """Return ``1 / (1 + exp(-score))``, of however large a score."""
    return (1 + math.tanh(score / 2)) / 2


def _means(given: Mapping[_Answer, list[str]], weights: Mapping[_Answer, float]) -> dict[str, float]:
    total: dict[str, tuple[float, int]] = {}
    for answer, parties in given.items():
        for party in parties:
            before, number = total.get(party, (0.0, 0))
            total[party] = before + weights[answer], number + 1
    return {party: weight / number for party, (weight, number) in total.items()}
