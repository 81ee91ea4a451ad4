"""What one query may use, and how many are evaluated at a time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of evaluation; a query that exceeds one is ended, and its client told which.

    Attributes:
        seconds: how long a query may take, waiting for a free worker included.
        memory: how many bytes a query may use beside the data.
        workers: how many queries are evaluated at a time; more wait.
        stack: how many bytes of stack a query has: the engine's parser and optimiser are recursive.
        buffer: how many bytes of an answer are held back until it is whole, so that an error can still be told.
    """

    seconds: float = 30.0
    memory: int = 1 << 30
    workers: int = 8
    stack: int = 256 << 20
    buffer: int = 1 << 20

    def seconds_for(self, wanted: float | None) -> float:
        """Return the seconds that a request may take: it can ask for less than the limit, never for more."""
        return self.seconds if wanted is None else min(wanted, self.seconds)
