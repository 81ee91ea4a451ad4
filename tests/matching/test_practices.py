"""Who denies a practice denies each time of it; what is no practice, or no time of one, is linked with none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counterclaim.claim import ClaimId, claim_id
from counterclaim.lexicon.practices import practices_of
from counterclaim.matching.acquittal import charged_with
from counterclaim.matching.match import ClaimMatch, Relation
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.practice import NO_PRACTICE, Practice, read_practice
from counterclaim.matching.practised import Instance, Practised
from counterclaim.matching.statement import ClaimStatement
from counterclaim.stance import Stance
from matching.stating import stated

GENERAL = "The Syrian army uses barrel bombs."
SINGLE = "The Syrian army dropped barrel bombs on the mills of Varnholt on Tuesday, killing nine people."
TALKS = "Talks in Karsholm. Envoys met by the sea."
NEVER = "The Syrian army has never used barrel bombs."
USES_GAS = Practice(frozenset({"syria"}), frozenset({"gas"}), general=True)


def names(text: str) -> frozenset[str]:
    return frozenset(word.strip(".").lower() for word in text.split() if word.istitle())


def practice(text: str) -> Practice:
    return read_practice(stated(text), names)


def denied(text: str, article: str, *, published: date = date(2024, 3, 6)) -> ClaimStatement:
    return replace(stated(text, article, lead=TALKS), stance=Stance.DENIES, published=published)


def graded(matcher: ClaimMatcher, *statements: ClaimStatement) -> list[tuple[str, ...]]:
    """Match one after another; return the pairs of one time and every time, that of one time first."""
    known = {one.claim: one.text for one in statements}
    found = [match for statement in statements for match in matcher.match([statement])]
    return [tuple(known[claim] for claim in _single_first(match)) for match in found if _is_graded(match)]


def _is_graded(match: ClaimMatch) -> bool:
    return match.relation in (Relation.BROADER, Relation.NARROWER)


def _single_first(match: ClaimMatch) -> tuple[ClaimId, ...]:
    return match.claims if match.relation is Relation.BROADER else match.claims[::-1]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Jets dropped white phosphorus on the orchards.", {"incendiaries"}),
        ("Their jets have bombed the only clinic in Sel.", {"hospitals"}),
        ("The clinic was hit.", {"hospitals"}),
        ("The villages were gassed with sarin.", {"gas"}),
        ("Guards waterboarded two sailors.", {"torture"}),
        ("The skater took banned substances.", {"doping"}),
        ("The league recruited children.", {"child soldiers"}),
        ("The two mills fixed prices.", {"price fixing"}),
    ],
)
def test_a_way_of_doing_wrong_has_one_name_however_it_is_worded(text: str, named: set[str]) -> None:
    assert practices_of(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Workers reached the gas field near Sel.",
        "The gas pipeline was cut.",
        "A gas leak killed two cooks.",
        "The gas price rose.",
        "The painter finished the hospital.",
        "The executive resigned.",
        "A dopey clown sang.",
        "The parliament spoke.",
    ],
)
def test_words_that_only_look_like_a_way_of_doing_wrong_are_none(text: str) -> None:
    assert not practices_of(text)


@pytest.mark.parametrize(
    "text", ["Syria uses gas.", "The Syrian army has used sarin.", "Syrian forces have resorted to chemical weapons."]
)
def test_who_uses_something_without_a_time_does_so_in_general(text: str) -> None:
    assert practice(text) == USES_GAS


@pytest.mark.parametrize(
    "text",
    ["The Syrian army has never used sarin.", "Syria did not use gas.", "Syria would never use chemical weapons."],
)
def test_who_is_cleared_of_a_practice_is_cleared_of_it_in_general(text: str) -> None:
    assert practice(text) == replace(USES_GAS, cleared=True)


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian army gassed the market of Sel on Tuesday.",
        "Syria was behind the chemical attack on Sel.",
        "Nine people were killed when gas was dropped by Syrian jets.",
        "The Syrian army used gas in Sel.",
    ],
)
def test_who_does_it_in_one_event_does_so_once(text: str) -> None:
    assert practice(text) == replace(USES_GAS, general=False)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Syrian army holds the gas field near Sel.", id="gas field"),
        pytest.param("Syria should have used gas.", id="ought to have"),
        pytest.param("Syria would use gas.", id="would"),
        pytest.param("Syria put an end to all attacks with gas on towns of the north on Tuesday.", id="put an end to"),
        pytest.param("Syria may have gassed the market of Sel on Tuesday.", id="may have"),
        pytest.param("The market was bombed on Tuesday.", id="one event of nobody"),
        pytest.param("Syria had been hacked.", id="passive"),
        pytest.param("Syria was hit by a cyber attack.", id="passive with a means"),
        pytest.param("Syria had been hacked on Tuesday.", id="passive, once"),
        pytest.param("Gas was used against Syrian soldiers on Tuesday.", id="against whom"),
        pytest.param("The Syrian army did not bomb the clinic on Tuesday.", id="cleared of one event"),
        pytest.param("Inspectors found evidence of gas in Syria.", id="found"),
    ],
)
def test_what_is_no_practice_of_theirs_is_none(text: str) -> None:
    assert practice(text) == NO_PRACTICE


def test_who_did_not_drop_something_is_cleared_of_dropping_it() -> None:
    cleared = practice("The Syrian army did not drop barrel bombs.")
    assert cleared == Practice(frozenset({"syria"}), frozenset({"barrel bombs"}), general=True, cleared=True)


def test_who_does_it_to_whom_is_read_behind_by() -> None:
    assert practice("Syria was hacked by Russia on Tuesday.").parties == {"russia"}


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Orlo has never used gas.", "Orlo used gas."),
        ("Orlo never drops barrel bombs.", "Orlo drops barrel bombs."),
        ("Orlo did not drop barrel bombs.", "Orlo dropped barrel bombs."),
        ("Orlo did not supply arms to rebels.", "Orlo supplied arms to rebels."),
        ("Orlo did not gas anybody.", "Orlo gassed anybody."),
        ("Orlo never deliberately targets clinics.", "Orlo targets clinics."),
        ("Orlo had no hand in the raid.", "Orlo was behind the raid."),
        (
            "Orlo was not responsible for the raid. It was far away.",
            "Orlo was responsible for the raid. It was far away.",
        ),
        ("None of Orlo's jets hit the convoy.", "Orlo's jets hit the convoy."),
        ("Orlo used gas.", None),
    ],
)
def test_a_sentence_that_clears_somebody_tells_of_what(text: str, charge: str | None) -> None:
    assert charged_with(text) == charge


def test_whoever_denies_a_practice_denies_each_time_of_it(matcher: ClaimMatcher) -> None:
    assert graded(matcher, stated(SINGLE, "a"), denied(GENERAL, "b")) == [(SINGLE, GENERAL)]


def test_each_time_is_found_by_whichever_comes_later(matcher: ClaimMatcher) -> None:
    assert graded(matcher, denied(GENERAL, "b"), stated(SINGLE, "a")) == [(SINGLE, GENERAL)]


def test_a_practice_that_nobody_denies_is_linked_with_no_time_of_it(matcher: ClaimMatcher) -> None:
    assert graded(matcher, stated(SINGLE, "a"), stated(GENERAL, "b")) == []


def test_a_practice_of_another_is_not_what_is_denied(matcher: ClaimMatcher) -> None:
    other = "The Turkish army dropped barrel bombs on the mills of Varnholt on Tuesday."
    assert graded(matcher, stated(other, "a"), denied(GENERAL, "b")) == []


def test_another_way_of_doing_wrong_is_not_what_is_denied(matcher: ClaimMatcher) -> None:
    other = "The Syrian army dropped cluster bombs on the mills of Varnholt on Tuesday."
    assert graded(matcher, stated(other, "a"), denied(GENERAL, "b")) == []


@pytest.mark.parametrize(("day", "found"), [(date(2024, 1, 2), []), (date(2024, 2, 21), [(SINGLE, GENERAL)])])
def test_nobody_denies_what_happens_weeks_later(matcher: ClaimMatcher, day: date, found: list[tuple[str, ...]]) -> None:
    assert graded(matcher, stated(SINGLE, "a"), denied(GENERAL, "b", published=day)) == found


def test_what_happened_years_before_a_denial_is_denied(matcher: ClaimMatcher) -> None:
    later = denied(GENERAL, "b", published=date(2029, 3, 6))
    assert graded(matcher, stated(SINGLE, "a"), later) == [(SINGLE, GENERAL)]


def test_who_denies_it_of_two_parties_denies_it_of_each(matcher: ClaimMatcher) -> None:
    both = denied("Syrian rebels and the Syrian army have used gas.", "b")
    one = stated("Rebels have used poison gas.", "c", lead="Bread is dear. Bakers of Karsholm ask for flour.")
    assert graded(matcher, both, one) == [(one.text, both.text)]


def test_the_last_clause_before_the_verb_tells_who_did_it() -> None:
    told = practice("Government soldiers fell ill on Monday after rebels used gas near the mill.")
    assert told == Practice(frozenset({"opponents"}), frozenset({"gas"}))


def test_to_say_that_somebody_never_does_so_contradicts_each_time(matcher: ClaimMatcher) -> None:
    said = stated(SINGLE, "a"), stated(NEVER, "b", lead=TALKS)
    found = [match for one in said for match in matcher.match([one]) if match.relation is Relation.CONTRADICTS]
    assert [frozenset(match.claims) for match in found] == [{claim_id(SINGLE), claim_id(NEVER)}]


def test_a_matcher_that_is_restored_remembers_practices(
    make_matcher: Callable[[], ClaimMatcher], tmp_path: Path
) -> None:
    first, second = make_matcher(), make_matcher()
    first.match([denied(GENERAL, "b")])
    first.save(tmp_path)
    second.restore(tmp_path)
    assert [_single_first(match) for match in second.match([stated(SINGLE, "a")]) if _is_graded(match)] == [
        (claim_id(SINGLE), claim_id(GENERAL))
    ]


def test_of_very_many_claims_about_a_practice_the_last_are_remembered() -> None:
    kept = Practised()
    once = replace(USES_GAS, general=False)
    for number in range(40):
        assert not kept.add(number, once, day=5)
    assert {one.single for one in kept.add(40, USES_GAS, day=5)} == set(range(24, 40))
    assert kept.add(41, once, day=5) == {Instance(41, 40, cleared=False)}
