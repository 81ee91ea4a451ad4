"""Whose words a denial names: "disputed the minister's version", "the claims made by Ilo", "contrary to what Ilo said".

What it disputes is then something that these said, whatever is likelier by its words.
"""

import re
from collections.abc import Mapping, Sequence

from counterclaim.rebuttals.dispute import Statement
from counterclaim.rebuttals.lexicon import DOUBTING_CUE
from counterclaim.rebuttals.outright import calls_false
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.parties import stretch
from counterclaim.rebuttals.words import plain_words
from counterclaim.span import Span, quote

_TOLD = (
    r"(?:claim|allegation|accusation|charge|assertion|contention|suggestion|insinuation|statement|comment|remark|"
    r"testimony|evidence|version|account|explanation|denial|announcement|argument|conclusion|finding|figure|estimate|"
    r"assessment|report|stor(?:y|ies)|narrative|criticism)s?\b"
)
_NAME = r"[\w.-]+(?:\s+(?!(?:and|that|by)\b)[\w.-]+){0,4}?"
_START = r"[\W_]*(?:(?:all|any|both|most|many|some|several)\s+(?:of\s+)?)?"
_WHOSE = tuple(
    re.compile(rf"{_START}{pattern}", re.IGNORECASE)
    for pattern in (
        rf"(?P<whom>{_NAME})(?:['\u2019]s|(?<=s)['\u2019])\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?{_TOLD}",
        rf"(?:the\s+|such\s+|these\s+)?(?:[\w-]+\s+)?{_TOLD}\s+(?:made\s+|given\s+|offered\s+)?(?:by|from)\s+(?P<whom>{_NAME}(?:(?:,|,?\s+and)\s+{_NAME}){{0,3}})"
        r"(?=\s+(?:that|about|as|of|against|was|were|is|are)\b|[,.;:\"\u201d]|$)",
        rf"(?:the\s+)?(?P<office>official)\s+{_TOLD}",
        rf"contrary\s+to\s+(?:what\s+(?P<whom>{_NAME})\s+(?:says?|said|claims?|claimed|told|has|had)\b|"
        rf"(?P<other>{_NAME})(?:['\u2019]s|(?<=s)['\u2019])\s+(?:[\w-]+\s+)?{_TOLD})",
    )
)
_DENIAL = re.compile(r"\bdenials?\b", re.IGNORECASE)
_CONTRARY = re.compile(r"\W*contrary\b", re.IGNORECASE)
_OFFICIAL = "official"
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "mr", "mrs", "ms", "dr"))


def owned_aims(
    text: str, statements: Sequence[Statement], scene: Scene, answer: int, aims: Mapping[int, float]
) -> dict[int, float]:
    """Return which of ``aims`` those have said whose words the statement ``answer`` names, if it names any.

    Args:
        text: the article's.
        statements: those of the article.
        scene: the same, with what the features are computed from.
        answer: index of the statement that disputes something.
        aims: what it can dispute, with how likely each is.
    """
    profile, content = scene.profiles[answer], scene.profiles[answer].content.text
    names = (
        profile.traits.denying or DOUBTING_CUE.search(profile.cue) or calls_false(content) or _CONTRARY.match(content)
    )
    whom = named_owner(content) if names else ""
    whole = profile.whole if _CONTRARY.match(content) else Span(0, 0)
    elsewhere = {n: chance for n, chance in aims.items() if whom and not whole.covers(scene.profiles[n].whole)}
    said = {n: chance for n, chance in elsewhere.items() if _says(whom, text, statements, scene, n)}
    if _DENIAL.search(content):
        said = {n: chance for n, chance in said.items() if scene.profiles[n].traits.negative} or said
    return said


def named_owner(content: str) -> str:
    """Return whose words the ``content`` of a denial names, empty if nobody's."""
    found = next((match for pattern in _WHOSE if (match := pattern.match(content))), None)
    return next((name for name in found.groupdict().values() if name), "") if found else ""


def _says(whom: str, text: str, statements: Sequence[Statement], scene: Scene, number: int) -> bool:
    """Tell whether a statement is by those whom the words ``whom`` name, or call as they are called elsewhere."""
    party = scene.profiles[number].party
    if party.meant_in(stretch(whom, {})) or (whom.lower() == _OFFICIAL and party.authorities):
        return True
    called = frozenset(plain_words(whom)) - _ARTICLES
    return bool(called) and any(
        called <= frozenset(plain_words(quote(text, statements[other].attribution.source, gap=" ")))
        for other, profile in enumerate(scene.profiles)
        if other == number or party.agents & profile.party.agents
    )
