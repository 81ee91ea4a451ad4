"""What the analyses find, as tables of names and words for people, files and programs."""

import csv
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

import networkx as nx

from counterclaim.analysis.accusation import accusations
from counterclaim.analysis.argumentation import attacks, grounded_labelling
from counterclaim.analysis.balance import frustration
from counterclaim.analysis.corroboration import corroborations
from counterclaim.analysis.fragility import fragility
from counterclaim.analysis.label import Label
from counterclaim.analysis.party import parties
from counterclaim.analysis.position import positions
from counterclaim.analysis.relay import relays
from counterclaim.analysis.silence import waits

Cell = str | int | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under names; a cell of several names is a tuple, what is unknown is None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def first(self, limit: int) -> "Table":
        """Return the table with at most so many rows."""
        return Table(self.columns, self.rows[:limit])

    def text(self) -> list[tuple[str, ...]]:
        """Return the rows as text; several names are parted by "; "."""
        return [tuple(_text(cell) for cell in row) for row in self.rows]

    def csv(self) -> str:
        """Return RFC 4180 CSV with a header."""
        written = StringIO(newline="")
        csv.writer(written).writerows([self.columns, *self.text()])
        return written.getvalue()

    def json(self) -> str:
        """Return a JSON array of objects."""
        objects = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def standing(G: "nx.MultiDiGraph[str]", *, narrator: bool = True, doubts: bool = True) -> Table:
    """Return how each position stands on the record, those with most against them first."""
    A = positions(G, narrator=narrator, doubts=doubts)
    labels = grounded_labelling(A)
    against = Counter(victim for victims in attacks(A).values() for victim in victims)
    order = sorted(A, key=lambda one: (labels[one] is Label.IN, -against[one], A.nodes[one]["label"], one))
    rows = [
        (
            labels[one].wording,
            _label(G, A.nodes[one]["party"]),
            A.nodes[one]["stance"],
            _label(G, A.nodes[one]["claim"]),
            against[one],
            A.nodes[one]["quote"],
            A.nodes[one]["utterance"],
        )
        for one in order
    ]
    return Table(("standing", "party", "stance", "claim", "against", "words", "utterance"), tuple(rows))


def camps(G: "nx.MultiDiGraph[str]", *, narrator: bool = True) -> Table:
    """Return the two camps of each dispute, the largest dispute first, and who breaks ranks how often."""
    S = parties(G, narrator=narrator)
    found = frustration(S, seed=0)
    frustrated = Counter(party for edge in found.edges for party in edge)
    parts = sorted(nx.connected_components(S), key=lambda part: (-len(part), min(part)))
    rows: list[tuple[Cell, ...]] = []
    for number, part in enumerate(parts, start=1):
        first = found.camps[0] if min(part) in found.camps[0] else found.camps[1]
        order = sorted(part, key=lambda one: (one not in first, _label(G, one), one))
        rows += [(number, "A" if one in first else "B", _label(G, one), frustrated[one], one) for one in order]
    return Table(("dispute", "camp", "party", "breaks ranks", "iri"), tuple(rows))


def silence(G: "nx.MultiDiGraph[str]") -> Table:
    """Return the accusations, those without an answer first, the longest first."""
    D = accusations(G)
    words = {(accused, claim): data.get("answer_quote") for _, accused, claim, data in D.edges(keys=True, data=True)}
    rows = [
        (
            _label(D, wait.accused),
            _label(G, wait.claim),
            tuple(_label(D, accuser) for accuser in wait.accusers),
            wait.since.isoformat() if wait.since else None,
            wait.days,
            words[wait.accused, wait.claim] if wait.is_answered else None,
            wait.claim,
        )
        for wait in waits(D)
    ]
    return Table(("accused", "claim", "accused by", "since", "days", "answer", "iri"), tuple(rows))


def sources(G: "nx.MultiDiGraph[str]", *, narrator: bool = True) -> Table:
    """Return how many independent sources each claim has, those carried far on few first."""
    R = relays(G)
    rows = [
        (
            found.independent,
            len(found.articles),
            _label(R, claim),
            _labels(R, [party for together in found.sources for party in together]),
            _labels(R, found.bottlenecks),
            claim,
        )
        for claim, found in corroborations(R, narrator=narrator).items()
    ]
    return Table(("sources", "articles", "claim", "asserted by", "hangs on", "iri"), tuple(rows))


def fragile(G: "nx.MultiDiGraph[str]", *, narrator: bool = True, doubts: bool = True) -> Table:
    """Return the utterances on which something hangs, those on which most hangs first."""
    said = {data["utterance"]: data for _, _, data in G.edges(data=True) if "quote" in data}
    rows = [
        (
            found.changes,
            _label(G, said[utterance]["party"]),
            said[utterance]["quote"],
            _label(G, found.claim),
            len(found.relabelled),
            found.sources[0] - found.sources[1],
            utterance,
        )
        for utterance, found in fragility(G, narrator=narrator, doubts=doubts).items()
    ]
    columns = ("changes", "party", "words", "claim", "positions changed", "sources lost", "utterance")
    return Table(columns, tuple(rows))


def _text(cell: Cell) -> str:
    return "" if cell is None else "; ".join(cell) if isinstance(cell, tuple) else str(cell)


def _label(G: "nx.MultiDiGraph[str]", node: str) -> str:
    return str(G.nodes[node].get("label", node))


def _labels(G: "nx.MultiDiGraph[str]", nodes: Iterable[str]) -> tuple[str, ...]:
    return tuple(_label(G, node) for node in nodes)
