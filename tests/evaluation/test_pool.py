"""Evaluation in processes of its own, without HTTP: what they may do, what they see, how they end."""

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from counterclaim.errors import EvaluationFailed, QueryRejected, QueryStopped
from counterclaim.evaluation.job import Job
from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.nursery import Nursery
from counterclaim.evaluation.pool import Pool
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change

pytestmark = pytest.mark.anyio
CSV = "text/csv"
COUNT = Job("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", CSV)
ENDLESS = Job("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", CSV)
ALL_PAIRS = Job("SELECT * { ?a ?b ?c . ?d ?e ?f }", CSV)
SIZE = 2_000


def quad(number: int) -> Quad:
    return Quad(NamedNode(f"urn:{number}"), NamedNode("urn:says"), Literal(number), NamedNode("urn:graph"))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EmbeddedStore]:
    """Return a store whose copy is in memory, or whose snapshots are on disk."""
    with EmbeddedStore.open(tmp_path / "store" if request.param == "disk" else None) as opened:
        opened.load(map(quad, range(SIZE)))
        yield opened


@asynccontextmanager
async def pool_of(store: EmbeddedStore, **limits: float) -> AsyncIterator[Pool]:
    chosen = Limits(**{"seconds": 20, "memory": 256 << 20, "workers": 2, **limits})  # type: ignore[arg-type]
    nursery = Nursery(store, chosen, prefixes={}, snapshots=store.folder)
    pool = Pool(nursery, chosen)
    try:
        yield pool
    finally:
        await pool.close()
        nursery.close()


async def ask(pool: Pool, job: Job, seconds: float = 20) -> bytes:
    document = await pool.answer(job, seconds)
    return document.body if isinstance(document.body, bytes) else b"".join([piece async for piece in document.body])


async def until_none_is_left(processes: tuple[int, ...]) -> None:
    async with asyncio.timeout(10):
        while any(Path(f"/proc/{process}").exists() for process in processes):
            await asyncio.sleep(0.02)


