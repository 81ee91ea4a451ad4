"""What a relative clause is about: "the cleanup, which officials say will cost $200m" says that of the cleanup.

The content of such an attribution has no subject ("will cost $200m", "who … killed his wife", "a disgrace"). That is
the noun before "which" or "who", where it is surely all of it.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.grammar.clause import be_of
from counterclaim.extraction.grammar.participle import is_participle
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.extraction.wording.naming import names
from counterclaim.lexicon.verbs import FINITE
from counterclaim.lexicon.words import listed
from counterclaim.span import hull, quote

_WORD = (
    r"(?!(?:of|in|on|from|at|near|with|by|for|to|as|and|or|but|between|against|after|before|the|an?|this|that|these|"
    r"those|his|her|its|their|who|which|whom)\b)[\w'\u2019-]+"
)
_BEFORE = re.compile(
    rf"(?P<noun>\b(?:[Tt]he|[Aa]n?|[Tt]h[ei]se?|[Tt]hat|[Tt]hose|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:{_WORD}\s+){{0,3}}{_WORD}|"
    r"(?:[A-Z][\w'\u2019-]+\s+){0,2}[A-Z][\w-]+),?\s+(?:which|who|whom|that)\s*$"
)
_PART_OF_MORE = re.compile(r"(?:\b(?:of|in|on|from|at|near|with|by|and|or|between|against)|[A-Z]\w*,?|['\u2019]s)\s+$")
_RELATIVE = re.compile(r"(?:who|which|that)$")
_FINITE = re.compile(rf"(?:{FINITE})$")
_PAST = listed(
    """shot fought fled fell took made gave went came ran stole sold told wrote broke drove led left lost met paid sent
    spent stood struck threw won began became brought bought built caught chose drew grew held hid kept knew meant cost
    hit hurt put set cut"""
)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_THAT = re.compile(r"\s+that\s+[\"\u201c\u2018']?")
"""What was taken for the conjunction, though it is what is called something: "called that a disgrace"."""
_REACH = 90
_WITH_RELATIVE = 2


def with_antecedent(text: str, attribution: Attribution, words: str) -> str:
    """Return ``words``, the content of an attribution of ``text``, with the noun that they are said of, if it is sure.

    Also where that is what somebody calls it: "the bill, which he called a disgrace".
    """
    if not attribution.cue or not attribution.source:
        return words
    first, begin = attribution.content[0], hull((*attribution.source, *attribution.cue)).start
    if len(attribution.content) == _WITH_RELATIVE and first.end < begin and _RELATIVE.match(first.within(text)):
        noun = _noun(text, first.end)
        return f"{noun} {attribution.content[1].within(text)}" if noun else words
    if first.start < begin:
        return words
    called = names(quote(text, attribution.cue, gap=" ")) and is_verbless(words)
    if called and _THAT.fullmatch(text, hull(attribution.cue).end, first.start) and _INDEFINITE.match(words):
        return f"that {words}"
    noun = _noun(text, begin) if called or _begins_with_verb(words) else None
    if noun is None:
        return words
    return f"{noun} {be_of(noun)} {words}" if called else f"{noun} {words}"


def _begins_with_verb(words: str) -> bool:
    word = words.partition(" ")[0]
    return bool(_FINITE.match(word)) or word in _PAST or (word.endswith("ed") and is_participle(word))


def _noun(text: str, end: int) -> str | None:
    """Return the noun before a relative pronoun that ends at ``end`` or just before it; None if it may be longer."""
    window = text[max(0, end - _REACH) : end]
    found = _BEFORE.search(window)
    if found is None or _PART_OF_MORE.search(window[: found.start()]) or not is_verbless(found["noun"]):
        return None
    return _INDEFINITE.sub("the ", found["noun"], count=1) if _INDEFINITE.match(found["noun"]) else found["noun"]
