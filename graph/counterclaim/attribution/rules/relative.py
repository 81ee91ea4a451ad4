"""Denials in relative clauses: "the Front, which denied it", "a charge that the Front denies", "which he denies".

The network looks for the denier at the sentence's begin, so that "the army blamed the Front, which denied any part"
becomes the army's denial; and what only points back ("which") it misses, or takes for what is denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
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
    rf"(?P<who>{SOMEBODY}),\s+(?:\d{{1,2}},\s+)?(?:which|who)\s+{_HOW}{_DENY}\s+(?P<what>[^.,;:?!\n\"\u201c\u201d]{{3,100}})"
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
_PERSONAL = {"he", "she", "it", "they"}
_ACCUSES = re.compile(r"\b(?:accus|blam|charg)", re.IGNORECASE)
_ANYBODY = re.compile(rf"(?P<who>{SOMEBODY})(?=\s+(?:of|for|with)\b|$)")
_NAMED = re.compile(
    rf"(?P<who>{NAMED})(?=\s+(?:had|has|was|is|were|\w+ed|took|stole|lied|paid|sold|gave|beat|hit|shot)\b)"
)


def with_relative_denials(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions`` with each denial in a relative clause: the right denier's, and of what is denied."""
    board = Board(attributions)
    for denial in _denials(text, Board(attributions)):
        place = hull((*denial.cue, *denial.content, *denial.source))
        board.mend(place, partial(_put_right, text, denial))
    return board.in_order()


def _denials(text: str, board: Board) -> Iterator[Attribution]:
    for found in _WHO_DENIES.finditer(text):
        denial = _denial(found, "what")
        before = _WHOM.match(found["who"])
        yield replace(denial, source=(Span(found.start("who") + before.end(), found.end("who")),)) if before else denial
    for found in _HE_DENIES.finditer(text):
        said = _said_before(found, board.near(Span(*found.span())))
        if found["charge"] or (said and found["deny"].startswith("den")):
            denial = _denial(found, "charge" if found["charge"] else "which")
            whom = _spoken_of(text, said) if said and found["who"] in _PERSONAL else None
            yield replace(denial, source=(whom,)) if whom else denial


def _said_before(found: re.Match[str], attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution that a clause ", which he denies" follows or ends."""
    clause = range(found.start(), found.end() + 1)
    return next((one for one in attributions if one.cue and one.content[-1].end in clause), None)


def _spoken_of(text: str, said: Attribution) -> Span | None:
    """Return whom an accusation accuses, or another claim begins with by name: "he" denies it, and not the accuser."""
    accuses = _ACCUSES.search(quote(text, said.cue, gap=" "))
    found = (_ANYBODY if accuses else _NAMED).match(text, said.content[0].start, said.content[0].end)
    return Span(*found.span("who")) if found else None


def _denial(found: re.Match[str], content: str) -> Attribution:
    cue, what, who = (Span(*found.span(part)) for part in ("deny", content, "who"))
    return as_denial(Attribution((cue,), (what,), (who,), BY_RULE))


def _put_right(text: str, denial: Attribution, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions with ``denial``: its own words where the network reads it behind its verb."""
    cue = denial.cue[0]
    same = [one for one in attributions if any(cue.overlaps(other) for other in one.cue)]
    yield from (_apart(_before(text, one, denial), denial) for one in attributions if one not in same)
    behind = [one for one in same if hull(one.content).start >= cue.end]
    if denial.content[0].start >= cue.end and behind:
        end = denial.content[-1].end
        closed = _SENTENCE_GOES_ON.match(text, end)
        for one in behind:
            yield replace(one.until(end) if closed and hull(one.content).end > end else one, source=denial.source)
    else:
        yield denial


def _before(text: str, one: Attribution, denial: Attribution) -> Attribution:
    """Return an attribution without the relative clause, where that ends its content ("…, a charge he denies")."""
    last = one.content[-1]
    if denial.content[0].start < last.start or not last.overlaps(denial.content[0]) or last.end > denial.cue[0].end:
        return one
    words = text[last.start : denial.content[0].start].rstrip(" ,")
    if not words:
        return one
    return one.until(last.start + len(words))


def _apart(one: Attribution, denial: Attribution) -> Attribution:
    """Return an attribution without its source, if that is who denies it behind it."""
    behind = bool(one.source) and one.source[0].overlaps(denial.source[0]) and one.cue[:1] < denial.content[:1]
    return replace(one, source=()) if behind and one.source[0] > denial.content[0] else one
