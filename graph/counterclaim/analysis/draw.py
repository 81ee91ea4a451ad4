"""One graph of disputes as it may be: unsure utterances are misread and gone, unsure matches mistaken and undone."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

import networkx as nx

from counterclaim.analysis.graph import GENERAL, SIGNS
from counterclaim.analysis.link import LINKS
from counterclaim.analysis.match import MATCHING, resting, steps

_REPLIES = {"rebuts", "retracts"}


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely what a graph was made from is as the machine has it.

    Attributes:
        utterances: how sure it is to have read each right; of several readings the surest.
        matches: for each wording of a claim the wording that it leads to, and how sure that match is.
        texts: the wordings' texts.
    """

    utterances: Mapping[str, float]
    matches: Mapping[str, tuple[str, float]]
    texts: Mapping[str, str]

    @classmethod
    def read(cls, G: "nx.MultiDiGraph[str]", confidence: str) -> "Chances":
        """Return what the edges of a graph say; ``confidence`` is the attribute for utterances.

        Raises:
            networkx.NetworkXError: if a confidence is not a number from 0 to 1.
        """
        utterances: dict[str, float] = {}
        matches: dict[str, tuple[str, float]] = {}
        texts: dict[str, str] = {}
        for speaker, claim, data in G.edges(data=True):
            if data.get("kind") not in SIGNS:
                continue
            value = _checked(data.get(confidence, 1.0), f"The {confidence} of what {speaker!r} says of {claim!r}")
            utterances[data["utterance"]] = max(value, utterances.get(data["utterance"], 0.0))
            way = steps(data)
            for (wording, sure), (onto, _) in pairwise([*way, (claim, 1.0)]):
                matches[wording] = onto, _checked(sure, f"The confidence with which {wording!r} is matched")
            if way:
                texts[way[0][0]] = data.get("wording", way[0][0])
        return cls(utterances, matches, texts)


def draw(G: "nx.MultiDiGraph[str]", chances: Chances, chance: random.Random) -> "nx.MultiDiGraph[str]":
    """Return the graph with each utterance and each match kept as likely as the machine is sure of it."""
    return _Drawing(G, chances, chance).drawn()


def _checked(value: object, what: str) -> float:
    if not isinstance(value, int | float) or not 0 <= value <= 1:
        raise nx.NetworkXError(f"{what} is {value!r}; it has to be from 0 to 1.")
    return value


class _Drawing:
    def __init__(self, G: "nx.MultiDiGraph[str]", chances: Chances, chance: random.Random) -> None:
        self._whole, self._chances, self._chance = G, chances, chance
        self._gone = {one for one, likely in chances.utterances.items() if not self._holds(likely)}
        self._parted = {one for one, (_, likely) in chances.matches.items() if not self._holds(likely)}
        self._about: dict[str, set[str]] = {}
        self._graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def drawn(self) -> "nx.MultiDiGraph[str]":
        """Return the graph: stances first, replies last, since what else there is may hang on where they are."""
        self._graph.add_nodes_from(self._whole.nodes(data=True))
        others = []
        for source, target, key, data in self._whole.edges(keys=True, data=True):
            if data.get("kind") not in SIGNS:
                others.append((source, target, key, data))
            elif data["utterance"] not in self._gone:
                self._say(source, target, key, data)
        for source, target, key, data in sorted(others, key=lambda edge: edge[3].get("kind") in _REPLIES):
            if data.get("kind") in LINKS:
                self._link(source, target, key, data)
            elif data.get("kind") == "accuses":
                self._accuse(source, target, key, data)
            elif data.get("kind") not in _REPLIES or self._replies(data):
                self._graph.add_edge(source, target, key=key, **data)
        return self._graph

    def _holds(self, likely: float) -> bool:
        return self._chance.random() < likely

    def _place(self, wording: str) -> str:
        """Return the node of a wording: how far the matches lead that hold."""
        while wording in self._chances.matches and wording not in self._parted:
            wording, _ = self._chances.matches[wording]
        return wording

    def _say(self, speaker: str, claim: str, key: str, data: dict[str, Any]) -> None:
        way = steps(data)
        node = self._place(way[0][0]) if way else claim
        if node != claim:
            if node not in self._graph:
                self._graph.add_node(node, kind="claim", label=self._chances.texts.get(node, node), iri=node)
            data = _up_to(node, data)
        self._about.setdefault(data["utterance"], set()).add(node)
        self._graph.add_edge(speaker, node, key=key, **data)

    def _link(self, claim: str, other: str, key: str, data: dict[str, Any]) -> None:
        if MATCHING in data and not self._holds(data[MATCHING]):
            return
        source, target = map(self._place, data["wordings"].split() if "wordings" in data else (claim, other))
        if source in self._graph and target in self._graph:
            self._graph.add_edge(source, target, key=key, **data)

    def _accuse(self, claim: str, accused: str, key: str, data: dict[str, Any]) -> None:
        for node in dict.fromkeys(map(self._place, data["wordings"].split() if "wordings" in data else (claim,))):
            if node in self._graph:
                self._graph.add_edge(node, accused, key=key, **data)

    def _replies(self, data: Mapping[str, Any]) -> bool:
        """Tell whether both utterances are left and, where only a match made one reply to the other, it still does."""
        one, other = data["utterance"], data["disputed"]
        if one in self._gone or other in self._gone:
            return False
        said, disputed = self._about.get(one, set()), self._about.get(other, set())
        if data.get("manner") == GENERAL:
            return any(self._graph.has_edge(*ends, "broadMatch") for ends in product(disputed, said))
        return MATCHING not in data or not said.isdisjoint(disputed)


def _up_to(node: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return an utterance's attributes where its matches lead to ``node`` and no further."""
    way = steps(data)
    held = way[: [wording for wording, _ in way].index(node)]
    kept = {name: value for name, value in data.items() if name not in {"wording", "matched", "matches", MATCHING}}
    if not held:
        return kept
    told = {"wording": data["wording"], "matched": " ".join(wording for wording, _ in held)}
    sure = [sure for _, sure in held]
    return {**kept, **told, "matches": " ".join(map(str, sure)), **resting(min(sure))}
