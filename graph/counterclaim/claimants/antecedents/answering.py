"""Who says no to what was just said: "Olson accused Renn of theft. He denied it." is Renn's denial, never Olson's.

The ranker prefers whoever spoke last. But nobody denies in the next sentence what he has just accused another of.
"""

import re

from counterclaim.agent import AgentKind
from counterclaim.attribution import Attribution
from counterclaim.claimants.antecedents.fitting import is_of_gender
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.lexicon.falsehood import ABSURD, UNTRUE, VERY
from counterclaim.lexicon.grammar import FEMALE, MALE, PRONOUNS
from counterclaim.lexicon.speakers import BODIES, ESTABLISHMENTS, INSTITUTIONS, TITLES, WHO
from counterclaim.lexicon.talk import CHARGE, CLAIM, CRITICISM
from counterclaim.lexicon.verbs import AUXILIARIES
from counterclaim.lexicon.words import listed
from counterclaim.lexicon.wrongs import WRONG
from counterclaim.span import Span, quote

_DENYING = re.compile(r"\b(?:den(?:y|ies|ied)|reject|dismiss|disput|refut|rebut)", re.IGNORECASE)
_ACCUSING = re.compile(r"\b(?:accus|blam|alleg|charg|claim|suggest|insinuat)", re.IGNORECASE)
_MATTER = re.compile(
    rf"(?:it|this|that|(?:the|an?|any|all|such|these|those)\s+(?:\w+\s+)?(?:{CLAIM}|{CRITICISM}|wrongdoing|responsibility)s?)$",
    re.IGNORECASE,
)
"""What points back to what was said, and no further: "it", "the charge", "any wrongdoing"."""
_AT_LARGE = re.compile(rf"\b(?:(?:{CHARGE})s|wrongdoing|responsibility)$", re.IGNORECASE)
"""Of what else somebody may stand accused: "Olson said Renn was a friend. He denied the charges"."""
_UNTRUE = re.compile(
    rf"(?:it|this|that|the\s+(?:{CLAIM}))(?:\s+(?:is|was)|['\u2019]s)\s+(?:(?:{VERY})\s+)?"
    rf"(?:not\s+true|an?\s+(?:\w+\s+)?(?:lie|invention|fabrication)|(?:{UNTRUE}|{ABSURD}))",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(r"(?:(?:that\s+)?(?:he|she|it|they)\s|(?:ever\s+)?[a-z]+ing\b)", re.IGNORECASE)
"""What somebody denies of himself: "that he had lied", "taking bribes"."""
_WORD = re.compile(rf"\b(?!(?:{AUXILIARIES}|having|being|ever|never|not|any|that|the|and)\b)[a-z]{{3,}}")
_STEM = 4
_MOST = 0.6
_END = re.compile(rf"\s(?:{AUXILIARIES}|not|never|of|for|with|as|to)\b", re.IGNORECASE)
_ON = re.compile(r".*\s(?:up)?on\s+", re.IGNORECASE)
_BLAMING = re.compile(r"\bblam", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?!(?:The|An?|His|Her|Its)\b)[A-Z][\w.'\u2019-]*\s+)+(?=[a-z])|[Tt]he\s+(?:[a-z-]+\s+){1,3}?(?=[a-z]+ed\b)"
)
_LONGEST = 8
_HIS = listed("his her")
_DEFENDING = listed(
    "lawyer lawyers attorney attorneys barrister solicitor counsel spokesman spokeswoman spokesperson agent publicist"
)
"""Who answers for somebody who is accused."""
OFFICIALS = listed("prosecutor judge magistrate officer detective inspector reporter journalist columnist witness")
"""Who has no lawyer and no spokesman of his own where he tells of others."""
_PERSONAL = MALE | FEMALE


def accused_in(text: str, phrase: Phrase, answer: Attribution, said: Attribution) -> Span | None:
    """Return where the one stands who is put in the wrong by ``said`` and, as "he", must be its denier.

    Args:
        text: the article's.
        phrase: the source of ``answer``.
        answer: what may be a denial of ``said``.
        said: what was said directly before.

    Returns:
        The span of a noun phrase of ``said``; None if ``answer`` is no denial of it, or by no pronoun.
    """
    if phrase.form is not Form.PRONOUN or phrase.head not in _PERSONAL | {"it", "they"} or not said.content:
        return None
    cue = quote(text, said.cue, gap=" ")
    if not said.source or _DENYING.search(cue):
        return None
    opens = said.content[0].start < said.source[0].start  # "Renn took bribes, Olson said. He denies wrongdoing."
    if not _denies(text, answer, said, accuses=opens or bool(_ACCUSING.search(cue))):
        return None
    return _put_in_the_wrong(text, said, cue)


def defended_in(text: str, phrase: Phrase, said: Attribution, *, by_person: bool) -> Span | None:
    """Return where the one stands whose "her lawyer" or "his spokesman" answers what ``said`` says against her or him.

    Args:
        text: the article's.
        phrase: "her lawyer", who speaks next.
        said: what was said directly before.
        by_person: whether a person said that, whose own spokesman it may be.

    Returns:
        The span of a noun phrase of ``said``; None if it may as well be the spokesman of who said that.
    """
    if phrase.possessor not in _HIS or phrase.head not in _DEFENDING or not said.content or not said.source:
        return None
    cue = quote(text, said.cue, gap=" ")
    opens = said.content[0].start < said.source[0].start
    if _DENYING.search(cue) or not (opens or not by_person or _ACCUSING.search(cue)):
        return None
    wrong = WRONG.search(quote(text, said.content, gap=" ")) or _ACCUSING.search(cue)
    return _put_in_the_wrong(text, said, cue) if wrong or not by_person else None


def is_gainsaid(text: str, phrase: Phrase, answer: Attribution, said: Attribution) -> bool:
    """Tell whether ``answer``, by somebody described, denies what ``said`` says: he is another than who said that."""
    if phrase.form is not Form.DEFINITE or not _DENYING.search(quote(text, answer.cue, gap=" ")):
        return False
    cue = quote(text, said.cue, gap=" ")
    if _DENYING.search(cue):
        return False
    words = quote(text, answer.content, gap=" ")
    stems = _stems(words)
    same = stems & _stems(quote(text, said.content, gap=" "))
    repeated = len(same) > 1 and len(same) > _MOST * len(stems)
    return repeated or _denies(text, answer, said, accuses=bool(_ACCUSING.search(cue)))


def _put_in_the_wrong(text: str, said: Attribution, cue: str) -> Span | None:
    """Return of whom a claim tells something: "Renn" in "Renn had lied", "Renn of lying", "the delay on Renn"."""
    first = said.content[0]
    words = first.within(text)
    if (blamed := _ON.search(words)) and _BLAMING.search(cue):
        return Span(first.start + blamed.end(), first.end)
    if found := _END.search(words):
        end = found.start()
    elif len(said.content) > 1:
        end = len(words)
    else:
        end = name.end() if (name := _NAME.match(words)) else 0
    return Span(first.start, first.start + end) if 0 < len(words[:end].split()) <= _LONGEST else None


def _denies(text: str, answer: Attribution, said: Attribution, *, accuses: bool) -> bool:
    words = quote(text, answer.content, gap=" ").strip(" \"'\u201c\u201d\u2018\u2019")
    if not _DENYING.search(quote(text, answer.cue, gap=" ")):
        return bool(_UNTRUE.match(words))
    if _MATTER.match(words):
        return accuses or not _AT_LARGE.search(words)
    return bool(_OWN_DEED.match(words)) and (
        accuses or bool(_stems(words) & _stems(quote(text, said.content, gap=" ")))
    )


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(words.lower())} - PRONOUNS


def can_be_accused(pronoun: Phrase, accused: Phrase) -> bool:
    """Tell whether ``pronoun`` may stand for the one accused: "it" for the mill, "he" for no woman and no mill."""
    named = accused.named
    if pronoun.head == "they":
        return accused.plural or (named is not None and named.kind is not AgentKind.PERSON)
    if pronoun.head == "it":
        return _is_body(accused, named)
    if named is not None:
        return named.kind is AgentKind.PERSON and is_of_gender(pronoun, named)
    return (
        accused.form is Form.DEFINITE
        and not accused.plural
        and accused.head in WHO | TITLES
        and not _is_body(accused, None)
    )


def _is_body(accused: Phrase, named: Character | None) -> bool:
    if named is not None:  # a firm whose name looks like a person's is "it" all the same
        return named.kind is not AgentKind.PERSON or not (named.male or named.roles)
    return (
        accused.form is Form.DEFINITE and not accused.plural and accused.head in BODIES | INSTITUTIONS | ESTABLISHMENTS
    )
