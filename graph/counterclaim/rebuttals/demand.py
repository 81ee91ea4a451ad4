"""Demands, which can be refused but not denied, and other words that dispute nothing though they say no."""

import re

from counterclaim.rebuttals.implied import opening_of

_DEMANDING = re.compile(
    r"\b(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:up)?(?:on|for)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|"
    r"appeal(?:s|ed|ing)?|want(?:s|ed|ing)?|press(?:ed|ing)|hop(?:e[sd]?|ing)|wish(?:es|ed)?)\b",
    re.IGNORECASE,
)
_OUGHT = re.compile(r"\b(?:should|must|ought to|be allowed|needs? to|to allow)\b", re.IGNORECASE)
_DEMAND = re.compile(
    r"\W*(?:(?:the|an?|any|all|and|both|such|these|those|his|her|its|their|[\w-]+['\u2019]s)\s+)*"
    r"(?:calls?|demands?|requests?|proposals?|offers?|excuses?|appeals?|pleas?|bids?|invitations?|petitions?)\b"
    r"(?!.*\bas\b)",
    re.IGNORECASE | re.DOTALL,
)
_UNDERTAKING = re.compile(
    r"\b(?:promis|vow|pledg|offer|propos|plan|agree[ds]?\b|decid|invit|vot(?:e|ing)|prais|thank|apologi[sz]|"
    r"wonder|question|declin|predict|forecast|expect|celebrat)\w*",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does|would|will|could)\b|n['\u2019]t\b", re.IGNORECASE)
_HEAD_END = re.compile(
    r"\s(?:who|which|whose|whom|where|that|because|after|before|when|while|as|he|she|they|we|I)\s|[,;:]", re.IGNORECASE
)
_QUESTION_END = re.compile(r"\?[\s\"'\u201d\u2019]*$")
_NOT_ONLY = re.compile(r"\bnot\s+(?:just|only|merely|simply)\b|^\W*(?:I|we|he|she|they)\s+hopes?\b", re.IGNORECASE)


def is_demand(cue: str, content: str) -> bool:
    """Tell whether somebody demands that something be done: of 143 targets of denials in gold/train one is such."""
    return bool(_DEMANDING.search(cue) or _OUGHT.search(content))


def is_no_assertion(cue: str, content: str) -> bool:
    """Tell whether somebody promises, offers, foretells, praises or asks: none of 25 such targets was right."""
    return bool(_UNDERTAKING.search(cue) or _DEMANDING.search(cue) or _QUESTION_END.search(content))


def disputes_nothing(content: str) -> bool:
    """Tell whether ``content`` names a demand, which is then refused, or says "not only" or what is hoped.

    In gold/train none of these disputes what was said.
    """
    return bool(_DEMAND.match(content) or _NOT_ONLY.search(content))


def states_something(content: str) -> bool:
    """Tell whether what is denied is a clause or a claim, which can be denied but not refused, whatever it is about.

    "Denied that it had planned the raid" and "rejected accusations that its planes had flown" refuse no plan.
    """
    named = opening_of(content) and not _DEMAND.match(content)
    return bool(named or _FINITE.search(_HEAD_END.split(content, maxsplit=1)[0]))
