"""Doubts of what was just said: "there is no evidence of that", "she did not believe it"."""

import re

from counterclaim.lexicon.talk import ACCOUNT, CLAIM
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.roots import repeats, roots
from counterclaim.span import Span, Spans

_IT = rf"(?:it|that|this|them|(?:the|this|that|these|those|such|any|his|her|their|its)\s+(?:{CLAIM}|{ACCOUNT})s?)"
_END = r"(?=\W*$)"
_DOUBTED = tuple(
    re.compile(rf"\W*{pattern}{_END}", re.IGNORECASE)
    for pattern in (
        rf"(?:I|we|he|she|it|they)\s+(?:(?:do|does|did)(?:\s+not|n['\u2019]t)\s+(?:really\s+)?(?:believe|accept)|"
        rf"(?:(?:very\s+much|strongly|seriously|really)\s+)?doubt(?:s|ed)?|ha(?:s|ve|d)\s+(?:\w+\s+)?doubts\s+about)\s+(?:a\s+word\s+of\s+)?{_IT}",
        rf"(?:I|we|he|she|it|they)\s+(?:is|am|are|was|were)\s+(?:not\s+convinced|unconvinced|s[ck]eptical)(?:\s+(?:about|of|by)\s+{_IT})?",
    )
)
_DOUBTING = re.compile(r"\bdoubt(?:s|ed|ing)?\b", re.IGNORECASE)
_POINTING = re.compile(rf"\W*{_IT}{_END}", re.IGNORECASE)
_NO_PROOF = re.compile(
    r"\W*(?:(?:there|it|they|he|she|we|I|the\s+\w+)\s+)?"
    r"(?:(?:is|are|was|were|has|have|had|been|found|finds?|saw|sees?|seen|knew|knows?|of|aware|so\s+far|yet|simply)\s+)*"
    r"(?:no|(?:(?:(?:do|does|did|has|have|had|is|are|was|were)\s+)?not|(?:do|does|did|has|have|had|is|are|was|were)n['\u2019]t)"
    r"\s+(?:(?:seen?|found|find|have|aware\s+of|been|received|know\s+of)\s+)?any)\s+"
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
_EMPTY = frozenset(roots("there any such ever anything anyone anybody actual kind sort claim claims allegation report"))


def may_doubt(profile: Profile) -> bool:
    """Tell whether a statement may doubt the one before it."""
    content = profile.content.text
    return doubts_what_was_said(profile.cue, content) or bool(_NO_PROOF.match(content))


def doubts_what_was_said(cue: str, content: str) -> bool:
    """Tell whether a statement doubts what was said before it and names nothing of its own: "she doubted that"."""
    if any(pattern.match(content) for pattern in _DOUBTED) or (_DOUBTING.search(cue) and _POINTING.match(content)):
        return True
    unproved = _unproved(content)
    return unproved is not None and not unproved["what"]


def doubts_words(answer: Profile, target: Profile) -> bool:
    """Tell whether ``answer``, which may doubt what was just said, doubts that which ``target`` says."""
    if doubts_what_was_said(answer.cue, answer.content.text):
        return True
    unproved = _unproved(answer.content.text)
    return unproved is not None and repeats(roots(unproved["what"]) - _EMPTY, target.content.text, answer.party.keys)


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
