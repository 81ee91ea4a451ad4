"""Who rejects another's claim: "the army rejected the Front's claim that P" is the army's denial and the Front's claim.

The network has seen few such sentences and takes the Front for the denier, or the army's denial for nothing.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.denials import as_denial
from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.span import Span, hull

_TALK = (
    r"(?P<talk>(?:claim|allegation|accusation|charge|report|suggestion|assertion|criticism|complaint|insinuation|"
    r"contention)s?)"
)
_NAME = r"[A-Z][\w.\u2019'-]*(?<!['\u2019]s)(?:\s+(?:of|for|and|the|al-\w+|[A-Z][\w.-]*))*?"
_BODY = (
    r"(?:opposition|rebels?|insurgents?|militants?|government|regime|army|military|police|union|activists?|residents?|"
    r"villagers|protesters|prosecutors?|lawyers|doctors|officials|critics|workers)"
)
_POSSESSIVE = rf"(?:(?:the\s+|an?\s+)?(?:{_NAME}|(?:[a-z][\w-]*\s+)?[a-z][\w-]+))(?:['\u2019]s|(?<=s)['\u2019])"
_OWNER = rf"{_POSSESSIVE}|{_NAME}(?=\s)|{_BODY}(?=\s)"
_BY = r"(?:(?:made|raised|levelled|leveled)\s+)?(?:by|from|in)\s+(?P<by>(?:[\w.\u2019'-]+\s+){1,6}?)"
_REJECTED = re.compile(
    r"\b(?P<deny>(?i:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing|e)|"
    r"disput(?:es|ed|ing|e)|rebuff(?:s|ed|ing)?))\s+"
    r"(?P<noun>(?:(?:all|any|these|those|such|recent|earlier|repeated|persistent|widespread)\s+)*"
    rf"(?:(?P<owner>{_OWNER})\s+)?(?:the\s+|an?\s+)?(?:(?:latest|recent|repeated|earlier|false|similar)\s+)*{_TALK}\s+"
    rf"(?:{_BY})?that\s+(?!(?:was|were|is|are|had|have|has)\b))(?P<what>[^.;:?!\n]*)"
)
_CLAUSE_ENDS = re.compile(
    r",\s+(?:and|but|which|who|saying|calling|while|after|as|adding)\b|\s+(?:and|but)\s+(?:said|called|accused|blamed)\b"
)
_SHORTEST = 8


def with_rejected_claims(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions`` with the denial and the denied's own in each "denied the union's claim that P".

    Only where it is said whose claim it is, as elsewhere nobody can be taken for the other.
    """
    found = tuple(attributions)
    for sentence in _REJECTED.finditer(text):
        owner = _owner(sentence)
        if owner is not None and (what := _what(text, sentence, found)):
            found = tuple(_put_right(sentence, owner, what, found))
    return tuple(sorted(found, key=lambda one: one.content[0]))


def _owner(sentence: re.Match[str]) -> Span | None:
    """Return who makes the claim, without what shows the possessive."""
    if sentence["by"]:
        return Span(sentence.start("by"), sentence.start("by") + len(sentence["by"].rstrip()))
    if not sentence["owner"]:
        return None
    bare = re.sub(r"['\u2019]s?$", "", sentence["owner"])
    return Span(sentence.start("owner"), sentence.start("owner") + len(bare))


def _what(text: str, sentence: re.Match[str], attributions: Sequence[Attribution]) -> Span | None:
    """Return where the claim stands: as far as the network reads it if it begins there, else to the clause's end."""
    start, end = sentence.span("what")
    read = [piece.end for one in attributions for piece in one.content if piece.start <= start < piece.end <= end]
    border = _CLAUSE_ENDS.search(text, start, end)
    what = Span(start, max(read) if read else border.start() if border else end)
    what = Span(start, start + len(what.within(text).rstrip(" ,\"'\u201d\u2019")))
    return what if len(what.within(text)) >= _SHORTEST else None


def _put_right(
    sentence: re.Match[str], owner: Span, what: Span, attributions: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Yield the attributions, those of this sentence's denial and claim among them once and right."""
    cue, talk = Span(*sentence.span("deny")), Span(*sentence.span("talk"))
    region = Span(cue.start, what.end)
    inside = [
        one for one in attributions if one.cue and region.covers(hull(one.cue)) and hull(one.cue).end <= what.start
    ]
    yield from (one for one in attributions if one not in inside)
    before = [one.source for one in inside if one.source and hull(one.source).end <= cue.start]
    denied = Attribution((cue,), (Span(sentence.start("noun"), what.end),), before[0] if before else (), BY_RULE)
    yield as_denial(denied)
    yield Attribution((talk,), (what,), (owner,), BY_RULE)
