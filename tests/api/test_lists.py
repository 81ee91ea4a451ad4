"""Lists: filters, paging, order, CSV."""

import csv
import html
import io
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from counterclaim.lookup import find_claims
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import BURNED, CLOSED, FIRST, FLEET, LEAK, MERIDIAN, SECOND, SHELLED, SILENT, STARVED, TRADE

ALL = {SHELLED.id, SILENT.id, BURNED.id, STARVED.id, CLOSED.id, LEAK.id}


def ids(client: TestClient, path: str, **query: str) -> list[str]:
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    assert page["total"] == len(page["items"])
    return [item["id"] for item in page["items"]]


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ({}, ALL),
        ({"q": "SILO"}, {BURNED.id, LEAK.id}),
        ({"q": "silos "}, {BURNED.id, LEAK.id}),
        ({"q": "Sel burning"}, {BURNED.id}),
        ({"q": "harbour shelled"}, {SHELLED.id}),
        ({"q": "guns silent our"}, {SILENT.id}),
        ({"q": " "}, ALL),
        ({"q": "no such words"}, set()),
        ({"q": '"} UNION { ?s ?p ?o'}, set()),
        ({"q": ""}, ALL),
        ({"claimant": FLEET.id}, {SHELLED.id, SILENT.id, STARVED.id}),
        ({"claimant": FLEET.id, "stance": "denies"}, {SHELLED.id, STARVED.id}),
        ({"claimant": FLEET.id, "stance": ""}, {SHELLED.id, SILENT.id, STARVED.id}),
        ({"stance": "questions"}, {BURNED.id}),
        ({"stance": "declinesToComment"}, {SHELLED.id}),
        ({"article": SECOND.id}, {SHELLED.id, LEAK.id}),
        ({"article": Iris().article(SECOND.id).value}, {SHELLED.id, LEAK.id}),
        ({"article": "harbour-2"}, {SHELLED.id, LEAK.id}),
        ({"claimant": Iris().agent(FLEET.id).value, "stance": "denies"}, {SHELLED.id, STARVED.id}),
        ({"publisher": "the sel courier"}, {SHELLED.id, SILENT.id, BURNED.id, STARVED.id, CLOSED.id}),
        ({"publisher": "Nobody's Courier"}, set()),
        ({"from": "2031-03-05"}, {SHELLED.id, LEAK.id}),
        ({"to": "2031-03-04"}, ALL - {LEAK.id}),
        ({"from": "2031-03-04", "to": "2031-03-08", "stance": "denies"}, {SHELLED.id, STARVED.id}),
        ({"contested": "true"}, {SHELLED.id, BURNED.id, SILENT.id}),
        ({"contested": "false"}, {STARVED.id, CLOSED.id, LEAK.id}),
        ({"contested": "true", "q": "silo"}, {BURNED.id}),
    ],
    ids=str,
)
def test_claims_are_filtered(client: TestClient, query: dict[str, str], claims: set[str]) -> None:
    assert set(ids(client, "/claims", **query)) == claims


