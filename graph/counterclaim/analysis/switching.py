"""Dividing the nodes of one signed graph in two with few frustrated edges: exactly, quickly, and a bound from below.

Nodes are numbered; ``bonds[x]`` maps each neighbour of ``x`` to a weight, negative for enmity. A division is a list of
1 and -1, one for each node. Its cost is the weight of enemies on one side and of friends on two.
"""

import random
from collections import deque
from collections.abc import Mapping, Sequence

Bonds = Sequence[Mapping[int, float]]
Division = list[int]

STEPS = 400_000
"""Divisions that the exact search may look into before it gives up: a few seconds."""

DEEPEST = 300
"""Nodes beyond which it does not begin: each is a call within the one before."""

WALKS = 200
"""States that the search for one cycle may visit, so that the bound stays near linear on large graphs."""


def cost(bonds: Bonds, sides: Sequence[int]) -> float:
    """Return the weight of the edges that a division frustrates."""
    return sum(
        abs(weight)
        for x, near in enumerate(bonds)
        for y, weight in near.items()
        if y > x and weight * sides[x] * sides[y] < 0
    )


def exact(bonds: Bonds) -> Division | None:
    """Return a division of least cost, or None if finding it takes more than `STEPS` or has more than `DEEPEST` nodes.

    Russian doll search: the best division of the last nodes bounds what the others can leave to them. Exponential in
    the number of nodes; the order (busiest first) makes it fast where few nodes have most edges.
    """
    if len(bonds) > DEEPEST:
        return None
    order = sorted(range(len(bonds)), key=lambda x: (-sum(map(abs, bonds[x].values())), x))
    place = {x: at for at, x in enumerate(order)}
    dolls = _Dolls([[(place[y], w) for y, w in bonds[x].items() if place[y] > place[x]] for x in order])
    for first in reversed(range(len(order))):
        dolls.open(first)
    return [dolls.best[place[x]] for x in range(len(order))] if dolls.steps <= STEPS else None


class _Dolls:
    """The best division of the last nodes, one node more at a time; ``later[x]`` are the bonds to those after x."""

    def __init__(self, later: Sequence[Sequence[tuple[int, float]]]) -> None:
        self.steps = 0
        self.best: Division = []
        self._later = later
        self._bound = 0.0
        self._least = [0.0] * (len(later) + 1)
        self._pulls = [0.0] * len(later)
        self._strain = [0.0] * len(later)
        self._sides: Division = []

    def open(self, first: int) -> None:
        """Find the best division from ``first`` on, given the best of those after it."""
        pull = sum(weight * self.best[other - first - 1] for other, weight in self._later[first])
        strain = sum(abs(weight) for _, weight in self._later[first])
        self.best = [1 if pull >= 0 else -1, *self.best]
        self._bound = self._least[first + 1] + (strain - abs(pull)) / 2
        if self._bound > self._least[first + 1]:
            self._visit(first, 0.0)
        self._least[first] = self._bound

    def _visit(self, node: int, paid: float) -> None:
        self.steps += 1
        open_cost = sum((self._strain[x] - abs(self._pulls[x])) / 2 for x in range(node, len(self._later)))
        if self.steps > STEPS or paid + open_cost + self._least[node] >= self._bound:
            return
        if node == len(self._later):
            self.best, self._bound = list(self._sides), paid
            return
        likely = 1 if self._pulls[node] >= 0 else -1
        for side in (likely, -likely) if self._sides else (1,):
            _press(self._later[node], side, self._pulls, self._strain, 1)
            self._sides.append(side)
            self._visit(node + 1, paid + (self._strain[node] - side * self._pulls[node]) / 2)
            self._sides.pop()
            _press(self._later[node], side, self._pulls, self._strain, -1)


def _press(
    near: Sequence[tuple[int, float]], side: int, pulls: list[float], strain: list[float], direction: int
) -> None:
    """Let a node that goes to ``side`` (or, with direction -1, leaves it) pull at those after it."""
    for other, weight in near:
        pulls[other] += direction * side * weight
        strain[other] += direction * abs(weight)


def local(bonds: Bonds, chance: random.Random, *, restarts: int) -> Division:
    """Return the best of several divisions in which no single node does better on the other side."""
    best: Division = []
    least = float("inf")
    for _ in range(restarts):
        sides = _grown(bonds, chance)
        _settle(bonds, sides)
        found = cost(bonds, sides)
        if found < least:
            best, least = sides, found
        if not found:
            break
    return best


def _grown(bonds: Bonds, chance: random.Random) -> Division:
    """Return the division that a random spanning forest satisfies."""
    sides = [0] * len(bonds)
    for root in chance.sample(range(len(bonds)), len(bonds)):
        if sides[root]:
            continue
        sides[root] = 1
        waiting = deque([root])
        while waiting:
            node = waiting.popleft()
            for other in chance.sample(sorted(bonds[node]), len(bonds[node])):
                if not sides[other]:
                    sides[other] = sides[node] if bonds[node][other] > 0 else -sides[node]
                    waiting.append(other)
    return sides


def _settle(bonds: Bonds, sides: Division) -> None:
    """Move nodes to the other side as long as each move alone lowers the cost."""
    waiting = deque(range(len(bonds)))
    while waiting:
        node = waiting.popleft()
        if sum(weight * sides[other] for other, weight in bonds[node].items()) * sides[node] < 0:
            sides[node] = -sides[node]
            waiting.extend(bonds[node])


def bound(bonds: Bonds, sides: Sequence[int]) -> float:
    """Return what every division costs at least: negative cycles that share no weight, one edge of each frustrated."""
    left = [dict(near) for near in bonds]
    packed = 0.0
    for x, near in enumerate(bonds):
        for y, weight in near.items():
            if y > x and weight * sides[x] * sides[y] < 0:
                packed += _pack(left, x, y)
    return packed


def _pack(left: list[dict[int, float]], x: int, y: int) -> float:
    """Take short negative cycles through an edge out of the weights that are left, and return how much."""
    packed = 0.0
    while left[x][y]:
        path = _closing(left, x, y)
        if path is None:
            break
        edges = list(zip(path, [*path[1:], path[0]], strict=True))
        if len({frozenset(edge) for edge in edges}) < len(edges):
            break
        amount = min(abs(left[u][v]) for u, v in edges)
        for u, v in edges:
            rest = abs(left[u][v]) - amount
            left[u][v] = left[v][u] = rest if left[u][v] > 0 else -rest
        packed += amount
    return packed


def _closing(left: Sequence[Mapping[int, float]], x: int, y: int) -> list[int] | None:
    """Return the shortest path from ``x`` to ``y`` whose sign is not that of the edge between them."""
    goal = (y, -1 if left[x][y] > 0 else 1)
    came: dict[tuple[int, int], tuple[int, int] | None] = {(x, 1): None}
    waiting = deque(came)
    while waiting and len(came) < WALKS and goal not in came:
        node, sign = waiting.popleft()
        for other, weight in left[node].items():
            state = (other, sign if weight > 0 else -sign)
            if weight and state not in came and {node, other} != {x, y}:
                came[state] = (node, sign)
                waiting.append(state)
    if goal not in came:
        return None
    path = []
    state_: tuple[int, int] | None = goal
    while state_ is not None:
        path.append(state_[0])
        state_ = came[state_]
    return path[::-1]
