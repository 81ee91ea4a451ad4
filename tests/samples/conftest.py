"""The samples as the shipped extractor reads them, and what it is known to get wrong.

What it gets wrong is listed in ``golden/missed.txt`` and expected to fail, strictly: what it learns has to leave the
list, what it forgets is an error. ``pytest tests/samples --update-golden`` writes the list; read the difference.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counterclaim.article import Article
from counterclaim.articles import read_articles
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.reading import Reading
from counterclaim_data.samples import sample_paths

MISSED = Path(__file__).parent / "golden" / "missed.txt"
Expect = Callable[[str, str | None], None]
"""Takes what is expected, in words, and what is wrong with it, if anything."""


@pytest.fixture(scope="session")
def readings() -> dict[str, Reading]:
    """Return the readings of the samples by identifier."""
    extractor = ArticleExtractor.load()
    articles = [article for article in read_articles(sample_paths()) if isinstance(article, Article)]
    assert len(articles) == len(sample_paths())
    return {article.identifier or "": extractor.read(article) for article in articles}


@pytest.fixture(scope="session")
def missed(update_golden: bool) -> Iterator[set[str]]:
    """Return the expectations that are known to fail; collect them if the list is to be written."""
    known = set() if update_golden else set(MISSED.read_text(encoding="utf-8").splitlines())
    yield known
    if update_golden:
        MISSED.write_text("".join(f"{line}\n" for line in sorted(known)), encoding="utf-8")


@pytest.fixture
def expect(request: pytest.FixtureRequest, missed: set[str], update_golden: bool) -> Expect:
    """Return the function that fails where an expectation is not met, unless that is known."""

    def check(expectation: str, mistake: str | None) -> None:
        if update_golden and mistake is not None:
            missed.add(expectation)
        if expectation in missed:
            request.applymarker(pytest.mark.xfail(reason=mistake or "listed as missed", strict=True))
        assert mistake is None

    return check
