"""The attribution model as the rest of the project uses it."""

from pathlib import Path

import numpy as np

from counterclaim.attribution.decoding import decode, tagged_spans
from counterclaim.attribution.reading import AttributionReading, EntityKind, Mention, Scheme
from counterclaim.attribution.rules import by_the_guide, with_whole_spans
from counterclaim.attribution.session import Session, WordScores
from counterclaim.attribution.tags import ENTITIES
from counterclaim.attribution.windows import Window, Windower
from counterclaim.modelcard import CARD, ModelCard, shipped
from counterclaim.span import Span

__all__ = ["CARD", "NETWORK", "TOKENIZER", "AttributionModel"]

NETWORK = "attribution.onnx"
TOKENIZER = "tokenizer.json"

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
        card = ModelCard.read(path or shipped("model"))
        windower = Windower.load(card.file(TOKENIZER))
        session = Session(card.file(NETWORK), threads=threads)
        return cls(card.name, card.version(NETWORK), windower, session)

    def read(self, text: str, *, scheme: Scheme = Scheme.CLAIM) -> AttributionReading:
        """Find attributions by the scheme's definition, and names; offsets are code points of `text`."""
        windows = self._windower.windows(text)
        scores = self._session.scores(windows)
        found = {}
        for one in _NEEDED[scheme]:
            found[one] = with_whole_spans(text, decode(text, windows, scores[one], self._session.constants[one]))
        attributions = found[scheme]
        if scheme is Scheme.CLAIM:
            attributions = by_the_guide(text, attributions, found[Scheme.ATTRIBUTION])
        return AttributionReading(attributions, tuple(_mentions(windows, scores[scheme])))


def _mentions(windows: list[Window], scores: list[WordScores]) -> list[Mention]:
    transitions = np.zeros((ENTITIES.size, ENTITIES.size), np.float32)
    found = tagged_spans([word.entities for word in scores], ENTITIES, transitions)
    return [
        Mention(Span(first.start, last.end), EntityKind(span.role), min(1.0, span.confidence))
        for window, spans in zip(windows, found, strict=True)
        for span in spans
        if (first := window.words[span.first]) and (last := window.words[span.last])
    ]
