from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.claim import claim_id
from counterclaim.errors import BadInput
from counterclaim.matching.features import Comparison, Features
from counterclaim.matching.match import Relation
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.memory import CLAIMS, RECORDS, VECTORS
from counterclaim.matching.traits import Traits
from matching.stating import are_one, groups, is_sorted, stated

SAME = [
    ("Rebels used poison gas in Orvale on Monday.", "Rebel fighters used poison gas in Orvale on Monday."),
    (
        "At least 20 people were killed when a bridge collapsed in Orvale.",
        "The collapse of a bridge in Orvale killed at least 20 people.",
    ),
    (
        "The Ruritanian minister Ana Kolar took bribes from a shipping company.",
        "Minister Ana Kolar of Ruritania took bribes from a shipping company.",
    ),
]
OPPOSITE = [
    pytest.param("Rebels used poison gas in Orvale.", "The army used poison gas in Orvale.", id="another doer"),
    pytest.param("Russian jets bombed the market.", "American jets bombed the market.", id="another state"),
    pytest.param(
        "The market was bombed by Turkish aircraft.", "The market was bombed by Iranian aircraft.", id="behind by"
    ),
    pytest.param(
        "Mayor Elena Brandt took the bribe for the silo.", "Mayor Tom Okafor took the bribe for the silo.", id="person"
    ),
    pytest.param("The silo was safe to use.", "The silo was not safe to use.", id="negation"),
    pytest.param(
        "The explosion at the silo killed 20 people.", "The explosion at the silo killed 200 people.", id="20 and 200"
    ),
    pytest.param("Twenty people died at the silo.", "Twelve people died at the silo.", id="written numbers"),
    pytest.param("The blast injured 12 workers.", "The blast injured 30 workers.", id="hurt"),
    pytest.param(
        "The army shelled the village of Karsholm.", "The army shelled the village of Eskedal.", id="another place"
    ),
    pytest.param("The repairs cost 3 million euros.", "The repairs cost 5 million euros.", id="any number"),
    pytest.param("The owners want the silo to be closed.", "The owners closed the silo.", id="only wanted"),
]
POOL = [text for pair in SAME for text in pair] + [
    "The army used poison gas in Orvale on Monday.",
    "The explosion at the silo killed 20 people.",
    "The explosion at the silo killed 200 people.",
    "Bread prices in Orvale have doubled since January.",
    "The price of bread in Orvale has doubled since January.",
    "The election will be held in May.",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_claim_in_other_words_is_one(matcher: ClaimMatcher, one: str, other: str) -> None:
    matcher.match([stated(one, "a")])
    assert are_one(matcher.match([stated(other, "b")]), one, other)


@pytest.mark.parametrize(("one", "other"), OPPOSITE)
@pytest.mark.parametrize("articles", ["aa", "ab"], ids=["within", "across"])
def test_opposite_claims_are_never_one(matcher: ClaimMatcher, one: str, other: str, articles: str) -> None:
    matches = [match for text, article in zip((one, other), articles, strict=True)
               for match in matcher.match([stated(text, article)])]  # fmt: skip
    assert not groups(matches)


def test_a_third_claim_does_not_join_two_that_are_opposite(matcher: ClaimMatcher) -> None:
    twenty, two_hundred = (f"The explosion at the silo killed {count} people." for count in (20, 200))
    matches = matcher.match(
        [stated(twenty, "a"), stated(two_hundred, "b"), stated("The silo explosion killed people.", "c")]
    )
    assert not are_one(matches, twenty, two_hundred)


def test_what_has_nothing_to_do_with_each_other_is_not_matched(matcher: ClaimMatcher) -> None:
    assert not matcher.match([stated("The election will be held in May."), stated("Rebels used poison gas in Orvale.")])


def test_a_claim_seen_before_is_not_matched_anew(matcher: ClaimMatcher) -> None:
    statements = [stated(text) for text in SAME[0]]
    assert matcher.match(statements)
    assert not matcher.match(statements)
    assert len(matcher) == 2


def test_nothing_gives_nothing(matcher: ClaimMatcher) -> None:
    assert matcher.match([]) == ()


texts = st.lists(st.sampled_from(POOL), unique=True, min_size=1, max_size=8)
any_matcher = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(texts=texts, data=st.data())
@any_matcher
def test_the_order_of_statements_is_irrelevant(
    make_matcher: Callable[[], ClaimMatcher], texts: list[str], data: st.DataObject
) -> None:
    statements = [stated(text, article) for text in texts for article in "ab"]
    matches = make_matcher().match(statements)
    assert make_matcher().match(data.draw(st.permutations(statements))) == matches
    assert is_sorted(matches)
    assert all(match.claims == tuple(sorted(match.claims)) for match in matches)


@given(one=st.sampled_from(POOL), other=st.sampled_from(POOL))
@any_matcher
def test_a_match_is_symmetric(make_matcher: Callable[[], ClaimMatcher], one: str, other: str) -> None:
    forth, back = make_matcher(), make_matcher()
    forth.match([stated(one, "a")])
    back.match([stated(other, "b")])
    assert forth.match([stated(other, "b")]) == back.match([stated(one, "a")])


@given(texts=texts)
@any_matcher
def test_a_veto_parts_what_would_be_one(make_matcher: Callable[[], ClaimMatcher], texts: list[str]) -> None:
    statements = [stated(text, str(number)) for number, text in enumerate(texts)]
    for group in groups(make_matcher().match(statements)):
        one, other = sorted(group)[:2]
        matches = make_matcher().match(statements, vetoed={frozenset((one, other))})
        assert not any({one, other} <= again for again in groups(matches))


@given(first=texts, second=texts)
@any_matcher
def test_a_restored_matcher_goes_on_as_the_saved_one(
    make_matcher: Callable[[], ClaimMatcher], tmp_path: Path, first: list[str], second: list[str]
) -> None:
    saved, restored = make_matcher(), make_matcher()
    saved.match([stated(text, "a") for text in first])
    saved.save(tmp_path)
    restored.restore(tmp_path)
    news = [stated(text, "b") for text in second]
    assert restored.match(news) == saved.match(news)


@pytest.mark.parametrize("name", [CLAIMS, RECORDS, VECTORS])
def test_a_damaged_index_is_an_error(make_matcher: Callable[[], ClaimMatcher], tmp_path: Path, name: str) -> None:
    matcher = make_matcher()
    matcher.match([stated(text) for text in POOL])
    matcher.save(tmp_path)
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:40])
    with pytest.raises(BadInput, match="cannot be used"):
        make_matcher().restore(tmp_path)


