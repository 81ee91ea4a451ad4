"""Words the engine's complaints about a query or update for the person who wrote it."""

import re

from counterclaim.errors import QueryRejected

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LAST_PREFIX = re.compile(r"([\w.\-]*):[^\s:]*$")
_BEFORE, _AFTER = 30, 10
_MEANINGS = {
    "The SELECT contains a variable that is unbound": "SELECT names a variable that nothing binds; beside COUNT and "
    "the like, each variable of SELECT must be in GROUP BY",
    "The SELECT overrides an existing variable": "AS needs a variable that the pattern does not bind",
    "SELECT * is not authorized with GROUP BY": "with GROUP BY, name the variables in place of SELECT *",
}
"""What the engine says beside its grammar, and what is meant."""


def rejection(query: str, error: Exception | str) -> QueryRejected:
    """Return the error to raise for ``query``, with line, column and the text around them.

    The engine names the furthest place it could read to; what it expected there is its grammar, and left out.
    """
    place = _PLACE.match(str(error))
    if place is None:
        return QueryRejected(f"The engine refuses this: {error}.")
    line, column = int(place[1]), int(place[2])
    offset = sum(len(text) for text in query.splitlines(keepends=True)[: line - 1]) + column - 1
    before, after = query[:offset], query[offset : offset + _AFTER]
    near = " ".join((before[-_BEFORE:] + after).split())
    where = f"Malformed SPARQL in line {line}, column {column}, near {near!r}"
    if "Prefix not found" in place[3] and (prefix := _LAST_PREFIX.search(before)):
        return QueryRejected(f"{where}: declare the prefix with PREFIX {prefix[1]}: <…>.", line=line, column=column)
    meant = next((f": {meaning}" for said, meaning in _MEANINGS.items() if said in place[3]), "")
    return QueryRejected(f"{where}{meant}.", line=line, column=column)
