"""The attribution model's guess is weighed on articles of which only the claims shown are known."""

import pytest

from counterclaim.annotations.stories import ClaimPlace, Story, StoryArticle, StoryRebuttal
from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Statement
from counterclaim.rebuttals.training.gold import Disputes, GoldArticle
from counterclaim.span import Span

pytest.importorskip("sklearn", reason="needs the extra counterclaim[train]")

TEXT = "Ann said it rained. Bob said it was dry."
SHOWN = ((Span(9, 18),), (Span(29, 39),))


def statement(content: tuple[Span, ...], rebuttal: float) -> Statement:
    kinds = (1 - rebuttal, 0.0, rebuttal, 0.0)
    return Statement(Attribution((), content, (), confidence=0.9, rebuttal=kinds), Claimants(()))


def test_claims_shown_become_statements_with_their_disputes() -> None:
    from counterclaim.rebuttals.training.guessing import told_articles

    dispute = StoryRebuttal(ClaimPlace(1, 1), (ClaimPlace(1, 0),), unmarked=True, kind=RebuttalKind.COUNTERCLAIM)
    articles = tuple(StoryArticle(name, TEXT, None, SHOWN) for name in ("a", "b"))
    first, second = told_articles(Story("s", articles, (), (), (dispute,)))
    assert first.disputes == {}
    assert second.disputes == {1: Disputes(RebuttalKind.COUNTERCLAIM, frozenset({0}), implied=1, narrated=0)}
    assert [one.attribution.content for one in second.statements] == list(SHOWN)


def test_a_guess_above_the_usual_adds_to_the_odds() -> None:
    from counterclaim.rebuttals.training.guessing import judge

    disputes = {1: Disputes(RebuttalKind.COUNTERCLAIM, frozenset({0}), implied=0, narrated=0)}
    statements = (statement(SHOWN[0], 0.01), statement(SHOWN[1], 0.9))
    (_, none, false), (_, much, true) = judge(GoldArticle("a", TEXT, statements, disputes))
    assert (none, false, true) == (0.0, False, True)
    assert much > 5
