"""Corroboration or echo: how many independent sources a claim has, and whose silence would leave it without any."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from counterclaim.agent import AgentKind
from counterclaim.stance import Stance

_READER = "reader"
"""Where all ways end. Nodes of `relays` are IRIs, so none is called so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroboration:
    """What stands behind one claim.

    Attributes:
        sources: the parties who say so, those together whose words all pass through one and the same relay.
        bottlenecks: who, party or relay, stands on every way from the claim to a reader, in the order of the words.
        cut: the fewest parties and relays without whom no article would carry the claim.
        articles: which carry it.
    """

    sources: tuple[tuple[str, ...], ...] = ()
    bottlenecks: tuple[str, ...] = ()
    cut: frozenset[str] = frozenset()
    articles: tuple[str, ...] = ()

    @property
    def independent(self) -> int:
        """How many sources there are: forty papers that print one agency's line have one."""
        return len(self.sources)


def corroboration(
    R: "nx.MultiDiGraph[str]", claim: str, *, stance: str = Stance.ASSERTS, narrator: bool = True
) -> Corroboration:
    """Return the independent sources of a claim, its bottlenecks, and the fewest witnesses it hangs on.

    Parameters
    ----------
    R : networkx.MultiDiGraph
        As made by `relays`.
    claim : node
        The claim.
    stance : string, optional (default="asserts")
        Whose words count: those who take this stance towards the claim.
    narrator : bool, optional
        Whether what articles state in their own voice counts; all own voices are one source.

    Returns
    -------
    Corroboration
        Empty if nobody takes that stance.

    Raises
    ------
    networkx.NodeNotFound
        If `claim` is not in `R`.
    networkx.NetworkXError
        If `stance` is none.

    Examples
    --------
    Two witnesses whom only one agency heard, in two papers, and one whom a paper asked itself:

    >>> R = nx.MultiDiGraph()
    >>> R.add_nodes_from(["paper 1", "paper 2"], kind="article")
    >>> for way in [("c", "nurse", "agency", "paper 1"), ("c", "driver", "agency", "paper 2"), ("c", "mayor", "paper 2")]:
    ...     for step in zip(way, way[1:]):
    ...         _ = R.add_edge(*step, key="asserts c")
    >>> found = corroboration(R, "c")
    >>> found.independent, found.sources
    (2, (('driver', 'nurse'), ('mayor',)))
    >>> found.bottlenecks, sorted(found.cut)
    ((), ['agency', 'mayor'])

    Notes
    -----
    Words flow from the claim through parties and relays to articles. A relay that all words of a party pass through is
    one of its dominators on the way back from the reader [1]_; parties with the same last dominator are one source.
    The cut is a minimum vertex cut, so by Menger's theorem the number of ways that share nobody. Articles are no
    sources: two parties that only one article quotes are two.

    Unnamed sources described in the same words count as one. Independent here means: not by the same relay, as far
    as the texts tell; two parties may still have it from one another.

    Near linear in what the parties and relays said and passed on, about whatever claim, but for the cut, which takes linear time for each relay in it.

    References
    ----------
    .. [1] T. Lengauer, R. E. Tarjan, "A fast algorithm for finding dominators in a flowgraph", ACM TOPLAS 1(1),
       121-141 (1979).
    .. [2] X. L. Dong, L. Berti-Équille, D. Srivastava, "Integrating conflicting data: the role of source dependence",
       PVLDB 2(1), 550-561 (2009).
    """  # noqa: E501 - an example
    if claim not in R:
        raise nx.NodeNotFound(f"The claim {claim!r} is not in the graph.")
    _check(stance)
    key = f"{stance} {claim}"
    steps: list[tuple[str, str]] = []
    waiting, seen = [claim], {claim}
    while waiting:
        node = waiting.pop()
        onward = [other for other, edges in R.adj[node].items() if key in edges]
        steps += [(node, other) for other in onward]
        waiting += [other for other in onward if other not in seen]
        seen.update(onward)
    return _corroborated(R, claim, steps, narrator=narrator)


