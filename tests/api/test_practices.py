"""Who denies that such a thing was ever done stands on the page of each time of it, as a guess that can be vetoed."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import BROADER_CLAIM, NARROWER_CLAIM, Found, link_quads, match_quads
from counterclaim.stance import Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import Said, filled, linker, read

from .conftest import TOKEN, settings
from .test_pages import page

ONCE = read(1, Said("Ivo Renn", "The fleet shelled a school on Tuesday."))
TWICE = read(2, Said("Mara Lind", "Two nurses died as ships of the fleet hit a school in Orlo."))
NEVER = read(3, Said("Dana Orlo", "The fleet shells schools.", Stance.DENIES, for_whom="Dockers' League"))
TOLD = read(4, Said("Osk Lamwick", "The fleet shells schools."))
APART = read(5, Said("Osk Lamwick", "It rained."))
ONE, OTHER, EVER, _, RAIN = (reading.claims[0] for reading in (ONCE, TWICE, NEVER, TOLD, APART))
DENIAL = NEVER.utterances[0]


def practised(*singles: str) -> EmbeddedStore:
    """Return a store in which these claims are taken to be about one time of what is denied."""
    store = filled(ONCE, TWICE, NEVER, TOLD, APART)
    iris = Iris(store.base)
    for single in singles:
        relation = BROADER_CLAIM if single < EVER.id else NARROWER_CLAIM
        ends = iris.claim(EVER.id), iris.claim(next(one.id for one in (ONE, OTHER) if one.id == single))
        found = Found.between(*ends, relation, method="meaning", confidence=0.7, run=iris.run("0"))
        store.load([*match_quads(found, iris), *link_quads(found, iris)])
    store.drop_graph(iris.inferred)
    store.load(inferred(store, iris))
    return store


@pytest.fixture
def client() -> Iterator[TestClient]:
    with practised(ONE.id, OTHER.id) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as opened:
            yield opened


def shown(client: TestClient, path: str) -> str:
    return " ".join(page(client, path).text.split())


def document(client: TestClient, path: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(path, headers={"accept": "application/json"}).json()
    return found


def test_the_page_of_one_time_says_who_denies_it_in_general_and_how_surely(client: TestClient) -> None:
    text = shown(client, f"/claims/{ONE.id}")
    general = text.partition("Denied in general by (1)")[2]
    assert f"“{EVER.text}” Matched by the machine, 70 % sure: is the claim above one time of this?" in general
    assert "Dana Orlo" in general
    assert "Dockers' League" in general
    assert "Article 3" in general
    assert "2031-03-04" in general
    assert "--relation broader --why" in general
    assert f"Denies in general Ivo Renn: {ONE.text}" in general
    assert TWICE.claims[0].text not in text


def test_the_document_of_one_time_has_who_denies_it_in_general(client: TestClient) -> None:
    found = document(client, f"/claims/{ONE.id}")
    (practice,) = found["denied_in_general"]
    assert (practice["id"], practice["match"]["confidence"], practice["match"]["relation"]) == (
        EVER.id,
        0.7,
        "broadMatch",
    )
    assert [one["id"] for one in practice["denied"]] == [DENIAL.id]
    assert found["times"] == []


def test_what_is_denied_in_general_only_is_not_said_to_be_denied_or_contested(client: TestClient) -> None:
    found = document(client, f"/claims/{ONE.id}")
    assert (found["denied"], found["denied_by"], found["countered_by"], found["disputed"]) == ([], [], [], [])
    assert found["contested"] is False
    assert "Denied by (0) No plain denial in these articles." in shown(client, f"/claims/{ONE.id}")
    listed = document(client, "/claims?q=school")["items"]
    assert {one["id"]: (one["denied_by"], one["contested"]) for one in listed}[ONE.id] == ([], False)
    contested = document(client, "/claims?contested=true")["items"]
    assert [one["id"] for one in contested] == [EVER.id]


def test_a_claim_nobody_denies_in_general_has_no_such_part(client: TestClient) -> None:
    text = shown(client, f"/claims/{RAIN.id}")
    assert "in general" not in text
    assert "Times of it" not in text


def test_the_page_of_a_practice_has_the_claims_about_one_time(client: TestClient) -> None:
    text = shown(client, f"/claims/{EVER.id}")
    times = text.partition("Times of it (2)")[2]
    assert (
        f"“{ONE.text}” Said by Ivo Renn Matched by the machine, 70 % sure: is this one time of the claim above?"
        in times
    )
    assert f"“{OTHER.text}” Said by Mara Lind" in times
    assert "Denied in general by" not in text
    found = document(client, f"/claims/{EVER.id}")
    assert {(one["id"], one["said_by"][0]["name"]) for one in found["times"]} == {
        (ONE.id, "Ivo Renn"),
        (OTHER.id, "Mara Lind"),
    }
    assert found["denied_in_general"] == []


def test_an_utterance_tells_a_denial_in_general_from_one_of_its_own(client: TestClient) -> None:
    denial = document(client, f"/utterances/{DENIAL.id}")
    assert sorted(denial["rebuts_in_general"]) == sorted([ONCE.utterances[0].id, TWICE.utterances[0].id])
    assert set(denial["rebuts"]) == {*denial["rebuts_in_general"], TOLD.utterances[0].id}
    said = document(client, f"/utterances/{ONCE.utterances[0].id}")
    assert said["rebutted_in_general_by"] == said["rebutted_by"] == [DENIAL.id]
    assert "It is denied in general by who denies" in shown(client, f"/utterances/{ONCE.utterances[0].id}")
    text = shown(client, f"/utterances/{DENIAL.id}")
    assert text.index("It answers") < text.index(TOLD.claims[0].text, text.index("It answers"))
    assert "It denies in general" in text


@pytest.mark.parametrize("path", ["/rebuttals", f"/rebuttals/{DENIAL.id}"])
def test_a_rebuttal_says_which_of_its_targets_it_denies_in_general(client: TestClient, path: str) -> None:
    text = shown(client, path)
    assert text.count("denied in general") == 2


@pytest.mark.parametrize("path", ["/utterances.atom", f"/claims/{ONE.id}/embed"])
def test_feeds_and_frames_tell_a_denial_in_general_from_others(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert ("Denied in general" if "atom" in path else "Who denies that such a thing was ever done") in answer.text


def test_within_an_article_notes_say_what_is_denied_in_general() -> None:
    both = read(6, Said("Ivo Renn", ONE.text), Said("Dana Orlo", EVER.text, Stance.DENIES))
    with filled(both) as store:
        iris = Iris(store.base)
        relation = BROADER_CLAIM if ONE.id < EVER.id else NARROWER_CLAIM
        ends = iris.claim(ONE.id), iris.claim(EVER.id)
        found = Found.between(*ends, relation, method="meaning", confidence=0.7, run=iris.run("0"))
        store.load([*match_quads(found, iris), *link_quads(found, iris)])
        store.drop_graph(iris.inferred)
        store.load(inferred(store, iris))
        with TestClient(create_app(settings(), store, HandReader())) as client:
            text = shown(client, f"/articles/{both.article.id}")
    assert "denies in general note 1" in text
    assert "is denied in general by note 2" in text
    assert "answers note" not in text


def test_a_veto_on_the_page_ends_it(client: TestClient) -> None:
    links = page(client, f"/claims/{ONE.id}").links
    (place,) = [link for link in links if link.startswith("/vetoes/new")]
    form = shown(client, place)
    assert "These do not tell of a practice and one time of it" in form
    between = sorted(f"claim/{claim.id}" for claim in (ONE, EVER))
    given = {"between": between, "relation": "broadMatch", "by": "Dana Orlo", "why": "Another.", "token": TOKEN}
    answer = client.post("/vetoes/new", data=given)
    assert answer.status_code == 303, answer.text
    assert "They do not tell of a practice and one time of it" in shown(client, answer.headers["location"])
    assert "--relation broader --lift" in shown(client, answer.headers["location"])
    assert "Denied in general" not in shown(client, f"/claims/{ONE.id}")
    assert document(client, f"/claims/{ONE.id}")["denied_in_general"] == []
    assert [one["id"] for one in document(client, f"/claims/{EVER.id}")["times"]] == [OTHER.id]
    assert document(client, f"/utterances/{ONCE.utterances[0].id}")["rebutted_by"] == []
