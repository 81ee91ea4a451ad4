"""The canonical wording of a claim: positive form, speaker's pronouns resolved, no attribution, no quotation marks.

A claim's identity is its wording (decision 0002), so the rules here are few and cautious: what no rule fits stays
as the article says it. They work on closed classes of words (pronouns, auxiliaries, negations), without a parse.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.agent import Agent, AgentKind
from counterclaim.extraction.accusation import Accusation, parse_accusation
from counterclaim.extraction.grammar.clause import HAVE, NOMINATIVE, be_of, clause, is_deed
from counterclaim.extraction.grammar.gerunds import STEMS
from counterclaim.extraction.grammar.verbs import CLAUSAL
from counterclaim.extraction.wording.claiming import claimed_deed
from counterclaim.extraction.wording.demands import DIRECTIVE_CUE, all_to_do, demanded
from counterclaim.extraction.wording.forecast import forecast
from counterclaim.extraction.wording.guilt import guilty
from counterclaim.extraction.wording.judged import judged
from counterclaim.extraction.wording.marks import without_marks
from counterclaim.extraction.wording.naming import named
from counterclaim.extraction.wording.negation import affirmed, without_any
from counterclaim.extraction.wording.nominal import asserted
from counterclaim.extraction.wording.pronouns import name_speaker, without_belief, without_holding
from counterclaim.extraction.wording.reproached import reproached
from counterclaim.extraction.wording.said import Said
from counterclaim.extraction.wording.torn import without_torn_that
from counterclaim.rebuttals.implied import opening_of, without_opening

_EDGES = " \t\r\n,;:-\u2013\u2014."
_LEADING = re.compile(r"^(?:that|claims? that|reports? that|allegations? that|accusations? that)\s+", re.IGNORECASE)
_THAT_IS = re.compile(r"that\s+(?:is|was)\b", re.IGNORECASE)
_DENYING_CUE = re.compile(r"\bden(?:y|ies|ied|ying)(?:\s+that)?$", re.IGNORECASE)
_KIND_OF = r"(?:(?:sole|full|direct|personal|any|improper|active|significant)\s+)*"
_RESPONSIBLE = re.compile(rf"^{_KIND_OF}responsibility(?:\s+for\s+|$)", re.IGNORECASE)
_INVOLVED = re.compile(rf"^{_KIND_OF}(?:involvement|part|role|hand|complicity)(?P<where>\s+in\s+|$)", re.IGNORECASE)
_HELD = re.compile(
    rf"^{_KIND_OF}(?:knowledge|links?|ties?|connections?|contacts?|affiliations?|intentions?|plans?|relations?)"
    r"(?=\s+(?:of|to|with|between)\b|$)",
    re.IGNORECASE,
)
_WRONGDOING = re.compile(rf"^{_KIND_OF}wrongdoing\b", re.IGNORECASE)
_OWNING_CUE = re.compile(
    r"\b(?:apologi[sz]|den(?:y|ie)|reject|dismiss|admi[ts]|acknowledg|confess|conced|boast|disavow|claim|accept|assum|t[ao]k|took)",
    re.IGNORECASE,
)
"""Cues whose content is about the speaker, where it has no subject; a monitor who reports fighting is not fighting."""
_RESPONSIBILITY_CUE = re.compile(r"\bresponsib", re.IGNORECASE)
_TO = re.compile(r"^to\s+(?!(?:the|a|an|his|her|its|their|my|our|other|all|many|some|those|these|any)\b)(?=[a-z])")
_NOT_TO = re.compile(r"^(?:(?:not|never)\s+to|to\s+(?:not|never))\s+(?=[a-z])")
_COMMITTING_CUE = re.compile(
    r"\b(?:vow|pledg|promis|threat|plan|inten[dt]|agree|commit|offer|volunteer|swear|swor|aim|decid|undert|guarante|"
    r"resolv|determin|expect|ready|prepared|willing)",
    re.IGNORECASE,
)
_TO_HAVE = re.compile(r"^to\s+have\s+(?=\w+)")
_TO_DEED = re.compile(rf"^to\s+(?!(?:{STEMS})\b)[a-z]{{2,}}ing\b")
_EVER = re.compile(r"^ever\s+(?=\w+ing\b)", re.IGNORECASE)
_SORRY_FOR = re.compile(r"^for\s+(?=\w+ing\b)", re.IGNORECASE)
_BEING = re.compile(r"^being\s+(?!(?:is|was|would|are|were)\b)", re.IGNORECASE)
_EACH_OTHER = re.compile(r"^(?:each other|one another)$", re.IGNORECASE)
_PRONOUNS = {*NOMINATIVE, "he", "she", "it", "they", "you"}
_DESCRIBING_CUE = re.compile(
    r"\b(?:describ|regard|label|brand|character|portray|depict|denounc|condemn|hail|slam|blast|criticiz|criticis|derid|mock)",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"^(?P<what>[^\s.!?][^.!?]{0,60}?)\s+as\s+"
    r"(?=(?:a|an|the|\w+ly|\w+ed)\b|(?!(?:well|soon|yet|ever|usual|it|him|her|them|me|us|such|follows)\b)[\w-]+(?:\s+and\s+[\w-]+)?$)",
    re.IGNORECASE,
)
_DISMISSED = re.compile(
    r"(?<=\S)\s+as\s+(?:(?:an?|the|\w+ly)\s+)*\S+(?:\s+\w+){0,2}$|^as\s+\w+\s+(?=(?:the|any|all|those)\b)"
)
_AS = re.compile(r"^as\s+(?=(?:a|an|the)\b)", re.IGNORECASE)
_SELVES = {"itself", "himself", "herself", "themselves", "myself", "ourselves"}
_NO_SUBJECT = re.compile(
    r"^(?:is|was|are|were|(?:has|have|had)\s+(?:not\s+)?been|(?:will|would|could|may|might|must|can)\s+(?:not\s+)?[a-z]+)\b"
)
_PLURAL = re.compile(r"^(?:are|were|have)\b")
_TELLING_LENGTH = 5
_TELLING = re.compile(r"\b(?:[A-Z][\w'\u2019-]+|\d[\d,.]*)")
_NAME_FIRST = re.compile(r"(?!(?:The|A|An|This|That|These|Those|It|They|He|She|We|I)\b)[A-Z]\S*\s+(?:[A-Z]\S*)")


def joined(pieces: Iterable[str]) -> str:
    """Return a content's pieces as one text; a piece with a capital begins a sentence of its own."""
    text = ""
    for piece in pieces:
        ended = text.endswith(("!", "?", "\u2026"))
        gap = ". " if text and piece[:1].isupper() and not piece.startswith("Of ") and not ended else " "
        text = f"{text.rstrip(_EDGES)}{gap}{piece}" if text else piece
    return text


