"""The sentence encoder: what a text is about, as a vector of unit length.

Each text is read alone: the matrices are computed in int8 with one scale for all that is read at once, so a text read
among others would get another vector, by a little.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, Self

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from counterclaim.modelcard import ModelCard, checked, shipped
from counterclaim.network import InferenceSession, open_network

NETWORK = "encoder.onnx"
TOKENIZER = "tokenizer.json"
MAX_PIECES = 64
WIDTH = 384

Vectors = npt.NDArray[np.float32]


class Encoding(Protocol):
    """What reads texts as vectors."""

    @property
    def version(self) -> str:
        """Changes with the vectors."""

    @property
    def vocabulary(self) -> dict[str, int]:
        """The word pieces with their ids; those of whole words go by frequency."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text."""


class SentenceEncoder:
    """all-MiniLM-L6-v2, tuned for claims, in int8."""

    def __init__(self, version: str, tokenizer: Tokenizer, session: InferenceSession) -> None:
        self._version = version
        tokenizer.no_padding()
        tokenizer.enable_truncation(MAX_PIECES)
        self._tokenizer = tokenizer
        self._session = session

    @classmethod
    def load(cls, path: Path | None = None, *, threads: int = 1) -> Self:
        """Load the encoder after checking its files; the attribution model's tokenizer is also its own.

        Args:
            path: Folder of the encoder; the one that comes with the package if none is given.
            threads: Processor cores to use for one text.

        Raises:
            ModelMissing: If a file is absent or is not the one that the card names.
        """
        card = ModelCard.read(path or shipped("encoder"))
        tokenizer = checked(shipped("model") / TOKENIZER, card.digests.get(TOKENIZER, ""))
        session = open_network(card.file(NETWORK), threads=threads)
        return cls(card.version(NETWORK), Tokenizer.from_file(str(tokenizer)), session)

    @property
    def version(self) -> str:
        """Short digest of the network file."""
        return self._version

    @property
    def vocabulary(self) -> dict[str, int]:
        """The word pieces with their ids; those of whole words go by frequency."""
        vocabulary: dict[str, int] = self._tokenizer.get_vocab()
        return vocabulary

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text; what goes beyond ``MAX_PIECES`` word pieces is not read."""
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        # A lone surrogate cannot be passed on as UTF-8.
        readable = [text.encode("utf-8", "replace").decode() for text in texts]
        for row, encoding in enumerate(self._tokenizer.encode_batch(readable)):
            ids = np.array([encoding.ids], np.int64)
            vectors[row] = self._session.run(None, {"ids": ids})[0][0]
        return vectors
