"""Byte strings by number, in one piece: through a million in a list, Python's garbage collector goes each time."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

_PLACES = "Q"


class Pile:
    """Byte strings in the order in which they came; nothing is ever taken out."""

    def __init__(self, content: bytes = b"", sizes: Iterable[int] = ()) -> None:
        """Cut ``content`` into strings of these sizes.

        Raises:
            ValueError: if the sizes are not those of the whole content.
            OverflowError: if one is negative, or too large.
        """
        self._content = bytearray(content)
        self._ends = array(_PLACES, accumulate(sizes, initial=0))
        if self._ends[-1] != len(content):
            raise ValueError(f"it has {len(content)} bytes, not {self._ends[-1]}")

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._content[self._ends[number] : self._ends[number + 1]])

    def __bytes__(self) -> bytes:
        """Return all strings, one after another."""
        return bytes(self._content)

    def extend(self, strings: Iterable[bytes]) -> None:
        """Put strings on top."""
        for string in strings:
            self._content += string
            self._ends.append(len(self._content))

    def sizes(self) -> Iterator[int]:
        """Yield the length of each string."""
        return (end - start for start, end in pairwise(self._ends))
