"""How much each party of an article says: worked out once for all statements, of which there may be thousands."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterclaim.rebuttals.parties import Party


@dataclass(frozen=True, slots=True)
class Speaking:
    """How many statements a party makes, under any name, and how many of them deny something."""

    statements: int
    denials: int


def count_speaking(spoken: Iterable[tuple[Party, bool]]) -> Mapping[Party, Speaking]:
    """Return what each party says; ``spoken`` has who makes each statement, and whether it denies something."""
    counts = Counter(spoken)
    bearers: defaultdict[str, list[Party]] = defaultdict(list)
    parties = dict.fromkeys(party for party, _ in counts)
    for party in parties:
        for mark in _marks(party):
            bearers[mark].append(party)
    found = {}
    for party in parties:
        near = dict.fromkeys(other for mark in _marks(party) for other in bearers[mark])
        same = [other for other in near if other.same_as(party)]
        denials = sum(counts[other, True] for other in same)
        found[party] = Speaking(denials + sum(counts[other, False] for other in same), denials)
    return found


def _marks(party: Party) -> Iterator[str]:
    """Yield what two parties have in common if they are the same: an agent, a name or a state."""
    for kind, marks in (("agent", party.agents), ("name", party.keys), ("state", party.states)):
        yield from (f"{kind} {mark}" for mark in marks)
