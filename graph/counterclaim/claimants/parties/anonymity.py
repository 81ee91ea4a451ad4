"""Who will not be named speaks for nobody: what he says behind a ministry's back is not the ministry's word."""

import re

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Phrase

_UNNAMED = re.compile(
    r"\bon (?:the )?(?:strict )?condition (?:of anonymity|that (?:he|she|they) (?:not be|was not|were not)\b)|"
    r"\b(?:speak|talk)ing anonymously\b|"
    r"\b(?:ask|request|wish|prefer|want|insist)(?:s|ed|ing)?\s+"
    r"(?:not to be|to remain|to stay|on (?:not being|remaining)|for)\s+"
    r"(?:further )?(?:named|identified|quoted|unnamed|anonymous|unidentified|anonymity)\b|"
    r"\b(?:declin|refus)(?:e[sd]?|ing) to be (?:named|identified)\b|"
    r"\b(?:could|can|would) not be (?:named|identified)\b|"
    r"\b(?:not|un)\s?authori[sz]ed to (?:speak|talk|comment|discuss|brief)\b",
    re.IGNORECASE,
)
_SOURCES = frozenset({"source", "sources"})


def speaks_for_nobody(character: Character, phrase: Phrase, sentence: str) -> bool:
    """Tell whether a speaker stands for no party, though his description names one ("a ministry official").

    Args:
        character: who speaks.
        phrase: what he is called there.
        sentence: the sentence in which he is called so.
    """
    if character.kind is not AgentKind.UNNAMED:
        return False
    return phrase.head in _SOURCES or _UNNAMED.search(sentence) is not None
