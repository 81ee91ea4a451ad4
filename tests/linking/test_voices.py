"""What the matcher remembers of earlier articles does not depend on who has come to stand for whom, or on restarts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import permutations
from pathlib import Path

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.linking import Linker
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.statement import ClaimStatement
from counterclaim.reading import Reading
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import GENERATED, BagMatcher, Said, read


@dataclass(slots=True)
class Listener(BagMatcher):
    """Remembers by whom it was told what, in order."""

    told: list[ClaimStatement] = field(default_factory=list)

    def match(self, new: Sequence[ClaimStatement], **_: object) -> tuple[ClaimMatch, ...]:
        self.told += new
        return ()

    @property
    def speakers(self) -> set[AgentId | None]:
        return {one.speaker for one in self.told}

    @property
    def articles(self) -> list[ArticleId]:
        return list(dict.fromkeys(one.article for one in self.told))


RENN = tuple(read(number, Said("Ivo Renn", f"Ship {number} sank.")) for number in (1, 2, 3))


def _write(store: EmbeddedStore, listener: Listener, folder: Path | None, *readings: Reading) -> Linker:
    chosen = Linker.open(store, folder, load=lambda: listener)
    for second, reading in enumerate(readings):
        store.write(chosen.change(reading, generated=GENERATED + timedelta(seconds=second)))
    return chosen


def test_a_speaker_stays_the_same_whoever_comes_to_stand_for_it() -> None:
    for order in permutations(RENN):
        listener = Listener()
        _write(EmbeddedStore.open(None), listener, None, *order)
        assert len(listener.speakers) == 1


def test_a_speaker_is_the_same_to_whoever_goes_on_from_an_older_index(tmp_path: Path) -> None:
    for number, order in enumerate(permutations(RENN)):
        store, listener, folder = EmbeddedStore.open(None), Listener(), tmp_path / str(number)
        _write(store, listener, folder, order[0]).save()
        _write(store, Listener(), folder, order[1])  # killed
        _write(store, listener, folder, order[2])
        assert len(listener.told) == 3
        assert len(listener.speakers) == 1


def test_an_index_is_made_anew_in_the_order_in_which_articles_were_written() -> None:
    for order in permutations(RENN):
        store = EmbeddedStore.open(None)
        _write(store, Listener(), None, *order)
        again = Listener()
        _write(store, again, None)
        assert again.articles == [reading.article.id for reading in order]
