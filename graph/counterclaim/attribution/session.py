"""The ONNX network: windows in, scores of their words out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from counterclaim.attribution.reading import Scheme
from counterclaim.attribution.tags import OUTER, ROLES, Floats, Ints
from counterclaim.attribution.windows import Window
from counterclaim.network import open_network

WINDOWS_A_RUN = 4
_SHARED = ("entities", "acts")
_OUTPUTS = [*(f"{scheme}_{part}" for scheme in Scheme for part in ("tags", "pointers")), *_SHARED]


@dataclass(frozen=True, slots=True)
class SchemeConstants:
    """What the decoder needs beside the scores, kept in the ONNX file's metadata.

    Attributes:
        distance: Pointer bias by query and distance bucket.
        transitions: Scores of tag pairs, without the constraints.
        outside: Bias of tag 0; above zero means fewer and shorter spans.
        no_cue: Bias of the answer that a content has no cue; `None` where the scheme has no such contents.
        new_cue: How much better (in nats) an untagged word must be than any tagged cue to become one.
        new_source: The same for sources.
    """

    distance: Floats
    transitions: Floats
    outside: float = 0.0
    no_cue: float | None = None
    new_cue: float = 1.0
    new_source: float = 2.0

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "SchemeConstants":
        """Read one scheme's entry of the metadata."""
        arrays = {name: np.array(values[name], np.float32) for name in ("distance", "transitions")}
        return cls(**{**values, **arrays})


@dataclass(frozen=True, slots=True)
class WordScores:
    """Scores of the words of one window, by scheme where schemes differ."""

    tags: Floats
    outer: Floats
    pointers: Floats
    entities: Floats
    acts: Floats


class Session:
    """Runs the network on one core or more."""

    def __init__(self, path: Path, *, threads: int = 1) -> None:
        self._session = open_network(path, threads=threads)
        metadata = self._session.get_modelmeta().custom_metadata_map
        self.constants = {
            Scheme(name): SchemeConstants.from_dict(values) for name, values in json.loads(metadata["schemes"]).items()
        }

    def scores(self, windows: Sequence[Window]) -> dict[Scheme, list[WordScores]]:
        """Scores for each window, in the order given, by scheme: one pass gives both."""
        order = sorted(range(len(windows)), key=lambda number: len(windows[number].ids))
        found: dict[tuple[Scheme, int], WordScores] = {}
        for start in range(0, len(order), WINDOWS_A_RUN):
            part = order[start : start + WINDOWS_A_RUN]
            outputs = self._run([windows[number] for number in part])
            for row, number in enumerate(part):
                of_words = _word_averages(windows[number], {name: output[row] for name, output in outputs.items()})
                for scheme in Scheme:
                    found[scheme, number] = _word_scores(scheme, of_words)
        return {scheme: [found[scheme, number] for number in range(len(windows))] for scheme in Scheme}

    def _run(self, windows: list[Window]) -> dict[str, Floats]:
        size = max(len(window.ids) for window in windows)
        inputs = {
            "ids": _padded([window.ids for window in windows], size),
            "features": _padded([window.features for window in windows], size),
            "mask": _padded([[1] * len(window.ids) for window in windows], size),
        }
        outputs: list[Floats] = self._session.run(_OUTPUTS, inputs)
        return dict(zip(_OUTPUTS, outputs, strict=True))


def _padded(rows: list[list[int]], size: int) -> Ints:
    padded = np.zeros((len(rows), size), np.int64)
    for number, row in enumerate(rows):
        padded[number, : len(row)] = row
    return padded


def _averages(values: Floats, starts: Ints) -> Floats:
    lengths = np.diff(starts, append=len(values))
    result: Floats = (np.add.reduceat(values, starts) / lengths[:, None]).astype(np.float32)
    return result


def _word_averages(window: Window, outputs: dict[str, Floats]) -> dict[str, Floats]:
    """Each output averaged over the pieces of each word; both schemes share the last of them."""
    size = len(window.ids)
    starts = np.array(window.starts)
    return {name: _averages(output[:size], starts) for name, output in outputs.items()}


def _word_scores(scheme: Scheme, of_words: dict[str, Floats]) -> WordScores:
    tags, pointers = of_words[f"{scheme}_tags"], of_words[f"{scheme}_pointers"]
    outer = tags[:, ROLES.size :]
    if not outer.shape[1]:
        outer = np.zeros((len(tags), OUTER.size), np.float32)
        outer[:, 0] = 1
    return WordScores(tags[:, : ROLES.size], outer, pointers, *(of_words[name] for name in _SHARED))
