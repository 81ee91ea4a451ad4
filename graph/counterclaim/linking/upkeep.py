"""What a store needs that older versions have written: how many of its articles others read or matched, what mends it.

Nothing is wrong with such a store, but its articles are not told by one set of rules.
"""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from counterclaim.rdf.iris import Iris
from counterclaim.rdf.quads import model_of, software_of
from counterclaim.rdf.queries import query
from counterclaim.reading import Run
from counterclaim.store.protocol import Row, Store


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What a store needs.

    Attributes:
        outdated: how many articles another version of the program, its models, rules or registry has read or matched.
        command: what brings them up to date; empty if nothing is to be done.
    """

    outdated: int
    command: str

    def __str__(self) -> str:
        """Say it; nothing if nothing is to be done."""
        if not self.outdated:
            return ""
        articles = f"{self.outdated:,} article{' was' if self.outdated == 1 else 's were'}"
        by = "another version of the program, its models or its registry"
        return f"{articles} read or matched by {by}. Run: {self.command}"


def upkeep(store: Store, *, reader: Run, matcher: Run) -> Upkeep:
    """Return what a store needs; articles that wait to be matched are not outdated.

    Args:
        store: is read.
        reader: what reads articles now.
        matcher: what matches them now.
    """
    iris = Iris(store.base)
    reads, matches = iris.run(reader.id), iris.run(matcher.id)
    outdated, command = 0, ""
    for row in store.select(query("runs-of-articles")):
        matched_by = row.get("matcher")
        if row["reader"] == reads and matched_by in (None, matches):
            continue
        outdated += row.number("articles")
        if row["reader"] != reads or _is_of_other_models(row, matcher, iris):
            command = "counterclaim match --rebuild"
        command = command or "counterclaim match"
    return Upkeep(outdated, command)


def _is_of_other_models(row: Row, matcher: Run, iris: Iris) -> bool:
    """Tell whether another model or program matched: the rules and facts of this one are applied as they change."""
    made: list[object] = [row.get("model"), row.get("software")]
    now: list[NamedNode] = [model_of(matcher, iris), software_of(matcher, iris)]
    return row.get("matcher") is not None and made != now