def together(agents: Sequence[Agent]) -> Agent | None:
    """Return whom a wording names as its subject: the one speaker, or several as one ("A and B"); None if nobody."""
    if len(agents) < 2:  # noqa: PLR2004
        return agents[0] if agents and not agents[0].is_unstated else None
    names = [agent.name for agent in agents]
    return replace(agents[0], name=f"{', '.join(names[:-1])} and {names[-1]}", kind=AgentKind.ORGANIZATION)


def negates_for_others(said: Said) -> bool:
    """Tell whether a "not" in what ``said`` denies belongs to that: who denies that it had not paid says that it had.

    So does who rejects a claim that it had not.
    """
    return bool(_DENYING_CUE.search(said.cue) or opening_of(without_marks(said.content)))


def canonical_wording(said: Said, *, denied: bool = False, verbatim: bool = False) -> str:
    """Return the claim that ``said`` takes a stance on, as one sentence with a capital and a full stop.

    Args:
        said: what was said, by whom and how.
        denied: the speaker rejects the content, so that its negation, if any, is taken out: "it had never used gas"
            and "using gas" both deny "the army used gas".
        verbatim: what is denied keeps its negation all the same.
    """
    words = without_torn_that(without_holding(without_belief(bare(said.content), said), said))
    if denied:
        rejected = without_opening(_DISMISSED.sub("", words))
        words = without_any(rejected) if verbatim or negates_for_others(said) else affirmed(rejected)
    if charged := _charged(words, said):
        words = charged
    elif clause_made := (
        demanded(words, said)
        or forecast(words, said)
        or judged(words, said)
        or claimed_deed(words, said)
        or guilty(words, said, denied=denied)
    ):
        words = clause_made
    elif called := named(said, denied=denied):
        words = _unmarked(called) if _THAT_IS.match(called) else bare(called)
    elif not denied and (described := _description(words, said)):
        words = described
    elif clause_of := asserted(words, said, denied=denied):
        words = clause_of
    elif _NO_SUBJECT.match(words):
        words = f"{'they' if _PLURAL.match(words) else 'it'} {words}"
    else:
        words = name_speaker(_as_sentence(words, said, denied=denied), said)
    words = words.strip(_EDGES) or bare(said.content) or said.content.strip()
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith(("?", "!", "…")) else ".")


