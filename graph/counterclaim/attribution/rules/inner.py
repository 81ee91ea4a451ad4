"""Reports within a quotation: in "The mayor says it is safe. It is not," he said, the mayor says one sentence only.

What is reported without marks of its own ends with its sentence; the network now and then runs on to the closing mark,
and so gives to somebody else what the quoted person says himself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.attribution.marks import quotations
from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span

_LINE = re.compile(r"[^\n]+")
_CLOSING = '"\u201d'
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\.\.)[.?!]\s+(?=[A-Z])")
_MARK = re.compile("[\"\u201c\u201d\u2018]|(?<!\\w)'|:")
_NOWHERE = Span(0, 0)


def with_inner_reports(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each report within a quotation of ``text`` without the sentences behind its own."""
    enclosed = [
        Span(line.start() + start, line.start() + end)
        for line in _LINE.finditer(text)
        for start, end in quotations(line.group())
        if text[line.start() + end - 1] in _CLOSING
    ]
    return [_within_sentence(text, one, enclosed) for one in attributions]


def _within_sentence(text: str, one: Attribution, enclosed: Sequence[Span]) -> Attribution:
    if not one.cue:
        return one
    cue, first = one.cue[-1], one.content[0]
    at = bisect_right(enclosed, (cue.start, len(text))) - 1
    quotation = enclosed[at] if at >= 0 else _NOWHERE
    if first.start < cue.end or not (quotation.covers(cue) and quotation.covers(first)):
        return one
    if _MARK.search(text, cue.end, first.start):
        return one
    end = _SENTENCE_END.search(text, first.start, first.end)
    if end is None or _MARK.search(text, first.start, end.start()):
        return one
    return replace(one, content=(Span(first.start, end.start()),))
