"""Everything that utterances say, one row each, by the claims and claimants that stand for all that match."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypedDict

from pyoxigraph import Literal, NamedNode

from counterclaim.lookup.queries import lookup_query
from counterclaim.rdf.iris import Iris
from counterclaim.span import Spans
from counterclaim.store.protocol import Row, Store

if TYPE_CHECKING:
    from counterclaim.analysis.match import Wordings


class SpeakerRow(TypedDict):
    """The claimant that stands for the speaker; ``id`` is its IRI."""

    id: str
    name: str


class UtteranceRow(TypedDict):
    """One stance of one utterance. Ids are IRIs; spans are half-open pairs of Unicode code points of the text as given.

    ``article`` is the identifier under which the article was ingested (a record's id, else the file's stem), or its own
    id if it came without one. ``claim`` stands for all that match, ``wording`` is the claim in the article's own words;
    ``matching_confidence`` is that of the least sure match that leads from one to the other, None if they are one.
    ``quote`` is the words of ``content``, ``cue_text`` those of ``cue``. ``rebuts`` names the utterances that it
    disputes.
    """

    type: str
    article: str
    article_iri: str
    utterance: str
    quote: str
    content: list[list[int]]
    cue: list[list[int]] | None
    cue_text: str | None
    stance: str
    claim: str
    claim_text: str
    wording: str
    wording_text: str
    matching_confidence: float | None
    speaker: SpeakerRow
    party: SpeakerRow | None
    mode: str
    certainty: str | None
    confidence: float
    headline: str
    published: str | None
    rebuts: list[str]


class ContradictionRow(TypedDict):
    """Two canonical claims that cannot both be true; ``confidence`` is None where an article's own dispute shows it."""

    type: str
    claims: list[str]
    confidence: float | None


def utterance_rows(store: Store) -> Iterator[UtteranceRow]:
    """Yield each stance of each utterance, in the order of articles and text."""
    found = list(store.select(lookup_query("rows")))
    written = _Writing(
        Iris(store.base),
        _wordings(store, {_value(row, "stated"): _value(row, "claim") for row in found}),
        _rebutted(store),
    )

    def key(row: Row) -> tuple[str, str, str, str]:
        return _value(row, "article"), _value(row, "utterance"), _value(row, "stance"), _value(row, "claim")

    rows = (written.row(list(group)) for _, group in groupby(sorted(found, key=key), key=key))
    yield from sorted(
        rows, key=lambda row: (row["article"], row["content"], row["utterance"], row["stance"], row["claim"])
    )


def contradiction_rows(store: Store) -> Iterator[ContradictionRow]:
    """Yield each pair of claims that cannot both be true, once."""
    for row in store.select(lookup_query("contradictions")):
        sure = _maybe(row, "confidence")
        yield {
            "type": "contradiction",
            "claims": [_value(row, "one"), _value(row, "other")],
            "confidence": float(sure) if sure is not None else None,
        }


def _wordings(store: Store, canonical: Mapping[str, str]) -> "Wordings":
    from counterclaim.analysis.match import Wordings  # which loads NetworkX; nothing else here needs it

    joined: dict[tuple[str, str], float | None] = {}
    for row in store.select(lookup_query("joined")):
        sure = _maybe(row, "confidence")
        joined[_value(row, "one"), _value(row, "other")] = float(sure) if sure is not None else None
    return Wordings(joined, canonical)


def _rebutted(store: Store) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in store.select(lookup_query("rebutted")):
        found.setdefault(_value(row, "utterance"), []).append(_value(row, "target"))
    return found


@dataclass(frozen=True, slots=True)
class _Writing:
    """What every row needs beside its own answers: names, matches and rebuttals."""

    iris: Iris
    wordings: "Wordings"
    rebutted: Mapping[str, list[str]]

    def row(self, rows: list[Row]) -> UtteranceRow:
        """Return the row of one stance, given an answer for each piece of its words."""
        row = rows[0]
        cues = {self.iris.read_span(cue)[1] for found in rows if (cue := _maybe(found, "cueSpan"))}
        pieces = sorted({(int(_value(one, "start")), int(_value(one, "end")), _value(one, "exact")) for one in rows})
        party, certainty = _maybe(row, "party"), _maybe(row, "certainty")
        return {
            "type": "utterance",
            "article": _maybe(row, "identifier") or self.iris.local(_value(row, "article")),
            "article_iri": _value(row, "article"),
            "utterance": _value(row, "utterance"),
            "quote": " … ".join(exact for _, _, exact in pieces),
            "content": _pairs((start, end) for start, end, _ in pieces),
            "cue": _pairs(cues) or None,
            "cue_text": _maybe(row, "cue"),
            "stance": _value(row, "stance").rpartition("#")[2],
            "claim": _value(row, "claim"),
            "claim_text": _value(row, "text"),
            "wording": _value(row, "stated"),
            "wording_text": _value(row, "wording"),
            "matching_confidence": self.wordings.confidence(_value(row, "stated")),
            "speaker": {"id": _value(row, "speaker"), "name": _value(row, "name")},
            "party": {"id": party, "name": _value(row, "partyName")} if party else None,
            "mode": _value(row, "mode").rpartition("#")[2].lower(),
            "certainty": certainty.rpartition("#")[2].lower() if certainty else None,
            "confidence": float(_value(row, "confidence")),
            "headline": _value(row, "headline"),
            "published": _maybe(row, "published"),
            "rebuts": list(self.rebutted.get(_value(row, "utterance"), ())),
        }


def _pairs(spans: Iterable[tuple[int, int]] | Spans) -> list[list[int]]:
    return [list(span) for span in sorted(spans)]


def _value(row: Row, name: str) -> str:
    value = _maybe(row, name)
    if value is None:
        raise KeyError(name)
    return value


def _maybe(row: Row, name: str) -> str | None:
    term = row.get(name)
    return term.value if isinstance(term, Literal | NamedNode) else None
