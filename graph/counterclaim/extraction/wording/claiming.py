"""Claims of responsibility that do not say so: who "claimed the attack" says that he carried it out."""

import re

from counterclaim.extraction.wording.said import Said
from counterclaim.lexicon.verbs import FINITE

_CUE = re.compile(r"\bclaim(?:s|ed|ing)?(?:\s+by)?$", re.IGNORECASE)
_ATTACK = re.compile(
    r"^(?:(?:the|an?|this|that|these|those|both|two|three|several|all|its|his|her|their|last|(?-i:[A-Z])[\w'\u2019-]*)\s+)"
    r"(?:(?!(?:that|who|which|to)\b)[\w'\u2019-]+\s+){0,4}?"
    r"(?:attack|attacks|bombing|bombings|blast|blasts|explosion|explosions|killing|killings|raid|raids|shooting|"
    r"shootings|assassination|assassinations|ambush|strike|strikes|assault|kidnapping|kidnappings|massacre|shelling)"
    r"(?:$|,\s|\s+(?=(?:on|in|at|against|of|near|outside|that|which|with|after|late|early|last|this|yesterday)\b))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|which|who|where|when)\b", re.IGNORECASE)
_VERB = re.compile(
    rf"\b(?:{FINITE}|left|hit|took|struck|came|went|broke|showed|proved|"
    r"cost|targeted|killed|wounded|injured|destroyed|\w+ied)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"^(?:The|An?|This|That|These|Those|Both|Two|Three|Several|All|Its|His|Her|Their)\b")


def claimed_deed(words: str, said: Said) -> str | None:
    """Return "the group carried out the attack" for "the attack", claimed by the group; None if it claims no attack.

    "Claimed the attack was staged" is a claim about it.
    """
    if said.speaker is None or not _CUE.search(said.cue) or not _ATTACK.match(words):
        return None
    if _VERB.search(_RELATIVE.split(words, maxsplit=1)[0]):
        return None
    return f"{said.speaker.name} carried out {_CAPITAL.sub(lambda found: found.group().lower(), words)}"
