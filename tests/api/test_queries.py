"""The named queries parse, are used, and hold nothing formatted in."""

import re

import pytest

from conftest import CHECKOUT
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.catalogue import query_text

FOLDER = CHECKOUT / "api" / "counterclaim_api"
NAMES = sorted(path.stem for path in (FOLDER / "queries").glob("*.rq"))
CODE = "".join(path.read_text("utf-8") for path in sorted(FOLDER.rglob("*.py")))


def test_there_are_queries() -> None:
    assert len(NAMES) > 15


@pytest.mark.parametrize("name", NAMES)
def test_each_query_says_what_it_is_for_and_is_answered(store: EmbeddedStore, name: str) -> None:
    text = (FOLDER / "queries" / f"{name}.rq").read_text("utf-8")
    assert text.startswith("# ")
    list(store.select(text))
    list(store.select(query_text(name, frozenset())))


def test_a_line_under_a_condition_is_asked_only_where_it_is_met() -> None:
    assert "CONTAINS" not in query_text("articles", frozenset())
    assert "CONTAINS" in query_text("articles", frozenset({"stem"}))
    assert "NOT EXISTS" in query_text("claimants", frozenset())
    assert "NOT EXISTS" not in query_text("claimants", frozenset({"wantedType"}))


@pytest.mark.parametrize("name", NAMES)
def test_each_query_is_asked_somewhere(name: str) -> None:
    assert re.search(rf'rows\(\s*"{name}"', CODE), name
