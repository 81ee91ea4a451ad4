"""Which way a wording goes: whether its main clause says that something is so, or that it is not.

Only the main clause counts: "The barrel fell, but nobody saw it" says that it fell.
"""

import re
from enum import IntEnum


class Polarity(IntEnum):
    """Which way a wording goes."""

    NEGATIVE = -1
    UNKNOWN = 0
    POSITIVE = 1


_JOINING = r"but|although|though|because|since|while|whereas|when|if|unless|until|after|before|as|so|who|which|where"
_CLAUSE = re.compile(
    rf"[.;:!?]\s|,\s|\s(?:{_JOINING})\s|"
    r"\s(?:and|or)\s(?=(?:is|are|was|were|be|has|have|had|does|do|did|will|would|shall|should|can|could|may|might|must|"
    r"cannot|\w+n['\u2019]t|not|never|no|he|she|it|they|we|I|you|there|that)\b)",
    re.IGNORECASE,
)
"""Where a clause ends; only the first one is looked at."""
_FURTHER = re.compile(
    r"(?<=\s)(?:is|are|was|were|has|have|had)\s.*?(?P<end>\sand)\s(?:his|her|its|their)\s\w+(?:\s\w+)?\s"
    r"(?:is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
"""A clause with a verb, and another one about what is its subject's: "Dorn was seized and his fate is not known"."""
_OPEN_START = re.compile(
    r"(?:if|unless|although|though|while|whereas|when|whether|because|since|as|after|before|until|despite|even|what|who|"
    r"why|how|where|instead|without)\b",
    re.IGNORECASE,
)
"""How wordings begin whose first clause is not the main one."""
_NOT = re.compile(
    r"\b(?:not(?! (?:only|just|merely|simply|least)\b)|never|nobody|none|nothing|nowhere|neither|cannot|cant|"
    r"(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|ca|should)n['\u2019]?t|"
    r"(?<!with )(?<!for )no(?! (?:doubt|matter|fewer|less|more than|later|sooner)\b))\b",
    re.IGNORECASE,
)
_FAILING = re.compile(
    r"\b(?:(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unable|unwilling|neglect(?:s|ed|ing)?) to|"
    r"lack(?:s|ed|ing)?|den(?:y|ies|ied|ying)|far from)\b",
    re.IGNORECASE,
)


def polarity_of(text: str) -> Polarity:
    """Return which way a wording goes; it is not known where the main clause does not come first.

    >>> polarity_of("The ferry was not overloaded."), polarity_of("The ferry was overloaded and should not have left.")
    (<Polarity.NEGATIVE: -1>, <Polarity.POSITIVE: 1>)
    """
    if _OPEN_START.match(text):
        return Polarity.UNKNOWN
    clause = main_clause(text)
    reversed_ = bool(_NOT.search(clause)) != bool(_FAILING.search(clause))
    return Polarity.NEGATIVE if reversed_ else Polarity.POSITIVE


def main_clause(text: str) -> str:
    """Return the first clause of ``text``."""
    clause = _CLAUSE.split(text, maxsplit=1)[0]
    further = _FURTHER.search(clause)
    return clause[: further.start("end")] if further else clause
