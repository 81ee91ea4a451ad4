from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
import typer
from typer.testing import CliRunner

from counterclaim.analysis import PROJECTIONS, to_networkx
from counterclaim.cli.graph import GraphFormat, graph
from counterclaim.errors import BadInput, NotFound
from counterclaim.exports import FORMATS
from counterclaim.store.embedded import EmbeddedStore

APP = typer.Typer()
APP.command()(graph)


@pytest.fixture(scope="module")
def folder(store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "store"
    with EmbeddedStore.open(path) as opened:
        opened.load(store.quads())
    return path


def run(*arguments: object) -> str:
    result = CliRunner().invoke(APP, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_command_knows_every_format() -> None:
    assert {known.value for known in GraphFormat} == set(FORMATS)


@pytest.mark.parametrize("projection", sorted(PROJECTIONS))
def test_a_projection_is_written_as_gexf(projection: str, folder: Path, store: EmbeddedStore) -> None:
    back = nx.read_gexf(BytesIO(run(projection, "--format", "gexf", "--store", folder).encode("utf-8")))
    assert (len(back), back.size()) == ((G := to_networkx(store, projection=projection)).order(), G.size())


def test_days_and_publishers_choose_articles(folder: Path) -> None:
    def edges(*options: str) -> int:
        return len(run("disputes", "-f", "csv", "--store", folder, *options).splitlines())

    assert 1 < edges("--to", "2031-03-04") < edges()
    assert edges("--publisher", "The Sel Courier") == edges("--to", "2031-03-04")
    with pytest.raises(NotFound, match="2031-03-09"):
        edges("--from", "2032-01-01")


def test_the_answer_to_a_construct_query_is_a_graph(folder: Path, tmp_path: Path) -> None:
    query = tmp_path / "denials.rq"
    query.write_text("PREFIX ccg: <https://w3id.org/contested-claims/ns#> CONSTRUCT WHERE { ?u ccg:denies ?claim }")
    back = nx.parse_graphml(run("--query", query, "--store", folder))
    assert {data["kind"] for _, _, data in back.edges(data=True)} == {"denies"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["partys"], "Did you mean parties"),
        (["parties", "--format", "xaif"], "Take the projection"),
        (["--from", "2031-03-09", "--to", "2031-03-04"], "No day"),
        (["--query", "absent.rq"], "cannot be read"),
    ],
)
def test_what_cannot_be_written_is_an_error_that_says_why(arguments: list[str], told: str, folder: Path) -> None:
    with pytest.raises(BadInput, match=told):
        CliRunner().invoke(APP, [*arguments, "--store", str(folder)], catch_exceptions=False)
