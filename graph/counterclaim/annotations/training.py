"""All annotated articles that may be learned from: the shared folder's, and those that the project annotated itself."""

import json
from importlib.resources import files
from pathlib import Path

from counterclaim.annotations.annotated import AnnotatedArticle
from counterclaim.annotations.folder import read_folder
from counterclaim.annotations.lines import read_lines

OWN = "annotations/articles.jsonl"


def read_training(shared: Path) -> list[AnnotatedArticle]:
    """Return the training articles; none of ``gold/dev`` is among them."""
    return [*read_folder(shared / "gold" / "train"), *read_own(shared)]


def read_own(shared: Path) -> list[AnnotatedArticle]:
    """Return the articles that the project annotated itself, with their texts out of the shared corpora."""
    lines = files("counterclaim_data").joinpath(OWN).read_text("utf-8").splitlines()
    return read_lines(lines, corpus_texts(shared))


def corpus_texts(shared: Path) -> dict[str, str]:
    """Return the texts of FA-KES and of PolNeAR's training part by the ids that annotations use."""
    texts = {}
    for line in (shared / "fa-kes" / "articles.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        texts[article["id"]] = f"{article['title']}\n\n{article['text']}"
    for path in (shared / "polnear" / "train" / "text").glob("*.txt"):
        texts[f"polnear-{path.stem}"] = path.read_bytes().decode("utf-8")
    return texts
