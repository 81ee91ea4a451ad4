"""Sentences that put one deed on somebody: "Orlo is responsible for that attack", "the raid was Orlo's work".

They stand apart from reports of what somebody did ("Orlo's jets hit the market"), which often tell of several deeds.
"""

import re
from typing import NamedTuple

from counterclaim.lexicon.days import MONTH

_EVENT = (
    r"(?:attacks?|strikes?|raids?|air ?strikes?|bombings?|shelling|massacres?|killings?|murders?|slaughter|assaults?|"
    r"incident|explosions?|blasts?|crimes?|atrocity|atrocities|shooting|ambush|hack(?:s|ing)?|leaks?|breach|theft|fire|"
    r"crash|carnage|bloodshed|deaths?|poisoning|execution|abduction|kidnapping|bombardment|outrage|tragedy|disaster|"
    r"destruction|violence|gassing|downing|sabotage|operation|sinking)"
)
_SURELY = (
    r"(?:(?:directly|indeed|really|actually|probably|likely|most|highly|clearly|certainly|undoubtedly|solely|fully|also|"
    r"in fact|almost|themselves|itself|still|ultimately|allegedly|it had been|believed to be|believed to have) )*"
)
_BE = r"(?:(?:may|might|must|could|had|has|have) )?(?:is|are|was|were|be|been|being)"
_HAVE = r"(?:(?:had|has|have|may have|might have|must have|could have) )?"
_DID = r"(?:carried out|conducted|perpetrated|committed|mounted|launched|staged|ordered|masterminded|did|orchestrated)"
_DONE = r"(?:carried out|conducted|perpetrated|committed|launched|staged|ordered|done|caused|masterminded)"
_FORMS = tuple(
    re.compile(f"^{form}$", re.IGNORECASE)
    for form in (
        rf"(?P<doer>.{{2,160}}?),? (?:{_BE} )?{_SURELY}(?:responsible|to blame|at fault|culpable|accountable|guilty)"
        r"(?: (?:for|of|in) (?P<deed>.+))?",
        rf"(?P<doer>.{{2,160}}?) (?:{_BE} )?{_SURELY}behind (?P<deed>.+)",
        r"(?P<doer>.{2,80}?)['\u2019]?s? (?:\w+ )?responsibility for (?P<deed>.+)",
        r".{0,120}?\b(?:link(?:s|ed|ing)?|t(?:ies|ied|ying)|implicat(?:es?|ed|ing)) (?P<doer>.{2,80}?) (?:to|with|in) "
        r"(?P<deed>.+)",
        rf"(?P<doer>.{{2,120}}?) {_BE} (?:linked|tied|connected|implicated) (?:to|with|in) (?P<deed>.+)",
        rf"(?P<doer>.{{2,120}}?) {_HAVE}{_SURELY}{_DID} (?P<deed>.+)",
        rf"(?P<deed>.{{2,160}}?),? {_SURELY}(?:{_BE} )?{_SURELY}(?:{_DONE} {_SURELY}by|(?:the )?work of) (?P<doer>.+)",
    )
)
_WORD = r"(?!(?:that|which|who|and|to|was|is|were)\b)[\w'\u2019\"\u201c\u201d.,-]+"
_NAMED = re.compile(
    rf"(?:(?:this|that) )?(?:{_WORD} ){{0,6}}?(?P<event>\b{_EVENT}\b)|(?:it|this|that)(?=$|,| on\b| in\b| at\b)",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"attacks|strikes|raids|air ?strikes|bombings|killings|massacres|murders|assaults|explosions|blasts|crimes|"
    r"atrocities|deaths",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|these|those|\w+day)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"\u201c]")
