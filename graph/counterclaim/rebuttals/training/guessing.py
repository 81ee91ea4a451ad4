"""How much to trust the attribution model: ``python -m counterclaim.rebuttals.training.guessing --shared ../shared``.

Prints the average precision of rebuttals in the stories that no model has learned from, for several weights of that
model's own guess beside the features of `rebuttals`.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score

from counterclaim.annotations.stories import Story, StoryRebuttal, read_own_disputes, read_own_stories
from counterclaim.annotations.training import read_training
from counterclaim.attribution.model import AttributionModel
from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttals.dispute import Statement
from counterclaim.rebuttals.finding import HINT_WEIGHT, candidates
from counterclaim.rebuttals.pairs import scene_of
from counterclaim.rebuttals.profile import profiles
from counterclaim.rebuttals.training.gold import Disputes, GoldArticle
from counterclaim.rebuttals.training.predicted import read_as_found
from counterclaim.rebuttals.weights import shipped_weights
from counterclaim.training.judged import stories_aside

_WEIGHTS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)


def told_articles(story: Story) -> Iterator[GoldArticle]:
    """Yield the articles of a story; all that is known of their statements is where the contents stand."""
    for number, article in enumerate(story.articles):
        statements = (Attribution((), content, (), confidence=1.0) for content in article.contents)
        disputes = {one.claim.claim: _disputes(one) for one in story.rebuttals if one.claim.article == number}
        blank = tuple(Statement(attribution, Claimants(())) for attribution in statements)
        yield GoldArticle(article.id, article.text, blank, disputes)


def _disputes(rebuttal: StoryRebuttal) -> Disputes:
    targets = frozenset(target.claim for target in rebuttal.targets)
    return Disputes(rebuttal.kind, targets, implied=int(rebuttal.unmarked), narrated=0)


def judge(article: GoldArticle) -> Iterator[tuple[float, float, bool]]:
    """Yield for each statement the log odds without the guess, what the guess adds at weight 1, and the truth."""
    weights = shipped_weights()
    for candidate in candidates(scene_of(profiles(article.text, article.statements)), weights):
        odds = weights.disputing.logit(candidate.evidence)
        yield odds, candidate.hint / HINT_WEIGHT, candidate.statement in article.disputes


def main() -> None:
    """Print one line a weight."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    model = AttributionModel.load()
    stories = read_own_disputes(options.shared)
    aside = stories_aside(read_own_stories(options.shared))
    known = {annotated.text for annotated in read_training(options.shared)}
    articles = [one for story in stories if story.id in aside for one in told_articles(story) if one.text not in known]
    judged = np.array([row for one in articles for row in judge(read_as_found(one, model))])
    odds, guess, truth = judged.T
    for weight in _WEIGHTS:
        precision = average_precision_score(truth, odds + weight * guess)
        sys.stdout.write(f"weight {weight}: average precision {precision:.3f} of {int(truth.sum())} rebuttals\n")


if __name__ == "__main__":
    main()
