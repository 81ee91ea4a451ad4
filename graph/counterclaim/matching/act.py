"""A deed as it is compared and kept: by keys of words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """A deed with all words as keys.

    Attributes:
        verbs: its verb, and the acts that this is a word for.
        doers: see `Deed`.
        causes: likewise.
        head: likewise.
        rest: likewise.
        setting: uncommon names near it; only of an act of one culprit, on a certain thing.
        anybody: see `Deed`.
        bare: likewise.
        single: whether it is an act of one culprit, on a certain thing.
    """

    verbs: frozenset[int] = frozenset()
    doers: frozenset[int] = frozenset()
    causes: frozenset[int] = frozenset()
    head: frozenset[int] = frozenset()
    rest: frozenset[int] = frozenset()
    setting: frozenset[int] = frozenset()
    anybody: bool = False
    bare: bool = False
    single: bool = False


NO_ACT = Act()
