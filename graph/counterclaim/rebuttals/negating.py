"""What was just said, negated: "he did not", "it had used no gas", "he is innocent".

Left without its verb ("he did not"), an answer is about what was said before, if its subject and auxiliary fit. With
words of its own it must repeat those of what it answers, and say them of the same: "no soldiers were killed" is no
answer to "40 people were killed". Who is innocent, did nothing wrong, or never did it has to be accused there.
"""

import re

from counterclaim.lexicon.grammar import PRONOUNS
from counterclaim.lexicon.speakers import BODIES, ESTABLISHMENTS, INSTITUTIONS, ROLES
from counterclaim.lexicon.wrongs import WRONG
from counterclaim.rebuttals.demand import is_demand
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.roots import repeats, roots

_PRONOUN = r"(?:I|we|he|she|it|they|that|this)"
_NOUN = (
    r"(?:(?:the|his|her|its|their|our|my|no)\s+(?:[\w'\u2019-]+\s+){0,3}?[\w'\u2019-]+|"
    r"(?-i:[A-Z])[\w'\u2019.-]+(?:\s+(?-i:[A-Z])[\w'\u2019.-]+){0,3})"
)
_BE, _WILL = r"is|are|am|was|were", r"will|would|wo|shall"
_AUX = rf"(?P<aux>{_BE}|{_WILL}|do|does|did|has|have|had|can|ca|could)"
_NOT = r"(?:\s+not|n['\u2019]t)"
_START = r"[\W_]*(?:no,?\s+)?"
_END = r"(?=\W*$)"
_ELLIPTIC = re.compile(
    rf"{_START}(?P<who>{_PRONOUN}|{_NOUN})\s+(?:{_AUX}{_NOT}(?:\s+(?:been|(?:do|done)\s+(?:it|so|that|this)))?|never\s+(?P<never>did|had|has|have|was))"
    rf"{_END}",
    re.IGNORECASE,
)
_CLEAN = re.compile(
    rf"{_START}(?P<who>I|we|he|she|it|they)(?:\s+|(?=['\u2019]))"
    r"(?:(?:(?:is|am|are|was|were|['\u2019](?:s|m|re))\s+(?:(?:completely|entirely|totally|wholly)\s+)?(?:innocent|not\s+guilty))(?!\s+(?:until|unless))|"
    r"(?:(?:has|have|had|did)\s+)?(?:done|did|do)\s+(?:absolutely\s+)?nothing\s+(?:wrong|illegal|improper|unlawful|criminal)|"
    r"(?:has|have|had|did)(?:\s+not|n['\u2019]t|\s+never)\s+(?:done|do)\s+anything\s+(?:wrong|illegal|improper|unlawful|criminal)|"
    r"(?:(?:has|have|had)\s+)?(?:broken|broke|committed|violated)\s+no\s+(?:laws?|rules?|crimes?|offen[cs]es?)|"
    r"(?:has|have|had|did)(?:\s+not|n['\u2019]t|\s+never)\s+(?:broken|break|committed|commit|violated?)\s+(?:any|the|an?)\s+(?:laws?|rules?|crimes?|offen[cs]es?))\b",
    re.IGNORECASE,
)
_NEVER_DID = re.compile(
    rf"{_START}(?:I|we|he|she|it|they)\s+(?:(?:has|have|had)\s+)?never\s+(?:even\s+)?"
    r"(?!(?:saw|seen|heard|thought|wanted|knew|known|felt|liked|expected|been|was|were|run|again|before|would|will|mind|"
    r"had|have|get|got|more|so|really|quite|an?|the|to|in|at|on|said|read|met|spoken|asked|lost|forgot\w*|doubted|left)\b)\w+",
    re.IGNORECASE,
)
_NOT_HIM = re.compile(rf"{_START}it\s+(?:is|was)(?:\s+not|n['\u2019]t)\s+(?:me|him|her|us|them){_END}", re.IGNORECASE)
_NO_LINK = re.compile(
    r"\W*there\s+(?:is|was)\s+no\s+(?:\w+\s+)?(?:links?|connection|relationship)\s+between\s+(?P<what>.+)", re.I
)
_ONE_NO = re.compile(r"\b(?:not|never|no|none|nothing|nobody|no\s+one)\b|n['\u2019]t\b", re.IGNORECASE)
_NEGATED = tuple(
    re.compile(rf"{_START}{pattern}", re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"(?P<who>{_PRONOUN}|{_NOUN})\s+(?:{_AUX}(?:{_NOT}|\s+never)|never)\s+(?P<what>.+)",
        r"(?P<who>no|none\s+of|nobody|no\s+one|not\s+an?|not\s+one|not\s+a\s+single)\s+(?P<what>.+)",
        r"there\s+(?:is|are|was|were|had\s+been|has\s+been|have\s+been)\s+(?P<who>no)\s+(?P<what>.+)",
        rf"(?P<who>{_PRONOUN}|{_NOUN})\s+(?P<what>(?:(?:has|have|had|is|are|was|were)\s+)?\w+(?:\s+(?:at|to|from|for|on|with|in))?\s+(?:no|nobody|nothing|no\s+one|none\s+of|not\s+an?)\b.*)",
    )
)
_HEDGED = re.compile(
    r"\b(?:not\s+(?:yet|only|just|merely|simply|necessarily|enough|alone|immediately|always|want|know|think|believe|expect|sure)|yet|either|neither|"
    r"no\s+(?:\w+\s+)?(?:doubts?|question|denying)|(?:not|n['\u2019]t)\s+doubt|but|because|if|unless|until|any\s*more|anymore|longer|more|other|better|worse|harder|so\s+\w+|should|must|although|while|before|again|since|why|what|whether|when|so\s+that)\b",
    re.IGNORECASE,
)
_LIGHT = roots(
    "no none nobody nothing any anyone anything anybody ever single one own people person at all absolutely simply "
    "definitely someone get"
)
_OUTCOME = re.compile(
    r"\b(?:arrest|charged|detain|jail|convict|sack|fired\b|fined|sentenc|suspend|resign|summon|question|investigat|release|indict|acquit)",
    re.IGNORECASE,
)
"""What happens to somebody who may be innocent."""
_DONE_TO = r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:\w+ed|beaten|shot|hit|stolen|struck|hurt|bitten)\b"
_SUFFERED = re.compile(_DONE_TO, re.IGNORECASE)
"""What is done to somebody."""
_SUFFERED_BY = re.compile(rf"{_DONE_TO}\s+by\b", re.IGNORECASE)
_PRONOUN_FIRST = re.compile(r"\W*(?:he|she|it|they|we|I)\b", re.IGNORECASE)
_ACCUSED_FIRST = re.compile(r"\W*(?:him|her|it|them|me|us|you)\b", re.IGNORECASE)
_BEING = re.compile(r"\b(?:is|are|am|was|were|be|been|being)\b|['\u2019](?:s|re|m)\b", re.IGNORECASE)
_WILLING = re.compile(r"\b(?:will|would|shall|going\s+to)\b|['\u2019]ll\b", re.IGNORECASE)
_ABLE = re.compile(r"\b(?:can|could|able)\b", re.IGNORECASE)
_OURS = re.compile(
    r"(?:its|his|her|their|our|my)\s+(?:own\s+)?(?:forces|troops|soldiers|army|military|men|fighters|planes|jets|aircraft|ships|navy|"
    r"police|officers|agents|guards|staff|employees|workers|members|party|government|country|company|firm|clients?|son|daughter|husband|wife)$",
    re.IGNORECASE,
)
"""By whom or for whom the accused acts, or who speaks for him: "its forces", "his client"."""
_BODIES = BODIES | INSTITUTIONS | ESTABLISHMENTS | {role for role in ROLES if role.endswith("s")} | {"family"}
"""Who is no "he" or "she", but may be "it"."""
_RELATIVE = re.compile(r"(?:his|her|its|their)\s|[^,]*['\u2019]s?\s+\w+|[^,]*\s(?:for|of)\s", re.IGNORECASE)
"""Whoever speaks for or of another: "his widow", "the mine's director"."""
_LONGEST = 16
"""In words."""


