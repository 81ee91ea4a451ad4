"""The page of a claim: what the machine has put together or against each other, how surely, and how to part it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import NamedNode

from counterclaim.claim import Claim
from counterclaim.linking.vetoes import Vetoes, veto_between
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import CONTRADICTS, SAME_CLAIM
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from counterclaim_api.pages import percent
from ingest.reader import HandReader
from linking.scenes import Said, filled, read
from rdf.readings import BURNED, CLOSED, LEAK, SHELLED, STARVED

from .conftest import settings
from .test_pages import page

FIRST = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel."))
SECOND = read(2, Said("Osk Lamwick", "The harbour of Sel the fleet shelled."))
OPPOSED = read(3, Said("Dana Orlo", "The fleet never shelled the harbour of Sel."))
APART = read(4, Said("Mirel Tavos", "It rained."))
ONE, OTHER, CONTRARY, RAIN = (reading.claims[0] for reading in (FIRST, SECOND, OPPOSED, APART))


@pytest.fixture
def matched() -> Iterator[EmbeddedStore]:
    with filled(FIRST, SECOND, OPPOSED, APART) as store:
        yield store


@pytest.fixture
def server(matched: EmbeddedStore) -> Iterator[TestClient]:
    with TestClient(create_app(settings(), matched, HandReader())) as client:
        yield client


def shown(client: TestClient, path: str) -> str:
    return " ".join(page(client, path).text.split())


def document(client: TestClient, path: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(path, headers={"accept": "application/json"}).json()
    return found


def veto(store: EmbeddedStore, *claims: str, relation: NamedNode) -> None:
    one, other = (Iris(store.base).claim(claim).value for claim in claims)
    made = datetime(2031, 4, 1, tzinfo=UTC)
    store.write(Vetoes(store).make(veto_between(one, other, relation, by="Dana Orlo", made=made)))


def test_another_wording_stands_over_its_words_with_how_sure_the_match_is(server: TestClient) -> None:
    text = shown(server, f"/claims/{ONE.id}")
    before, _, after = text.partition(
        f"“{OTHER.text}” Matched by the machine, 90 % sure: the same claim as “{ONE.text}”?"
    )
    assert before.endswith("confidence in this reading: 90 % ")
    assert "Osk Lamwick" in after
    assert "Osk Lamwick" not in before.partition("Said by")[2]


def test_a_claim_in_one_wording_tells_of_no_match(server: TestClient) -> None:
    assert "Matched by the machine" not in shown(server, f"/claims/{RAIN.id}")


def test_the_machine_takes_claims_to_contradict_each_other_and_says_how_surely(server: TestClient) -> None:
    text = shown(server, f"/claims/{ONE.id}")
    assert "Cannot be true" not in text
    assert f"“{CONTRARY.text}” The machine takes this to contradict it, 90 % sure." in text
    assert "Countered by (1)" in text
    assert "Dana Orlo" in text.partition("Countered by (1)")[2]


def test_a_page_has_the_command_that_parts_a_match(server: TestClient) -> None:
    text = shown(server, f"/claims/{ONE.id}")
    pairs = (sorted((ONE.id, OTHER.id)), sorted((ONE.id, CONTRARY.id)), sorted((OTHER.id, CONTRARY.id)))
    same, *against = (f"counterclaim veto claim/{one} claim/{other}" for one, other in pairs)
    assert f"{same} --why" in text
    assert any(f"{command} --relation contradicts --why" in text for command in against)


def test_a_vetoed_match_is_shown_no_longer(server: TestClient, matched: EmbeddedStore) -> None:
    veto(matched, ONE.id, OTHER.id, relation=SAME_CLAIM)
    assert "Matched by the machine" not in shown(server, f"/claims/{ONE.id}")
    for claim in (ONE, OTHER):
        veto(matched, claim.id, CONTRARY.id, relation=CONTRADICTS)
    assert "Countered by" not in shown(server, f"/claims/{ONE.id}")


def test_json_has_the_matches_too(server: TestClient) -> None:
    found = document(server, f"/claims/{ONE.id}")
    own, other = found["wordings"]
    assert (own["id"], own["match"], own["matched_with"]) == (ONE.id, None, None)
    assert (other["id"], other["match"]["confidence"], other["matched_with"]["id"]) == (OTHER.id, 0.9, ONE.id)
    (contrary,) = found["contradicts"]
    assert contrary["match"]["relation"] == "contradicts"
    assert [one["speaker"]["name"] for one in contrary["said"]] == ["Dana Orlo"]


def test_a_counterclaim_is_no_silence(client: TestClient) -> None:
    text = shown(client, f"/claims/{SHELLED.id}")
    assert "Countered by (1)" in text
    assert "since it reads one as the answer to the other" in text


@pytest.mark.parametrize("claim", [BURNED, LEAK, CLOSED, STARVED, SHELLED], ids=lambda claim: claim.text)
def test_nobody_denies_it_is_said_only_where_nobody_disputes_it(client: TestClient, claim: Claim) -> None:
    said = document(client, f"/claims/{claim.id}")["said"]
    is_disputed = any(utterance["rebutted_by"] for utterance in said)
    assert not (is_disputed and "Nobody denies it" in shown(client, f"/claims/{claim.id}"))


def test_who_says_it_twice_is_one_party() -> None:
    again = read(5, Said("Ivo Renn", ONE.text), Said("Mirel Tavos", ONE.text, for_whom="Ivo Renn"))
    with filled(FIRST, again) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        assert "Said by (1, in 3 utterances)" in shown(client, f"/claims/{ONE.id}")


def test_who_is_only_implied_has_not_said_it(client: TestClient) -> None:
    found = document(client, f"/claims/{STARVED.id}")
    assert (len(found["said"]), len(found["implied"])) == (0, 1)
    text = shown(client, f"/claims/{STARVED.id}")
    assert "Said by (0) Nobody is quoted saying it" in text
    assert "Denied, though the article quotes nobody saying it (1)" in text


def test_no_list_names_the_unstated_source(client: TestClient) -> None:
    for path in ("/", "/claims", "/claims.csv", "/rebuttals", "/claimants", f"/claims/{STARVED.id}"):
        assert "unstated source" not in client.get(path, headers={"accept": "text/html"}).text, path
    (starved,) = (one for one in document(client, "/claims")["items"] if one["id"] == STARVED.id)
    assert starved["said_by"] == []


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1.0, "over 99 %"), (0.9996, "over 99 %"), (0.99, "99 %"), (0.444, "44 %"), (0.01, "1 %"), (0.0, "under 1 %")],
)
def test_no_confidence_is_shown_as_certainty(confidence: float, words: str) -> None:
    assert percent(confidence) == words.replace(" %", "\N{NO-BREAK SPACE}%"), "no line ends before the sign"
