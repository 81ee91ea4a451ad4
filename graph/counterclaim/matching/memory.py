"""What the matcher remembers: vectors in a nearest-neighbour index, traits as records, one vector for each article.

Claims are numbered in the order in which they were seen.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from usearch.index import Index

from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.errors import BadInput
from counterclaim.matching.encoder import WIDTH, Vectors
from counterclaim.matching.pile import Pile
from counterclaim.matching.records import pack, unpack
from counterclaim.matching.traits import Traits

VECTORS, RECORDS, LEADS, CLAIMS = "vectors.usearch", "records.bin", "leads.npy", "claims.json"
_LAYOUT = 6
_CACHED = 4096
"""Claims whose traits are kept: those of one story meet again; each takes 10 kB, and garbage collection its time."""
_SCALE = 127
_CONNECTIVITY, _EXPANSION_ADD, _EXPANSION_SEARCH = 16, 48, 48


class Memory:
    """Claims seen, by number; nothing is ever taken out."""

    def __init__(self) -> None:
        self._index = _empty_index()
        self._records = Pile()
        self._numbers: dict[ClaimId, int] = {}
        self._claims = Pile()
        self._articles: dict[ArticleId, int] = {}
        self._leads = np.zeros((0, WIDTH), np.int8)
        self._read = lru_cache(_CACHED)(self._unpacked)

    def __len__(self) -> int:
        return len(self._claims)

    def __contains__(self, claim: ClaimId) -> bool:
        return claim in self._numbers

    def claim(self, number: int) -> ClaimId:
        """Return the claim of that number."""
        return ClaimId(self._claims[number].decode())

    def number(self, claim: ClaimId) -> int:
        """Return the number of a claim seen."""
        return self._numbers[claim]

    def article(self, article: ArticleId) -> int | None:
        """Return the number of an article seen, or None."""
        return self._articles.get(article)

    def add_article(self, article: ArticleId, lead: Vectors) -> int:
        """Remember an article by the vector of its lead; return its number."""
        number = self._articles[article] = len(self._articles)
        if number >= len(self._leads):
            self._leads = np.concatenate([self._leads, np.zeros((max(256, number), WIDTH), np.int8)])
        self._leads[number] = _rounded(lead)
        return number

    def add(self, claim: ClaimId, traits: Traits, vector: Vectors) -> int:
        """Remember a claim; return its number."""
        return self.add_packed(claim, pack(traits), vector)

    def add_packed(self, claim: ClaimId, record: bytes, vector: Vectors) -> int:
        """Remember a claim by its traits as ``records.pack`` makes them; return its number."""
        self.extend([claim], [record], vector[None])
        return self._numbers[claim]

    def extend(self, claims: Sequence[ClaimId], records: Sequence[bytes], vectors: Vectors) -> None:
        """Remember several claims at once."""
        first = len(self._claims)
        self._numbers.update({claim: first + place for place, claim in enumerate(claims)})
        self._claims.extend(claim.encode() for claim in claims)
        self._records.extend(records)
        self._index.add(np.arange(first, first + len(claims), dtype=np.uint64), _rounded(vectors))

    def traits(self, number: int) -> Traits:
        """Return what is compared of a claim."""
        return self._read(number)

    def nearest(self, vector: Vectors, count: int, *, least: float = -1.0) -> list[int]:
        """Return the numbers of about ``count`` claims nearest to ``vector``, nearest first; ``least``: of cosine."""
        if not len(self._index):
            return []
        found = self._index.search(_rounded(vector), count)
        numbers: list[int] = found.keys[1 - found.distances >= least].tolist()
        return numbers

    def vectors(self, numbers: list[int]) -> Vectors:
        """Return the vectors of claims, at unit length."""
        found = np.asarray(self._index.get(np.array(numbers, np.uint64)), np.int8)
        return _unit(found.reshape(len(numbers), WIDTH))

    def leads(self, articles: list[int]) -> Vectors:
        """Return the vectors of articles' leads, at unit length."""
        return _unit(self._leads[articles])

    def _unpacked(self, number: int) -> Traits:
        return unpack(self._records[number])

    def save(self, folder: Path, **more: Any) -> None:  # noqa: ANN401 - any JSON value
        """Write all to ``folder``, with ``more`` beside it.

        Raises:
            OSError: if it cannot be written.
        """
        folder.mkdir(parents=True, exist_ok=True)
        try:
            self._index.save(str(folder / VECTORS))
        except RuntimeError as error:
            raise OSError(f"{folder / VECTORS}: {error}") from error
        (folder / RECORDS).write_bytes(bytes(self._records))
        np.save(folder / LEADS, self._leads[: len(self._articles)])
        content = {
            "layout": _LAYOUT,
            "claims": [self.claim(number) for number in range(len(self))],
            "articles": list(self._articles),
            "sizes": list(self._records.sizes()),
        }
        (folder / CLAIMS).write_text(json.dumps(content | more), "utf-8")

    @classmethod
    def restored(cls, folder: Path) -> tuple[Self, dict[str, Any]]:
        """Return what ``save`` wrote, and what it wrote beside it.

        Raises:
            BadInput: if it is damaged or of another layout.
        """
        try:
            content = json.loads((folder / CLAIMS).read_text("utf-8"))
            memory = cls()
            memory._fill(folder, content)
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RuntimeError) as error:
            raise BadInput(f"The index of claims in {folder} cannot be used: {error}.") from error
        return memory, content

    def _fill(self, folder: Path, content: dict[str, Any]) -> None:
        if content["layout"] != _LAYOUT:
            raise ValueError(f"its layout is {content['layout']}, not {_LAYOUT}")
        self._numbers = {ClaimId(claim): number for number, claim in enumerate(content["claims"])}
        self._claims.extend(claim.encode() for claim in self._numbers)
        self._articles = {ArticleId(article): number for number, article in enumerate(content["articles"])}
        self._leads = np.load(folder / LEADS)
        self._index = _empty_index()
        self._index.load(str(folder / VECTORS))
        self._records = Pile((folder / RECORDS).read_bytes(), content["sizes"])
        sizes = {len(self._claims), len(self._index), len(self._records)}
        if len(sizes) > 1 or self._leads.shape != (len(self._articles), WIDTH):
            raise ValueError("its parts are not of one size")


def _empty_index() -> Index:
    return Index(
        ndim=WIDTH,
        metric="cos",
        dtype="i8",
        connectivity=_CONNECTIVITY,
        expansion_add=_EXPANSION_ADD,
        expansion_search=_EXPANSION_SEARCH,
    )


def _rounded(vector: Vectors) -> npt.NDArray[np.int8]:
    """A vector of unit length has small coordinates: the largest becomes 127, which the cosine does not see."""
    largest = np.maximum(np.abs(vector).max(-1, keepdims=True), 1e-9)
    rounded: npt.NDArray[np.int8] = np.round(vector * (_SCALE / largest)).astype(np.int8)
    return rounded


def _unit(rounded: npt.NDArray[np.int8]) -> Vectors:
    values = rounded.astype(np.float32)
    result: Vectors = values / np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-9)
    return result
