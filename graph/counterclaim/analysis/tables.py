"""Results as rows of names and words, for tables, JSON, CSV and data frames."""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, astuple, dataclass, fields
from io import StringIO

import networkx as nx

from counterclaim.analysis.contests import contested
from counterclaim.analysis.party import Exchange, exchanges, parties
from counterclaim.stance import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedRow:
    """One contested claim: how many parties stand on each side, and which."""

    claim: str
    asserting: int
    disputing: int
    balance: float
    strength: float
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    countered_by: tuple[str, ...]
    doubted_by: tuple[str, ...]
    no_comment_by: tuple[str, ...]
    iri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartiesRow:
    """Two parties that dispute, with the words of each on the first of the claims.

    ``asserts`` and ``disputes`` are who takes which side in that example.
    """

    party: str
    other: str
    disputed_claims: int
    shared_claims: int
    confidence: float
    claim: str
    asserts: str
    asserting_words: str
    disputes: str
    disputing_words: str
    party_iri: str
    other_iri: str


def contested_rows(G: "nx.MultiDiGraph[str]", *, narrator: bool = True, doubts: bool = True) -> Iterator[ContestedRow]:
    """Yield the contested claims, most contested first; see `contested` for the options."""
    for claim, found in contested(G, narrator=narrator, doubts=doubts).items():
        yield ContestedRow(
            claim=_label(G, claim),
            asserting=len(found.asserting),
            disputing=len(found.opposing),
            balance=round(found.balance, 4),
            strength=round(found.strength, 4),
            asserted_by=_labels(G, found.asserting),
            denied_by=_labels(G, found.denying),
            countered_by=_labels(G, found.countering),
            doubted_by=_labels(G, found.doubting),
            no_comment_by=_labels(G, found.declining),
            iri=claim,
        )


def parties_rows(G: "nx.MultiDiGraph[str]", *, narrator: bool = True) -> Iterator[PartiesRow]:
    """Yield the pairs of parties that dispute, those with the most disputed claims first."""
    edges = [edge for edge in parties(G, narrator=narrator).edges(data=True) if edge[2]["disputes"]]
    edges.sort(key=lambda edge: (-edge[2]["disputes"], _label(G, edge[0]), _label(G, edge[1]), edge[:2]))
    examples = _examples(G, narrator=narrator)
    for party, other, edge in edges:
        example = examples[frozenset((party, other))]
        yield PartiesRow(
            party=_label(G, party),
            other=_label(G, other),
            disputed_claims=edge["disputes"],
            shared_claims=edge["agreements"],
            confidence=edge["confidence"],
            claim=_label(G, example.claim),
            asserts=_label(G, example.asserts.party),
            asserting_words=example.asserts.quote,
            disputes=_label(G, example.disputes.party),
            disputing_words=example.disputes.quote,
            party_iri=party,
            other_iri=other,
        )


def _examples(G: "nx.MultiDiGraph[str]", *, narrator: bool) -> dict[frozenset[str], Exchange]:
    """Return the surest exchange of each pair, plain denials before doubts and counterclaims."""
    best: dict[frozenset[str], Exchange] = {}
    for exchange in exchanges(G, narrator=narrator):
        pair = frozenset((exchange.asserts.party, exchange.disputes.party))
        if pair not in best or _rank(exchange) > _rank(best[pair]):
            best[pair] = exchange
    return best


def _rank(exchange: Exchange) -> tuple[bool, float]:
    return exchange.disputes.stance == Stance.DENIES, min(exchange.asserts.confidence, exchange.disputes.confidence)


def _label(G: "nx.MultiDiGraph[str]", node: str) -> str:
    return str(G.nodes[node].get("label", node))


def _labels(G: "nx.MultiDiGraph[str]", nodes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(_label(G, node) for node in nodes))


def rows_json(rows: "Sequence[ContestedRow] | Sequence[PartiesRow]") -> str:
    """Return rows as a JSON array of objects."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2) + "\n"


def rows_csv(rows: "Sequence[ContestedRow] | Sequence[PartiesRow]", kind: type[ContestedRow | PartiesRow]) -> str:
    """Return rows of one ``kind`` as RFC 4180 CSV with a header; several names in a cell are parted by "; "."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(field.name for field in fields(kind))
    for row in rows:
        writer.writerow("; ".join(cell) if isinstance(cell, tuple) else cell for cell in astuple(row))
    return text.getvalue()
