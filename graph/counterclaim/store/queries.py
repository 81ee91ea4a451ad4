"""Tells a SPARQL query's form without parsing it, and refuses what must not reach an engine.

Form and size are read from tokens: words inside comments, strings, IRIs and prefixed names are no keywords. That is
not safe enough for SERVICE: whether ``<`` opens an IRI or compares, only a parser knows, and a wrong guess hides what
follows (``?a<?b#>`` and a quote in the comment). So no text may hold what a SERVICE clause begins with, anywhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from counterclaim.errors import QueryRejected

MAX_DEPTH = 100
"""Nested brackets. The engine's parser is recursive: some thousands end the process."""
MAX_TOKENS = 20_000
_BEGINNING = re.compile(
    r"(?:\s++|\#[^\n\r]*+|prefix\s++[^\s:<>#]*+:\s*+<[^<>\s]*+>|base\s*+<[^<>\s]*+>)*+"
    r"(select|ask|construct|describe)\b",
    re.IGNORECASE | re.ASCII,
)
"""A prologue and the form, as nearly every query begins."""
_REMEMBERED, _SHORT = 256, 4_000
"""Short queries that are looked at once: ours are asked again and again, with other bindings."""

_TOKEN = re.compile(
    r"""(?P<space>\s+|\#[^\n\r]*)
    |(?P<iri><[^\x00-\x20<>"{}|^`\\]*>)
    |(?P<string>'''(?:'{0,2}(?:[^'\\]|\\.))*'''|\"{3}(?:"{0,2}(?:[^"\\]|\\.))*\"{3}
        |'(?:[^'\\\n\r]|\\.)*'|"(?:[^"\\\n\r]|\\.)*")
    |(?P<variable>[?$]\w+)
    |(?P<prefixed>(?:[^\W\d_](?:[\w.\-]*[\w\-])?)?:(?:[\w:.\-%]|\\.)*)
    |(?P<word>@?\w+)
    |(?P<open>[({\[])|(?P<close>[)}\]])
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)

_GAP = r"(?:\s|\#[^\n\r]*+)*+"
_SERVICE = re.compile(
    rf"service{_GAP}(?:silent{_GAP})?(?:<[^<>\s]*+>|[?$][^\s{{}}\#<>]*+|[^\s{{}}\#<>:]*+:(?:\\.|[^\s{{}}\#\\])*+){_GAP}\{{",
    re.IGNORECASE,
)
"""Without word boundaries, as the engine's parser has none: ``1SERVICE<…>{`` is a number and a clause."""
_COMMENT_LINE = re.compile(r"^[ \t]*+\#[^\n\r'\"]*+(?=[\n\r]|\Z)", re.MULTILINE)
"""A comment, or a line within a long string, which cannot end there for want of a quote: no clause in any reading."""
_LOAD = re.compile(
    rf"(?:\A|[\s;>\"'])load{_GAP}(?:silent{_GAP})?(?:<[^<>\s]*+>|[^\s{{}}\#<>:]*+:(?:\\.|[^\s{{}}\#\\;])*+)"
    rf"{_GAP}(?:into|;|\Z)",
    re.IGNORECASE,
)
_MENTION = re.compile(r"(service|(?<![^\s;>\"'])load)(?=\s*+(?:silent|[<?$\#]|[^\s{}\#<>:]*+:))", re.IGNORECASE)
"""What may begin a clause: what must follow the word is rare in prose."""
MAX_MENTIONS = 100
"""How often a clause may seem to begin: looking at each takes time."""


class QueryForm(StrEnum):
    """The four forms of a SPARQL query."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"

    @property
    def gives_triples(self) -> bool:
        """Whether the answer is a graph, not solutions or a truth value."""
        return self in (QueryForm.CONSTRUCT, QueryForm.DESCRIBE)


SOLUTION_TYPES = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
)
TRIPLE_TYPES = (
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads",
)
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})


def media_types(query: str) -> tuple[str, ...]:
    """Return what the answer to ``query`` can be written as, the default first.

    Raises:
        QueryRejected: if the text is no query.
    """
    form = check_query(query).form
    if form is QueryForm.ASK:
        return SOLUTION_TYPES[:2]
    return TRIPLE_TYPES if form.gives_triples else SOLUTION_TYPES


class Token(NamedTuple):
    """A piece of a query or update that is neither space nor comment.

    Attributes:
        kind: "iri", "string", "variable", "prefixed" (a prefixed name), "word", "open", "close" or "other".
        text: as it was written.
        start: where, in code points.
    """

    kind: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Outline:
    """What can be told of a query without parsing it.

    Attributes:
        form: its form.
        chooses_graphs: whether FROM or FROM NAMED says which graphs to read.
    """

    form: QueryForm
    chooses_graphs: bool

    @property
    def gives_triples(self) -> bool:
        """Whether the answer is a graph."""
        return self.form.gives_triples


def check_query(query: str) -> Outline:
    """Return the outline of ``query``; whether it is well formed is left to the engine.

    Raises:
        QueryRejected: if it is an update or no query, asks another server (SERVICE), or is too long or too deep.
    """
    return _remembered(query) if len(query) <= _SHORT else _last_long(query)


def _outline(query: str) -> Outline:
    _refuse_service(query)
    form: QueryForm | None = None
    chooses_graphs = False
    depth = 0
    # A short text with few brackets and without FROM holds nothing that is to be found behind the form.
    is_plain = len(query) <= _SHORT and sum(map(query.count, "({[")) <= MAX_DEPTH and "from" not in query.lower()
    if is_plain and (begun := _BEGINNING.match(query)):
        return Outline(QueryForm(begun[1].upper()), chooses_graphs=False)
    for count, token in enumerate(tokens(query)):
        depth += (token.kind == "open") - (token.kind == "close")
        if count > MAX_TOKENS or depth > MAX_DEPTH:
            raise QueryRejected(
                f"The query is too large: at most {MAX_TOKENS} tokens and {MAX_DEPTH} nested brackets. Split it."
            )
        if token.kind == "word":
            word = token.text.upper()
            form = form or _form(word)
            chooses_graphs = chooses_graphs or word == "FROM"
    if form is None:
        raise QueryRejected("The text holds no query. Begin with SELECT, ASK, CONSTRUCT or DESCRIBE.")
    return Outline(form, chooses_graphs)


_remembered = lru_cache(maxsize=_REMEMBERED)(_outline)
_last_long = lru_cache(maxsize=2)(_outline)


def check_update(update: str) -> None:
    """Refuse an update that reads from elsewhere; whether it is well formed is left to the engine.

    Raises:
        QueryRejected: if it asks another server (SERVICE, LOAD), or is too deep.
    """
    if sum(map(update.count, "({[")) > MAX_DEPTH:
        depth = 0
        for token in tokens(update):
            depth += (token.kind == "open") - (token.kind == "close")
            if depth > MAX_DEPTH:
                raise QueryRejected(f"The update is too deep: at most {MAX_DEPTH} nested brackets. Split it.")
    _refuse_service(update)
    if _mentions(update, "load") and _LOAD.search(update):
        raise QueryRejected("LOAD is not allowed: an update reads this store only. Send the document itself.")


def _form(word: str) -> QueryForm | None:
    if word in _UPDATES:
        raise QueryRejected(
            f"{word} is an update; only queries are answered here. Use SELECT, ASK, CONSTRUCT or DESCRIBE."
        )
    return QueryForm(word) if word in QueryForm.__members__ else None


def _refuse_service(text: str) -> None:
    if _mentions(text, "service") and _SERVICE.search(_COMMENT_LINE.sub("", text)):
        raise QueryRejected("SERVICE is not allowed: a query reads this store only. Ask the other server itself.")


def _mentions(text: str, word: str) -> bool:
    """Tell whether a clause of ``word`` may begin somewhere.

    Raises:
        QueryRejected: if one seems to begin so often that looking at each would take long.
    """
    if word not in text.lower():
        return False
    count = sum(1 for found in _MENTION.finditer(text) if found[1].lower() == word)
    if count > MAX_MENTIONS:
        raise QueryRejected(f"The text is too large: at most {MAX_MENTIONS} times the word {word}. Split it.")
    return count > 0


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query or update. Where ``<`` may open an IRI it does, as the specification has it."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        if kind != "space":
            yield Token(kind, match.group(), match.start())
