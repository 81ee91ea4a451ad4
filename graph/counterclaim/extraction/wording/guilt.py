"""Crimes and guilt that are denied or pleaded to: "denies murder", "pleaded not guilty", "protested his innocence"."""

import re

from counterclaim.extraction.grammar.clause import be_of
from counterclaim.extraction.wording.said import Said

_CRIME = (
    r"(?:(?:attempted|sexual|aggravated|grievous|tax|match|money|insider|war|child|drug|vehicular|involuntary)[\s-]+)*"
    r"(?:murder|manslaughter|rape|arson|theft|fraud|bribery|perjury|assault|robbery|burglary|treason|espionage|spying|"
    r"blackmail|harassment|corruption|laundering|kidnapping|conspiracy|embezzlement|extortion|evasion|doping|fixing|"
    r"negligence|trafficking|libel|contempt|sedition|terrorism|dealing|crimes?)"
)
CRIMES = re.compile(
    rf"(?:any\s+|(?:\d+|one|two|three|four|five|six|seven|eight|several)\s+(?:counts?|charges?)\s+of\s+)?{_CRIME}(?:(?:,\s+|,?\s+(?:and|or)\s+){_CRIME})*(?=\s*$|\s+(?:of|in|on|against|by|at|over)\s|,)",
    re.IGNORECASE,
)
"""A crime or several by name."""
_DENY = re.compile(r"\bden(?:y|ie[sd]|ying)\b", re.IGNORECASE)
_ADMIT = re.compile(r"\b(?:admit(?:s|ted|ting)?|confess(?:es|ed|ing)?)\b", re.IGNORECASE)
_PLEADED = re.compile(r"\b(?:plead(?:s|ed|ing)?|pled)\b", re.IGNORECASE)
_PLEA = re.compile(r"(?P<how>(?:not\s+)?guilty)(?:\s+to\s+(?:(?:an?|the)\s+)?(?:charges?\s+of\s+)?)?(?P<what>.*)$")
_INNOCENT = re.compile(r"(?:(?:his|her|its|their)\s+(?:\w+\s+)?innocence|innocent)$", re.IGNORECASE)
_PROTESTS = re.compile(
    r"\b(?:plead(?:s|ed|ing)?|pled|maintain(?:s|ed|ing)?|(?:protest|profess|proclaim|assert)(?:e?s|ed|ing)?|insist(?:s|ed|ing)?\s+on)$",
    re.IGNORECASE,
)


def guilty(words: str, said: Said, *, denied: bool) -> str | None:
    """Return "he is guilty of murder" for "murder", denied or admitted by him, or pleaded to; None for anything else.

    Who protests his innocence says that he is innocent.

    Args:
        words: the content, bare.
        said: by whom and with which cue.
        denied: the speaker rejects it.
    """
    if said.speaker is None:
        return None
    name, be = said.speaker.name, be_of(said.speaker.name, said.speaker)
    if (_DENY if denied else _ADMIT).search(said.cue) and CRIMES.match(words):
        return f"{name} {be} guilty of {words}"
    if _INNOCENT.match(words) and _PROTESTS.search(said.cue):
        return f"{name} {be} innocent"
    plea = _PLEA.match(words) if _PLEADED.search(said.cue) else None
    if plea is None:
        return None
    return f"{name} {be} {plea['how']} of {plea['what']}" if plea["what"] else f"{name} {be} {plea['how']}"
