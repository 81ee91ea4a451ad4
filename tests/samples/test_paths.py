import json
import re
from pathlib import Path

import pytest

from counterclaim_data.samples import sample_path, sample_paths

NAMES = ["eskel-river.txt", "harbour-contract.html", "ostrel-clinic-gazette.json", "ostrel-clinic-observer.json"]


def test_samples_are_listed_by_name() -> None:
    assert [path.name for path in sample_paths()] == NAMES


@pytest.mark.parametrize("name", ["eskel-river", "eskel-river.txt"])
def test_a_sample_is_found_by_file_name_and_by_stem(name: str) -> None:
    assert sample_path(name).is_file()


def test_unknown_sample_name_is_an_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        sample_path("nowhere")


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.stem)
def test_samples_are_short_articles(path: Path) -> None:
    raw = path.read_text(encoding="utf-8")
    text = json.loads(raw)["text"] if path.suffix == ".json" else re.sub(r"<[^>]+>", " ", raw)
    assert 150 <= len(text.split()) <= 350