def may_negate(profile: Profile) -> bool:
    """Tell whether a statement may say no to the one before it."""
    words = profile.content.text
    if "?" in words or is_demand(profile.cue, words):
        return False
    return bool(
        any(pattern.match(words) for pattern in (_ELLIPTIC, _CLEAN, _NOT_HIM, _NEVER_DID, _NO_LINK))
    ) or _is_negated(words)


def is_elliptic(content: str) -> bool:
    """Tell whether ``content`` says no without saying to what: "he did not"."""
    return bool(_ELLIPTIC.match(content))


def negates(answer: Profile, target: Profile) -> bool:
    """Tell whether ``answer``, which may say no to what was just said, says no to what ``target`` says."""
    words, told = answer.content.text, target.content.text
    if found := _ELLIPTIC.match(words):
        aux = (found["aux"] or found["never"]).lower()
        return _fits(aux, told) and _of_the_same(found["who"], answer, target)
    if _CLEAN.match(words) or _NOT_HIM.match(words):
        return _is_accused(answer, target) and not (_OUTCOME.search(told) or _SUFFERED_BY.search(told))
    if found := _NO_LINK.match(words):
        return _repeats(found["what"], answer, target)
    if _NEVER_DID.match(words) and not _HEDGED.search(words):
        wrong = target.traits.accusing_strongly or (target.find(WRONG) and not _SUFFERED.search(told))
        if wrong and _is_accused(answer, target) and not _OUTCOME.search(told):
            return True
    return _is_negated(words) and _contradicts(answer, target)


