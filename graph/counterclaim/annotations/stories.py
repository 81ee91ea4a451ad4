"""Stories: articles of one time whose claims were compared with each other, within articles and across.

A reader was shown the claims that the program finds, and wrote down which of them assert the same, which cannot both be
true, and which dispute which. Kept as places only, one JSON line a story (``counterclaim_data/annotations``).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from counterclaim.annotations.lines import text_annotated
from counterclaim.annotations.training import corpus_texts
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Span, Spans

STORIES = "annotations/stories.jsonl"
DISPUTES = "annotations/disputes.jsonl"


class ClaimPlace(NamedTuple):
    """A claim of a story: the number of its article there, and its own number in the article."""

    article: int
    claim: int


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article with the claims that the reader was shown.

    Attributes:
        id: Name in its corpus.
        text: The article; contents are code points of it.
        published: Its day, if known.
        contents: Where each claim's words stand.
    """

    id: str
    text: str
    published: date | None
    contents: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class StoryRebuttal:
    """One claim disputes others of its article.

    Attributes:
        claim: The disputing claim.
        targets: Those it disputes.
        unmarked: Whether it disputes something that was not among the claims shown.
        kind: How.
    """

    claim: ClaimPlace
    targets: tuple[ClaimPlace, ...]
    unmarked: bool
    kind: RebuttalKind


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that were read together.

    Attributes:
        id: Name of the story.
        articles: By day.
        propositions: Claims that assert the same; a claim of none asserts what no other asserts.
        contradictions: Pairs of propositions, by number, that cannot both be true.
        rebuttals: Who disputes whom within an article.
    """

    id: str
    articles: tuple[StoryArticle, ...]
    propositions: tuple[tuple[ClaimPlace, ...], ...]
    contradictions: tuple[tuple[int, int], ...]
    rebuttals: tuple[StoryRebuttal, ...]


def read_own_stories(shared: Path) -> list[Story]:
    """Return the stories that come with the project, with their texts out of the shared corpora.

    Their readers had three tasks at once; who disputes what was read again by itself: `read_own_disputes`.
    """
    return _own(STORIES, shared)


def read_own_disputes(shared: Path) -> list[Story]:
    """Return articles of the same stories as read a second time, for rebuttals alone, with claims as found then.

    Articles are left out in which no claim looked like a rebuttal to the program; nothing is said of propositions.
    """
    return _own(DISPUTES, shared)


def _own(name: str, shared: Path) -> list[Story]:
    lines = files("counterclaim_data").joinpath(name).read_text("utf-8").splitlines()
    return read_stories(lines, corpus_texts(shared))


def read_stories(lines: Iterable[str], texts: Mapping[str, str]) -> list[Story]:
    """Return the stories, with their texts looked up by id.

    Raises:
        ValueError: if a text is missing or is not the one that was annotated.
    """
    return [_story(json.loads(line), texts) for line in lines if line.strip()]


def _story(record: Mapping[str, Any], texts: Mapping[str, str]) -> Story:
    return Story(
        id=record["id"],
        articles=tuple(
            StoryArticle(
                one["id"],
                text_annotated(one, texts),
                date.fromisoformat(one["published"]) if one["published"] else None,
                tuple(tuple(Span(*pair) for pair in pairs) for pairs in one["contents"]),
            )
            for one in record["articles"]
        ),
        propositions=tuple(_places(claims) for claims in record["propositions"]),
        contradictions=tuple((one, other) for one, other in record["contradictions"]),
        rebuttals=tuple(
            StoryRebuttal(
                ClaimPlace(*one["claim"]), _places(one["targets"]), one["unmarked"], RebuttalKind(one["kind"])
            )
            for one in record["rebuttals"]
        ),
    )


def _places(pairs: Iterable[tuple[int, int]]) -> tuple[ClaimPlace, ...]:
    return tuple(ClaimPlace(*pair) for pair in pairs)
