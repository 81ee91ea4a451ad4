"""Functions that a query calls and nobody knows: calling one is an error of the expression, not of the query."""

import re
from collections.abc import Callable
from typing import TypeVar

from pyoxigraph import NamedNode

from counterclaim.store.protocol import Term

Result = TypeVar("Result")
Functions = dict[NamedNode, Callable[..., Term | None]]

_UNKNOWN = re.compile(r"The custom function <([^>]*)> is not supported")
_MOST = 20


def with_unknown_functions(ask: Callable[[Functions], Result]) -> Result:
    """Return what ``ask`` does with the functions it is given, which all end in an error.

    The engine refuses a query that calls a function which it does not know. SPARQL 1.1 (§17.6) has such a call fail
    where it is evaluated, so that a FILTER drops the solution and other branches go on. So whatever the engine
    complains of is given to it the next time.

    Raises:
        RuntimeError: for any other complaint of the engine, and for more unknown functions than anyone needs.
    """
    functions: Functions = {}
    for _ in range(_MOST):
        try:
            return ask(functions)
        except RuntimeError as error:
            unknown = _UNKNOWN.search(str(error))
            if unknown is None:
                raise
            functions[NamedNode(unknown[1])] = _fail
    return ask(functions)


def _fail(*_: Term) -> None:
    """Fail: for the engine a function that gives nothing has failed."""
