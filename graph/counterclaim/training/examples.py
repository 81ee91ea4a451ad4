"""Training examples: a window with its gold tags and links, at word level.

`IGNORED` marks what an annotation does not say. A claim inside another claim's content takes the main tags;
the outer claim's content then goes to the second tag layer (scheme claim only).
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from counterclaim.attribution.reading import Scheme
from counterclaim.attribution.tags import ENTITIES, OUTER, ROLES
from counterclaim.attribution.windows import Window
from counterclaim.span import Span
from counterclaim.training.corpora import Article, Label, Spans
from counterclaim.training.silver import Entity

IGNORED = -100
UNTOLD = -1
"""Stands for a cue, and for whether an attribution denies, where the annotation names neither."""

Link = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layers:
    """Characters' labels of one article: each layer maps a character to the number of its piece, or -1."""

    main: list[int]
    outer: list[int]
    pieces: list[tuple[str, int]]
    entities: list[int] | None
    entity_kinds: list[str]
    in_outer: frozenset[int]
    ignored: Spans


@dataclass(slots=True)
class Example:
    """One window and what is to be learned from it.

    Attributes:
        window: The window.
        scheme: Whose tags and links these are; `None` if there are none.
        main: Tag of each word.
        outer: Second-layer tag of each word.
        entities: Entity tag of each word.
        to_cue: (first word of a content piece, first word of its cue or 0).
        to_source: (first word of a cue, or of a content without one; first word of the source or 0).
        outer_to_cue: As `to_cue`, of the second layer.
        acts: (content's first word, cue's first word or 0, denial, shares of the rebuttal kinds); cue and denial
            are `UNTOLD` where there is no scheme.
    """

    window: Window
    scheme: Scheme | None
    main: list[int]
    outer: list[int]
    entities: list[int]
    to_cue: list[Link] = field(default_factory=list)
    to_source: list[Link] = field(default_factory=list)
    outer_to_cue: list[Link] = field(default_factory=list)
    acts: list[tuple[int, int, float, tuple[float, ...]]] = field(default_factory=list)


def layers_of(article: Article, entities: list[Entity] | None) -> Layers:
    """Lay an article's labels out by character, shorter contents first."""
    size = len(article.text) + 1
    main, outer = [-1] * size, [-1] * size
    pieces: list[tuple[str, int]] = []
    in_outer = set()
    order = sorted(range(len(article.labels)), key=lambda number: _length(article.labels[number].content))
    for number in order:
        label = article.labels[number]
        nested = any(at >= 0 for span in label.content for at in main[slice(*span)])
        nested = nested and article.scheme is Scheme.CLAIM
        if nested:
            in_outer.add(number)
        for role, spans in (("content", label.content), ("cue", label.cue), ("source", label.source)):
            layer = outer if nested and role == "content" else main
            _fill(layer, spans, pieces, (role, number))
    if entities is None:
        return Layers(main, outer, pieces, None, [], frozenset(in_outer), article.ignored)
    named = [-1] * size
    kinds: list[str] = []
    for start, end, kind in entities:
        named[start:end] = [len(kinds)] * (end - start)
        kinds.append(kind)
    return Layers(main, outer, pieces, named, kinds, frozenset(in_outer), article.ignored)


def example_of(window: Window, article: Article, layers: Layers) -> Example:
    """Label one window whose words have the article's own offsets."""
    kinds = [role for role, _ in layers.pieces]
    size = len(window.words)
    ignored = [IGNORED] * size
    example = Example(
        window=window,
        scheme=article.scheme,
        main=_tags(window, layers.main, [ROLES.begin(role) for role in kinds]) if article.scheme else ignored,
        outer=_tags(window, layers.outer, [OUTER.begin("content")] * len(kinds))
        if article.scheme is Scheme.CLAIM and not article.silver
        else list(ignored),
        entities=_tags(window, layers.entities, [ENTITIES.begin(kind) for kind in layers.entity_kinds])
        if layers.entities is not None
        else ignored,
    )
    places = _Places(window)
    for span in layers.ignored:
        for word in places.inside(span):
            example.main[word] = IGNORED
    for number, label in enumerate(article.labels):
        if article.scheme is None:
            _judge(example, places, label)
        else:
            _link(example, places, label, nested=number in layers.in_outer)
    if article.silver:
        example.acts = []
    return example


class _Places:
    """Finds words of a window by their place in the article."""

    def __init__(self, window: Window) -> None:
        found = [(span.start, number) for number, span in enumerate(window.words) if span is not None]
        self._starts = [start for start, _ in found]
        self._numbers = [number for _, number in found]

    def first(self, spans: Spans) -> int | None:
        """The first word that begins in one of the spans."""
        firsts = [words[0] for span in spans if (words := self.inside(span))]
        return min(firsts) if firsts else None

    def inside(self, span: tuple[int, int]) -> list[int]:
        """The words that begin in the span."""
        start, end = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        return self._numbers[start:end]


def _link(example: Example, places: _Places, label: Label, *, nested: bool) -> None:
    cue = places.first(label.cue)
    contents = [words for span in label.content if (words := places.inside(span))]
    if example.scheme is Scheme.CLAIM and not label.cue:
        cue = 0
    source = places.first(label.source) if label.source else 0
    if cue is not None:
        links = example.outer_to_cue if nested else example.to_cue
        links.extend((words[0], cue) for words in contents)
    asking = cue or (contents[0][0] if contents else None)
    if cue is not None and asking and source is not None:
        example.to_source.append((asking, source))
    if not contents:
        return
    if example.scheme is Scheme.CLAIM and cue is not None:
        example.acts.append((contents[0][0], cue, float(label.denial), _shares(label)))


def _judge(example: Example, places: _Places, label: Label) -> None:
    """Tell only whether a content is a rebuttal."""
    first = places.first(label.content)
    if first is not None:
        example.acts.append((first, UNTOLD, UNTOLD, _shares(label)))


def _shares(label: Label) -> tuple[float, ...]:
    kinds = ("denial", "counterclaim", "doubt")
    if not label.rebuttals:
        return (1.0, 0.0, 0.0, 0.0)
    return (0.0, *((kind in label.rebuttals) / len(label.rebuttals) for kind in kinds))


def _tags(window: Window, layer: list[int], begin_of: list[int]) -> list[int]:
    tags, last = [], -1
    for word in window.words:
        piece = -1 if word is None else layer[word.start]
        tags.append(0 if piece < 0 else begin_of[piece] + (piece == last))
        last = piece
    return tags


def _fill(layer: list[int], spans: Spans, pieces: list[tuple[str, int]], piece: tuple[str, int]) -> None:
    for start, end in spans:
        pieces.append(piece)
        for at in range(start, end):
            if layer[at] < 0:
                layer[at] = len(pieces) - 1


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def moved(window: Window, spans: list[Span | None]) -> Window:
    """The window with its words at other places."""
    return Window(window.ids, window.features, window.starts, spans)
