"""Stories' articles teach which of the claims shown are rebuttals."""

from counterclaim.annotations.stories import ClaimPlace, Story, StoryArticle, StoryRebuttal
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Span, Spans
from counterclaim.training.judged import rebuttals_of, stories_aside

TEXT = "Ann said it rained. Bob said it was dry. Cy denied that the dam broke."


def place(quote: str) -> Spans:
    return (Span(TEXT.index(quote), TEXT.index(quote) + len(quote)),)


SHOWN = (place("it rained"), place("it was dry"), place("the dam broke"))


def told(*rebuttals: StoryRebuttal, text: str = TEXT) -> Story:
    return Story("s", (StoryArticle("a", text, None, SHOWN),), (), (), rebuttals)


def disputing(claim: int) -> StoryRebuttal:
    return StoryRebuttal(ClaimPlace(0, claim), (ClaimPlace(0, 0),), unmarked=False, kind=RebuttalKind.COUNTERCLAIM)


def test_the_claims_shown_are_labels_without_a_scheme() -> None:
    [article] = rebuttals_of([told(disputing(1))])
    assert article.scheme is None
    labels = {label.content: label.rebuttals for label in article.labels}
    assert labels == {
        SHOWN[0]: frozenset(),
        SHOWN[1]: {"counterclaim"},
        SHOWN[2]: frozenset(),
    }


def test_an_open_denial_without_a_mark_is_left_out_where_not_all_were_marked() -> None:
    [article] = rebuttals_of([told(disputing(2))], all_marked=False)
    assert [label.content for label in article.labels if label.rebuttals] == [SHOWN[2]]
    [article] = rebuttals_of([told()], all_marked=False)
    assert SHOWN[2] not in [label.content for label in article.labels]


def test_an_article_of_two_stories_is_learned_once() -> None:
    assert len(rebuttals_of([told(disputing(1)), told(text=TEXT.replace(". ", ".\n"))])) == 1


def test_every_fifth_story_is_kept_aside_whatever_the_order() -> None:
    stories = [Story(f"s{number:02}", (), (), (), ()) for number in range(40)]
    aside = stories_aside(stories)
    assert len(aside) == 8
    assert stories_aside(reversed(stories)) == aside
