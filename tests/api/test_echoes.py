"""Whoever asks the same again gets the same answer without its being parsed; nobody gets another's, or an old one."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from io import StringIO
from itertools import pairwise
from typing import cast

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.types import Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.server import ServerState

from counterclaim.evaluation.answers import Answers
from counterclaim.evaluation.source import Source
from counterclaim_api.echoes import Echo, Echoes, EchoingConnection
from counterclaim_api.journal import Journal
from counterclaim_api.observation import Metrics, Observed
from counterclaim_api.repeats import VERSION, Kept, Repeats

ROOM = 1 << 20


@dataclass
class Data:
    """Data that have a version and nothing else."""

    version: int = 1


@dataclass
class Service:
    """An app that answers with what it was asked, by whom, and of which data; a second late if the body says so."""

    data: Data = field(default_factory=Data)
    log: StringIO | None = None
    asked: int = 0
    answers: Answers[Kept] = field(default_factory=lambda: Answers[Kept](ROOM))
    echoes: Answers[Echo] = field(default_factory=lambda: Answers[Echo](ROOM))
    metrics: Metrics = field(default_factory=lambda: Metrics(dict))
    state: ServerState = field(default_factory=ServerState)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        body = b""
        while True:
            message = await receive()
            body += message["body"]
            if not message["more_body"]:
                break
        if body.startswith(b"slow"):
            await asyncio.sleep(0.1)
        token = dict(scope["headers"]).get(b"authorization", b"nobody")
        answer = b"%b?%b %b %b %d" % (scope["raw_path"], scope["query_string"], body, token, self.data.version)
        headers = [(b"content-length", b"%d" % len(answer)), (VERSION.encode(), b"%d" % self.data.version)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    async def listen(self, *, is_echoing: bool = True) -> tuple[asyncio.Server, int]:
        journal = Journal(self.metrics.count, self.log)
        source = cast("Source", self.data)
        config = Config(Observed(Repeats(self, source, self.answers), journal), log_level="critical", lifespan="off")
        config.load()
        echoes = Echoes(source, self.echoes if is_echoing else Answers[Echo](0), journal)
        connect = partial(EchoingConnection, echoes, config=config, server_state=self.state, app_state={})
        server = await asyncio.get_running_loop().create_server(connect, "127.0.0.1", 0)
        return server, server.sockets[0].getsockname()[1]


def request(body: str = "ask", *, target: str = "/sparql", **headers: str) -> bytes:
    lines = [f"POST {target} HTTP/1.1", "host: here", f"content-length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


async def answer(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    return await reader.readexactly(int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]))


Client = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[list[bytes]]]


def talk(service: Service, *clients: Client, is_echoing: bool = True) -> list[bytes]:
    """Return what the clients, one after the other, say that they got."""

    async def run() -> list[bytes]:
        server, port = await service.listen(is_echoing=is_echoing)
        told: list[bytes] = []
        async with server:
            for client in clients:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                told += await asyncio.wait_for(client(reader, writer), 20)
                writer.close()
        return told

    return asyncio.run(run())


def in_turn(*requests: bytes, before: Callable[[int], None] = lambda _: None) -> Client:
    """Return a client that sends each request when the one before is answered."""

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> list[bytes]:
        told: list[bytes] = []
        for number, sent in enumerate(requests):
            before(number)
            writer.write(sent)
            told.append(await answer(reader))
        return told

    return client


def test_the_third_time_nothing_is_parsed() -> None:
    service = Service()
    told = talk(service, in_turn(*[request()] * 5))
    assert told == [b"/sparql? ask nobody 1"] * 5
    assert (service.asked, service.answers.hits, service.echoes.hits) == (1, 1, 3)


def test_another_client_is_spared_the_parsing_too() -> None:
    service = Service()
    talk(service, in_turn(request(), request()), in_turn(request()))
    assert service.echoes.hits == 1


def test_no_answer_outlives_the_data_that_it_is_from() -> None:
    service = Service()

    def change(number: int) -> None:
        service.data.version = 1 + number // 4

    told = talk(service, in_turn(*[request()] * 12, before=change))
    assert told == [b"/sparql? ask nobody %d" % (1 + number // 4) for number in range(12)]
    assert service.echoes.hits == 6


def test_nobody_gets_what_was_answered_to_somebody_with_another_token() -> None:
    mine, yours = request(authorization="Bearer mine"), request(authorization="Bearer yours")
    told = talk(Service(), in_turn(mine, mine, mine, yours, request(), mine))
    assert [line.split()[-2] for line in told] == [b"mine"] * 3 + [b"yours", b"nobody", b"mine"]


def test_requests_of_which_the_second_comes_before_the_first_is_answered_are_answered_in_order() -> None:
    slow, quick = request("slow"), request("quick")

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> list[bytes]:
        told: list[bytes] = []
        for _ in range(4):
            for sent in (slow, quick, slow):
                writer.write(sent)
                await asyncio.sleep(0.02)
            told += [await answer(reader) for _ in range(3)]
        return told

    told = talk(Service(), client)
    assert [line.split()[1] for line in told] == [b"slow", b"quick", b"slow"] * 4


def test_requests_that_come_as_one_are_not_taken_for_one() -> None:
    one, two = request("one"), request("two")
    service = Service()
    told = talk(service, two_at_once(one + two, 4), in_turn(one, two, one, two, one, two))
    assert [line.split()[1] for line in told] == [b"one", b"two"] * 7


def two_at_once(both: bytes, times: int) -> Client:
    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> list[bytes]:
        told: list[bytes] = []
        for _ in range(times):
            writer.write(both)
            told += [await answer(reader), await answer(reader)]
        return told

    return client


@pytest.mark.parametrize("seed", range(8))
def test_however_requests_are_cut_in_pieces_the_answers_are_those_of_a_server_without_memory(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    kinds = [request(body, x_long="x" * length) for body in ("a", "bb", "ccc" * 50) for length in (1, 9_000)]
    groups = [chance.choices(kinds, k=chance.choice([1, 1, 1, 2, 3])) for _ in range(60)]
    cuts = [sorted(chance.sample(range(1, 100), chance.choice([0, 0, 1, 2]))) for _ in groups]

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> list[bytes]:
        told: list[bytes] = []
        for group, places in zip(groups, cuts, strict=True):
            stream = b"".join(group)
            for start, end in pairwise([0, *places, len(stream)]):
                writer.write(stream[start:end])
                await asyncio.sleep(0.001)
            told += [await answer(reader) for _ in group]
        return told

    service = Service()
    assert talk(service, client) == talk(Service(), client, is_echoing=False)
    assert service.echoes.hits > 0


def test_a_client_that_wants_no_more_is_hung_up_on() -> None:
    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> list[bytes]:
        writer.write(request(connection="close"))
        return [await answer(reader), await reader.read()]

    service = Service()
    assert talk(service, *[client] * 4)[1::2] == [b""] * 4
    assert service.echoes.hits == 0


def test_echoes_are_logged_and_counted_like_any_answer() -> None:
    service = Service(log=StringIO())
    assert service.log is not None
    talk(service, in_turn(*[request("query=ASK%20%7B%7D", target="/sparql?x=1")] * 4))
    lines = [json.loads(line) for line in service.log.getvalue().splitlines()]
    assert service.echoes.hits == 2
    for line in lines:
        assert line.pop("time") > "2026"
        assert line.pop("milliseconds") >= 0
    assert lines == [lines[0]] * 4
    assert lines[0] == {
        "client": "127.0.0.1",
        "method": "POST",
        "path": "/sparql",
        "status": 200,
        "bytes": 39,
        "parameters": "x=1",
        "query": "ASK {}",
    }
    assert [
        sample.value
        for family in text_string_to_metric_families(service.metrics.text().decode())
        for sample in family.samples
        if sample.name == "counterclaim_requests_total"
    ] == [4]


def test_an_echo_says_what_time_it_is_and_nothing_else_anew() -> None:
    heads: list[bytes] = []
    service = Service()

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> list[bytes]:
        for now in (b"one", b"two", b"three", b"four"):
            service.state.default_headers = [(b"date", now)]
            writer.write(request())
            heads.append(await reader.readuntil(b"\r\n\r\n"))
            await reader.readexactly(21)
        return []

    talk(service, client)
    assert service.echoes.hits == 2
    assert heads[2:] == [heads[0].replace(b"one", b"three"), heads[0].replace(b"one", b"four")]
