"""Block quotations: a line signed with a dash and a name, the paragraph under "X said:", the turns of a transcript.

The network reads both well inside a sentence and badly across lines, where a signature stands between two quotations
and a colon ends its paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.turns import Turn, find_turns
from counterclaim.span import Span, hull

_MARKS = '"\u201c\u201d'
_EDGE = f" \t\r\u00a0.{_MARKS}"
_SIGNED = re.compile(
    rf"[{_MARKS}][^\S\n]*(?:\n\s*)?([-\u2012-\u2015]{{1,3}})[^\S\n]*([^\n{_MARKS}]{{2,80}})$", re.MULTILINE
)
_TWEET = re.compile(
    r"(?<![^\s])([\u2013\u2014-])[^\S\n]*([^\n()\u2013\u2014]{2,60}?)[^\S\n]*\(@\w{1,30}\)[^\S\n]+"
    r"(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+,? \d{4})"
)
_TWEET_LINKS = re.compile(r"\s*(?:(?:https?://t\.co/|pic\.twitter\.com/)\w+\s*)+$")
_LONGEST_TWEET = 400
_SMALL = frozenset({"de", "del", "la", "von", "van", "of", "al", "bin"})
_NAME_WORDS = 5
_LINE = re.compile(r"[^\n]+")
_ANNOUNCING = re.compile(
    r"\b(sa(?:id|ys)|add(?:ed|s)|wr(?:ote|ites)|continue[sd]|state[sd]|repl(?:ied|ies)|respond(?:ed|s)|explain(?:ed|s)|"
    r"declare[sd]|conclude[sd]|report(?:ed|s)|echoe[sd])\s*:\s*$"
)
_ANNOUNCER_WORDS = 7
_REACH = 24
_KNOWN = 0.8
"""Share of a paragraph that an attribution covers if it has it already."""
_I = re.compile(r"I|[Ww]e")
_THINK = re.compile(r"believe|think|guess|suppose|feel|suspect|assume")
_NOWHERE = Span(0, 0)


def with_blocks(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` of ``text`` put right where a block quotation says who speaks, in text order."""
    turns = find_turns(text)
    attributions = [one for one in attributions if not _is_own_belief(text, one, turns)]
    spoken = [Attribution((), one.content, one.source, BY_RULE) for one in turns if one.content]
    found = [*_apart_from(attributions, [one.words for one in turns]), *spoken]
    signed = sorted((*_signatures(text), *_tweets(text)), key=lambda one: one.content[0])
    found = [*_apart_from(found, [hull((*one.content, *one.source)) for one in signed]), *signed]
    announced = list(_announced(text, found))
    replaced = {one.cue for one in announced}
    others = (one for one in found if one.cue not in replaced)
    found = [*_apart_from(others, [hull(one.content) for one in announced]), *announced]
    return sorted(found, key=lambda one: one.content[0])


def _is_own_belief(text: str, one: Attribution, turns: Sequence[Turn]) -> bool:
    """Tell whether somebody only says in his turn what he thinks himself: "I believe it was the deputy"."""
    if not one.cue or not one.source or _I.fullmatch(one.source[0].within(text)) is None:
        return False
    whole = hull((*one.cue, *one.source, *one.content))
    return _THINK.fullmatch(one.cue[-1].within(text)) is not None and any(turn.words.covers(whole) for turn in turns)


def _apart_from(attributions: Iterable[Attribution], blocks: Sequence[Span]) -> Iterator[Attribution]:
    """Yield what is said outside of ``blocks``, and what a quotation in one reports itself, cue and all.

    The blocks are in text order and apart from one another.
    """

    def block_at(span: Span) -> Span:
        at = bisect_left(blocks, (span.end,)) - 1
        return blocks[at] if at >= 0 else _NOWHERE

    for one in attributions:
        whole = hull((*one.cue, *one.source, *one.content))
        if one.cue and one.source and block_at(whole).covers(whole):
            yield one
        elif pieces := tuple(piece for piece in one.content if not piece.overlaps(block_at(piece))):
            yield replace(one, content=pieces)


def _signatures(text: str) -> Iterator[Attribution]:
    """Yield the attributions of lines like ``"We stay." - Omar Haddad``, the signature perhaps on a line of its own."""
    for match in _SIGNED.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        quotation = _trimmed(text, Span(line, match.start()))
        name = _trimmed(text, Span(match.start(2), match.start(2) + len(match[2].split(",")[0])))
        opens = text[line : match.start()].lstrip()[:1]
        if opens and opens in _MARKS and quotation and name and _is_name(name.within(text)):
            yield Attribution((Span(*match.span(1)),), (quotation,), (name,), BY_RULE)


def _tweets(text: str) -> Iterator[Attribution]:
    """Yield the attributions of tweets as pages embed them: ``We stay. - Omar Haddad (@omar) May 5, 2031``.

    The signature stands behind the words or on the next line.
    """
    for match in _TWEET.finditer(text):
        start = max(0, match.start() - _LONGEST_TWEET)
        above = text[start : match.start()].rstrip()
        line = start + above.rfind("\n") + 1
        links = _TWEET_LINKS.search(above)
        content = _trimmed(text, Span(line, max(line, start + (links.start() if links else len(above)))))
        if content and line > start:
            yield Attribution((Span(*match.span(1)),), (content,), (Span(*match.span(2)),), BY_RULE)


def _is_name(words: str) -> bool:
    parts = words.split()
    return len(parts) <= _NAME_WORDS and all(part[0].isupper() or part in _SMALL for part in parts)


def _announced(text: str, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions of paragraphs whose words stand in the next one, as far as they are not found yet."""
    paragraphs = [Span(*line.span()) for line in _LINE.finditer(text) if not line.group().isspace()]
    heard: defaultdict[int, list[Attribution]] = defaultdict(list)
    told: defaultdict[int, list[Attribution]] = defaultdict(list)
    for one in attributions:
        for spans, places in ((one.content, heard), (one.cue, told)):
            for number in {bisect_right(paragraphs, (span.start, len(text) + 1)) - 1 for span in spans}:
                places[number].append(one)
    for number, (paragraph, following) in enumerate(pairwise(paragraphs)):
        match = _ANNOUNCING.search(text, max(paragraph.start, paragraph.end - _REACH), paragraph.end)
        block = _trimmed(text, following)
        if match is None or block is None or any(_covered(one, block) for one in heard[number + 1]):
            continue
        cue = Span(*match.span(1))
        known = next((one for one in told[number] if any(piece.overlaps(cue) for piece in one.cue)), None)
        source = _trimmed(text, Span(paragraph.start, cue.start))
        if known and all(piece.start >= following.start for piece in known.content):
            yield replace(known, content=(block,))
        elif known is None and source and len(source.within(text).split()) <= _ANNOUNCER_WORDS:
            yield Attribution((cue,), (block,), (source,), BY_RULE)


def _covered(attribution: Attribution, block: Span) -> bool:
    shared = sum(max(0, min(end, block.end) - max(start, block.start)) for start, end in attribution.content)
    return shared >= _KNOWN * (block.end - block.start)


def _trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space, quotation marks and full stops at its ends, or None if nothing is left."""
    words = span.within(text)
    start = span.start + len(words) - len(words.lstrip(_EDGE))
    end = span.start + len(words.rstrip(_EDGE))
    return Span(start, end) if start < end else None
