"""Where the article says, in its own voice, what a party denies.

A clause of the narration counts if it holds every content word of the denied proposition and no negation. That is
strict on purpose: the rule should rather miss a clause than put words into the article's mouth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.dispute import Dispute, Disputed, Statement
from counterclaim.rebuttals.words import content_stems
from counterclaim.span import Span, quote
from counterclaim.stance import Mode

_CLAUSE = re.compile(
    r"[^.;:!?\n,]+?(?=[.;:!?,]*(?:\s+(?:after|when|while|before|because|since|although|though|but)\s|[.;:!?,\n]|$))"
)
_OPENING = re.compile(
    r"[\s\"\u201c\u201d\u2018']*(?:(?:and|after|when|while|before|because|since|although|though|but|as)\s+)?"
)
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|none|without|den(?:y|ies|ied|ying))\b|n['\u2019]t\b", re.IGNORECASE)
_FEWEST_STEMS = 2


def with_narrated(text: str, statements: Sequence[Statement], disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Return ``disputes``, the denials among them aimed also at the narration that states what they deny."""
    if not any(map(_denies_what_nobody_says, disputes)):
        return tuple(disputes)
    clauses = [(clause, content_stems(clause.within(text))) for clause in _narration(text, statements)]
    return tuple(_aimed(text, one, clauses) if _denies_what_nobody_says(one) else one for one in disputes)


def _denies_what_nobody_says(dispute: Dispute) -> bool:
    return dispute.kind is RebuttalKind.DENIAL and bool(dispute.unattributed)


def _aimed(text: str, dispute: Dispute, clauses: Sequence[tuple[Span, frozenset[str]]]) -> Dispute:
    denied = [content_stems(quote(text, one.content)) for one in dispute.unattributed if one.mode is Mode.IMPLIED]
    stated = tuple(
        Disputed((clause,), Mode.NARRATED)
        for clause, told in clauses
        if any(len(stems) >= _FEWEST_STEMS and stems <= told for stems in denied)
    )
    return replace(dispute, unattributed=(*dispute.unattributed, *stated))


def _narration(text: str, statements: Sequence[Statement]) -> Iterator[Span]:
    """Yield the clauses that no statement is about and that negate nothing."""
    taken = bytearray(len(text))
    for statement in statements:
        found = statement.attribution
        for start, end in (*found.content, *found.cue, *found.source):
            taken[start:end] = b"\x01" * (end - start)
    for match in _CLAUSE.finditer(text):
        opening = _OPENING.match(text, match.start(), match.end())
        clause = Span(opening.end() if opening else match.start(), match.end())
        free = clause.start < clause.end and not any(taken[clause.start : clause.end])
        if free and not _NEGATED.search(clause.within(text)):
            yield clause
