"""``counterclaim remove``: an article goes with all that it alone says, and the rest stands."""

from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.rdf.terms import node
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Prov, Skos
from linking.scenes import Said, contents, linker, read, write
from rdf.readings import FIRST, SECOND


def everything(path: Path) -> object:
    """Return all that a store holds but runs, the times of reading, and by which other names claimants are called.

    Of those names nothing records which article contributed them.
    """
    left_out = {node(Prov.GENERATED_AT_TIME), node(Skos.ALT_LABEL)}
    with EmbeddedStore.open(path, read_only=True) as store:
        return {quad for quad in contents(store) if quad.predicate not in left_out}


@pytest.mark.parametrize("name", [SECOND.identifier, SECOND.id], ids=["by what it was ingested under", "by its id"])
def test_an_article_leaves_the_store_as_if_it_had_never_been_there(
    counterclaim: Program, news: Path, filled: Path, tmp_path: Path, name: str
) -> None:
    without = tmp_path / "without"
    assert counterclaim("ingest", news / f"{FIRST.identifier}.txt", "--store", without).status == 0
    result = counterclaim("remove", name, "--store", filled)
    assert (result.status, result.out) == (0, "Articles: 1 removed.\n")
    assert everything(filled) == everything(without)


def test_what_is_not_there_is_told_and_the_rest_removed(counterclaim: Program, filled: Path) -> None:
    result = counterclaim("remove", "no such", FIRST.id, FIRST.id, "--store", filled)
    assert (result.status, result.out) == (1, "Articles: 1 removed.\n")
    assert "no such" in result.err
    assert result.err.count("counterclaim:") == 2


def test_a_name_of_several_articles_removes_none_and_gives_their_ids(counterclaim: Program, tmp_path: Path) -> None:
    path = tmp_path / "twice"
    twins = [read(1, Said("Ivo Renn", text)) for text in ("Rain fell.", "Ships sank.")]
    with EmbeddedStore.open(path) as store:
        write(store, *twins, by=linker(store))
    result = counterclaim("remove", "article-1", "--store", path)
    assert result.status == 1
    assert all(twin.article.id in result.err for twin in twins)
    assert counterclaim("stats", "--store", path).out.count("2")


def test_a_removed_article_is_read_again_when_it_comes_again(counterclaim: Program, news: Path, filled: Path) -> None:
    before = everything(filled)
    assert counterclaim("remove", FIRST.id, SECOND.id, "--store", filled).status == 0
    assert counterclaim("ingest", news, "--store", filled).out.startswith("Articles: 2 added")
    assert everything(filled) == before
