"""Everything that utterances say, one row each, by the claims and claimants that stand for all that match."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypedDict

from counterclaim.lookup.queries import lookup_query
from counterclaim.rdf.iris import Iris
from counterclaim.span import Spans
from counterclaim.store.protocol import Row, Store


class SpeakerRow(TypedDict):
    """The claimant that stands for the speaker; ``id`` is its IRI."""

    id: str
    name: str


class UtteranceRow(TypedDict):
    """One stance of one utterance. Ids are IRIs; spans are half-open pairs of Unicode code points of the text as given.

    ``article`` is the identifier under which the article was ingested (a record's id, else the file's stem), or its own
    id if it came without one.
    """

    type: str
    article: str
    utterance: str
    content: list[list[int]]
    cue: list[list[int]] | None
    stance: str
    claim: str
    claim_text: str
    speaker: SpeakerRow
    party: SpeakerRow | None
    mode: str
    certainty: str
    confidence: float
    headline: str
    published: str | None


class ContradictionRow(TypedDict):
    """Two canonical claims that cannot both be true; ``confidence`` is None where an article's own dispute shows it."""

    type: str
    claims: list[str]
    confidence: float | None


def utterance_rows(store: Store) -> Iterator[UtteranceRow]:
    """Yield each stance of each utterance, in the order of articles and text."""
    iris = Iris(store.base)

    def key(row: Row) -> tuple[str, str, str, str]:
        return row.text("article"), row.text("utterance"), row.text("stance"), row.text("claim")

    found = groupby(sorted(store.select(lookup_query("rows")), key=key), key=key)
    rows = (_utterance(list(group), iris) for _, group in found)
    yield from sorted(
        rows, key=lambda row: (row["article"], row["content"], row["utterance"], row["stance"], row["claim"])
    )


def contradiction_rows(store: Store) -> Iterator[ContradictionRow]:
    """Yield each pair of claims that cannot both be true, once."""
    for row in store.select(lookup_query("contradictions")):
        sure = row.maybe("confidence")
        yield {
            "type": "contradiction",
            "claims": [row.text("one"), row.text("other")],
            "confidence": float(sure) if sure is not None else None,
        }


def _utterance(rows: list[Row], iris: Iris) -> UtteranceRow:
    row = rows[0]
    cues = {iris.read_span(cue)[1] for found in rows if (cue := found.maybe("cueSpan"))}
    party = row.maybe("party")
    return {
        "type": "utterance",
        "article": row.maybe("identifier") or iris.local(row.text("article")),
        "utterance": row.text("utterance"),
        "content": _pairs({(int(found.text("start")), int(found.text("end"))) for found in rows}),
        "cue": _pairs(cues) or None,
        "stance": row.local("stance"),
        "claim": row.text("claim"),
        "claim_text": row.text("text"),
        "speaker": {"id": row.text("speaker"), "name": row.text("name")},
        "party": {"id": party, "name": row.text("partyName")} if party else None,
        "mode": row.local("mode").lower(),
        "certainty": row.local("certainty").lower(),
        "confidence": float(row.text("confidence")),
        "headline": row.text("headline"),
        "published": row.maybe("published"),
    }


def _pairs(spans: Iterable[tuple[int, int]] | Spans) -> list[list[int]]:
    return [list(span) for span in sorted(spans)]
