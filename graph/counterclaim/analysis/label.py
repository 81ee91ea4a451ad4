"""How a position stands, and the words in which people are told."""

from enum import StrEnum


class Label(StrEnum):
    """The three labels of Caminada and Gabbay."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"

    @property
    def wording(self) -> str:
        """What people are shown, in place of the words of the literature (accepted, rejected)."""
        return _WORDINGS[self]


_WORDINGS = {Label.IN: "unanswered", Label.OUT: "defeated on the record", Label.UNDECIDED: "contested"}
