"""Pointers between words: a scaled product of a query and a key, and a bias by signed distance."""

from typing import Final

import numpy as np

from counterclaim.attribution.tags import Floats, Ints
from counterclaim.attribution.windows import MAX_PIECES

BUCKETS: Final = 33

CONTENT_TO_CUE: Final = 0
CUE_TO_SOURCE: Final = 1
OUTER_TO_CUE: Final = 2

# Contents and outer contents look for the same thing, a cue, with different eyes: they share its key.
KEY_OF_QUERY: Final = (0, 1, 0)
KEYS: Final = 2


def _bucket_table() -> Ints:
    distances = np.arange(-MAX_PIECES, MAX_PIECES + 1)
    sizes = np.maximum(np.abs(distances), 1)
    buckets = np.minimum(np.floor(np.log2(sizes) * 2 + 1e-9).astype(np.int64), 15) + 1
    table: Ints = np.where(distances == 0, 0, np.sign(distances) * buckets) + 16
    return table


BUCKET_OF_DISTANCE: Final = _bucket_table()
"""Bucket of each distance `d` in words, at index `d + MAX_PIECES`: signed half-octaves, 16 for no distance."""


class Pointers:
    """The pointer features of one window's words, and the biases of the scheme."""

    def __init__(self, features: Floats, distance: Floats) -> None:
        self._size = features.shape[1] // (KEYS + len(distance))
        self._features = features
        self._distance = distance

    def scores(self, query: int, word: int) -> Floats:
        """Scores of all words of the window as target of `word`."""
        size, count = self._size, len(self._features)
        key = KEY_OF_QUERY[query] * size
        asking = self._features[word, (KEYS + query) * size : (KEYS + query + 1) * size]
        products = self._features[:, key : key + size] @ asking / np.sqrt(np.float32(size))
        distances = np.arange(count) - word + MAX_PIECES
        result: Floats = products + self._distance[query, BUCKET_OF_DISTANCE[distances]]
        return result
