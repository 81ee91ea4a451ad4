"""Whom a claim puts in the wrong where its cue does not say so: "X was behind the attack", "crimes committed by X".

What is asked, doubted or said not to be so accuses nobody, and a battle's report is no accusation.
"""

import re
from collections.abc import Iterator

from counterclaim.agent import Agent
from counterclaim.attribution import Attribution
from counterclaim.claimants.registry import load_registry
from counterclaim.span import Span, quote

_NAME = r"(?P<who>[^,.;:\"\u201c\u201d\n]{2,70}?)"
_STOP = (
    r"(?:in|on|at|against|near|during|since|before|after|that|which|who|as|to|into|for|from|with|without|over|under|"
    r"is|are|was|were|has|have|had|will|would|loyal|backed|operating|fighting|using|aboard|based|amid|when|while|but|"
    r"because|continue\w*|target\w*|earlier|late|last|this|these|every)\b"
)
_WORD = r"[^\s,.;:\"\u201c\u201d]+"
_BY = rf"by\s+(?P<who>{_WORD}(?:\s+(?!{_STOP}){_WORD}){{0,6}})"
_CRIMES = r"(?:crimes?|massacres?|atrocit(?:y|ies)|genocide|violations?|abuses|war\s+crimes?)"
_ATTACK = rf"(?:{_CRIMES}|attacks?|bombings?|killings?|murders?|shootings?|assassinations?|explosions?|blasts?)"
_HARM = re.compile(
    rf"\b(?:{_ATTACK}|strikes?|air\s?strikes?|raids?|shelling|bombardment|deaths?|assaults?|poisoning|hack(?:ing)?|leak|"
    r"gas|breach(?:es)?|incident|torture|fire|crash)\b",
    re.IGNORECASE,
)
_THINKING = r"(?:(?:they|it|he|she)\s+(?:believe|think|suspect)s?\s+(?:that\s+)?)?"
_BE = r"(?:is|was|are|were|(?:has|have|had)\s+been)\s+(?:also\s+|directly\s+|solely\s+|clearly\s+|likely\s+)?"
_CONTENT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:^|\u2026\s){_THINKING}{_NAME}\s+{_BE}(?:(?:responsible|to\s+blame)\s+for|behind|guilty\s+of)\b",
        rf"\b{_ATTACK}\b[^,.;:]{{0,60}}?\b(?:carried\s+out|committed|perpetrated)\s+{_BY}",
        rf"\b{_CRIMES}\s+{_BY}",
        rf"^{_NAME}\s+(?:(?:has|have|had)\s+)?(?:repeatedly\s+)?(?:violated|breached)\s+(?:the|a|an|its|their|\w+)\b",
        rf"^{_NAME}\s+(?:(?:has|have|had|is|are|was|were)\s+)?committ(?:ed|ing)\s[^,.;:]{{0,40}}?{_CRIMES}\b",
    )
)
_UNSURE = re.compile(
    r"\b(?:whether|unclear|either|who\s+(?:is|was|were)|no\s+evidence|investigat\w+|alleged(?:ly)?|possible|any|if|could|"
    r"may|might|not|never|n[o']t|denie[sd]|falsely)\b",
    re.IGNORECASE,
)
_RAILING = re.compile(
    r"\b(?:slam(?:s|med|ming)?|blast(?:s|ed|ing)|lambast\w*|condemn\w*|denounc\w*|criticis\w*|criticiz\w*)",
    re.IGNORECASE,
)
_FOR_DOING = re.compile(rf"^{_NAME}\s+for\s+(?:\w+ly\s+)?(?:having|not\s+\w+ing|\w+ing)\b", re.IGNORECASE)
_AS_CRIME = re.compile(
    r"^(?:the\s+)?(?P<who>[^,.;:\"\u201c\u201d\n]{2,40}?)(?:['\u2019]s|s['\u2019])\s[^.;:\n]{0,60}?\bas\s+(?:a|an)\s+"
    r"(?:\w+\s+){0,3}?(?:crime|breach|violation|massacre|aggression|atrocity)\b",
    re.IGNORECASE,
)
_CHARGED = re.compile(r"\bcharg", re.IGNORECASE)
_WITH = re.compile(rf"^{_NAME}\s+with\b", re.IGNORECASE)
_ACCUSED = re.compile(r"\baccus", re.IGNORECASE)
_OF = re.compile(r"of\b", re.IGNORECASE)
_CAPITALS = r"[A-Z][\w\u2019'-]*(?: [A-Z][\w\u2019'-]*){0,3}"
_NOUNS = rf"(?P<who>(?:[Tt]he )?{_CAPITALS}(?: (?:regime|government|army|forces))?)"
_BEFORE = re.compile(
    rf"{_NOUNS},?\s+(?:whom\s+(?:[\w'\u2019-]+\s+){{1,4}})?"
    r"(?:(?:is|was|are|were|been|being|has|have|had|also|long|repeatedly|widely)\s+)*$"
)
_OFFICIAL = re.compile(r"\b(?:regime|government|army|military|authorities)\b")
_CAPITAL = re.compile(r"[A-Z]")
_PRONOUN = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|these|those|there|who|what|everyone|nobody|no one)\b", re.IGNORECASE
)
_NESTED = re.compile(r"\b(?:accus\w*|that|said|says)\b", re.IGNORECASE)
_FORCES = re.compile(
    r"(?:the\s+)?(?P<whose>[A-Z]\w+(?:\s+and\s+[A-Z]\w+)?)\s+(?:air\s+)?"
    r"(?:forces?|troops|soldiers|(?:war)?planes|(?:fighter\s+)?jets|aircraft|helicopters|bombers|missiles|shells)",
)
_LISTING = re.compile(r"(?:[a-z-]+,?\s+){1,4}?(?:mainly|namely|notably|especially|including|such as)\s+")
_REACH = 90


