"""A clause from its subject and what it is said to do: "the army" and "shelling the town" or "the attack"."""

import re

from counterclaim.agent import Agent, AgentKind

_HAVING = re.compile(r"^(?:ever\s+)?having\s+", re.IGNORECASE)
_GERUND = re.compile(
    r"^(?:not\s+)?(?:\w+ly\s+)?(?!(?:anything|nothing|something|everything|during|king|spring|morning|evening|"
    r"wrongdoing|meeting|building|hearing|funding|ceiling|wedding|filing|ruling|being)\b)\w{2,}ing\b",
    re.IGNORECASE,
)
_MAIN_VERB = re.compile(
    r"\b(?P<joining>that|which|who|whom|whose|because|if|when|while|as|where|what|how|why|and|or|but|to|he|she|it|they|we|"
    r"I|you|until|after|before|since|than)\b|,|"
    r"\b(?P<verb>is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|should|means?|meant|makes?|"
    r"made)\b",
)
_PREDICATES = (
    (re.compile(r"^(?:(?:sole|full|direct)\s+)?responsibility(?=\s+for\b|$)", re.IGNORECASE), "{be} responsible"),
    (re.compile(r"^(?:direct\s+)?involvement(?=\s+in\b|$)", re.IGNORECASE), "{be} involved"),
    (_HAVING, "{have} "),
    (re.compile(r"^not\s+being\s+", re.IGNORECASE), "{be} not "),
    (re.compile(r"^being\s+", re.IGNORECASE), "{be} "),
    (re.compile(rf"^not\s+(?={_GERUND.pattern[1:]})", re.IGNORECASE), "{have} not been "),
    (re.compile(rf"^(?={_GERUND.pattern[1:]})", re.IGNORECASE), "{have} been "),
    (re.compile(r"^(?=\S)"), "{be} responsible for "),
    (re.compile(r"^$"), "{be} to blame"),
)
"""How a deed goes on after its subject: what of it the words before it take the place of."""
_HEAD_END = re.compile(r"\s(?:of|for|from|in|on|at|with|who|that|which)\s|,")
_MANY = re.compile(r"(?!yemen$|specimen$)\w*(?:men|people|children|police|personnel)$", re.IGNORECASE)
_PEOPLES = re.compile(r"\w+(?:[dtl]ans|ians|icans|crats|ists|ites|raelis|aqis|urds|urks|ebels|ilitants|ctivists)$")
_DETERMINERS = {"the", "these", "those", "all", "some", "many", "several", "both", "two", "three", "other", "others"}
HAVE = {"is": "has", "are": "have"}
"""The form of "have" that goes with a form of "be"."""


def is_deed(words: str) -> bool:
    """Tell whether ``words`` begin with a verb in -ing that needs a subject ("deliberately shelling the town").

    In "shelling the town was wrong" it is the subject.
    """
    verb = _MAIN_VERB.search(words)
    return bool(_GERUND.match(words) or _HAVING.match(words)) and not (verb and verb["verb"])


def clause(subject: str, deed: str, agent: Agent | None = None) -> str:
    """Return a clause that says ``subject`` did ``deed``.

    Args:
        subject: who; in the nominative.
        deed: what: "using gas", "having used gas", "being slow", "the attack", or nothing ("B is to blame").
        agent: the subject as an agent, if it is known, by which singular and plural are told.
    """
    be = be_of(subject, agent)
    begun, opening = next((found, words) for pattern, words in _PREDICATES if (found := pattern.match(deed)))
    return f"{subject} {opening.format(be=be, have=HAVE[be])}{deed[begun.end() :]}"


def be_of(subject: str, agent: Agent | None = None) -> str:
    """Return "is" or "are", by the form of ``subject``; a person is one."""
    head = _HEAD_END.split(subject, maxsplit=1)[0]
    words = head.split()
    if " and " in head or subject.casefold() in {"they", "we", "you"}:
        return "are"
    if not words or (agent is not None and agent.kind is AgentKind.PERSON):
        return "is"
    last = words[-1]
    if _MANY.match(last):
        return "are"
    if not last.endswith("s") or last.endswith(("ss", "us", "'s", "\u2019s")):
        return "is"
    common = agent is not None and agent.kind is AgentKind.UNNAMED
    named = last[:1].isupper() and not common and words[0].casefold() not in _DETERMINERS
    return "are" if not named or _PEOPLES.fullmatch(last) else "is"
