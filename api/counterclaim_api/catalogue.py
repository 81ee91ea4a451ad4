"""The store as the server asks it: by the name of a query in queries/, with values bound.

Answers are kept until the store changes.
"""

import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from fastapi import Request
from pyoxigraph import Literal, NamedNode

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.rdf.terms import day, text
from counterclaim.store.protocol import Store, Term

Bound = Term | str | date | bool | None
"""A value to bind: a term, a string, a day; None leaves the variable free."""

_RESOURCES = frozenset({"agent", "answer", "article", "claim", "one", "opposite", "other", "party", "target", "utterance"})
"""Variables that stand for resources of ours."""
_KINDS = frozenset(AGENT_TYPES.values())
_KEPT_ROWS = 300_000
_CONDITION = re.compile(r"# (?P<word>if|unless) (?P<names>\?\w+(?: \?\w+)*)$")


@dataclass(frozen=True, slots=True)
class Row:
    """One solution, read by variable name."""

    terms: Mapping[str, Term]

    def maybe(self, name: str) -> str | None:
        """Return the value (of a literal) or the IRI, or None where the variable is unbound."""
        term = self.terms.get(name)
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

    def day(self, name: str) -> date | None:
        """Return the day, or None where the variable is unbound."""
        value = self.maybe(name)
        return date.fromisoformat(value[:10]) if value else None


class Catalogue:
    """Answers the named queries. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.iris = Iris(store.base)
        self._answers: OrderedDict[tuple[object, ...], tuple[Row, ...]] = OrderedDict()
        self._kept = 0
        self._lock = threading.Lock()

    def name(self, kind: Resource, identifier: str) -> NamedNode:
        """Return the IRI of what a request asks for.

        Raises:
            NotFound: if the identifier cannot be part of an IRI, so that nothing has it.
        """
        try:
            return self.iris.of(kind, identifier)
        except ValueError as error:
            raise NotFound(f"No {kind} has the id {identifier} here.") from error

    def rows(self, query: str, **bound: Bound) -> tuple[Row, ...]:
        """Return the solutions of ``queries/{query}.rq`` with the values bound."""
        bindings = {name: _term(value) for name, value in bound.items() if value is not None}
        key = (self.store.version, query, *sorted((name, str(term)) for name, term in bindings.items()))
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        found = self.store.select(query_text(query, frozenset(bindings)), bindings)
        answer = tuple(Row(row) for row in found if self._is_ours(row))
        self._keep(key, answer)
        return answer

    def counts(self) -> Row:
        """Return how much there is of everything."""
        return self.rows("counts", base=self.iris.base)[0]

    def _is_ours(self, row: Mapping[str, Term]) -> bool:
        """Tell whether a row is of what was read here: other RDF in the store may use the same classes."""
        return all(
            isinstance(term, NamedNode) and term.value.startswith(self.iris.base)
            for name, term in row.items()
            if name in _RESOURCES
        ) and all(row[name] in _KINDS for name in ("type", "partyType") if name in row)

    def _keep(self, key: tuple[object, ...], answer: tuple[Row, ...]) -> None:
        with self._lock:
            if key not in self._answers:
                self._kept += len(answer) + 1
            self._answers[key] = answer
            while self._kept > _KEPT_ROWS:
                self._kept -= len(self._answers.popitem(last=False)[1]) + 1


@cache
def query_text(name: str, bound: Set[str]) -> str:
    """Return the text of ``queries/{name}.rq`` as it is to be asked where the variables ``bound`` have values.

    A line that ends in ``# if ?one ?other`` is left out where none of these is bound, one that ends in
    ``# unless ?one`` where it is. So a list is asked for no more than its filters need.
    """
    text = (files("counterclaim_api") / "queries" / f"{name}.rq").read_text(encoding="utf-8")
    return "".join(line for line in text.splitlines(keepends=True) if _is_asked(line, bound))


def _is_asked(line: str, bound: Set[str]) -> bool:
    condition = _CONDITION.search(line)
    if condition is None:
        return True
    names = set(condition["names"].replace("?", "").split())
    return bool(names & bound) == (condition["word"] == "if")


def local(iri: str) -> str:
    """Return what stands after the last ``/`` or ``#``."""
    return iri.replace("#", "/").rpartition("/")[2]


def catalogue_of(request: Request) -> Catalogue:
    """Return the app's catalogue (a FastAPI dependency)."""
    catalogue = request.app.state.catalogue
    assert isinstance(catalogue, Catalogue)  # noqa: S101 - tells the type checker what create_app put there
    return catalogue


def _term(value: Term | str | date | bool) -> Term:
    if isinstance(value, bool):
        return Literal(value)
    if isinstance(value, str):
        return text(value)
    return day(value) if isinstance(value, date) else value
