"""Analyses over HTTP: the same rows as JSON, CSV and page, cached by version, and as jobs where they take long."""

import csv
import io
import json
import re
import time
from html import unescape
from io import BytesIO
from typing import Any

import networkx as nx
import pytest
from fastapi.testclient import TestClient

from analysis.asked import FREE, SELDOM
from counterclaim.analysis import PROJECTIONS, to_networkx
from counterclaim.analysis.registry import ANALYSES
from counterclaim.exports import FORMATS
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change
from counterclaim_api.analysis import waiting
from counterclaim_api.analysis.documents import JobDocument
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from rdf.readings import SHELLED

from .conftest import filled_store, settings
from .test_pages import HTML, Outline

OF_CLAIMS = {"disputes", "positions", "bipartite", "claims"}


def answer(client: TestClient, path: str, **parameters: str | int | bool) -> dict[str, Any]:
    found = client.get(path, params=parameters or None)
    assert found.status_code == 200, found.text
    document: dict[str, Any] = found.json()
    return document


def test_the_catalogue_has_every_analysis_with_its_parameters(client: TestClient) -> None:
    found = {one["name"]: one for one in answer(client, "/analysis")["analyses"]}
    assert set(found) == set(ANALYSES)
    for name, one in found.items():
        assert (one["address"], one["summary"]) == (f"/analysis/{name}", ANALYSES[name].summary())
        assert {"from", "to", "publisher"} < {parameter["name"] for parameter in one["parameters"]}


@pytest.mark.parametrize("name", FREE)
def test_json_csv_and_python_have_the_same_rows(client: TestClient, store: EmbeddedStore, name: str) -> None:
    document = answer(client, f"/analysis/{name}")
    table = ANALYSES[name]().answer(to_networkx(store))
    assert document["items"] == json.loads(table.json())
    assert client.get(f"/analysis/{name}.csv").text == client.get(f"/analysis/{name}?format=csv").text == table.csv()
    assert (document["total"], document["columns"]) == (len(table), list(table.names))
    assert document["caution"] == ANALYSES[name].caution


@pytest.mark.parametrize("name", sorted(set(FREE) - SELDOM))
def test_every_row_of_a_page_leads_to_a_page(client: TestClient, name: str) -> None:
    page = Outline(client.get(f"/analysis/{name}", headers=HTML).text)
    assert page.elements["tr"] == len(answer(client, f"/analysis/{name}")["items"]) + 1
    links = [link for link in page.links if link.startswith(("/claims/", "/claimants/", "/utterances/"))]
    assert len(links) >= page.elements["tr"] - 1
    assert not {"true", "accepted", "liar"} & set(
        page.text.partition("Ask")[2].partition("Read by a")[0].casefold().split()
    )


def test_what_takes_acknowledging_answers_with_its_caution_until_then(client: TestClient) -> None:
    refused = client.get("/analysis/agreement")
    assert 400 <= refused.status_code < 500
    assert "Agreement scores, no probabilities" in refused.text
    assert answer(client, "/analysis/agreement", acknowledged=True)["caution"] in refused.text


def test_parameters_choose_articles_and_change_the_answer(client: TestClient) -> None:
    everything = answer(client, "/analysis/standing")["total"]
    first = answer(client, "/analysis/standing", to="2031-03-04")
    assert 0 < first["total"] < everything
    assert answer(client, "/analysis/standing", publisher="the sel courier")["items"] == first["items"]
    assert answer(client, "/analysis/standing", narrator=False)["total"] < everything
    assert first["parameters"]["to"] == "2031-03-04"


def test_rows_come_in_parts_with_links(client: TestClient) -> None:
    document = answer(client, "/analysis/contested", limit=1, offset=1)
    assert (len(document["items"]), document["offset"], document["total"]) == (1, 1, 3)
    assert answer(client, document["next"])["offset"] == 2
    assert answer(client, document["prev"])["items"][0]["claim"] == SHELLED.text


def test_a_field_that_nobody_filled_in_is_absent(client: TestClient) -> None:
    assert answer(client, "/analysis/silence?from=&to=&last=")["total"] == 1


def test_an_unknown_analysis_is_told_the_nearest(client: TestClient) -> None:
    assert "Did you mean contested?" in client.get("/analysis/contestet").json()["detail"]


def test_an_answer_is_not_asked_for_twice_while_the_store_is_the_same(client: TestClient) -> None:
    tag = client.get("/analysis/contested").headers["etag"]
    assert client.get("/analysis/contested", headers={"if-none-match": tag}).status_code == 304