def blamed_spans(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """Return where those stand whom a claim blames by name, in its content or right before its cue; else nothing."""
    cue = quote(text, attribution.cue, gap=" ")
    spans = (*_in_content(text, attribution, cue), *_before_cue(text, attribution, cue))
    return tuple(dict.fromkeys(part for span in spans if _names(text, span) for part in names_apart(text, span)))


def states_of_forces(text: str, span: Span, source: str) -> tuple[Agent, ...]:
    """Return the states whose forces ``span`` holds ("Kardanian and Ostrian jets"), but none of the speaker's own."""
    found = _FORCES.fullmatch(span.within(text))
    registry = load_registry()
    own = {registry.state_of(word) for word in re.findall(r"\w+", source)}
    states = [registry.state_of(word) for word in found["whose"].split() if word != "and"] if found else []
    return tuple(registry.states[state] for state in states if state and state not in own) if all(states) else ()


def names_apart(text: str, span: Span) -> tuple[Span, ...]:
    """Return the known names of a list without commas ("states, mainly Russia Iran and Syria") apart, or the span."""
    listing = _LISTING.match(text, span.start, span.end)
    whole = span if listing is None else Span(listing.end(), span.end)
    words = [word for word in re.finditer(r"[\w.'\u2019-]+", whole.within(text)) if word.group() not in {"and", "the"}]
    parts: list[Span] = []
    while words:
        ends = (
            end
            for end in range(len(words), 0, -1)
            if load_registry().find(whole.within(text)[words[0].start() : words[end - 1].end()])
        )
        end = next(ends, None)
        if end is None:
            return (span,)
        parts.append(Span(whole.start + words[0].start(), whole.start + words[end - 1].end()))
        words = words[end:]
    return tuple(parts) or (span,)


def _in_content(text: str, attribution: Attribution, cue: str) -> Iterator[Span]:
    said = quote(text, attribution.content, gap=" ")
    for piece in attribution.content:
        words = piece.within(text)
        patterns = (
            *(_CONTENT if _HARM.search(said) or "violat" in said or "breach" in said else ()),
            *((_FOR_DOING, _AS_CRIME) if _RAILING.search(cue) else ()),
            *((_WITH,) if _CHARGED.search(cue) else ()),
        )
        for pattern in patterns:
            for found in pattern.finditer(words):
                if pattern not in _CONTENT or not _UNSURE.search(words):
                    yield Span(piece.start + found.start("who"), piece.start + found.end("who"))


def _before_cue(text: str, attribution: Attribution, cue: str) -> Iterator[Span]:
    """Read "the army, accused by the rebels of …" and "Moor, whom he accused of …"."""
    if not (_ACCUSED.search(cue) and _OF.match(text, attribution.content[0].start)):
        return
    at = attribution.cue[0].start
    found = _BEFORE.search(text, max(0, at - _REACH), at)
    if found is not None and found.start("who") >= 0:
        yield Span(found.start("who"), found.start("who") + len(found.group("who").rstrip(" ,")))


def _names(text: str, span: Span) -> bool:
    words = span.within(text)
    if _PRONOUN.match(words) or _NESTED.search(words):
        return False
    return bool(_CAPITAL.search(words) or _OFFICIAL.search(words))
