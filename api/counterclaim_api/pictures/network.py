"""Where the neighbours of one node stand around it: who is linked with whom in, places out.

Nodes stand in rows of three and two in turn, so that no name runs into another however narrow the drawing is, and none
stands on the line from the middle to another one nearby. Springs say who stands near whom; from one start, so that one
graph gives one drawing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import wrap

import networkx as nx

MOST = 13
"""Nodes that a drawing has room for, the one in the middle included."""
_ROWS = ((1, 3), (3, 7), (5, MOST))
"""How many rows there are, and how many nodes they hold."""
_THREE, _TWO = (1 / 6, 1 / 2, 5 / 6), (0.28, 0.72)
_NAME = 14
"""Characters for which there is room in a third of a phone's width."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands.

    Attributes:
        at: across, from 0 (left) to 1; those of one row are at least a third apart.
        row: down, from 0.
    """

    at: float
    row: int


def arrange(middle: str, others: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """Return where each stands, ``middle`` first.

    Args:
        middle: stands in the middle.
        others: at most 12; those named first come nearest to where springs put them.
        links: pairs of these.

    Raises:
        ValueError: if there are more than it has room for.
    """
    drawn: nx.Graph[str] = nx.Graph()
    drawn.add_nodes_from((middle, *others))
    drawn.add_edges_from(links)
    rows = next((rows for rows, room in _ROWS if len(drawn) <= room), None)
    if rows is None:
        raise ValueError(f"There is room for {MOST} nodes, not {len(drawn)}.")
    free = sorted(_grid(rows), key=lambda place: (place.row, place.at))
    places = {middle: Place(0.5, rows // 2)}
    free.remove(places[middle])
    springs = nx.spring_layout(drawn, pos={middle: (0.0, 0.0)}, fixed=[middle], seed=0)
    reach = max((abs(float(way)) for point in springs.values() for way in point), default=0.0) or 1.0
    for node in drawn:
        if node != middle:
            across, down = (float(way) / reach for way in springs[node])
            places[node] = min(free, key=lambda place: _distance(place, across, down, rows))
            free.remove(places[node])
    return places


def name_lines(name: str) -> list[str]:
    """Return a name in one or two lines that fit beside a node; what is left out leaves an ellipsis."""
    lines = wrap(name, _NAME, break_long_words=False, max_lines=2, placeholder="…") or [name]
    return [line if len(line) <= _NAME else f"{line[: _NAME - 1]}…" for line in lines]


def _grid(rows: int) -> Iterator[Place]:
    """Yield the places of so many rows; the one in the middle has three."""
    for row in range(rows):
        yield from (Place(at, row) for at in (_TWO if (row - rows // 2) % 2 else _THREE))


def _distance(place: Place, across: float, down: float, rows: int) -> float:
    """Return how far a place is from a point that springs have chosen, from -1 to 1 both ways."""
    height = 2 * place.row / (rows - 1) - 1 if rows > 1 else 0.0
    return (3 * place.at - 1.5 - across) ** 2 + (height - down) ** 2
