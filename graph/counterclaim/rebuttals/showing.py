"""Which of the likely rebuttals are shown: most articles hold no dispute, and false ones make the list useless.

The learned threshold is the best for articles that hold a dispute. Readers of 549 articles that were not chosen for
theirs took one in six of the denials below 0.4 for one, one in five of those without any open denial below 0.6, and
one in ten of the doubts below 0.4.
"""

import re
from collections.abc import Mapping

from counterclaim.lexicon.verbs import FINITE
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import lexicon
from counterclaim.rebuttals.demand import disputes_nothing

_LEAST = {RebuttalKind.DENIAL: 0.4, RebuttalKind.COUNTERCLAIM: 0.6, RebuttalKind.DOUBT: 0.4}
_LEAST_PLAIN = 0.6
"""For a denial that only negates something, without a denying cue or a word that calls it false, unless its first
words do and the speaker is named in what others say: "I did not post it"."""
_SAYING_NO = ("open denial", "denying cue", "false in cue", "negation", "calls false", "refuting words")
_AT_ONCE = re.compile(
    r"\W*(?:(?:no|well|look),?\s)?(?:(?:I|we|he|she|it|they|that|there|(?:the|his|her|its|their)\s\w+(?:\s\w+)?)"
    r"(?:['\u2019]s)?\s(?:\w+\s)?"
    r"(?:(?:do|does|did|is|are|was|were|has|have|had)(?:\snot\b|n['\u2019]t\b)|never\b|no\b|not\b)|"
    r"(?:no|none|nobody|never)\s)",
    re.IGNORECASE,
)
_NEVER_DID = re.compile(r"\W*(?:I|we|he|she|it|they)\W+(?:ha(?:s|ve|d)\s)?never\s", re.IGNORECASE)
_NO_PROOF = re.compile(
    r"\W*(?:[\w.'\u2019]+\W+){0,5}?(?:no|little|not\sany)\s(?:\w+\s){0,2}(?:evidence|proof|sign)\b(?!\s+\w+ing\b)",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:should|would|will|believe|think|hope|want|going|about|more|just|only|enough)\b|\bwon['\u2019]t\b",
    re.IGNORECASE,
)
_OPINION_REACH = 10
"""In words."""
_OPENLY = ("denying cue", "false in cue", "calls false")
_DENY = re.compile(r"\b(?<!no )den(?:y|ie[sd]|ying|ials?)\b", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:wonder\w*|question(?:s|ed|ing)|in disbelief|with disbelief)\b.*?\b(?:why|what|who|how|when|where)\b|"
    r"\b(?:in|with) disbelief\b|\b(?:to|about|asked)\b.*\bquestions?\b",
    re.IGNORECASE | re.DOTALL,
)
_QUESTIONING = re.compile(r"\b(?:question(?:s|ed|ing)|wonder\w*|s[ck]eptical)\b", re.IGNORECASE)
_WHICH = re.compile(r"\W*(?:why|what|who|how|when|where)\b", re.IGNORECASE)
_THING = re.compile(
    r"\W*(?:the|an?|his|her|its|their|\S+['\u2019]s|(?:Mr|Mrs|Ms|Dr)\.?\s\S+['\u2019]s)\s", re.IGNORECASE
)
_FINITE = re.compile(
    rf"\b(?:{FINITE}|\w+ed)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_DIFFERING = re.compile(r"\bdisagree", re.IGNORECASE)
_MATTER = re.compile(r"(?:^|\s)(?:about|over|on|how|whether)\s", re.IGNORECASE)
"""Who disagrees with somebody about a matter does not say that something is not so."""
_CAST_AS = re.compile(
    r"(?P<whom>(?:him|her|\W*(?-i:[A-Z])[\w'\u2019.-]*(?:\s+(?-i:[A-Z])[\w'\u2019.-]*){0,3}))\s+as\s+(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)


def says_no(features: Mapping[str, float]) -> bool:
    """Tell whether a statement says no in some way, as a denial has to."""
    return any(features[name] for name in _SAYING_NO)


def doubts(features: Mapping[str, float], cue: str, content: str) -> bool:
    """Tell whether a statement doubts that something is so: to ask why it is, or to question a thing, does not."""
    if features["no evidence"] or features["question"]:
        return True
    if not features["doubting cue"] or _ASKING.search(cue) or _WHICH.match(content):
        return False
    return not (_QUESTIONING.search(cue) and not _FINITE.search(content) and not features["anaphor in content"])


def openly_denies(cue: str) -> bool:
    """Tell whether ``cue`` says "deny"; "there is no denying" says the contrary."""
    return bool(_DENY.search(cue))


def is_shown(features: Mapping[str, float], kind: RebuttalKind, confidence: float, cue: str, content: str) -> bool:
    """Tell whether a rebuttal is sure enough for its kind; one that says "deny" always is."""
    if openly_denies(cue) or (kind is RebuttalKind.DOUBT and _NO_PROOF.match(content)):
        return True
    if _DIFFERING.search(cue) and _MATTER.search(content):
        return False
    least = _LEAST_PLAIN if kind is RebuttalKind.DENIAL and _is_plain(features, content) else _LEAST[kind]
    return confidence >= least and not disputes_nothing(content) and not _casts_somebody(content)


def _is_plain(features: Mapping[str, float], content: str) -> bool:
    openly = any(features[name] for name in _OPENLY)
    opening = " ".join(content.split()[:_OPINION_REACH])
    answers = _NEVER_DID.match(opening) or (features["accused"] and _AT_ONCE.match(opening))
    return not (openly or (answers and not _OPINION.search(opening)))


def _casts_somebody(content: str) -> bool:
    """Tell whether somebody is only called something: "dismissed Mr. Lund as a beginner", but not "as a liar"."""
    cast = _CAST_AS.match(content)
    return bool(cast and not lexicon.CALLS_FALSE.search(cast["what"]) and not lexicon.ANAPHOR.search(cast["whom"]))
