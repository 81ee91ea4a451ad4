"""Headlines: "Raids kill nine: monitor", and the headline that the first paragraph repeats word for word.

Archives repeat the title behind the date. What the title says, and who is said to say it, stands in both places or in
neither: so it is with all 186 repeated titles of the annotated training articles.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, ROLES
from counterclaim.span import Span, Spans, hull

_SIGNED = re.compile(r"(?P<said>\S.{15,}?): (?P<source>[a-z][a-z '\u2019-]{1,30})$")
_SAYS = re.compile(
    r"(?P<said>\S.{15,}?), (?P<cue>says?|claims?|warns?|reports?) (?P<source>(?:an? |the )?[a-z][a-z '\u2019-]{1,30})$"
)
_ENDED = (".", "!", "?", '"', "\u201d", "\u2019")
_SHORTEST = 20
_BYLINE = re.compile(
    r"(?P<who>monitors?|watchdog|activists|officials|rescuers|residents|sources?|reports?|army|police|rebels|ngo)\s+"
    r"(?=[A-Z])"
)
"""A headline's source, which no title is: "monitor Ann Moor" is the monitor, and who wrote it or the next headline."""
_PLAIN = re.compile(r"[\w\s-]+")
_BLANK = 2
_ANSWERS = re.compile(r"\s(?:den(?:y|ies)|rejects?|disput(?:e|es)|blames?|says?|calls?|accuses?)(?=\s|$)")
_LONGEST = 120
_EDGE = " \t\r\u00a0."
_SPEAKING = ROLES | BODIES | INSTITUTIONS | DOCUMENTS | {"scientists", "campaigners", "regulator", "unions"}


def with_headline(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions`` of ``text`` with what its headline says, wherever the headline stands, in text order."""
    start = len(text) - len(text.lstrip())
    words = text[start:].partition("\n")[0].rstrip(_EDGE)
    title = Span(start, start + len(words))
    attributions = [_without_byline(text, one) for one in attributions]
    attributions = [_whole(text, _before_other(text, _apart(text, one, title), title), title) for one in attributions]
    if len(words) < _SHORTEST:
        return tuple(attributions)
    said = _inside(attributions, title)
    if not any(one.source for one in said):
        said = _signed(text, title) or said
    again = text.find(words, title.end)
    if again < 0:
        others = [one for one in attributions if not title.covers(hull(one.content))]
        touched = any(hull(one.content).overlaps(title) for one in others)
        return tuple(attributions) if touched else (*said, *others)
    places = (title, Span(again, again + len(words)))
    said = _fuller(said, _moved(_inside(attributions, places[1]), title.start - again))
    others = [one for one in attributions if not any(hull(one.content).overlaps(place) for place in places)]
    everywhere = [one for place in places for one in _moved(said, place.start - title.start)]
    return tuple(sorted((*others, *everywhere), key=lambda one: one.content[0]))


def _without_byline(text: str, one: Attribution) -> Attribution:
    """Return what a headline says without the name behind its source: "Raids kill nine: monitor Ann Moor"."""
    if one.cue or len(one.source) != 1 or one.source[0].start < one.content[-1].end:
        return one
    named = _BYLINE.match(text, *one.source[0])
    return one if named is None else replace(one, source=(Span(*named.span("who")),))


def _apart(text: str, one: Attribution, title: Span) -> Attribution:
    """Return an attribution without the words of a headline above it into which its content was grown."""
    begin, end = one.content[0] if one.content else (title.end, title.end)
    if not title.start <= begin < title.end < end or text[: title.end].endswith(_ENDED):
        return one
    behind = text[title.end : end].lstrip()
    if text[title.end : end - len(behind)].count("\n") < _BLANK:
        return one
    return replace(one, content=(Span(end - len(behind), end), *one.content[1:]))


def _before_other(text: str, one: Attribution, title: Span) -> Attribution:
    """Return an attribution without what a headline says of another: "Dam cracked, town says; owner denies"."""
    signed = max((part.end for part in (*one.cue, *one.source)), default=title.end)
    kept = tuple(piece for piece in one.content if not _is_other(text, signed, piece, title))
    return replace(one, content=kept) if kept else one


def _is_other(text: str, signed: int, piece: Span, title: Span) -> bool:
    behind = title.covers(piece) and signed <= piece.start
    return behind and text[signed : piece.start].strip() == ";" and bool(_ANSWERS.search(piece.within(text)))


def _whole(text: str, one: Attribution, title: Span) -> Attribution:
    """Return what "Army: rebels used hospital" says whole where its last words were left out."""
    if one.cue or len(one.source) != 1 or len(one.content) != 1 or one.source[0].start != title.start:
        return one
    begin, end = one.content[0]
    if text[one.source[0].end : begin] != ": " or not end < title.end <= title.start + _LONGEST:
        return one
    if not _PLAIN.fullmatch(text, end, title.end):  # "Report: dam cracked; town says no" has two parts
        return one
    return replace(one, content=(Span(begin, title.end),))


def _inside(attributions: Iterable[Attribution], place: Span) -> list[Attribution]:
    return [one for one in attributions if place.covers(hull(one.content))]


def _signed(text: str, title: Span) -> list[Attribution]:
    """Return what a title like "…: activists" or "…, says watchdog" says by itself."""
    says = _SAYS.match(text, title.start, title.end) if title.end - title.start <= _LONGEST else None
    if says and says["source"].split()[-1] in _SPEAKING:
        cue, content, source = (Span(*says.span(part)) for part in ("cue", "said", "source"))
        return [Attribution((cue,), (content,), (source,), BY_RULE)]
    signed = _SIGNED.match(text, title.start, title.end)
    if signed is None or signed["source"].split()[-1] not in _SPEAKING:
        return []
    return [Attribution((), (Span(*signed.span("said")),), (Span(*signed.span("source")),), BY_RULE)]


def _fuller(said: list[Attribution], repeated: list[Attribution]) -> list[Attribution]:
    """Return what a title says, all that either reading has of it where both have one claim."""
    if [len(one.content) for one in said] == [len(one.content) for one in repeated] == [1]:
        return [replace(said[0], content=(hull((*said[0].content, *repeated[0].content)),))]
    return said


def _moved(attributions: Iterable[Attribution], by: int) -> list[Attribution]:
    def shifted(spans: Spans) -> Spans:
        return tuple(Span(start + by, end + by) for start, end in spans)

    return [
        replace(one, cue=shifted(one.cue), content=shifted(one.content), source=shifted(one.source))
        for one in attributions
    ]
