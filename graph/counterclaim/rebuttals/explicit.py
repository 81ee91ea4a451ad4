"""Words that call a proposition false outright: "the idea that P is not true", "put out the myth that P".

Readers took all eleven such statements in 1,087 articles, which the patterns were written with, for denials;
the weights had found six.
"""

import re

from counterclaim.lexicon.falsehood import ABSURD, UNTRUE, VERY
from counterclaim.lexicon.talk import CLAIM, IDEA
from counterclaim.rebuttals import lexicon
from counterclaim.rebuttals.doubting import unproven_proposition
from counterclaim.rebuttals.implied import denied_proposition, opening_of
from counterclaim.span import Span, Spans, quote

_BE = r"(?:\b(?:is|are|was|were)|['\u2019](?:s|re))"
_VERY = rf"(?:(?:{VERY}|very|nothing but)\s+)*"
_UNTRUE = (
    r"(?:not\s+(?:\w+ly\s+)?(?:true|accurate|correct|the\s+case)|an?\s+(?:\w+\s+)?(?:lie|myth|fiction|hoax|fabrication)|"
    rf"{UNTRUE}|{ABSURD}|wrong|inaccurate|incorrect|mistaken|misleading|laughable|silly)\b"
)
_NOT_SO = r"(?:not\s+(?:true|correct|the\s+case)|untrue|false|a\s+lie|nonsense)"
"""What "it is" of no opinion: "it is wrong that he was paid" may grant it."""
_COMPLEMENT = re.compile(
    r"(?<=\S)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbe)(?<!\bnot)\s+"
    rf"[\"\u201c\u2018']*(?:as\s+)?[\"\u201c\u2018']*(?:being\s+)?{_VERY}"
    rf"(?:\w+ly\s+)?(?:{_UNTRUE}|(?:lies|groundless|fake|fabricated|fabrications|fiction|propaganda|slander|rubbish|"
    r"unsubstantiated|unproven|without\s+(?:any\s+)?(?:foundation|basis|merit))\b)(?=\W*$)",
    re.IGNORECASE,
)
"""What a reported proposition is called without "is": "called the reports that P false", "described … as untrue"."""
_SHORTEST = 8
_SAYING = (
    r"(?:to\s+(?:say|claim|suggest|imply|argue|assert|allege)|"
    r"(?:in|for)\s+(?:saying|claiming|suggesting|implying|arguing|asserting|alleging))"
)
_WHOSE = r"(?:the\s+|an?\s+)?(?:[\w.-]+\s+){0,2}?[\w.-]+(?:['\u2019]s|s['\u2019])\s+(?:\w+\s+)?"
_TALK = rf"(?:{CLAIM}|insinuation)s?"
_BY = r"(?:\s+(?:made\s+)?(?:by|from)(?:\s+(?!that\b)[\w.'\u2019-]+){1,6})?"
_EXPLICIT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:(?:the|this|any|these|those)\s+(?:\w+\s+)?|{_WHOSE})"
        rf"(?:{IDEA}|{CLAIM}|insinuation|argument|contention|perception|theory)s?"
        rf"{_BY}\s+that\s+(?P<what>[^.;!?]{{8,200}}?)\s*,?\s+"
        rf"(?:is|are|was|were)\s+[\"\u201c\u2018']*{_VERY}{_UNTRUE}",
        r"\b(?:spread|spin|peddl|put|dispel|perpetuat|push|believ|debunk|swallow|promot|repeat|sell|there['\u2019]?s|"
        r"there\sis)\w*\s+(?:\w+\s+){0,5}?(?:the|this|that|an?|your|his|her|their)\s+(?:\w+\s+)?"
        r"(?:fiction|myth|lie|falsehood|canard)s?\s+(?:out\sthere\s+)?that\s+"
        r"(?P<what>(?:there|he|she|it|they|we|I|the|an?|his|her|their|its|(?-i:[A-Z])[\w'\u2019.-]*)(?:['\u2019]\w+)?\s"
        r"[^.;,!?\"\u201d]{6,})",
        r"\b(?:is|are|was|were|be)\s+(?:\w+ly\s+)?no\s+(?:truth|substance|basis)\s+(?:whatsoever\s+)?"
        rf"(?:in|to|behind|for)\s+(?:(?:the|any|these|those|media|press|{_WHOSE})\s+)?{_TALK}\s+that\s+"
        r"(?P<what>[^.;,!?\"\u201d]{8,})",
        rf"\b(?:it|that)(?:['\u2019]s|\s+(?:is|was))\s+{_VERY}{_NOT_SO}\s+that\s+(?P<what>[^.;!?\"\u201d]{{8,}})",
        rf"\bas\s+[\"\u201c\u2018']?{_VERY}{_UNTRUE}[\"\u201d\u2019']?\s+(?:the|an?|any|all|{_WHOSE})\s*{_TALK}\s+that\s+"
        r"(?P<what>[^.;,!?\"\u201d]{8,})",
        rf"{_BE}\s+{_VERY}(?:wrong|false|mistaken|untrue|misleading|inaccurate|incorrect|dishonest|absurd|ridiculous|"
        rf"nonsense|a\s+lie)\s+{_SAYING}\s+(?:that\s+)?(?P<what>[^.;!?\"\u201d]{{8,}})",
    )
)


_CONTESTING = re.compile(
    rf"{lexicon.DENYING_CUE.pattern}|\b(?:contest|challeng|counter|discredit|quash)(?:e?s|e?d|ing|e)?\b|\bpour\w*\s+cold\b",
    re.IGNORECASE,
)


def rejected_proposition(text: str, content: Spans) -> Spans:
    """Return where the proposition stands that ``content`` calls false outright, empty if it calls none so."""
    for span in content:
        for pattern in _EXPLICIT:
            if found := pattern.search(text, span.start, span.end):
                return (Span(*found.span("what")),)
    return _called_false(text, content[0]) if len(content) == 1 else ()


def contested_proposition(text: str, content: Spans, cue: str) -> Spans:
    """Return where P stands in "shot down reports that P", "contested the finding that P", empty in other words.

    What "denied" governs may be denied without being a claim; the verbs meant here need the word for it.
    """
    named = _CONTESTING.search(cue) and _names_a_claim(text, content)
    return denied_proposition(text, content, verbatim=True) if named else ()


def doubted_proposition(text: str, content: Spans, cue: str) -> Spans:
    """Return where P stands in "cast doubt on the claim that P", "found no evidence that P", empty in other words."""
    if lexicon.DOUBTING_CUE.search(cue) and _names_a_claim(text, content):
        return denied_proposition(text, content, verbatim=True)
    return unproven_proposition(text, content)


def _names_a_claim(text: str, content: Spans) -> bool:
    return bool(opening_of(quote(text, content, gap=" ")))


def _called_false(text: str, span: Span) -> Spans:
    """Return where P stands in "the reports that P as untrue", empty if the words are of another form."""
    words = span.within(text)
    start, found = len(opening_of(words)), _COMPLEMENT.search(words)
    if not start or not found or found.start() - start < _SHORTEST:
        return ()
    return (Span(span.start + start, span.start + found.start()),)
