"""The canonical wording of a claim: positive form, speaker's pronouns resolved, no attribution, no quotation marks.

A claim's identity is its wording (decision 0002), so the rules here are few and cautious: what no rule fits stays
as the article says it. They work on closed classes of words (pronouns, auxiliaries, negations), without a parse.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from counterclaim.agent import Agent, AgentKind
from counterclaim.extraction.accusation import parse_accusation
from counterclaim.stance import Mode

_QUOTES = re.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]|(?<!\\w)['\u2018]|['\u2019](?!\\w)")
_EDGES = " \t\r\n,;:-\u2013\u2014."
_LEADING = re.compile(r"^(?:that|claims? that|reports? that|allegations? that|accusations? that)\s+", re.IGNORECASE)
_NOT = re.compile(
    r"\s+(?:not|never)\b(?!\s+only)|"
    r"(?<=\b(?:is|do|ca|wo))n['\u2019]?t\b|(?<=\b(?:are|was|did|has|had|sha))n['\u2019]?t\b|"
    r"(?<=\b(?:were|does|have))n['\u2019]?t\b|(?<=\b(?:could|would))n['\u2019]?t\b|(?<=\bshould)n['\u2019]?t\b",
    re.IGNORECASE,
)
_CONTRACTED = {"wo": "will", "ca": "can", "sha": "shall"}
_ANY = re.compile(r"^(?:any|all|both)\s+", re.IGNORECASE)
_ANY_INSIDE = re.compile(r"\s+(?:any|ever)\b")
_HAVING = re.compile(r"^(?:ever\s+)?having\s+", re.IGNORECASE)
_GERUND = re.compile(r"^(?!(?:anything|nothing|something|everything|during|king|spring|morning|evening)\b)\w{2,}ing\b")
_RESPONSIBLE = re.compile(r"^(?:sole |full |direct )?responsibility for\s+", re.IGNORECASE)
_INVOLVED = re.compile(r"^(?:direct )?(?:involvement|part|role|hand|complicity) in\s+", re.IGNORECASE)
_RESPONSIBILITY_CUE = re.compile(r"\bresponsib", re.IGNORECASE)
_TO = re.compile(r"^to\s+(?=[a-z])")
_ADDRESSEE_TO = re.compile(r"^(?P<who>(?:[A-Z]|the |its |all |both )[^,]{1,50}?)\s+to\s+(?P<what>[a-z].*)$", re.DOTALL)
_FINITE = re.compile(
    r"\b(?:that|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|may|might|must|can|could|"
    r"ought|need(?:s|ed)?|want(?:s|ed)?|tr(?:y|ies|ied)|plan(?:s|ned)?|going|able|due|likely|ready)\b",
    re.IGNORECASE,
)
_DIRECTIVE_CUE = re.compile(
    r"\b(?:urg|call|ask|order|demand|appeal|tell|told|want|instruct|advis|press)\w*", re.IGNORECASE
)
_SELF = re.compile(
    r"^(?P<word>I|we|he|she|it|they)(?P<verb>['\u2019](?:m|re|ve|s|ll|d)|\s+(?:am|are|have|were))?\b", re.IGNORECASE
)
_PLEONASTIC = re.compile(
    r"^it['\u2019]?s?\s+(?:(?:is|was|would be|will be|has been|had been|may be|might be|seems?|appears?)\s+)?"
    r"(?:not\s+)?(?:yet\s+)?"
    r"(?:too|clear|unclear|time|possible|impossible|likely|unlikely|important|necessary|difficult|hard|easy|hoped|"
    r"believed|thought|known|unknown|said|reported|alleged|that|because|only|essential|vital|urgent|also|now)\b",
    re.IGNORECASE,
)
_DECLINED = re.compile(
    r"^(?:to\s+)?(?:comment|answer|discuss|elaborate|respond)(?:\s+(?:further|publicly|directly|immediately))*"
    r"(?:\s+questions?)?(?:\s+(?:on|about|to|regarding))?\b\s*",
    re.IGNORECASE,
)
_TELLING_LENGTH = 5
_TELLING = re.compile(r"\b(?:[A-Z][\w'\u2019-]+|\d[\d,.]*)")
_NAME_FIRST = re.compile(r"(?!(?:The|A|An|This|That|These|Those|It|They|He|She|We|I)\b)[A-Z]\S*\s+(?:[A-Z]\S*)")
_SINGULAR_VERB = {"am": "is", "are": "is", "have": "has", "were": "was"}
_EXPANDED = {"m": "is", "re": "are", "ve": "have", "s": "is", "ll": "will", "d": "would"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a wording is made from: the content's words, its cue, who speaks (None if nobody is named), and how."""

    content: str
    cue: str
    speaker: Agent | None
    mode: Mode


def joined(pieces: Iterable[str]) -> str:
    """Return a content's pieces as one text; a piece with a capital begins a sentence of its own."""
    text = ""
    for piece in pieces:
        gap = ". " if text and piece[:1].isupper() else " "
        text = f"{text.rstrip(_EDGES)}{gap}{piece}" if text else piece
    return text


