"""Positions: which party stands where on which claim, each counted once however often it is printed."""

from dataclasses import dataclass, field
from typing import Any

import networkx as nx

from counterclaim.agent import UNSTATED_SOURCE, AgentKind
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.link import LINKS
from counterclaim.analysis.match import MATCHING, resting, surety
from counterclaim.stance import Mode, Stance


def bipartite(G: "nx.MultiDiGraph[str]", *, narrator: bool = True) -> "nx.MultiDiGraph[str]":
    """Return the parties, the claims, and one edge for each stance of a party towards a claim.

    The *party* of an utterance is whom the speaker speaks for there, else the speaker. A spokesman and the army he
    speaks for are one party; forty reprints of one denial are one position.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    narrator : bool, optional
        Whether what articles state in their own voice is a position of theirs.

    Returns
    -------
    networkx.MultiDiGraph
        Nodes as in `G`, but with ``kind="party"`` in place of ``"claimant"``. Edges from party to claim have the
        stance as ``kind`` and key, ``sign`` as in `G`, ``weight`` (how many utterances), ``articles`` (how many),
        ``confidence`` (of the utterance that shows it best: surely about this claim, then direct, then read surely)
        with its ``utterance``, ``article`` and ``quote``, ``matching_confidence`` where that rests on a match, and
        ``first_seen`` where a date is known. Edges between claims (contradicts, supports, …) are as in `G`.

    Raises
    ------
    networkx.NetworkXError
        If `G` has an edge without the attributes that `to_networkx` writes.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_node("army", kind="claimant", type="organization", label="the army")
    >>> G.add_node("colonel", kind="claimant", type="person", label="a colonel")
    >>> G.add_node("c", kind="claim", label="The army left.")
    >>> said = dict(kind="denies", mode="indirect", party="army", confidence=0.9)
    >>> _ = G.add_edge("army", "c", utterance="u1", article="a1", quote="had left", **said)
    >>> _ = G.add_edge("colonel", "c", utterance="u2", article="a2", quote="left", **said)
    >>> P = bipartite(G)
    >>> [(p, c, stance, edge["articles"]) for p, c, stance, edge in P.edges(keys=True, data=True)]
    [('army', 'c', 'denies', 2)]

    Notes
    -----
    What nobody is on record as saying is no position: implied claims, and words without any stated source.

    Linear in the number of edges of `G`.
    """
    P: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    _add_positions(P, G, narrator=narrator)
    for claim, other, key, data in G.edges(keys=True, data=True):
        if data.get("kind") in LINKS and claim in P and other in P:
            P.add_edge(claim, other, key=key, **data)
    return P


@dataclass(slots=True)
class _Position:
    """The utterances by which one party takes one stance towards one claim."""

    sign: int
    utterances: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    best: dict[str, Any] = field(default_factory=dict)

    def add(self, said: dict[str, Any]) -> None:
        self.utterances.add(said["utterance"])
        self.articles.add(said["article"])
        if "first_seen" in said:
            self.dates.add(said["first_seen"])
        if not self.best or _rank(said) > _rank(self.best):
            self.best = said

    def attributes(self) -> dict[str, Any]:
        return {
            "sign": self.sign,
            "weight": float(len(self.utterances)),
            "articles": len(self.articles),
            **{name: self.best[name] for name in ("confidence", "utterance", "article", "quote")},
            **resting(self.best.get(MATCHING)),
            **({"first_seen": min(self.dates)} if self.dates else {}),
        }


def _rank(said: dict[str, Any]) -> tuple[float, bool, float, str]:
    """Order utterances by how well they show a position: surely on this claim, then direct, then read surely."""
    return surety(said.get(MATCHING)), said.get("mode") == Mode.DIRECT, said["confidence"], said["utterance"]


def _add_positions(P: "nx.MultiDiGraph[str]", G: "nx.MultiDiGraph[str]", *, narrator: bool) -> None:
    found: dict[tuple[str, str, str], _Position] = {}
    for speaker, claim, said in G.edges(data=True):
        kind = said.get("kind")
        if kind not in SIGNS:
            continue
        party = _party(G, speaker, claim, said)
        if _on_record(G.nodes[party], said, narrator=narrator):
            found.setdefault((party, claim, kind), _Position(SIGNS[Stance(kind)])).add(said)
    for (party, claim, kind), position in sorted(found.items()):
        P.add_node(party, **{**G.nodes[party], "kind": "party"})
        P.add_node(claim, **G.nodes[claim])
        P.add_edge(party, claim, key=kind, kind=kind, **position.attributes())


def _party(G: "nx.MultiDiGraph[str]", speaker: str, claim: str, said: dict[str, Any]) -> str:
    missing = {"party", "utterance", "article", "mode", "confidence", "quote"} - said.keys()
    if missing or said["party"] not in G:
        raise nx.NetworkXError(
            f"The edge from {speaker!r} to {claim!r} lacks {', '.join(sorted(missing)) or 'a party that is a node'}; "
            "positions need the graph that to_networkx makes."
        )
    return str(said["party"])


def _on_record(party: dict[str, Any], said: dict[str, Any], *, narrator: bool) -> bool:
    if said["mode"] == Mode.IMPLIED:
        return False
    if party.get("type") == AgentKind.NARRATOR or said["mode"] == Mode.NARRATED:
        return narrator
    return party.get("type") != AgentKind.UNNAMED or party.get("label") != UNSTATED_SOURCE
