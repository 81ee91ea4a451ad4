"""Fragility: which single utterance, if it were retracted, would change most of what stands on the record."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import networkx as nx

from counterclaim.agent import AgentKind
from counterclaim.analysis.argumentation import grounded_labelling
from counterclaim.analysis.corroboration import corroboration, identity
from counterclaim.analysis.label import Label
from counterclaim.analysis.position import positions
from counterclaim.analysis.relay import is_on_record, relays, way_of
from counterclaim.stance import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragility:
    """What would change without one utterance.

    Attributes:
        claim: what it is about; of several claims the first by name.
        relabelled: for each other position that would stand otherwise, how it stands and how it would.
        sources: how many independent sources the claims that it asserts have together, and how many they would have;
            (0, 0) for words that assert none.
    """

    claim: str
    relabelled: Mapping[str, tuple[Label, Label]] = field(default_factory=dict)
    sources: tuple[int, int] = (0, 0)

    @property
    def changes(self) -> int:
        """How many positions and sources."""
        before, after = self.sources
        return len(self.relabelled) + abs(before - after)


def fragility(
    G: "nx.MultiDiGraph[str]",
    *,
    narrator: bool = True,
    doubts: bool = True,
) -> dict[str, Fragility]:
    """Return the utterances on which something hangs, those on which most hangs first: what to verify first.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    narrator : bool, optional
        Whether what articles state in their own voice counts.
    doubts : bool, optional
        Whether questioning a claim attacks those who assert it.

    Returns
    -------
    dict
        From utterance to its `Fragility`; utterances without which nothing changes are left out.

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
    ...     _ = G.add_edge(party, "c", utterance=f"{party}'s words", **said)
    >>> for utterance, found in fragility(G).items():
    ...     print(utterance, found.changes, [after.wording for _, after in found.relabelled.values()], found.sources)
    army's words 2 ['unanswered', 'unanswered'] (0, 0)
    medics's words 1 [] (2, 1)
    rebels's words 1 [] (2, 1)

    See Also
    --------
    grounded_labelling, corroboration : what is counted.

    Notes
    -----
    A position changes nothing if it is defeated, if it has other words to rest on, or if another has the same
    attackers and the same victims; the others are taken out of their connected part, together where one utterance
    shows several. Time grows with the sum over parts of such positions times size, and for relayed claims with the
    square of the ways that each has.
    """
    labels = _relabelled(positions(G, narrator=narrator, doubts=doubts))
    sources: dict[str, tuple[int, int]] = {}
    for utterance, (with_it, without) in _sources(G, narrator=narrator):
        known = sources.get(utterance, (0, 0))
        sources[utterance] = known[0] + with_it, known[1] + without
    claims: dict[str, str] = {}
    for _, claim, said in G.edges(data=True):
        if said.get("kind") in set(Stance):
            claims[said["utterance"]] = min(claim, claims.get(said["utterance"], claim))
    found = {
        utterance: Fragility(
            claim=claims[utterance],
            relabelled=labels.get(utterance, {}),
            sources=sources.get(utterance, (0, 0)),
        )
        for utterance in {**labels, **sources}
    }
    changing = [(utterance, one) for utterance, one in found.items() if one.changes]
    return dict(sorted(changing, key=lambda item: (-item[1].changes, item[0])))


def _relabelled(A: "nx.DiGraph[str]") -> dict[str, dict[str, tuple[Label, Label]]]:
    """Return, by utterance, the positions that would stand otherwise without it."""
    before = grounded_labelling(A)
    place = {node: (frozenset(A.pred[node]), frozenset(A.succ[node])) for node in A}
    twins = Counter(place.values())
    part_of = {node: part for part in nx.weakly_connected_components(A) for node in part}
    alone: dict[str, set[str]] = {}
    for node, data in A.nodes(data=True):
        if data["weight"] == 1:
            alone.setdefault(data["utterance"], set()).add(node)
    found: dict[str, dict[str, tuple[Label, Label]]] = {}
    for utterance, gone in alone.items():
        going = Counter(place[node] for node in gone)
        bearing = [
            node
            for node in gone
            if before[node] is not Label.OUT and A.succ[node] and twins[place[node]] == going[place[node]]
        ]
        if bearing:
            touched = set().union(*(part_of[node] for node in bearing))
            after = grounded_labelling(A.subgraph(touched - gone).copy())
            found[utterance] = {
                other: (before[other], after[other]) for other in sorted(after) if after[other] != before[other]
            }
    return found


def _sources(G: "nx.MultiDiGraph[str]", *, narrator: bool) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield for each asserting utterance how many independent sources its claim has with it and without."""
    of_claim: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    for speaker, claim, said in G.edges(data=True):
        own_voice = G.nodes[said["party"]].get("type") == AgentKind.NARRATOR if "party" in said else False
        if said.get("kind") == Stance.ASSERTS and is_on_record(G, said) and (narrator or not own_voice):
            of_claim.setdefault(claim, []).append((speaker, claim, said))
    for claim, statements in of_claim.items():
        H: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for speaker, _, said in statements:
            H.add_nodes_from((node, G.nodes[node]) for node in (claim, speaker, *way_of(said)) if node in G)
            H.add_edge(speaker, claim, key=said["utterance"], **said)
        ways = {said["utterance"]: way_of(said) for _, _, said in statements}
        yield from _without_each(H, claim, ways)


def _without_each(
    H: "nx.MultiDiGraph[str]", claim: str, ways: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the sources with and without each utterance that goes its way alone."""
    whole = corroboration(relays(H), claim).independent
    taken = Counter(ways.values())
    met = Counter(identity(node, H.nodes.get(node, {})) for way in taken for node in way)
    for speaker, _, utterance in list(H.edges(keys=True)):
        way = ways[utterance]
        if taken[way] > 1:
            continue
        if len(way) == 1 and met[identity(way[0], H.nodes[way[0]])] == 1:
            yield utterance, (whole, whole - 1)
            continue
        said = H.edges[speaker, claim, utterance]
        H.remove_edge(speaker, claim, utterance)
        R = relays(H)
        yield utterance, (whole, corroboration(R, claim).independent if claim in R else 0)
        H.add_edge(speaker, claim, key=utterance, **said)
