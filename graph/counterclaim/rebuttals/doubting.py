"""Doubts of what was just said: "there is no evidence of that", "she did not believe it"."""

import re

from counterclaim.lexicon.talk import ACCOUNT, CLAIM, FIGURE
from counterclaim.rebuttals.lexicon import NEGATION
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.roots import repeats, roots
from counterclaim.span import Span, Spans

_TALK = rf"(?:{CLAIM}|{ACCOUNT}|{FIGURE}|finding|conclusion|story|explanation)s?"
_OWNER = r"(?:(?:the|an?)\s+)?(?:[\w.-]+\s+){0,2}?[\w.-]+(?:['\u2019]s|s['\u2019])"
_IT = (
    rf"(?:it|that|this|them|(?:(?:the|this|that|these|those|such|any|his|her|their|its|{_OWNER})\s+)(?:(?:new|latest|official|\d[\d,.]*)\s+)?"
    rf"{_TALK}(?:\s+(?:of|by)\s+(?:the\s+)?\w+)?)"
)
_END = r"(?=\W*$)"
_SOMEBODY = r"(?:(?:I|we|he|she|it|they)\s+)"
_BE = r"(?:is|am|are|was|were|(?:has|have|had)\s+been)"
_NOT = r"(?:\s+not|n['\u2019]t)"
_DUBIOUS = (
    r"(?:(?:un(?:proven|proved|supported|convincing|likely)|questionable|doubtful|dubious|implausible|improbable|far-fetched|"
    r"open\s+to\s+(?:doubt|question)|in\s+doubt)|(?:not|far\s+from|hardly|less\s+than|anything\s+but)\s+(?:\w+ly\s+)?"
    r"(?:credible|convincing|plausible|believable|proven|proved|supported\s+by\s+(?:the\s+|any\s+)?(?:evidence|facts)))"
)
_DOUBTED = tuple(
    re.compile(rf"\W*{pattern}{_END}", re.IGNORECASE)
    for pattern in (
        rf"{_SOMEBODY}(?:(?:do|does|did){_NOT}\s+(?:really\s+)?(?:believe|accept)|"
        rf"(?:(?:very\s+much|strongly|seriously|really)\s+)?doubt(?:s|ed)?|ha(?:s|ve|d)\s+(?:\w+\s+)?doubts\s+about)\s+(?:a\s+word\s+of\s+)?{_IT}",
        rf"{_SOMEBODY}{_BE}\s+(?:not\s+convinced|unconvinced|s[ck]eptical)(?:\s+(?:about|of|by)\s+{_IT})?",
        rf"{_SOMEBODY}(?:find|found)s?\s+(?:{_IT}\s+)?(?:(?:very|quite)\s+)?(?:(?:hard|difficult)\s+to\s+believe|{_DUBIOUS})(?:\s+{_IT})?",
        rf"{_IT}\s+{_BE}\s+(?:(?:very|quite)\s+)?(?:(?:hard|difficult)\s+to\s+believe|{_DUBIOUS})",
        rf"{_IT}\s+(?:(?:still\s+)?remain(?:s|ed)?(?:\s+to\s+be\s+pro(?:ven|ved)|\s+unpro(?:ven|ved))|"
        r"(?:has|have|had)\s+(?:yet\s+to\s+be|not\s+(?:yet\s+)?been)\s+pro(?:ven|ved)|"
        r"lack(?:s|ed)?\s+(?:all\s+|any\s+)?(?:credibility|evidence|proof|plausibility))",
    )
)
_CALLED = re.compile(rf"\W*{_IT}\s+(?:as\s+)?(?:(?:very|highly)\s+)?{_DUBIOUS}{_END}", re.IGNORECASE)
"""What follows "called": "the claim questionable"."""
_CALLING = re.compile(r"\b(?:call|describ|dismiss)", re.IGNORECASE)
_DOUBTING = re.compile(r"\b(?:doubt(?:s|ed|ing)?|s[ck]eptic\w*|unconvinced|suspicious|disbelie\w+)\b", re.IGNORECASE)
_QUESTIONING = re.compile(r"\b(?:question|challeng|doubt)", re.IGNORECASE)
_POINTING = re.compile(
    rf"\W*(?:the\s+(?:credibility|accuracy|truth(?:fulness)?|veracity|reliability|plausibility|authenticity)\s+of\s+)?{_IT}{_END}",
    re.IGNORECASE,
)
_OF_ITS_TRUTH = re.compile(
    r"\W*the\s+(?:credibility|accuracy|truth(?:fulness)?|veracity|reliability|plausibility|authenticity)\s+of\s",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    rf"\W*(?:(?:it|there)\s+{_BE}\s+(?:(?:still|far|by\s+no\s+means|very|highly|extremely|not\s+(?:at\s+all|yet))\s+)?"
    r"(?:(?:un(?:clear|certain|proven)|(?:(?:not|from|no\s+means)\s+)(?:at\s+all\s+)?(?:clear|certain|proven))\s+(?:that|whether|if)|"
    r"(?:doubtful|questionable|un?likely|improbable|implausible|hard\s+to\s+believe|difficult\s+to\s+believe)\s+(?:that|whether)|"
    r"nothing\s+to\s+(?:suggest|show|prove|indicate)(?:\s+that)?)|"
    rf"{_SOMEBODY}(?:(?:very\s+much\s+|strongly\s+|seriously\s+|highly\s+)?doubt(?:s|ed)?(?:\s+(?:that|whether|if)\b)?|"
    rf"(?:do|does|did){_NOT}\s+(?:really\s+)?believe(?:\s+that\b)?|ha(?:s|ve|d)\s+(?:\w+\s+)?doubts\s+(?:about\s+)?(?:that|whether|if)|"
    rf"{_BE}\s+(?:(?:un(?:convinced|persuaded)|s[ck]eptical|doubtful|not\s+(?:convinced|persuaded))\s+(?:that|whether))|"
    r"(?:find|found)s?\s+it\s+(?:(?:very|quite)\s+)?(?:hard|difficult)\s+to\s+believe(?:\s+that\b)?))\s+(?P<what>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""Of what somebody is not sure that it is so: "it was unclear whether P", "she doubted that P"."""
_CUED_WHETHER = re.compile(r"\W*(?:(?:that|whether|if)\s+)?(?P<what>.+)$", re.IGNORECASE | re.DOTALL)
_TO_COME = re.compile(r"\b(?:will|would|shall|could|can|may|might|going\s+to)\b|['\u2019]ll\b", re.IGNORECASE)
_NO_PROOF = re.compile(
    r"\W*(?:(?:there|it|they|he|she|we|I|the\s+\w+|\w+s(?=\s+ha[ds]?(?:ve)?\s))\s+)?"
    r"(?:(?:is|are|was|were|has|have|had|been|found|finds?|saw|sees?|seen|knew|knows?|of|aware|so\s+far|yet|simply|"
    r"presented|produced|offered|provided|shown|given|supplied|cited)\s+)*"
    r"(?:no|not\s+(?:a|one|any)\s+(?:shred|scrap|piece|trace|bit|iota)\s+of|yet\s+to\s+(?:see|produce|present|provide|offer|show)(?:\s+any)?|(?:(?:(?:do|does|did|has|have|had|is|are|was|were)\s+)?not|(?:do|does|did|has|have|had|is|are|was|were)n['\u2019]t)"
    r"\s+(?:(?:seen?|found|find|have|aware\s+of|been|received|know\s+of|presented|produced|offered|provided|shown)\s+)?any)\s+"
    r"(?:(?!more|other|further|immediate|new)\w+\s+)?(?:evidence|proof|indications?|sign)\b(?P<of>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_OF_WHAT = re.compile(
    rf"\s*(?:(?:whatsoever|at\s+all)\s*)?(?:\W*$|(?:(?:of|for|to\s+(?:support|back(?:\s+up)?|prove|show|confirm|suggest))\s+{_IT}{_END})|"
    r"(?:that|of|for|to\s+(?:support|suggest|show|prove|indicate|think)(?:\s+that)?)\s+(?P<what>.+))",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE = re.compile(
    r"(?:that|to\s+(?:suggest|show|prove|indicate|think)(?:\s+that)?)\s+"
    r"(?!(?:would|could|might|may|can|will|has|have|had|is|are|was|were|did|does|came|\w+ed|\w+s\s+(?:the|him|her|them|it|that))\b)",
    re.IGNORECASE,
)
"""What a clause follows, not what "evidence that would change her mind" has."""
_FEWEST = 2
"""Content words of a doubted clause that a statement has to repeat at least."""
_EMPTY = frozenset(roots("there any such ever anything anyone anybody actual kind sort claim claims allegation report"))


def may_doubt(profile: Profile) -> bool:
    """Tell whether a statement may doubt one before it."""
    content = profile.content.text
    said = doubts_what_was_said(profile.cue, content) or bool(_NO_PROOF.match(content))
    return said or bool(_doubted_clause(profile.cue, content))


def doubts_what_was_said(cue: str, content: str) -> bool:
    """Tell whether a statement doubts what was said before it and names nothing of its own: "she doubted that"."""
    if any(pattern.match(content) for pattern in _DOUBTED) or (_DOUBTING.search(cue) and _POINTING.match(content)):
        return True
    if (_CALLING.search(cue) and _CALLED.match(content)) or (
        _QUESTIONING.search(cue) and _OF_ITS_TRUTH.match(content) and _POINTING.match(content)
    ):
        return True
    unproved = _unproved(content)
    return unproved is not None and not unproved["what"]


def doubts_words(answer: Profile, target: Profile) -> bool:
    """Tell whether ``answer``, which may doubt what was just said, doubts that which ``target`` says."""
    if doubts_what_was_said(answer.cue, answer.content.text):
        return True
    unproved = _unproved(answer.content.text)
    if unproved is None:
        return doubts_clause_of(answer, target)
    return repeats(roots(unproved["what"]) - _EMPTY, target.content.text, _names(answer, target))


def doubts_clause_of(answer: Profile, target: Profile, *, fewest: int = _FEWEST) -> bool:
    """Tell whether ``answer`` is not sure, in ``fewest`` content words or more, that what ``target`` says is so."""
    what = _doubted_clause(answer.cue, answer.content.text)
    if not what or NEGATION.search(what) or bool(_TO_COME.search(what)) != bool(_TO_COME.search(target.content.text)):
        return False
    doubted = roots(what) - _EMPTY
    return len(doubted) >= fewest and repeats(doubted, target.content.text, _names(answer, target))


def _names(answer: Profile, target: Profile) -> frozenset[str]:
    """Return the words that may name either speaker where the other statement has a pronoun."""
    return answer.party.keys | roots(target.source)


def _doubted_clause(cue: str, content: str) -> str:
    """Return P in "it was unclear whether P" and "was skeptical that P", "" in other words."""
    pattern = _CUED_WHETHER if _DOUBTING.search(cue) else _WHETHER
    found = pattern.match(content)
    return found["what"] if found else ""


def unproven_proposition(text: str, content: Spans) -> Spans:
    """Return where the clause stands of which ``content`` says that there is no evidence, empty if it names none."""
    words = content[0].within(text) if len(content) == 1 else ""
    unproved = _unproved(words)
    if unproved is None or not unproved["what"] or not _CLAUSE.match(unproved.group().lstrip()):
        return ()
    start = content[0].end - len(unproved["what"])
    return (Span(start, content[0].end),)


def _unproved(content: str) -> re.Match[str] | None:
    """Return of what ``content`` says that there is no evidence, as ``what``, which is None if that only points."""
    found = _NO_PROOF.match(content)
    return _OF_WHAT.match(found["of"]) if found else None
