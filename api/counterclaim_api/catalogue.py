"""The store as the server asks it: by the name of a query in queries/, with values bound.

Answers are kept until the store changes.
"""

import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Set
from datetime import date
from functools import cache
from importlib.resources import files

from fastapi import Request
from pyoxigraph import Literal, NamedNode

from counterclaim.errors import NotFound
from counterclaim.lookup import Wording
from counterclaim.lookup.queries import lookup_query
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.quads import AGENT_TYPES
from counterclaim.rdf.terms import day, text
from counterclaim.statistics import contested_query, statistics_query
from counterclaim.store.protocol import Row, Store, Term

Bound = Term | str | date | bool | None
"""A value to bind: a term, a string, a day; None leaves the variable free."""

_RESOURCES = frozenset(
    {"agent", "answer", "article", "claim", "one", "opposite", "other", "party", "target", "utterance"}
)
"""Variables that stand for resources of ours."""
_KINDS = frozenset(AGENT_TYPES.values())
_KEPT_ROWS = 300_000
_CONDITION = re.compile(r"# (?P<word>if|unless) (?P<names>\?\w+(?: \?\w+)*)$")


class Catalogue:
    """Answers the named queries. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.iris = Iris(store.base)
        self._answers: OrderedDict[tuple[object, ...], tuple[Row, ...]] = OrderedDict()
        self._kept = 0
        self._contested: tuple[int | None, frozenset[str]] = None, frozenset()
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
        return self._answer(query_text(query, frozenset(bindings)), bindings)

    def canonical(self, iri: str) -> str:
        """Return the id of the claim or claimant that stands for all that match one: the one that lists have."""
        rows = self.rows("canonical", one=NamedNode(iri))
        return rows[0].local("canonical") if rows else iri.rpartition("/")[2]

    def contested(self) -> tuple[Row, ...]:
        """Return the contested claims, the most contested first, as competency question 02 has them."""
        return self._answer(contested_query(), {})

    def is_contested(self, claim: NamedNode) -> bool:
        """Tell whether a claim that stands for all that match is contested."""
        version, contested = self._contested
        if version != self.store.version:
            # Asked for one claim, the engine would look at all disputes just the same.
            version, contested = self.store.version, frozenset(row.text("claim") for row in self.contested())
            self._contested = version, contested
        return claim.value in contested

    def mentioning(self, words: str) -> frozenset[str]:
        """Return the IRIs of the claims that ``counterclaim who`` finds by these words, in a wording or in a quote."""
        wording = Wording.of(words)
        rows = self._answer(lookup_query("mentions"), {"stem": text(wording.rarest)})
        return frozenset(row.text("claim") for row in rows if wording.occurs_in(row.text("words")))

    def counts(self) -> Row:
        """Return how much there is of everything, as ``counterclaim stats`` counts it."""
        return self._answer(statistics_query("statistics"), {"base": text(self.iris.base)})[0]

    def _answer(self, query: str, bindings: Mapping[str, Term]) -> tuple[Row, ...]:
        key = (self.store.version, query, *sorted((name, str(term)) for name, term in bindings.items()))
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        answer = tuple(row for row in self.store.select(query, bindings) if self._is_ours(row))
        self._keep(key, answer)
        return answer

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
