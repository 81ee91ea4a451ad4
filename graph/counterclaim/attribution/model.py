"""The attribution model as the rest of the project uses it."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from counterclaim.attribution.decoding import decode, tagged_spans
from counterclaim.attribution.denials import read_polarity, with_denials
from counterclaim.attribution.reading import Attribution, AttributionReading, EntityKind, Mention, Scheme
from counterclaim.attribution.session import Session, WordScores
from counterclaim.attribution.tags import ENTITIES
from counterclaim.attribution.windows import Window, Windower
from counterclaim.errors import ModelMissing
from counterclaim.span import Span

CARD = "card.json"
NETWORK = "attribution.onnx"
TOKENIZER = "tokenizer.json"

_MEND = "Install the package anew (pip install --force-reinstall counterclaim), or train the model."
_DIGEST_SHOWN = 12
_NEEDED = {Scheme.CLAIM: (Scheme.CLAIM, Scheme.ATTRIBUTION), Scheme.ATTRIBUTION: (Scheme.ATTRIBUTION,)}


class AttributionModel:
    """Reads attributions and name mentions out of a text, in one pass, without state.

    Attributes:
        name: Name of the model.
        version: Short digest of the network file.
    """

    def __init__(self, name: str, version: str, windower: Windower, session: Session) -> None:
        self.name = name
        self.version = version
        self._windower = windower
        self._session = session

    @classmethod
    def load(cls, path: Path | None = None, *, threads: int = 1) -> "AttributionModel":
        """Load a model after checking its files against its card.

        Args:
            path: Folder of the model; the one that comes with the package if none is given.
            threads: Processor cores to use for one text.

        Raises:
            ModelMissing: If a file is absent or is not the one that the card names.
        """
        folder = path or Path(str(files("counterclaim_data"))) / "model"
        card = _read_card(folder)
        for name in (NETWORK, TOKENIZER):
            _check(folder / name, card["files"].get(name, {}).get("sha256", ""))
        version = card["files"][NETWORK]["sha256"][:_DIGEST_SHOWN]
        windower = Windower.load(folder / TOKENIZER)
        return cls(card["name"], version, windower, Session(folder / NETWORK, threads=threads))

    def read(self, text: str, *, scheme: Scheme = Scheme.CLAIM) -> AttributionReading:
        """Find attributions by the scheme's definition, and names; offsets are code points of `text`."""
        windows = self._windower.windows(text)
        scores = self._session.scores(windows)
        found = {one: decode(text, windows, scores[one], self._session.constants[one]) for one in _NEEDED[scheme]}
        attributions = _in_order(found[scheme])
        if scheme is Scheme.CLAIM:
            others = read_polarity(text, found[Scheme.ATTRIBUTION])
            attributions = with_denials(text, read_polarity(text, attributions), others)
        return AttributionReading(attributions, tuple(_mentions(windows, scores[scheme])))


def _in_order(attributions: list[Attribution]) -> tuple[Attribution, ...]:
    return tuple(sorted(attributions, key=lambda one: one.content[0]))


def _mentions(windows: list[Window], scores: list[WordScores]) -> list[Mention]:
    transitions = np.zeros((ENTITIES.size, ENTITIES.size), np.float32)
    found = tagged_spans([word.entities for word in scores], ENTITIES, transitions)
    return [
        Mention(Span(first.start, last.end), EntityKind(span.role), min(1.0, span.confidence))
        for window, spans in zip(windows, found, strict=True)
        for span in spans
        if (first := window.words[span.first]) and (last := window.words[span.last])
    ]


def _read_card(folder: Path) -> dict[str, Any]:
    try:
        text = (folder / CARD).read_text(encoding="utf-8")
    except OSError as error:
        raise ModelMissing(f"No model card at {folder / CARD}. {_MEND}") from error
    try:
        card = json.loads(text)
    except ValueError as error:
        raise ModelMissing(f"The model card {folder / CARD} is not JSON. {_MEND}") from error
    if not isinstance(card, dict) or not isinstance(card.get("files"), dict) or "name" not in card:
        raise ModelMissing(f"The model card {folder / CARD} names no files. {_MEND}")
    return dict(card)


def _check(path: Path, digest: str) -> None:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelMissing(f"No model file at {path}. {_MEND}") from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise ModelMissing(f"{path} is not the file that its card names (SHA-256 differs). {_MEND}")
