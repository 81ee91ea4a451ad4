"""The ways by which claims reach readers: from who says so, through who passes it on, to the articles."""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from counterclaim.agent import UNSTATED_SOURCE
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, resting, surest
from counterclaim.stance import Mode


def relays(G: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Return the graph along which words travel: claim, party, those who pass them on, article.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.

    Returns
    -------
    networkx.MultiDiGraph
        Claims and claimants with the attributes they have in `G`; articles have ``kind="article"``, ``label`` and
        ``iri`` and, where known, ``first_seen`` (day of publication) and ``publisher``. One edge for each step, stance
        and claim, with the key ``"{stance} {claim}"``: ``kind`` ("says" from the claim to a party, "relays" between
        claimants, "publishes" to an article), ``claim``, ``stance``, ``sign``, ``weight`` (utterances), ``confidence``
        (of the surest) and, if all of them rest on matches, ``matching_confidence`` (of the surest).

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_nodes_from(["docker", "agency"], kind="claimant", type="person")
    >>> G.add_node("c", kind="claim", label="Two silos burned.")
    >>> said = dict(kind="asserts", sign=1, mode="indirect", party="docker", confidence=0.9, article="paper")
    >>> _ = G.add_edge("docker", "c", utterance="u", quote="two silos burned", via="agency", **said)
    >>> list(relays(G).edges(data="kind"))
    [('c', 'docker', 'says'), ('docker', 'agency', 'relays'), ('agency', 'paper', 'publishes')]

    See Also
    --------
    corroboration : how many of those who assert a claim are independent.

    Notes
    -----
    Linear in the utterances and their relays. Implied claims, and words without any stated source, reach nobody.
    """
    R: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for _, claim, said in G.edges(data=True):
        if said.get("kind") in SIGNS and is_on_record(G, said):
            way = [claim, *way_of(said)]
            for node in way:
                R.add_node(node, **(G.nodes[node] if node in G else {"kind": "claimant"}))
            R.add_node(said["article"], **_article(said))
            for step in zip(way, [*way[1:], said["article"]], strict=True):
                _add_step(R, *step, claim, said)
    return R


def is_on_record(G: "nx.MultiDiGraph[str]", said: Mapping[str, Any]) -> bool:
    """Tell whether somebody is on record with an utterance: implied and unsourced ones are nobody's."""
    return said["mode"] != Mode.IMPLIED and G.nodes[said["party"]].get("label") != UNSTATED_SOURCE


def way_of(said: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the party and then who passes its words on, each once, in the order of the words."""
    return tuple(dict.fromkeys((said["party"], *said.get("via", "").split())))


def _article(said: Mapping[str, Any]) -> dict[str, str]:
    known = {name: said[name] for name in ("first_seen", "publisher") if name in said}
    return {"kind": "article", "label": said["article"].rpartition("/")[2], "iri": said["article"], **known}


def _add_step(R: "nx.MultiDiGraph[str]", source: str, target: str, claim: str, said: Mapping[str, Any]) -> None:
    key = f"{said['kind']} {claim}"
    if R.has_edge(source, target, key):
        known = R.edges[source, target, key]
        known["weight"] += 1.0
        known["confidence"] = max(known["confidence"], said["confidence"])
        known.update(resting(surest(known.pop(MATCHING, None), said.get(MATCHING))))
        return
    kind = "says" if source == claim else "publishes" if target == said["article"] else "relays"
    R.add_edge(
        source,
        target,
        key=key,
        kind=kind,
        claim=claim,
        stance=str(said["kind"]),
        sign=SIGNS[said["kind"]],
        weight=1.0,
        confidence=said["confidence"],
        **resting(said.get(MATCHING)),
    )
