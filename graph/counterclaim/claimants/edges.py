"""Where a name must end, though capitals go on: at what is said, and where the model sees a person begin or end."""

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass

from counterclaim.attribution import Attribution, AttributionReading, EntityKind, Mention
from counterclaim.claimants.lexicon import TITLE_COMPLEMENTS, TITLES, words
from counterclaim.claimants.tokens import Token

_FIELD = 3
_PARTICLES = words("abu al el bin ibn umm de van von")


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
    return Edges(
        _said_edges(tokens, reading.attributions) | _person_edges(tokens, reading.mentions),
        _person_words(tokens, reading.mentions),
    )


def _person_words(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    people = (mention.span for mention in mentions if mention.kind is EntityKind.PERSON)
    ranges = (range(_first(tokens, span.start), _first(tokens, span.end)) for span in people)
    return frozenset(tokens[at].start for words in ranges for at in words)


def _said_edges(tokens: Sequence[Token], attributions: Sequence[Attribution]) -> frozenset[int]:
    """Return the starts of words at which a cue or a content begins or has ended."""
    edges = {edge for attribution in attributions for span in (*attribution.cue, *attribution.content) for edge in span}
    return frozenset(tokens[at].start for edge in edges if (at := _first(tokens, edge)) < len(tokens))


def _person_edges(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return where a person directly follows a group or place, and where a post directly follows a person.

    Texts that have lost their commas glue them: "the chairman of the Rights Network Ann Moor", "Ann Moor Chief of".
    """
    edges = set()
    ends = {mention.span.end for mention in mentions if mention.kind is not EntityKind.PERSON}
    for mention in mentions:
        if mention.kind is not EntityKind.PERSON:
            continue
        first, behind = _first(tokens, mention.span.start), _first(tokens, mention.span.end)
        if first and (_follows_group(tokens, first, ends) or _follows_field(tokens, first)):
            edges.add(tokens[first].start)
        if behind < len(tokens) and behind - first > 1 and tokens[behind].low in TITLES:
            edges.add(tokens[behind].start)
    return frozenset(edges)


def _follows_group(tokens: Sequence[Token], first: int, ends: Container[int]) -> bool:
    before = tokens[first - 1]
    return before.core_end in ends and before.low not in TITLES | TITLE_COMPLEMENTS


def _follows_field(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the capitals before a person end a post: "High Commissioner for Human Rights Ann Moor"."""
    begin = first
    while begin and first - begin < _FIELD and tokens[begin - 1].core[0].isupper():
        begin -= 1
    field = {token.low for token in tokens[begin:first]}
    return bool(field) and begin > 0 and tokens[begin - 1].low == "for" and field.isdisjoint(TITLES | _PARTICLES)


def _first(tokens: Sequence[Token], offset: int) -> int:
    """Return the number of the first word that begins at ``offset`` or later."""
    return bisect_left(tokens, offset, key=lambda token: token.start)
