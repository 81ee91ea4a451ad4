"""The matcher's memory on disk, beside the store that it belongs to.

The folder may be older than the store, or gone: what it lacks is read from the store again.
"""

from pathlib import Path

from counterclaim.article import ArticleId
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.store.protocol import Store


class Index:
    """Which articles the matcher has seen, and where that is kept."""

    def __init__(self, folder: Path | None, matcher: ClaimMatcher) -> None:
        self._folder = folder
        self._matcher = matcher
        self._articles: set[ArticleId] = set()

    def restore(self, store: Store) -> None:
        """Read what the folder holds, and from the store what it lacks."""

    def add(self, article: ArticleId) -> None:
        """Remember that the matcher has seen an article."""
        self._articles.add(article)

    def save(self) -> None:
        """Write what the matcher has seen, whole or not at all."""
