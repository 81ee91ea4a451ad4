"""Stories as articles of which only the rebuttals are learned (decision 0011)."""

import random
from collections.abc import Iterable, Iterator

from counterclaim.annotations.stories import ClaimPlace, Story
from counterclaim.training.corpora import Article, Label, text_key

_ASIDE_EVERY = 5
_ASIDE_SEED = 5
WRITTEN_ASIDE = frozenset(
    {"airliner-shot-down", "bread-queue", "false-accounts", "family-foundation", "mine-disaster", "plagiarised-speech"}
)
"""Written stories that are not learned from either."""


def stories_aside(stories: Iterable[Story]) -> frozenset[str]:
    """Return the names of the fifth of the stories that is not learned from.

    Only there is the network's guess whether a claim is a rebuttal an honest one: `rebuttals.training.guessing`.
    """
    names = sorted(story.id for story in stories)
    random.Random(_ASIDE_SEED).shuffle(names)  # noqa: S311
    return frozenset(names[::_ASIDE_EVERY])


def rebuttals_of(stories: Iterable[Story]) -> list[Article]:
    """Return each article of the stories once, without a scheme: the claims shown, and which of them are rebuttals."""
    articles: dict[str, Article] = {}
    for story in stories:
        for number, article in enumerate(story.articles):
            labels = tuple(_labels(story, number))
            articles.setdefault(text_key(article.text), Article(article.id, article.text, None, labels))
    return list(articles.values())


def _labels(story: Story, number: int) -> Iterator[Label]:
    kinds: dict[ClaimPlace, set[str]] = {}
    for rebuttal in story.rebuttals:
        kinds.setdefault(rebuttal.claim, set()).add(rebuttal.kind)
    for claim, content in enumerate(story.articles[number].contents):
        yield Label((), content, (), rebuttals=frozenset(kinds.get(ClaimPlace(number, claim), ())))
