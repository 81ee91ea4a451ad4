"""Annotated articles become lessons (fitting itself needs the train extra)."""

import json
from pathlib import Path

import pytest

from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Statement
from counterclaim.rebuttals.training.gold import Disputes, GoldArticle, read_gold
from counterclaim.rebuttals.training.predicted import with_statements
from counterclaim.span import Span

TEXT = "The union accused Norland of dumping acid. Norland denied dumping acid. Norland rejected calls to leave."


def claim(identifier: str, cue: str | None, source: str | None, content: str, **more: object) -> dict[str, object]:
    return {
        "id": identifier,
        "context": TEXT,
        "cue": cue,
        "source": source,
        "content": [content],
        "claimant": [source] if source else [],
        **more,
    }


@pytest.fixture
def gold(tmp_path: Path) -> GoldArticle:
    claims = [
        claim("c1", "accused", "The union", "Norland of dumping acid"),
        claim("c2", "denied", "Norland", "dumping acid. N"),
        claim("c3", None, None, "dumping acid", implied=True),
    ]
    rebuttals = [{"id": "r1", "claim": "c2", "by": ["Norland"], "targets": ["c1", "c3"], "kind": "denial"}]
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"id": "a", "claims": claims, "rebuttals": rebuttals}), "utf-8")
    (article,) = read_gold(tmp_path)
    return article


def test_gold_statements_carry_their_disputes(gold: GoldArticle) -> None:
    assert len(gold.statements) == 2
    dispute = gold.disputes[1]
    assert dispute == Disputes(RebuttalKind.DENIAL, frozenset({0}), implied=1, narrated=0)


def test_found_statements_take_over_the_disputes(gold: GoldArticle) -> None:
    starts = (TEXT.index(words) for words in ("dumping acid. N", "Norland of dumping acid", "calls to leave"))
    spans = [Span(start, start + 15) for start in starts]
    found = [Statement(Attribution((), (span,), (), 0.5), Claimants()) for span in spans]
    assert {i: d.targets for i, d in with_statements(gold, found).disputes.items()} == {0: {1}}


def test_same_lessons_give_the_same_weights(gold: GoldArticle) -> None:
    pytest.importorskip("sklearn")
    from counterclaim.rebuttals.training.learning import Study, prepare, weights_of

    studies = [Study(prepare(gold), prepare(gold))]
    with pytest.raises(ValueError, match="class"):  # one kind only cannot be told from others
        weights_of(studies)


def test_gold_train_is_read_whole(shared: Path) -> None:
    articles = read_gold(shared / "gold" / "train")
    assert sum(len(article.disputes) for article in articles) > 150
    assert all(
        span.within(article.text) for article in articles for s in article.statements for span in s.attribution.content
    )
