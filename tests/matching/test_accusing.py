"""Accusations of one deed, in other words, other articles and with other details, are one; of two deeds, two."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counterclaim.lexicon.deeds import kinds_of
from counterclaim.matching.encoder import SentenceEncoder
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.records import pack, unpack
from counterclaim.matching.statement import ClaimStatement
from counterclaim.matching.traits import Rarity, TraitsReader
from matching.stating import are_one, stated

GASSED = "Poison gas kills dozens in Zelmarra. Rockets filled with poison gas fell on the town of Zelmarra on Tuesday."
BLAMED = "World leaders speak about the gas in Zelmarra. Three days after the attack on the town, they met at the lake."
CONVOY = "Lorries burn on the road to Ostrel. Bombs fell on an aid convoy near Ostrel late on Monday."


def accusation(text: str, article: str, context: str = "", lead: str = GASSED) -> ClaimStatement:
    return replace(stated(text, article, lead=lead), context=f"{context} {text}".strip())


THAT = accusation("The government is responsible for that attack.", "a", "Gas killed dozens in Zelmarra on Tuesday.")
THEIRS = accusation("The gassing of Zelmarra was the work of the army.", "b", lead=BLAMED)


def matched(matcher: ClaimMatcher, *statements: ClaimStatement) -> bool:
    """Match one after another; tell whether the first two are one."""
    matches = [match for statement in statements for match in matcher.match([statement])]
    return are_one(matches, statements[0].text, statements[1].text)


def test_that_attack_is_the_one_that_the_sentence_before_tells_of(matcher: ClaimMatcher) -> None:
    assert matched(matcher, THAT, THEIRS)


def test_an_accusation_without_a_deed_is_of_the_one_that_its_article_is_about(matcher: ClaimMatcher) -> None:
    to_blame = accusation("Rebels are to blame.", "a")
    assert matched(matcher, to_blame, accusation("Rebels carried out the gas attack on Zelmarra.", "b"))


def test_tolls_are_details_of_who_is_to_blame(matcher: ClaimMatcher) -> None:
    first = accusation("The army is behind the gas attack on Zelmarra, in which 86 people died.", "a")
    assert matched(matcher, first, accusation("The army carried out the gas attack on Zelmarra that killed 130.", "b"))


def test_reports_with_other_tolls_are_two_also_where_a_third_claim_is_one_with_either(matcher: ClaimMatcher) -> None:
    few = accusation("The army shelled Zelmarra and killed 20 people.", "a")
    many = accusation("The army shelled Zelmarra and killed 200 people.", "b")
    guilt = accusation("The army is behind the shelling of Zelmarra.", "c")
    assert not matched(matcher, few, many, guilt)


def test_of_a_deed_so_rare_that_it_can_only_be_one_the_toll_is_a_detail_even_in_a_report(matcher: ClaimMatcher) -> None:
    few = accusation("The army gassed Zelmarra and killed 20 people.", "a")
    assert matched(matcher, few, accusation("The army gassed Zelmarra and killed 200 people.", "b"))


SESSION = "Parliament meets. Members spoke about the price of bread and about the war."
TALKS = "Ministers fly home from the lake. They did not agree on anything."


def gas_without_place(article: str, day: date, lead: str, text: str) -> ClaimStatement:
    return replace(stated(text, article, lead=lead), context=text, published=day)


def test_nobody_need_say_which_rare_deed_of_the_week_is_meant(matcher: ClaimMatcher) -> None:
    first = gas_without_place("a", date(2024, 5, 2), SESSION, "The army has gassed hundreds of people.")
    soon = gas_without_place("b", date(2024, 5, 6), TALKS, "Government troops fired rockets with poison gas.")
    late = gas_without_place("b", date(2024, 5, 12), TALKS, "Government troops fired rockets with poison gas.")
    assert matched(matcher, first, soon)
    assert not matched(ClaimMatcher.load(), first, late)


def test_the_last_clause_before_the_verb_tells_who_is_accused(matcher: ClaimMatcher) -> None:
    worn = accusation("The army had won ground and for that reason rebels used gas on Zelmarra.", "a")
    assert matched(matcher, worn, accusation("Rebels were behind the gassing of Zelmarra.", "b", lead=BLAMED))


def test_a_gas_field_is_no_gas() -> None:
    assert not kinds_of("The army bombs a gas field.") & {"gas"}


@pytest.mark.parametrize(
    "other",
    [
        accusation("Rebels are responsible for that attack.", "b", "Gas killed dozens in Zelmarra on Tuesday."),
        accusation("The army was not behind the gas attack on Zelmarra.", "b"),
        accusation("The army is behind the gas attack on Horvane.", "b", lead="Gas in Horvane. Gas fell on Horvane."),
        accusation("The army is behind the bombing of the convoy near Ostrel.", "b", lead=CONVOY),
        replace(THEIRS, published=date(2024, 6, 5)),
    ],
    ids=["another party", "a denial", "another place", "another kind of deed", "months later"],
)
def test_accusations_of_two_deeds_are_two(matcher: ClaimMatcher, other: ClaimStatement) -> None:
    assert not matched(matcher, THAT, other)


def test_two_attacks_of_one_article_are_two(matcher: ClaimMatcher) -> None:
    lead = "Two towns gassed. Gas fell on Zelmarra on Tuesday and on Horvane on Friday."
    first = accusation("The army is behind the gas attack on Zelmarra.", "a", lead=lead)
    assert not matched(matcher, first, accusation("The army carried out the gas attack on Horvane.", "a", lead=lead))


def test_raids_of_one_party_are_told_apart_where_no_place_target_or_story_is_shared(matcher: ClaimMatcher) -> None:
    lead = "Lake towns bombed. Planes bombed several towns by the lake on Monday."
    raid = accusation("Government jets carried out the air raid.", "a", lead=lead)
    assert not matched(matcher, raid, accusation("Government planes were behind the bombing.", "b", lead=CONVOY))


def test_a_restored_matcher_finds_accusations_seen_before(
    make_matcher: Callable[[], ClaimMatcher], tmp_path: Path
) -> None:
    first, again = make_matcher(), make_matcher()
    first.match([THAT])
    first.save(tmp_path)
    again.restore(tmp_path)
    assert are_one(again.match([THEIRS]), THAT.text, THEIRS.text)


def test_an_accusation_is_kept_with_the_claim(encoder: SentenceEncoder) -> None:
    traits = TraitsReader(Rarity(encoder.vocabulary)).read(THEIRS, article=0)
    assert traits.charge.guilt
    assert traits.charge.named
    assert unpack(pack(traits)) == traits


def test_two_accusations_of_one_deed_meet_before_either_meets_what_is_only_like_it(matcher: ClaimMatcher) -> None:
    first = [
        accusation("The army carried out the gas attack on Zelmarra.", "a"),
        accusation("The military did that.", "a"),
    ]
    told = ["Gas was released by government troops in Zelmarra.", "Gas was released in Zelmarra."]
    matches = [*matcher.match(first), *matcher.match([accusation(text, "b", lead=BLAMED) for text in told])]
    assert are_one(matches, first[0].text, told[0])
    assert not are_one(matches, *told)


def test_a_name_beside_the_accusations_of_one_deed_does_not_part_them(matcher: ClaimMatcher) -> None:
    accused = "Troops fired gas on the town."
    seen = "Gas was fired on the town, Elna Vik saw."
    filmed = "The army was behind the gas attack on the town that Rik Moss filmed."
    matches = [
        *matcher.match([accusation(accused, "a"), accusation(seen, "a")]),
        *matcher.match([accusation(filmed, "b", lead=BLAMED)]),
    ]
    assert are_one(matches, accused, filmed)
