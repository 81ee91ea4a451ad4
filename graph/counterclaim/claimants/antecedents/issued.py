"""Who "the statement" is that speaks: whoever has said something in one, or the body whose spokesman has spoken."""

import re
from collections.abc import Mapping, Sequence

from counterclaim.attribution import Attribution
from counterclaim.claimants.antecedents.scene import Who
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed

_NOUNS = listed(
    "statement letter bulletin communique declaration post tweet message email memo press-release release "
    "announcement note briefing"
)
"""What one issues and is then cited by."""
_NOUN = "|".join(sorted(_NOUNS))
_IN_ONE = rf"(?:in|through|via|by|with) (?:an?|its|his|her|their) (?:[\w-]+ ){{0,3}}?({_NOUN})\b"
_BEHIND = re.compile(rf"\W? ?(?:(?:on|late|early) \w+ |\w+day ){{0,2}}{_IN_ONE}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_IN_ONE}[^.!?\n\"\u201c\u201d]{{0,40}}$", re.IGNORECASE)
_SAID_IN = re.compile(rf"(?<= )(?:{'|'.join(sorted(SAID))}) (?:on \w+day )?{_IN_ONE}", re.IGNORECASE)
_REACH = 90


def issued_in(text: str, phrases: Sequence[Phrase], attribution: Attribution) -> str:
    """Return the noun of what somebody says something in: "statement" of "said in a statement"; or empty.

    "A statement by the league" has the noun itself.
    """
    if phrases[-1].form is Form.NAME and phrases[-1].head in _NOUNS:
        return phrases[-1].head
    marks = (*attribution.source, *attribution.cue)
    if not attribution.source or phrases[-1].head in _NOUNS:
        return ""
    first, last = min(mark.start for mark in marks), max(mark.end for mark in marks)
    found = _BEHIND.match(text, last) or _BEFORE.search(text, max(0, first - _REACH), first)
    return found.group(1).lower() if found else ""


def issuer(text: str, phrase: Phrase, issued: Mapping[str, Who], cast: Cast) -> Who:
    """Return who issued "the statement", or nobody if that is another phrase or nobody is known."""
    bare = phrase.form is Form.DEFINITE and phrase.words == (phrase.head,) and not phrase.possessor
    if not bare or phrase.head not in _NOUNS:
        return ()
    return issued.get(phrase.head) or _named_with(text, phrase, cast)


def _named_with(text: str, phrase: Phrase, cast: Cast) -> Who:
    """Return who alone is named right before "said in a statement" up to a phrase, or nobody."""
    found = [match for match in _SAID_IN.finditer(text, 0, phrase.span.start) if match.group(1).lower() == phrase.head]
    name = cast.name_at(found[0].start() - 2) if len(found) == 1 else None
    return () if name is None else tuple(owner for one, owner in cast.within(*name.span) if one is name)
