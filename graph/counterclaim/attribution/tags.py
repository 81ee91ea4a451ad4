"""Tags of words (BIO) and the best sequence of them."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

FORBIDDEN = np.float32(-1e4)


class TagSet:
    """Outside, and begin and inside of each role: tag 0, then 1 + 2 * role and 2 + 2 * role."""

    def __init__(self, roles: tuple[str, ...]) -> None:
        self.roles = roles
        self.size = 1 + 2 * len(roles)

    def begin(self, role: str) -> int:
        """The tag that begins a span of the role."""
        return 1 + 2 * self.roles.index(role)

    def constraints(self) -> Floats:
        """Scores of tag pairs (from, to): 0 if allowed, `FORBIDDEN` for an inside without its begin."""
        scores = np.zeros((self.size, self.size), np.float32)
        for inside in range(2, self.size, 2):
            scores[:, inside] = FORBIDDEN
            scores[[inside - 1, inside], inside] = 0
        return scores


ROLES = TagSet(("source", "cue", "content"))
OUTER = TagSet(("content",))
ENTITIES = TagSet(("person", "group", "place"))


class TaggedSpan(NamedTuple):
    """Words `first` to `last` (inclusive) of one role, with the mean probability of their tags."""

    role: str
    first: int
    last: int
    confidence: float


def log_softmax(scores: Floats) -> Floats:
    """Log probabilities over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


def best_paths(emissions: Floats, transitions: Floats) -> Ints:
    """Viterbi over a batch (sequence, word, tag); the first word ([CLS]) is outside.

    Args:
        emissions: Log probabilities; padding words must favour tag 0.
        transitions: Scores of tag pairs (from, to), constraints included.

    Returns:
        Tags by (sequence, word).
    """
    count, length, size = emissions.shape
    back = np.zeros((length, count, size), np.int64)
    scores = np.full((count, size), FORBIDDEN, np.float32)
    scores[:, 0] = emissions[:, 0, 0]
    for word in range(1, length):
        ways = scores[:, :, None] + transitions
        back[word] = ways.argmax(1)
        scores = ways.max(1) + emissions[:, word]
    paths = np.zeros((count, length), np.int64)
    paths[:, -1] = scores.argmax(1)
    rows = np.arange(count)
    for word in range(length - 1, 0, -1):
        paths[:, word - 1] = back[word, rows, paths[:, word]]
    return paths


def spans_of(path: Ints, emissions: Floats, tags: TagSet) -> list[TaggedSpan]:
    """The tagged spans of one sequence, in order."""
    spans = []
    begins = np.flatnonzero(path % 2 == 1)
    for first in begins.tolist():
        begin = int(path[first])
        last = first
        while last + 1 < len(path) and path[last + 1] == begin + 1:
            last += 1
        sure = np.exp(emissions[first : last + 1, begin : begin + 2]).sum(-1).mean()
        spans.append(TaggedSpan(tags.roles[(begin - 1) // 2], first, last, float(sure)))
    return spans
