"""Arrows point one way, the domain knows no framework, files stay readable."""

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import counterclaim
from conftest import CHECKOUT

PACKAGES = {
    "counterclaim": CHECKOUT / "graph" / "counterclaim",
    "counterclaim_api": CHECKOUT / "api" / "counterclaim_api",
    "counterclaim_ontology": CHECKOUT / "ontology" / "counterclaim_ontology",
    "counterclaim_data": CHECKOUT / "data" / "counterclaim_data",
}
MODULES = [(name, path) for name, root in PACKAGES.items() for path in sorted(root.rglob("*.py"))]
PURE = {
    "span", "errors", "identity", "article", "agent", "stance", "claim", "utterance", "rebuttal", "reading",
    "correction",
}  # fmt: skip
ALLOWED = {
    "counterclaim": {"counterclaim", "counterclaim_ontology", "counterclaim_data"},
    "counterclaim_api": set(PACKAGES),
    "counterclaim_ontology": {"counterclaim_ontology"},
    "counterclaim_data": {"counterclaim_data"},
}
LONGEST_FILE = 300
PARTED = ("claimants", "lexicon")
"""Packages whose rooms (subpackages; modules beside them) must import one another without cycles."""


def imported(path: Path) -> Iterator[str]:
    """Yield the top-level names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize(("package", "path"), MODULES, ids=lambda value: getattr(value, "name", value))
def test_arrows_point_from_api_to_graph_to_ontology(package: str, path: Path) -> None:
    ours = {name.split(".")[0] for name in imported(path)} & set(PACKAGES)
    assert ours <= ALLOWED[package], f"{path} imports {ours - ALLOWED[package]}"


@pytest.mark.parametrize("name", sorted(PURE))
def test_the_domain_imports_no_framework(name: str) -> None:
    for module in imported(PACKAGES["counterclaim"] / f"{name}.py"):
        top, _, rest = module.partition(".")
        assert top in sys.stdlib_module_names or (top == "counterclaim" and rest.split(".")[0] in PURE), module


def test_the_lexicon_imports_nothing_that_reads() -> None:
    for path in (PACKAGES["counterclaim"] / "lexicon").glob("*.py"):
        for module in imported(path):
            top = module.split(".")[0]
            assert top in sys.stdlib_module_names or module.startswith("counterclaim.lexicon."), (path.name, module)


@pytest.mark.parametrize("package", PARTED)
def test_rooms_import_one_another_without_cycles(package: str) -> None:
    root, prefix = PACKAGES["counterclaim"] / package, f"counterclaim.{package}."
    rooms: dict[str, set[str]] = {}
    for path in root.rglob("*.py"):
        if path.parent != root or path.name != "__init__.py":
            room = path.relative_to(root).parts[0].removesuffix(".py")
            named = {name.removeprefix(prefix).split(".")[0] for name in imported(path) if name.startswith(prefix)}
            rooms.setdefault(room, set()).update(named - {room})
    assert tuple(TopologicalSorter(rooms).static_order())  # raises CycleError, which names the rooms


@pytest.mark.parametrize(("package", "path"), MODULES, ids=lambda value: getattr(value, "name", value))
def test_no_file_has_grown_a_second_subject(package: str, path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE, f"{package}: {path.name} has {lines} lines: split it"


def test_the_changelog_names_the_version_or_is_unreleased() -> None:
    changelog = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{counterclaim.__version__}]" in changelog or "## [Unreleased]" in changelog


def test_every_decision_has_a_number_and_a_heading() -> None:
    pages = sorted((CHECKOUT / "docs" / "decisions").glob("*.md"))
    assert pages
    for page in pages:
        assert page.read_text(encoding="utf-8").startswith(f"# {page.name[:4]} "), page.name
