"""Claims and what they have to do with each other: links between them, and the articles that carry both."""

import networkx as nx

from counterclaim.analysis.crowd import LIMIT, within
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.link import LINKS
from counterclaim.analysis.match import MATCHING, least_sure, resting, surest


def claims(G: "nx.MultiDiGraph[str]", *, limit: int | None = LIMIT) -> "nx.MultiDiGraph[str]":
    """Return the claims, joined where one contradicts, supports or matches another or an article carries both.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    limit : int or None, optional (default=100)
        Of more claims in one article than this, each is joined with the next only. If None, each with each.

    Returns
    -------
    networkx.MultiDiGraph
        Claims with the attributes they have in `G`. Edges have ``kind`` as key: contradicts, supports, closeMatch and
        broadMatch as in `G`; and ``together`` (``sign=0``, ``weight`` articles that carry both, ``first_seen`` of the
        earliest whose date is known; ``matching_confidence`` of the surest if in each a match leads to one of them),
        from the lesser IRI to the greater.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_node("army", kind="claimant")
    >>> G.add_nodes_from(["it burned", "it leaked"], kind="claim")
    >>> for claim in ["it burned", "it leaked"]:
    ...     _ = G.add_edge("army", claim, kind="denies", article="paper", utterance=claim)
    >>> list(claims(G).edges(data="kind"))
    [('it burned', 'it leaked', 'together')]

    Notes
    -----
    Linear in utterances, and in claims times `limit`.
    """
    C: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    C.add_nodes_from((node, data) for node, data in G.nodes(data=True) if data["kind"] == "claim")
    carried: dict[str, dict[str, float | None]] = {}
    published: dict[str, str] = {}
    for source, target, key, data in G.edges(keys=True, data=True):
        if data.get("kind") in LINKS:
            C.add_edge(source, target, key=key, **data)
        elif data.get("kind") in SIGNS:
            wordings = carried.setdefault(data["article"], {})
            matching = data.get(MATCHING)
            wordings[target] = surest(wordings[target], matching) if target in wordings else matching
            if "first_seen" in data:
                published[data["article"]] = data["first_seen"]
    for article in sorted(carried):
        for claim, other in within(sorted(carried[article]), limit):
            matching = least_sure(carried[article][claim], carried[article][other])
            _join(C, min(claim, other), max(claim, other), published.get(article), matching)
    return C


def _join(C: "nx.MultiDiGraph[str]", claim: str, other: str, published: str | None, matching: float | None) -> None:
    if not C.has_edge(claim, other, "together"):
        C.add_edge(claim, other, key="together", kind="together", sign=0, weight=0.0, **resting(matching))
    edge = C.edges[claim, other, "together"]
    edge["weight"] += 1.0
    edge.update(resting(surest(edge.pop(MATCHING, None), matching)))
    if published is not None:
        edge["first_seen"] = min(published, edge.get("first_seen", published))
