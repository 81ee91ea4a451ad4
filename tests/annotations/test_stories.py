"""Stories are kept as places: claims of several articles, what they have in common, and who disputes whom."""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from counterclaim.annotations.stories import (
    ClaimPlace,
    Story,
    StoryRebuttal,
    read_own_disputes,
    read_own_stories,
    read_stories,
)
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Span

TEXTS = {"a": "Ann said it rained. Bob denied it.", "b": "It was wet, Cy said."}
DIGESTS = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in TEXTS.items()}
LINE = json.dumps(
    {
        "id": "s",
        "articles": [
            {"id": "a", "text_sha256": DIGESTS["a"], "published": "2026-05-03", "contents": [[[9, 18]], [[31, 33]]]},
            {"id": "b", "text_sha256": DIGESTS["b"], "published": None, "contents": [[[0, 10]]]},
        ],
        "propositions": [[[0, 0], [1, 0]], [[0, 1]]],
        "contradictions": [[0, 1]],
        "rebuttals": [{"kind": "denial", "claim": [0, 1], "targets": [[0, 0]], "unmarked": False}],
    }
)


def test_a_line_names_claims_by_article_and_number() -> None:
    [story] = read_stories([LINE], TEXTS)
    assert [article.published for article in story.articles] == [date(2026, 5, 3), None]
    assert story.articles[1].contents == ((Span(0, 10),),)
    assert story.propositions == ((ClaimPlace(0, 0), ClaimPlace(1, 0)), (ClaimPlace(0, 1),))
    assert story.rebuttals == (
        StoryRebuttal(ClaimPlace(0, 1), (ClaimPlace(0, 0),), unmarked=False, kind=RebuttalKind.DENIAL),
    )


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="annotated article 'b'"):
        read_stories([LINE], TEXTS | {"b": "It was dry, Cy said."})


@pytest.mark.parametrize("read", [read_own_stories, read_own_disputes])
def test_the_stories_shipped_name_claims_that_are_there_and_no_article_of_the_dev_part(
    shared: Path, read: Callable[[Path], list[Story]]
) -> None:
    stories = read(shared)
    dev = {path.stem for path in (shared / "gold" / "dev").glob("*.json")}
    assert len(stories) > 100
    for story in stories:
        assert not {article.id for article in story.articles} & dev
        places = {claim for claims in story.propositions for claim in claims}
        places |= {claim for one in story.rebuttals for claim in (one.claim, *one.targets)}
        assert all(claim.claim < len(story.articles[claim.article].contents) for claim in places)
        assert all(max(pair) < len(story.propositions) for pair in story.contradictions)
        assert all(one.targets or one.unmarked for one in story.rebuttals)
