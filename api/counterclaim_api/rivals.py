"""Who disputes with one claimant, and who of these with each other: the network around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.pictures.network import MOST, Place, arrange
from counterclaim_api.references import ClaimantReference


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody who disputes with the claimant.

    Attributes:
        claimant: who.
        rebutting: how many of its utterances dispute what the claimant says.
        rebutted: how many of the claimant's dispute what it says.
    """

    claimant: ClaimantReference
    rebutting: int
    rebutted: int

    @property
    def count(self) -> int:
        """How often one of the two disputes the other."""
        return self.rebutting + self.rebutted


@dataclass(frozen=True, slots=True)
class Line:
    """One disputes another.

    Attributes:
        start: where the one stands.
        end: where the other does.
        count: how often.
        is_own: whether one of the two is the claimant in the middle; of others there is one line for both ways.
    """

    start: Place
    end: Place
    count: int
    is_own: bool


@dataclass(frozen=True, slots=True)
class Network:
    """A claimant in the middle, those who dispute most with it around, and who disputes whom.

    Attributes:
        middle: where the claimant stands.
        places: where its rivals stand; those there is no room for are left out.
        lines: between all of these, the claimant's own last, so that they are drawn over the others.
        rows: how many rows of places there are.
    """

    middle: Place
    places: tuple[tuple[Rival, Place], ...]
    lines: tuple[Line, ...]
    rows: int


def read_rivals(catalogue: Catalogue, claimant: NamedNode) -> list[Rival]:
    """Return who disputes with the claimant, those first who do so most; the claimant itself is left out."""
    rebutting = catalogue.rows("contradictors", agent=claimant)
    rebutted = catalogue.rows("contradicted", agent=claimant)
    known = {row.text("other"): ClaimantReference.read(row, "other") for row in (*rebutting, *rebutted)}
    by, of = _counts(rebutting), _counts(rebutted)
    rivals = [Rival(one, by.get(iri, 0), of.get(iri, 0)) for iri, one in known.items() if iri != claimant.value]
    return sorted(rivals, key=lambda rival: (-rival.count, rival.claimant.name, rival.claimant.iri))


def network_around(catalogue: Catalogue, claimant: NamedNode, rivals: Sequence[Rival]) -> Network:
    """Return the drawing of a claimant and of as many of its rivals as there is room for, the first ones."""
    shown = rivals[: MOST - 1]
    own = {(rival.claimant.iri, claimant.value): rival.rebutting for rival in shown}
    own |= {(claimant.value, rival.claimant.iri): rival.rebutted for rival in shown}
    others = _between(catalogue, [rival.claimant.iri for rival in shown])
    counts = others | {pair: count for pair, count in own.items() if count}
    places = arrange(claimant.value, [rival.claimant.iri for rival in shown], counts)
    return Network(
        places[claimant.value],
        tuple((rival, places[rival.claimant.iri]) for rival in shown),
        tuple(Line(places[one], places[other], count, (one, other) in own) for (one, other), count in counts.items()),
        1 + max(place.row for place in places.values()),
    )


def _between(catalogue: Catalogue, claimants: Sequence[str]) -> dict[tuple[str, str], int]:
    """Return how often any two of these dispute with each other, whichever of them does."""
    counts: dict[tuple[str, str], int] = {}
    for one in claimants:
        for other, count in _counts(catalogue.rows("contradictors", agent=NamedNode(one))).items():
            if other in claimants and other != one:
                pair = min(one, other), max(one, other)
                counts[pair] = counts.get(pair, 0) + count
    return counts


def _counts(rows: Iterable[Row]) -> dict[str, int]:
    return {row.text("other"): int(row.text("answers")) for row in rows}
