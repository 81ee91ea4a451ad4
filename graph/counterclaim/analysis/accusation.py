"""Accusations and their answers: who is accused of what by whom, since when, and what the accused said."""

from collections.abc import Iterator
from typing import Any

import networkx as nx

from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, least_sure, resting
from counterclaim.analysis.relay import is_on_record
from counterclaim.stance import Mode, Stance


def accusations(G: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Return who accuses whom of what, with the answer if there is one.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.

    Returns
    -------
    networkx.MultiDiGraph
        From accuser to accused, with the claim as key. Nodes have the attributes they have in `G`. Edge attributes:
        ``kind="accuses"``, ``claim``, ``sign=-1``, ``weight`` (utterances), ``utterance``, ``article``, ``quote`` and
        ``first_seen`` of the earliest accusation; and if the accused answered, ``answer`` (the utterance),
        ``answer_kind`` (its stance), ``answer_quote`` and ``answered`` (its date). Dates that are not known are absent.
        ``matching_confidence``, if the accusation or the answer rests on a match, is that of the least sure.

    See Also
    --------
    waits : how long each accusation has stood.

    Notes
    -----
    The accused has answered with any stance towards the claim, declining to comment included: that ends the silence
    too. So does a rebuttal of an accusing utterance by another claim. Words of somebody who speaks for the accused
    are the accused's; nobody accuses himself; implied accusations, and those without any stated source, are none.

    Linear in utterances and rebuttals.
    """
    rebuttals = _rebuttals(G)
    D: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    accusing = ((u, v, data) for u, v, data in G.edges(data=True) if data.get("kind") == "accuses")
    for claim, target, accuses in sorted(accusing, key=lambda edge: edge[:2]):
        said = sorted(_stances(G, claim), key=_when)
        charged = [one for one in said if _accuses(G, one, target)]
        answers = [one for one in said if target in {one["party"], one["speaker"]} and one["mode"] != Mode.IMPLIED]
        answers += [one for about in charged for one in rebuttals.get((about["utterance"], target), ())]
        first = min(answers, key=_when, default=None)
        answer = _answered(first) if first else {}
        for one in charged:
            D.add_nodes_from((node, G.nodes[node]) for node in (one["party"], target))
            if D.has_edge(one["party"], target, claim):
                D.edges[one["party"], target, claim]["weight"] += 1.0
            else:
                matching = least_sure(*(found.get(MATCHING) for found in (accuses, one, first or {})))
                D.add_edge(one["party"], target, key=claim, **_charged(one, claim), **answer, **resting(matching))
    return D


_Said = dict[str, Any]


def _stances(G: "nx.MultiDiGraph[str]", claim: str) -> Iterator[_Said]:
    for speaker, _, data in G.in_edges(claim, data=True):
        if data.get("kind") in SIGNS:
            yield {**data, "speaker": speaker}


def _accuses(G: "nx.MultiDiGraph[str]", said: _Said, target: str) -> bool:
    stated = said["kind"] == Stance.ASSERTS and is_on_record(G, said)
    return stated and target not in {said["party"], said["speaker"]}


def _rebuttals(G: "nx.MultiDiGraph[str]") -> dict[tuple[str, str], list[_Said]]:
    """Return, by utterance and rebutting party, the utterances that rebut it."""
    said = {data["utterance"]: data for _, _, data in G.edges(data=True) if data.get("kind") in SIGNS}
    found: dict[tuple[str, str], list[_Said]] = {}
    for _, _, data in G.edges(data=True):
        if data.get("kind") == "rebuts" and data["utterance"] in said:
            rebutting = said[data["utterance"]]
            replying = {**rebutting, MATCHING: least_sure(data.get(MATCHING), rebutting.get(MATCHING))}
            found.setdefault((data["disputed"], rebutting["party"]), []).append(replying)
    return found


def _when(said: _Said) -> tuple[bool, str, str]:
    """Order by date, the undated last."""
    return "first_seen" not in said, said.get("first_seen", ""), said["utterance"]


def _charged(said: _Said, claim: str) -> dict[str, str | int | float]:
    dated = {"first_seen": said["first_seen"]} if "first_seen" in said else {}
    words = {name: said[name] for name in ("utterance", "article", "quote")}
    return {"kind": "accuses", "claim": claim, "sign": -1, "weight": 1.0, **words, **dated}


def _answered(said: _Said) -> dict[str, str]:
    dated = {"answered": said["first_seen"]} if "first_seen" in said else {}
    return {"answer": said["utterance"], "answer_kind": str(said["kind"]), "answer_quote": said["quote"], **dated}
