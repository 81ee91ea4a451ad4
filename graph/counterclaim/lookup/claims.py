"""Claims that mention some words, each with everybody who takes a stance on it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from counterclaim.lookup.queries import lookup_query
from counterclaim.lookup.wording import Wording
from counterclaim.rdf.iris import Iris
from counterclaim.span import Span, Spans
from counterclaim.store.protocol import Row, Store


class Taken(StrEnum):
    """What somebody does with a claim: one of the stances, or an answer with a claim of their own."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    DECLINES_TO_COMMENT = "declinesToComment"
    COUNTERCLAIM = "Counterclaim"

    @property
    def disputes(self) -> bool:
        """Whether it speaks against the claim."""
        return self in (Taken.DENIES, Taken.QUESTIONS, Taken.COUNTERCLAIM)


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceTaken:
    """One utterance's stance on a claim. Ids are local: the last part of the IRI.

    Attributes:
        taken: what the speaker does with the claim.
        takes_back: whether it takes back what the speaker said before.
        utterance: its id.
        speaker: the speaker's id.
        speaker_name: the speaker's name.
        party: the id of whom the speaker speaks for, or None.
        party_name: that party's name, or None.
        mode: how the article reports it ("Direct", "Implied", …).
        certainty: how committed the speaker is ("Certain", "Probable", "Possible"), or None if nothing says so.
        confidence: how sure the extraction is, 0 to 1; never how true the claim is.
        cue: the article's reporting words ("denied that"), or None.
        quote: the exact words, pieces parted by " … ".
        spans: where they stand in the article.
        article: the article's id.
        identifier: the name under which it was ingested, if any.
        headline: its headline.
        published: its day of publication, if stated.
    """

    taken: Taken
    takes_back: bool
    utterance: str
    speaker: str
    speaker_name: str
    party: str | None
    party_name: str | None
    mode: str
    certainty: str | None
    confidence: float
    cue: str | None
    quote: str
    spans: Spans
    article: str
    identifier: str | None
    headline: str
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim and the stances on it, in the order of articles and text."""

    id: str
    text: str
    stances: tuple[StanceTaken, ...]

    @property
    def disputed(self) -> bool:
        """Whether anybody speaks against it."""
        return any(stance.taken.disputes for stance in self.stances)


def find_claims(store: Store, words: str) -> tuple[FoundClaim, ...]:
    """Return the claims whose wording, or the quote of an utterance on them, has all of ``words`` in any form.

    Claims that name the words themselves come first, then disputed ones, then those that most speak about.

    Raises:
        BadInput: if ``words`` holds no word.
    """
    wording = Wording.of(words)
    iris = Iris(store.base)
    own: dict[NamedNode, bool] = {}
    for row in store.select(lookup_query("mentions"), {"stem": Literal(wording.rarest)}):
        claim = row["claim"]
        if isinstance(claim, NamedNode) and wording.occurs_in(row.text("words")):
            own[claim] = own.get(claim, False) or row.text("own") == "true"
    found = [(own[claim], record) for claim in own if (record := claim_stances(store, claim, iris))]
    found.sort(key=lambda pair: (not pair[0], not pair[1].disputed, -len(pair[1].stances), pair[1].text))
    return tuple(record for _, record in found)


def claim_stances(store: Store, claim: NamedNode, iris: Iris) -> FoundClaim | None:
    """Return the claim and the stances on it, or None if nobody takes any."""
    rows = list(store.select(lookup_query("stances"), {"claim": claim}))
    if not rows:
        return None
    return FoundClaim(id=iris.local(claim.value), text=rows[0].text("text"), stances=tuple(_stances(rows, iris)))


def _stances(rows: Iterable[Row], iris: Iris) -> Iterator[StanceTaken]:
    def key(row: Row) -> tuple[str, str]:
        return row.text("utterance"), row.text("taken")

    by_stance = [list(group) for _, group in groupby(sorted(rows, key=key), key=key)]
    yield from sorted((_stance(group, iris) for group in by_stance), key=lambda it: (it.article, it.spans, it.taken))


def _stance(rows: Sequence[Row], iris: Iris) -> StanceTaken:
    row = rows[0]
    # An agent may have several names; the fullest says most.
    speaker_names = {row.text("speakerName") for row in rows}
    party_names = {name for row in rows if (name := row.maybe("partyName"))}
    pieces = sorted({(Span(int(row.text("start")), int(row.text("end"))), row.text("exact")) for row in rows})
    published = row.maybe("published")
    return StanceTaken(
        taken=Taken(_term(row, "taken")),
        takes_back=row.text("takesBack") == "true",
        utterance=iris.local(row.text("utterance")),
        speaker=iris.local(row.text("speaker")),
        speaker_name=max(speaker_names, key=len),
        party=iris.local(party) if (party := row.maybe("party")) else None,
        party_name=max(party_names, key=len, default=None),
        mode=_term(row, "mode"),
        certainty=_term(row, "certainty") if "certainty" in row else None,
        confidence=float(row.text("confidence")),
        cue=row.maybe("cue"),
        quote=" … ".join(exact for _, exact in pieces),
        spans=tuple(span for span, _ in pieces),
        article=iris.local(row.text("article")),
        identifier=row.maybe("identifier"),
        headline=row.text("headline"),
        published=date.fromisoformat(published[:10]) if published else None,
    )


def _term(row: Row, name: str) -> str:
    """Return the name of a term of our vocabulary, without its namespace."""
    return row.text(name).rpartition("#")[2]
