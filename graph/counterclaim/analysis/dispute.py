"""Disputes: the connected parts of what a grounded labelling leaves undecided, small enough to search.

Arguments that the same ones attack have the same label in every complete labelling: they are one class.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

from counterclaim.analysis.label import Label
from counterclaim.analysis.search import Labelling


@dataclass(frozen=True, slots=True)
class Dispute:
    """Classes of arguments: the members of each, and the numbers of the classes that attack it."""

    members: tuple[tuple[str, ...], ...]
    hostile: tuple[frozenset[int], ...]

    def __len__(self) -> int:
        return len(self.members)

    @property
    def attackers(self) -> list[int]:
        """For each class those that attack it, as bits."""
        return [sum(1 << at for at in hostile) for hostile in self.hostile]

    def unfold(self, labelling: Labelling) -> dict[str, Label]:
        """Return the label of every argument."""
        labels: dict[str, Label] = {}
        for at, members in enumerate(self.members):
            label = Label.IN if labelling.inside >> at & 1 else Label.OUT if labelling.outside >> at & 1 else None
            labels.update(dict.fromkeys(members, label or Label.UNDECIDED))
        return labels


def disputes(attacked: Mapping[str, list[str]], grounded: Mapping[str, Label]) -> Iterator[Dispute]:
    """Yield the disputes of a framework, given whom each argument attacks and its grounded labelling."""
    attackers = _undecided(attacked, grounded)
    classes: dict[frozenset[str], list[str]] = {}
    for argument, hostile in attackers.items():
        classes.setdefault(frozenset(hostile), []).append(argument)
    number = {member: at for at, members in enumerate(classes.values()) for member in members}
    hostile_classes = [frozenset(number[attacker] for attacker in hostile) for hostile in classes]
    members_of = list(classes.values())
    related: nx.Graph[int] = nx.Graph()
    related.add_nodes_from(range(len(members_of)))
    related.add_edges_from((at, other) for at, hostile in enumerate(hostile_classes) for other in hostile)
    for part in nx.connected_components(related):
        local = {at: new for new, at in enumerate(sorted(part))}
        yield Dispute(
            members=tuple(tuple(members_of[at]) for at in local),
            hostile=tuple(frozenset(local[other] for other in hostile_classes[at]) for at in local),
        )


def _undecided(attacked: Mapping[str, list[str]], grounded: Mapping[str, Label]) -> dict[str, list[str]]:
    """Return, for each undecided argument, the undecided ones that attack it."""
    attackers: dict[str, list[str]] = {one: [] for one, label in grounded.items() if label is Label.UNDECIDED}
    for argument in attackers:
        for victim in attacked[argument]:
            if victim in attackers:
                attackers[victim].append(argument)
    return attackers
