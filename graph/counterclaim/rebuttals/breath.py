"""What is said in one breath with a denial: "denied responsibility and blamed the crew", "denied it, calling it a lie".

A blame is another account of what is denied, so it answers the same statements. To accuse somebody is not: "denied
it and accused the union of lying" is about something else. In the training articles all three such blames are rebuttals
of the denial's targets, and none of the four accusations is. What only points back ("a lie") is about what the denial
beside it names. And what the denier is quoted with next ("Our men did not fire a single shell", after "denied shelling
the market") says the same again, if it is a no in the first person that shares a word with the denial.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.lexicon.talk import ACCOUNT, CLAIM, CRITICISM
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.dispute import Dispute, Statement
from counterclaim.rebuttals.lexicon import NEGATION
from counterclaim.rebuttals.profile import sentence_around
from counterclaim.rebuttals.words import content_stems
from counterclaim.span import Span, hull, quote

_DENYING = re.compile(
    r"\b(?:den(?:y|ie[sd]|ying)|reject|dismiss|disput|refut|rebut|rubbish(?:e[sd]|ing))", re.IGNORECASE
)
_SAYING = re.compile(
    r"(?:say|insist|stat|add|stress|tell|maintain|declar|assert|claim|explain|swear)ing\b", re.IGNORECASE
)
_NEVER_SO = re.compile(
    r"\W*(?!(?:if|when|whether|who)\b)(?:[\w'\u2019.-]+\s+){0,4}?"
    r"(?:(?:ha[ds]|have|did|do|does|was|were|is|are)(?:\s+(?:\w+ly\s+)?(?:not|never)\b|n['\u2019]t\b)|"
    r"never\b|none\s+of\b|(?:ha[ds]|have|possess(?:es|ed)?|owns?|owned|was|were|is|are|made|took|gave)\s+no(?:\s+such)?\b|no\s+such\b)"
    r"(?!\s+(?:only|just|merely|simply|going|in\s+favou?r|enough|longer|more|need|choice|intention)\b)",
    re.IGNORECASE,
)
"""How words begin that say of a deed that it was not done, or of a thing that nobody has it."""
_BLAMING = re.compile(r"\bblam(?:e[sd]?|ing)\b", re.IGNORECASE)
_FOR_TALK = re.compile(
    rf"\b(?:for|on)\s+(?:\S+\s+){{0,4}}?(?:{CLAIM}|{CRITICISM}|{ACCOUNT}|lie|leak|misunderstanding)(?:s|ies)?\b",
    re.IGNORECASE,
)
"""What somebody is blamed for who has spread the charge, and not done the deed."""
_OURS_NOT = re.compile(
    r"\W*(?:(?:I|we|(?:our|my)\s+\w+(?:\s+\w+)?)\s+(?:(?:did|do|have|had|has|are|were|was|am)(?:\s+(?:not|never)\b|n['\u2019]t\b)|never\b)|"
    r"n(?:one|ot\s+one)\s+of\s+(?:us|our|my)\b)",
    re.IGNORECASE,
)
_NONE_OF_OURS = re.compile(r"\W*n(?:one|ot\s+one)\s+of\s+our\b", re.IGNORECASE)
"""What needs no word of the denial again: "Not one of our ships was there"."""
_NEXT = re.compile(r"[^.!?\n]{0,40}\.\s+[\"\u201c]\s*")
"""The end of a denial's sentence, and the quotation marks that open the next."""
_SPOKESMAN = re.compile(r"\bspokes\w+|\bstatement\b", re.IGNORECASE)
_LONGEST_CUE = 300


