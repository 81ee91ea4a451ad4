"""The one way in which articles and people's decisions are written: a change at a time, with all that follows of it."""

import threading
from datetime import datetime

from fastapi import Request

from counterclaim.article import ArticleId
from counterclaim.correcting import Corrections, Demand
from counterclaim.correction import Correction
from counterclaim.errors import NotFound
from counterclaim.ingest import Status, is_read, write_reading
from counterclaim.linking import Linker, removal
from counterclaim.linking.index import FOLDER
from counterclaim.linking.vetoes import Vetoes
from counterclaim.rdf.matches import Veto
from counterclaim.reading import Reading
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim.utterance import UtteranceId

KEPT_EACH = 20
"""Articles after which the index of matching is written."""


class Writer:
    """Writes to a store. Safe to use from several threads: one writes, the others wait."""

    def __init__(self, store: EmbeddedStore, linker: Linker | None) -> None:
        """Begin without matching anything.

        Args:
            store: is written to, by nobody else who matches.
            linker: matches what is written; the store's own, opened when first needed, if None.
        """
        self._store = store
        self._linker = linker
        self._unkept = 0
        self._writing = threading.Lock()

    def put(self, reading: Reading) -> Status:
        """Write a reading, unless the store has it already; return what became of it.

        Raises:
            CounterclaimError: if it cannot be written.
        """
        with self._writing:
            if is_read(self._store, reading.article, reading.run):
                return Status.UNCHANGED
            status = write_reading(self._store, reading, linker=self._link())
            self._keep()
            return status

    def remove(self, article: ArticleId) -> None:
        """Take an article away, with all that only it says.

        Raises:
            NotFound: if the store has not got it.
            CounterclaimError: if the store cannot be written.
        """
        with self._writing:
            change = removal(self._store, article)
            if change == Change():
                raise NotFound(f"No article has the id {article} here. /articles lists them.")
            self._store.write(change)

    def veto(self, veto: Veto) -> bool:
        """Make a veto; return whether it is new, not in place of one of the same relation between the same two.

        Raises:
            BadInput: if the relation is none that holds between such resources.
            NotFound: if the store does not know one of them.
        """
        with self._writing:
            vetoes = Vetoes(self._store)
            is_new = all((one.relation, one.pair) != (veto.relation, veto.pair) for one in vetoes.all())
            self._store.write(vetoes.make(veto))
            return is_new

    def lift(self, veto: Veto) -> None:
        """Lift a veto: what matching found holds again.

        Raises:
            NotFound: if it has been lifted.
        """
        with self._writing:
            self._store.write(Vetoes(self._store).lift(veto.ends, veto.relation))

    def correct(self, demand: Demand, made: datetime) -> tuple[Correction, bool]:
        """Make a correction; return it, and whether it is new, not in place of one of the same utterance.

        Raises:
            BadInput: if it makes no sense, or changes nothing.
            NotFound: if the store does not know the utterance, or whom it names.
        """
        with self._writing:
            corrections = Corrections(self._store, self._link())
            is_new = all(one.utterance != demand.utterance for one in corrections.all())
            correction, change = corrections.make(demand, made)
            self._store.write(change)
            return correction, is_new

    def uncorrect(self, utterance: UtteranceId) -> None:
        """Lift the correction of an utterance: what the machine read holds again.

        Raises:
            NotFound: if it has been lifted.
        """
        with self._writing:
            self._store.write(Corrections(self._store, self._link()).lift(utterance))

    def _link(self) -> Linker:
        if self._linker is None:
            self._linker = Linker.open(self._store, self._store.beside(FOLDER))
        return self._linker

    def _keep(self) -> None:
        """Write the index now and then: what it lacks after a crash is read from the store again.

        One that cannot be written is tried again as many articles later, not with each of them.
        """
        self._unkept += 1
        if self._unkept >= KEPT_EACH:
            self._unkept = 0
            self._link().save()


def writer_of(request: Request) -> Writer:
    """Return the app's writer (a FastAPI dependency)."""
    writer = request.app.state.writer
    assert isinstance(writer, Writer)  # noqa: S101 - tells the type checker what create_app put there
    return writer
