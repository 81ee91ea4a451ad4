"""The matcher's memory on disk, beside the store that it belongs to.

The store is what counts: the folder may be older than the store, damaged or gone, and what it lacks is then read from
the store again.
"""

import json
import logging
import shutil
from collections.abc import Callable, Container, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.errors import BadInput
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.statement import ClaimStatement

logger = logging.getLogger(__name__)

FOLDER = "matching"
"""The index's folder inside an embedded store's."""
_ARTICLES = "articles.json"


class Matcher(Protocol):
    """What the linker needs of ``matching.ClaimMatcher``."""

    @property
    def version(self) -> str:
        """What decides."""

    def match(
        self, new: Sequence[ClaimStatement], *, vetoed: Container[frozenset[ClaimId]] = ()
    ) -> tuple[ClaimMatch, ...]:
        """Return the matches of claims not seen before with all others; from then on they are seen."""

    def save(self, folder: Path) -> None:
        """Write what was seen."""

    def restore(self, folder: Path) -> None:
        """Go on from what ``save`` wrote, or raise BadInput."""


class Index:
    """A matcher, the articles that it has seen, and where both are kept.

    Attributes:
        matcher: remembers claims.
    """

    def __init__(self, folder: Path | None, load: Callable[[], Matcher]) -> None:
        self.matcher = load()
        self._folder = folder
        self._load = load
        self._articles: set[ArticleId] = set()
        self._gone: set[ClaimId] = set()

    def restore(self) -> None:
        """Read what the folder holds; one that is damaged or of another version is as good as none."""
        if self._folder is None or not (self._folder / _ARTICLES).is_file():
            return
        try:
            content = json.loads((self._folder / _ARTICLES).read_text("utf-8"))
            if content["version"] == self.matcher.version:
                self.matcher.restore(self._folder)
                self._articles = {ArticleId(article) for article in content["articles"]}
                self._gone = {ClaimId(claim) for claim in content["gone"]}
        except (BadInput, OSError, ValueError, KeyError, TypeError):
            logger.info("The index of claims in %s cannot be used and is made anew", self._folder, exc_info=True)
            self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self.matcher = self._load()
        self._articles = set()
        self._gone = set()

    def drop(self, claims: Iterable[ClaimId]) -> None:
        """Remember that claims which the matcher has seen are in the store no longer."""
        self._gone |= set(claims)

    def knows_too_much(self, claims: Iterable[ClaimId]) -> bool:
        """Tell whether one of these claims was seen and then lost: the matcher would take it for an old one."""
        return not self._gone.isdisjoint(claims)

    def lacks(self, articles: Iterable[ArticleId]) -> list[ArticleId]:
        """Return which of these articles the matcher has not seen."""
        return sorted(set(articles) - self._articles)

    def add(self, article: ArticleId) -> None:
        """Remember that the matcher has seen an article."""
        self._articles.add(article)

    def save(self) -> None:
        """Write matcher and articles; a crash leaves the old folder, the new one, or none, never a mixture."""
        if self._folder is None:
            return
        draft, old = (self._folder.with_name(f"{self._folder.name}.{state}") for state in ("new", "old"))
        for rest in (draft, old):
            shutil.rmtree(rest, ignore_errors=True)
        draft.mkdir(parents=True)
        self.matcher.save(draft)
        content = {"version": self.matcher.version, "articles": sorted(self._articles), "gone": sorted(self._gone)}
        (draft / _ARTICLES).write_text(json.dumps(content), "utf-8")
        if self._folder.exists():
            self._folder.rename(old)
        draft.rename(self._folder)
        shutil.rmtree(old, ignore_errors=True)
