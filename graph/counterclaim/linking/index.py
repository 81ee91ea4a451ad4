"""The matcher's memory on disk, beside the store that it belongs to.

The store is what counts: the folder may be older than the store, damaged or gone, or know articles that the store never
got; what it lacks is then read from the store again. It can be done without, so it never stops anybody's work.
"""

import json
import logging
import shutil
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.errors import BadInput
from counterclaim.linking.voices import Voices
from counterclaim.matching.match import ClaimMatch
from counterclaim.matching.statement import ClaimStatement
from counterclaim.reading import Reading

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
        self, new: Sequence[ClaimStatement], *, vetoed: Collection[frozenset[ClaimId]] = ()
    ) -> tuple[ClaimMatch, ...]:
        """Return the matches of claims not seen before with all others; from then on they are seen."""

    def __contains__(self, claim: ClaimId) -> bool:
        """Tell whether a claim was seen."""

    def save(self, folder: Path) -> None:
        """Write what was seen, or raise OSError."""

    def restore(self, folder: Path) -> None:
        """Go on from what ``save`` wrote, or raise BadInput."""


class Index:
    """A matcher, the articles that it has seen (each as read by which run), and where both are kept.

    Attributes:
        matcher: remembers claims.
        voices: under which ids it remembers those who said them.
    """

    def __init__(self, folder: Path | None, load: Callable[[], Matcher]) -> None:
        self.matcher = load()
        self.voices = Voices()
        self._folder = folder
        self._load = load
        self._read_by: dict[ArticleId, str] = {}

    def restore(self) -> None:
        """Read what the folder holds; one that is damaged or of another version is as good as none."""
        if self._folder is None or not (self._folder / _ARTICLES).is_file():
            return
        try:
            content = json.loads((self._folder / _ARTICLES).read_text("utf-8"))
            if content["version"] == self.matcher.version:
                self.matcher.restore(self._folder)
                self.voices = Voices({AgentId(one): AgentId(voice) for one, voice in content["voices"].items()})
                self._read_by = {ArticleId(article): str(run) for article, run in content["read by"].items()}
        except (BadInput, OSError, ValueError, KeyError, TypeError, AttributeError):
            logger.info("The index of claims in %s cannot be used and is made anew", self._folder, exc_info=True)
            self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self.matcher = self._load()
        self.voices = Voices()
        self._read_by = {}

    def lacks(self, articles: Mapping[ArticleId, str]) -> list[ArticleId]:
        """Return which of these articles the matcher has not seen as they are now, in the order given.

        Args:
            articles: each with the id of the run that read it.
        """
        return [article for article, run in articles.items() if self._read_by.get(article) != run]

    def add(self, reading: Reading) -> None:
        """Remember that the matcher has seen a reading."""
        self._read_by[reading.article.id] = reading.run.id

    def save(self) -> None:
        """Write matcher and articles, unless the disk will not have it: the store is complete without them."""
        if self._folder is None:
            return
        try:
            self._write(self._folder)
        except OSError as error:
            logger.warning(
                "The index of claims cannot be written to %s, and will be made anew: %s", self._folder, error
            )

    def _write(self, folder: Path) -> None:
        """Write to a folder; a crash leaves the old one, the new one, or none, never a mixture."""
        draft, old = (folder.with_name(f"{folder.name}.{state}") for state in ("new", "old"))
        for rest in (draft, old):
            shutil.rmtree(rest, ignore_errors=True)
        draft.mkdir(parents=True)
        self.matcher.save(draft)
        read_by, voices = dict(sorted(self._read_by.items())), self.voices.known()
        content = {"version": self.matcher.version, "read by": read_by, "voices": voices}
        (draft / _ARTICLES).write_text(json.dumps(content), "utf-8")
        if folder.exists():
            folder.rename(old)
        draft.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
