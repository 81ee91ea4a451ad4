"""The ways by which claims reach readers: from who says so, through who passes it on, to the articles."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any, NamedTuple

import networkx as nx

from counterclaim.agent import UNSTATED_SOURCE
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.naming import Nodes, read_named
from counterclaim.stance import Mode
from counterclaim.store.protocol import Store


class Relayed(NamedTuple):
    """Who passes an utterance on, and the utterance in which they do."""

    agent: str
    name: str
    utterance: str


def relays(G: "nx.MultiDiGraph[str]", store: Store) -> "nx.MultiDiGraph[str]":
    """Return the graph along which words travel: claim, party, those who pass them on, article.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx` from `store`.
    store : Store
        Where to read who passed on what.

    Returns
    -------
    networkx.MultiDiGraph
        Claims and claimants with the attributes they have in `G`; relays that say nothing themselves have
        ``kind="claimant"`` and ``label``; articles have ``kind="article"``. One edge for each step, stance and claim,
        with the key ``"{stance} {claim}"``: ``kind`` ("says" from the claim to a party, "relays" between claimants,
        "publishes" to an article), ``claim``, ``stance``, ``weight`` (utterances) and ``confidence`` (of the surest).

    See Also
    --------
    corroboration : how many of those who assert a claim are independent.

    Notes
    -----
    One SPARQL query, read once; linear in the utterances and their relays. Implied claims, and words without any
    stated source, reach nobody.
    """
    return routes(G, read_relayed(store))


def read_relayed(store: Store) -> dict[str, Relayed]:
    """Return for each relayed utterance who passed it on; of several (an agent has two names) the least."""
    steps = sorted(
        (row.rest["utterance"], Relayed(row.agent, row.name, row.rest["relay"]))
        for row in read_named(store, _QUERY, "agent")
    )
    return dict(reversed(steps))


def routes(G: "nx.MultiDiGraph[str]", relayed: Mapping[str, Relayed]) -> "nx.MultiDiGraph[str]":
    """Return what `relays` returns, given for each relayed utterance who passed it on."""
    nodes = Nodes(G)
    R: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for _, claim, said in G.edges(data=True):
        if said.get("kind") in SIGNS and is_on_record(G, said):
            way = [claim, *way_of(said, relayed, nodes)]
            for node in way:
                R.add_node(node, **(G.nodes[node] if node in G else {"kind": "claimant"}))
            R.add_node(said["article"], kind="article")
            for step in zip(way, [*way[1:], said["article"]], strict=True):
                _add_step(R, *step, claim, said)
    labels = {nodes.find(one.agent, one.name): one.name for one in relayed.values()}
    R.add_nodes_from((node, {"label": label}) for node, label in labels.items() if node in R and node not in G)
    return R


_QUERY = (files(__package__) / "queries" / "relays.rq").read_text(encoding="utf-8")


def is_on_record(G: "nx.MultiDiGraph[str]", said: Mapping[str, Any]) -> bool:
    """Tell whether somebody is on record with an utterance: implied and unsourced ones are nobody's."""
    return said["mode"] != Mode.IMPLIED and G.nodes[said["party"]].get("label") != UNSTATED_SOURCE


def way_of(said: Mapping[str, Any], relayed: Mapping[str, Relayed], nodes: Nodes) -> tuple[str, ...]:
    """Return the party and then who passes its words on, each once, in the order of the words."""
    way = {said["party"]: None}
    utterance: str = said["utterance"]
    passed: set[str] = set()
    while utterance in relayed and utterance not in passed:
        passed.add(utterance)
        step = relayed[utterance]
        way[nodes.find(step.agent, step.name)] = None
        utterance = step.utterance
    return tuple(way)


def _add_step(R: "nx.MultiDiGraph[str]", source: str, target: str, claim: str, said: Mapping[str, Any]) -> None:
    key = f"{said['kind']} {claim}"
    if R.has_edge(source, target, key):
        known = R.edges[source, target, key]
        known["weight"] += 1.0
        known["confidence"] = max(known["confidence"], said["confidence"])
        return
    kind = "says" if source == claim else "publishes" if target == said["article"] else "relays"
    R.add_edge(
        source,
        target,
        key=key,
        kind=kind,
        claim=claim,
        stance=str(said["kind"]),
        weight=1.0,
        confidence=said["confidence"],
    )