def with_blame(text: str, statements: Sequence[Statement], disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Return ``disputes`` with the blames in the sentence of a denial by the same claimant, in text order."""
    denials = [one for one in disputes if one.kind is RebuttalKind.DENIAL]
    taken, cues = {one.statement for one in disputes}, _cue_places(statements)
    found = [
        replace(denial, statement=other, kind=RebuttalKind.COUNTERCLAIM, own=False, held=None).narrowed()
        for denial in denials
        for other in _in_one_breath(text, statements, denial.statement, cues)
        if other not in taken and _BLAMING.search(_cue(text, statements[other]))
        if denial.targets or not _FOR_TALK.search(_content(text, statements[other]))
    ]
    return tuple(sorted((*disputes, *found), key=lambda one: one.statement))


def with_negation(text: str, statements: Sequence[Statement], disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Return ``disputes`` with what deniers say in the same sentence, in text order: "saying it had no such guns".

    Other reasons that they give there dispute nothing: of six in gold/train one does.
    """
    taken, cues = {one.statement for one in disputes}, _cue_places(statements)
    found = {
        other: replace(denial, statement=other, own=True, held=None)
        for denial in disputes
        if denial.kind is RebuttalKind.DENIAL and not NEGATION.search(_content(text, statements[denial.statement]))
        for other in _in_one_breath(text, statements, denial.statement, cues)
        if other not in taken
        and _SAYING.match(_cue(text, statements[other]))
        and _NEVER_SO.match(_content(text, statements[other]))
    }
    return tuple(sorted((*disputes, *found.values()), key=lambda one: one.statement))


def with_repetition(text: str, statements: Sequence[Statement], disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Return ``disputes``, a denial that only points back aimed at what the same claimant denies in its sentence."""
    telling = {
        one.statement: one for one in disputes if one.kind is RebuttalKind.DENIAL and (one.own or one.unattributed)
    }
    cues = _cue_places(statements)
    named = {
        other: denial
        for number, denial in telling.items()
        for other in _in_one_breath(text, statements, number, cues)
        if other not in telling
    }
    return tuple(
        replace(named[one.statement], statement=one.statement, confidence=one.confidence, own=False)
        if one.kind is RebuttalKind.DENIAL and one.statement in named
        else one
        for one in disputes
    )


def with_insistence(text: str, statements: Sequence[Statement], disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Return ``disputes`` with what deniers are quoted with right after, in text order: "Our men never fired"."""
    taken = {one.statement for one in disputes}
    found = [
        replace(denial, statement=denial.statement + 1, own=True, held=None)
        for denial in disputes
        if denial.kind is RebuttalKind.DENIAL and denial.statement + 1 not in taken
        if denial.statement + 1 < len(statements) and _insists(text, statements, denial)
    ]
    return tuple(sorted((*disputes, *found), key=lambda one: one.statement))


def _insists(text: str, statements: Sequence[Statement], denial: Dispute) -> bool:
    one, other = statements[denial.statement], statements[denial.statement + 1]
    said, denied = _content(text, other), _content(text, one)
    end, begin = hull((*one.attribution.cue, *one.attribution.content)).end, hull(other.attribution.content).start
    if not (_DENYING.search(_cue(text, one)) and _OURS_NOT.match(said) and _NEXT.fullmatch(text, end, max(end, begin))):
        return False
    if NEGATION.search(denied):  # who denies that it never fired says that it did
        return False
    same = _ids(one) & _ids(other)
    spokesman = not denial.unattributed and _SPOKESMAN.search(quote(text, other.attribution.source, gap=" "))
    alike = content_stems(said) & content_stems(denied) or (same and _NONE_OF_OURS.match(said))
    return bool(same or spokesman) and bool(alike)


def _ids(statement: Statement) -> frozenset[str]:
    speakers = statement.claimants.speakers
    return frozenset(agent.id for speaker in speakers for agent in (speaker.agent, speaker.party) if agent)


def _cue_places(statements: Sequence[Statement]) -> list[tuple[Span, int]]:
    """Return the places of all cues with the indices of their statements, in text order."""
    return sorted((hull(one.attribution.cue), index) for index, one in enumerate(statements) if one.attribution.cue)


def _in_one_breath(
    text: str, statements: Sequence[Statement], denying: int, cues: Sequence[tuple[Span, int]]
) -> list[int]:
    """Return the other statements whose cues stand in the sentence of an open denial, by the same claimant."""
    denial = statements[denying]
    if not _DENYING.search(_cue(text, denial)):
        return []
    sentence = sentence_around(text, hull(denial.attribution.cue))
    deniers = {speaker.agent.id for speaker in denial.claimants.speakers}
    first, behind = (
        bisect_left(cues, place, key=lambda one: one[0].start)
        for place in (sentence.start - _LONGEST_CUE, sentence.end)
    )
    return sorted(
        number
        for cue, number in cues[first:behind]
        if number != denying
        and sentence.overlaps(cue)
        and deniers & {speaker.agent.id for speaker in statements[number].claimants.speakers}
    )


def _cue(text: str, statement: Statement) -> str:
    return quote(text, statement.attribution.cue, gap=" ")


def _content(text: str, statement: Statement) -> str:
    return quote(text, statement.attribution.content, gap=" ")
