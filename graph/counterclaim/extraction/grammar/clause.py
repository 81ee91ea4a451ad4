"""A clause from its subject and what it is said to do: "the army" and "shelling the town" or "the attack"."""

import re

from counterclaim.agent import Agent, AgentKind
from counterclaim.extraction.grammar.gerunds import NO_VERBS, OBJECT, THINGS
from counterclaim.extraction.grammar.participle import is_participle, past_participle
from counterclaim.lexicon.verbs import FINITE

_HAVING = re.compile(r"^(?:ever\s+)?having\s+", re.IGNORECASE)
_NO_DEED = (
    rf"(?:{NO_VERBS}|wrongdoing|being|shocking|alarming|disturbing|appalling|outstanding|ongoing|increasing|growing|"
    r"existing|remaining|overwhelming)\b"
)
_THING = rf"(?:{THINGS})\b(?!\s+{OBJECT})"
"""Words in -ing that are things ("funding for rebels"), unless an object follows ("funding the rebels")."""
_GERUND = re.compile(
    rf"^(?:not\s+)?(?:(?:\w+ly|again|also|still|even)\s+)?(?!{_NO_DEED}|{_THING})\w{{2,}}ing\b",
    re.IGNORECASE,
)
_MAIN_VERB = re.compile(
    r"\b(?P<joining>that|which|who|whom|whose|because|if|when|while|as|where|what|how|why|and|or|but|to|he|she|it|they|we|"
    r"I|you|until|after|before|since|than)\b|,|"
    rf"\b(?P<verb>{FINITE}|means?|meant|makes?|made)\b",
)
_DOING = re.compile(
    rf"^(?P<how>(?:not\s+)?(?:(?:\w+ly|again|also|still|even)\s+)?)(?!{_NO_DEED}|{_THING})(?P<verb>\w{{2,}}ing)\b",
    re.IGNORECASE,
)
_STATES = {
    **{"belonging": ("belongs", "belong"), "knowing": ("knows", "know"), "lacking": ("lacks", "lack")},
    **{"owning": ("owns", "own"), "possessing": ("possesses", "possess"), "wanting": ("wants", "want")},
}
"""What one does all along is no deed that has been done."""
_PREDICATES = (
    (re.compile(r"^(?:(?:sole|full|direct)\s+)?responsibility(?=\s+for\b|$)", re.IGNORECASE), "{be} responsible"),
    (re.compile(r"^(?:direct\s+)?involvement(?=\s+in\b|$)", re.IGNORECASE), "{be} involved"),
    (_HAVING, "{have} "),
    (re.compile(r"^not\s+being\s+", re.IGNORECASE), "{be} not "),
    (re.compile(r"^being\s+", re.IGNORECASE), "{be} "),
    (re.compile(r"^(?=\S)"), "{be} responsible for "),
    (re.compile(r"^$"), "{be} to blame"),
)
"""How what is no verb in -ing goes on after its subject: what of it the words before it take the place of."""
_OPENING_ARTICLE = re.compile(r"(?:The|An?|This|These|That|Those|His|Her|Its|Their)(?=\s+[a-z])")
"""What has a capital only because it opened the article's sentence: "The attack was blamed on the rebels"."""
_AND_OF = re.compile(
    rf"(?P<joint>(?:,\s+|,?\s+(?:and|or)\s+))(?:also\s+)?of\s+(?=having\s|(?:not\s+)?being\s|{_GERUND.pattern[1:]})",
    re.IGNORECASE,
)
_AND = re.compile(rf"(?P<joint>\s+(?:and|or)\s+)(?={_GERUND.pattern[1:]})", re.IGNORECASE)
_PARTED = re.compile(r"\b(?:who|whom|which|that|whose|by|while|without|\w{2,}ing)\b|,", re.IGNORECASE)
"""What makes it uncertain which verb a later one in -ing goes with ("helping men firing at and looting houses")."""
_HEAD_END = re.compile(r"\s(?:of|for|from|in|on|at|with|who|that|which)\s|,")
_MANY = re.compile(r"(?!yemen$|specimen$)\w*(?:men|people|children|police|personnel)$", re.IGNORECASE)
_PEOPLES = re.compile(r"\w+(?:[dtl]ans|ians|icans|crats|ists|ites|raelis|aqis|urds|urks|ebels|ilitants|ctivists)$")
_DETERMINERS = {"the", "these", "those", "all", "some", "many", "several", "both", "two", "three", "other", "others"}
NOMINATIVE = {"him": "he", "her": "she", "them": "they", "me": "I", "us": "we"}
"""Object pronouns as subjects."""
HAVE = {"is": "has", "are": "have"}
"""The form of "have" that goes with a form of "be"."""
_DO = {"is": "does", "are": "do"}


def is_deed(words: str) -> bool:
    """Tell whether ``words`` begin with a verb in -ing that needs a subject ("deliberately shelling the town").

    In "shelling the town was wrong" it is the subject.
    """
    return bool(_GERUND.match(words) or _HAVING.match(words)) and not is_clause(words)


def is_clause(words: str) -> bool:
    """Tell whether ``words`` have a finite verb before anything that opens another clause: "the port was closed"."""
    verb = _MAIN_VERB.search(words)
    return bool(verb and verb["verb"])


def clause(subject: str, deed: str, agent: Agent | None = None) -> str:
    """Return a clause that says ``subject`` did ``deed``.

    Args:
        subject: who; in the nominative.
        deed: what: "using gas and killing ten", "having used gas", "being slow", "the attack", or nothing
            ("B is to blame").
        agent: the subject as an agent, if it is known, by which singular and plural are told.
    """
    be, text, before = be_of(subject, agent), subject, ""
    for joint, part in _deeds(deed):
        opening, rest = _predicate(part, be)
        text += joint + (rest if opening == before else f"{opening}{rest}")
        before = opening
    return text


def _deeds(deed: str) -> list[tuple[str, str]]:
    """Return the deeds that ``deed`` joins, each behind what joins it: "using gas", " and of killing ten"."""
    parts, joint, rest = [], " ", deed
    while True:
        found = _AND_OF.search(rest) or _sure_and(rest)
        parts.append((joint, rest[: found.start()] if found else rest))
        if found is None:
            return parts
        joint, rest = found["joint"], rest[found.end() :]


def _sure_and(deed: str) -> re.Match[str] | None:
    first, found = _DOING.match(deed), _AND.search(deed)
    return found if first and found and not _PARTED.search(deed, first.end(), found.start()) else None


def _predicate(deed: str, be: str) -> tuple[str, str]:
    """Return how a deed goes on after its subject: the auxiliary, and the rest."""
    if doing := _DOING.match(deed):
        verb, rest = doing["verb"].lower(), deed[doing.end() :]
        if verb in _STATES and not doing["how"]:
            return "", f"{_STATES[verb][be == 'are']}{rest}"
        if verb == "having" and doing["how"].lower().startswith("not"):
            had = is_participle(rest.strip().partition(" ")[0].lower())
            return (f"{HAVE[be]} not", rest) if had else (f"{_DO[be]} not have", rest)
        if verb != "having":
            return f"{HAVE[be]} ", f"{doing['how']}{past_participle(doing['verb'])}{rest}"
    deed = _OPENING_ARTICLE.sub(lambda found: found.group().lower(), deed)
    begun, opening = next((found, words) for pattern, words in _PREDICATES if (found := pattern.match(deed)))
    return opening.format(be=be, have=HAVE[be]), deed[begun.end() :]


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
