"""Answers to what somebody is said to have claimed: "the mill pushed back against criticism of its dam" is a denial.

The network has seen few such verbs, and overlooks most. Only where it is plain who answers, in so many words.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.denials import as_denial
from counterclaim.attribution.rules.rejections import denier_before
from counterclaim.lexicon.days import WEEKDAY
from counterclaim.lexicon.talk import ACCOUNT, CLAIM, CRITICISM, FIGURE, IDEA
from counterclaim.span import Span

_ANSWER = (
    r"(?:re(?:but(?:s|ted)?|fut(?:es|ed|e)|buff(?:s|ed)?)|rubbish(?:es|ed)|repudiat(?:es|ed|e)|scoff(?:s|ed)?\s+at|"
    r"bristl(?:es|ed|e)\s+at|(?:brush(?:es|ed)?|shrug(?:s|ged)?|laugh(?:s|ed)?|wav(?:es|ed))\s+(?:aside|off|away)|"
    r"pour(?:s|ed)?\s+cold\s+water\s+on|pooh-pooh(?:s|ed)?|quash(?:es|ed)?|"
    r"t(?:ook|akes?)\s+(?:issue\s+with|exception\s+to)|push(?:es|ed)?\s+back\s+(?:on|at|against)|"
    r"(?:hits?|fir(?:es|ed|e))\s+back\s+at)"
)
_TALK = rf"(?:{CLAIM}|{CRITICISM}|contention|speculation|talk(?=\s+of\b)|attack(?=s?\s+on\b))s?"
_REJECT = r"(?:reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed|e))"
_ACCOUNT = rf"(?:{FIGURE}|{ACCOUNT}|{IDEA}|theory|characteri[sz]ation|portrayal|depiction|speculation)s?"
_NO_NOUN = r"(?:to|that|and|but|or|who|which|when|as|by|in|of|for|on)\b"
_OWN = rf"(?:(?!{_NO_NOUN})[\w.'\u2019-]+\s+){{0,5}}?"
_COUNTERED = re.compile(
    rf"\b(?:(?P<answer>{_ANSWER})\s+(?P<talk>{_OWN}{_TALK})|(?P<reject>{_REJECT})\s+(?P<account>{_OWN}{_ACCOUNT}))\b"
    r"(?![\w'\u2019-]|\s+(?:that|ad|ads)\b)(?P<rest>[^,.;:?!\n\"\u201c\u201d]*)"
)
_NOT_DONE = re.compile(
    r"\b(?:w(?:ill|ould)|c(?:an|ould)|sh(?:all|ould)|may|might|must|do(?:es)?|did|to|not|never|no)\b|n['\u2019]t\b"
)
_BORDER = re.compile(
    r"\s+(?:(?:and|but|while|when|after|before|because|as|saying|calling|telling|insisting|arguing|noting|in\s+an?)\b|"
    rf"(?:on\s+)?{WEEKDAY}\b)"
)


def with_countered_talk(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each answer to what is said, as a denial, that is in none of them."""
    found = overlooked(text, attributions, _answers(text))
    return sorted((*attributions, *found), key=lambda one: one.content[0])


def _answers(text: str) -> Iterator[Attribution]:
    for found in _COUNTERED.finditer(text):
        verb, noun = ("answer", "talk") if found["answer"] else ("reject", "account")
        denier = denier_before(text, found.start())
        if denier is None or _NOT_DONE.search(text, denier.start, found.start()):
            continue
        start, end = found.span("rest")
        border = _BORDER.search(text, start, end)
        content = Span(found.start(noun), border.start() if border else end).rstripped(text)
        yield as_denial(Attribution((Span(*found.span(verb)),), (content,), (denier,), BY_RULE))