def test_an_index_that_cannot_be_written_is_an_error_of_the_disk(
    make_matcher: Callable[[], ClaimMatcher], tmp_path: Path
) -> None:
    (tmp_path / VECTORS).mkdir()
    with pytest.raises(OSError, match=VECTORS):
        make_matcher().save(tmp_path)


def test_an_index_of_other_models_is_an_error(make_matcher: Callable[[], ClaimMatcher], tmp_path: Path) -> None:
    matcher = make_matcher()
    matcher.save(tmp_path)
    content = (tmp_path / CLAIMS).read_text("utf-8")
    (tmp_path / CLAIMS).write_text(content.replace(matcher.version, "older"), "utf-8")
    with pytest.raises(BadInput, match="made by version older"):
        make_matcher().restore(tmp_path)


def test_relations_say_what_they_are(matcher: ClaimMatcher) -> None:
    one, other = SAME[0]
    (match,) = matcher.match([stated(one, "a"), stated(other, "b")])
    assert match.relation is Relation.EXACT
    assert set(match.claims) == {claim_id(one), claim_id(other)}
    assert 0.5 < match.confidence <= 1


def test_an_article_of_hundreds_of_claims_is_not_compared_each_with_each(
    matcher: ClaimMatcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[Features] = []
    features = Comparison.features

    def counted(comparison: Comparison, one: Traits, other: Traits, *, cosine: float, leads: float) -> Features:
        judged.append(features(comparison, one, other, cosine=cosine, leads=leads))
        return judged[-1]

    monkeypatch.setattr(Comparison, "features", counted)
    matcher.match([stated(f"House {number} in Orvale was shelled by the army.") for number in range(400)])
    assert len(matcher) == 400
    assert len(judged) < 400 * 399 / 2 / 2


def test_one_claim_in_other_words_is_one_however_many_an_article_has(matcher: ClaimMatcher) -> None:
    one, other = SAME[1]
    between = [stated(f"House {number} in Orvale was shelled by the army.") for number in range(300)]
    assert are_one(matcher.match([stated(one), *between, stated(other)]), one, other)
