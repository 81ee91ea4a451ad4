"""A statement seen in its article: its words, its sentence, its place and its party."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from re import Pattern

from counterclaim.attribution.reading import Attribution
from counterclaim.rebuttals import lexicon
from counterclaim.rebuttals.dispute import Statement
from counterclaim.rebuttals.parties import Party, Stretch, party_of, stretch
from counterclaim.rebuttals.states import leaders_in
from counterclaim.span import Span, Spans, hull

_SENTENCE_END = re.compile(r"[.!?][\"”\u2019')\]]*\s+(?=[\"“\u2018'(\[]?[A-Z0-9])|\n+")
_HEADLINE_REACH = 110
_SENTENCE_REACH = 600
_CUE_REACH = 24
_QUOTATION_MARK = re.compile(r"[\"“”]|''")


@dataclass(frozen=True, slots=True)
class Traits:
    """Which word classes a statement holds."""

    denying: bool
    open_denial: bool
    accusing: bool
    accusing_strongly: bool
    negative: bool
    harm: bool
    false: bool
    anaphor: bool
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the features are computed from.

    Attributes:
        attribution: the attribution itself.
        place: rank in text order.
        whole: from the first to the last character of content, cue and source.
        content: the content's words.
        cue: the cue's words and what follows them directly, "" if there is none.
        opening: the sentence's words before ``whole``.
        sentence: the sentence or sentences that hold content, cue and source.
        previous: the sentence before.
        quoted: whether quotation marks stand in or around the content.
        headline: whether it stands in the headline.
        source: the words that name who speaks.
        party: who speaks.
        traits: its word classes.
    """

    attribution: Attribution
    place: int
    whole: Span
    content: Stretch
    cue: str
    opening: str
    sentence: Stretch
    previous: Stretch
    quoted: bool
    headline: bool
    source: str
    party: Party
    traits: Traits

    def find(self, pattern: Pattern[str]) -> bool:
        """Tell whether the content holds ``pattern``."""
        return bool(pattern.search(self.content.text))


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentences that ``span`` touches; a line's end ends a sentence."""
    start = begin = max(0, span.start - _SENTENCE_REACH)
    for match in _SENTENCE_END.finditer(text, begin, span.start + 1):
        start = match.end() if match.end() <= span.start else start
    limit = min(len(text), span.end + _SENTENCE_REACH)
    found = _SENTENCE_END.search(text, max(span.start, span.end - 2), limit)
    return Span(start, max(found.start() + 1 if found else limit, span.end))


def _joined(text: str, spans: Spans) -> str:
    return " ".join(span.within(text) for span in spans)


def _cue_words(text: str, attribution: Attribution) -> str:
    """The cue with the words that follow it outside content and source: "cast" in "cast doubt on" is half a cue."""
    if not attribution.cue:
        return ""
    end = attribution.cue[-1].end
    starts = (span.start for span in (*attribution.content, *attribution.source) if span.start >= end)
    after = text[end : min(starts, default=end)][:_CUE_REACH]
    return _joined(text, attribution.cue) + after.partition("\n")[0]


def _headline_end(text: str) -> int:
    lead = len(text) - len(text.lstrip())
    line = text.find("\n", lead)
    return line if 0 <= line - lead <= 2 * _HEADLINE_REACH else lead + _HEADLINE_REACH


def _traits(content: str, cue: str) -> Traits:
    open_denial = bool(lexicon.OPEN_DENIAL_CUE.search(cue))
    return Traits(
        denying=bool(lexicon.DENYING_CUE.search(cue)),
        open_denial=open_denial,
        accusing=bool(lexicon.ACCUSING_CUE.search(cue)),
        accusing_strongly=bool(lexicon.STRONG_ACCUSING_CUE.search(cue)),
        negative=open_denial or bool(lexicon.NEGATION.search(content)),
        harm=bool(lexicon.HARM.search(content)),
        false=bool(lexicon.CALLS_FALSE.search(content)),
        anaphor=bool(lexicon.ANAPHOR.search(content)),
        numbers=frozenset(lexicon.NUMBER.findall(content)),
    )


def _profile(text: str, statement: Statement, place: int, leaders: Mapping[str, str]) -> Profile:
    attribution = statement.attribution
    pieces = (*attribution.content, *attribution.cue, *attribution.source)
    whole = hull(pieces) if pieces else Span(0, 0)
    sentence = sentence_around(text, whole)
    before = sentence_around(text, Span(max(0, sentence.start - 2), max(0, sentence.start - 1)))
    content, cue = _joined(text, attribution.content), _cue_words(text, attribution)
    return Profile(
        attribution=attribution,
        place=place,
        whole=whole,
        content=stretch(content, leaders),
        cue=cue,
        opening=text[sentence.start : whole.start],
        sentence=stretch(sentence.within(text), leaders),
        previous=stretch(text[before.start : sentence.start], leaders),
        quoted=bool(_QUOTATION_MARK.search(text[max(0, whole.start - 2) : whole.end + 2])),
        headline=whole.start < _headline_end(text),
        source=_joined(text, attribution.source),
        party=party_of(statement.claimants, leaders, _joined(text, attribution.source)),
        traits=_traits(content, cue),
    )


def profiles(text: str, statements: Sequence[Statement]) -> tuple[Profile, ...]:
    """Return the profile of each statement, in the order given; ``place`` follows the text."""

    def begins(index: int) -> int:
        return min((span.start for span in statements[index].attribution.content), default=0)

    places = {index: place for place, index in enumerate(sorted(range(len(statements)), key=begins))}
    leaders = leaders_in(text)
    return tuple(_profile(text, statement, places[index], leaders) for index, statement in enumerate(statements))
