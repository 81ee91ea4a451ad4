"""An accusation as it is compared and kept: by keys of words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation with all words as keys, and of its names those only that are rare enough to tell places by.

    Attributes:
        parties: see `Accusation`.
        kinds: likewise.
        targets: likewise.
        named: likewise; only those that the vocabulary lacks.
        places: likewise; only those that the vocabulary lacks.
        setting: likewise; only uncommon ones.
        guilt: likewise.
    """

    parties: frozenset[int] = frozenset()
    kinds: frozenset[int] = frozenset()
    targets: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    setting: frozenset[int] = frozenset()
    guilt: bool = False

    def __bool__(self) -> bool:
        """Whether somebody is accused of a deed of some kind."""
        return bool(self.parties and self.kinds)


NO_CHARGE = Charge()
