"""A corrected registry leaves no old merges behind, whether all is matched anew or the next article comes in."""

from collections.abc import Iterator

import pytest

from counterclaim.claimants import registry
from counterclaim.claimants.names.forms import forms_by_first_word
from counterclaim.claimants.registry import RegistryFile, load_registry, registry_file, registry_version
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import all_matches
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import Said, contents, filled, linker, read, write

IRIS = Iris()
FIRST = read(1, Said("SANA news agency", "Nine people died in Sel."), Said("Ivo Renn", "Ships left the port of Orlo."))
SECOND = read(2, Said("SANA agency", "Ships sank."), Said("Ivo Renn", "Rain fell."))
THIRD = read(3, Said("Dana Orlo", "The mills of Sel stand still."))


def _corrected() -> RegistryFile:
    content = registry_file()
    return {**content, "organizations": [one for one in content["organizations"] if one["id"] != "sana"]}


def _forget() -> None:
    for cached in (load_registry, registry_version, forms_by_first_word):
        cached.cache_clear()


@pytest.fixture
def correction(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Fill a store before this is used; from then on the registry knows no such agency. Gives its earlier version."""
    corrected, earlier = _corrected(), registry_version()
    monkeypatch.setattr(registry, "registry_file", lambda: corrected)
    _forget()
    yield earlier
    monkeypatch.undo()
    _forget()


@pytest.fixture
def merged() -> EmbeddedStore:
    store = filled(FIRST, SECOND)
    assert {match.method for match in all_matches(store)} == {"registry", "name"}
    return store


def _expected(*names: int) -> frozenset[object]:
    readings = {1: FIRST, 2: SECOND, 3: THIRD}
    return contents(filled(*(readings[name] for name in names)))


def test_matching_anew_leaves_no_old_merge(merged: EmbeddedStore, correction: str) -> None:  # noqa: ARG001
    chosen = linker(merged)
    merged.write(chosen.forget())
    for reading in (FIRST, SECOND):
        merged.write(chosen.link(reading))
    assert {match.method for match in all_matches(merged)} == {"name"}
    assert contents(merged) == _expected(1, 2)


def test_the_next_article_leaves_no_old_merge(merged: EmbeddedStore, correction: str) -> None:  # noqa: ARG001
    write(merged, THIRD)
    assert contents(merged) == _expected(1, 2, 3)
    assert not any(quad.subject == IRIS.agent("sana") for quad in merged.quads())
    assert set(merged.quads(IRIS.inferred)) == inferred(merged, IRIS)


def test_what_reads_articles_is_another_version_with_another_registry(correction: str) -> None:
    assert registry_version() != correction
