"""One solution of a SELECT query, read by variable name."""

from datetime import date

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal | Triple


class Row(dict[str, Term]):
    """Variable name (without ``?``) to term; unbound variables are absent."""

    def maybe(self, name: str) -> str | None:
        """Return the value (of a literal) or the IRI, or None where the variable is unbound."""
        term = self.get(name)
        return term.value if isinstance(term, Literal | NamedNode) else None

    def text(self, name: str) -> str:
        """Return the value or IRI of a variable that is always bound.

        Raises:
            KeyError: if it is unbound.
        """
        value = self.maybe(name)
        if value is None:
            raise KeyError(name)
        return value

    def local(self, name: str) -> str:
        """Return what stands after the last ``/`` or ``#`` of an IRI: the local id, or the term of a vocabulary."""
        return local(self.text(name))

    def maybe_local(self, name: str) -> str | None:
        """Return the local id, or None where the variable is unbound."""
        value = self.maybe(name)
        return local(value) if value is not None else None

    def number(self, name: str) -> int:
        """Return a whole number."""
        return int(self.text(name))

    def day(self, name: str) -> date | None:
        """Return the day, or None where the variable is unbound."""
        value = self.maybe(name)
        return date.fromisoformat(value[:10]) if value else None


def local(iri: str) -> str:
    """Return what stands after the last ``/`` or ``#``."""
    return iri.replace("#", "/").rpartition("/")[2]
