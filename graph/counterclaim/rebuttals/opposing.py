"""Other accounts that say themselves whom they answer: "contradicted the police, saying that P", "insisted instead".

Counterclaims without such a cue are missed on purpose (decision 0012), but for the plain ones of ``contrary.py``.
"""

import re
from collections.abc import Mapping

from counterclaim.rebuttals.aims import assertions
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.parties import stretch
from counterclaim.rebuttals.profile import Profile

_SAYING = r"(?:s(?:aid|ays|aying)|insist(?:ed|s|ing)|stat(?:ed|es|ing)|maintain(?:ed|s|ing)|testif(?:ied|ies|ying))"
_OWN = r"(?!(?:him|her|it|them)sel(?:f|ves)\b|(?:his|her|its|their)\s+(?:own|earlier|previous|past|prior)\b)"
_BEFORE = tuple(
    re.compile(rf"{pattern}(?:\s+that)?[\s:,\"\u201c\u2018']*$", re.IGNORECASE)
    for pattern in (
        rf"\bcontradict(?:s|ed|ing)\s+{_OWN}(?P<whom>[^.;:,\n\"\u201c\u201d]{{2,60}}),\s+(?:\w+\s+){{0,3}}?{_SAYING}",
        r"\bs(?:aid|ays|aying)\s+(?:\w+\s+)?the\s+(?:\w+\s+)?opposite(?=\s*[:,])",
        r"\binsist(?:s|ed|ing)\s+instead",
        r"\binstead\s+insist(?:s|ed|ing)",
    )
)
_CONTRARY = re.compile(
    rf"\bcontrary\s+to\s+(?P<whom>{_OWN}(?:what\s+[^.;:,\n\"\u201c\u201d]{{2,50}}\s+(?:says?|said|claim(?:s|ed)?|told\s+\w+)|"
    r"[^.;:,\n\"\u201c\u201d]{2,50}(?:['\u2019]s?)\s+(?:\w+\s+)?(?:claim|account|version|statement|assertion|testimony|report|allegation)s?)),"
    r"\s+[^.;:\n]*$",
    re.IGNORECASE,
)
_DIFFERS = re.compile(
    r"\b(?:(?:g[ai]ve[sn]?|giving|offer(?:s|ed|ing)?|t(?:ells?|old)|ha[sd]|paint(?:s|ed)?)\s+(?:[^\W\d_]+\s+){0,3}?"
    r"(?:an?\s+(?:(?:very|completely|quite|starkly|markedly|rather|entirely)\s+)?different|another|a\s+conflicting|a\s+contrasting|a\s+rival)\s+"
    r"(?:account|version|story|tale|picture|explanation)\b|"
    r"(?:disagree[ds]?|disagreeing|beg(?:s|ged|ging)\s+to\s+differ)(?=\s*(?:[.,;:]|$))|"
    r"(?:(?:is|was|were|are)\s+having|(?:would|will)\s+have)\s+none\s+of\s+(?:it|that|this)\b|"
    r"saw\s+(?:it|things|the\s+matter)\s+(?:quite\s+|very\s+)?differently\b|tells?\s+it\s+differently\b|"
    r"(?:contradict(?:s|ed|ing)|rebut(?:s|ted|ting))\s+(?:(?:this|that|it)\b|"
    rf"{_OWN}(?P<whom>(?-i:[A-Z])[^.;:,\n\"\u201c\u201d]{{1,50}}|the\s[^.;:,\n\"\u201c\u201d]{{2,50}}?)(?=[.;:,])))",
    re.IGNORECASE,
)
"""How the article itself says of somebody that he sees it otherwise, in the words before his own."""
_NOT = re.compile(r"\b(?:not|never|nobody|no\s+one|few|if|would)\b|n['\u2019]t\b", re.IGNORECASE)
_REACH = 3
"""In statements: how far back stands what is contradicted."""


def opposes(profile: Profile) -> bool:
    """Tell whether a statement is introduced as another account of what was said before."""
    return _introduction(profile) is not None


def opposed_aims(scene: Scene, answer: int, aims: Mapping[int, float]) -> dict[int, float]:
    """Return which of its possible targets another account contradicts: the last one of whom it names, or the last.

    What the same speaker said just before belongs to it if it is as likely.

    Args:
        scene: the statements of the article.
        answer: index of the other account.
        aims: what it can dispute at all, with how likely each is.
    """
    profile = scene.profiles[answer]
    introduced = _introduction(profile)
    told = assertions(scene, aims)
    near = [number for number in told if 0 < profile.place - scene.profiles[number].place <= _REACH]
    if introduced is None or not near:
        return {}
    whom = stretch(introduced.groupdict().get("whom") or "", {})
    named = [number for number in near if scene.profiles[number].party.meant_in(whom)]
    last = max(named or near, key=lambda number: scene.profiles[number].place)
    voice = scene.profiles[last].party.agents
    return {n: aims[n] for n in near if aims[n] >= aims[last] and (n == last or voice & scene.profiles[n].party.agents)}


def _introduction(profile: Profile) -> re.Match[str] | None:
    content = profile.attribution.content
    words = profile.content.text[: content[0].end - content[0].start] if content else ""
    before = profile.sentence.text.partition(words)[0] if words else ""
    found = next((found for pattern in _BEFORE if (found := pattern.search(before))), None)
    return found or _CONTRARY.search(before) or _DIFFERS.search(before) or _said_before(profile)


def _said_before(profile: Profile) -> re.Match[str] | None:
    """Return how the sentence before says that who speaks here sees it otherwise, None if it says so of nobody."""
    found = _DIFFERS.search(profile.previous.text)
    if found is None:
        return None
    subject = profile.previous.text[: found.start()]
    return found if profile.party.meant_in(stretch(subject, {})) and not _NOT.search(subject) else None
