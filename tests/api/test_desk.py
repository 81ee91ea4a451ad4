"""Jobs: done once, kept, bounded in time, memory and number, and never in the server's own process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.analysis.findings.contested import Contested
from counterclaim.analysis.table import Table
from counterclaim.errors import CounterclaimError, NotFound
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_api.analysis import desk as desks
from counterclaim_api.analysis.desk import Busy, Desk, Job, State

from .conftest import filled_store
from .slow import Dying, Hungry, Large, Puzzled, Slow

MEMORY = 2 << 30


@pytest.fixture(autouse=True)
def found_by_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker imports the questions by their module's full name, from the root of the checkout."""
    monkeypatch.syspath_prepend(Path(__file__).parents[2])


@pytest.fixture
def desk(store: EmbeddedStore) -> Iterator[Desk]:
    opened = Desk(store, seconds=30, workers=1, memory=MEMORY)
    yield opened
    opened.close()


def over(job: Job) -> Job:
    job.future.result(timeout=60)
    return job


def failure(job: Job) -> CounterclaimError:
    error = over(job).error
    assert error is not None
    assert job.state is State.FAILED
    return error


def rows(job: Job) -> int:
    table = over(job).result
    assert isinstance(table, Table)
    return len(table)


def test_the_same_question_is_one_job(desk: Desk) -> None:
    one, other = desk.hand_in(Contested()), desk.hand_in(Contested())
    assert one is other
    assert desk.hand_in(Contested(doubts=False)) is not one
    assert rows(one) == 3
    assert desk.find(one.id) is one
    assert one.state is State.DONE


def test_after_a_change_of_the_store_it_is_another_job() -> None:
    with filled_store() as store:
        desk = Desk(store, seconds=30, workers=1, memory=MEMORY)
        before = desk.hand_in(Contested())
        assert rows(before) == 3
        store.write(Change(removals=frozenset(store.quads())))
        after = desk.hand_in(Contested())
        assert (after.id != before.id, rows(after)) == (True, 0)
        desk.close()


def test_a_store_in_a_folder_is_read_from_there(store: EmbeddedStore, tmp_path: Path) -> None:
    with EmbeddedStore.open(tmp_path / "store") as kept:
        kept.load(store.quads())
        desk = Desk(kept, seconds=30, workers=1, memory=MEMORY, snapshots=kept.folder)
        assert rows(desk.hand_in(Contested())) == 3
        desk.close()


def test_a_reader_beside_a_writer_analyses_what_it_shows(store: EmbeddedStore, tmp_path: Path) -> None:
    """Another process writes on: what this one answers stays of the version that it has open."""
    with EmbeddedStore.open(tmp_path / "store") as writer:
        writer.load(store.quads())
        with EmbeddedStore.open(tmp_path / "store", read_only=True) as reader:
            writer.write(Change(removals=frozenset(writer.quads())))
            desk = Desk(reader, seconds=30, workers=1, memory=MEMORY)
            assert rows(desk.hand_in(Contested())) == 3
            desk.close()


def test_a_job_tells_of_which_version_its_answer_is() -> None:
    with filled_store() as store:
        desk = Desk(store, seconds=30, workers=1, memory=MEMORY)
        before = store.version
        desk.hand_in(Slow(wait=0.5))
        waiting = desk.hand_in(Contested())
        store.write(Change(removals=frozenset(store.quads())))
        assert rows(waiting) == (3 if waiting.version == before else 0)
        assert (rows(later := desk.hand_in(Contested())), later.version) == (0, store.version)
        desk.close()


def test_a_desk_leaves_no_copy_of_the_data_behind(store: EmbeddedStore, tmp_path: Path) -> None:
    with EmbeddedStore.open(tmp_path / "store") as kept:
        kept.load(store.quads())
        before = sorted(path.name for path in (tmp_path / "store").iterdir())
        desk = Desk(kept, seconds=30, workers=1, memory=MEMORY, snapshots=kept.folder)
        rows(desk.hand_in(Contested()))
        kept.write(Change(removals=frozenset(kept.quads())))
        rows(desk.hand_in(Contested()))
        desk.close()
        assert sorted(path.name for path in (tmp_path / "store").iterdir()) == before


def test_what_takes_too_long_is_ended_and_the_next_is_answered(store: EmbeddedStore) -> None:
    desk = Desk(store, seconds=4, workers=1, memory=MEMORY)
    error = failure(desk.hand_in(Slow(wait=60)))
    assert (error.status, "more than 4 seconds" in str(error)) == (503, True)
    assert rows(desk.hand_in(Slow(wait=0))) == 1
    desk.close()


def test_what_takes_too_much_memory_is_told_so(desk: Desk) -> None:
    error = failure(desk.hand_in(Hungry()))
    assert (error.status, "memory" in str(error)) == (503, True)
    assert rows(desk.hand_in(Slow(wait=0))) == 1


def test_a_process_that_ends_is_told_and_replaced(desk: Desk) -> None:
    assert failure(desk.hand_in(Dying())).status == 500
    assert rows(desk.hand_in(Slow(wait=0))) == 1


def test_a_graph_that_is_unfit_is_the_asker_s_to_mend(desk: Desk) -> None:
    error = failure(desk.hand_in(Puzzled()))
    assert (error.status, str(error)) == (400, "This graph is unfit.")


def test_what_failed_is_tried_again_later(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = desk.hand_in(Puzzled())
    failure(failed)
    assert desk.hand_in(Puzzled()) is failed
    monkeypatch.setattr(desks, "ANEW_AFTER", 0.0)
    assert desk.hand_in(Puzzled()) is not failed


def test_only_so_many_wait(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "WAITING", 2)
    desk.hand_in(Slow(wait=30))
    desk.hand_in(Slow(wait=31))
    with pytest.raises(Busy) as refused:
        desk.hand_in(Slow(wait=32))
    assert refused.value.headers == {"Retry-After": "10"}


def test_old_answers_make_room_for_new_ones(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "KEPT_BYTES", 1_500)
    first, second = over(desk.hand_in(Large(wait=1000))), over(desk.hand_in(Large(wait=1001)))
    over(desk.hand_in(Large(wait=1002)))
    with pytest.raises(NotFound):
        desk.find(first.id)
    assert second.size > 1000


def test_closing_ends_what_is_under_way(store: EmbeddedStore) -> None:
    desk = Desk(store, seconds=60, workers=1, memory=MEMORY)
    job, waiting = desk.hand_in(Slow(wait=60)), desk.hand_in(Slow(wait=61))
    while job.state is State.WAITING:
        pass
    desk.close()
    assert failure(job).status in {500, 503}  # 503 if its data were just being copied
    assert failure(waiting).status == 500


def test_an_analysis_on_a_full_disk_may_be_asked_for_again(
    store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> int:
        raise OSError("No space left on device")

    desk = Desk(store, seconds=30, workers=1, memory=MEMORY)
    with monkeypatch.context() as full:
        full.setattr(EmbeddedStore, "snapshot", fill)
        error = failure(desk.hand_in(Contested()))
    assert error.status == 503
    assert "No space left on device" in str(error)
    desk.close()