def is_self_contained(wording: str) -> bool:
    """Tell whether a wording means the same in any article: it is long enough, and names somebody or something.

    "The attack was planned." is about another attack in each article (decision 0005).
    """
    words = wording.split()
    return len(words) >= _TELLING_LENGTH and bool(_TELLING.search(" ".join(words[1:])) or _NAME_FIRST.match(wording))


def bare(content: str) -> str:
    """Return a content without quotation marks, marks at its ends, and an opening "that"."""
    return _LEADING.sub("", _unmarked(content))


def _unmarked(content: str) -> str:
    return " ".join(without_marks(content).split()).strip(_EDGES)


def _charged(words: str, said: Said) -> str | None:
    """Return what somebody is accused of or reproached with as a clause, None if nobody is."""
    if reproach := reproached(words, said.cue):
        return reproach
    accusation = parse_accusation(words, said.cue)
    return _charge(accusation, said) if accusation else None


def _charge(accusation: Accusation, said: Said) -> str:
    accused = _EACH_OTHER.sub("the other side", accusation.accused)
    if accused.casefold() in _PRONOUNS:
        accused = said.accused.name if said.accused else NOMINATIVE.get(accused.casefold(), accused)
    return clause(accused, accusation.deed, said.accused)


def _as_sentence(words: str, said: Said, *, denied: bool) -> str:
    """Turn "to do X", "doing X", "any part in X" into clauses with a subject."""
    return _with_subject(words, said, said.speaker, denied=denied) if said.speaker else words


def _description(words: str, said: Said) -> str | None:
    """Return "it is a massacre" for "it as a massacre", described so; None if it is no description."""
    if not _DESCRIBING_CUE.search(said.cue):
        return None
    found = _DESCRIBED.match(words)
    if found is None or CLAUSAL.search(found["what"]):
        return _AS.sub("", words) if _AS.match(words) else None
    what = found["what"]
    if what.casefold() in _SELVES and said.speaker:
        return f"{said.speaker.name} {be_of(said.speaker.name, said.speaker)} {words[found.end() :]}"
    what = NOMINATIVE.get(what.casefold(), what)
    return f"{what} {be_of(what)} {words[found.end() :]}"


def _with_subject(words: str, said: Said, speaker: Agent, *, denied: bool) -> str:
    """Return a clause about the speaker, where the content leaves the subject out."""
    subject, be = speaker.name, be_of(speaker.name, speaker)
    owning = denied or bool(_OWNING_CUE.search(said.cue))
    if (owning and _RESPONSIBLE.match(words)) or _RESPONSIBILITY_CUE.search(said.cue):
        matter = _RESPONSIBLE.sub("", words)
        return clause(subject, matter, speaker) if matter else f"{subject} {be} responsible"
    if involved := _INVOLVED.match(words):
        return f"{subject} {be} involved{involved['where']}{words[involved.end() :]}"
    if denied and (_HELD.match(words) or _WRONGDOING.match(words)):
        done = _WRONGDOING.sub("done wrong", words)
        return f"{subject} {'have' if be == 'are' else 'has'} {done}"
    if _TO_DEED.match(words):
        words = _TO.sub("", words)
    if _TO.match(words) or (_NOT_TO.match(words) and _COMMITTING_CUE.search(said.cue)):
        return _undertaking(words, said, speaker, owning=owning)
    deed = (_SORRY_FOR if owning else _EVER).sub("", _EVER.sub("", words))
    suffered = denied and _BEING.match(deed)
    return clause(subject, deed, speaker) if owning and (suffered or is_deed(deed)) else words


def _undertaking(words: str, said: Said, speaker: Agent, *, owning: bool) -> str:
    """Return "the army will go" for a promise "to go", "the army has gone" for a claim "to have gone"."""
    if _TO_HAVE.match(words):
        return _TO_HAVE.sub(f"{speaker.name} {HAVE[be_of(speaker.name, speaker)]} ", words) if owning else words
    if _COMMITTING_CUE.search(said.cue):
        no, plain = _NOT_TO.match(words), _TO.sub("", _NOT_TO.sub("", words))
        return f"{speaker.name} {all_to_do(plain, 'will', no=bool(no))}"
    return _TO.sub("", words) if DIRECTIVE_CUE.search(said.cue) else words
