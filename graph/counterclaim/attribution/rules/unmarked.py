"""Direct speech that has lost its marks: in "Nobody will leave. They said so, said Adeeb" Adeeb says both sentences.

Some texts have come without a single quotation mark. The network gives the sentence beside its verb to the speaker;
that the one before it, or behind the speaker, is speech too, can be told by "we", "will" and "don't", which narration
lacks.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.sentences import SENTENCE_END, sentence_start
from counterclaim.span import Span, hull

_MARKS = re.compile("[\"\u201c\u201d\u00ab\u00bb]|''|``")
_NOT = r"(?:wo|do|ca|is|does|did|has|have|was|were|are|could|would|should)n['\u2019]?t"
_SPOKEN = re.compile(
    rf"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e|[Yy]ou|[Yy]our|I['\u2019]?(?:ve|m)|[Ww]e['\u2019]?ve|[Tt]hey['\u2019]?(?:re|ve)|"
    rf"[Tt](?:here|hat)['\u2019]?s|[HhSs]h?e['\u2019]?s|{_NOT})\b"
)
_FUTURE = re.compile(r"\bwill\b")
_BYLINE = re.compile(r"\b(?:[Rr]eporting|[Ee]diting|[Ww]riting|Follow|SUBSCRIBE|Subscribe|Copyright)\b")
_FEW_WORDS = 6
_MOST = 3
"""So many sentences before one at the most are taken with it."""


def with_unmarked_speech(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions``; if ``text`` has no quotation marks, with the spoken sentences beside direct speech."""
    if _MARKS.search(text):
        return list(attributions)
    taken = [span for one in attributions for span in (*one.cue, *one.content, *one.source)]
    return [_followed(text, _preceded(text, one, taken), taken) for one in attributions]


def _preceded(text: str, one: Attribution, taken: Iterable[Span]) -> Attribution:
    """Take in the spoken sentences right before a content that stands before its cue."""
    first = one.content[0]
    if (
        not one.cue
        or not one.source
        or first.end > one.cue[0].start
        or sentence_start(text, first.start) != first.start
    ):
        return one
    if one.content[-1] != first and not SENTENCE_END.search(text, one.cue[0].end, one.content[-1].start + 1):
        return one
    start = first.start
    for _ in range(_MOST):
        sentence = Span(sentence_start(text, start - 1), start) if start else Span(0, 0)
        if not _is_spoken(text, sentence, first) or any(sentence.overlaps(span) for span in taken):
            break
        start = sentence.start
    return replace(one, content=(Span(start, first.end), *one.content[1:]))


def _followed(text: str, one: Attribution, taken: Iterable[Span]) -> Attribution:
    """Take in the spoken sentence right behind the one that says whose direct speech it ends."""
    if not one.cue or not one.source or one.content[-1].end > one.cue[0].start or not _is_direct(text, one.content[0]):
        return one
    ends = SENTENCE_END.search(text, hull((*one.cue, *one.source)).end)
    if ends is None or "\n" in ends.group():
        return one
    stops = SENTENCE_END.search(text, ends.end())
    line = text.find("\n", ends.end())
    sentence = Span(ends.end(), min(place for place in (stops.start() + 1 if stops else len(text), line) if place > 0))
    if not _speaks(text, sentence) or any(sentence.overlaps(span) for span in taken):
        return one
    return replace(one, content=(*one.content, Span(sentence.start, sentence.end - 1).rstripped(text)))


def _is_spoken(text: str, sentence: Span, beside: Span) -> bool:
    """Tell whether a sentence before what somebody says is said by him too: by its own words, or if both are short."""
    words = sentence.within(text)
    if not words.strip() or "\n" in words or _BYLINE.search(words):
        return False
    return _speaks(text, sentence) or (_is_direct(text, beside) and len(words.split()) <= _FEW_WORDS)


def _speaks(text: str, sentence: Span) -> bool:
    words = sentence.within(text)
    return not _BYLINE.search(words) and bool(_SPOKEN.search(words) or _FUTURE.search(words))


def _is_direct(text: str, content: Span) -> bool:
    return _SPOKEN.search(text, content.start, content.end) is not None
