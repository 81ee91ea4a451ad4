"""The words of a content, as a clause also where the cue stands inside.

"The convoy is said to have left" makes "has left", "Vell is considered one of the oldest ports" makes "is one of".
"""

import re
from collections.abc import Mapping

from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.rules.raising import BE, find_raising
from counterclaim.extraction.grammar.agreement import agree
from counterclaim.extraction.wording.antecedents import with_antecedent
from counterclaim.extraction.wording.canonical import joined
from counterclaim.span import Spans

_BE: Mapping[str, str] = {"has been": "is", "have been": "are", "had been": "was"}
_HAVE: Mapping[str, str] = {"is": "has", "are": "have", "was": "had", "were": "had"}
_COMING = frozenset({"expected", "predicted", "forecast", "projected", "anticipated"})
_CONSIDERED = re.compile(
    rf"\s+{BE}(?:considered|believed|thought|deemed|called|branded|dubbed|termed|label(?:l)?ed|presumed)\s+"
    r"(?=(?:an?|the|one|two|among|responsible|likely|dead|un\w+|(?:\w+ly\s+)?\w+(?:ful|less|ous|able|ible|ed))\b)"
    r"(?!\w+ed\s+by\b)"
)
"""What one is believed, where "to be" is left out."""


def content_words(text: str, attribution: Attribution) -> str:
    """Return the words of an attribution's content in ``text``: its pieces, or a clause if its subject is raised."""
    words = joined(piece.within(text) for piece in _accused_first(text, attribution))
    if len(attribution.content) != 2:  # noqa: PLR2004
        return with_antecedent(text, attribution, words)
    raising = find_raising(text, attribution)
    if raising is None:
        return _considered(text, attribution) or with_antecedent(text, attribution, words)
    predicate = attribution.content[1].within(text).removeprefix("to ")
    finite = _finite(predicate, _BE.get(raising.be, raising.be), coming=raising.belief in _COMING)
    return words if finite is None else f"{raising.subject.within(text)} {finite}"


def _accused_first(text: str, attribution: Attribution) -> Spans:
    """Return the pieces of a content, in "Accused of theft, the mill" with the mill before the theft."""
    cue = attribution.cue[0].within(text) if attribution.cue else ""
    return (
        attribution.content[::-1] if cue in {"Accused", "Blamed", "Criticised", "Criticized"} else attribution.content
    )


def _considered(text: str, attribution: Attribution) -> str | None:
    """Return "Vell is one of the oldest" for "Vell is considered one of the oldest", or None."""
    subject, predicate = attribution.content
    found = _CONSIDERED.match(text, subject.end)
    if found is None or found.end() != predicate.start:
        return None
    be = " ".join(found["be"].split())
    return f"{subject.within(text)} {_BE.get(be, be)} {predicate.within(text)}"


def _finite(predicate: str, be: str, *, coming: bool) -> str | None:
    """Return "has left" for "have left" by the form of "be" before the cue; None if the verb's form is not known."""
    if coming:
        return f"will {predicate}"
    verb, _, rest = predicate.partition(" ")
    if verb == "be":
        return f"{be} {rest}"
    if verb == "have":
        return f"{_HAVE[be]} {rest}"
    agreed = agree(f" {predicate}", plural=be == "are") if be in {"is", "are"} else None
    return agreed.lstrip() if agreed else None
