"""An input that gave no article: which one, why, and what to do about it."""

from dataclasses import dataclass

from counterclaim.errors import BadInput


@dataclass(frozen=True, slots=True)
class Skipped:
    """One input that could not be read; the rest of the batch goes on.

    Attributes:
        name: the file, and the line or record in it where there are several.
        reason: what is wrong with it.
        advice: what to do next.
    """

    name: str
    reason: str
    advice: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}. {self.advice}."


class Unusable(BadInput):
    """Raised inside this package where an input turns out to give no article; it leaves as ``Skipped``."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason}. {advice}.")
        self.reason = reason
        self.advice = advice

    def named(self, name: str) -> Skipped:
        """Return the result that tells the caller about the input ``name``."""
        return Skipped(name, self.reason, self.advice)
