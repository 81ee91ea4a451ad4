import re
from pathlib import Path

import pytest

from conftest import CHECKOUT
from counterclaim import analysis
from counterclaim.exports import FORMATS
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import SHELLED

PAGE = (CHECKOUT / "docs" / "analysis.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)


def test_the_example_of_the_page_runs(
    store: EmbeddedStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with EmbeddedStore.open(Path("counterclaim-store")) as opened:
        opened.load(store.quads())
    [example] = EXAMPLES
    exec(compile(example, "docs/analysis.md", "exec"), {})  # noqa: S102
    assert capsys.readouterr().out.splitlines()[0] == f"2 against 1 {SHELLED.text}"


@pytest.mark.parametrize("name", ["bipartite", "claims", "contested", "parties", "positions", "relays", "utterances"])
def test_the_page_speaks_of_every_function(name: str) -> None:
    assert name in analysis.__all__
    assert f"{name}(" in PAGE


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_page_speaks_of_every_format_of_graphs(name: str) -> None:
    assert f"| `{name}` |" in PAGE
