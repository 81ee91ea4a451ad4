"""Words that deny or doubt with no verb of denying: "protested his innocence", "ruled out arson", "questioned whether".

The network has seen few of them, and overlooks most. Only where it is plain who says so, in so many words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.attribution.rules.board import overlooked
from counterclaim.attribution.rules.denials import as_denial
from counterclaim.attribution.rules.rejections import DOUBT, denier_before
from counterclaim.lexicon.days import WEEKDAY
from counterclaim.lexicon.talk import CLAIM
from counterclaim.span import Span

_REST = r"[^.,;:?!\n\"\u201c\u201d]*"
_DENIES = (
    re.compile(r"\b(?P<cue>plead(?:s|ed)?|pled)\s+(?P<what>(?:not\s+guilty|innocent)\b(?P<rest>" + _REST + "))"),
    re.compile(
        r"\b(?P<cue>maintain(?:s|ed)?|protest(?:s|ed)?|profess(?:es|ed)?|insist(?:s|ed)?\s+on|proclaim(?:s|ed)?|assert(?:s|ed)?)\s+"
        r"(?P<what>(?:his|her|its|their)\s+innocence\b(?P<rest>" + _REST + "))"
    ),
    re.compile(
        r"\b(?P<cue>rul(?:es|ed)\s+out)\s+(?P<what>(?!of\b|for\b|by\b|on\b|with\b|after\b|the\s+rest\b)[a-z]"
        + r"(?P<rest>"
        + _REST
        + "))"
    ),
)
_DOUBTS = (
    re.compile(r"\b(?P<cue>question(?:s|ed)?|doubt(?:s|ed)?)\s+whether\s+(?P<what>\S(?P<rest>" + _REST + "))"),
    re.compile(
        r"\b(?P<cue>f(?:ound|inds?)|s(?:aw|een?|ees?))\s+(?P<what>(?:no|little|scant)\s+(?:\w+\s+)?(?:evidence|proof|signs?|"
        rf"indications?)\s+(?:for|of)\s+(?:this|that|it|(?:the|these|those|any|such)\s+(?:{CLAIM})s?)\b(?P<rest>))(?=[.,;\n]|$)"
    ),
)
_RULED_OUT = re.compile(r"(?:(?:has|have|had)\s+)?rul(?:es|ed)\s+out", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"\b(?:w(?:ill|ould)|c(?:an|ould)|sh(?:all|ould)|may|might|must|do(?:es)?|did|to|not|never|no|nobody|none|if|be|been|was|were|"
    r"is|are)\b|n['\u2019]t\b|^(?:Nobody|None|Few|No)\b"
)
_WHAT_FOR = (
    r"as\s+(?:the|an?|any|their|its|his|her)\s+(?:\w+\s+){0,2}?(?:cause|reason|motive|source|factor|explanation|origin|"
    r"culprit|suspect|option|possibility|trigger)\b"
)
"""What something is ruled out for: "sabotage as the cause of the fire"."""
_BORDER = re.compile(
    rf"\s+(?!{_WHAT_FOR})(?:(?:and|but|while|when|after|before|because|as|saying|calling|telling|insisting|arguing|noting|although|though)\b|"
    rf"(?:on\s+)?{WEEKDAY}\b|(?:at|in|before)\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,2}}?(?:court|hearing|trial|judge|jury)\b)"
)


def with_pleas(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each such denial or doubt of ``text`` that is in none of them."""
    told = [as_denial(one) if _rules_out(text, one) else one for one in attributions]
    return [*told, *overlooked(text, told, _pleas(text))]


def _rules_out(text: str, one: Attribution) -> bool:
    """Tell whether the network has read that something is ruled out."""
    return bool(one.cue and one.source) and _RULED_OUT.fullmatch(one.cue[-1].within(text)) is not None


def _pleas(text: str) -> Iterator[Attribution]:
    for pattern in (*_DENIES, *_DOUBTS):
        for found in pattern.finditer(text):
            who = denier_before(text, found.start())
            if who is None or _NOT_DONE.search(text[who.start : found.start()]):
                continue
            border = _BORDER.search(text, *found.span("rest"))
            what = Span(found.start("what"), border.start() if border else found.end("what")).rstripped(text)
            said = Attribution((Span(*found.span("cue")),), (what,), (who,), BY_RULE)
            yield replace(said, rebuttal=DOUBT) if pattern in _DOUBTS else as_denial(said)
