"""Who answers a claim does not make it: "the mill has yet to respond to claims that P", "Bank rejects claim that P".

The network takes the sentence's subject for the claimant, or the verb of a headline for part of a name.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.attribution.reading import Attribution
from counterclaim.lexicon.talk import TALK
from counterclaim.span import Span

_TALK = re.compile(TALK, re.IGNORECASE)
_ANSWERS = re.compile(
    r"\b(?:respon(?:d|ds|ded|ding|se)|repl(?:y|ies|ied|ying)|react(?:s|ed|ing)?|answer(?:s|ed|ing)?|refer(?:s|red|ring)?)\s+to|"
    r"\b(?:look(?:s|ed|ing)?\s+into|hit(?:s|ting)?\s+(?:back|out)\s+at|investigat(?:es?|ed|ing)|examin(?:es?|ed|ing)|"
    r"fac(?:es?|ed|ing)|address(?:es|ed|ing)?|ignor(?:es?|ed|ing)|heard|hears?|aware\s+of|asked\s+about|commented\s+on|"
    r"comment(?:s|ing)?\s+on|prob(?:es?|ed|ing)|check(?:s|ed|ing)?|following|amid|over)"
)
_OTHERS = re.compile(r"\s+(?:(?:the|these|such|any|new|fresh|recent|those|media|press|widespread)\s+)*$")


def with_answerers_apart(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` without the sources that only answer a claim, and none that holds its own cue."""
    return [_apart(text, one) for one in attributions]


def _apart(text: str, one: Attribution) -> Attribution:
    if not one.cue or not one.source:
        return one
    cue, source = one.cue[0], one.source[-1]
    if source.start < cue.start < source.end <= cue.end:
        return replace(one, source=(*one.source[:-1], Span(source.start, cue.start).rstripped(text)))
    if source.end > cue.start or not _TALK.fullmatch(cue.within(text)):
        return one
    answers = _ANSWERS.search(text, source.end, cue.start)
    return replace(one, source=()) if answers and _OTHERS.fullmatch(text, answers.end(), cue.start) else one