def together(agents: Sequence[Agent]) -> Agent | None:
    """Return whom a wording names as its subject: the one speaker, or several as one ("A and B"); None if nobody."""
    if len(agents) < 2:  # noqa: PLR2004
        return agents[0] if agents and not agents[0].is_unstated else None
    names = [agent.name for agent in agents]
    return replace(agents[0], name=f"{', '.join(names[:-1])} and {names[-1]}", kind=AgentKind.ORGANIZATION)


def canonical_wording(said: Said, *, denied: bool = False) -> str:
    """Return the claim that ``said`` takes a stance on, as one sentence with a capital and a full stop.

    Args:
        said: what was said, by whom and how.
        denied: the speaker rejects the content, so that its negation, if any, is taken out: "it had never used gas"
            and "using gas" both deny "the army used gas".
    """
    words = _bare(said.content)
    if denied:
        words = _positive(words)
    words = _as_sentence(words, said)
    words = _name_speaker(words, said)
    words = words.strip(_EDGES) or _bare(said.content) or said.content.strip()
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith(("?", "!", "…")) else ".")


def declined_matter(said: Said) -> str:
    """Return what the speaker declined to comment on, as far as the content says ("to comment on the inspection")."""
    matter = _DECLINED.sub("", _bare(said.content)).strip(_EDGES)
    if not matter:
        return f"The matter put to {said.speaker.name if said.speaker else 'the speaker'}."
    return f"{matter[:1].upper()}{matter[1:]}."


def is_self_contained(wording: str) -> bool:
    """Tell whether a wording means the same in any article: it is long enough, and names somebody or something.

    "The attack was planned." is about another attack in each article (decision 0005).
    """
    words = wording.split()
    return len(words) >= _TELLING_LENGTH and bool(_TELLING.search(" ".join(words[1:])) or _NAME_FIRST.match(wording))


def _bare(content: str) -> str:
    words = " ".join(_QUOTES.sub("", content).split()).strip(_EDGES)
    return _LEADING.sub("", words)


def _positive(words: str) -> str:
    affirmed = _ANY_INSIDE.sub("", _ANY.sub("", words))
    stripped = _NOT.sub("", affirmed, count=1)
    if stripped == affirmed:
        return affirmed
    for stem, verb in _CONTRACTED.items():
        stripped = re.sub(rf"\b{stem}(?=\s)", verb, stripped, count=1)
    return stripped


def _as_sentence(words: str, said: Said) -> str:
    """Turn "B of doing X", "to do X", "doing X" into clauses with a subject."""
    accusation = parse_accusation(words, said.cue)
    if accusation is not None:
        return _clause(accusation.accused, accusation.deed)
    addressee = _ADDRESSEE_TO.match(words)
    if addressee and _DIRECTIVE_CUE.search(said.cue) and not _FINITE.search(addressee["who"]):
        return f"{addressee['who']} should {addressee['what']}"
    return _with_subject(words, said, said.speaker.name) if said.speaker else words


def _with_subject(words: str, said: Said, subject: str) -> str:
    """Return a clause about the speaker, where the content leaves the subject out."""
    if _RESPONSIBLE.match(words) or _RESPONSIBILITY_CUE.search(said.cue):
        return _clause(subject, _RESPONSIBLE.sub("", words))
    if _INVOLVED.match(words):
        return f"{subject} {_be(subject)} involved in {_INVOLVED.sub('', words)}"
    if _TO.match(words):
        return _TO.sub("" if _DIRECTIVE_CUE.search(said.cue) else f"{subject} will ", words)
    if _GERUND.match(words) or _HAVING.match(words):
        return _clause(subject, words)
    return words


def _be(subject: str) -> str:
    plural = " and " in subject or (subject.endswith("s") and not subject.endswith(("ss", "us")))
    return "are" if plural else "is"


def _clause(subject: str, deed: str) -> str:
    """Return "B has used gas", "B has been using gas" or "B is responsible for the attack"."""
    be = _be(subject)
    have = "have" if be == "are" else "has"
    if _HAVING.match(deed):
        return f"{subject} {have} {_HAVING.sub('', deed)}"
    if _GERUND.match(deed):
        return f"{subject} {have} been {deed}"
    return f"{subject} {be} responsible for {deed}"


def _name_speaker(words: str, said: Said) -> str:
    """Put the speaker's name for a pronoun that opens the content and can only mean the speaker."""
    found = _SELF.match(words)
    if found is None or said.speaker is None or not _means_speaker(found["word"], words, said):
        return words
    name, verb = said.speaker.name, (found["verb"] or "").strip()
    if not verb:
        return f"{name}{words[found.end() :]}"
    verb = _EXPANDED.get(verb.lstrip("'\u2019"), verb)
    if found["word"].lower() == "i":
        verb = _SINGULAR_VERB.get(verb, verb)
    return f"{name} {verb}{words[found.end() :]}"


def _means_speaker(pronoun: str, words: str, said: Said) -> bool:
    person = said.speaker is not None and said.speaker.kind in (AgentKind.PERSON, AgentKind.UNNAMED)
    match pronoun.lower():
        case "i" | "we":
            return said.mode is not Mode.INDIRECT or pronoun != "i"
        case "he" | "she":
            return person and said.mode is Mode.INDIRECT
        case "it":
            return not person and said.mode is Mode.INDIRECT and not _PLEONASTIC.match(words)
        case _:
            return not person and said.mode is Mode.INDIRECT
