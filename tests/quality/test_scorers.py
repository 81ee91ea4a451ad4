"""The project's own annotations are scored as the shared ones are."""

from pathlib import Path

import pytest

from counterclaim.annotations.folder import read_folder
from counterclaim.annotations.ordinary import read_ordinary
from counterclaim.annotations.training import read_training
from counterclaim.article import Article
from counterclaim.extraction.documents import ReadingDocument, reading_document
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.quality.scorers import score_annotated, score_gold


def _read(extractor: ArticleExtractor, identifier: str, text: str) -> ReadingDocument:
    return reading_document(extractor.read(Article(text=text, identifier=identifier)))


# The shared scorer leaves the closing of its files to the interpreter.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_annotations_without_texts_score_as_their_files_do(shared: Path) -> None:
    folder = shared / "gold" / "train"
    articles = [article for article in read_folder(folder) if article.rebuttals][:2]
    extractor = ArticleExtractor.load()
    predictions = {article.id: _read(extractor, article.id, article.text) for article in articles}
    figures = score_annotated(shared, articles, predictions)
    assert figures == score_gold(shared, folder, predictions)
    assert figures["rebuttals"].right > 0


def test_nothing_is_learned_from_ordinary_news(shared: Path) -> None:
    ordinary = {article.id for article in read_ordinary(shared)}
    assert len(ordinary) == 54
    assert not ordinary & {article.id for article in read_training(shared)}
    assert not ordinary & {path.stem for path in (shared / "gold" / "dev").glob("*.json")}