def corroborations(
    R: "nx.MultiDiGraph[str]", *, stance: str = Stance.ASSERTS, narrator: bool = True
) -> dict[str, Corroboration]:
    """Return the corroboration of every claim that somebody takes a stance on, the fewest sources first.

    Parameters
    ----------
    R : networkx.MultiDiGraph
        As made by `relays`.
    stance : string, optional (default="asserts")
        Whose words count: those who take this stance towards the claim.
    narrator : bool, optional
        Whether what articles state in their own voice counts; all own voices are one source.

    Returns
    -------
    dict
        From claim to `Corroboration`: by rising number of independent sources, of those with as many the ones that
        most articles carry first. What comes first is carried far on little.

    Raises
    ------
    networkx.NetworkXError
        If `stance` is none.

    Examples
    --------
    >>> R = nx.MultiDiGraph()
    >>> R.add_nodes_from(["paper 1", "paper 2"], kind="article")
    >>> for way in [("c", "nurse", "agency", "paper 1"), ("c", "nurse", "agency", "paper 2"), ("d", "mayor", "paper 2")]:
    ...     for step in zip(way, way[1:]):
    ...         _ = R.add_edge(*step, key=f"asserts {way[0]}", claim=way[0], stance="asserts")
    >>> {claim: (found.independent, len(found.articles)) for claim, found in corroborations(R).items()}
    {'c': (1, 2), 'd': (1, 1)}

    See Also
    --------
    corroboration : the same for one claim, with notes.
    """  # noqa: E501 - an example
    _check(stance)
    steps: dict[str, list[tuple[str, str]]] = {}
    for u, v, data in R.edges(data=True):
        if data["stance"] == stance:
            steps.setdefault(data["claim"], []).append((u, v))
    found = {claim: _corroborated(R, claim, taken, narrator=narrator) for claim, taken in steps.items()}
    reached = [(claim, one) for claim, one in found.items() if one.sources]
    return dict(sorted(reached, key=lambda item: (item[1].independent, -len(item[1].articles), item[0])))


def _check(stance: str) -> None:
    if stance not in set(Stance):
        raise nx.NetworkXError(f"There is no stance {stance!r}; take one of {', '.join(Stance)}.")


def _corroborated(
    R: "nx.MultiDiGraph[str]", claim: str, steps: Iterable[tuple[str, str]], *, narrator: bool
) -> Corroboration:
    articles, W = _ways(R, steps, narrator=narrator)
    if claim not in W or not nx.has_path(W, claim, _READER):
        return Corroboration()
    return Corroboration(
        sources=_sources(W, claim),
        bottlenecks=tuple(_dominators(nx.immediate_dominators(W, claim), claim, _READER)[::-1]),
        cut=_cut(W, claim),
        articles=tuple(sorted(articles)),
    )


def _ways(
    R: "nx.MultiDiGraph[str]", steps: Iterable[tuple[str, str]], *, narrator: bool
) -> tuple[set[str], "nx.DiGraph[str]"]:
    """Return the articles that carry the claim, and the graph from the claim through claimants to the reader."""
    W: nx.DiGraph[str] = nx.DiGraph()
    stands_for: dict[tuple[str, ...], str] = {}
    articles: set[str] = set()
    for u, v in sorted(steps):
        if not narrator and (_is_narrator(R, u) or _is_narrator(R, v)):
            continue
        one = _one(R, u, stands_for)
        if R.nodes[v].get("kind") == "article":
            articles.add(v)
            W.add_edge(one, _READER)
        elif one != _one(R, v, stands_for):
            W.add_edge(one, _one(R, v, stands_for))
    return articles, W


def _is_narrator(R: "nx.MultiDiGraph[str]", node: str) -> bool:
    return R.nodes[node].get("type") == AgentKind.NARRATOR


def _one(R: "nx.MultiDiGraph[str]", node: str, stands_for: dict[tuple[str, ...], str]) -> str:
    return stands_for.setdefault(identity(node, R.nodes[node]), node)


def identity(node: str, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what is equal for all who may be the same: own voices of articles, unnamed sources described alike."""
    match data.get("type"):
        case AgentKind.NARRATOR:
            return ("narrator",)
        case AgentKind.UNNAMED:
            return ("unnamed", str(data.get("label", node)).casefold())
        case _:
            return ("named", node)


def _sources(W: "nx.DiGraph[str]", claim: str) -> tuple[tuple[str, ...], ...]:
    back = nx.immediate_dominators(W.reverse(copy=False), _READER)
    behind: dict[str, list[str]] = {}
    for party in W.adj[claim].keys() & back.keys():
        relayed_by = _dominators(back, _READER, party)
        behind.setdefault(relayed_by[-1] if relayed_by else party, []).append(party)
    return tuple(sorted(tuple(sorted(parties)) for parties in behind.values()))


def _dominators(immediate: dict[str, str | None], start: str, node: str) -> list[str]:
    """Return who dominates ``node``, the nearest first, without itself and the start."""
    found = []
    above = immediate.get(node)
    while above is not None and above != start:
        found.append(above)
        above = immediate.get(above)
    return found


def _cut(W: "nx.DiGraph[str]", claim: str) -> frozenset[str]:
    """Return a minimum vertex cut; who was heard at first hand is in each, and taken out first."""
    heard = {party for party in W.adj[claim] if _READER in W.adj[party]}
    rest = W.subgraph([node for node in W if node not in heard])
    if not nx.has_path(rest, claim, _READER):
        return frozenset(heard)
    return frozenset(heard.union(nx.minimum_node_cut(rest, claim, _READER)))
