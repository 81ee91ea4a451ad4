"""Which texts are learned from, which are kept out, and in what mixture."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.annotations.folder import read_folder
from counterclaim.annotations.stories import read_own_disputes, read_own_stories
from counterclaim.annotations.training import read_own
from counterclaim.annotations.written import read_written_stories
from counterclaim.training.agreement import as_claims
from counterclaim.training.batches import Source
from counterclaim.training.corpora import (
    Article,
    claims_of,
    read_polnear,
    read_unlabelled,
    text_key,
    without,
)
from counterclaim.training.judged import WRITTEN_ASIDE, rebuttals_of, stories_aside

ASIDE_SHARE = 24


@dataclass(frozen=True, slots=True)
class Corpora:
    """The training corpora without the texts of the gold's dev part, and a slice kept aside for tuning.

    Attributes:
        gold: The shared articles annotated by the guide.
        own: Those that the project annotated itself, in one reading.
        polnear: PolNeAR's training part, in all annotations.
        stories: Articles of which only the rebuttals are learned; none of them is in `gold` or `own`.
        unlabelled: Articles of which only names are learned.
        gold_aside: Not learned from.
        polnear_aside: Not learned from.
    """

    gold: list[Article]
    own: list[Article]
    polnear: list[Article]
    stories: list[Article]
    unlabelled: list[Article]
    gold_aside: list[Article]
    polnear_aside: list[Article]

    @property
    def labelled(self) -> list[Article]:
        """All articles that have labels to learn from."""
        return [*self.gold, *self.own, *self.polnear]

    def by_name(self) -> dict[str, list[Article]]:
        """What is learned from, for the log."""
        return {
            "gold": self.gold,
            "own": self.own,
            "PolNeAR": self.polnear,
            "stories": self.stories,
            "unlabelled": self.unlabelled,
        }

    def main_mixture(self) -> list[Source]:
        """For the long first stage."""
        return [Source(self.gold, 2), Source(self.polnear, 1), Source(self.unlabelled, 0.15)]

    def tuning_mixture(self, annotated: list[Article], stories: Sequence[Article] = ()) -> list[Source]:
        """For a short second stage, which leans to the articles annotated by the guide."""
        known = {text_key(article.text) for article in annotated}
        others = [article for article in _first_annotations(self.polnear) if text_key(article.text) not in known]
        return [
            Source(annotated, 1.5),
            Source(as_claims(others), 0.5),
            Source(self.polnear, 0.25),
            Source(stories, 1),
            Source(self.unlabelled, 0.05),
        ]


def read_corpora(shared: Path, *, again: bool = False) -> Corpora:
    """Read everything; no text of `gold/dev` or PolNeAR's dev part is in what comes back.

    Args:
        shared: the folder of the shared corpora.
        again: whether rebuttals come from the second reading of the stories and from the written ones (decision 0013)
            instead of the first reading, which the shipped network has learned.
    """
    dev = [*map(claims_of, read_folder(shared / "gold" / "dev")), *read_polnear(shared / "polnear" / "dev")]
    gold = without(map(claims_of, read_folder(shared / "gold" / "train")), dev)
    own = without(map(claims_of, read_own(shared)), dev)
    polnear = without(read_polnear(shared / "polnear" / "train", extra_annotators=True), dev)
    first = read_own_stories(shared)
    aside = stories_aside(first) | WRITTEN_ASIDE
    told = [*read_own_disputes(shared), *read_written_stories()] if again else first
    learned = (story for story in told if story.id not in aside)
    stories = without(rebuttals_of(learned, all_marked=again), [*dev, *gold, *own])
    unlabelled = without(read_unlabelled(shared / "fa-kes" / "articles.jsonl"), dev)
    return Corpora(
        gold=[article for article in gold if not is_aside(article)],
        own=[article for article in own if not is_aside(article)],
        polnear=[article for article in polnear if not is_aside(article)],
        stories=[article for article in stories if not is_aside(article)],
        unlabelled=[article for article in unlabelled if not is_aside(article)],
        gold_aside=[article for article in gold if is_aside(article)],
        polnear_aside=_first_annotations(article for article in polnear if is_aside(article)),
    )


def is_aside(article: Article) -> bool:
    """Whether a text belongs to the slice of the training part on which constants are tuned."""
    digest = hashlib.sha256(text_key(article.text).encode()).digest()
    return digest[0] % ASIDE_SHARE == 0


def _first_annotations(articles: Iterable[Article]) -> list[Article]:
    return list({text_key(article.text): article for article in reversed(list(articles))}.values())
