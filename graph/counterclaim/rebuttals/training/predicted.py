"""Annotated articles as the program reads them: found statements that take over the disputes of the gold ones."""

from collections.abc import Sequence

from counterclaim.annotations.alignment import align
from counterclaim.article import Article
from counterclaim.attribution.model import AttributionModel
from counterclaim.extraction.statements import read_statements
from counterclaim.rebuttals.dispute import Statement
from counterclaim.rebuttals.training.gold import Disputes, GoldArticle


def read_as_found(gold: GoldArticle, model: AttributionModel) -> GoldArticle:
    """Return ``gold`` with the statements that ``model`` finds in its text instead of the annotated ones."""
    return with_statements(gold, read_statements(Article(text=gold.text), model.read(gold.text)))


def with_statements(gold: GoldArticle, statements: Sequence[Statement]) -> GoldArticle:
    """Return ``gold`` with other statements; targets go over to the statement of most alike content.

    A disputing statement that has no such counterpart goes over to the one that shares most of its characters, as
    the scorer has it.
    """
    annotated, found = ([one.attribution.content for one in listed] for listed in (gold.statements, statements))
    matches, answers = align(annotated, found), align(annotated, found, least=0.0)
    disputes = {
        answers[index]: Disputes(
            kind=dispute.kind,
            targets=frozenset(matches[target] for target in dispute.targets if target in matches),
            implied=dispute.implied,
            narrated=dispute.narrated,
        )
        for index, dispute in gold.disputes.items()
        if index in answers
    }
    return GoldArticle(gold.name, gold.text, tuple(statements), disputes)
