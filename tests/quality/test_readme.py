"""README's table of quality is the report's."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMES = {
    "attributions with source": "attribution with source",
    "claims": "claims",
    "claims with the right claimant": "attributed",
    "rebuttals": "rebuttals",
    "explicit denials": "denial",
    "links from rebuttal to target": "links",
}
"""What README calls a measure, and the report."""


def rows(page: str) -> list[tuple[str, list[str]]]:
    """Return the rows of a page's tables that hold three figures or more: name, then precision, recall and F1."""
    found = re.findall(r"^\| ([^|\n]+?) \| (\d+\.\d) \| (\d+\.\d) \| (\d+\.\d) \|", page, re.MULTILINE)
    return [(name, figures) for name, *figures in found]


def reported() -> dict[str, list[str]]:
    """Return the report's figures over all articles by measure: of each measure its first row."""
    page = (ROOT / "docs" / "quality.md").read_text(encoding="utf-8")
    first: dict[str, list[str]] = {}
    for name, figures in rows(page):
        first.setdefault(name, figures)
    return first


def test_the_readme_quotes_the_quality_report() -> None:
    table = rows((ROOT / "README.md").read_text(encoding="utf-8").partition("## How good it is")[2])
    quoted = {re.split(r",| \(| among", name)[0]: figures for name, figures in table}
    report = reported()
    assert quoted == {name: report[measure] for name, measure in NAMES.items()}
