"""Matches of claims: how sure they are, and by which of them a wording is one with the claim that stands for it.

What rests on no match has no ``matching_confidence``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

MATCHING = "matching_confidence"
"""The attribute, and the column, with the confidence of the least sure match that an edge or a row rests on."""


def surety(confidence: float | None) -> float:
    """Return the confidence of a match as a number to compare: 1 of what rests on none."""
    return 1.0 if confidence is None else confidence


def least_sure(*found: float | None) -> float | None:
    """Return the confidence of what rests on several things: of the least sure match, or None if there is none.

    >>> least_sure(0.9, None, 0.4)
    0.4
    """
    return min((one for one in found if one is not None), default=None)


def surest(*found: float | None) -> float | None:
    """Return the confidence of what any one of several things shows: None if one of them rests on no match.

    >>> surest(0.9, 0.4), surest(0.9, None)
    (0.9, None)
    """
    sure = [one for one in found if one is not None]
    return max(sure) if sure and len(sure) == len(found) else None


def resting(confidence: float | None) -> dict[str, float]:
    """Return the attribute of an edge that rests on a match of that confidence, or on none."""
    return {} if confidence is None else {MATCHING: confidence}


@dataclass(frozen=True, slots=True)
class Step:
    """The match of a wording with the next on the way to the claim that stands for both.

    Attributes:
        wording: the claim that is led on from.
        onto: the claim that is led to.
        confidence: how sure the match is, or None if nobody says.
    """

    wording: str
    onto: str
    confidence: float | None


class Wordings:
    """By which matches each wording of a claim leads to the one that stands for all of them.

    Of several ways it is the one whose least sure match is the surest (a maximum spanning forest has those).
    """

    def __init__(self, matches: Mapping[tuple[str, str], float | None], canonical: Mapping[str, str]) -> None:
        """Take the matches that hold, by their two ends, and for each claim the one that stands for it."""
        joined: nx.Graph[str] = nx.Graph()
        for (one, other), confidence in sorted(matches.items(), key=lambda item: item[0]):
            joined.add_edge(one, other, confidence=confidence, weight=surety(confidence))
        self._canonical = canonical
        forest = nx.maximum_spanning_tree(joined)
        self._steps: dict[str, Step] = {}
        for root in sorted({canonical[one] for one in forest if one in canonical}):
            for wording, onto in nx.bfs_predecessors(forest, root) if root in forest else ():
                self._steps.setdefault(wording, Step(wording, onto, forest.edges[wording, onto]["confidence"]))

    def claim(self, wording: str) -> str:
        """Return the claim that stands for a wording."""
        return self._canonical.get(wording, wording)

    def way(self, wording: str) -> tuple[Step, ...]:
        """Return the matches from a wording to the claim that stands for it: none if it is that claim."""
        found: list[Step] = []
        while wording in self._steps:
            found.append(self._steps[wording])
            wording = found[-1].onto
        return tuple(found)

    def confidence(self, wording: str) -> float | None:
        """Return the confidence of the least sure match on the way from a wording."""
        return least_sure(*(step.confidence for step in self.way(wording)))

    def between(self, one: str, other: str) -> float | None:
        """Return the confidence of the least sure match on the way from one wording to another of the same claim."""
        return least_sure(*(step.confidence for step in set(self.way(one)) ^ set(self.way(other))))

    def attributes(self, wording: str, text: str) -> dict[str, str | float]:
        """Return what an utterance in this wording, whose text is given, tells of its matches: nothing without any."""
        way = self.way(wording)
        if not way:
            return {}
        sure = " ".join(str(surety(step.confidence)) for step in way)
        told = {"wording": text, "matched": " ".join(step.wording for step in way), "matches": sure}
        return {**told, **resting(self.confidence(wording))}


def steps(said: Mapping[str, Any]) -> list[tuple[str, float]]:
    """Return the wordings through which an utterance leads to the claim, its own first, each with its match's surety.

    >>> steps({"matched": "w x", "matches": "0.9 0.4"})
    [('w', 0.9), ('x', 0.4)]
    """
    wordings, sure = str(said.get("matched", "")).split(), str(said.get("matches", "")).split()
    return list(zip(wordings, map(float, sure), strict=True))
