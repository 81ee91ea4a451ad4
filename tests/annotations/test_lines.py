"""Annotations are kept without the articles' words."""

from pathlib import Path

import pytest

from counterclaim.annotations.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedRebuttal, Voice
from counterclaim.annotations.lines import line_of, read_lines
from counterclaim.annotations.training import read_training
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Span

TEXT = "Ann said it rained. Bob denied it."
ARTICLE = AnnotatedArticle(
    "a",
    TEXT,
    (
        AnnotatedClaim("c1", (Span(9, 18),), (Span(4, 8),), (Span(0, 3),), (("Ann", "Ann Lee"),)),
        AnnotatedClaim("c2", (Span(31, 33),), (Span(24, 30),), (Span(20, 23),), (("Bob",),), denial=True),
        AnnotatedClaim("c3", (Span(31, 33),), (), (), (), voice=Voice.IMPLIED),
    ),
    (AnnotatedRebuttal("c2", ("c1", "c3"), RebuttalKind.DENIAL),),
)


def test_a_line_gives_back_the_article_with_its_text() -> None:
    assert read_lines([line_of(ARTICLE), "\n"], {"a": TEXT}) == [ARTICLE]


def test_a_line_holds_no_word_of_the_text_but_names() -> None:
    assert "rained" not in line_of(ARTICLE)


@pytest.mark.parametrize("texts", [{}, {"a": TEXT.lower()}])
def test_another_text_is_refused(texts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="annotated article 'a'"):
        read_lines([line_of(ARTICLE)], texts)


def test_all_training_articles_are_there_once(shared: Path) -> None:
    articles = read_training(shared)
    assert len({article.id for article in articles}) == len(articles) >= 218
    assert not {article.id for article in articles} & {path.stem for path in (shared / "gold" / "dev").glob("*.json")}