def test_the_claim_on_which_most_is_said_comes_first(client: TestClient) -> None:
    assert ids(client, "/claims")[0] == SHELLED.id


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 13),
        ({"claimant": FLEET.id}, 4),
        ({"claimant": FLEET.id, "stance": "asserts"}, 2),
        ({"claim": SHELLED.id}, 4),
        ({"mode": "implied"}, 1),
        ({"article": SECOND.id}, 3),
        ({"q": "our guns"}, 1),
        ({"q": "gun our"}, 1),
        ({"q": "our silos"}, 0),
        ({"from": "2031-03-05"}, 3),
        ({"claim": SHELLED.id, "stance": "denies"}, 1),
    ],
    ids=str,
)
def test_utterances_are_filtered(client: TestClient, query: dict[str, str], count: int) -> None:
    assert len(ids(client, "/utterances", **query)) == count


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 4),
        ({"kind": "denial"}, 2),
        ({"kind": "counterclaim"}, 1),
        ({"kind": "doubt"}, 1),
        ({"claimant": FLEET.id}, 3),
        ({"target": FLEET.id}, 1),
        ({"claim": SHELLED.id}, 2),
        ({"article": FIRST.id}, 4),
        ({"article": SECOND.id}, 0),
        ({"q": "silos"}, 1),
        ({"to": "2031-03-01"}, 0),
        ({"kind": "denial", "claim": SHELLED.id}, 1),
        ({"kind": "denial", "q": "shelled"}, 1),
        ({"kind": "doubt", "q": "silos"}, 1),
        ({"kind": "doubt", "claim": SHELLED.id}, 0),
    ],
    ids=str,
)
def test_rebuttals_are_filtered(client: TestClient, query: dict[str, str], count: int) -> None:
    assert len(ids(client, "/rebuttals", **query)) == count


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, 8),
        ({"q": "fleet"}, 1),
        ({"q": "flee north"}, 1),
        ({"kind": "government"}, 2),
        ({"kind": "narrator"}, 1),
        ({"article": SECOND.id}, 4),
    ],
    ids=str,
)
def test_claimants_are_filtered(client: TestClient, query: dict[str, str], found: int) -> None:
    assert len(ids(client, "/claimants", **query)) == found


def test_who_says_most_comes_first(client: TestClient) -> None:
    assert ids(client, "/claimants")[0] == FLEET.id


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ({}, [SECOND.id, FIRST.id]),
        ({"q": "FIRE"}, [FIRST.id]),
        ({"q": "killed harbours "}, [FIRST.id]),
        ({"publisher": "The Sel Courier"}, [FIRST.id]),
        ({"claimant": TRADE.id}, [SECOND.id, FIRST.id]),
        ({"claim": LEAK.id}, [SECOND.id]),
        ({"from": "2031-03-05"}, [SECOND.id]),
        ({"to": "2031-03-05"}, [FIRST.id]),
    ],
    ids=str,
)
def test_articles_are_filtered_newest_first(client: TestClient, query: dict[str, str], articles: list[str]) -> None:
    assert ids(client, "/articles", **query) == articles


@pytest.mark.parametrize("path", ["/claims", "/claimants", "/utterances", "/rebuttals", "/articles"])
def test_following_next_gives_everything_once_in_order(client: TestClient, path: str) -> None:
    whole = ids(client, path)
    found: list[str] = []
    address: str | None = f"{path}?limit=2"
    while address:
        page = client.get(address).json()
        assert page["total"] == len(whole)
        found += [item["id"] for item in page["items"]]
        address = page["next"]
    assert found == whole


def test_pages_link_to_their_neighbours_with_the_filters_kept(client: TestClient) -> None:
    answer = client.get("/claims", params={"q": "the", "limit": "1", "offset": "1"})
    page = answer.json()
    assert page["next"] == "/claims?q=the&limit=1&offset=2"
    assert page["prev"] == "/claims?q=the&limit=1&offset=0"
    assert answer.headers["link"] == f'<{page["next"]}>; rel="next", <{page["prev"]}>; rel="prev"'


def test_before_an_offset_past_the_end_is_the_last_page(client: TestClient) -> None:
    total = client.get("/utterances").json()["total"]
    page = client.get("/utterances", params={"limit": 3, "offset": 5000}).json()
    assert page["prev"] == f"/utterances?limit=3&offset={total - 3}"
    assert len(client.get(page["prev"]).json()["items"]) == 3


def test_an_offset_past_the_end_is_an_empty_page(client: TestClient) -> None:
    page = client.get("/claims", params={"offset": "1000"}).json()
    assert (page["items"], page["total"], page["next"]) == ([], 6, None)


@pytest.mark.parametrize("path", ["/claims", "/claimants", "/utterances", "/rebuttals", "/articles"])
def test_a_list_as_csv_has_a_line_for_each_item(client: TestClient, path: str) -> None:
    by_suffix, by_header = client.get(f"{path}.csv"), client.get(path, headers={"accept": "text/csv"})
    assert by_suffix.text == by_header.text
    assert by_suffix.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(by_suffix.text)))
    assert [row["id"] for row in rows] == ids(client, path)


