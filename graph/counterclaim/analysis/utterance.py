"""Utterances in time: which answers, takes back or follows which."""

from datetime import date
from itertools import pairwise
from typing import Any

import networkx as nx

from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, least_sure, resting

_REPLIES = {"rebuts", "retracts"}


def utterances(G: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Return the utterances, joined where one disputes or takes back another, or is the next about the same claim.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.

    Returns
    -------
    networkx.MultiDiGraph
        Nodes are utterances. Attributes: ``kind="utterance"``, ``iri``, ``label`` (who does what: the words),
        ``speaker``, ``party``, ``stance`` and ``claim`` (several are parted by spaces, in the same order), ``mode``,
        ``certainty``, ``confidence``, ``article``, ``quote`` and, where known, ``first_seen`` and ``publisher``;
        ``matching_confidence`` if a match leads from its wording to a claim.

        Edges have ``kind`` as key: ``rebuts`` and ``retracts`` from the later words to those they answer, with
        ``manner``, ``sign=-1``, ``weight=1.0`` and ``confidence``; ``follows`` from dated words about a claim to those
        before them about the same claim, with ``claim``, ``days`` between, ``sign=0`` and ``weight=1.0``.
        Those that rest on a match have ``matching_confidence``.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_nodes_from(["rebels", "army"], kind="claimant")
    >>> G.add_node("c", kind="claim")
    >>> for party, stance, day in [("rebels", "asserts", "2031-03-04"), ("army", "denies", "2031-03-09")]:
    ...     said = dict(kind=stance, party=party, quote="", first_seen=day)
    ...     _ = G.add_edge(party, "c", utterance=f"{party}'s words", **said)
    >>> list(utterances(G).edges(data="days"))
    [("army's words", "rebels's words", 5)]

    Notes
    -----
    Words of the same day follow each other in the order of their IRIs. Linear, and sorted.
    """
    U: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    said = [(data, speaker, claim) for speaker, claim, data in G.edges(data=True) if data.get("kind") in SIGNS]
    told: dict[str, list[tuple[str, str]]] = {}
    matching: dict[tuple[str, str], float | None] = {}
    for data, speaker, claim in sorted(said, key=lambda one: (one[0]["utterance"], one[0]["kind"], one[2])):
        _add_utterance(U, G, data, speaker, claim)
        matching[claim, data["utterance"]] = data.get(MATCHING)
        if "first_seen" in data:
            told.setdefault(claim, []).append((data["first_seen"], data["utterance"]))
    for _, _, data in G.edges(data=True):
        if data.get("kind") in _REPLIES and data["utterance"] in U and data["disputed"] in U:
            attributes = {name: value for name, value in data.items() if name not in {"utterance", "disputed"}}
            U.add_edge(data["utterance"], data["disputed"], key=data["kind"], **attributes)
    for claim in sorted(told):
        for (before, earlier), (after, later) in pairwise(sorted(told[claim])):
            if earlier != later:
                days = (date.fromisoformat(after[:10]) - date.fromisoformat(before[:10])).days
                follows = {"kind": "follows", "claim": claim, "days": days, "sign": 0, "weight": 1.0}
                rests = resting(least_sure(matching[claim, earlier], matching[claim, later]))
                U.add_edge(later, earlier, key=f"follows {claim}", **follows, **rests)
    return U


_KEPT = ("mode", "certainty", "confidence", MATCHING, "article", "quote", "first_seen", "publisher")


def _add_utterance(
    U: "nx.MultiDiGraph[str]", G: "nx.MultiDiGraph[str]", data: dict[str, Any], speaker: str, claim: str
) -> None:
    utterance = data["utterance"]
    if utterance in U:
        U.nodes[utterance]["stance"] += f" {data['kind']}"
        U.nodes[utterance]["claim"] += f" {claim}"
        U.nodes[utterance].update(resting(least_sure(U.nodes[utterance].get(MATCHING), data.get(MATCHING))))
        return
    who = G.nodes[data["party"]].get("label", data["party"])
    U.add_node(
        utterance,
        kind="utterance",
        iri=utterance,
        label=f"{who} {data['kind']}: {data['quote']}",
        speaker=speaker,
        party=data["party"],
        stance=str(data["kind"]),
        claim=claim,
        **{name: data[name] for name in _KEPT if name in data},
    )
