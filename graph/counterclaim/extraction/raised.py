"""The words of a content, as a clause also where the cue stands inside: "is said to have left" makes "has left"."""

from collections.abc import Mapping

from counterclaim.attribution.raising import find_raising
from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.agreement import agree
from counterclaim.extraction.wording import joined

_BE: Mapping[str, str] = {"has been": "is", "have been": "are", "had been": "was"}
_HAVE: Mapping[str, str] = {"is": "has", "are": "have", "was": "had", "were": "had"}
_COMING = frozenset({"expected", "predicted", "forecast", "projected", "anticipated"})


def content_words(text: str, attribution: Attribution) -> str:
    """Return the words of an attribution's content in ``text``: its pieces, or a clause if its subject is raised."""
    words = joined(piece.within(text) for piece in attribution.content)
    raising = find_raising(text, attribution)
    if raising is None or len(attribution.content) != 2:  # noqa: PLR2004
        return words
    predicate = attribution.content[1].within(text).removeprefix("to ")
    finite = _finite(predicate, _BE.get(raising.be, raising.be), coming=raising.belief in _COMING)
    return words if finite is None else f"{raising.subject.within(text)} {finite}"


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
