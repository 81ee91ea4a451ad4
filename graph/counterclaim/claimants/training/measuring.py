"""How often the claimant is right, given the gold's sources.

``python -m counterclaim.claimants.training.measuring FOLDER`` prints it.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.annotations.annotated import AnnotatedArticle, Names
from counterclaim.annotations.folder import read_folder
from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading
from counterclaim.claimants.antecedents.antecedent import Chooser, load_chooser
from counterclaim.claimants.claimant import Claimants
from counterclaim.claimants.resolution import Resolver
from counterclaim.lexicon.words import listed

_IGNORED = listed(
    "the a an s of mr mrs ms dr president maj major gen general col sen rep sir and for in on from by with to at"
)
_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its attributions and, for each, the lists of names that are right (empty: anybody)."""

    name: str
    article: Article
    attributions: tuple[Attribution, ...]
    claimants: tuple[tuple[Names, ...], ...]

    @property
    def reading(self) -> AttributionReading:
        """The gold as if a model had read it."""
        return AttributionReading(self.attributions)


def gold_article(annotated: AnnotatedArticle) -> GoldArticle:
    """Return an annotated article's stated claims as attributions with the names that are right."""
    return GoldArticle(
        annotated.id,
        Article(text=annotated.text, identifier=annotated.id),
        tuple(Attribution(claim.cue, claim.content, claim.source, 1.0) for claim in annotated.stated),
        tuple(claim.claimants for claim in annotated.stated),
    )


def name_words(name: str) -> frozenset[str]:
    """Return the words of a name that count, titles and small words left out (as the project's scorer does)."""
    found = re.findall(r"\w+", name.lower().replace("\u2019", "'").replace("'s", ""))
    return frozenset(word for word in found if word not in _IGNORED) or frozenset(found)


def same_name(name: str, names: Sequence[str]) -> bool:
    """Tell whether ``name`` is one of ``names`` by the project's scorer: equal, half shared, or holding it."""
    own = name_words(name)
    for other in map(name_words, names):
        union = own | other
        if own == other or (union and len(own & other) >= _OVERLAP * len(union)):
            return True
        if len(other) > 1 and other <= own:
            return True
    return False


def is_right(claimants: Claimants, gold: Sequence[Sequence[str]]) -> bool:
    """Tell whether a speaker bears a right name; where the gold names nobody, every answer is."""
    return not gold or any(same_name(speaker.agent.name, names) for speaker in claimants.speakers for names in gold)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One attribution's answer beside the gold."""

    gold: GoldArticle
    index: int
    claimants: Claimants

    @property
    def right(self) -> bool:
        """Whether the answer is right."""
        return is_right(self.claimants, self.gold.claimants[self.index])


def outcomes(articles: Sequence[GoldArticle], chooser: Chooser) -> Iterator[Outcome]:
    """Yield the answer for each attribution of the articles."""
    for gold in articles:
        for index, claimants in enumerate(Resolver(gold.article, gold.reading, chooser).resolve()):
            yield Outcome(gold, index, claimants)


def main() -> None:
    """Print the share of right claimants in a gold folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    answers = list(outcomes([*map(gold_article, read_folder(options.folder))], load_chooser()))
    right = sum(answer.right for answer in answers)
    print(f"{right}/{len(answers)} claimants right: {right / max(1, len(answers)):.4f}")  # noqa: T201


if __name__ == "__main__":
    main()
