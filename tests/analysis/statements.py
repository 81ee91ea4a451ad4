"""Graphs of statements made by hand, with the attributes that ``to_networkx`` writes."""

from typing import NamedTuple

import networkx as nx


class Said(NamedTuple):
    """One utterance: ``party`` takes ``stance`` towards ``claim``."""

    party: str
    stance: str
    claim: str
    article: str = "a1"
    speaker: str | None = None
    mode: str = "indirect"
    confidence: float = 0.9
    first_seen: str | None = None
    via: str = ""


def graph(*statements: Said, **types: str) -> "nx.MultiDiGraph[str]":
    """Return the graph of ``statements``; ``types`` gives the type of a claimant that is no organization."""
    G: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, said in enumerate(statements):
        for node in {said.party, said.speaker or said.party}:
            G.add_node(node, kind="claimant", type=types.get(node, "organization"), label=node)
        G.add_node(said.claim, kind="claim", label=said.claim)
        G.add_edge(
            said.speaker or said.party,
            said.claim,
            kind=said.stance,
            mode=said.mode,
            party=said.party,
            utterance=f"u{number}",
            article=said.article,
            quote=f"words {number}",
            confidence=said.confidence,
            **({"first_seen": said.first_seen} if said.first_seen else {}),
            **({"via": said.via} if said.via else {}),
        )
    return G


def accused(G: "nx.MultiDiGraph[str]", *pairs: tuple[str, str]) -> "nx.MultiDiGraph[str]":
    """Return ``G`` where claims accuse somebody: pairs of a claim and whom it accuses."""
    for claim, party in pairs:
        if claim in G:
            G.add_nodes_from({party} - set(G), kind="claimant", label=party)
            G.add_edge(claim, party, key="accuses", kind="accuses", sign=-1, weight=1.0)
    return G
