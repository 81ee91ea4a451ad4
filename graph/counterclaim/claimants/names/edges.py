"""Where a name must end, though capitals go on: at what is said, and where the model sees a person begin or end."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.attribution import Attribution, AttributionReading, EntityKind
from counterclaim.claimants.text.tokens import Run, Token, first_at
from counterclaim.lexicon.speakers import TITLE_COMPLEMENTS, TITLES
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_FIELD = 3
_POSTS = TITLES | TITLE_COMPLEMENTS
_NO_FIELD = TITLES | listed("abu al el bin ibn umm de van von")
"""Titles, and particles with which a longer name begins than the model sees."""


@dataclass(frozen=True, slots=True)
class Edges:
    """What is known of names beyond their capitals; words are told by where they start.

    Attributes:
        parted: words at which no name goes on.
        people: words that the model takes for a person's name.
    """

    parted: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()


NO_EDGES = Edges()


def read_edges(tokens: Sequence[Token], reading: AttributionReading) -> Edges:
    """Return what the model's reading tells of an article's names."""
    people, others = set[Span](), set[int]()
    for mention in reading.mentions:
        if mention.kind is EntityKind.PERSON:
            people.add(mention.span)
        else:
            others.add(mention.span.end)
    runs = [(first_at(tokens, span.start), first_at(tokens, span.end)) for span in people]
    return Edges(
        _said_edges(tokens, reading.attributions) | frozenset(_person_edges(tokens, runs, others)),
        frozenset(token.start for begin, end in runs for token in tokens[begin:end]),
    )


def _said_edges(tokens: Sequence[Token], attributions: Sequence[Attribution]) -> frozenset[int]:
    """Return the starts of words at which a cue or a content begins or has ended."""
    edges = {edge for attribution in attributions for span in (*attribution.cue, *attribution.content) for edge in span}
    return frozenset(tokens[at].start for edge in edges if (at := first_at(tokens, edge)) < len(tokens))


def _person_edges(tokens: Sequence[Token], people: Sequence[Run], others: Container[int]) -> Iterator[int]:
    """Yield where a person directly follows a group or place, and where a post directly follows a person.

    Texts that have lost their commas glue them: "the chairman of the Rights Network Ann Moor", "Ann Moor Chief of".
    ``others`` is where groups and places end.
    """
    for first, behind in people:
        if first and (_follows_group(tokens, first, others) or _follows_field(tokens, first)):
            yield tokens[first].start
        if behind < len(tokens) and behind - first > 1 and tokens[behind].low in TITLES:
            yield tokens[behind].start


def _follows_group(tokens: Sequence[Token], first: int, ends: Container[int]) -> bool:
    before = tokens[first - 1]
    return before.core_end in ends and before.low not in _POSTS


def _follows_field(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the capitals before a person end a post: "High Commissioner for Human Rights Ann Moor"."""
    begin = first
    while begin and first - begin < _FIELD and tokens[begin - 1].core[0].isupper():
        begin -= 1
    field = {token.low for token in tokens[begin:first]}
    return bool(field) and begin > 0 and tokens[begin - 1].low == "for" and field.isdisjoint(_NO_FIELD)