@pytest.mark.parametrize("path", ["/claims", "/claimants", "/utterances", "/rebuttals", "/articles"])
def test_a_csv_of_nothing_has_the_header_of_all(client: TestClient, path: str) -> None:
    every, nothing = client.get(f"{path}.csv").text, client.get(f"{path}.csv?q=nothing+like+this").text
    assert nothing == every[: every.index("\n") + 1]


@pytest.mark.parametrize("path", ["/claims", "/claimants", "/utterances", "/rebuttals", "/articles"])
def test_every_column_of_a_csv_is_filled_somewhere(client: TestClient, path: str) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(f"{path}.csv").text)))
    empty = {name for name in rows[0] if not any(row[name] for row in rows)}
    assert empty <= {"url", "retracts"}, "an article has no address, and nobody takes anything back"


@pytest.mark.parametrize(
    ("path", "query", "said"),
    [
        ("/claims", "claimant=nobody", "claimant=nobody: no claimant has that id or IRI here; /claimants lists them"),
        ("/claims", "claimant=https://other.example/agent/x", "no claimant has that id or IRI here"),
        ("/claims", f"claimant={Iris().claim(SHELLED.id).value}", "no claimant has that id or IRI here"),
        ("/articles", "article=x", "article is no parameter of /articles; there are"),
        ("/claims", "article=nothing", "article=nothing: no article has that id, IRI or identifier here"),
        ("/utterances", "claim=xyz", "claim=xyz: no claim has that id or IRI here; /claims lists them"),
        ("/rebuttals", "target=xyz", "target=xyz: no claimant has that id or IRI here"),
        ("/claims", "from=2031-03-09&to=2031-03-04", "No day is both since 2031-03-09 and until 2031-03-04"),
        ("/articles", "from=2031-03-09&to=2031-03-04", "No day is both since"),
        ("/claims", "publisher=a&publisher=b", "publisher=a&publisher=b: publisher can be given once"),
        ("/articles", "q=a&q=b", "q=a&q=b: q can be given once"),
        ("/claimants", "kind=person&kind=media", "kind can be given once"),
        ("/utterances", "stance=denies&stance=asserts", "stance can be given once"),
        ("/rebuttals", "limit=1&limit=2", "limit can be given once"),
        ("/analysis/contested", "limit=1&limit=2", "limit can be given once"),
        ("/projections/parties", "from=2031-03-04&from=2031-03-09", "from can be given once"),
    ],
)
def test_a_filter_that_means_nothing_is_refused_and_named(client: TestClient, path: str, query: str, said: str) -> None:
    answer = client.get(f"{path}?{query}")
    assert (answer.status_code, said in answer.json()["detail"]) == (422, True), answer.text


def test_publishers_may_be_several_for_an_analysis(client: TestClient) -> None:
    answer = client.get("/analysis/contested?publisher=The+Sel+Courier&publisher=Other")
    assert (answer.status_code, answer.json()["parameters"]["publisher"]) == (200, ["The Sel Courier", "Other"])


@pytest.mark.parametrize("claim", [SHELLED.id, Iris().claim(SHELLED.id).value], ids=["id", "IRI"])
@pytest.mark.parametrize("asked", ["/analysis/reasons?claim=", "/analysis/timeline?about="])
def test_an_analysis_takes_an_id_and_an_iri(client: TestClient, asked: str, claim: str) -> None:
    assert client.get(asked + claim).json()["items"]


def test_an_analysis_of_what_nobody_knows_is_refused_and_says_what_to_give(client: TestClient) -> None:
    answer = client.get("/analysis/reasons?claim=xyz")
    assert (answer.status_code, "'xyz' is no claim or party" in answer.json()["detail"]) == (400, True)


