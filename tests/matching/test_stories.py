"""Stories teach what is the same and what contradicts, each by its own reader's word only."""

import pytest

from counterclaim.annotations.stories import ClaimPlace, Story, StoryArticle
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.matching.training.gold import Crossing
from counterclaim.matching.training.lessons import Labels, Lesson
from counterclaim.matching.training.stories import with_stories
from counterclaim.span import Span

ARMY = "The army said that rebels had shelled the market."
REBELS = "A rebel spokesman said that an army shell had hit the market."
NOTHING = Labels(Crossing({}, frozenset()))


def article(name: str, text: str, content: str) -> StoryArticle:
    start = text.index(content)
    return StoryArticle(name, text, None, ((Span(start, start + len(content)),),))


FIRST = Story(
    "s1",
    (
        article("a", ARMY, "rebels had shelled the market"),
        article("b", f"Fires burned. {ARMY}", "rebels had shelled the market"),
        article("c", REBELS, "an army shell had hit the market"),
    ),
    ((ClaimPlace(0, 0), ClaimPlace(1, 0)), (ClaimPlace(2, 0),)),
    ((0, 1),),
    (),
)
SECOND = Story("s2", (FIRST.articles[2],), (), (), ())


@pytest.fixture(scope="module")
def taught() -> tuple[Labels, dict[tuple[str, str], Lesson]]:
    labels, [_, lessons] = with_stories(NOTHING, [[]], [FIRST, SECOND], ArticleExtractor.load())
    return labels, {(one.reader, str(one.statement.text)): one for one in lessons}


def of(lessons: dict[tuple[str, str], Lesson], reader: str, word: str) -> Lesson:
    [found] = [one for (by, text), one in lessons.items() if by == reader and word.lower() in text.lower()]
    return found


def test_what_a_reader_called_one_proposition_is_the_same_and_what_contradicts_is_not(
    taught: tuple[Labels, dict[tuple[str, str], Lesson]],
) -> None:
    labels, lessons = taught
    army, rebels = of(lessons, "s1", "Rebels"), of(lessons, "s1", "army shell")
    assert labels.same(army, army)
    assert not labels.same(army, rebels)
    assert labels.contradicting(army, rebels)


def test_nobody_knows_of_claims_of_two_readers_whether_they_are_the_same(
    taught: tuple[Labels, dict[tuple[str, str], Lesson]],
) -> None:
    labels, lessons = taught
    assert labels.same(of(lessons, "s1", "Rebels"), of(lessons, "s2", "army shell")) is None


def test_stories_that_share_an_article_are_one_event(taught: tuple[Labels, dict[tuple[str, str], Lesson]]) -> None:
    assert len({one.event for one in taught[1].values()}) == 1


def test_claims_of_articles_that_others_know_better_are_unknown() -> None:
    extractor = ArticleExtractor.load()
    _, [lessons] = with_stories(NOTHING, [], [SECOND], extractor)
    _, [_, again] = with_stories(NOTHING, [lessons], [SECOND], extractor)
    assert [one.known for one in lessons] == [True]
    assert [one.known for one in again] == [False]