async def test_an_answer_comes_from_another_process(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        assert await ask(pool, COUNT) == f"n\r\n{SIZE}\r\n".encode()
        assert os.getpid() not in pool.processes


async def test_a_query_over_its_time_is_ended(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        with pytest.raises(QueryStopped, match=r"longer than 0\.3 s"):
            await ask(pool, ENDLESS, 0.3)
        assert await ask(pool, COUNT)


async def test_a_query_over_its_memory_is_ended(store: EmbeddedStore) -> None:
    doubled = "".join(f"BIND(CONCAT(?t{n}, ?t{n}) AS ?t{n + 1}) " for n in range(40))
    async with pool_of(store, memory=64 << 20) as pool:
        with pytest.raises(QueryStopped, match="64 MiB"):
            await ask(pool, Job(f'SELECT (STRLEN(?t40) AS ?n) {{ BIND("xxxxxxxx" AS ?t0) {doubled} }}', CSV))
        assert await ask(pool, COUNT)


async def test_a_query_too_deep_for_the_stack_is_ended(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        with pytest.raises(QueryStopped, match="deeply nested"):
            await ask(pool, Job("ASK " + "{" * 200_000 + "}" * 200_000, CSV))


async def test_a_large_answer_comes_in_pieces_and_ends_early_by_an_error(store: EmbeddedStore) -> None:
    async with pool_of(store, buffer=1 << 16) as pool:
        await ask(pool, COUNT)
        document = await pool.answer(ALL_PAIRS, 1)
        assert not isinstance(document.body, bytes)
        with pytest.raises(QueryStopped):
            b"".join([piece async for piece in document.body])


async def test_a_reader_that_takes_its_time_does_not_use_up_the_query_s(store: EmbeddedStore) -> None:
    long_rows = Job(f'SELECT ?a ?text {{ ?a ?b ?c BIND("{"x" * 10_000}" AS ?text) }}', CSV)
    async with pool_of(store, buffer=1 << 16) as pool:
        await ask(pool, COUNT)
        document = await pool.answer(long_rows, 2)
        assert not isinstance(document.body, bytes)
        await asyncio.sleep(2.5)
        assert b"".join([piece async for piece in document.body]).count(b"\n") == SIZE + 1


async def test_slow_readers_keep_nobody_out(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        slow = [await pool.answer(ALL_PAIRS, 20) for _ in range(2)]
        assert await ask(pool, COUNT, seconds=10) == b"n\r\n2000\r\n"
        for document in slow:
            assert isinstance(document.body, AsyncIterator)
            assert await anext(document.body)
        assert await ask(pool, COUNT, seconds=10) == b"n\r\n2000\r\n"


async def test_slow_readers_make_room_for_no_more_than_as_many_again(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        _ = [await pool.answer(ALL_PAIRS, 20) for _ in range(4)]
        with pytest.raises(QueryStopped, match="No query worker was free"):
            await ask(pool, COUNT, seconds=1)
        assert len(pool.processes) == 4


async def test_the_worker_of_a_cancelled_query_is_ended(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        asking = asyncio.create_task(ask(pool, ENDLESS))
        while not pool.busy:
            await asyncio.sleep(0.01)
        processes = pool.processes
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await until_none_is_left(processes)


async def test_the_worker_of_an_answer_that_nobody_takes_is_ended(store: EmbeddedStore) -> None:
    async with pool_of(store, buffer=1 << 16) as pool:
        document = await pool.answer(ALL_PAIRS, 20)
        assert not isinstance(document.body, bytes)
        processes = pool.processes
        async for _ in document.body:
            break
        await document.body.aclose()  # type: ignore[attr-defined]
        await until_none_is_left(processes)


@pytest.mark.parametrize("change", ["write", "update", "random update", "load", "graph"])
async def test_a_commit_is_seen_by_the_next_query(store: EmbeddedStore, change: str) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        match change:
            case "write":
                store.write(Change(additions=frozenset({quad(SIZE)})))
            case "update":
                store.update("INSERT DATA { GRAPH <urn:new> { <urn:a> <urn:b> [] } }")
            case "random update":
                store.update("INSERT { GRAPH <urn:new> { <urn:a> <urn:b> ?r } } WHERE { BIND(RAND() AS ?r) }")
            case "load":
                store.load([quad(SIZE)])
            case _:
                store.put_graph(NamedNode("urn:new"), b"<a> <b> _:c .", "text/turtle", base="urn:x:", replaces=True)
        async with asyncio.timeout(10):
            while await ask(pool, COUNT) != f"n\r\n{SIZE + 1}\r\n".encode():
                assert store.folder, "a copy in memory is never behind"
                await asyncio.sleep(0.1)


async def test_a_worker_s_answer_is_of_the_version_it_says(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        assert (await pool.answer(COUNT, 20)).version == store.version
        store.update("INSERT DATA { <urn:a> <urn:b> 1 }")
        await asyncio.sleep(0.6)
        assert (await pool.answer(COUNT, 20)).version == store.version


async def test_a_worker_that_had_to_wait_for_the_processor_is_kept(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        (worker,) = pool.processes
        os.kill(worker, signal.SIGSTOP)
        asking = asyncio.create_task(ask(pool, COUNT))
        await asyncio.sleep(0.6)
        os.kill(worker, signal.SIGCONT)
        assert await asking
        assert pool.processes == (worker,)


async def test_a_worker_that_made_way_for_others_is_replaced(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        (worker,) = pool.processes
        numbers = " ".join(map(str, range(400)))
        product = f"VALUES ?a {{ {numbers} }} VALUES ?b {{ {numbers} }} VALUES ?c {{ {' '.join(map(str, range(40)))} }}"
        await ask(pool, Job(f"SELECT (COUNT(*) AS ?n) {{ {product} }}", CSV))
        await ask(pool, COUNT)
        assert worker not in pool.processes


async def test_an_update_is_only_tried() -> None:
    with EmbeddedStore.open(None) as store:
        store.load([quad(1)])
        async with pool_of(store) as pool:
            assert await ask(pool, Job("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }")) == b""
            assert await ask(pool, COUNT) == b"n\r\n1\r\n"


async def test_a_malformed_query_is_told_line_and_column(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        with pytest.raises(QueryRejected, match="line 2") as told:
            await ask(pool, Job("SELECT *\n{ ?s ?p }", CSV))
        assert told.value.line == 2


async def test_a_worker_reaches_no_network(store: EmbeddedStore) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        async with pool_of(store) as pool:
            with pytest.raises(QueryRejected):
                await ask(pool, Job(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}", CSV))
            with pytest.raises(QueryRejected):
                await ask(pool, Job(f"LOAD <{address}>"))
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


async def test_a_zygote_that_dies_is_replaced(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        processes = pool.processes
        status = Path(f"/proc/{processes[0]}/status").read_text()
        zygote = int(next(line.split()[1] for line in status.splitlines() if line.startswith("PPid")))
        os.kill(zygote, signal.SIGKILL)
        await until_none_is_left(processes)
        assert await ask(pool, COUNT) == f"n\r\n{SIZE}\r\n".encode()


async def test_a_worker_that_is_killed_is_told_as_such_and_replaced(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        asking = asyncio.create_task(ask(pool, ENDLESS))
        while not pool.busy:
            await asyncio.sleep(0.01)
        os.kill(pool.processes[0], signal.SIGKILL)
        with pytest.raises(QueryStopped):
            await asking
        assert await ask(pool, COUNT)


async def test_closing_ends_what_is_under_way_and_leaves_no_process(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        asking = asyncio.create_task(ask(pool, ENDLESS))
        while not pool.busy:
            await asyncio.sleep(0.01)
        processes = pool.processes
        await pool.close()
        with pytest.raises(EvaluationFailed):
            await asking
    await until_none_is_left(processes)


async def test_queries_give_way_to_the_process_that_asks(store: EmbeddedStore) -> None:
    async with pool_of(store) as pool:
        await ask(pool, COUNT)
        workers = pool.processes
        assert all(os.getpriority(os.PRIO_PROCESS, one) > os.getpriority(os.PRIO_PROCESS, 0) for one in workers)
