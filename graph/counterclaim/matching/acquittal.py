"""Sentences that clear somebody of a deed, as the accusation that they answer: "Orlo did not hit the convoy".

Such a claim accuses nobody, but it is about the same party and the same deed as "Orlo's jets hit the convoy".
"""

import re

from counterclaim.lexicon.strong import BASE

_PAST = {base: form for form, base in reversed(list(BASE.items()))} | {"hit": "hit", "do": "did"}
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_SURELY = r"(?:(?:ever|definitely|certainly|actually|absolutely|deliberately|in fact|itself|themselves) )?"
_DID_NOT = re.compile(rf"\b(?:did|had|has|have)(?: not|n['\u2019]t| never) {_SURELY}(?P<verb>[a-z]+)\b")
_NEVER = re.compile(rf"\bnever {_SURELY}(?P<verb>[a-z]+)\b")
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgmnprst]$")
"""Short verbs that double their last letter in the past: "dropped"."""
_IS_NOT = re.compile(
    rf"\b(?P<be>is|are|was|were|has been|have been|had been)(?: not|n['\u2019]t| never| in no way) {_SURELY}"
    r"(?P<guilty>(?:directly )?(?:responsible|to blame|behind|carried|conducted|committed|perpetrated|launched|"
    r"caused|done|the work)\b)"
)
_NO_PART = re.compile(
    r"\b(?:(?:had|has|have|plays?|played|took|takes?) (?:absolutely )?(?:nothing to do with|no (?:role|part|hand|"
    r"involvement) in)|(?:is|are|was|were)(?: not|n['\u2019]t) involved in|"
    r"(?:bears?|bore|has|had) no (?:responsibility|blame) for)\b"
)
_NONE = re.compile(
    r"^(?:no(?:ne of)?|not a single) (?P<who>(?:[\w'\u2019-]+ ){1,4}?)(?P<verb>\w+ed|hit|struck|shot)\b", re.IGNORECASE
)


def charged_with(text: str) -> str | None:
    """Return the accusation of which the first sentence of ``text`` clears somebody; None if it clears nobody.

    >>> charged_with("Orlo did not strike the convoy."), charged_with("Orlo had no part in the raid on Sel.")
    ('Orlo struck the convoy.', 'Orlo was behind the raid on Sel.')
    """
    first, *further = _SENTENCE_END.split(text.strip(), maxsplit=1)
    for form, said in ((_NO_PART, _behind), (_IS_NOT, _is), (_DID_NOT, _did), (_NEVER, _did), (_NONE, _some)):
        if form.search(first):
            return " ".join([form.sub(said, first, count=1), *further])
    return None


def _behind(_: re.Match[str]) -> str:
    return "was behind"


def _is(found: re.Match[str]) -> str:
    return f"{found['be']} {found['guilty']}"


def _did(found: re.Match[str]) -> str:
    verb = found["verb"]
    if verb in BASE or verb.endswith("ed") or (verb.endswith("s") and not verb.endswith(("ss", "gas"))):
        return verb
    return _PAST.get(verb) or _past(verb)


def _past(verb: str) -> str:
    """Return the past of a verb of which the past is regular.

    >>> [_past(verb) for verb in ("drop", "use", "supply", "bomb")]
    ['dropped', 'used', 'supplied', 'bombed']
    """
    if _DOUBLED.search(verb):
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb.removesuffix('e')}ed"


def _some(found: re.Match[str]) -> str:
    return f"{found['who']}{found['verb']}"
