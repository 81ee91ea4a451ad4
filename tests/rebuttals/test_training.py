"""Annotated articles become lessons (fitting itself needs the train extra)."""

import json
from pathlib import Path

import pytest

from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Statement
from counterclaim.rebuttals.finding import Candidate
from counterclaim.rebuttals.training.gold import Disputes, GoldArticle, read_gold
from counterclaim.rebuttals.training.measuring import measure_disputes
from counterclaim.rebuttals.training.predicted import with_statements
from counterclaim.rebuttals.weights import Linear
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


def test_fitted_model_weighs_what_tells_and_drops_what_never_varies() -> None:
    pytest.importorskip("sklearn")
    from counterclaim.rebuttals.training.fitting import fit_linear

    rows = [{"tells": float(index % 2), "constant": 5.0} for index in range(20)]
    model = fit_linear(rows, [bool(index % 2) for index in range(20)], strength=1.0)
    assert set(model.weights) == {"tells"}
    assert model.logit(rows[1]) > 0 > model.logit(rows[0])


def test_thresholds_are_the_middle_of_those_that_are_as_good(gold: GoldArticle) -> None:
    pytest.importorskip("sklearn")
    from counterclaim.rebuttals.training.deciding import decide
    from counterclaim.rebuttals.training.learning import Study, prepare

    right = Candidate(1, {}, {"evidence": 0.0}, {0: 0.9}, hint=0.0)
    wrong = Candidate(0, {}, {"evidence": -1.5}, {1: 0.9}, hint=0.0)
    lesson = prepare(gold)
    decision = decide([Study(lesson, lesson)], [(right, wrong)], Linear(0.0, {"evidence": 1.0}))
    assert decision.least_dispute == pytest.approx(0.3)  # from 0.20, above the wrong one's 0.18, to 0.40
    assert decision.rebuttals.f1 == 1


def test_gold_train_is_read_whole(shared: Path) -> None:
    articles = read_gold(shared / "gold" / "train")
    assert sum(len(article.disputes) for article in articles) > 150
    assert all(
        span.within(article.text) for article in articles for s in article.statements for span in s.attribution.content
    )


def test_measure_counts_right_rebuttals_and_links(gold: GoldArticle) -> None:
    rebuttals, links = measure_disputes([(gold, gold)])
    assert (rebuttals.annotated, links.annotated) == (1, 1)
    assert (rebuttals.right, links.right) == (1, 1)
    assert rebuttals.f1 == 1


def test_floor_on_annotated_statements(shared: Path) -> None:
    articles = read_gold(shared / "gold" / "dev")
    rebuttals, links = measure_disputes(zip(articles, articles, strict=True))
    assert rebuttals.f1 >= 0.6
    assert links.f1 >= 0.3
