"""Verbs that agree with a name put for "I", "we" or "they". What is not surely known is left as it is."""

import re

from counterclaim.extraction.grammar.participle import is_participle
from counterclaim.lexicon.words import listed

_NEXT = re.compile(
    r"(?P<contracted>['\u2019](?:m|re|ve|ll|d|s)\b)|"
    r"(?P<before>(?:\s+(?:just|really|still|also|never|always|now|only|simply|actually|certainly|fully|strongly|truly|"
    r"probably|often|clearly|already|both|all|again|ever))*\s+)(?P<verb>[A-Za-z]+(?:['\u2019]t)?)\b"
)
_UNCHANGED = listed(
    """will would can could may might must shall should had did wont won't can't cannot couldn't wouldn't shouldn't
    didn't didnt hadn't saw went knew thought made took came got gave told heard felt left met found kept lost won ran
    said became began brought bought built caught chose did drew drove fell fought flew forgot grew held led paid sat
    sent sold spent spoke stood stole swore taught understood woke wore wrote threw shot sought meant dealt"""
)
_SINGULAR = {
    **{"am": "is", "are": "is", "were": "was", "was": "was", "have": "has", "do": "does", "go": "goes"},
    **{"don't": "doesn't", "dont": "doesnt", "haven't": "hasn't", "aren't": "isn't", "weren't": "wasn't"},
}
_PLURAL = {"am": "are", "was": "were", "'m": " are", "'s": " are", "'re": " are", "'ve": " have"}
_EXPANDED = {"'m": " is", "'re": " is", "'ve": " has", "'ll": " will", "'d": " would", "'s": " is"}
_HAS_DONE = re.compile(r"\s+(?:(?:always|never|already|just|also|ever|since)\s+)*(?:got|been|had|done|become)\b")
_DONE = re.compile(
    r"\s+(?:(?:always|never|already|just|also|ever|since|\w+ly)\s+)*"
    r"(?!(?:convinced|concerned|worried|pleased|told|assured|given|asked|shown|delighted|determined|scared|satisfied)\b)"
    r"(?P<verb>[a-z]+)\s+(?:the|an?|my|our|his|her|its|their|some|many|all|this|these|those|him|them|it|us|me|\d[\d,.]*)\b"
)
"""A participle with an object, which no passive has."""
_BASE = listed(
    """accept admit advise agree aim apologise apologize appreciate ask believe belong bet blame call care claim come
    condemn consider continue demand deny deserve disagree doubt encourage enjoy expect fear feel fight find get give
    guess hate hear hold hope intend invite keep know lead learn leave like live look love make mean mind need offer
    oppose plan pledge pray predict prefer promise protect read realise realize recognise recognize reject regret
    remain remember request require respect run salute say see seek share speak stand strive suggest support suspect
    take talk tell thank think trust try understand urge use want warn welcome wish wonder work worry yearn"""
)


def agree(words: str, *, plural: bool) -> str | None:
    """Return ``words``, which followed "I", "we" or "they", with their verb as a name needs it; None if in doubt.

    Args:
        words: with the space or apostrophe that they begin with.
        plural: whether the name is that of several.
    """
    found = _NEXT.match(words)
    if found is None:
        return None
    if found["contracted"]:
        return _expanded(found["contracted"].replace("\u2019", "'"), words[found.end() :], plural=plural)
    verb = found["verb"].replace("\u2019", "'")
    changed = _PLURAL.get(verb, verb) if plural else _third_person(verb)
    return None if changed is None else f"{found['before']}{changed}{words[found.end() :]}"


def _expanded(contracted: str, rest: str, *, plural: bool) -> str:
    if contracted == "'s" and _has(rest):
        return f" has{rest}"
    short = _EXPANDED[contracted]
    return f"{_PLURAL.get(contracted, short) if plural else short}{rest}"


def _has(rest: str) -> bool:
    """Tell whether "'s" before ``rest`` is "has": "he's reduced the debt", but "he's accused of it"."""
    found = _DONE.match(rest)
    return bool(_HAS_DONE.match(rest) or (found and is_participle(found["verb"])))


def _third_person(verb: str) -> str | None:
    if verb in _SINGULAR:
        return _SINGULAR[verb]
    if verb not in _BASE:
        return verb if verb in _UNCHANGED or verb.endswith("ed") else None
    if re.search(r"(?:s|sh|ch|x|z)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"
