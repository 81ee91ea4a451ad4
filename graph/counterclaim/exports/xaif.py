"""xAIF, the JSON of the Argument Interchange Format: who utters what (L, YA), and what it conflicts with (I, CA, RA).

A stance is an illocution: the locution's YA node leads to the claim and says how, so that a denial needs no negated
claim. Conflicts and supports are between claims, or between positions.
"""

import json
from dataclasses import dataclass, field
from typing import Any

import networkx as nx

from counterclaim.stance import Stance

_ILLOCUTIONS = {
    Stance.ASSERTS: "Asserting",
    Stance.DENIES: "Disagreeing",
    Stance.QUESTIONS: "Questioning",
    Stance.DECLINES_TO_COMMENT: "Declining to comment",
}
_INFORMATION = {"claim", "position"}
_SCHEMES = {-1: ("CA", "Default Conflict"), 1: ("RA", "Default Inference"), 0: ("MA", "Default Rephrase")}


def xaif(G: "nx.Graph[str]") -> str:
    """Return an argument map as xAIF.

    Parameters
    ----------
    G : networkx.Graph
        The projection disputes, positions, bipartite or claims.

    Returns
    -------
    str
        JSON. Claims and positions are I-nodes; each utterance (of `bipartite` and `positions`: the one that shows the
        stance best) is an L-node of its party with a YA-node to the I-node; edges between I-nodes are CA, RA and, with
        no sign, MA. A rebuttal is a TA-node from the words answered to the answer. I- and L-nodes have their ``iri``.

    Raises
    ------
    networkx.NetworkXError
        If `G` has nodes but neither claims nor positions, or is one of relays.
    """
    kinds = {data.get("kind") for _, data in G.nodes(data=True)}
    if kinds and (not kinds & _INFORMATION or "article" in kinds):
        raise nx.NetworkXError(
            "xAIF holds claims and positions, who utters them and what they conflict with, and this graph does not. "
            "Take the projection disputes, positions, bipartite or claims."
        )
    made = _Map(G)
    for node, data in G.nodes(data=True):
        if data.get("kind") in _INFORMATION:
            made.inform(node)
    for source, target, data in G.edges(data=True):
        made.relate(source, target, data)
    for _, _, data in G.edges(data=True):
        made.answer(data)
    return json.dumps(made.document(), ensure_ascii=False, separators=(",", ":")) + "\n"


@dataclass(slots=True)
class _Map:
    """An argument map under construction; nodes and edges are numbered as they come."""

    graph: "nx.Graph[str]"
    nodes: list[dict[str, Any]] = field(default_factory=list)
    edges: list[dict[str, int]] = field(default_factory=list)
    locutions: list[dict[str, int]] = field(default_factory=list)
    participants: list[dict[str, int | str]] = field(default_factory=list)
    _information: dict[str, int] = field(default_factory=dict)
    _said: dict[str, int] = field(default_factory=dict)
    _people: dict[str, int] = field(default_factory=dict)

    def inform(self, node: str) -> None:
        """Add a claim, or a position with the words that show it."""
        data = self.graph.nodes[node]
        self._information[node] = self._node("I", data.get("label", node), iri=data.get("iri", node))
        if data.get("kind") == "position":
            self._illocute(data["party"], data, Stance.ASSERTS, self._information[node])

    def relate(self, source: str, target: str, data: dict[str, Any]) -> None:
        """Add a stance, or what one claim or position has to do with another."""
        about = self._information.get(target)
        if about is None:
            return
        if source in self._information:
            kind, text = _SCHEMES[data.get("sign", 0)]
            self._between(self._information[source], kind, text, about)
        elif data.get("kind") in _ILLOCUTIONS:
            self._illocute(data.get("party", source), data, data["kind"], about)

    def answer(self, data: dict[str, Any]) -> None:
        """Add a rebuttal: a transition from the words answered to the answer."""
        if data.get("disputed") in self._said and data.get("utterance") in self._said:
            self._between(self._said[data["disputed"]], "TA", "Default Transition", self._said[data["utterance"]])

    def document(self) -> dict[str, Any]:
        """Return the whole."""
        aif = {
            "nodes": self.nodes,
            "edges": self.edges,
            "locutions": self.locutions,
            "participants": self.participants,
            "schemefulfillments": [],
            "descriptorfulfillments": [],
            "cqdescriptorfulfillments": [],
        }
        blank = {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []}
        return {"AIF": aif, "text": "", "dialog": True, "OVA": blank}

    def _illocute(self, party: str, data: dict[str, Any], stance: str, about: int) -> None:
        name = self.graph.nodes[party].get("label", party) if party in self.graph else party
        utterance = data["utterance"]
        if utterance not in self._said:
            words = f"{name}: {data['quote']}" if party in self.graph else data["quote"]
            self._said[utterance] = self._node("L", words, iri=utterance)
            self.locutions.append({"nodeID": self._said[utterance], "personID": self._person(party, name)})
        self._between(self._said[utterance], "YA", _ILLOCUTIONS[Stance(stance)], about)

    def _person(self, party: str, name: str) -> int:
        if party not in self._people:
            self._people[party] = len(self._people)
            self.participants.append({"participantID": self._people[party], "firstname": name, "surname": ""})
        return self._people[party]

    def _between(self, source: int, kind: str, text: str, target: int) -> None:
        middle = self._node(kind, text)
        for start, end in ((source, middle), (middle, target)):
            self.edges.append({"edgeID": len(self.edges), "fromID": start, "toID": end})

    def _node(self, kind: str, text: str, **more: str) -> int:
        self.nodes.append({"nodeID": len(self.nodes), "type": kind, "text": text, **more})
        return len(self.nodes) - 1
