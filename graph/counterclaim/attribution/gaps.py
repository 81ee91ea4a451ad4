"""What a relative clause speaks of: in "the mill, which the army says was empty, burned" it says "the mill was empty".

The network knows the construction, but now and then it leaves out the noun, takes "which" for it, or runs on behind the
comma that ends the clause.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span

_NO_NOUN = (
    r"(?:the|an?|this|these|those|its|their|his|her|that|which|who|whom|and|or|but|in|on|at|to|by|with|from|as|for|is|are|"
    r"was|were|has|have|had|be|been|said|says|of)\b"
)
_WORD = rf"(?!{_NO_NOUN})[\w'\u2019-]+"
_NAME = r"(?!(?:The|An?|In|On|At|He|She|It|They|But|And)\b)[A-Z][\w'\u2019-]*"
_NOUN = (
    rf"(?P<noun>\b(?:(?i:the|an?|this|these|those|its|their|his|her|some|two|three|several|many)\s+(?:{_WORD}\s+){{0,4}}?"
    rf"{_WORD}(?:\s+of\s+(?:the\s+)?{_NAME}(?:\s+{_NAME}){{0,2}})?|{_NAME}(?:\s+{_NAME}){{0,3}}))"
)
_OPENS = re.compile(rf"{_NOUN}(?P<comma>,?)\s+(?P<pronoun>which|whom?|that)\s+(?:\w+ly\s+)?$")
_CUE = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:sa(?:y|ys|id)|(?:believ|alleg|estimat)e[sd]?|(?:claim|suspect|insist|fear)(?:s|ed)?|th(?:inks?|ought))",
    re.IGNORECASE,
)
_VERB = r"(?:is|are|was|were|has|have|had|will|would|could|did|does|may|might)\b"
_ACTS = re.compile(rf"(?:{_VERB}|\w{{3,}}ed\s+(?:the|an?|at\s+least|up\s+to|\d)\b)")
_CLOSES = re.compile(rf",\s+(?:instead\s|(?:(?:also|later|then)\s+)?{_VERB})")
_REACH = 120


def with_antecedents(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each report in a relative clause of ``text`` with what the clause is about."""
    return [_whole(text, one) for one in attributions]


def _whole(text: str, one: Attribution) -> Attribution:
    if len(one.cue) != 1 or len(one.source) != 1 or not _CUE.fullmatch(one.cue[0].within(text)):
        return one
    [cue], [source] = one.cue, one.source
    opens = _OPENS.search(text, max(0, source.start - _REACH), source.start)
    told = [piece for piece in one.content if piece.start >= cue.end]
    others = [piece for piece in one.content if piece not in told]
    if opens is None or not told or text[cue.end : told[0].start].strip():
        return one
    pronoun = Span(*opens.span("pronoun"))
    if not opens["comma"] and not _ACTS.match(text, told[0].start):
        return one
    closes = _CLOSES.search(text, told[0].start, told[-1].end) if opens["comma"] else None
    ended = (
        [Span(one.start, min(one.end, closes.start())) for one in told if one.start < closes.start()]
        if closes
        else told
    )
    antecedent = others if others and others != [pronoun] else [Span(*opens.span("noun"))]
    return replace(one, content=(*antecedent, *ended))
