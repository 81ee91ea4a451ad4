"""Stories as articles of which only the rebuttals are learned (decision 0011)."""

import random
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from counterclaim.annotations.stories import ClaimPlace, Story, StoryArticle
from counterclaim.span import Spans
from counterclaim.training.corpora import Article, Label, text_key

_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing))\b", re.I
)
_REACH = 40
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


def rebuttals_of(stories: Iterable[Story], *, all_marked: bool = True) -> list[Article]:
    """Return each article of the stories once, without a scheme: the claims shown, and which of them are rebuttals.

    Args:
        stories: what was read; of an article in several of them the first counts.
        all_marked: whether readers marked every rebuttal. In the stories' first reading they did not: what an article
            only denies was no claim that they were shown, so open denials without a mark are left out.
    """
    articles: dict[str, Article] = {}
    for story in stories:
        kinds: defaultdict[ClaimPlace, set[str]] = defaultdict(set)
        for rebuttal in story.rebuttals:
            kinds[rebuttal.claim].add(rebuttal.kind)
        for number, article in enumerate(story.articles):
            marks = [kinds.get(ClaimPlace(number, claim), set()) for claim in range(len(article.contents))]
            labels = tuple(_labels(article, marks, all_marked=all_marked))
            articles.setdefault(text_key(article.text), Article(article.id, article.text, None, labels))
    return list(articles.values())


def _labels(article: StoryArticle, marks: Sequence[Collection[str]], *, all_marked: bool) -> Iterator[Label]:
    """Yield a label for each claim that is known to dispute or not; ``marks`` has the kinds of each one's rebuttals."""
    for content, kinds in zip(article.contents, marks, strict=True):
        if kinds or all_marked or not _openly_denied(article.text, content):
            yield Label((), content, (), rebuttals=frozenset(kinds))


def _openly_denied(text: str, content: Spans) -> bool:
    start = content[0].start
    return _DENYING.search(text, max(0, start - _REACH), start) is not None
