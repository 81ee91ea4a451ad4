"""How something is said is none of it: "the army admitted that its drone had struck, | reversing earlier denials".

Nor is "for his part" of who says it.

These participles tell of an act of speech, and their subject is the speaker.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.span import Span

_SAYS = re.compile(
    r"sa(?:id|ys)|t(?:old|ells)|(?:add|admit|insist|claim|confirm|warn|assert|maintain|report|explain|acknowledg|conced|"
    r"announc|declar|stat|not|argu)(?:e?s|e?d|ted)",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r",\s+(?:(?:apparently|thus|directly|flatly)\s+)?(?:reversing|contradicting|echoing|repeating|reiterating|"
    r"referring\s+to|alluding\s+to|citing|quoting)\b"
)
_REACTION = re.compile(
    r"(?:(?:and|as|but|while)\s+)?(?:the|his|her|its|their)\s+(?:[\w-]+\s+)?(?:halls?|rooms?|crowds?|audience|court(?:room)?|"
    r"gallery|chamber|house|stadium|meeting|theatre|benches|delegates|supporters|fans|reporters|jury|congregation)\s+"
    r"(?:f[ea]ll(?:s|en)?\s+silent|went\s+quiet|roar|cheer|applaud|clapp|laugh|erupt|gasp|boo(?:s|ed)|burst|hiss|jeer|rose\b|"
    r"stood\b|sang\b|chant|whistl|hushed)",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?:crying|sobbing|weeping|laughing|smiling|grinning|sighing|shouting|screaming|pointing|gesturing|shrugging|nodding|"
    r"shaking|standing|sitting|leaning|kneeling|holding|clutching|wiping|looking|staring|choking|fighting\s+back)\b|"
    r"with\s+an?\s+(?:\w+\s+)?(?:sigh|smile|laugh|grin|shrug|nod|frown)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r",?\s+without\s+(?:further\s+)?(?:specifying|elaborating|giving|providing|offering|naming|identifying|saying|mentioning|"
    r"stating|adding|citing|disclosing|revealing|clarifying|explaining|detailing|going\s+into)\b"
)
_FOR_PART = re.compile(r",?\s+for\s+(?:his|her|its|their)\s+(?:own\s+)?part,?$")
_QUOTES = re.compile('["\u201c\u201d]')


def with_manner_left_out(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions``, each reported content without what the speaker does by saying it."""
    return [_bare(text, _heard_out(text, one)) for one in attributions]


def _heard_out(text: str, one: Attribution) -> Attribution:
    """Leave out how it was taken, or said: "P, he said, | and the hall fell silent", "P, she said, | crying"."""
    last = one.content[-1]
    if not one.cue or len(one.content) == 1 or last.start < one.cue[-1].end:
        return one
    taken = _REACTION.match(text, last.start, last.end) or _DOING.match(text, last.start, last.end)
    return replace(one, content=one.content[:-1]) if taken else one


def _bare(text: str, one: Attribution) -> Attribution:
    last = one.source[-1] if one.source else None
    part = _FOR_PART.search(text, *last) if last else None
    if last and part and part.start() > last.start:
        one = replace(one, source=(*one.source[:-1], Span(last.start, part.start())))
    if not one.cue or not _SAYS.fullmatch(one.cue[-1].within(text)) or one.content[0].start < one.cue[-1].end:
        return one
    last = one.content[-1]
    manner = _MANNER.search(text, last.start, last.end) or _WITHOUT.search(text, last.start, last.end)
    if manner is None or len(_QUOTES.findall(text, one.cue[-1].end, manner.start())) % 2:
        return one
    return one.until(manner.start())
