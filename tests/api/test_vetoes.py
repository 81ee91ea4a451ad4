"""Vetoes over HTTP: a wrong match is corrected while the server runs, and the correction is recorded."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient

from counterclaim.linking.vetoes import RELATIONS
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.vetoes import Relation
from ingest.reader import HandReader
from linking.scenes import Said, contents, filled, linker, read

from .conftest import TOKEN, settings

BEARER = {"authorization": f"Bearer {TOKEN}"}
JSON = {"accept": "application/json"}
FIRST = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel."))
SECOND = read(2, Said("Captain Ivo Renn", "The harbour of Sel the fleet shelled."))
ONE, OTHER = (f"agent/{reading.agents[0].id}" for reading in (FIRST, SECOND))
VETO = {"between": [ONE, OTHER], "by": "Dana Orlo", "why": "Another Renn."}


@dataclass(frozen=True)
class Served:
    """A server over two articles that matching takes for one man's, and its store."""

    client: TestClient
    store: EmbeddedStore

    def claimants(self) -> int:
        total: int = self.client.get("/claimants", headers=JSON).json()["total"]
        return total

    def veto(self, **changed: object) -> str:
        answer = self.client.post("/vetoes", json=VETO | changed, headers=BEARER)
        assert answer.status_code == 201, answer.text
        return answer.headers["location"]


@pytest.fixture
def served() -> Iterator[Served]:
    with filled(FIRST, SECOND) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as client:
            yield Served(client, store)


def test_a_veto_parts_claimants_at_once_and_lifting_it_joins_them_again(served: Served) -> None:
    before = contents(served.store)
    assert served.claimants() == 1
    place = served.veto()
    assert served.claimants() == 2
    assert served.client.delete(place, headers=BEARER).status_code == 204
    assert served.claimants() == 1
    assert contents(served.store) == before


def test_a_veto_tells_who_made_it_when_and_why(served: Served) -> None:
    place = served.veto()
    document = served.client.get(place, headers=JSON).json()
    assert (document["by"], document["why"], document["relation"]) == ("Dana Orlo", "Another Renn.", "sameAgent")
    assert document["between"] == sorted(f"{served.store.base}{end}" for end in (ONE, OTHER))
    listed = served.client.get("/vetoes", headers=JSON).json()
    assert listed["items"] == [document]


def test_a_veto_is_answered_as_it_is_kept(served: Served) -> None:
    answer = served.client.post("/vetoes", json=VETO, headers=BEARER)
    assert answer.json() == served.client.get(answer.headers["location"], headers=JSON).json()


def test_a_veto_as_csv_has_what_it_has_as_json(served: Served) -> None:
    document = served.client.get(served.veto(), headers=JSON).json()
    (row,) = csv.DictReader(io.StringIO(served.client.get("/vetoes.csv").text))
    one, other = document.pop("between")
    assert row == {"one": one, "other": other, **document}


def test_lifting_answers_nothing(served: Served) -> None:
    answer = served.client.delete(served.veto(), headers=BEARER)
    assert (answer.content, answer.headers.get("content-type")) == (b"", None)


@pytest.mark.parametrize("media_type", ["text/html", "text/csv", "text/turtle", "application/ld+json"])
def test_vetoes_come_in_every_format(served: Served, media_type: str) -> None:
    served.veto()
    answer = served.client.get("/vetoes", headers={"accept": media_type})
    assert answer.headers["content-type"].startswith(media_type)
    assert "Dana Orlo" in answer.text


def test_the_iri_of_a_veto_leads_to_it(served: Served) -> None:
    place = served.veto()
    iri = served.client.get(place, headers=JSON).json()["iri"]
    answer = served.client.get("/" + iri.removeprefix(served.store.base))
    assert (answer.status_code, answer.headers["location"]) == (303, place)
    assert served.client.get(place, headers={"accept": "text/html"}).status_code == 200


