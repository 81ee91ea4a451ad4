"""``counterclaim review``: fact-checks to the claims that they are of, and to no other."""

import json
from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.rdf.iris import Iris
from counterclaim.store.embedded import EmbeddedStore
from rdf.readings import BURNED, SHELLED

REVIEWED = "PREFIX schema: <https://schema.org/> SELECT ?claim ?verdict { ?review a schema:ClaimReview ; schema:itemReviewed ?claim ; schema:reviewRating/schema:alternateName ?verdict } ORDER BY ?verdict"  # noqa: E501
SHELLING, FIRE = Iris().claim(SHELLED.id).value, Iris().claim(BURNED.id).value


def check(about: str = SHELLED.text, verdict: str = "Unproven", **more: object) -> dict[str, object]:
    author = {"@type": "Organization", "name": "Sel Checkers"}
    rating = {"@type": "Rating", "alternateName": verdict}
    made = {"@type": "ClaimReview", "claimReviewed": about, "author": author, "reviewRating": rating}
    return {**made, "url": "https://checks.example/port-sel", "datePublished": "2031-04-01", **more}


def written(folder: Path, *checks: dict[str, object]) -> Path:
    path = folder / "checks.jsonld"
    path.write_text(json.dumps(checks), encoding="utf-8")
    return path


def reviewed(path: Path) -> list[tuple[str, str]]:
    with EmbeddedStore.open(path, read_only=True) as store:
        return [(row.text("claim"), row.text("verdict")) for row in store.select(REVIEWED)]


@pytest.mark.parametrize(
    "named",
    [
        check(SHELLED.text.upper().removesuffix(".")),
        check("Whatever they write", itemReviewed={"@type": "Claim", "@id": SHELLING}),
        check("Whatever they write", itemReviewed={"@type": "Claim", "sameAs": f"http://h/claims/{SHELLED.id}"}),
        check("Whatever they write", itemReviewed=SHELLING),
        check("Whatever they write", itemReviewed={"@type": "Claim", "text": SHELLED.text}),
    ],
    ids=["words", "iri", "page", "plain iri", "text"],
)
def test_a_fact_check_goes_to_the_claim_that_it_names(
    counterclaim: Program, filled: Path, tmp_path: Path, named: dict[str, object]
) -> None:
    result = counterclaim("review", written(tmp_path, named), "--store", filled)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith(f"Fact-checks: 1 kept, to claim/{SHELLED.id}.\n")
    assert reviewed(filled) == [(SHELLING, "Unproven")]
    assert counterclaim("validate", "--store", filled).out == "2 articles: conform.\n"


def test_what_names_no_claim_is_told_with_the_nearest_and_not_guessed(
    counterclaim: Program, filled: Path, tmp_path: Path
) -> None:
    path = written(tmp_path, check("The Northern Fleet shelled the harbour"), check(BURNED.text, "False"))
    result = counterclaim("review", path, "--store", filled)
    assert result.status == 1
    assert "Sel Checkers on “The Northern Fleet shelled the harbour”" in result.err
    nearest = result.err.splitlines()[1]
    assert nearest.split() == ["--claim", f"claim/{SHELLED.id}", "if", "it", "is", "of", *f"“{SHELLED.text}”".split()]
    assert reviewed(filled) == [(FIRE, "False")]


