"""Links between the pages of the documentation lead somewhere, and no page, room or decision is left out."""

import re
from functools import cache
from pathlib import Path

import pytest

from conftest import CHECKOUT

DOCS = CHECKOUT / "docs"
PAGES = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", CHECKOUT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)")
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def prose(page: Path) -> str:
    return CODE.sub("", page.read_text(encoding="utf-8"))


def links(page: Path) -> list[tuple[Path, str]]:
    """Return the files that a page links to, each with the anchor that is named or an empty string."""
    return [
        ((page.parent / path).resolve() if path else page, anchor or "") for path, anchor in LINK.findall(prose(page))
    ]


@cache
def anchors(page: Path) -> set[str]:
    """Return the anchors of a page: those that GitHub makes of headings, and those that it names itself."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    named = re.findall(r'<a id="([^"]+)">', prose(page))
    return {*named, *(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    for target, anchor in links(page):
        assert target.exists(), target
        assert not anchor or anchor in anchors(target), f"{target.name}#{anchor}"


def test_every_page_of_the_documentation_is_linked_from_another() -> None:
    linked = {target for page in PAGES for target, _ in links(page) if target != page}
    assert not {page.relative_to(CHECKOUT) for page in DOCS.rglob("*.md") if page not in linked}


def test_the_architecture_names_every_package_and_every_decision() -> None:
    page = DOCS / "architecture.md"
    text = prose(page)
    packages = [path.parent.name for path in sorted((CHECKOUT / "graph" / "counterclaim").glob("*/__init__.py"))]
    assert packages
    assert not [name for name in packages if f"{name}/" not in text]
    assert set((DOCS / "decisions").glob("*.md")) <= {target for target, _ in links(page)}
