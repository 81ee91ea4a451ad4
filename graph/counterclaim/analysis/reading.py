"""What the machine may have misread: numbers with intervals, from graphs in which what it is unsure of comes and goes.

These intervals are about the reading of the texts, and which of them say the same. They say nothing about whether what
the texts report is so.
"""

import random
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import networkx as nx

from counterclaim.analysis.draw import Chances, draw
from counterclaim.analysis.interval import Interval, check_level, quantile

Key = TypeVar("Key", bound=Hashable)

LIMIT = 100_000
"""Graphs with more utterances than this would be copied for hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin(Interval):
    """A number, and between which two it lies if the machine is as sure of its reading as it says.

    Attributes:
        present: in which share of the samples the thing that has the number was there at all.
    """

    present: float


def resample(
    G: "nx.MultiDiGraph[str]", *, confidence: str = "confidence", seed: int | random.Random | None = None
) -> "nx.MultiDiGraph[str]":
    """Return the graph with each utterance, and each match of claims, kept as likely as the machine is sure of it.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    confidence : string, optional (default="confidence")
        The edge attribute with the probability, from 0 to 1 (1 where absent).
    seed : integer, random_state, or None (default)
        Indicator of random number generation state, as in NetworkX.

    Returns
    -------
    networkx.MultiDiGraph
        With all nodes of `G`. What one utterance says of several claims goes together, and rebuttals and retractions
        go with either of the two utterances. What was said in a wording whose match does not hold is about a claim of
        its own, a node more. A contradiction that matching found goes if it does not hold. All else is kept.

    Raises
    ------
    networkx.NetworkXError
        If a confidence is not a number from 0 to 1.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> _ = G.add_edge("army", "c", kind="denies", utterance="sure", confidence=1.0)
    >>> _ = G.add_edge("army", "d", kind="denies", utterance="hopeless", confidence=0.0)
    >>> list(resample(G, seed=1).edges())
    [('army', 'c')]

    See Also
    --------
    margins : what becomes of an analysis' numbers.

    Notes
    -----
    Utterances are taken to be misread, and matches to be mistaken, independently of each other. Matches of claimants
    are not drawn: whoever has the same name is one without them. Linear.
    """
    return draw(G, Chances.read(G, confidence), nx.utils.create_py_random_state(seed))


def margins(
    G: "nx.MultiDiGraph[str]",
    numbers: Callable[["nx.MultiDiGraph[str]"], Mapping[Key, float]],
    *,
    samples: int = 200,
    alpha: float = 0.05,
    missing: float = 0.0,
    confidence: str = "confidence",
    limit: int = LIMIT,
    seed: int | random.Random | None = None,
) -> dict[Key, Margin]:
    """Return the numbers of an analysis with intervals for what the machine may have misread or matched wrongly.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    numbers : callable
        From such a graph to numbers, by what has them.
    samples : int, optional (default=200)
        How many graphs are drawn.
    alpha : float, optional (default=0.05)
        One minus the confidence level of the intervals.
    missing : float, optional (default=0)
        The number of what a sample does not have.
    confidence : string, optional (default="confidence")
        As for `resample`.
    limit : int, optional (default=100,000)
        The most utterances.
    seed : integer, random_state, or None (default)
        Indicator of random number generation state, as in NetworkX.

    Returns
    -------
    dict
        From each key that the whole graph has to its `Margin`, in the order of `numbers`.

    Raises
    ------
    networkx.NetworkXError
        If `samples` is less than 1, `alpha` is not between 0 and 1, a confidence is not a number from 0 to 1, or `G`
        has more than `limit` utterances.

    Examples
    --------
    How many parties dispute a claim, if one of two denials was hardly read with confidence:

    >>> G = nx.MultiDiGraph()
    >>> _ = G.add_edge("army", "c", kind="denies", utterance="u", confidence=1.0)
    >>> _ = G.add_edge("navy", "c", kind="denies", utterance="v", confidence=0.5)
    >>> margins(G, lambda H: {"parties": H.in_degree("c")}, seed=1)["parties"]
    Margin(value=2, low=1.0, high=2.0, present=1.0)

    See Also
    --------
    resample : one such graph.

    Notes
    -----
    Propagation of distributions by Monte Carlo [1]_: percentiles of what the analysis gives on `samples` graphs. The
    interval is the machine's doubt about its own reading and matching, and only as good as its confidences are
    calibrated. It is no statement about what happened. What the machine overlooked in the texts is in no sample, so
    that the numbers of the whole graph are often the upper ends.

    Takes `samples` times what a copy and the analysis take. That is too long beyond 100,000 utterances: take a
    subgraph, for instance of the claims that matter, or raise `limit`.

    References
    ----------
    .. [1] JCGM 101:2008, "Evaluation of measurement data - Supplement 1 to the Guide to the expression of uncertainty
       in measurement - Propagation of distributions using a Monte Carlo method".
    """
    check_level(alpha)
    if samples < 1:
        raise nx.NetworkXError(f"samples is {samples}; it has to be at least 1.")
    chances = Chances.read(G, confidence)
    if len(chances.utterances) > limit:
        many = f"{len(chances.utterances)} utterances are too many to draw {samples} graphs of them"
        raise nx.NetworkXError(f"{many} (limit {limit}). Take a subgraph.")
    chance = nx.utils.create_py_random_state(seed)
    whole = numbers(G)
    drawn = [numbers(draw(G, chances, chance)) for _ in range(samples)]
    return {key: _margin(value, [one.get(key) for one in drawn], alpha, missing) for key, value in whole.items()}


def _margin(value: float, drawn: list[float | None], alpha: float, missing: float) -> Margin:
    ordered = sorted(missing if one is None else float(one) for one in drawn)
    return Margin(
        value=value,
        low=quantile(ordered, alpha / 2),
        high=quantile(ordered, 1 - alpha / 2),
        present=sum(one is not None for one in drawn) / len(drawn),
    )
