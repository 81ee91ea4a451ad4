"""Paths that are no plain files with plain names: pipes in folders, names that are no UTF-8, paths too long."""

import logging
import os
import sys
from pathlib import Path

import pytest

from counterclaim.article import Article
from counterclaim.articles import Skipped, read_articles

STORY = "The mayor said the bridge was safe."


def test_pipe_in_a_folder_is_left_out_and_not_waited_for(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    os.mkfifo(tmp_path / "b.txt")
    with caplog.at_level(logging.WARNING):
        (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    assert caplog.messages == [f"{tmp_path}: other files left out: pipe or device 1"]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are no bytes here")
@pytest.mark.parametrize("text", [STORY, ""])
def test_name_that_is_no_utf8_can_be_printed_and_stored(tmp_path: Path, text: str) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(text)
    for path in (tmp_path, *tmp_path.iterdir()):
        (read,) = read_articles([path])
        if isinstance(read, Article):
            assert (read.identifier, read.origin) == (r"caf\xe9", rf"{tmp_path}/caf\xe9.txt")
        else:
            assert (read.name, read.reason) == (rf"{tmp_path}/caf\xe9.txt", "it is empty")


def test_path_that_cannot_be_looked_at_is_skipped_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    skipped, article = read_articles(["x" * 300, tmp_path / "a.txt"])
    assert isinstance(skipped, Skipped)
    assert "File name too long" in skipped.reason
    assert isinstance(article, Article)