def test_somebody_can_say_which_claim_it_is_of(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    path = written(tmp_path, check("Guns were heard"))
    for name in (SHELLED.id, f"claim/{SHELLED.id}", SHELLING):
        assert counterclaim("review", path, "--claim", name, "--store", filled).status == 0
    assert reviewed(filled) == [(SHELLING, "Unproven")]
    assert counterclaim("review", path, "--claim", BURNED.id, "--store", filled).status == 0
    assert reviewed(filled) == [(FIRE, "Unproven")], "it was kept with the wrong one, and moves"


def test_a_corrected_verdict_takes_the_place_of_the_old_one(
    counterclaim: Program, filled: Path, tmp_path: Path
) -> None:
    for verdict in ("Unproven", "False"):
        assert counterclaim("review", written(tmp_path, check(verdict=verdict)), "--store", filled).status == 0
    assert reviewed(filled) == [(SHELLING, "False")]


def test_a_claim_that_is_none_is_refused(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    result = counterclaim("review", written(tmp_path, check()), "--claim", "agent/northern-fleet", "--store", filled)
    assert (result.status, "is no claim of the store" in result.err) == (1, True)
    two = written(tmp_path, check(), check(BURNED.text))
    result = counterclaim("review", two, "--claim", SHELLED.id, "--store", filled)
    assert (result.status, "one fact-check" in result.err) == (2, True)
    assert reviewed(filled) == []


def test_one_without_a_verdict_is_left_out_and_told(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    path = written(tmp_path, check(reviewRating=None), check(BURNED.text))
    result = counterclaim("review", path, "--store", filled)
    assert "fact-check 1: it gives no verdict (reviewRating)" in result.err
    assert reviewed(filled) == [(FIRE, "Unproven")]


def test_fact_checks_come_with_an_export_and_stay_when_articles_are_matched_anew(
    counterclaim: Program, filled: Path, tmp_path: Path
) -> None:
    counterclaim("review", written(tmp_path, check()), "--store", filled)
    assert counterclaim("match", "--rebuild", "--store", filled).status == 0
    assert reviewed(filled) == [(SHELLING, "Unproven")]
    assert SHELLING in counterclaim("export", "--store", filled).out


def test_the_page_of_a_fact_check_is_read_for_what_it_has_in_scripts(
    counterclaim: Program, filled: Path, tmp_path: Path
) -> None:
    scripts = [{"@type": "WebSite", "name": "Sel Checkers"}, {"@graph": [check(SHELLED.text, 'Not "quite" <b>')]}]
    page = tmp_path / "check.html"
    made = '<script type="application/ld+json">{"@type": ,}</script>'
    made += "".join(f'<script async type="Application/LD+JSON">{json.dumps(one)}</script>' for one in scripts)
    page.write_text(f"<!doctype html><head><script>var a = 1 < 2;</script>{made}</head><p>{{", encoding="utf-8")
    result = counterclaim("review", page, "--store", filled)
    assert (result.status, result.err) == (0, "")
    assert reviewed(filled) == [(SHELLING, 'Not "quite" <b>')]


def test_a_page_without_fact_checks_is_told_as_that(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    page = tmp_path / "news.html"
    page.write_text("<html><body>Nothing</body></html>", encoding="utf-8")
    result = counterclaim("review", page, "--store", filled)
    assert result.status == 2
    assert "has no ClaimReview of schema.org" in result.err


def test_a_fact_check_is_removed_by_its_address_or_its_iri(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    path = written(tmp_path, check(), check(BURNED.text, "False", url="https://checks.example/fire"))
    for name, left in ((check()["url"], [(FIRE, "False")]), ("https://checks.example/fire", [(SHELLING, "Unproven")])):
        counterclaim("review", path, "--store", filled)
        assert counterclaim("review", "--remove", name, "--store", filled).status == 0
        assert reviewed(filled) == left
    assert counterclaim("validate", "--store", filled).out == "2 articles: conform.\n"
    result = counterclaim("review", "--remove", "https://checks.example/none", "--store", filled)
    assert result.status != 0
    assert "has no fact-check 'https://checks.example/none'" in result.err


def test_review_asks_for_files_or_for_what_to_remove(counterclaim: Program, filled: Path, tmp_path: Path) -> None:
    for arguments in ((), (written(tmp_path, check()), "--remove", "review/1")):
        result = counterclaim("review", *arguments, "--store", filled)
        assert (result.status, "Give the files" in result.err) == (2, True)