def test_the_next_page_of_a_suffixed_list_is_suffixed(client: TestClient) -> None:
    assert client.get("/claims.ttl?limit=1").headers["link"] == '</claims.ttl?limit=1&offset=1>; rel="next"'


def test_who_only_relays_comes_after_who_says(client: TestClient) -> None:
    found = client.get("/claimants").json()["items"]
    (meridian,) = (one for one in found if one["id"] == MERIDIAN.id)
    assert (meridian["asserts"], meridian["relays"]) == (0, 2)
    assert found.index(meridian) == len(found) - 1


def test_what_a_claimant_relays_is_on_its_page_and_in_the_list(client: TestClient) -> None:
    relayed = client.get(f"/claimants/{MERIDIAN.id}").json()["relayed"]
    assert {one["id"] for one in relayed} == set(ids(client, "/utterances", relay=MERIDIAN.id))
    assert len(relayed) == 2
    assert "Relays (2)" in client.get(f"/claimants/{MERIDIAN.id}", headers={"accept": "text/html"}).text


def test_the_page_finds_what_the_command_finds(client: TestClient, store: EmbeddedStore) -> None:
    for words in ("silo", "shelled harbour", "fleet", "proof", "gas leak burned", "flour"):
        found = {store.base + "claim/" + claim.id for claim in find_claims(store, words)}
        assert {store.base + "claim/" + claim for claim in ids(client, "/claims", q=words)} == found, words


@pytest.mark.parametrize("path", ["/claims", "/utterances", "/rebuttals", "/articles"])
def test_a_search_without_a_word_is_told(client: TestClient, path: str) -> None:
    answer = client.get(path, params={"q": "?!"})
    assert (answer.status_code, "no word to look for" in answer.text) == (422, True)


@pytest.mark.parametrize("path", ["/claims", "/claimants", "/utterances", "/rebuttals", "/articles"])
def test_nothing_found_is_not_nothing_there(client: TestClient, path: str) -> None:
    accept = {"accept": "text/html"}
    text = client.get(path, params={"q": "zebra"}, headers=accept).text
    assert "“zebra”" in text
    assert "None yet" not in text
    places = {"/claims", "/utterances", "/claimants", "/articles"} - {path}
    assert all(f'href="{place}?q=zebra"' in text for place in places)
    unfit = {"kind": "unnamed", "article": SECOND.id} if path == "/claimants" else {"publisher": "Nobody"}
    assert "fits these filters" in client.get(path, params=unfit, headers=accept).text


@pytest.mark.parametrize("path", ["/claims", "/claimants", "/utterances", "/rebuttals", "/articles"])
def test_a_page_links_to_all_rows_as_csv(client: TestClient, path: str) -> None:
    total = len(ids(client, path))
    text = client.get(path, params={"limit": "2", "offset": "1"}, headers={"accept": "text/html"}).text
    (link,) = re.findall(rf'href="([^"]+)">All {total} as CSV', text)
    rows = list(csv.DictReader(io.StringIO(client.get(html.unescape(link)).text)))
    assert [row["id"] for row in rows] == ids(client, path)


def test_utterances_as_csv_have_quote_and_source(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/utterances.csv", params={"article": FIRST.id}).text)))
    assert {(row["publisher"], row["published"], row["url"]) for row in rows} == {
        ("The Sel Courier", "2031-03-04", "https://news.example/harbour fire")
    }
    assert all(row["quote"] and row["iri"].endswith(row["id"]) for row in rows)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"q": "Sel burning"}, "<span>1 claim</span>"),
        ({"q": "silo"}, "<span>2 claims</span>"),
        ({"limit": "2", "offset": "2"}, f"<span>3–4 of {len(ALL)} claims</span>"),  # noqa: RUF001 - a range
    ],
)
def test_a_list_says_how_many_it_shows_of_how_many(client: TestClient, query: dict[str, str], said: str) -> None:
    assert said in client.get("/claims", params=query, headers={"accept": "text/html"}).text
