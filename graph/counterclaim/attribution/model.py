"""The attribution model as the rest of the project uses it."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from counterclaim.attribution.blamed import with_whole_blame
from counterclaim.attribution.blocks import with_blocks
from counterclaim.attribution.charged import with_whole_charges
from counterclaim.attribution.cited import with_cited_sources
from counterclaim.attribution.countered import with_countered_talk
from counterclaim.attribution.decoding import decode, tagged_spans
from counterclaim.attribution.denials import read_polarity, with_denials
from counterclaim.attribution.edges import with_whole_phrases
from counterclaim.attribution.further import with_further_acts
from counterclaim.attribution.gaps import with_antecedents
from counterclaim.attribution.halves import with_own_halves
from counterclaim.attribution.heard import with_answerers_apart
from counterclaim.attribution.inner import with_inner_reports
from counterclaim.attribution.inverted import with_inverted_speakers
from counterclaim.attribution.manner import with_manner_left_out
from counterclaim.attribution.missed import with_missed_beliefs
from counterclaim.attribution.passive import with_whole_passives
from counterclaim.attribution.raising import with_raised_predicates
from counterclaim.attribution.reading import Attribution, AttributionReading, EntityKind, Mention, Scheme
from counterclaim.attribution.rejected import with_rejected_claims
from counterclaim.attribution.relative import with_relative_denials
from counterclaim.attribution.seams import with_own_pieces
from counterclaim.attribution.second import with_second_denials
from counterclaim.attribution.session import Session, WordScores
from counterclaim.attribution.speech import with_whole_quotations
from counterclaim.attribution.starts import with_clean_starts
from counterclaim.attribution.tags import ENTITIES
from counterclaim.attribution.windows import Window, Windower
from counterclaim.modelcard import CARD, ModelCard, shipped
from counterclaim.span import Span

__all__ = ["CARD", "NETWORK", "TOKENIZER", "AttributionModel"]

NETWORK = "attribution.onnx"
TOKENIZER = "tokenizer.json"

_CLAIM_RULES = (
    with_missed_beliefs,
    with_whole_passives,
    with_own_halves,
    with_inverted_speakers,
    with_answerers_apart,
    with_rejected_claims,
    with_countered_talk,
    with_whole_charges,
    with_relative_denials,
    with_second_denials,
    with_further_acts,
    with_whole_blame,
    with_cited_sources,
    with_antecedents,
    with_manner_left_out,
)
"""What puts right the claims of the guide, in this order."""
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
            decoded = decode(text, windows, scores[one], self._session.constants[one])
            whole = with_raised_predicates(text, with_whole_phrases(text, decoded))
            quoted = with_inner_reports(text, with_whole_quotations(text, with_blocks(text, whole)))
            found[one] = with_clean_starts(text, with_own_pieces(text, quoted))
        attributions = _in_order(found[scheme])
        if scheme is Scheme.CLAIM:
            others = read_polarity(text, found[Scheme.ATTRIBUTION])
            read = with_denials(text, read_polarity(text, attributions), others)
            for rule in _CLAIM_RULES:
                read = tuple(rule(text, read))
            attributions = _in_order(read)
        return AttributionReading(attributions, tuple(_mentions(windows, scores[scheme])))


def _in_order(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
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
