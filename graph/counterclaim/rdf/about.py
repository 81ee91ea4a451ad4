"""What is said of one resource, by predicate: how quads are read back into values."""

from collections import defaultdict

from pyoxigraph import Literal, NamedNode


class About:
    """What is said of one resource: values by predicate."""

    def __init__(self) -> None:
        self._values: defaultdict[str, list[NamedNode | Literal]] = defaultdict(list)

    def add(self, predicate: str, value: object) -> None:
        """Take in one statement."""
        if isinstance(value, NamedNode | Literal):
            self._values[predicate].append(value)

    def all(self, predicate: str) -> list[str]:
        """Return the values of a predicate, IRIs as text."""
        return sorted(value.value for value in self._values[str(predicate)])

    def one(self, predicate: str) -> str:
        """Return the value of a predicate that has one.

        Raises:
            LookupError: if it has none.
        """
        return self.all(predicate)[0]

    def maybe(self, predicate: str) -> str | None:
        """Return the value of a predicate, or None."""
        return next(iter(self.all(predicate)), None)
