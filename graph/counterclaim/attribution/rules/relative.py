"""Denials in relative clauses: "the Front, which denied it", "a charge that the Front denies", "which he denies".

The network looks for the denier at the sentence's begin, so that "the army blamed the Front, which denied any part"
becomes the army's denial. And "which" or "a charge" behind what somebody says is no content of its own: what is denied
is what was said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import Board
from counterclaim.attribution.rules.denials import as_denial
from counterclaim.attribution.rules.talk import NAMED, SOMEBODY
from counterclaim.lexicon.talk import ACCOUNT, CLAIM
from counterclaim.span import Span, hull, quote

_HOW = r"(?:(?:has|have|had|also|always|later|\w+ly)\s+)*"
_DENY = r"(?P<deny>den(?:y|ies|ied))"
_WHO_DENIES = re.compile(
    rf"(?P<who>{SOMEBODY}),\s+(?:\d{{1,2}},\s+)?(?:which|who)\s+{_HOW}{_DENY}\s+(?P<what>[^.,;:?!\n\"\u201c\u201d]{{2,100}})"
)
_WHOM = re.compile(r".*\b(?:accus|blam|charg)(?:e[sd]?|ing)\s+", re.DOTALL)
"""What stands before whoever is accused: "the army accused the rebels, which have denied it"."""
_SENTENCE_GOES_ON = re.compile(r",\s+(?:of|is|are|was|were|has|have|had|said|says)\b")
_CHARGE = rf"(?:{CLAIM}|{ACCOUNT})s?"
_HE_DENIES = re.compile(
    rf"(?:(?:,\s+|(?<=[a-z])\s+(?=which\b))(?P<which>which|something(?=\s+(?:that\s+)?(?:he|she|it|they|the|[A-Z])))|\b(?P<charge>(?:(?:an?|the|both)\s+)?{_CHARGE})(?:\s+(?:that|which))?)\s+"
    rf"(?P<who>he|she|it|they|{SOMEBODY}|[a-z]{{3,}}s)\s+{_HOW}(?P<deny>den(?:y|ies|ied)|(?:reject|disput|refut)(?:e?s|e?d|ed)?)"
    r"(?=\s*(?:[.,;:\n]|$|(?:and|but)\b))"
)
_ACCUSED_OF = re.compile(rf"(?:{SOMEBODY}|[a-z]{{3,}}s)\s+of\s+(?=\w)")
_PERSONAL = {"he", "she", "it", "they"}
_ACCUSES = re.compile(r"\b(?:accus|blam|charg)", re.IGNORECASE)
_ANYBODY = re.compile(rf"(?P<who>{SOMEBODY})(?=\s+(?:of|for|with)\b|$)")
_NAMED = re.compile(
    rf"(?P<who>{NAMED})(?=\s+(?:had|has|was|is|were|\w+ed|took|stole|lied|paid|sold|gave|beat|hit|shot)\b)"
)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A denial, and where the words begin that may be taken for part of what is said before it."""

    denial: Attribution
    start: int


def with_relative_denials(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions`` with each denial in a relative clause: the right denier's, and of what is denied."""
    board = Board(attributions)
    for clause in _clauses(text, Board(attributions)):
        denial = clause.denial
        place = hull((*denial.cue, *denial.content, *denial.source))
        board.mend(place, partial(_put_right, text, clause))
    return board.in_order()


def _clauses(text: str, board: Board) -> Iterator[_Clause]:
    for found in _WHO_DENIES.finditer(text):
        denial = _denial(found, "what")
        before = _WHOM.match(found["who"])
        if before:
            denial = replace(denial, source=(Span(found.start("who") + before.end(), found.end("who")),))
        yield _Clause(denial, found.start("what"))
    for found in _HE_DENIES.finditer(text):
        said = _said_before(text, found, board.near(Span(max(0, found.start() - 2), found.end())))
        if found["charge"] or (said and found["deny"].startswith("den")):
            clause = _Clause(_denial(found, part := "charge" if found["charge"] else "which"), found.start(part))
            yield _answering(text, said, clause, found["who"] in _PERSONAL) if said else clause


def _said_before(text: str, found: re.Match[str], attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution that a clause ", which he denies" or ", a charge he denies" follows or ends."""
    start, deny = len(text[: found.start()].rstrip(" ,")), Span(*found.span("deny"))
    ending = (one for one in attributions if one.cue and start <= one.content[-1].end <= found.end())
    return next((one for one in ending if not any(deny.overlaps(piece) for piece in one.cue)), None)


def _answering(text: str, said: Attribution, clause: _Clause, personal: bool) -> _Clause:
    """Return the denial of what ``said`` says, without the clause itself and without the accused: "of theft"."""
    content = _before(text, said, clause).content
    accuses = _ACCUSES.search(quote(text, said.cue, gap=" "))
    accused = _ACCUSED_OF.match(text, content[0].start, content[0].end) if accuses else None
    what = (Span(accused.end(), content[0].end), *content[1:]) if accused else content
    whom = _spoken_of(text, said) if personal else None
    return replace(
        clause, denial=replace(clause.denial, content=what, source=(whom,) if whom else clause.denial.source)
    )


def _spoken_of(text: str, said: Attribution) -> Span | None:
    """Return whom an accusation accuses, or another claim begins with by name: "he" denies it, and not the accuser."""
    accuses = _ACCUSES.search(quote(text, said.cue, gap=" "))
    found = (_ANYBODY if accuses else _NAMED).match(text, said.content[0].start, said.content[0].end)
    return Span(*found.span("who")) if found else None


def _denial(found: re.Match[str], content: str) -> Attribution:
    cue, what, who = (Span(*found.span(part)) for part in ("deny", content, "who"))
    return as_denial(Attribution((cue,), (what,), (who,), BY_RULE))


def _put_right(text: str, clause: _Clause, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions with a denial: its own words where the network reads it behind its verb."""
    denial = clause.denial
    cue = denial.cue[0]
    same = [one for one in attributions if any(cue.overlaps(other) for other in one.cue)]
    yield from (_apart(_before(text, one, clause), denial) for one in attributions if one not in same)
    behind = [one for one in same if hull(one.content).start >= cue.end]
    if clause.start >= cue.end and behind:
        end = denial.content[-1].end
        closed = _SENTENCE_GOES_ON.match(text, end)
        for one in behind:
            yield replace(one.until(end) if closed and hull(one.content).end > end else one, source=denial.source)
    else:
        yield denial


def _before(text: str, one: Attribution, clause: _Clause) -> Attribution:
    """Return an attribution without the relative clause, where that ends its content ("…, a charge he denies")."""
    last = one.content[-1]
    if not last.start <= clause.start < last.end or last.end > clause.denial.cue[0].end:
        return one
    words = text[last.start : clause.start].rstrip(" ,")
    if not words:
        return one
    return one.until(last.start + len(words))


def _apart(one: Attribution, denial: Attribution) -> Attribution:
    """Return an attribution without its source, if that is who denies it behind it."""
    behind = bool(one.source) and one.source[0].overlaps(denial.source[0]) and one.cue[:1] < denial.content[:1]
    return replace(one, source=()) if behind and one.source[0] > denial.content[0] else one
