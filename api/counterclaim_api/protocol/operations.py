"""What an update says of graphs, rewritten for the engine, which takes all of it from the text.

Graphs that the request names become USING and USING NAMED before each WHERE. Only what stands outside of braces is
looked at, and nothing else is changed.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pyoxigraph import NamedNode

from counterclaim.errors import BadInput
from counterclaim.store.queries import Token, tokens

_WORDS = frozenset(
    {
        *("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE"),
        *("ALL", "BASE", "DATA", "DEFAULT", "GRAPH", "INTO", "PREFIX", "SILENT", "TO", "VERSION", "WHERE"),
    }
)
_NAMES_GRAPHS = frozenset({"USING", "WITH"})


def with_using(update: str, default_graphs: Sequence[NamedNode], named_graphs: Sequence[NamedNode]) -> str:
    """Return ``update`` with its operations told which graphs WHERE reads.

    Args:
        update: one or several operations; those without WHERE stay as they are.
        default_graphs: what WHERE reads outside of GRAPH.
        named_graphs: what GRAPH may name there.

    Raises:
        BadInput: if the update names graphs itself (USING, WITH), or joins words so that WHERE cannot be told.
    """
    clauses = [f"USING {graph}" for graph in default_graphs] + [f"USING NAMED {graph}" for graph in named_graphs]
    using = " ".join(clauses)
    pieces: list[str] = []
    done = 0
    previous = ""
    outer = list(_outer(update))
    for place, token in enumerate(outer):
        _check(token)
        word = token.text.upper()
        if token.kind == "word" and word == "WHERE":
            pieces.append(update[done : token.start])
            if previous == "DELETE":  # DELETE WHERE { … } takes no USING; its long form does
                pieces.append(_group(update, outer, place))
            pieces.append(f" {using} ")
            done = token.start
        previous = word
    return "".join(pieces) + update[done:]


def without_silent_loads(update: str) -> str:
    """Return ``update`` with each LOAD SILENT replaced by an operation that does nothing.

    SILENT says that a LOAD which fails is to be passed over, and here every LOAD fails: nothing is fetched.
    """
    pieces: list[str] = []
    done: int | None = 0  # None within an operation that is left out
    for first, second in pairwise([*_outer(update), Token("end", ";", len(update))]):
        if done is not None and (first.text.upper(), second.text.upper()) == ("LOAD", "SILENT"):
            pieces.append(f"{update[done : first.start]}INSERT DATA {{}}")
            done = None
        elif done is None and second.text == ";":
            done = second.start
    return "".join(pieces) + update[done:]


def _outer(update: str) -> Iterator[Token]:
    """Yield the tokens outside of braces, and the braces around the rest."""
    depth = 0
    for token in tokens(update):
        depth -= token.kind == "close"
        if depth == 0:
            yield token
        depth += token.kind == "open"


def _check(token: Token) -> None:
    word = token.text.upper()
    if token.kind != "word" or word in _WORDS:
        return
    if word in _NAMES_GRAPHS:
        raise BadInput(f"The update says {word} and the request names graphs (using-graph-uri). Leave one away.")
    raise BadInput(f"{token.text} is no word of an update. Put spaces between words, or write USING into the update.")


def _group(update: str, outer: Sequence[Token], where: int) -> str:
    """Return the text of the group after WHERE, the braces with it."""
    braces = outer[where + 1 : where + 3]
    return update[braces[0].start : braces[-1].start + 1] if braces else ""
