"""docs/http.md says everything there is to say, and its examples work."""

import json
import re

import pytest
from fastapi.testclient import TestClient

from conftest import CHECKOUT
from counterclaim_api.negotiation import SUFFIXES
from counterclaim_api.settings import Settings
from rdf.readings import SHELLED

PAGE = (CHECKOUT / "docs" / "http.md").read_text("utf-8")


def test_every_route_is_documented(client: TestClient) -> None:
    missing = [path for path in client.get("/openapi.json").json()["paths"] if f"`{path}`" not in PAGE]
    assert missing == []


@pytest.mark.parametrize("path", ["/articles", "/claims", "/claimants", "/utterances", "/rebuttals"])
def test_every_filter_is_documented(client: TestClient, path: str) -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| `{path}` |"))
    parameters = client.get("/openapi.json").json()["paths"][path]["get"]["parameters"]
    names = {parameter["name"] for parameter in parameters} - {"limit", "offset"}
    assert names == set(re.findall(r"`(\w+)`", line.rpartition("| ")[0].rpartition(" | ")[2] + line.split("|")[3]))


def test_every_setting_is_documented() -> None:
    missing = [name for name in Settings.model_fields if f"`COUNTERCLAIM_{name.upper()}`" not in PAGE]
    assert missing == []


def test_every_suffix_is_documented() -> None:
    assert [suffix for suffix in SUFFIXES if f"`.{suffix}`" not in PAGE] == []


def test_the_queries_of_the_page_are_answered(client: TestClient) -> None:
    queries = [*re.findall(r"query=([^']+)'", PAGE), *re.findall(r'setQuery\("([^"]+)"\)', PAGE)]
    assert len(queries) == 2
    for query in queries:
        assert SHELLED.text in json.dumps(client.get("/sparql", params={"query": query}).json())
