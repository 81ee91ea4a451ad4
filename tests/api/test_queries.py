"""The named queries parse, are used, and hold nothing formatted in."""

import re

import pytest

from conftest import CHECKOUT
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api.catalogue import query_text

FOLDER = CHECKOUT / "api" / "counterclaim_api"
NAMES = sorted(path.stem for path in (FOLDER / "queries").glob("*.rq"))
CODE = "".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.py")))


def test_there_are_queries() -> None:
    assert len(NAMES) > 15


@pytest.mark.parametrize("name", NAMES)
def test_each_query_says_what_it_is_for_and_is_answered(store: EmbeddedStore, name: str) -> None:
    text = query_text(name)
    assert text.startswith("# ")
    answer = store.construct(text) if "CONSTRUCT" in text else store.select(text)
    list(answer)


@pytest.mark.parametrize("name", NAMES)
def test_each_query_is_asked_somewhere(name: str) -> None:
    assert re.search(rf'(rows\(\s*|query_text\()"{name}"', CODE), name
