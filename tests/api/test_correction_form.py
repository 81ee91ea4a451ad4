"""The page on which somebody says what was read wrong, and what pages say of it afterwards."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from counterclaim_api.app import create_app
from ingest.reader import HandReader
from linking.scenes import filled, linker
from rdf.readings import FIRST, FLEET, SHELLED, first_reading, second_reading

from .conftest import TOKEN, settings
from .test_pages import page

READING = first_reading()
SAID, DENIED, SILENT, RELAY, BURNED = READING.utterances[:5]
OTHER, IMPLIED = READING.utterances[5], READING.utterances[7]
FORM = {"utterance": SILENT.id, "speaker": "Dana Orlo", "by": "A. Reader", "why": "She did.", "token": TOKEN}


@pytest.fixture
def client() -> Iterator[TestClient]:
    with filled(READING, second_reading()) as store:
        app = create_app(settings(), store, HandReader(), linker=linker(store))
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as opened:
            yield opened


def words(client: TestClient, path: str) -> str:
    return " ".join(page(client, path).text.split())


def corrections(client: TestClient) -> int:
    total: int = client.get("/corrections", headers={"accept": "application/json"}).json()["total"]
    return total


@pytest.mark.parametrize(
    "path",
    [
        f"/utterances/{SAID.id}",
        f"/articles/{FIRST.id}",
        f"/claims/{SHELLED.id}",
        f"/claimants/{FLEET.id}",
        f"/rebuttals/{DENIED.id}",
    ],
)
def test_every_statement_on_a_page_leads_to_the_form(client: TestClient, path: str) -> None:
    places = [link for link in page(client, path).links if link.startswith("/corrections/new")]
    assert places
    for place in places:
        assert "A wrong statement" in words(client, place)


def test_the_form_corrects_and_leads_to_the_correction(client: TestClient) -> None:
    answer = client.post("/corrections/new", data=FORM)
    assert answer.status_code == 303, answer.text
    assert "Dana Orlo said it" in words(client, answer.headers["location"])
    assert f"counterclaim correct utterance/{SILENT.id} --lift" in words(client, answer.headers["location"])


def test_pages_of_what_was_corrected_say_by_whom_when_and_why(client: TestClient) -> None:
    client.post("/corrections/new", data=FORM)
    document = client.get("/corrections", headers={"accept": "application/json"}).json()["items"][0]
    now = f"/utterances/{document['becomes'].rpartition('/')[2]}"
    for path in (now, f"/articles/{FIRST.id}"):
        assert f"Corrected by A. Reader on {document['made'][:10]}: She did." in words(client, path)
    assert "confidence in this reading" not in words(client, now).partition("It answers")[0]


def test_the_page_of_what_is_gone_leads_to_its_correction_and_successor(client: TestClient) -> None:
    client.post("/corrections/new", data=FORM)
    answer = client.get(f"/utterances/{SILENT.id}", headers={"accept": "text/html"})
    assert answer.status_code == 410
    assert f'href="/corrections/{SILENT.id}"' in answer.text
    assert "As it is right" in answer.text


def test_corrections_are_listed_in_words(client: TestClient) -> None:
    assert "None yet" in words(client, "/corrections")
    client.post("/corrections/new", data=FORM)
    assert "Dana Orlo said it" in words(client, "/corrections")


def test_a_statement_is_withdrawn_retargeted_or_given_another_stance_by_the_form(client: TestClient) -> None:
    for utterance, change in (
        (SAID, {"withdraw": "true"}),
        (READING.utterances[5], {"stance": "denies", "speaker": ""}),
        (SILENT, {"answers": BURNED.id}),
    ):
        form = {"utterance": utterance.id, "by": "A. Reader", "token": TOKEN, **change}
        assert client.post("/corrections/new", data=form).status_code == 303, change
    assert corrections(client) == 3


@pytest.mark.parametrize(
    ("changed", "status"),
    [({"token": "another"}, 403), ({"token": ""}, 403), ({"by": " "}, 422), ({"speaker": "Nobody"}, 404)],
    ids=str,
)
def test_what_is_wrong_in_the_form_corrects_nothing(client: TestClient, changed: dict[str, str], status: int) -> None:
    assert client.post("/corrections/new", data=FORM | changed).status_code == status
    assert corrections(client) == 0


def test_a_refused_form_is_shown_again_with_what_was_written_but_the_token(client: TestClient) -> None:
    text = client.post("/corrections/new", data=FORM | {"speaker": "Tavo Ilsen", "why": "heard it"}).text
    assert "Not corrected yet." in text
    assert "The store knows no claimant called" in text
    assert 'value="Tavo Ilsen"' in text
    assert 'value="heard it"' in text
    assert TOKEN not in text


def test_a_new_speaker_and_a_new_party_each_have_a_kind(client: TestClient) -> None:
    kinds = {"speaker_kind": "person", "party": "Ilsen Ferries", "party_kind": "organization"}
    form = FORM | {"speaker": "Tavo Ilsen"} | kinds
    assert client.post("/corrections/new", data=form).status_code == 303
    named = {one["name"]: one["kind"] for one in client.get("/claimants").json()["items"]}
    assert (named["Tavo Ilsen"], named["Ilsen Ferries"]) == ("person", "organization")


def test_a_token_that_the_browser_sends_by_itself_is_not_enough(client: TestClient) -> None:
    form = {name: value for name, value in FORM.items() if name != "token"}
    answer = client.post("/corrections/new", data=form, headers={"authorization": f"Bearer {TOKEN}"})
    assert (answer.status_code, corrections(client)) == (403, 0)
    assert client.post("/corrections/new", json=FORM).status_code == 415


def test_what_nobody_says_can_only_be_withdrawn(client: TestClient) -> None:
    text = words(client, f"/corrections/new?utterance={IMPLIED.id}")
    assert "The denial is of this" in text
    assert "Somebody says this" not in text
    assert "Is it a statement?" in text
    assert "Who said it" not in text


def test_a_relay_has_no_stance_to_correct(client: TestClient) -> None:
    text = words(client, f"/corrections/new?utterance={RELAY.id}")
    assert "Who said it" in text
    assert "What they do" not in text


def test_a_server_that_nobody_may_write_to_says_how_else_to_correct() -> None:
    with filled(READING) as store:
        reading_only = settings().model_copy(update={"token": None})
        with TestClient(create_app(reading_only, store, HandReader()), raise_server_exceptions=False) as client:
            asked = client.get(f"/corrections/new?utterance={SAID.id}")
            assert asked.status_code == 200
            assert f"counterclaim correct utterance/{SAID.id} --withdraw" in asked.text
            assert "<form method" not in asked.text


@pytest.mark.parametrize(("utterance", "status"), [("0000000000000000", 404), ("a b", 404), ("", 400)])
def test_what_is_no_statement_is_told(client: TestClient, utterance: str, status: int) -> None:
    assert client.get("/corrections/new", params={"utterance": utterance}).status_code == status


def test_the_page_and_the_list_of_corrections_say_of_which_words_and_which_article(client: TestClient) -> None:
    client.post("/corrections/new", data=FORM)
    withdrawn = {"utterance": SAID.id, "withdraw": "true", "by": "A. Reader", "token": TOKEN}
    client.post("/corrections/new", data=withdrawn)
    for path in ("/corrections", f"/corrections/{SILENT.id}", f"/corrections/{SAID.id}"):
        found = page(client, path)
        assert f"/articles/{FIRST.id}" in " ".join(found.links), path
    text = words(client, "/corrections")
    assert "Withdrawn: nobody said it, or it is no claim" in text
    for utterance in (SILENT, SAID):
        quoted = READING.article.text[utterance.content[0].start : utterance.content[0].end]
        assert quoted in text
        assert quoted in words(client, f"/corrections/{utterance.id}")


def test_a_page_calls_targets_by_their_words(client: TestClient) -> None:
    form = {"utterance": SILENT.id, "answers": BURNED.id, "by": "A. Reader", "token": TOKEN}
    place = client.post("/corrections/new", data=form).headers["location"]
    for path in (place, "/corrections"):
        text = words(client, path).partition("Read by a machine")[0]
        assert "It answers “" in text
        assert BURNED.id not in text


def test_the_form_takes_several_targets(client: TestClient) -> None:
    form = {"utterance": SILENT.id, "answers": [OTHER.id, BURNED.id], "by": "A. Reader", "token": TOKEN}
    place = client.post("/corrections/new", data=form).headers["location"]
    answers = client.get(place, headers={"accept": "application/json"}).json()["answers"]
    assert set(answers) == {OTHER.id, BURNED.id}


def test_a_refused_form_keeps_all_targets_that_were_chosen(client: TestClient) -> None:
    form = {"utterance": SILENT.id, "answers": [OTHER.id, BURNED.id], "by": "A. Reader", "token": "another"}
    text = client.post("/corrections/new", data=form).text
    for target in (OTHER.id, BURNED.id):
        assert f'value="{target}" checked' in text


def test_a_correction_is_lifted_on_its_page(client: TestClient) -> None:
    place = client.post("/corrections/new", data=FORM).headers["location"]
    assert f'action="{place}/lift"' in client.get(place, headers={"accept": "text/html"}).text
    answer = client.post(f"{place}/lift", data={"token": TOKEN})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/utterances/{SILENT.id}")
    assert corrections(client) == 0
    assert client.get(answer.headers["location"]).status_code == 200


@pytest.mark.parametrize("token", ["another", ""])
def test_without_the_token_a_correction_is_not_lifted_and_its_page_says_so(client: TestClient, token: str) -> None:
    place = client.post("/corrections/new", data=FORM).headers["location"]
    answer = client.post(f"{place}/lift", data={"token": token}, headers={"authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 403
    assert "Not lifted yet." in answer.text
    assert corrections(client) == 1


def test_where_nobody_can_write_the_page_of_a_correction_has_no_form(client: TestClient) -> None:
    place = client.post("/corrections/new", data=FORM).headers["location"]
    client.app.state.settings = settings().model_copy(update={"token": None})  # type: ignore[attr-defined]
    text = client.get(place, headers={"accept": "text/html"}).text
    assert "/lift" not in text
    assert f"counterclaim correct utterance/{SILENT.id} --lift" in text


def test_the_form_of_what_is_corrected_already_has_what_was_said_so_that_nothing_is_lost(client: TestClient) -> None:
    form = {"utterance": SILENT.id, "party": "Dana Orlo", "by": "A. Reader", "token": TOKEN}
    place = client.post("/corrections/new", data=form).headers["location"]
    kept = client.get(place, headers={"accept": "application/json"}).json()
    assert kept["becomes"] == kept["utterance"]
    text = client.get(f"/corrections/new?utterance={SILENT.id}", headers={"accept": "text/html"}).text
    assert "takes its place" in text
    assert f'name="speaker" maxlength="200" list="claimants" value="{kept["speaker"]["name"]}"' in text
    assert 'name="party" maxlength="200" list="claimants" value="Dana Orlo"' in text
    assert 'value="A. Reader"' not in text


def test_targets_that_were_corrected_can_be_chosen_otherwise(client: TestClient) -> None:
    (answered,) = [one for one in READING.rebuttals if one.utterance == SILENT.id]
    form = {"utterance": SILENT.id, "answers": BURNED.id, "by": "A. Reader", "token": TOKEN}
    client.post("/corrections/new", data=form)
    text = client.get(f"/corrections/new?utterance={SILENT.id}", headers={"accept": "text/html"}).text
    assert f'name="answers" value="{BURNED.id}" checked' in text
    assert f'name="does_not_answer" value="{answered.targets[0]}">' in text
