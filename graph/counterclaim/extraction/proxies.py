"""Who mostly talks about somebody else: in "His lawyer said he was innocent" it is not the lawyer who is innocent.

Lawyers, aides, relatives and doctors speak of whose they are, prosecutors and police of those they charge. "He" behind
them may be either, and to name them would say of them what is said of a suspect.
"""

import re
from collections.abc import Sequence

from counterclaim.agent import AgentKind
from counterclaim.claimants import Speaker
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.lexicon.speakers import BODIES, ESTABLISHMENTS, INSTITUTIONS
from counterclaim.span import Spans, quote

_SPEAKING_FOR = (
    r"lawyers?|attorneys?|solicitors?|barristers?|counsel|agents?|spokes\w+|representatives?|aides?|advis[eo]rs?|"
    r"assistants?|publicists?|relatives?|friends?|neighbou?rs?|colleagues?|team-?mates?|"
    r"mother|father|parents?|brothers?|sisters?|sons?|daughters?|husband|wife|widow|uncle|aunt|cousins?"
)
_OWN = (
    rf"(?:{_SPEAKING_FOR}|managers?|chief\s+of\s+staff|deput(?:y|ies)|doctors?|physicians?|surgeons?|coach(?:es)?|"
    r"grand(?:mother|father)|famil(?:y|ies)|boss|teachers?)"
)
_QUALITIES = r"(?:(?!(?:of|for|to|by|in|at|and|or|who|whose)\b)[\w-]+\s+){0,3}?"
_OWNED = re.compile(
    rf"(?:\b(?:his|her)|(?P<owner>\w[\w-]*)(?:['\u2019]s|(?<=s)['\u2019]))\s+{_QUALITIES}{_OWN}\b", re.I
)
_OF_WHOM = re.compile(
    rf"\b(?:{_SPEAKING_FOR})\s+(?:for|of|to)\s+(?P<whom>(?:[\w-]+\s+){{0,2}}?[\w-]+)"
    r"(?=\s+(?:who|in|at|and)\b|[^\w\s-]|$)",
    re.IGNORECASE,
)
_BY_TRADE = re.compile(
    r"\b(?:(?<!u\.s\. )(?:lawyer|solicitor|barrister|prosecutor|detective|sheriff|coroner|pathologist)s?(?!\s+general)|"
    r"(?:defen[cs]e|trial|family)\s+attorneys?|police\s+(?:chief|officer|constable|inspector|superintendent|captain|"
    r"sergeant|lieutenant|spokes\w+|commissioner)s?)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r",?\s+who\s+(?:\w+\s+){0,2}$")
_SENTENCE = re.compile(r"[.!?;:\n\"\u201c\u201d]\s")
_NAME = re.compile(r"\b[A-Z][\w-]*")
"""May look like a verb ("Mark")."""
_BEFORE = 160
_BODIES = BODIES | INSTITUTIONS | ESTABLISHMENTS


def may_mean_another(text: str, source: Spans, speakers: Sequence[Speaker]) -> bool:
    """Tell whether "he" in what ``speakers`` say may be a person for or about whom they speak.

    Args:
        text: the article.
        source: where they are named in it.
        speakers: who they are.
    """
    if any(speaker.party and speaker.party.kind is AgentKind.PERSON for speaker in speakers):
        return True
    words = " ".join(quote(text, source, gap=" ").split())
    if _BY_TRADE.search(words):
        return True
    owned, of_whom = _OWNED.search(words), _OF_WHOM.search(words)
    if owned:
        return owned["owner"] is None or owned["owner"].lower() not in _BODIES
    return of_whom is not None and _BODIES.isdisjoint(of_whom["whom"].lower().split())


def speaks_in_passing(text: str, cue: Spans) -> bool:
    """Tell whether a cue in ``text`` is of a clause about somebody in another's sentence.

    In "He cited an officer, Dale Finch, who wrote that she …" she may well be the one whom the sentence is about.
    """
    before = text[max(0, cue[0].start - _BEFORE) : cue[0].start] if cue else ""
    found = _WHO.search(before)
    if found is None:
        return False
    main = _SENTENCE.split(before[: found.start()])[-1]
    return not is_verbless(_NAME.sub("X", main))
