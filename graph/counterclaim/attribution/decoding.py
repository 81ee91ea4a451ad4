"""From scores to attributions: best tag paths, then contents find their cue and cues their source.

A content goes to the best tagged cue, unless the pointer clearly prefers another word: then that word opens a
cue, because a missed cue would otherwise hand its content to a neighbour (worth 2.0 points of F1 on PolNeAR's
dev part with an early model).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from counterclaim.attribution.pointers import CONTENT_TO_CUE, CUE_TO_SOURCE, OUTER_TO_CUE, Pointers
from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.session import SchemeConstants, WordScores
from counterclaim.attribution.tags import (
    FORBIDDEN,
    OUTER,
    ROLES,
    Floats,
    TaggedSpan,
    TagSet,
    best_paths,
    log_softmax,
    spans_of,
)
from counterclaim.attribution.windows import Window
from counterclaim.span import Span

_MAX_GAP = 3
_CUE_TAGS = [ROLES.begin("cue"), ROLES.begin("cue") + 1]


@dataclass(slots=True)
class _Found:
    """An attribution in the making, in words."""

    cue: TaggedSpan | None
    contents: list[TaggedSpan] = field(default_factory=list)
    sureness: list[float] = field(default_factory=list)


def tagged_spans(scores: Sequence[Floats], tags: TagSet, transitions: Floats) -> list[list[TaggedSpan]]:
    """The best tagged spans of each window.

    Args:
        scores: Unnormalised scores (word, tag) of each window.
        tags: What the tags mean.
        transitions: Scores of tag pairs; constraints are added.
    """
    if not scores:
        return []
    emissions = np.full((len(scores), max(map(len, scores)), tags.size), FORBIDDEN, np.float32)
    emissions[:, :, 0] = 0
    for row, values in enumerate(scores):
        emissions[row, : len(values)] = log_softmax(values)
    paths = best_paths(emissions, transitions + tags.constraints())
    return [
        spans_of(path[: len(values)], emission, tags)
        for path, emission, values in zip(paths, emissions, scores, strict=True)
    ]


def decode(
    text: str, windows: Sequence[Window], scores: Sequence[WordScores], constants: SchemeConstants
) -> list[Attribution]:
    """All attributions of the windows, in text order.

    A cue that gets no content is none ("the army denied the *claim*"): its words are tagged again without it.
    """
    tags = [_main_tags(window, word, constants) for window, word in zip(windows, scores, strict=True)]
    main = tagged_spans(tags, ROLES, constants.transitions)
    outer = tagged_spans([word.outer for word in scores], OUTER, np.zeros((OUTER.size, OUTER.size), np.float32))
    decoders = [_WindowDecoder(text, window, word, constants) for window, word in zip(windows, scores, strict=True)]
    found = [decoder.attributions(*spans) for decoder, *spans in zip(decoders, main, outer, strict=True)]
    again = [number for number, decoder in enumerate(decoders) if decoder.idle_cues()]
    for number in again:
        for cue in decoders[number].idle_cues():
            tags[number][cue.first : cue.last + 1, _CUE_TAGS] = FORBIDDEN
    retagged = tagged_spans([tags[number] for number in again], ROLES, constants.transitions)
    for number, spans in zip(again, retagged, strict=True):
        found[number] = decoders[number].attributions(spans, outer[number])
    return [attribution for part in found for attribution in part]


def _main_tags(window: Window, scores: WordScores, constants: SchemeConstants) -> Floats:
    """Scores of the main tags, biased; [CLS] and [SEP] are outside."""
    tags = scores.tags.copy()
    tags[:, 0] += constants.outside
    tags[[word is None for word in window.words], 1:] = FORBIDDEN
    return tags


class _WindowDecoder:
    """Links the tagged spans of one window."""

    def __init__(self, text: str, window: Window, scores: WordScores, constants: SchemeConstants) -> None:
        self._text = text
        self._window = window
        self._scores = scores
        self._constants = constants
        self._pointers = Pointers(scores.pointers, constants.distance)
        self._real = np.array([word is not None for word in window.words])
        self._cues: list[TaggedSpan] = []
        self._found: dict[int, _Found] = {}

    def attributions(self, spans: list[TaggedSpan], outers: list[TaggedSpan]) -> list[Attribution]:
        """Attributions of the window, in text order of their contents."""
        self._cues = [span for span in spans if span.role == "cue"]
        self._found = {}
        sources = [span for span in spans if span.role == "source"]
        for content in (span for span in spans if span.role == "content"):
            self._link(content, CONTENT_TO_CUE, no_cue=self._constants.no_cue)
        for content in outers:
            self._link(content, OUTER_TO_CUE, no_cue=None)
        found = sorted(self._found.values(), key=lambda one: one.contents[0].first)
        return [self._attribution(one, sources) for one in found]

    def idle_cues(self) -> list[TaggedSpan]:
        """The tagged cues to which no content was linked."""
        return [cue for number, cue in enumerate(self._cues) if number + 1 not in self._found]

    def _link(self, content: TaggedSpan, query: int, *, no_cue: float | None) -> None:
        scores = self._targets(query, content.first)
        scores[content.first : content.last + 1] = FORBIDDEN
        none = scores[0] + no_cue if no_cue is not None else FORBIDDEN
        scores[0] = FORBIDDEN
        values = [float(scores[cue.first : cue.last + 1].max()) for cue in self._cues]
        best = max(range(len(values)), key=values.__getitem__, default=None)
        known = max(values[best] if best is not None else FORBIDDEN, none)
        free = int(scores.argmax())
        if scores[free] - known > self._constants.new_cue and not self._taken(free):
            best, known = len(self._cues), scores[free]
            self._cues.append(TaggedSpan("cue", free, free, 0.0))
        elif best is None or none >= known:
            if none > FORBIDDEN:
                self._found[-content.first] = _Found(None, [content], [float(np.exp(none))])
            return
        found = self._found.setdefault(best + 1, _Found(self._cues[best]))
        if query == OUTER_TO_CUE:
            if any(_crosses(content, one) for one in found.contents):
                return
            found.contents = [one for one in found.contents if one.last < content.first or content.last < one.first]
        found.contents.append(content)
        found.sureness.append(min(1.0, float(np.exp(known))))

    def _targets(self, query: int, word: int) -> Floats:
        """Log probabilities of each word, and of word 0 ("none"), as the target."""
        scores = self._pointers.scores(query, word)
        scores[1:][~self._real[1:]] = FORBIDDEN
        return log_softmax(scores)

    def _taken(self, word: int) -> bool:
        return any(cue.first <= word <= cue.last for cue in self._cues)

    def _source(self, asking: int, sources: list[TaggedSpan]) -> tuple[Span, ...]:
        scores = self._targets(CUE_TO_SOURCE, asking)
        best, chosen = float(scores[0]), None
        for source in sources:
            value = float(scores[source.first : source.last + 1].max())
            if value > best:
                best, chosen = value, source
        free = int(scores.argmax())
        if chosen is None and scores[free] - best > self._constants.new_source and not self._taken(free):
            chosen = TaggedSpan("source", free, free, 0.0)
        return (self._place(chosen),) if chosen else ()

    def _attribution(self, found: _Found, sources: list[TaggedSpan]) -> Attribution:
        contents = sorted(found.contents, key=lambda one: one.first)
        first = contents[0].first
        acts = self._scores.acts[first] + self._scores.acts[found.cue.first if found.cue else 0]
        kinds = np.exp(log_softmax(acts[1:]))
        tagged = float(np.mean([content.confidence for content in contents]))
        return Attribution(
            cue=(self._place(found.cue),) if found.cue else (),
            content=joined(self._text, [self._place(content) for content in contents]),
            source=self._source(found.cue.first if found.cue else first, sources),
            confidence=min(1.0, float(np.sqrt(tagged * np.mean(found.sureness)))),
            denial=float(1 / (1 + np.exp(-acts[0]))),
            rebuttal=(float(kinds[0]), float(kinds[1]), float(kinds[2]), float(kinds[3])),
        )

    def _place(self, span: TaggedSpan) -> Span:
        words = [word for word in self._window.words[span.first : span.last + 1] if word is not None]
        return Span(words[0].start, words[-1].end)


def _crosses(outer: TaggedSpan, content: TaggedSpan) -> bool:
    """Whether the content goes on beyond the outer one that shares words with it."""
    shares = outer.first <= content.last and content.first <= outer.last
    return shares and not (outer.first <= content.first and content.last <= outer.last)


def joined(text: str, pieces: list[Span]) -> tuple[Span, ...]:
    """Join pieces that only quotation marks, punctuation or white space part."""
    result: list[Span] = []
    for piece in pieces:
        if result and _no_words(text[result[-1].end : piece.start]):
            result[-1] = Span(result[-1].start, max(result[-1].end, piece.end))
        else:
            result.append(piece)
    return tuple(result)


def _no_words(gap: str) -> bool:
    if not gap.strip():
        return True
    return len(gap) <= _MAX_GAP and "\n" not in gap and not any(sign.isalnum() for sign in gap)
