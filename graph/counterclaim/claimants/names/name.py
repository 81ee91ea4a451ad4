"""A proper name at one place."""

from dataclasses import dataclass

from counterclaim.agent import Agent
from counterclaim.span import Span

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name at one place.

    Attributes:
        span: the name without titles; for an institution, with its owner ("Syrian army").
        text: how the name reads, white space collapsed.
        titles: lower-case titles that stand directly before it.
        owner: the words before those titles ("FBI" in "FBI Director James Comey") or of the institution.
        agent: the registry's agent, or None.
        institution: the canonical noun if this is an institution ("army"), else empty.
        possessive: whether "'s" follows.
        outer: the span with titles and owner.
    """

    span: Span
    text: str
    titles: tuple[str, ...] = ()
    owner: str = ""
    agent: Agent | None = None
    institution: str = ""
    possessive: bool = False
    outer: Span = _NOWHERE
