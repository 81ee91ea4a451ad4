"""The page on which somebody says that a match is wrong."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import Said, filled, linker, read

from .conftest import TOKEN, settings
from .test_pages import page

READINGS = (
    read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel.")),
    read(2, Said("Osk Lamwick", "The harbour of Sel the fleet shelled.")),
)
NAMESAKES = (read(3, Said("Ivo Renn", "It rained.")), read(4, Said("Ivo Renn", "The sun shone.")))
ONE, OTHER = sorted(f"claim/{reading.claims[0].id}" for reading in READINGS)
ASKED = f"/vetoes/new?between={ONE}&between={OTHER}&relation=exactMatch"
FORM = {"between": [ONE, OTHER], "relation": "exactMatch", "by": "Dana Orlo", "why": "Others.", "token": TOKEN}


@pytest.fixture
def client() -> Iterator[TestClient]:
    with filled(*READINGS) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as opened:
            yield opened


def vetoes(client: TestClient) -> int:
    total: int = client.get("/vetoes", headers={"accept": "application/json"}).json()["total"]
    return total


def test_a_claims_page_leads_to_the_form_with_both_wordings(client: TestClient) -> None:
    links = page(client, f"/claims/{READINGS[0].claims[0].id}").links
    (place,) = [link for link in links if link.startswith("/vetoes/new")]
    text = page(client, place).text
    assert all(reading.claims[0].text in text for reading in READINGS)


def test_the_form_parts_the_two_and_leads_to_the_veto(client: TestClient) -> None:
    answer = client.post("/vetoes/new", data=FORM)
    assert answer.status_code == 303, answer.text
    veto = client.get(answer.headers["location"], headers={"accept": "application/json"}).json()
    assert (veto["by"], veto["why"], veto["relation"]) == ("Dana Orlo", "Others.", "exactMatch")
    assert "Matched by the machine" not in page(client, f"/claims/{READINGS[0].claims[0].id}").text


def test_a_veto_is_shown_in_words(client: TestClient) -> None:
    place = client.post("/vetoes/new", data=FORM).headers["location"]
    for path in ("/vetoes", place):
        text = " ".join(page(client, path).text.split())
        assert "They are not the same claim" in text
        assert all(reading.claims[0].text in text for reading in READINGS)
        assert "exactMatch" not in text
    assert f"counterclaim veto {ONE} {OTHER} --lift" in page(client, place).text


def test_where_there_is_no_veto_the_page_says_so(client: TestClient) -> None:
    assert "None yet" in page(client, "/vetoes").text


@pytest.mark.parametrize(
    ("changed", "status"),
    [({"token": "another"}, 403), ({"token": ""}, 403), ({"by": " "}, 422), ({"relation": "likes"}, 422)],
    ids=str,
)
def test_what_is_wrong_in_the_form_makes_no_veto(client: TestClient, changed: dict[str, str], status: int) -> None:
    assert client.post("/vetoes/new", data=FORM | changed).status_code == status
    assert vetoes(client) == 0


def test_a_field_that_is_not_known_is_named(client: TestClient) -> None:
    answer = client.post("/vetoes/new", data=FORM | {"utterance": "x"}, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["detail"]) == (422, "body.utterance is not known here.")
    assert vetoes(client) == 0


def test_a_token_that_the_browser_sends_by_itself_is_not_enough(client: TestClient) -> None:
    form = {name: value for name, value in FORM.items() if name != "token"}
    answer = client.post("/vetoes/new", data=form, headers={"authorization": f"Bearer {TOKEN}"})
    assert (answer.status_code, vetoes(client)) == (403, 0)


def test_a_server_that_nobody_may_write_to_offers_no_form() -> None:
    with filled(*READINGS) as store:
        reading_only = settings().model_copy(update={"token": None})
        with TestClient(create_app(reading_only, store, HandReader()), raise_server_exceptions=False) as client:
            found = page(client, f"/claims/{READINGS[0].claims[0].id}")
            assert "counterclaim veto" in found.text
            assert not [link for link in found.links if link.startswith("/vetoes/new")]
            assert client.get(ASKED).status_code == 403


def test_a_claimants_page_leads_to_the_form_that_parts_it() -> None:
    one, other = sorted(f"agent/{reading.utterances[0].speaker}" for reading in NAMESAKES)
    with filled(*NAMESAKES) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as client:
            path = f"/claimants/{NAMESAKES[0].utterances[0].speaker}"
            found = page(client, path)
            assert "“Ivo Renn” in Article" in " ".join(found.text.split())
            (place,) = [link for link in found.links if link.startswith("/vetoes/new")]
            asked = page(client, place).text
            assert "These are two claimants" in asked
            assert all(f"Ivo Renn in “Article {number}”" in asked for number in (3, 4))
            form = FORM | {"between": [one, other], "relation": "sameAgent"}
            assert client.post("/vetoes/new", data=form).status_code == 303
            assert "Matched by the machine" not in page(client, path).text
            assert len(client.get("/claimants").json()["items"]) == 2


def test_a_claimants_document_has_its_matches_the_least_sure_first() -> None:
    readings = (*NAMESAKES, read(5, Said("Ivo Ren", "It snowed.")))
    with filled(*readings) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        (known, *_) = client.get("/claimants").json()["items"]
        found = client.get(f"/claimants/{known['id']}").json()
    assert found["matches"] == len(found["namesakes"]) >= 1
    sure = [one["match"]["confidence"] for one in found["namesakes"]]
    assert sure == sorted(sure)
    for one in found["namesakes"]:
        assert one["match"]["relation"] == "sameAgent"
        assert {one["iri"], one["matched_with"]["iri"]} == {*one["match"]["between"]}
        assert one["id"].startswith(one["article"]["id"])


@pytest.mark.parametrize("end", ["claim/0000000000000000", "agent/x", "nonsense", "claim/a b", "agent/a b"])
def test_what_is_no_claim_is_told(client: TestClient, end: str) -> None:
    query = {"between": [ONE, end], "relation": "exactMatch"}
    assert client.get("/vetoes/new", params=query).status_code == 404


def test_a_refused_form_is_shown_again_with_what_was_written_but_the_token(client: TestClient) -> None:
    answer = client.post("/vetoes/new", data=FORM | {"token": "another"})
    assert answer.status_code == 403
    assert "Not separated yet." in answer.text
    assert 'value="Dana Orlo"' in answer.text
    assert 'value="Others."' in answer.text
    assert '"another"' not in answer.text
    assert all(f'name="between" value="{end}"' in answer.text for end in (ONE, OTHER))


def test_a_veto_is_lifted_on_its_page(client: TestClient) -> None:
    place = client.post("/vetoes/new", data=FORM).headers["location"]
    refused = client.post(f"{place}/lift", data={"token": "another"})
    assert (refused.status_code, vetoes(client)) == (403, 1)
    assert "Not lifted yet." in refused.text
    answer = client.post(f"{place}/lift", data={"token": TOKEN})
    assert (answer.status_code, answer.headers["location"], vetoes(client)) == (303, "/vetoes", 0)
