"""Each resource by itself: what a fact-checker, a program and a Linked Data client get of it."""

import json
from io import BytesIO
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import NamedNode, RdfFormat, parse

from counterclaim.rdf.iris import Iris
from counterclaim.span import Span
from counterclaim_ontology.vocabulary import Ccg
from rdf.readings import BURNED, FIRST, FLEET, LEAK, SECOND, SHELLED, SILENT, STARVED, first_reading

IRIS = Iris()
CLAIM = f"/claims/{SHELLED.id}"


def get(client: TestClient, path: str) -> Any:  # noqa: ANN401
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


def speakers(utterances: list[dict[str, Any]]) -> list[str]:
    return [utterance["speaker"]["name"] for utterance in utterances]


def test_a_claim_names_who_says_denies_and_declines(client: TestClient) -> None:
    claim = get(client, CLAIM)
    assert claim["text"] == SHELLED.text
    assert speakers(claim["said"]) == ["an aide to the governor of Sel", "Ivo Renn"]
    assert speakers(claim["denied"]) == ["Northern Fleet"]
    assert speakers(claim["declined"]) == ["Ministry of Trade of Sel"]
    assert [accused["id"] for accused in claim["accuses"]] == [FLEET.id]


def test_a_claim_tells_by_itself_all_that_its_line_in_the_list_tells(client: TestClient) -> None:
    for listed in client.get("/claims").json()["items"]:
        document = client.get(f"/claims/{listed['id']}").json()
        assert {name: document[name] for name in listed} == listed


def test_a_doubt_stands_apart_from_denials(client: TestClient) -> None:
    claim = get(client, f"/claims/{BURNED.id}")
    assert speakers(claim["questioned"]) == ["insurers' league"]
    assert claim["denied"] == []


def test_a_counterclaim_and_its_claim_point_to_each_other(client: TestClient) -> None:
    assert [claim["id"] for claim in get(client, CLAIM)["contradicts"]] == [SILENT.id]
    assert [claim["id"] for claim in get(client, f"/claims/{SILENT.id}")["contradicts"]] == [SHELLED.id]


def test_a_quote_is_the_text_between_its_offsets(client: TestClient) -> None:
    said = [utterance for claim in (SHELLED, BURNED, LEAK) for utterance in get(client, f"/claims/{claim.id}")["said"]]
    texts = {FIRST.id: FIRST.text, SECOND.id: SECOND.text}
    assert len(said) == 4
    for utterance in said:
        text = texts[utterance["article"]["id"]]
        for quote in utterance["quotes"]:
            assert text[quote["start"] : quote["end"]] == quote["exact"]
            assert text[: quote["start"]].endswith(quote["prefix"])
            assert text[quote["end"] :].startswith(quote["suffix"])


def test_an_utterance_tells_party_article_date_and_whose_the_confidence_is(client: TestClient) -> None:
    aide = get(client, CLAIM)["said"][0]
    assert aide["party"]["name"] == "Governor of Sel"
    assert aide["article"]["headline"] == FIRST.title
    assert aide["article"]["published"] == "2031-03-04"
    assert aide["article"]["publisher"] == "The Sel Courier"
    (read,) = (utterance for utterance in first_reading().utterances if utterance.id == aide["id"])
    assert aide["extraction_confidence"] == read.confidence
    assert "confidence" not in aide


def test_what_an_article_does_not_state_is_null(client: TestClient) -> None:
    article = get(client, f"/articles/{SECOND.id}")
    assert (article["publisher"], article["author"], article["url"]) == (None, None, None)


def test_an_article_has_what_is_said_in_the_order_of_its_text(client: TestClient) -> None:
    said = get(client, f"/articles/{FIRST.id}")["said"]
    starts = [utterance["quotes"][0]["start"] for utterance in said]
    assert len(said) == 10
    assert starts == sorted(starts)


def test_an_articles_counts_are_those_of_its_reading(client: TestClient) -> None:
    article = get(client, f"/articles/{FIRST.id}")
    assert (article["utterances"], article["claims"], article["rebuttals"]) == (10, 5, 4)


def test_a_relay_takes_no_position_and_the_relayed_points_to_it(client: TestClient) -> None:
    (dana,) = get(client, f"/claims/{BURNED.id}")["said"]
    relay = get(client, f"/utterances/{dana['via']}")
    assert relay["speaker"]["name"] == "Meridian"
    assert relay["positions"] == []


def test_a_claimant_says_denies_and_is_contradicted(client: TestClient) -> None:
    fleet = get(client, f"/claimants/{FLEET.id}")
    assert {position["claim"]["text"] for said in fleet["says"] for position in said["positions"]} == {
        SHELLED.text,
        SILENT.text,
    }
    assert {position["claim"]["text"] for said in fleet["denied"] for position in said["positions"]} == {
        SHELLED.text,
        STARVED.text,
    }
    assert [other["claimant"]["id"] for other in fleet["contradicted_by"]] == [FLEET.id]
    assert fleet["same_as"] == ["http://www.wikidata.org/entity/Q999999901"]


def test_a_rebuttal_has_its_kind_and_its_targets(client: TestClient) -> None:
    doubt = next(found for found in get(client, "/rebuttals")["items"] if found["kind"] == "doubt")
    alone = get(client, f"/rebuttals/{doubt['id']}")
    assert alone == doubt
    assert speakers(alone["targets"]) == ["Dana Orlo"]
    assert alone["extraction_confidence"] == 0.8


