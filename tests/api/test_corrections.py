"""Corrections over HTTP: a statement that was read wrong is put right while the server runs, and says so."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient

from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import contents, filled, linker
from rdf.readings import FIRST, SHELLED, first_reading, second_reading

from .conftest import TOKEN, settings
from .test_pages import page

BEARER = {"authorization": f"Bearer {TOKEN}"}
JSON = {"accept": "application/json"}
READING = first_reading()
SAID, DENIED, SILENT = READING.utterances[:3]
SPEAKER = {
    "utterance": f"utterance/{SILENT.id}",
    "speaker": "Osk Lamwick",
    "speaker_kind": "person",
    "party": "Northern Fleet",
    "by": "Dana Orlo",
    "why": "Lamwick stood there.",
}
WITHDRAWN = {"utterance": SAID.id, "withdraw": True, "by": "Dana Orlo", "why": "A caption."}


@dataclass(frozen=True)
class Served:
    """A server over the two hand-made articles, and its store."""

    client: TestClient
    store: EmbeddedStore

    def correct(self, wanted: Mapping[str, object]) -> str:
        answer = self.client.post("/corrections", json=wanted, headers=BEARER)
        assert answer.status_code == 201, answer.text
        return answer.headers["location"]

    def json(self, path: str) -> dict[str, object]:
        answer = self.client.get(path, headers=JSON)
        assert answer.status_code == 200, answer.text
        found: dict[str, object] = answer.json()
        return found


@pytest.fixture
def served() -> Iterator[Served]:
    with filled(READING, second_reading()) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as client:
            yield Served(client, store)


def test_a_correction_holds_at_once_and_lifting_it_restores_what_was_read(served: Served) -> None:
    before = contents(served.store)
    place = served.correct(SPEAKER)
    (found,) = served.client.get("/utterances", params={"q": "guns silent"}, headers=JSON).json()["items"]
    assert (found["speaker"]["name"], found["party"]["name"]) == ("Osk Lamwick", "Northern Fleet")
    assert served.client.delete(place, headers=BEARER).status_code == 204
    assert contents(served.store) == before


def test_a_correction_tells_what_is_right_who_says_so_when_and_why(served: Served) -> None:
    document = served.json(served.correct(SPEAKER))
    assert (document["by"], document["why"]) == ("Dana Orlo", "Lamwick stood there.")
    assert document["right"] == "Osk Lamwick for Northern Fleet said it"
    assert (document["withdrawn"], document["in_effect"]) == (False, True)
    assert served.json("/corrections")["items"] == [document]


def test_a_correction_is_answered_as_it_is_kept(served: Served) -> None:
    answer = served.client.post("/corrections", json=SPEAKER, headers=BEARER)
    assert answer.json() == served.json(answer.headers["location"])


def test_corrections_as_csv_have_a_row_each(served: Served) -> None:
    document = served.json(served.correct(SPEAKER))
    (row,) = csv.DictReader(io.StringIO(served.client.get("/corrections.csv").text))
    assert row == {name: str(document[name]) for name in row}


@pytest.mark.parametrize("media_type", ["text/html", "text/csv", "text/turtle", "application/ld+json"])
def test_corrections_come_in_every_format(served: Served, media_type: str) -> None:
    served.correct(SPEAKER)
    answer = served.client.get("/corrections", headers={"accept": media_type})
    assert answer.headers["content-type"].startswith(media_type)
    assert "Dana Orlo" in answer.text


def test_the_rdf_of_a_correction_has_the_tombstone(served: Served) -> None:
    place = served.correct(WITHDRAWN)
    turtle = served.client.get(f"{place}.ttl").text
    assert "prov:wasInvalidatedBy" in turtle
    assert "ccg:asserts" not in turtle


@pytest.mark.parametrize("suffix", ["", ".ttl", ".json"])
@pytest.mark.parametrize("place", ["utterance", "utterances"])
def test_what_is_withdrawn_is_gone_and_says_by_whom_and_why(served: Served, place: str, suffix: str) -> None:
    correction = served.correct(WITHDRAWN)
    answer = served.client.get(f"/{place}/{SAID.id}{suffix}", headers=JSON)
    assert (answer.status_code, answer.headers["content-type"]) == (410, "application/problem+json")
    document = answer.json()
    assert (document["title"], document["correction"]) == ("Gone", correction)
    assert all(word in document["detail"] for word in ("Dana Orlo", "A caption", "withdrawn"))
    assert "successor" not in document


def test_a_claim_whose_only_utterance_is_withdrawn_is_gone_and_says_by_whom_and_why(served: Served) -> None:
    burned = READING.utterances[4]
    only = served.client.get(f"/utterances/{burned.id}", headers=JSON).json()["positions"][0]["claim"]["id"]
    alone = [one for one in READING.utterances if one.claim == burned.claim]
    places = [served.correct({**WITHDRAWN, "utterance": one.id}) for one in reversed(alone)]
    answer = served.client.get(f"/claims/{only}", headers=JSON)
    assert answer.status_code == 410, answer.text
    assert answer.json()["correction"] in places
    assert "Dana Orlo" in answer.json()["detail"]
    page_of_it = served.client.get(f"/claims/{only}", headers={"accept": "text/html"}).text
    assert f'href="{answer.json()["correction"]}"' in page_of_it
    assert served.client.get("/claims/0123456789abcdef", headers=JSON).status_code == 404


def test_what_was_corrected_leads_to_what_stands_in_its_place(served: Served) -> None:
    served.correct(SPEAKER)
    document = served.client.get(f"/utterances/{SILENT.id}", headers=JSON).json()
    now = served.json(document["successor"])
    assert now["corrections"] == [
        {
            "id": SILENT.id,
            "by": "Dana Orlo",
            "made": served.json("/corrections")["items"][0]["made"],  # type: ignore[index]
            "why": "Lamwick stood there.",
            "instead_of": SILENT.id,
        }
    ]
    assert now["extraction_confidence"] == 1


def test_what_nobody_has_corrected_says_so(served: Served) -> None:
    assert served.json(f"/utterances/{DENIED.id}")["corrections"] == []


def test_what_is_withdrawn_is_in_no_list_count_or_claim(served: Served) -> None:
    path = f"/utterances?claim={SHELLED.id}&stance=asserts"
    before, counts = served.json(path)["total"], served.json("/")["counts"]
    served.correct(WITHDRAWN)
    assert served.json(path)["total"] == int(str(before)) - 1
    assert served.json("/")["counts"] != counts
    assert SAID.id not in served.client.get(f"/claims/{SHELLED.id}", headers=JSON).text
    assert SAID.id not in served.client.get(f"/articles/{FIRST.id}", headers=JSON).text


def test_the_iri_of_a_correction_leads_to_it(served: Served) -> None:
    place = served.correct(SPEAKER)
    answer = served.client.get(f"/correction/{SILENT.id}")
    assert (answer.status_code, answer.headers["location"]) == (303, place)


def test_a_second_correction_replaces_the_first(served: Served) -> None:
    place = served.correct(SPEAKER)
    again = served.client.post("/corrections", json=SPEAKER | {"why": "Sure."}, headers=BEARER)
    assert (again.status_code, again.headers["location"]) == (200, place)
    assert [one["why"] for one in served.json("/corrections")["items"]] == ["Sure."]  # type: ignore[attr-defined]


def test_a_correction_outlasts_its_article_and_then_has_nothing_to_correct(served: Served) -> None:
    place = served.correct(WITHDRAWN)
    assert served.client.delete(f"/articles/{FIRST.id}", headers=BEARER).status_code == 204
    assert served.json(place)["in_effect"] is False
    assert "nothing to correct now" in " ".join(page(served.client, place).text.split())
    assert served.client.get(f"/utterances/{SAID.id}", headers=JSON).status_code == 410
    again = served.client.post("/articles", json={"text": FIRST.text, "id": FIRST.identifier}, headers=BEARER)
    assert again.status_code == 201
    assert served.json(place)["in_effect"] is True
    assert served.client.get(f"/utterances/{SAID.id}", headers=JSON).status_code == 410


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ({**SPEAKER, "speaker": "Nobody", "speaker_kind": None}, 404, "'Nobody'"),
        ({**SPEAKER, "utterance": "utterance/0000000000000000"}, 404, "0000000000000000"),
        ({**SPEAKER, "utterance": "a b"}, 400, "'a b'"),
        ({**SPEAKER, "by": " "}, 422, "body.by"),
        ({**SPEAKER, "stance": "likes"}, 422, "body.stance"),
        ({**SPEAKER, "speaker_kind": "ship"}, 422, "body.speaker_kind"),
        ({**SPEAKER, "withdraw": True}, 400, "Say either"),
        ({**SPEAKER, "answers": "x"}, 422, "body.answers"),
        ({"utterance": SAID.id, "by": "me"}, 400, "does not say what is wrong"),
        ({"by": "me"}, 422, "body.utterance: it is needed."),
        ({**SPEAKER, "why": "x" * 30_000}, 413, "20,000 bytes"),
        ({**SPEAKER, "because": "I say so"}, 422, "body.because"),
        ([], 422, "body"),
    ],
)
def test_what_is_no_correction_is_refused(served: Served, body: object, status: int, told: str) -> None:
    answer = served.client.post("/corrections", json=body, headers=BEARER)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    assert told in answer.json()["detail"]
    assert served.json("/corrections")["total"] == 0


def test_without_the_token_nothing_is_corrected_or_lifted(served: Served) -> None:
    assert served.client.post("/corrections", json=SPEAKER).status_code == 401
    place = served.correct(SPEAKER)
    assert served.client.delete(place).status_code == 401
    assert served.client.post("/corrections", data={"by": "me"}, headers=BEARER).status_code == 415
    assert served.client.delete("/corrections/nothing", headers=BEARER).status_code == 404


def test_the_example_of_a_correction_is_one(served: Served) -> None:
    schema = served.json("/openapi.json")["components"]["schemas"]["CorrectionRequest"]  # type: ignore[index]
    (example,) = schema["examples"]
    assert served.client.post("/corrections", json=example | {"utterance": SAID.id}, headers=BEARER).status_code == 201


def test_an_article_that_is_handed_in_is_answered_as_it_is_written(served: Served) -> None:
    served.correct(WITHDRAWN)
    served.client.delete(f"/articles/{FIRST.id}", headers=BEARER)
    answer = served.client.post("/articles", json={"text": FIRST.text}, headers=BEARER)
    assert answer.status_code == 201
    assert SAID.id not in {one["id"] for one in answer.json()["utterances"]}
