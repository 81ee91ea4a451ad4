"""A dispute: one statement of an article disputes others, or what nobody is quoted as saying."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Spans
from counterclaim.stance import Mode

_SURE = 0.5
_NEARLY = 0.6


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution and who makes it."""

    attribution: Attribution
    claimants: Claimants


@dataclass(frozen=True, slots=True)
class Disputed:
    """What is disputed though no statement of the article says it.

    Attributes:
        content: where the disputed proposition stands.
        mode: ``IMPLIED`` (it stands only inside the denial) or ``NARRATED`` (the article itself says it).
        verbatim: whether it means what it says ("the myth that he never left"), where a denial may hold a negation of
            its own ("denied that he never left" with "not" taken out already).
    """

    content: Spans
    mode: Mode
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Dispute:
    """One statement disputes others.

    Attributes:
        statement: index of the disputing statement.
        targets: indices of the statements disputed, in text order.
        unattributed: what is disputed beside them.
        kind: how it is disputed.
        confidence: calibrated probability that this is a rebuttal.
        chances: probability of each of ``targets``, in their order; empty if not known.
        own: whether a denial or doubt says itself what it is about, instead of pointing back ("the claim").
        held: the target whose words it repeats as another's ("denied the union's claim that P"), or None.
    """

    statement: int
    targets: tuple[int, ...]
    unattributed: tuple[Disputed, ...]
    kind: RebuttalKind
    confidence: float
    chances: tuple[float, ...] = ()
    own: bool = False
    held: int | None = None

    @property
    def sure(self) -> tuple[int, ...]:
        """The targets that the statement is taken to be about, in text order.

        A denial that only points back ("the claim") is about something that was said: its likeliest target, and those
        nearly as likely. One with a proposition of its own is about others only if that is more likely than not.
        """
        if not self.chances:
            return self.targets
        floor = _SURE if self.unattributed or self.own else min(_SURE, max(self.chances) * _NEARLY)
        return tuple(target for target, chance in zip(self.targets, self.chances, strict=True) if chance >= floor)

    def narrowed(self) -> "Dispute":
        """Return the dispute with its sure targets alone: what a counterclaim answers, its claim contradicts."""
        return self.without(set(self.targets) - set(self.sure))

    def without(self, lost: Collection[int]) -> "Dispute":
        """Return the dispute less the targets ``lost``."""
        known = dict(zip(self.targets, self.chances, strict=False))
        kept = tuple(target for target in self.targets if target not in lost)
        return replace(self, targets=kept, chances=tuple(known[target] for target in kept if target in known))