_SEVERAL = re.compile(
    r"\b(?:\d+|dozens?|several|many|other|more than|two|three|four|five|six|ten|daily|continued|renewed|intense|all|"
    r"any|similar|another|new) (?:\w+ ){0,2}(?:attacks?|strikes?|raids?|times|sorties|airstrikes|crimes|bombings?)|"
    r"every|regularly|often|counter",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\b{MONTH}\.? \d+|\d+ {MONTH}\b")
"""Whose number is none of attacks: "the August 21 gas attack"."""
_OPEN = re.compile(
    r"\b(?:unclear|unknown|not (?:yet )?(?:clear|known|certain)|whether|would|should|either|or|if|both|sides)\b|\?",
    re.IGNORECASE,
)
"""Nobody is accused, or one of several."""
_NO_DEED = re.compile(r"claimed responsibility|war crimes?\b|crimes against|material damage")
_ACT = re.compile(
    r"\b(?:fired|dropped|used|launched|gassed|unleashed|hit|struck|bombed|shelled|killed|attacked|poisoned|shot down|"
    r"downed|massacred|executed|released|targeted|murdered|slaughtered)\b",
    re.IGNORECASE,
)
_GENERALLY = re.compile(
    r"\b(?:ha(?:s|ve) (?:also |been )?(?:used|using|resorted)|had been using|repeatedly|often|continu\w+|every|"
    r"times|regularly|intend\w*|will|would|could|plan\w*|ready|prepar\w+)\b",
    re.IGNORECASE,
)
_SUFFERS = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)? $")
_BY = re.compile(
    r"\bby .+|\bin (?:[\w'\u2019-]+ ){1,4}(?:air ?strikes?|strikes?|(?:air )?raids?|shelling|bombardment|bombing)\b.*"
)
"""Also "killed in coalition air strikes"."""
_NAMED_ACT = re.compile(
    r"(?:(?:the|this|that|a|an|its|an alleged|[\w-]+['\u2019]?s) )?(?:(?!of\b|in\b|to\b|on\b|and\b)[\w-]+ ){0,4}?"
    r"(?:use|attack|strike|air ?strike|raid|bombing|shelling|bombardment|massacre|gassing|assault|downing)\b"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
"""A deed told by a noun: "the use of gas by the army", "the army's use of gas"."""
_TOLD = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|not|"
    r"says?|said|shows?|showed|means?|meant|came|comes|went|killed|began|shocked|violates?|violated)\b",
    re.IGNORECASE,
)
"""What a verb says of a deed, which is then not itself the claim."""
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")


class Guilt(NamedTuple):
    """Whom a sentence accuses and of what: ``deed`` as it is worded, empty for "Orlo is to blame"."""

    doer: str
    deed: str


class Report(NamedTuple):
    """Who may do what a sentence reports: the words before its verb, and those from "by" on; either may be empty.

    Whoever stands before a passive suffers it.
    """

    before: str
    by: str


def guilt_in(text: str) -> Guilt | None:
    """Return on whom the first sentence of ``text`` puts one deed; None if it does not, or only as a possibility."""
    sentence = _first(text)
    if _OPEN.search(sentence) or _NO_DEED.search(sentence):
        return None
    for form in _FORMS:
        found = form.match(sentence)
        deed = (found["deed"] or "").strip() if found else ""
        named = _NAMED.match(deed)
        if found and (named or not deed):
            return Guilt(found["doer"], deed) if _is_one(deed, (named and named["event"]) or "") else None
    return None


def report_in(text: str) -> Report | None:
    """Return who may do what the first sentence of ``text`` reports; None if that is usual, open or to come."""
    sentence = _first(text)
    act = _ACT.search(sentence)
    if _OPEN.search(sentence) or _GENERALLY.search(text):
        return None
    if act is None:
        return _named_act(sentence)
    by, before = _BY.search(sentence), sentence[: act.start()]
    return Report("" if _SUFFERS.search(before) else before, by[0] if by else "")


def _named_act(sentence: str) -> Report | None:
    """Return who may do what a sentence without a verb names."""
    act = _NAMED_ACT.fullmatch(sentence)
    if act is None or _TOLD.search(sentence) or _SEVERAL.search(_DATE.sub("", sentence)):
        return None
    by = _BY.search(act["rest"])
    return Report(sentence[: act.start("rest")], by[0] if by else "")


def _is_one(deed: str, event: str) -> bool:
    """Tell whether ``deed`` is a single one, or several that are taken as one: "the strikes", but not "air strikes"."""
    if _SEVERAL.search(_DATE.sub("", deed)):
        return False
    return not _PLURAL.fullmatch(event) or bool(_DEFINITE.match(deed) or _QUOTED.search(deed))


def _first(text: str) -> str:
    return _SENTENCE_END.split(text.strip(), maxsplit=1)[0].rstrip(".")
