"""Declining to comment, which is no answer either way."""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.extraction.wording.canonical import bare
from counterclaim.extraction.wording.said import Said
from counterclaim.lexicon.talk import CHARGE
from counterclaim.span import Span, hull

_HOW = r"(?:further|publicly|directly|immediately)"
_DECLINES = re.compile(
    r"(?:\w+\s+){0,3}?"
    r"(?:(?:declin|refus)\w*\s+(?:to\s+)?(?:comment|answer|discuss|elaborate|say\s+(?:whether|if))|"
    r"no comment\b|not comment(?:ed)?\b|would(?:\s+not|n['\u2019]t)\s+say\s+(?:whether|if)\b)",
    re.IGNORECASE,
)
_DECLINED = re.compile(
    r"^(?:(?:I|we|he|she|it|they)\s+(?:(?:does|do|did|would|will|could|can)(?:\s+not|n['\u2019]t)|(?:has|have|had))\s+(?:no\s+)?)?"
    rf"(?:to\s+)?(?:comment|answer|discuss|elaborate|respond|say)(?:\s+{_HOW})*"
    r"(?:\s+questions?)?(?:\s+(?:on|about|to|regarding))?\b\s*",
    re.IGNORECASE,
)
_COMMENT = re.compile(
    r"\b(?:declin|refus)(?:e[sd]?|ing)\s+(?:to\s+)?(?:comment|discuss|elaborate)\b|"
    r"\b(?:w(?:ould|ill)|did|does|do)\s+not\s+comment\b|\b(?:wo|would|did)n['\u2019]?t\s+comment\b",
    re.IGNORECASE,
)
_SAY_WHETHER = re.compile(
    r"\b(?:(?:declin|refus)(?:e[sd]?|ing)\s+to|would(?:\s+not|n['\u2019]t))\s+say(?=\s+(?:whether|if)\b)", re.IGNORECASE
)
_WHETHER = re.compile(r"^(?:whether|if)\s+(?:or\s+not\s+)?", re.IGNORECASE)
_ON = re.compile(
    rf"\s+(?:{_HOW}\s+)*(?:(?:on|about|regarding)\s+)?"
    rf"(?P<matter>(?!(?:{_HOW}|when|after|saying|because|until|for|beyond|but|and|to)\b)\w[^.;,:!?\n\"\u201d]{{0,300}})"
)

_ACCUSATION = re.compile(rf"(?:(?:the|these|those|that|this|any|such)\s+)?(?:\w+\s+)?(?:{CHARGE})s?", re.IGNORECASE)


def with_declined(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``attributions``, in text order, with each "declined to comment" that none of them is about.

    Its content is what was not commented on, else the word "comment"; whose silence it is, the claimants tell.
    """
    taken = [hull((*one.cue, *one.content)) for one in attributions]
    missed = [one for one in _declined(text) if not any(hull(one.cue).overlaps(place) for place in taken)]
    return (
        tuple(sorted((*attributions, *missed), key=lambda one: one.content[0].start)) if missed else tuple(attributions)
    )


def _declined(text: str) -> Iterator[Attribution]:
    for found in _SAY_WHETHER.finditer(text):
        if matter := _ON.match(text, found.end()):
            yield Attribution(
                cue=(Span(*found.span()),), content=(Span(*matter.span("matter")),), source=(), confidence=BY_RULE
            )
    for found in _COMMENT.finditer(text):
        if matter := _ON.match(text, found.end()):
            cue, content = Span(*found.span()), Span(*matter.span("matter"))
        else:
            word = found.end() - len(found.group().split()[-1])
            cue, content = Span(found.start(), word - 1), Span(word, found.end())
        yield Attribution(cue=(cue,), content=(content,), source=(), confidence=BY_RULE)


def declines(cue: str, content: str) -> bool:
    """Tell whether cue and content say that the speaker declines to comment."""
    return bool(_DECLINES.match(f"{cue} {content}"))


def declined_matter(said: Said) -> str:
    """Return what the speaker declined to comment on, as far as the content says ("to comment on the inspection")."""
    matter = _matter(said)
    if not matter:
        return f"The matter put to {said.speaker.name if said.speaker else 'the speaker'}."
    return f"{matter[:1].upper()}{matter[1:]}."


def names_matter(said: Said) -> bool:
    """Tell whether the words say what the speaker declined to comment on; "the accusation" tells nothing of it."""
    matter = _matter(said)
    return bool(matter) and not _ACCUSATION.fullmatch(matter)


def _matter(said: Said) -> str:
    return _WHETHER.sub("", bare(_DECLINED.sub("", bare(said.content))))
