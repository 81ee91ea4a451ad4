"""What somebody is said to do as a practice: "Orlo has used gas" is about every time, "Orlo gassed Sel" about one.

Whoever denies the practice denies each time of it, though the two share hardly a word.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from counterclaim.lexicon.days import CALENDAR
from counterclaim.lexicon.practices import practices_of
from counterclaim.matching.accusation import not_places
from counterclaim.matching.acquittal import charged_with
from counterclaim.matching.actors import Actors, read_actors
from counterclaim.matching.clause import last_clause
from counterclaim.matching.polarity import Polarity, polarity_of
from counterclaim.matching.statement import ClaimStatement

_LONGEST = 24
"""Words: who tells more tells of something particular."""
_EVENT = (
    r"attacks?|strikes?|raids?|air ?strikes?|bombings?|massacres?|killings?|shootings?|incidents?|blasts?|explosions?|"
    r"convoy|ambush|crash|operation"
)
_PARTICULAR = re.compile(
    rf"\b(?:(?:that|this|these|those|the|an?|air ?) ?(?:[\w'\u2019-]+ ){{0,3}}?(?:{_EVENT})\b|{'|'.join(CALENDAR)}|"
    r"yesterday|today|"
    r"tonight|last (?:week|month|night|year)|earlier|morning|overnight|dozens|hundreds|killed|wounded|injured|died|"
    r"there|then|six|five|four|three|two)\b|(?<!since )\b\d",
    re.IGNORECASE,
)
"""What a single event is told by."""
_DOES = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|resort(?:s|ed|ing)? to|deploy(?:s|ed|ing)?|drop(?:s|ped|ping)?|employ(?:s|ed|ing)?|"
    r"possess(?:es|ed|ing)?|target(?:s|ed|ing)?|bomb(?:s|ed|ing)?|kill(?:s|ing)?|attack(?:s|ed|ing)?|hit(?:s|ting)?|"
    r"str(?:ike|ikes|iking|uck)|shell(?:s|ed|ing)?|tortur(?:e|es|ed|ing)|mistreat(?:s|ed|ing)?|execut(?:e|es|ed|ing)|"
    r"hack(?:s|ed|ing)?|brib(?:e|es|ed|ing)|pa(?:y|ys|id|ying)|sp(?:y|ies|ied|ying)|dop(?:e|es|ed|ing)|tak(?:e|es|ing)|took|"
    r"recruit(?:s|ed|ing)?|harass(?:es|ed|ing)?|grop(?:e|es|ed|ing)|starv(?:e|es|ed|ing)|besieg(?:e|es|ed|ing)|"
    r"arm(?:s|ed|ing)?|suppl(?:y|ies|ied|ying)|fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)|support(?:s|ed|ing)?|"
    r"sponsor(?:s|ed|ing)?|back(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)?|commit(?:s|ted|ting)?|"
    r"engag(?:e|es|ed|ing) in|practi[sc](?:e|es|ed|ing)|rig(?:s|ged|ging)?|dump(?:s|ed|ing)?|pollut(?:e|es|ed|ing)|"
    r"discriminat(?:e|es|ed|ing)|poison(?:s|ed|ing)?|gas(?:ses|sed|sing)|plagiari[sz](?:e|es|ed|ing)|evad(?:e|es|ed|ing)|"
    r"fix(?:es|ed|ing)?|holds?|holding|held|kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\b(?:fired|dropped|used|us(?:e|ing) of|launched|gassed|unleashed|hit|struck|bombed|bombarded|shelled|pounded|"
    r"killed|attacked|poisoned|executed|released|targeted|carried out|conducted|committed|responsible|behind|"
    r"work of|attacks?|"
    r"tortured|abducted|kidnapped|besieged|starved|recruited|hacked|bribed|paid|spied|doped|took|rigged|dumped|"
    r"polluted|harassed|groped|supplied|armed|funded|financed|beheaded|planted|laid)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:should|must|would|will|could|might|may|can|whether|plans? to|planned|agree\w*|eliminat\w+|stockpile\w*|"
    r"hospitali[sz]ed|respond|ready to|threat\w*|inspect\w+|put an end|stop|cease|halt|evidence|exposed|exposure|"
    r"antidotes)\b",
    re.IGNORECASE,
)
"""What may be, ought to be or comes after, is no time of it."""
_UNREAL = re.compile(
    r"\b(?:should|must|would|will|could|might|may|can|ought|plans? to|planned|agree\w*|ready to|threat\w*)\b",
    re.IGNORECASE,
)
"""Before what is done: nobody is said to do it. But who says "we would never do so" says that they never did."""
_NOBODY = frozenset[str]()
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)? $")
_NO_VERB = re.compile(r"(?:responsible|behind|work of|attacks?)$", re.IGNORECASE)
_BY = re.compile(r"\bby\b")


@dataclass(frozen=True, slots=True)
class Practice:
    """What a claim says that somebody does, or never does; all empty if it says nothing of the kind.

    Attributes:
        parties: the states, sides and organisations that do it, or the names of whoever else does.
        ways: what is done, by the names of the lexicon.
        general: whether every time is meant, not one.
        cleared: whether the claim says that they do not.
    """

    parties: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    general: bool = False
    cleared: bool = False


NO_PRACTICE = Practice()


def read_practice(statement: ClaimStatement, names: Callable[[str], frozenset[str]]) -> Practice:
    """Return the practice that ``statement`` is about.

    Args:
        statement: the claim.
        names: returns the stems of a text's names.
    """
    if not practices_of(statement.text):
        return NO_PRACTICE
    polarity = polarity_of(statement.text)
    cleared = polarity is Polarity.NEGATIVE
    text = charged_with(statement.text) if cleared else statement.text
    if text is None or polarity is Polarity.UNKNOWN:
        return NO_PRACTICE
    if general := _general(text, statement, names, cleared=cleared):
        return Practice(*general, general=True, cleared=cleared)
    told = () if cleared else _told_of_doers(text)
    doers = next(filter(None, (_doers(words, statement).doers for words in told)), _NOBODY)
    return Practice(doers, practices_of(text)) if doers else NO_PRACTICE


def _general(
    text: str, statement: ClaimStatement, names: Callable[[str], frozenset[str]], *, cleared: bool
) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return who does what if ``text`` tells of no single event."""
    done = _DOES.search(text)
    if done is None or len(text.split()) > _LONGEST or _PARTICULAR.search(text):
        return None
    before, ways = text[: done.start()], practices_of(text[done.start() :])
    if not ways or _PASSIVE.search(before) or (_UNREAL.search(before) and not cleared):
        return None
    if names(text[done.start() :]) - not_places():
        return None  # "Orlo bombed a hospital in Sel" is about one time, though nothing says when
    doers = _doers(before, statement)
    parties = doers.doers or doers.named or names(before)
    return (parties, ways) if parties else None


def _told_of_doers(text: str) -> tuple[str, ...]:
    """Return the words that name the doers if ``text`` tells what has been done, not what may be or ought to be.

    The likeliest words come first. Whoever stands before a passive suffers it: "Orlo was hacked".
    """
    act = _ACT.search(text)
    if act is None or _OPEN.search(text):
        return ()
    before, after = text[: act.start()], text[act.start() :]
    if not _PASSIVE.search(before) or _NO_VERB.match(act[0]):
        return f"{last_clause(before)}{after}", text
    return (after,) if _BY.search(after) else ()


def _doers(words: str, statement: ClaimStatement) -> Actors:
    return read_actors(words, home=statement.home, around=f"{statement.lead} {statement.context}")
