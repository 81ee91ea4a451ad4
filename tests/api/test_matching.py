"""Lists and pages over several articles: one claim in all its wordings, one claimant under all its names."""

import csv
import io
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.conftest import settings
from counterclaim.reading import Reading
from counterclaim.stance import Stance
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import Said, filled, read

SAID = Said("Ivo Renn", "The fleet shelled the harbour of Sel.")
WORDED = Said("Captain Ivo Renn", "The harbour of Sel the fleet shelled.")
FIRST, SECOND = read(1, SAID), read(2, WORDED)
DENIED = read(3, Said("Dana Orlo", "Of Sel the harbour the fleet shelled.", Stance.DENIES))
OPPOSED = read(4, Said("Dana Orlo", "The fleet never shelled the harbour of Sel."))
READINGS = (FIRST, SECOND, DENIED, OPPOSED)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with filled(*READINGS) as store, TestClient(create_app(settings(), store, HandReader())) as opened:
        yield opened


def test_a_claim_in_three_wordings_is_listed_once(client: TestClient) -> None:
    found = client.get("/claims?q=harbour", headers={"Accept": "application/json"}).json()["items"]
    (shelled,) = (one for one in found if one["articles"] == 3)
    assert [one["name"] for one in shelled["denied_by"]] == ["Dana Orlo"]
    assert len(shelled["said_by"]) == 1
    assert len(found) == 2


@pytest.mark.parametrize("reading", READINGS[:3], ids=["first", "second", "denied"])
def test_every_wording_leads_to_both_sides(client: TestClient, reading: Reading) -> None:
    (claim,) = reading.claims
    document = client.get(f"/claims/{claim.id}", headers={"Accept": "application/json"}).json()
    assert (len(document["said"]), len(document["denied"])) == (2, 1)
    assert [one["text"] for one in document["contradicts"]] == ["The fleet never shelled the harbour of Sel."]


@pytest.mark.parametrize("reading", READINGS[:2], ids=["first", "second"])
def test_every_name_leads_to_all_that_a_claimant_says(client: TestClient, reading: Reading) -> None:
    (agent,) = reading.agents
    document = client.get(f"/claimants/{agent.id}", headers={"Accept": "application/json"}).json()
    assert document["asserts"] == len(document["says"]) == 2
    assert [one["claimant"]["name"] for one in document["contradicted_by"]] == ["Dana Orlo"]


@pytest.mark.parametrize("spelling", ["captain ivo", "Ivo Renn"])
def test_a_claimant_is_found_by_any_of_its_names(client: TestClient, spelling: str) -> None:
    (found,) = client.get("/claimants", params={"q": spelling}).json()["items"]
    document = client.get(f"/claimants/{found['id']}").json()
    assert {document["name"], *document["aliases"]} == {"Ivo Renn", "Captain Ivo Renn"}


def test_whom_several_wordings_accuse_is_named_once() -> None:
    accused = [
        read(number, Said("Ivo Renn", said.what, accusing="Russian army")) for number, said in ((1, SAID), (2, WORDED))
    ]
    with filled(*accused) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        document = client.get(f"/claims/{accused[0].claims[0].id}").json()
    assert [one["name"] for one in document["accuses"]] == ["Russian army"]


def test_claimants_are_listed_once(client: TestClient) -> None:
    found = client.get("/claimants", headers={"Accept": "application/json"}).json()["items"]
    assert sorted(one["name"] for one in found) in (["Captain Ivo Renn", "Dana Orlo"], ["Dana Orlo", "Ivo Renn"])


@pytest.mark.parametrize(
    "path", ["/utterances?claim={claim}", "/articles?claim={claim}", "/utterances?claimant={agent}"]
)
def test_filters_take_any_wording_and_any_name(client: TestClient, path: str) -> None:
    filled_in = path.format(claim=SECOND.claims[0].id, agent=SECOND.agents[0].id)
    found = client.get(filled_in, headers={"Accept": "application/json"}).json()["items"]
    assert len(found) == (2 if "claimant" in path else 3)


def test_utterances_have_the_ids_by_which_lists_have_their_claims_and_claimants(client: TestClient) -> None:
    listed = {path: {one["id"] for one in client.get(path).json()["items"]} for path in ("/claims", "/claimants")}
    said = client.get("/utterances").json()["items"]
    assert {one["speaker"]["canonical"] for one in said} == listed["/claimants"]
    assert {position["claim"]["canonical"] for one in said for position in one["positions"]} == listed["/claims"]
    table = list(csv.DictReader(io.StringIO(client.get("/utterances.csv").text)))
    assert {row["speaker_id"] for row in table} == listed["/claimants"]
    assert {row["claim_id"] for row in table} == listed["/claims"]


def test_a_wording_is_named_by_its_own_id_beside_that_of_the_claim(client: TestClient) -> None:
    said = client.get("/utterances").json()["items"]
    own = {position["claim"]["id"] for one in said for position in one["positions"]}
    assert own == {reading.claims[0].id for reading in READINGS}
