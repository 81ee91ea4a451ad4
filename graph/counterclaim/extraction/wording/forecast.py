"""What is expected, or to come in a headline: "profits to fall" makes "profits will fall"."""

import re

from counterclaim.extraction.grammar.clause import NOMINATIVE, is_clause
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.extraction.grammar.verbs import CLAUSAL
from counterclaim.extraction.wording.demands import FIRST_VERB, all_to_do, parted_at_to
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

_CUE = re.compile(r"\b(?:expect|predict|project|anticipat|forecast)(?P<past>e?d)?(?:s|es|e|ing)?$", re.IGNORECASE)
_HEADLINE_CUE = re.compile(r"(?:say|claim|warn)s?|", re.IGNORECASE)
_NO_THING = re.compile(
    r"(?:how|what|when|where|who|whom|why|whether|if|not|too|so|open|free|willing|unwilling|unable|unlikely|happy|glad|keen|eager|"
    r"prepared|set|set\s+out|committed|reluctant|determined|proud|sorry|hard|easy|difficult|wrong|right|time|best|better|important|"
    r"it|there)\b",
    re.IGNORECASE,
)
_BLAME = re.compile(r"(?:blame|date|be\s+continued)\b")
_LONGEST = 8


def forecast(words: str, said: Said) -> str | None:
    """Return "profits will fall" for "profits to fall", expected or in a headline; None if it is no such thing."""
    expected = _CUE.search(said.cue)
    if said.mode is Mode.DIRECT or not (expected or _HEADLINE_CUE.fullmatch(said.cue)):
        return None
    for who, no, what in parted_at_to(words):
        if not _is_thing(who) or _BLAME.match(what) or is_clause(FIRST_VERB.sub("", what)):
            return None
        auxiliary = "would" if expected and expected["past"] else "will"
        return f"{NOMINATIVE.get(who.casefold(), who)} {all_to_do(what, auxiliary, no=no)}"
    return None


def _is_thing(who: str) -> bool:
    named = len(who.split()) <= _LONGEST and not _NO_THING.match(who) and not CLAUSAL.search(who)
    return bool(who) and named and is_verbless(who)
