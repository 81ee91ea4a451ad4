"""Everything that utterances say, one row each, by the claims and claimants that stand for all that match."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypedDict

from counterclaim.lookup.queries import lookup_query
from counterclaim.rdf.iris import Iris
from counterclaim.span import Spans
from counterclaim.stance import Mode
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
    ``general`` tells whether the utterance denies the claim only in general, as one time of what it says never happened
    (``wording``); ``matching_confidence`` is then how surely it is one.
    ``quote`` is the words of ``content``, ``cue_text`` those of ``cue``. ``rebuts`` names the utterances that it
    disputes, ``retracts`` those that it takes back.
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
    general: bool
    speaker: SpeakerRow
    party: SpeakerRow | None
    mode: str
    certainty: str | None
    confidence: float
    headline: str
    published: str | None
    publisher: str | None
    url: str | None
    rebuts: list[str]
    retracts: list[str]


class ContradictionRow(TypedDict):
    """Two canonical claims that cannot both be true; ``confidence`` is None where an article's own dispute shows it."""

    type: str
    claims: list[str]
    confidence: float | None


def utterance_rows(store: Store) -> Iterator[UtteranceRow]:
    """Yield each stance of each utterance, in the order of articles and text, what is implied before who denies it."""
    found = list(store.select(lookup_query("rows")))
    written = _Writing(
        Iris(store.base),
        _wordings(store, {row.text("stated"): row.text("claim") for row in found}),
        _targets(store, "rebutted"),
        _targets(store, "retracted"),
    )

    def key(row: Row) -> tuple[str, str, str, str]:
        return row.text("article"), row.text("utterance"), row.text("stance"), row.text("claim")

    yield from sorted((written.row(list(group)) for _, group in groupby(sorted(found, key=key), key=key)), key=_place)


def _place(row: UtteranceRow) -> tuple[str, list[list[int]], bool, str, str, str]:
    """Of the same words, the accusation that a denial implies comes before the denial."""
    said = row["mode"] != Mode.IMPLIED
    return row["article"], row["content"], said, row["utterance"], row["stance"], row["claim"]


def contradiction_rows(store: Store) -> Iterator[ContradictionRow]:
    """Yield each pair of claims that cannot both be true, once."""
    for row in store.select(lookup_query("contradictions")):
        sure = row.maybe("confidence")
        yield {
            "type": "contradiction",
            "claims": [row.text("one"), row.text("other")],
            "confidence": float(sure) if sure is not None else None,
        }


def _wordings(store: Store, canonical: Mapping[str, str]) -> "Wordings":
    from counterclaim.analysis.match import Wordings  # which loads NetworkX; nothing else here needs it

    joined: dict[tuple[str, str], float | None] = {}
    for row in store.select(lookup_query("joined")):
        sure = row.maybe("confidence")
        joined[row.text("one"), row.text("other")] = float(sure) if sure is not None else None
    return Wordings(joined, canonical)


def _targets(store: Store, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in store.select(lookup_query(name)):
        found.setdefault(row.text("utterance"), []).append(row.text("target"))
    return found


@dataclass(frozen=True, slots=True)
class _Writing:
    """What every row needs beside its own answers: names, matches, rebuttals and retractions."""

    iris: Iris
    wordings: "Wordings"
    rebutted: Mapping[str, list[str]]
    retracted: Mapping[str, list[str]]

    def row(self, rows: list[Row]) -> UtteranceRow:
        """Return the row of one stance, given an answer for each piece of its words."""
        rows = [row for row in rows if row.maybe("sure") is None] or rows
        row = rows[0]
        cues = {self.iris.read_span(cue)[1] for found in rows if (cue := found.maybe("cueSpan"))}
        pieces = sorted({(int(one.text("start")), int(one.text("end")), one.text("exact")) for one in rows})
        party, certainty = row.maybe("party"), row.maybe("certainty")
        sure = max((float(surety) for one in rows if (surety := one.maybe("sure"))), default=None)
        return {
            "type": "utterance",
            "article": row.maybe("identifier") or self.iris.local(row.text("article")),
            "article_iri": row.text("article"),
            "utterance": row.text("utterance"),
            "quote": " … ".join(exact for _, _, exact in pieces),
            "content": _pairs((start, end) for start, end, _ in pieces),
            "cue": _pairs(cues) or None,
            "cue_text": row.maybe("cue"),
            "stance": row.text("stance").rpartition("#")[2],
            "claim": row.text("claim"),
            "claim_text": row.text("text"),
            "wording": row.text("stated"),
            "wording_text": row.text("wording"),
            "matching_confidence": self.wordings.confidence(row.text("stated")) if sure is None else sure,
            "general": sure is not None,
            "speaker": {"id": row.text("speaker"), "name": row.text("name")},
            "party": {"id": party, "name": row.text("partyName")} if party else None,
            "mode": row.text("mode").rpartition("#")[2].lower(),
            "certainty": certainty.rpartition("#")[2].lower() if certainty else None,
            "confidence": float(row.text("confidence")),
            "headline": row.text("headline"),
            "published": row.maybe("published"),
            "publisher": row.maybe("publisher"),
            "url": row.maybe("url"),
            "rebuts": list(self.rebutted.get(row.text("utterance"), ())),
            "retracts": list(self.retracted.get(row.text("utterance"), ())),
        }


def _pairs(spans: Iterable[tuple[int, int]] | Spans) -> list[list[int]]:
    return [list(span) for span in sorted(spans)]
