"""The order of an answer's columns where a query leaves it open (``SELECT *``)."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import pyoxigraph as ox

from counterclaim.store.functions import with_unknown_functions
from counterclaim.store.queries import tokens

Found = TypeVar("Found")

_GAP = r"(?:\s|\#[^\n\r]*+)*+"
_STAR = re.compile(
    rf"{_GAP}(?:(?:prefix\s++[^\s:<>#]*+:|base){_GAP}<[^<>\s]*+>{_GAP})*+select{_GAP}(?:(?:distinct|reduced){_GAP})?(?P<star>\*)",
    re.IGNORECASE | re.ASCII,
)
_EMPTY = ox.Store()
"""Asked only for the names of an answer's variables, which do not depend on the data."""


def ask(engine: Callable[..., Found], query: str, *, prefixes: Mapping[str, str], base: str | None) -> Found:
    """Return what the engine answers: columns in the order of the query, unknown functions failing where called.

    Args:
        engine: its method ``query``, with the dataset that is asked.
        query: what is asked.
        prefixes: those that the query need not declare.
        base: the IRI that relative ones are resolved against.

    Raises:
        SyntaxError: if the query is malformed, by the engine's words.
        RuntimeError: if the engine refuses it otherwise.
    """
    options = {"base_iri": base, "prefixes": dict(prefixes)}
    text = _spelled_out(query, options)
    return with_unknown_functions(lambda functions: engine(text, custom_functions=functions, **options))


def _spelled_out(query: str, options: Mapping[str, object]) -> str:
    """Return ``query`` with the star of ``SELECT *`` replaced by its variables, as they come first in the text.

    The engine has them in the order of the alphabet, so that ``{ ?s ?p ?o }`` had the columns o, p, s.
    """
    found = _STAR.match(query)
    if found is None:
        return query
    empty: Callable[..., object] = _EMPTY.query
    answer = with_unknown_functions(lambda functions: empty(query, custom_functions=functions, **options))
    names = [variable.value for variable in answer.variables] if isinstance(answer, ox.QuerySolutions) else []
    # A space behind them, for WHERE may touch the star.
    columns = " ".join((*_in_order(names, query), "")) if names else "*"
    return query[: found.start("star")] + columns + query[found.end("star") :]


def _in_order(names: Sequence[str], query: str) -> list[str]:
    mentioned = [token.text[1:] for token in tokens(query) if token.kind == "variable"]
    places = {name: place for place, name in reversed(list(enumerate(mentioned)))}
    return [f"?{name}" for name in sorted(names, key=lambda name: places.get(name, len(mentioned)))]
