"""What a relative clause speaks of: in "the mill, which the army says was empty, burned" it says "the mill was empty".

The network knows the construction, but now and then it leaves out the noun, takes "which" for it, or runs on behind the
comma that ends the clause.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.lexicon.verbs import FINITE
from counterclaim.span import Span

_PREPOSITION = (
    r"in|on|at|to|by|with|from|as|for|of|about|over|under|near|past|into|between|behind|against|after|before|through|"
    r"since|towards?|among|amid|upon|despite|without|within|during|like|than|across|along|around|beside|outside|inside"
)
_NO_NOUN = (
    r"(?:the|an?|this|these|those|its|their|his|her|that|which|who|whom|and|or|but|is|are|was|were|has|have|had|be|"
    rf"been|said|says|{_PREPOSITION})\b"
)
_WORD = rf"(?!{_NO_NOUN})[\w'\u2019-]+"
_NAME = r"(?!(?:The|An?|In|On|At|He|She|It|They|But|And)\b)[A-Z][\w'\u2019-]*"
_NOUN = (
    rf"(?P<noun>\b(?:(?i:the|an?|this|these|those|its|their|his|her|some|two|three|several|many)\s+(?:{_WORD}\s+){{0,4}}?"
    rf"{_WORD}(?:\s+of\s+(?:the\s+)?{_NAME}(?:\s+{_NAME}){{0,2}})?|{_NAME}(?:\s+{_NAME}){{0,3}}))"
)
_OPENS = re.compile(rf"{_NOUN}(?P<comma>,?)\s+(?P<pronoun>which|whom?|that)(?P<apart>,?)\s+(?:\w+ly\s+)?$")
_CUE = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:sa(?:y|ys|id)|(?:believ|alleg|estimat)e[sd]?|(?:claim|suspect|insist|fear)(?:s|ed)?|th(?:inks?|ought))",
    re.IGNORECASE,
)
_VERB = rf"(?:{FINITE})\b"
_PAST = (
    r"(?:drove|ran|left|hit|took|struck|fled|fell|held|led|gave|made|came|went|bought|built|shot|lost|won|brought|sold|"
    r"told|kept|began|broke|stole|sank|saw|set|meant|met|paid|put|sent|spent)\b"
)
_OBJECT = r"(?:the|an?|his|her|its|their|at\s+least|more\s+than|up\s+to|only|\d[\d,]*)\b"
_ACTS = re.compile(rf"(?:{_VERB}|{_PAST}|\w{{3,}}(?:ed|s)\s+{_OBJECT})")
"""How a clause begins that has no subject of its own."""
_CLOSES = re.compile(rf",\s+(?:instead\s|(?:(?:also|later|then)\s+)?{_VERB})")
_BEHIND_OTHER = re.compile(rf"\b(?:{_PREPOSITION})\s+$", re.IGNORECASE)
_PLURAL = {"are", "were", "have"}
_LONGEST_WORD = 12
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
    if opens is None or not told or text[cue.end : told[0].start].strip() != opens["apart"]:
        return one
    noun, pronoun = Span(*opens.span("noun")), Span(*opens.span("pronoun"))
    acts = _ACTS.match(text, told[0].start)
    closes = _CLOSES.search(text, told[0].start, told[-1].end) if opens["comma"] else None
    ended = (
        [Span(one.start, min(one.end, closes.start())) for one in told if one.start < closes.start()]
        if closes
        else told
    )
    if (others and others != [pronoun]) or not acts or not _is_plain(text, noun, opens["pronoun"], acts.group()):
        return replace(one, content=(*others, *ended))
    return replace(one, content=(noun, *ended))


def _is_plain(text: str, noun: Span, pronoun: str, verb: str) -> bool:
    """Tell whether the clause can be about no other noun: behind "talks in Hollin, which" it may be about the talks."""
    before = text[max(0, noun.start - _LONGEST_WORD) : noun.start]
    many = noun.within(text).endswith(("s", "people", "men", "women", "children")) or verb not in _PLURAL
    return many and (pronoun.startswith("who") or not _BEHIND_OTHER.search(before))