def test_what_takes_long_is_a_job_whose_result_is_the_answer(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as impatient:
        impatient.setattr(waiting, "PATIENCE", 0.0)
        accepted = client.get("/analysis/camps", params={"seed": 7, "narrator": False, "publisher": ["a", "b"]})
    assert (accepted.status_code, accepted.headers["cache-control"]) == (202, "no-store")
    place = accepted.headers["location"]
    while (job := client.get(place).json())["state"] not in {"done", "failed"}:
        assert job["seconds"] < job["limit_seconds"]
        time.sleep(0.05)
    assert (job["state"], job["problem"]) == ("done", None)
    assert job["question"] == "/analysis/camps?publisher=a&publisher=b&narrator=false&seed=7"
    assert job["result"] == f"{place}/result"
    assert answer(client, job["result"])["total"] == 0
    led = client.get(place, headers=HTML)
    assert (led.status_code, led.headers["location"]) == (303, job["result"])


@pytest.mark.parametrize("path", ["/analysis/contested", "/projections/parties?format=gexf"])
def test_a_finished_job_is_delivered_though_the_data_have_changed(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with filled_store() as store, TestClient(create_app(settings(), store, HandReader())) as client:
        with monkeypatch.context() as impatient:
            impatient.setattr(waiting, "PATIENCE", 0.0)
            place = client.get(path).headers["location"]
        while (job := client.get(place).json())["state"] not in {"done", "failed"}:
            time.sleep(0.05)
        before = store.version
        store.write(Change(removals=frozenset(store.quads())))
        found = client.get(job["result"])
        assert (found.status_code, found.headers["store-version"]) == (200, str(before))
        assert job["store_version"] == before
        assert "Fleet" in found.text
        now = client.get(path)
        assert (now.status_code, now.headers["store-version"]) == (200, str(store.version))
        assert "Fleet" not in now.text


def test_a_result_comes_in_parts_and_formats_too(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as impatient:
        impatient.setattr(waiting, "PATIENCE", 0.0)
        place = client.get("/analysis/contested?doubts=false").headers["location"]
    while client.get(place).json()["state"] != "done":
        time.sleep(0.05)
    assert answer(client, f"{place}/result", limit=1)["next"] == f"{place}/result?limit=1&offset=1"
    assert client.get(f"{place}/result.csv").headers["content-type"].startswith("text/csv")
    assert 'action="/analysis/contested"' in client.get(f"{place}/result", headers=HTML).text


def test_an_answer_cut_off_says_how_much_there_is_and_where_it_goes_on(client: TestClient) -> None:
    for path in ("/analysis/contested.csv?limit=1", "/claims.csv?limit=1"):
        found = client.get(path)
        total = client.get(path.replace(".csv", ".json")).json()["total"]
        assert (len(found.text.splitlines()), found.headers["x-total-count"]) == (2, str(total))
        assert f'{path.partition("?")[0]}?limit=1&offset=1>; rel="next"' in found.headers["link"]


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/analysis/contested?publisher=The+Sel+Courier&publisher=Other", "publisher=The+Sel+Courier&publisher=Other"),
        (
            "/sparql?query=SELECT+*+%7B%3Fs+%3Fp+%3Fo%7D+LIMIT+1&default-graph-uri=urn:a&default-graph-uri=urn:b",
            "default-graph-uri=urn%3Aa&default-graph-uri=urn%3Ab",
        ),
    ],
    ids=["analysis", "sparql"],
)
def test_the_downloads_of_a_page_are_of_what_it_shows(client: TestClient, path: str, kept: str) -> None:
    page = Outline(client.get(path, headers=HTML).text)
    downloads = tuple(f"{path.partition('?')[0]}.{suffix}?" for suffix in ("csv", "json"))
    links = [link for link in page.links if link.startswith(downloads)]
    assert len(links) == 2
    assert all(kept in link for link in links)


def test_the_page_of_a_job_asks_again_by_itself(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    accepted = client.get("/analysis/camps", params={"seed": 8}, headers=HTML)
    assert accepted.status_code == 202
    assert '<meta http-equiv="refresh" content="2; url=/analysis/jobs/' in accepted.text
    assert Outline(accepted.text).elements["h1"] == 1


def test_an_empty_store_has_empty_answers(writable: TestClient) -> None:
    assert answer(writable, "/analysis/contested")["items"] == []
    assert "Nothing in these articles" in writable.get("/analysis/contested", headers=HTML).text
    assert len(nx.node_link_graph(writable.get("/projections/disputes").json(), edges="edges")) == 0


@pytest.mark.parametrize("projection", sorted(PROJECTIONS))
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_projection_comes_in_every_format(client: TestClient, projection: str, name: str) -> None:
    found = client.get(f"/projections/{projection}", params={"format": name})
    assert found.status_code == (400 if name == "xaif" and projection not in OF_CLAIMS else 200)
    if found.status_code == 200:
        assert found.headers["content-type"].partition(";")[0] == FORMATS[name].media_type
        assert f'{projection}.{FORMATS[name].suffix}"' in found.headers["content-disposition"]


def test_a_projection_is_the_graph_of_the_articles_chosen(client: TestClient, store: EmbeddedStore) -> None:
    found = client.get("/projections/parties", params={"format": "gexf", "publisher": "The Sel Courier"})
    back = nx.read_gexf(BytesIO(found.content))
    wanted = to_networkx(store, projection="parties", publishers=["The Sel Courier"])
    assert (len(back), back.size()) == (len(wanted), wanted.size())


def test_the_graphs_and_formats_are_listed(client: TestClient) -> None:
    document = answer(client, "/projections")
    assert {one["name"] for one in document["projections"]} == set(PROJECTIONS)
    assert {one["name"] for one in document["formats"]} == set(FORMATS)
    rows = csv.reader(io.StringIO(client.get("/projections/parties?format=csv").text))
    assert next(rows)[:2] == ["source", "source_label"]


@pytest.mark.parametrize("name", ["timeline", "contested", "silence"])
def test_a_form_with_nothing_filled_in_is_answered(client: TestClient, name: str) -> None:
    empty = {"from": "", "to": "", "publisher": " ", "limit": ""}
    assert client.get(f"/analysis/{name}", params=empty).json() == client.get(f"/analysis/{name}").json()


@pytest.mark.parametrize("form", ["{id}", "/claims/{id}", "http://somewhere/claims/{id}?x=1#top", "{iri}"])
def test_a_claim_may_be_named_by_its_id_its_page_or_its_iri(client: TestClient, form: str) -> None:
    iri = client.get(f"/claims/{SHELLED.id}", headers={"accept": "application/json"}).json()["iri"]
    found = [
        client.get(path, params={name: form.format(id=SHELLED.id, iri=iri)}).json()
        for path, name in (("/analysis/timeline", "about"), ("/analysis/reasons", "claim"))
    ]
    assert [len(answer["items"]) > 0 for answer in found] == [True, True]


def test_who_is_not_there_is_told(client: TestClient) -> None:
    answer = client.get("/analysis/timeline", params={"about": "nobody-at-all"})
    assert (answer.status_code, "'nobody-at-all'" in answer.json()["detail"]) == (400, True)


def test_a_form_shows_a_nought_that_is_asked_for(client: TestClient) -> None:
    page = client.get("/analysis/camps", headers={"accept": "text/html"}).text
    assert 'name="seed" type="search" value="0"' in page
    assert 'name="from" type="date" value=""' in page


def test_a_form_tells_what_each_field_takes_and_before_a_mistake_how_a_claim_is_named(client: TestClient) -> None:
    page = client.get("/analysis/timeline", headers={"accept": "text/html"}).text
    (found,) = (one for one in client.get("/analysis").json()["analyses"] if one["name"] == "timeline")
    assert "Claim or party (its page, IRI or id)" in page
    for one in found["parameters"]:
        tag = re.search(f'<(?:input|select) id="f-{one["name"]}"[^>]*>', page)
        assert tag is not None
        assert f'title="{one["description"]}"' in unescape(tag.group())


@pytest.mark.parametrize("path", ["/analysis/contestd", "/projections/x"])
def test_who_asks_for_none_is_led_to_all(client: TestClient, path: str) -> None:
    page = client.get(path, headers={"accept": "text/html"})
    assert page.status_code == 404
    main = page.text.partition("<main")[2]
    assert f'href="/{path.split("/")[1]}"' in main


def test_a_form_has_choices_where_there_are_few_and_short_labels(client: TestClient) -> None:
    analyses = client.get("/analysis", headers={"accept": "application/json"}).json()["analyses"]
    parameters = {(one["name"], each["name"]): each for one in analyses for each in one["parameters"]}
    assert parameters["timeline", "step"]["choices"] == ["day", "week", "month", "year"]
    assert parameters["reasons", "semantics"]["choices"] == ["h-categoriser", "df-quad"]
    assert parameters["margins", "of"]["choices"][:2] == ["contested", "parties"]
    assert parameters["timeline", "about"]["choices"] is None
    assert [each["label"] for each in parameters.values() if len(each["label"]) > 20 or "." in each["label"]] == []


@pytest.mark.parametrize(("seconds", "pause"), [(0.0, 2), (6.0, 2), (20.0, 5), (300.0, 15)])
def test_the_longer_a_job_takes_the_later_it_is_asked_for_again(seconds: float, pause: int) -> None:
    job = JobDocument(
        id="0", state="computing", seconds=seconds, limit_seconds=300, store_version=1, question="/", result="/"
    )
    assert job.seconds_to_wait == pause
    assert "seconds_to_wait" not in job.model_dump()
