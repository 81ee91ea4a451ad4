"""A query as a worker gets it, and the frames in which its answer comes back."""

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

HEADER = struct.Struct(">BI")
"""Of a frame: its kind, and how many bytes follow."""


class Frame(IntEnum):
    """What a frame from a worker holds."""

    PIECE = 0
    """Bytes of the document; more follow."""
    LAST = 1
    """The last bytes of the document."""
    REJECTED = 2
    """What is wrong with the query, by the engine's words."""


@dataclass(frozen=True, slots=True)
class Job:
    """A query, the dataset that it is asked of, and how its answer is written. Terms are in SPARQL's own syntax.

    Attributes:
        text: a query, or an update to be tried.
        media_type: how the answer is written; "" for an update.
        default_graphs: the IRIs of the graphs that are the default graph; "" is the unnamed one. None leaves that to
            the query.
        named_graphs: the IRIs that GRAPH may name. None leaves that to the query.
        is_union: whether the default graph is the union of all.
        base: the IRI that relative ones are resolved against.
    """

    text: str
    media_type: str = ""
    default_graphs: Sequence[str] | None = None
    named_graphs: Sequence[str] | None = None
    is_union: bool = True
    base: str | None = None

    def encode(self) -> bytes:
        """Return the job as a line."""
        parts = (self.text, self.media_type, self.default_graphs, self.named_graphs, self.is_union, self.base)
        return json.dumps(parts).encode("ascii") + b"\n"

    @classmethod
    def decode(cls, line: bytes) -> "Job":
        """Return the job that was encoded as ``line``."""
        return cls(*json.loads(line))


def frame(kind: Frame, content: bytes) -> bytes:
    """Return a frame ready to be sent."""
    return HEADER.pack(kind, len(content)) + content
