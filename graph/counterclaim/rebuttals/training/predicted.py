"""Annotated articles as the program reads them: found statements that take over the disputes of the gold ones."""

from collections.abc import Iterable, Sequence

from counterclaim.article import Article
from counterclaim.attribution.model import AttributionModel
from counterclaim.claimants import resolve_claimants
from counterclaim.rebuttals.dispute import Statement
from counterclaim.rebuttals.training.gold import Disputes, GoldArticle
from counterclaim.span import Span

_LEAST_JACCARD = 0.5


def read_as_found(gold: GoldArticle, model: AttributionModel) -> GoldArticle:
    """Return ``gold`` with the statements that ``model`` finds in its text instead of the annotated ones."""
    reading = model.read(gold.text)
    claimants = resolve_claimants(Article(text=gold.text), reading)
    return with_statements(gold, [Statement(*pair) for pair in zip(reading.attributions, claimants, strict=True)])


def with_statements(gold: GoldArticle, statements: Sequence[Statement]) -> GoldArticle:
    """Return ``gold`` with other statements; targets go over to the statement of most alike content.

    A disputing statement that has no such counterpart goes over to the one that shares most of its characters, as
    the scorer has it.
    """
    matches = match_contents(gold.statements, statements, _LEAST_JACCARD)
    answers = match_contents(gold.statements, statements, 0.0)
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


def match_contents(one: Sequence[Statement], other: Sequence[Statement], least: float) -> dict[int, int]:
    """Return one-to-one pairs of indices whose contents overlap by ``least`` (Jaccard) or more, best first."""
    first = [_characters(statement.attribution.content) for statement in one]
    second = [_characters(statement.attribution.content) for statement in other]
    scored = sorted(
        (
            (len(a & b) / len(a | b), i, j)
            for i, a in enumerate(first)
            for j, b in enumerate(second)
            if a & b and len(a & b) / len(a | b) >= least
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, i, j in scored:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _characters(spans: Iterable[Span]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}
