"""A claim on which hundreds take a stance: its pages stay small, and lead to everything."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from counterclaim.stance import Stance
from counterclaim_api.app import create_app
from counterclaim_api.pages import brief
from ingest.reader import HandReader
from linking.scenes import Said, filled, read

from .conftest import settings
from .test_pages import HTML, page

MANY = 60
SHELLED = "The fleet shelled the harbour of Sel."
NAMES = [f"{first}{last} Orlo" for first in ("Al", "Be", "Ca", "Do", "El", "Fa") for last in "abcdefghij"]
READING = read(
    1,
    *(Said(f"{name}a", SHELLED) for name in NAMES),
    *(Said(f"{name}o", SHELLED, Stance.DENIES) for name in NAMES),
)
CLAIM = f"/claims/{READING.claims[0].id}"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with filled(READING) as store, TestClient(create_app(settings(), store, HandReader())) as opened:
        yield opened


def test_a_claims_page_shows_the_first_of_many_and_leads_to_all(client: TestClient) -> None:
    found = page(client, CLAIM)
    assert f"Said by ({MANY})" in " ".join(found.text.split())
    assert found.elements["article"] == 2 * 50
    for stance in ("asserts", "denies"):
        (path,) = [link for link in found.links if f"&stance={stance}" in link and "from=" not in link]
        assert client.get(path, headers={"accept": "application/json"}).json()["total"] == MANY


def test_the_document_has_all(client: TestClient) -> None:
    document = client.get(CLAIM, headers={"accept": "application/json"}).json()
    assert (len(document["said"]), len(document["denied"])) == (MANY, MANY)


@pytest.mark.parametrize("path", [CLAIM, f"/articles/{READING.article.id}", "/claims"])
def test_a_page_does_not_grow_with_the_square_of_those_who_answer_each_other(client: TestClient, path: str) -> None:
    assert len(client.get(path, headers=HTML).text) < 6_000 * MANY
    assert f"{MANY - 10} more" in page(client, path).text


def test_a_very_long_claim_is_whole_on_its_own_page_only() -> None:
    text = "The harbour of Sel was sold, " * 100 + "and nobody was asked."
    reading = read(2, Said("Ivo Renn", text))
    with filled(reading) as store, TestClient(create_app(settings(), store, HandReader())) as client:
        assert text in page(client, f"/claims/{reading.claims[0].id}").text
        for path in ("/claims", f"/articles/{reading.article.id}"):
            found = page(client, path)
            assert f"/claims/{reading.claims[0].id}" in found.links
            assert brief(text) in found.text
            assert len(brief(text)) < 410


@pytest.mark.parametrize("text", ["word " * 200, "x" * 900, "a" + " b" * 300])
def test_what_leads_to_a_long_text_begins_as_it_does_and_says_that_it_goes_on(text: str) -> None:
    start, _, rest = brief(text).rpartition(" …")
    assert len(start) > 300
    assert text.startswith(start)
    assert rest == ""
