"""A store whose articles are corrected, lifted, ingested again and removed, as people do it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pyoxigraph import Quad

from counterclaim.correcting import Corrections, Demand, written
from counterclaim.correction import Correction
from counterclaim.linking import Linker, removal
from counterclaim.rdf.corrections import correction_quads
from counterclaim.rdf.iris import Iris
from counterclaim.reading import Reading
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim.utterance import UtteranceId
from linking.scenes import contents, linker
from rdf.readings import GENERATED

MADE = datetime(2031, 5, 1, 9, tzinfo=UTC)


class Desk:
    """Works on one store; every decision is a minute later than the one before."""

    def __init__(self, *readings: Reading, store: EmbeddedStore | None = None, matches: bool = True) -> None:
        self.store = store or EmbeddedStore.open(None)
        self.linker: Linker | None = linker(self.store) if matches else None
        self._now = MADE
        for reading in readings:
            self.ingest(reading)

    def ingest(self, reading: Reading) -> None:
        self.store.write(written(self.store, reading, generated=GENERATED, linker=self.linker))

    def remove(self, reading: Reading) -> None:
        self.store.write(removal(self.store, reading.article.id))

    def correct(self, demand: Demand) -> Correction:
        self._now += timedelta(minutes=1)
        correction, change = Corrections(self.store, self.linker).make(demand, self._now)
        self.store.write(change)
        return correction

    def lift(self, utterance: UtteranceId) -> None:
        self.store.write(Corrections(self.store, self.linker).lift(utterance))

    def contents(self) -> frozenset[Quad]:
        return contents(self.store)


def expected(corrections: tuple[Correction, ...], *readings: Reading) -> frozenset[Quad]:
    """Return what a new store holds that is told of the corrections first, and then reads the articles."""
    store = EmbeddedStore.open(None)
    quads = frozenset(quad for one in corrections for quad in correction_quads(one, Iris(store.base)))
    store.write(Change(additions=quads))
    return Desk(*readings, store=store).contents()


def unaliased(reading: Reading) -> Reading:
    """Return a reading in which nobody has a second name: those that articles give to shared agents outlast them."""
    return replace(reading, agents=tuple(replace(agent, aliases=()) for agent in reading.agents))
