"""The corrections of one store, and what follows from making and lifting them."""

from collections.abc import Iterable
from datetime import datetime

from counterclaim.article import ArticleId
from counterclaim.correcting.demand import Demand
from counterclaim.correcting.revision import corrected
from counterclaim.correcting.writing import written
from counterclaim.correction import Correction
from counterclaim.errors import BadInput, NotFound
from counterclaim.linking import Linker, matched_articles
from counterclaim.rdf.corrections import correction_quads, read_corrections, stored_patch
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.queries import query
from counterclaim.rdf.stored import StoredReadings
from counterclaim.reading import Reading
from counterclaim.store.protocol import Change, Store
from counterclaim.utterance import UtteranceId


class Corrections:
    """Makes and lifts corrections. An article is written again as the machine read it, but for what is corrected."""

    def __init__(self, store: Store, linker: Linker | None = None) -> None:
        """Write to nothing: whoever asks gets a change.

        Args:
            store: as it is.
            linker: matches an article anew that was matched before; without one it waits for that.
        """
        self._store = store
        self._iris = Iris(store.base)
        self._linker = linker

    def all(self) -> tuple[Correction, ...]:
        """Return all corrections, the oldest first."""
        return read_corrections(self._store)

    def make(self, demand: Demand, made: datetime) -> tuple[Correction, Change]:
        """Return a correction and what it changes; one of the same utterance is replaced.

        Raises:
            BadInput: if it makes no sense, or changes nothing.
            NotFound: if the store does not know the utterance, or whom it names.
        """
        article = self._article(demand.utterance)
        known = read_corrections(self._store, article)
        others = tuple(one for one in known if one.utterance != demand.utterance)
        reading = self._read(article)
        if reading is None:
            raise NotFound(f"The article of the utterance {demand.utterance} is not in the store. Ingest it first.")
        there = corrected(reading, others)
        if demand.utterance not in {one.id for one in there.reading.utterances}:
            raise NotFound(f"The article {article}, as it is read now, has no utterance {demand.utterance}.")
        correction = demand.correction(self._store, reading, others, made.replace(microsecond=0))
        return correction, self._change(article, known, (*others, correction), reading)

    def lift(self, utterance: UtteranceId) -> Change:
        """Return what lifting the correction of an utterance changes: it is again as the machine read it.

        Raises:
            NotFound: if there is none.
        """
        for correction in self.all():
            if correction.utterance == utterance:
                known = read_corrections(self._store, correction.article)
                remaining = tuple(one for one in known if one != correction)
                return self._change(correction.article, known, remaining, self._read(correction.article))
        raise NotFound(f"There is no correction of the utterance {utterance}.")

    def _article(self, utterance: UtteranceId) -> ArticleId:
        try:
            bound = {"utterance": self._iris.utterance(utterance)}
        except ValueError as error:
            raise BadInput(f"{utterance!r} is no id of an utterance. Give one, or its IRI.") from error
        for row in self._store.select(query("article-of"), bound):
            return ArticleId(self._iris.local(row.iri("article")))
        for correction in self.all():
            if correction.utterance == utterance:
                return correction.article
        raise NotFound(
            f"The store knows no utterance {utterance}. /utterances lists them, and counterclaim who --json."
        )

    def _read(self, article: ArticleId) -> Reading | None:
        """Return what the machine read in an article, or None if that is not in the store.

        Raises:
            BadInput: if somebody has changed the article's graph so that it cannot be read back.
        """
        patch = stored_patch(self._store, article, self._iris)
        try:
            return StoredReadings(self._store, patch).read_quoted(article)
        except LookupError as error:
            raise BadInput(
                f"The graph of the article {article} cannot be read back. counterclaim validate says what is wrong."
            ) from error

    def _change(
        self,
        article: ArticleId,
        known: Iterable[Correction],
        remaining: tuple[Correction, ...],
        reading: Reading | None,
    ) -> Change:
        old, new = (
            frozenset(quad for one in corrections for quad in correction_quads(one, self._iris))
            for corrections in (known, remaining)
        )
        said = Change(removals=old - new, additions=new - old)
        if reading is None:
            return said
        is_matched = article in matched_articles(self._store)
        change = written(
            self._store,
            reading,
            generated=StoredReadings(self._store).generated(article),
            linker=self._linker if is_matched else None,
            corrections=remaining,
        )
        return said | change
