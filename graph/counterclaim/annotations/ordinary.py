"""Ordinary news: articles of FA-KES drawn at random. To measure with, never to learn from.

``gold/dev`` was chosen for its disputes: five in six of its articles hold one. These tell what to expect of others.
They were annotated by the guide before the program read them, each by one reader (decision 0016).
"""

from importlib.resources import files
from pathlib import Path

from counterclaim.annotations.annotated import AnnotatedArticle
from counterclaim.annotations.lines import read_lines
from counterclaim.annotations.training import corpus_texts

_ORDINARY = "annotations/ordinary.jsonl"


def read_ordinary(shared: Path) -> list[AnnotatedArticle]:
    """Return the articles, with their texts out of the shared corpora."""
    lines = files("counterclaim_data").joinpath(_ORDINARY).read_text("utf-8").splitlines()
    return read_lines(lines, corpus_texts(shared))
