"""Words that call a proposition false outright: "the idea that P is not true", "put out the myth that P".

Readers took all eleven such statements in 1,087 articles, which the patterns were written with, for denials;
the weights had found six.
"""

import re

from counterclaim.span import Span, Spans

_BE = r"(?:\b(?:is|are|was|were)|['\u2019](?:s|re))"
_VERY = (
    r"(?:(?:just|simply|absolutely|completely|totally|flatly|quite|very|so|plain|plainly|entirely|patently|utterly|"
    r"categorically|clearly|really|nothing but)\s+)*"
)
_UNTRUE = (
    r"(?:not\s+(?:\w+ly\s+)?(?:true|accurate|correct|the\s+case)|an?\s+(?:\w+\s+)?(?:lie|myth|fiction|hoax|fabrication)|"
    r"false|untrue|wrong|nonsense|absurd|ridiculous|ludicrous|preposterous|baseless|unfounded|inaccurate|incorrect|"
    r"mistaken|misleading|laughable|silly|bogus)\b"
)
_SAYING = (
    r"(?:to\s+(?:say|claim|suggest|imply|argue|assert|allege)|"
    r"(?:in|for)\s+(?:saying|claiming|suggesting|implying|arguing|asserting|alleging))"
)
_EXPLICIT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:the|this|any|these|those)\s+(?:\w+\s+)?(?:idea|notion|claim|allegation|suggestion|accusation|charge|"
        r"argument|assertion|contention|perception|insinuation|report|theory)s?\s+that\s+(?P<what>[^.;!?]{8,200}?)\s*,?\s+"
        rf"(?:is|are|was|were)\s+{_VERY}{_UNTRUE}",
        r"\b(?:spread|spin|peddl|put|dispel|perpetuat|push|believ|debunk|swallow|promot|repeat|sell|there['\u2019]?s|"
        r"there\sis)\w*\s+(?:\w+\s+){0,5}?(?:the|this|that|an?|your|his|her|their)\s+(?:\w+\s+)?"
        r"(?:fiction|myth|lie|falsehood|canard)s?\s+(?:out\sthere\s+)?that\s+"
        r"(?P<what>(?:there|he|she|it|they|we|I|the|an?|his|her|their|its|(?-i:[A-Z])[\w'\u2019.-]*)(?:['\u2019]\w+)?\s"
        r"[^.;,!?\"\u201d]{6,})",
        rf"{_BE}\s+{_VERY}(?:wrong|false|mistaken|untrue|misleading|inaccurate|incorrect|dishonest|absurd|ridiculous|"
        rf"nonsense|a\s+lie)\s+{_SAYING}\s+(?:that\s+)?(?P<what>[^.;!?\"\u201d]{{8,}})",
    )
)


def rejected_proposition(text: str, content: Spans) -> Spans:
    """Return where the proposition stands that ``content`` calls false outright, empty if it calls none so."""
    for span in content:
        for pattern in _EXPLICIT:
            if found := pattern.search(text, span.start, span.end):
                return (Span(*found.span("what")),)
    return ()