def test_the_same_veto_again_replaces_the_one_before(served: Served) -> None:
    place = served.veto()
    again = served.client.post("/vetoes", json=VETO | {"why": "Sure."}, headers=BEARER)
    assert (again.status_code, again.headers["location"]) == (200, place)
    assert [one["why"] for one in served.client.get("/vetoes", headers=JSON).json()["items"]] == ["Sure."]


def test_an_article_that_comes_in_later_is_bound_by_a_veto(served: Served) -> None:
    served.veto()
    answer = served.client.post("/articles", json={"text": "The mayor left."}, headers=BEARER)
    assert answer.status_code == 201
    assert served.client.get("/vetoes", headers=JSON).json()["total"] == 1
    assert served.client.get(f"/claimants/{FIRST.agents[0].id}", headers=JSON).json()["asserts"] == 1


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ({**VETO, "between": [ONE, ONE]}, 400, "given twice"),
        ({**VETO, "between": [ONE, f"claim/{FIRST.claims[0].id}"]}, 400, "between two claims, claimants"),
        ({**VETO, "between": [ONE, "agent/nobody"]}, 404, "agent/nobody"),
        ({**VETO, "between": [ONE, "agent/no body"]}, 400, "'agent/no body' is no IRI"),
        ({**VETO, "between": [ONE, "nonsense"]}, 400, "nonsense"),
        ({**VETO, "between": [ONE]}, 422, "body.between"),
        ({**VETO, "relation": "closeMatch"}, 400, "closeMatch"),
        ({**VETO, "relation": "likes"}, 422, "body.relation"),
        ({**VETO, "by": " "}, 422, "body.by"),
        ({**VETO, "by": None}, 422, "body.by=null: a string is needed."),
        ({"by": "me"}, 422, "body.between: it is needed."),
        ({**VETO, "between": "ab"}, 422, "body.between=ab: a list is needed."),
        ({**VETO, "why": "x" * 30_000}, 413, "20,000 bytes"),
        ([], 422, "body"),
        ({**VETO, "because": "I say so"}, 422, "body.because"),
    ],
)
def test_what_is_no_veto_is_refused(served: Served, body: object, status: int, told: str) -> None:
    answer = served.client.post("/vetoes", json=body, headers=BEARER)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    assert told in answer.json()["detail"]
    assert served.client.get("/vetoes", headers=JSON).json()["total"] == 0


@pytest.mark.parametrize("content", ['{"by": "\\ud800"}', "{", "", "\x00", b"\xff"])
def test_what_is_no_json_is_refused(served: Served, content: str | bytes) -> None:
    answer = served.client.post("/vetoes", content=content, headers={**BEARER, "content-type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("the body: Invalid JSON: ")


def test_a_form_of_another_site_makes_no_veto(served: Served) -> None:
    assert served.client.post("/vetoes", data={"by": "me"}, headers=BEARER).status_code == 415


def test_without_the_token_no_veto_is_made_or_lifted(served: Served) -> None:
    assert served.client.post("/vetoes", json=VETO).status_code == 401
    place = served.veto()
    assert served.client.delete(place).status_code == 401
    assert served.client.get(place, headers=JSON).status_code == 200


def test_a_veto_that_is_not_there_cannot_be_lifted(served: Served) -> None:
    assert served.client.delete("/vetoes/nothing", headers=BEARER).status_code == 404


def test_relations_are_called_as_in_the_graph() -> None:
    assert set(Relation) == {Relation.of(one) for possible in RELATIONS.values() for one in possible}


def test_the_iri_of_a_match_leads_to_what_was_found(served: Served) -> None:
    query = "SELECT ?match { ?match a ccg:Match } LIMIT 1"
    (row,) = served.client.get("/sparql", params={"query": query}, headers=JSON).json()["results"]["bindings"]
    path = "/" + row["match"]["value"].removeprefix(Iris().base)
    answer = served.client.get(path, headers={"accept": "text/turtle"})
    assert (answer.status_code, "ccg:between" in answer.text) == (200, True)
    assert served.client.get("/match/nothing").status_code == 404
