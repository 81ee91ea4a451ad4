"""How contested a claim is: by how many parties stand on each side, never by how many articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from counterclaim.agent import AgentKind
from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.interval import Interval, wilson
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.stance import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """The parties on each side of one claim, by node, each once.

    Attributes:
        asserting: who says that it is so.
        denying: who says that it is not so.
        countering: who asserts a claim that contradicts it.
        doubting: who questions it or sees no evidence.
        declining: who was asked and did not comment; on neither side.
        again: who disputes it in one way and may be the same as another who disputes it in another way: not counted.
        matching_confidence: of the least sure match that puts somebody there; None if none does.
    """

    asserting: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    countering: tuple[str, ...] = ()
    doubting: tuple[str, ...] = ()
    declining: tuple[str, ...] = ()
    again: frozenset[str] = frozenset()
    matching_confidence: float | None = None

    @property
    def opposing(self) -> tuple[str, ...]:
        """Who disputes it, in whichever way."""
        disputing = dict.fromkeys((*self.denying, *self.countering, *self.doubting))
        return tuple(party for party in disputing if party not in self.again)

    @property
    def total(self) -> int:
        """How many parties stand on the two sides; one that stands on both counts twice."""
        return len(self.asserting) + len(self.opposing)

    @property
    def is_contested(self) -> bool:
        """Whether one party asserts it and another disputes it: who contradicts himself alone does not contest."""
        return bool(self.asserting and self.opposing) and len({*self.asserting, *self.opposing}) > 1

    @property
    def balance(self) -> float:
        """``4ad / (a + d)²``: 1 where both sides are equally many, towards 0 the more one side outnumbers the other."""
        a, d = len(self.asserting), len(self.opposing)
        return 4 * a * d / (a + d) ** 2 if a + d else 0.0

    @property
    def strength(self) -> float:
        """``2ad / (a + d)``: as contested as this many parties against as many (harmonic mean of the sides)."""
        return self.balance * self.total / 2

    def balance_interval(self, *, alpha: float = 0.05) -> Interval:
        """Return the balance with the interval that Wilson's for the share of the disputing side makes of it.

        It takes the parties for a sample of those who could have been quoted. One against one says next to nothing
        about the others: from 0.34 to 1.

        Raises:
            networkx.NetworkXError: if `alpha` is not between 0 and 1.
        """
        share = wilson(len(self.opposing), self.total, alpha=alpha)
        ends = sorted(4 * p * (1 - p) for p in (share.low, share.high))
        high = 1.0 if share.low <= 1 / 2 <= share.high else ends[1]
        return Interval(value=self.balance, low=ends[0], high=high)


def contested(G: "nx.MultiDiGraph[str]", *, narrator: bool = True, doubts: bool = True) -> dict[str, Contest]:
    r"""Return the claims that one party asserts and another disputes, the most contested first.

    With `a` parties that assert a claim and `d` that dispute it, claims are ranked by

    .. math:: s = \frac{2ad}{a + d} = \frac{4ad}{(a + d)^2} \cdot \frac{a + d}{2}

    that is, by balance times size. One against one gives 1, two against two 2, one against ten 1.82.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    narrator : bool, optional
        Whether what articles state in their own voice counts. The own voices of all articles together are at most
        one party on each side.
    doubts : bool, optional
        Whether those who question a claim, or see no evidence for it, count as disputing it.

    Returns
    -------
    dict
        From claim to its `Contest`, by falling `strength`, then balance, then wording.

    Raises
    ------
    networkx.NetworkXError
        If `G` has an edge without the attributes that `to_networkx` writes.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_nodes_from(["rebels", "medics", "army"], kind="claimant", type="organization")
    >>> G.add_node("c", kind="claim", label="The army shelled the town.")
    >>> for party, stance in [("rebels", "asserts"), ("medics", "asserts"), ("army", "denies")]:
    ...     said = dict(kind=stance, mode="indirect", party=party, confidence=0.9, article="a", quote="")
    ...     _ = G.add_edge(party, "c", utterance=party, **said)
    >>> contest = contested(G)["c"]
    >>> contest.asserting, contest.opposing
    (('medics', 'rebels'), ('army',))
    >>> round(contest.balance, 2), round(contest.strength, 2)
    (0.89, 1.33)

    See Also
    --------
    parties : who stands against whom over all claims.

    Notes
    -----
    A party counts once, however many articles print it and however many spokespeople it has. Unnamed sources that
    are described in the same words ("two officials") count as one: they may be the same people in two papers.

    The balance is the Gini-Simpson index of the two sides [1]_, scaled to 1; counting disputants on the weaker side
    goes back to measures of controversy among editors [2]_. Both say how divided those who spoke are, and nothing
    about who is right: whoever has fewer mouths does not therefore have less of a case.

    References
    ----------
    .. [1] E. H. Simpson, "Measurement of Diversity", Nature 163, 688 (1949).
    .. [2] T. Yasseri, R. Sumi, A. Rung, A. Kornai, J. Kertész, "Dynamics of Conflicts in Wikipedia",
       PLoS ONE 7(6): e38869 (2012).
    """
    P = bipartite(G, narrator=narrator)
    claims = [node for node, data in P.nodes(data=True) if data["kind"] == "claim"]
    contests = {claim: contest(P, claim, doubts=doubts) for claim in claims}
    divided = [(claim, found) for claim, found in contests.items() if found.is_contested]
    divided.sort(key=lambda one: (-one[1].strength, -one[1].balance, P.nodes[one[0]].get("label", ""), one[0]))
    return dict(divided)


def contest(P: "nx.MultiDiGraph[str]", claim: str, *, doubts: bool = True) -> Contest:
    """Return who stands where on one claim.

    Parameters
    ----------
    P : networkx.MultiDiGraph
        As made by `bipartite`.
    claim : node
        The claim.
    doubts : bool, optional
        Whether those who question the claim are listed (and so counted as disputing it).

    Returns
    -------
    Contest
        Sides may be empty.

    Raises
    ------
    networkx.NodeNotFound
        If `claim` is not in `P`.
    """
    if claim not in P:
        raise nx.NodeNotFound(f"The claim {claim!r} is not in the graph.")
    onward = P.out_edges(claim, keys=True, data=True)
    back = ((v, u, key, data) for u, v, key, data in P.in_edges(claim, keys=True, data=True))
    contradicting = {
        other: data.get(MATCHING) for edges in (onward, back) for _, other, key, data in edges if key == "contradicts"
    }
    denying = _holding(P, {claim}, Stance.DENIES)
    countering = _holding(P, contradicting, Stance.ASSERTS)
    doubting = _holding(P, {claim}, Stance.QUESTIONS) if doubts else ()
    return Contest(
        asserting=_holding(P, {claim}, Stance.ASSERTS),
        denying=denying,
        countering=countering,
        doubting=doubting,
        declining=_holding(P, {claim}, Stance.DECLINES_TO_COMMENT),
        again=_again(P, (*denying, *countering, *doubting)),
        matching_confidence=_matching(P, claim, contradicting, doubts=doubts),
    )


def _matching(
    P: "nx.MultiDiGraph[str]", claim: str, contradicting: Mapping[str, float | None], *, doubts: bool
) -> float | None:
    counted = {*Stance} - (set() if doubts else {Stance.QUESTIONS})
    on_it = (data.get(MATCHING) for _, _, kind, data in P.in_edges(claim, keys=True, data=True) if kind in counted)
    against = (
        least_sure(found, data.get(MATCHING))
        for other, found in contradicting.items()
        for _, _, kind, data in P.in_edges(other, keys=True, data=True)
        if kind == Stance.ASSERTS
    )
    return least_sure(*on_it, *against)


def _holding(P: "nx.MultiDiGraph[str]", claims: Iterable[str], stance: Stance) -> tuple[str, ...]:
    """Return the parties that take ``stance``, sorted; of those that may be the same only the first."""
    found: dict[tuple[str, ...], str] = {}
    for party in sorted(p for claim in claims for p, _, key in P.in_edges(claim, keys=True) if key == stance):
        found.setdefault(_identity(P, party), party)
    return tuple(sorted(found.values()))


def _again(P: "nx.MultiDiGraph[str]", parties: Iterable[str]) -> frozenset[str]:
    """Return the parties that may be the same as one before them."""
    first: dict[tuple[str, ...], str] = {}
    return frozenset(party for party in parties if first.setdefault(_identity(P, party), party) != party)


def _identity(P: "nx.MultiDiGraph[str]", party: str) -> tuple[str, ...]:
    node = P.nodes[party]
    match node.get("type"):
        case AgentKind.NARRATOR:
            return ("narrator",)
        case AgentKind.UNNAMED:
            return ("unnamed", str(node.get("label", party)).casefold())
        case _:
            return ("named", party)
