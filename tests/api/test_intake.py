"""POST /articles: who may, what is taken, and that it is whole or not at all."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from rdflib import Graph

from counterclaim.article import Article
from counterclaim.extraction.documents import reading_document
from counterclaim.linking.index import FOLDER
from counterclaim.reading import Extractor, Reading, Run
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api import writer
from counterclaim_api.app import create_app
from counterclaim_api.settings import Settings
from ingest.reader import HandReader
from linking.scenes import linker
from rdf.readings import FIRST, RUN, SECOND

from .conftest import TOKEN


@contextmanager
def serving(reader: Extractor) -> Iterator[TestClient]:
    """Serve an empty store with a reader of its own."""
    with EmbeddedStore.open(None) as store:
        app = create_app(Settings(token=SecretStr(TOKEN)), store, reader, linker=linker(store))
        with TestClient(app, raise_server_exceptions=False) as client:
            yield client


BEARER = {"authorization": f"Bearer {TOKEN}"}
TEXT = {**BEARER, "content-type": "text/plain"}


def test_an_article_in_json_is_read_and_can_be_asked_for(writable: TestClient) -> None:
    record = {"id": "harbour-1", "title": FIRST.title, "text": FIRST.text, "published": "2031-03-04"}
    answer = writable.post("/articles", json=record, headers=BEARER)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"/articles/{FIRST.id}"
    assert len(answer.json()["utterances"]) == 10
    article = writable.get(answer.headers["location"]).json()
    assert len(article["said"]) == 10
    assert writable.get(f"/articles/{FIRST.id}/text").text == FIRST.text


def test_the_same_article_again_changes_nothing(writable: TestClient) -> None:
    first = writable.post("/articles", content=FIRST.text, headers=TEXT)
    version = writable.get("/readyz").json()["store_version"]
    again = writable.post("/articles", content=FIRST.text, headers=TEXT)
    assert (first.status_code, again.status_code) == (201, 200)
    for part in ("utterances", "claims", "rebuttals", "run"):
        assert again.json()[part] == first.json()[part]
    assert writable.get("/readyz").json()["store_version"] == version


def test_the_answer_is_the_document_of_extract(writable: TestClient) -> None:
    document = writable.post("/articles", content=FIRST.text, headers=TEXT).json()
    read = reading_document(HandReader().read(FIRST))
    assert document["utterances"] == read["utterances"]
    assert document["claims"] == read["claims"]
    assert document["rebuttals"] == read["rebuttals"]
    assert document["run"] == read["run"]
    assert document["article"].keys() == read["article"].keys()
    assert document.keys() == {*read, "remarks"}
    assert document["remarks"] == []


class CountingReader(HandReader):
    """Counts how often it reads."""

    times = 0

    def read(self, article: Article) -> Reading:
        type(self).times += 1
        return HandReader.read(self, article)


def test_an_article_that_the_graph_has_is_not_read_again() -> None:
    with serving(CountingReader()) as client:
        answers = [client.post("/articles", content=FIRST.text, headers=TEXT) for _ in range(3)]
    assert ([answer.status_code for answer in answers], CountingReader.times) == ([201, 200, 200], 1)
    assert answers[2].json()["utterances"] == answers[0].json()["utterances"]


def test_the_graph_has_an_article_as_it_was_handed_in_first(writable: TestClient) -> None:
    for title in ("Harbour fire", "Another title"):
        answer = writable.post("/articles", json={"text": "The mayor left.", "title": title}, headers=BEARER)
    assert answer.json()["article"]["title"] == "Harbour fire"


def test_what_the_graph_keeps_otherwise_than_stated_is_told(writable: TestClient) -> None:
    first = {"text": "The mayor left.", "title": "Harbour fire", "url": "https://sel.example/1"}
    writable.post("/articles", json=first, headers=BEARER)
    again = writable.post("/articles", json=first, headers=BEARER)
    corrected = {**first, "title": "Mayor leaves", "published": "2024-03-04"}
    answer = writable.post("/articles", json=corrected, headers=BEARER)
    assert (again.status_code, again.json()["remarks"]) == (200, [])
    title, published = answer.json()["remarks"]
    assert title.startswith("'title' stays 'Harbour fire': the graph has the article already")
    assert published.startswith("'published' stays unknown")


def test_an_identifier_that_stands_for_two_texts_is_told_and_chooses_neither(writable: TestClient) -> None:
    ids = []
    for text in ("The mayor left.", "The mayor stayed."):
        answer = writable.post("/articles", json={"text": text, "id": "desk-1"}, headers=BEARER).json()
        ids.append(answer["article"]["id"])
    assert answer["remarks"] == [f"'id' 'desk-1' stands for other texts too: {ids[0]}"]
    refused = writable.get("/claims", params={"article": "desk-1"})
    assert refused.status_code == 422
    assert all(one in refused.json()["detail"] for one in ids)


class StumblingReader(HandReader):
    """Stumbles over every article."""

    def read(self, article: Article) -> Reading:
        raise ValueError(f"no reading of {len(article.text)} characters")


def test_an_article_that_the_reader_stumbles_over_is_refused_with_the_reason() -> None:
    with serving(StumblingReader()) as client:
        answer = client.post("/articles", content="The mayor left.", headers=TEXT)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert "ValueError: no reading of 15 characters" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("field", "value", "remark"),
    [
        ("published", "soon", "'published'"),
        ("url", "not a url", "'url' is no web address: left unknown"),
        ("foo", 1, "'foo' not read: the fields are id, title, text"),
    ],
)
def test_what_a_record_states_in_vain_is_told(writable: TestClient, field: str, value: object, remark: str) -> None:
    answer = writable.post("/articles", json={"text": "The mayor left.", field: value}, headers=BEARER)
    assert answer.status_code == 201
    (told,) = answer.json()["remarks"]
    assert told.startswith(remark)


def test_what_no_xml_can_hold_is_replaced_in_rdf_xml_alone(writable: TestClient) -> None:
    record = {"text": "The mayor\x0c left \x01\ufffe.", "title": "Pa\x01ge"}
    place = writable.post("/articles", json=record, headers=BEARER).headers["location"]
    graph = Graph().parse(data=writable.get(f"{place}.rdf").content, format="xml")
    assert "Pa\ufffdge" in {str(found) for found in graph.objects()}
    assert writable.get(f"{place}.json").json()["headline"] == record["title"]
    assert writable.get(f"{place}/text").text == record["text"]


def test_articles_are_matched_as_they_come_in(writable: TestClient) -> None:
    for text in ("The mayor left Sel.", "Sel the mayor left."):
        assert writable.post("/articles", content=text, headers=TEXT).status_code == 201
    assert writable.get("/claims").json()["total"] == 1


def test_an_index_that_cannot_be_written_does_not_keep_articles_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "KEPT_EACH", 1)
    with EmbeddedStore.open(tmp_path / "store") as store:
        folder = tmp_path / "store" / FOLDER
        folder.with_name(f"{FOLDER}.new").write_text("in the way")
        app = create_app(Settings(token=SecretStr(TOKEN)), store, HandReader(), linker=linker(store, folder))
        with TestClient(app, raise_server_exceptions=False) as client:
            answers = [client.post("/articles", content=one.text, headers=TEXT) for one in (FIRST, SECOND)]
    assert [answer.status_code for answer in answers] == [201, 201]


def test_a_page_is_read_for_its_main_text(writable: TestClient) -> None:
    paragraphs = "".join(f"<p>The mayor said that bridge number {n} was safe for lorries.</p>" for n in range(9))
    page = f"<html><head><title>Bridges</title></head><body><article>{paragraphs}</article></body></html>"
    answer = writable.post("/articles", content=page, headers={**BEARER, "content-type": "text/html"})
    assert answer.status_code == 201, answer.text
    assert "<p>" not in writable.get(answer.headers["location"] + "/text").text


@pytest.mark.parametrize("authorization", [None, "", "Bearer", "Bearer wrong", "Basic dXNlcjpwYXNz", f"Token {TOKEN}"])
def test_without_the_token_nothing_is_written(writable: TestClient, authorization: str | None) -> None:
    headers = {"content-type": "text/plain"} | ({"authorization": authorization} if authorization is not None else {})
    answer = writable.post("/articles", content=FIRST.text, headers=headers)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert writable.get("/articles").json()["total"] == 0


@pytest.mark.parametrize(
    ("settings", "remedy"),
    [(Settings(token=None), "COUNTERCLAIM_TOKEN"), (Settings(token=SecretStr(TOKEN), read_only=True), "--read-only")],
)
def test_where_nobody_may_write_the_answer_says_how_to_change_that(settings: Settings, remedy: str) -> None:
    with EmbeddedStore.open(None) as store, TestClient(create_app(settings, store, HandReader())) as client:
        answer = client.post("/articles", content=FIRST.text, headers=TEXT)
    assert answer.status_code == 403
    assert remedy in answer.json()["detail"]


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        ("", "text/plain", 400),
        (" \n ", "text/plain", 400),
        ("nul \0", "text/plain", 400),
        (b"\xff\xfe\xfa", "text/plain; charset=utf-8", 400),
        ("text", "text/plain; charset=nonsense", 400),
        ("{", "application/json", 400),
        ("[]", "application/json", 400),
        ("null", "application/json", 400),
        ('{"title": "no text"}', "application/json", 400),
        ('{"text": 7}', "application/json", 400),
        ('{"text": "\\ud800"}', "application/json", 400),
        ('[{"text": "One."}, {"text": "Two."}]', "application/json", 400),
        ("[" * 5000, "application/json", 400),
        ("unreadable", "text/plain", 422),
        ("<p>", "text/html", 400),
        ("text", "application/pdf", 415),
        ("text", "", 415),
        ("x" * 10_001, "text/plain", 413),
    ],
)
def test_what_is_no_article_is_refused_and_leaves_nothing(
    writable: TestClient, content: str | bytes, media_type: str, status: int
) -> None:
    answer = writable.post("/articles", content=content, headers={**BEARER, "content-type": media_type})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert writable.get("/articles").json()["total"] == 0


def test_a_body_that_lies_about_its_length_is_cut_off(writable: TestClient) -> None:
    pieces: Iterator[bytes] = (b"x" * 1000 for _ in range(100))
    assert writable.post("/articles", content=pieces, headers=TEXT).status_code == 413


class SlowReader:
    """Reads only when it is told to."""

    def __init__(self) -> None:
        self.started = threading.Event()
        self.go = threading.Event()

    @property
    def run(self) -> Run:
        return RUN

    def read(self, article: Article) -> Reading:
        self.started.set()
        assert self.go.wait(10)
        return HandReader().read(article)


def test_the_server_answers_while_an_article_is_read() -> None:
    reader = SlowReader()
    with (
        EmbeddedStore.open(None) as store,
        TestClient(create_app(Settings(token=SecretStr(TOKEN)), store, reader, linker=linker(store))) as client,
    ):
        answers: list[int] = []
        post = threading.Thread(
            target=lambda: answers.append(client.post("/articles", content=FIRST.text, headers=TEXT).status_code)
        )
        post.start()
        assert reader.started.wait(10)
        assert client.get("/articles").json()["total"] == 0
        reader.go.set()
        post.join(10)
        assert answers == [201]


def test_articles_that_come_together_are_all_taken(writable: TestClient) -> None:
    texts = [f"The mayor said that bridge number {n} was safe." for n in range(8)]
    answers: list[int] = []
    posts = [
        threading.Thread(
            target=lambda text: answers.append(writable.post("/articles", content=text, headers=TEXT).status_code),
            args=(text,),
        )
        for text in texts
    ]
    for post in posts:
        post.start()
    for post in posts:
        post.join(30)
    assert answers == [201] * 8
    assert writable.get("/articles").json()["total"] == 8


def test_code_points_beyond_the_basic_plane_keep_their_offsets(writable: TestClient) -> None:
    text = "\N{GRINNING FACE} The mayor said caf\N{LATIN SMALL LETTER E WITH ACUTE} bridges were safe."
    answer = writable.post("/articles", json={"text": text}, headers=BEARER)
    place = answer.headers["location"]
    quote = writable.get(place).json()["said"][0]["quotes"][0]
    assert writable.get(f"{place}/text").text[quote["start"] : quote["end"]] == quote["exact"]


def test_an_article_of_too_many_statements_is_refused_with_the_limit() -> None:
    settings = Settings(token=SecretStr(TOKEN), max_article_statements=3)
    with EmbeddedStore.open(None) as store, TestClient(create_app(settings, store, linker=linker(store))) as client:
        answer = client.post("/articles", content="Olson said the mill was shut. " * 4, headers=TEXT)
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
        assert "It has 4 statements; at most 3 are read. Split it" in answer.json()["detail"]
        assert client.get("/articles").json()["total"] == 0
