"""Declining to comment, which is no answer either way."""

import re

from counterclaim.extraction.said import Said
from counterclaim.extraction.wording import bare

_DECLINES = re.compile(
    r"(?:\w+\s+){0,3}?"
    r"(?:(?:declin|refus)\w*\s+(?:to\s+)?(?:comment|answer|discuss|elaborate)|no comment\b|not comment\b)",
    re.IGNORECASE,
)
_DECLINED = re.compile(
    r"^(?:to\s+)?(?:comment|answer|discuss|elaborate|respond)(?:\s+(?:further|publicly|directly|immediately))*"
    r"(?:\s+questions?)?(?:\s+(?:on|about|to|regarding))?\b\s*",
    re.IGNORECASE,
)


def declines(cue: str, content: str) -> bool:
    """Tell whether cue and content say that the speaker declines to comment."""
    return bool(_DECLINES.match(f"{cue} {content}"))


def declined_matter(said: Said) -> str:
    """Return what the speaker declined to comment on, as far as the content says ("to comment on the inspection")."""
    matter = bare(_DECLINED.sub("", bare(said.content)))
    if not matter:
        return f"The matter put to {said.speaker.name if said.speaker else 'the speaker'}."
    return f"{matter[:1].upper()}{matter[1:]}."