def _is_negated(words: str) -> bool:
    """Tell whether ``words`` are one short clause with one negation."""
    short = len(words.split()) <= _LONGEST and len(_ONE_NO.findall(words)) == 1
    return short and not _HEDGED.search(words) and any(pattern.match(words) for pattern in _NEGATED)


def _contradicts(answer: Profile, target: Profile) -> bool:
    """Tell whether ``answer`` says of the same that it is not so, in the words of ``target``."""
    found = next(match for pattern in _NEGATED if (match := pattern.match(answer.content.text)))
    who = found["who"]
    plain = who.lower().split()[0] in ("no", "none", "nobody", "not")
    if not (plain or _of_the_same(who, answer, target)):
        return False
    if _WILLING.search(target.content.text) and not _WILLING.search(answer.content.text):
        return False
    return _repeats(found["what"], answer, target)


def _repeats(words: str, answer: Profile, target: Profile) -> bool:
    """Tell whether nearly all content words among ``words`` stand in ``target``, too."""
    return repeats(roots(words) - _LIGHT, target.content.text, answer.party.keys)


def _fits(aux: str, target: str) -> bool:
    """Tell whether an auxiliary can stand for the verb of ``target``."""
    if re.fullmatch(_WILL, aux):
        return bool(_WILLING.search(target))
    if aux in ("can", "ca", "could"):
        return bool(_ABLE.search(target))
    return not _WILLING.search(target) and (not re.fullmatch(_BE, aux) or bool(_BEING.search(target)))


def _of_the_same(who: str, answer: Profile, target: Profile) -> bool:
    """Tell whether ``who``, subject of ``answer``, may be the one of whom ``target`` speaks."""
    if _OURS.match(who) and _is_accused(answer, target):
        return True
    if who.lower() not in PRONOUNS and who.lower() not in ("i", "that", "this"):
        return roots(who) - answer.party.keys <= roots(target.content.text) and not roots(who) <= answer.party.keys
    if _is_accused(answer, target):
        return True
    if who.lower() in ("i", "we") or _PRONOUN_FIRST.match(target.content.text):
        return False
    return not _may_mean_himself(who.lower(), answer)


def _may_mean_himself(who: str, answer: Profile) -> bool:
    """Tell whether he who gives an ``answer`` may mean himself by ``who``: "the governor said he had not"."""
    body = answer.source.lower().rpartition(" ")[2] in _BODIES
    relative = _RELATIVE.match(answer.source)
    if who in ("he", "she"):
        return not (body or relative)
    return who == "it" and not relative and (body or bool(answer.party.states))


def _is_accused(answer: Profile, target: Profile) -> bool:
    """Tell whether ``target`` speaks of him who gives the ``answer``: by name, or as "him" whom it accuses."""
    if answer.party.meant_in(target.content):
        return True
    return target.traits.accusing_strongly and bool(_ACCUSED_FIRST.match(target.content.text))
