"""Sentences that name a claim and reject or doubt it: "the army rejected the Front's claim that P" and its like.

"X denied the union's claim that P", "the union's claim that P was denied by X", "X called the union's claim that P
false", and without any claim that is named "X found no evidence that P".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.attribution.reading import BY_RULE
from counterclaim.attribution.rules.board import Board
from counterclaim.attribution.rules.talk import CLAIM_OF, SOMEBODY, SUBJECT
from counterclaim.lexicon.falsehood import ABSURD, UNTRUE
from counterclaim.span import Span

_DENY = (
    r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing|e)|disput(?:es|ed|ing|e)|"
    r"rebuff(?:s|ed|ing)?|rubbish(?:es|ed|ing)?|rebut(?:s|ted|ting)?|repudiat(?:es|ed|ing|e)|debunk(?:s|ed|ing)?|"
    r"(?:brush(?:es|ed|ing)?|laugh(?:s|ed|ing)?|wav(?:es|ed|ing))\s+(?:aside|off|away)|shrug(?:s|ged|ging)?\s+off|contradict(?:s|ed|ing)?|scoff(?:s|ed|ing)?\s+at|"
    r"contest(?:s|ed|ing)?|discredit(?:s|ed|ing)?|challeng(?:es|ed|ing|e)|countered|(?:shot|shoots?|shooting|knock(?:s|ed|ing)?)\s+down|"
    r"quash(?:es|ed|ing)?|pooh-pooh(?:s|ed|ing)?|pour(?:s|ed|ing)?\s+cold\s+water\s+on|"
    r"t(?:ook|akes?|aking)\s+issue\s+with|hit(?:s|ting)?\s+back\s+at|disagree(?:s|d|ing)?\s+with|push(?:es|ed|ing)?\s+back\s+(?:on|at|against))"
)
_DOUBT = (
    r"(?:question(?:s|ed|ing)?|doubt(?:s|ed|ing)?|cast(?:s|ing)?\s+(?:(?:serious|fresh|further|new)\s+)?doubts?\s+"
    r"(?:on|over|upon)|(?:express|voic|rais)(?:es|ed|ing)\s+(?:(?:serious|fresh|further|new|some)\s+)?"
    r"(?:doubts?|s[ck]epticism|questions)\s+(?:about|over|on)|(?:is|are|was|were)\s+s[ck]eptical\s+(?:about|of))"
)
_AS = r"(?:\s+as\s+(?:[\"\u201c'][^\"\u201d\n]{3,40}[\"\u201d']|(?!the\b|an?\b)[a-z]+(?:\s+(?:and\s+)?[a-z]+){0,2}?))?"
_BEHIND = re.compile(rf"\b(?P<deny>(?i:{_DENY}|(?P<doubt>{_DOUBT}))){_AS}\s+{CLAIM_OF}(?P<what>[^.;:?!\n]*)")
_PASSIVE = re.compile(
    rf"(?:(?<=[.!?\"\u201d] )|(?<=\n)|^){CLAIM_OF}(?P<what>[^.;:?!\n]{{8,160}}?),?\s+"
    r"(?:(?:has|have|had)\s+(?:also\s+)?been|is|are|was|were)\s+(?:(?:\w+ly|also|later|quickly)\s+)?"
    rf"(?P<deny>denied|rejected|dismissed|refuted|disputed|rubbished|rebutted|contradicted|(?P<doubt>questioned|doubted))\s+by\s+"
    rf"(?P<denier>{SOMEBODY}|[a-z]{{3,}}s\b)"
)
_UNTRUE = (
    rf"(?:(?:as\s+)?(?:\w+ly\s+)?(?:{UNTRUE}|{ABSURD}|groundless|fabricated|lies|"
    r"an?\s+(?:\w+\s+)?(?:lie|fabrication|fiction|smear|myth|hoax)))"
)
_CALLED = re.compile(
    r"\b(?P<deny>(?:call|brand|label(?:l)?)(?:ed|s|ing)|describ(?:ed|es|ing)|dismiss(?:ed|es|ing)|denounc(?:ed|es|ing))\s+"
    rf"{CLAIM_OF}(?P<what>[^.,;:?!\n\"\u201c\u201d]{{8,160}}?)\s+(?P<false>{_UNTRUE})(?=[.,;\n]|$|\s+(?:and|but)\b)"
)
_UNPROVEN = re.compile(
    r"\b(?P<deny>f(?:ound|inds?)|s(?:aw|ees?))\s+(?P<no>(?:no|little)\s+(?:\w+\s+)?(?:evidence|proof|basis)\s+"
    rf"(?:to\s+(?:support|back(?:\s+up)?)|for|supporting|of)\s+){CLAIM_OF}(?P<what>[^.;:?!\n]*)"
)
_UNSEEN = re.compile(
    r"\b(?:(?:has|have|had)\s+)?(?P<deny>f(?:ound|inds?)|s(?:aw|een|ees?)|ha(?:s|ve|d))\s+"
    r"(?P<no>(?:no|little|scant)\s+(?:\w+\s+)?(?:evidence|proof|signs?|indications?))\s+"
    r"(?:to\s+(?:suggest|indicate|show|prove)\s+)?that\s+(?P<what>[^.;:?!\n]*)"
)
_FALSE = re.compile(
    rf"\b{CLAIM_OF}(?P<what>[^.;:?!\n]{{8,160}}?)\s+(?:is|are|was|were)\s+[\"\u201c']*(?:(?:\w+ly|just|quite)\s+)?"
    rf"(?:{_UNTRUE}|not\s+(?:\w+ly\s+)?(?:true|accurate|correct|the\s+case))(?=[.,;\n\"\u201d']|$)"
)
_CLAUSE_ENDS = re.compile(
    r",\s+(?:and|but|which|who|saying|calling|while|after|as|adding)\b|\s+(?:and|but)\s+(?:said|called|accused|blamed)\b|"
    r",?\s+(?:[-\u2013\u2014]+\s|despite\b|although\b|though\b)"
)
_DENIER = re.compile(
    rf"(?:^|(?<=[.!?\"\u201d] )|(?<=\n))(?:(?:But|And|Yet)\s+)?(?P<denier>{SUBJECT})"
    r"(?:,\s[^,.\n]{3,60},)?\s+(?:(?:has|have|had)\s+)?(?:(?:\w+ly|also|later|again|always)\s+)*$"
)
_NOBODY = re.compile(r"the|an?|any|all|this|that|these|those|such|no|some", re.IGNORECASE)
"""What may stand with a capital before the word for a claim, and owns none."""
DOUBT = (1 - BY_RULE, 0.0, 0.0, BY_RULE)
"""That something is doubted, as the network would put it."""
_SHORTEST = 8
_REACH = 140


@dataclass(frozen=True, slots=True)
class Rejection:
    """A claim and its rejection.

    Attributes:
        deny: the words that reject or doubt it ("rejected").
        doubts: whether they only doubt it.
        content: what is rejected, with the words for it ("the union's claim that P").
        talk: the word for it ("claim").
        what: what is claimed ("P").
        owner: who claims it; None if it is not said.
        denier: who rejects it, where that is plain from the words.
    """

    deny: Span
    doubts: bool
    content: Span
    talk: Span
    what: Span
    owner: Span | None
    denier: Span | None


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A claim that is said to be false: "the union's claim that P was untrue".

    Attributes:
        whole: all these words.
        talk: the word for it ("claim").
        what: what is claimed ("P").
        owner: who claims it; None if it is not said.
    """

    whole: Span
    talk: Span
    what: Span
    owner: Span | None