def test_an_utterance_that_disputes_nothing_is_no_rebuttal(client: TestClient) -> None:
    aide = get(client, CLAIM)["said"][0]
    assert client.get(f"/rebuttals/{aide['id']}").status_code == 404


@pytest.mark.parametrize("path", ["/articles", "/claims", "/claimants", "/utterances", "/rebuttals"])
def test_what_is_not_there_is_404_and_says_where_to_look(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/0000000000000000")
    assert answer.status_code == 404
    assert "lists them" in answer.json()["detail"]


def test_the_text_comes_back_as_it_was_handed_in(client: TestClient) -> None:
    for path in (f"/articles/{FIRST.id}/text", f"/article/{FIRST.id}.txt"):
        answer = client.get(path)
        assert answer.content.decode() == FIRST.text
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("suffix", "media_type", "rdf"),
    [
        ("ttl", "text/turtle", RdfFormat.TURTLE),
        ("jsonld", "application/ld+json", RdfFormat.JSON_LD),
        ("nt", "application/n-triples", RdfFormat.N_TRIPLES),
        ("rdf", "application/rdf+xml", RdfFormat.RDF_XML),
    ],
)
def test_a_claim_is_the_same_graph_in_every_format(
    client: TestClient, suffix: str, media_type: str, rdf: RdfFormat
) -> None:
    turtle = client.get(CLAIM, headers={"accept": "text/turtle"})
    other = client.get(f"{CLAIM}.{suffix}")
    assert other.headers["content-type"].startswith(media_type)
    assert graph(other.content, rdf) == graph(turtle.content, RdfFormat.TURTLE) != set()


def graph(content: bytes, rdf: RdfFormat) -> set[str]:
    return {str(quad.triple) for quad in parse(BytesIO(content), format=rdf)}


def test_the_graph_of_a_claim_holds_the_quotes_and_not_the_full_texts(client: TestClient) -> None:
    turtle = client.get(f"{CLAIM}.ttl").text
    assert "The fleet denied the accusation" in turtle
    assert "articleBody" not in turtle
    assert "Dana Orlo, a docker" not in turtle


def test_the_graph_of_a_claim_states_its_stances(client: TestClient) -> None:
    triples = {quad.triple for quad in parse(client.get(f"{CLAIM}.ttl").content, format=RdfFormat.TURTLE)}
    denials = [triple.subject for triple in triples if triple.predicate == NamedNode(Ccg.DENIES)]
    assert len(denials) == 1


@pytest.mark.parametrize(
    ("iri", "place"),
    [
        (IRIS.claim(SHELLED.id), CLAIM),
        (IRIS.agent(FLEET.id), f"/claimants/{FLEET.id}"),
        (IRIS.article(FIRST.id), f"/articles/{FIRST.id}"),
    ],
)
def test_the_path_of_an_iri_leads_to_its_resource(client: TestClient, iri: NamedNode, place: str) -> None:
    path = "/" + iri.value.removeprefix(IRIS.base)
    assert client.get(path).headers["location"] == place
    assert client.get(path).status_code == 303
    assert client.get(f"{path}.ttl").headers["location"] == f"{place}.ttl"
    assert client.get(place).status_code == 200


def test_an_utterances_iri_leads_to_it(client: TestClient) -> None:
    iri = get(client, CLAIM)["denied"][0]["iri"]
    answer = client.get("/" + iri.removeprefix(IRIS.base), follow_redirects=True)
    assert answer.json()["iri"] == iri


def test_a_span_iri_without_its_fragment_is_the_text_that_it_points_into(client: TestClient) -> None:
    quote = get(client, CLAIM)["denied"][0]["quotes"][0]
    span = IRIS.span(FIRST.id, Span(quote["start"], quote["end"])).value
    text = client.get("/" + span.removeprefix(IRIS.base).partition("#")[0]).text
    assert text[quote["start"] : quote["end"]] == quote["exact"]


@pytest.mark.parametrize("name", [FIRST.id, "agents", "claims", "inferred", "runs", "texts"])
def test_a_named_graph_has_its_own_triples(client: TestClient, name: str) -> None:
    answer = client.get(f"/graph/{name}")
    assert answer.headers["content-type"].startswith("text/turtle")
    assert graph(answer.content, RdfFormat.TURTLE)


def test_the_run_says_which_software_read_the_articles(client: TestClient) -> None:
    run = get(client, f"/articles/{FIRST.id}")["run"]
    assert '"hand"' in client.get(f"/run/{run}").text


def test_the_ontology_the_shapes_and_the_context_are_served(client: TestClient) -> None:
    assert str(Ccg.DENIES) in str(graph(client.get("/ontology").content, RdfFormat.TURTLE))
    assert graph(client.get("/ontology.jsonld").content, RdfFormat.JSON_LD)
    assert graph(client.get("/shapes").content, RdfFormat.TURTLE)
    assert "@context" in json.loads(client.get("/context.jsonld").content)


def test_the_first_page_has_counts_and_the_most_contested_claim(client: TestClient) -> None:
    home = get(client, "/")
    assert home["counts"] == {"articles": 2, "claims": 6, "utterances": 13, "rebuttals": 4}
    assert home["most_contested"][0]["text"] == SHELLED.text
    assert all(client.get(link).status_code == 200 for link in home["links"].values())