def find_rejections(text: str, board: Board) -> Iterator[Rejection]:
    """Yield the rejections in ``text``; attributions on ``board`` that begin with a claim tell how far it goes."""
    called = {found.start(): found for found in _CALLED.finditer(text)}
    for found in called.values():
        yield _rejection(text, found, Span(*found.span("what")), Span(found.start("noun"), found.end("false")))
    for found in _BEHIND.finditer(text):
        if found.start() in called:
            continue
        what = _what(text, found, board)
        if len(what.within(text)) >= _SHORTEST:
            yield _rejection(text, found, what, Span(found.start("noun"), what.end))
    for found in _UNPROVEN.finditer(text):
        what = _what(text, found, board)
        yield replace(_rejection(text, found, what, Span(found.start("no"), what.end)), doubts=True)
    for found in _UNSEEN.finditer(text):
        what, no = _what(text, found, board), Span(*found.span("no"))
        denier = denier_before(text, found.start("deny"))
        yield Rejection(Span(*found.span("deny")), True, Span(no.start, what.end), no, what, None, denier)
    for found in _PASSIVE.finditer(text):
        what = Span(*found.span("what"))
        yield _rejection(text, found, what, Span(found.start("noun"), what.end))


def find_falsehoods(text: str) -> Iterator[Falsehood]:
    """Yield each claim that is said to be false."""
    for found in _FALSE.finditer(text):
        yield Falsehood(
            Span(found.start("noun"), found.end()), Span(*found.span("talk")), Span(*found.span("what")), _owner(found)
        )


def _rejection(text: str, found: re.Match[str], what: Span, content: Span) -> Rejection:
    named = found.groupdict()
    denier = Span(*found.span("denier")) if "denier" in named else denier_before(text, found.start("deny"))
    return Rejection(
        deny=Span(*found.span("deny")),
        doubts=bool(named.get("doubt")),
        content=content,
        talk=Span(*found.span("talk")),
        what=what,
        owner=_owner(found),
        denier=denier,
    )


def denier_before(text: str, end: int) -> Span | None:
    """Return who is named between the sentence's begin and a rejecting verb at ``end``, None if it is not plain."""
    found = _DENIER.search(text, max(0, end - _REACH), end)
    return Span(*found.span("denier")) if found else None


def _owner(sentence: re.Match[str]) -> Span | None:
    """Return who makes the claim, without what shows the possessive."""
    if sentence["by"]:
        return Span(sentence.start("by"), sentence.start("by") + len(sentence["by"].rstrip()))
    if not sentence["owner"] or _NOBODY.fullmatch(sentence["owner"]):
        return None
    bare = re.sub(r"['\u2019]s?$", "", sentence["owner"])
    return Span(sentence.start("owner"), sentence.start("owner") + len(bare))


def _what(text: str, sentence: re.Match[str], board: Board) -> Span:
    """Return where the claim stands: as far as the network reads it if it begins there, else to the clause's end."""
    start, end = sentence.span("what")
    near = board.near(Span(start, end))
    read = [piece.end for one in near for piece in one.content if piece.start <= start < piece.end <= end]
    border = _CLAUSE_ENDS.search(text, start, end)
    what = Span(start, max(read) if read else border.start() if border else end)
    return Span(start, start + len(what.within(text).rstrip(" ,\"'\u201d\u2019")))
