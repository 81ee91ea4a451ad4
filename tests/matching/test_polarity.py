from collections.abc import Callable
from dataclasses import replace

import pytest

from counterclaim.claim import claim_id
from counterclaim.matching.match import Relation
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.polarity import Polarity, polarity_of
from counterclaim.matching.traits import Rarity, TraitsReader
from counterclaim.matching.vetoes import may_contradict
from matching.stating import groups, stated

WAYS = [
    ("The ferry was overloaded.", Polarity.POSITIVE),
    ("The ferry was not overloaded.", Polarity.NEGATIVE),
    ("No results were altered.", Polarity.NEGATIVE),
    ("The supervisor failed to act on warnings.", Polarity.NEGATIVE),
    ("The supervisor has not failed to act on warnings.", Polarity.POSITIVE),
    ("The ferry was overloaded and should never have left port.", Polarity.POSITIVE),
    ("The vote was peaceful but the count was not open.", Polarity.POSITIVE),
    ("The harbour police denied shelling the silo.", Polarity.NEGATIVE),
    ("Not only the mayor took bribes.", Polarity.POSITIVE),
    ("No fewer than 40 people died.", Polarity.POSITIVE),
    ("The barrels fell at noon. Nobody saw them.", Polarity.POSITIVE),
    ("The pilot was seized on Monday and his fate is not known.", Polarity.POSITIVE),
    ("The pilot and his crew were not seized.", Polarity.NEGATIVE),
    ("The film shows a dozen bodies with no wounds.", Polarity.POSITIVE),
    ("If the bank does not pay, it will close.", Polarity.UNKNOWN),
]
REVERSED = [
    ("The ferry was overloaded and should never have left port.", "The ferry had not been overloaded."),
    ("The exits of the silo were locked.", "All exits of the silo were open."),
    ("Police officers shot at protesters.", "Our officers did not shoot at protesters."),
    ("The boy at the silo was armed.", "The teenager at the silo was unarmed."),
    ("The blast damaged the silo building.", "The silo building was intact."),
    ("The supervisor failed to act on warnings.", "The supervisor acted on every warning."),
]


@pytest.mark.parametrize(("text", "way"), WAYS)
def test_the_main_clause_tells_which_way_a_wording_goes(text: str, way: Polarity) -> None:
    assert polarity_of(text) is way


@pytest.mark.parametrize(("one", "other"), REVERSED)
@pytest.mark.parametrize("articles", ["aa", "ab"], ids=["within", "across"])
def test_a_claim_and_its_reverse_are_never_one(matcher: ClaimMatcher, one: str, other: str, articles: str) -> None:
    matches = [match for text, article in zip((one, other), articles, strict=True)
               for match in matcher.match([stated(text, article)])]  # fmt: skip
    assert not groups(matches)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry was overloaded.", "The ferry was not overloaded."),
        ("The exits of the silo were locked.", "The exits of the silo were open."),
    ],
)
def test_a_claim_and_its_reverse_in_the_same_words_contradict(matcher: ClaimMatcher, one: str, other: str) -> None:
    matches = matcher.match([stated(one, "a"), stated(other, "b")])
    ends = tuple(sorted(map(claim_id, (one, other))))
    assert [(match.relation, match.claims) for match in matches] == [(Relation.CONTRADICTS, ends)]


@pytest.mark.parametrize("speaker", ["mayor", None])
def test_another_toll_contradicts_only_another_speaker(speaker: str | None) -> None:
    reader, texts = TraitsReader(Rarity({})), ("Raids killed 12 people in Karsholm.", "Raids killed 40 in Karsholm.")
    one, other = (
        reader.read(stated(text, speaker=who), article=number)
        for number, (text, who) in enumerate(zip(texts, ("watchdog", speaker), strict=True))
    )
    assert may_contradict(one, other, cosine=0.9)
    assert not may_contradict(one, replace(other, party=one.speaker), cosine=0.9)


def test_what_stands_whole_in_another_speakers_words_does_not_contradict_them(matcher: ClaimMatcher) -> None:
    one = "All the dead were from six families. There was no resistance at the silo except in one house."
    other = "There was no resistance at the silo except in one house."
    matches = matcher.match([stated(one, "a", speaker="watchdog"), stated(other, "b", speaker="mayor")])
    assert all(match.relation is not Relation.CONTRADICTS for match in matches)


def test_who_takes_back_a_sentence_word_for_word_contradicts_himself(matcher: ClaimMatcher) -> None:
    one, other = "The ferry was overloaded.", "The ferry was not overloaded."
    matches = matcher.match([stated(one, "a", speaker="mayor"), stated(other, "b", speaker="mayor")])
    assert [match.relation for match in matches] == [Relation.CONTRADICTS]


def test_opposite_words_and_a_negation_make_the_same_claim(matcher: ClaimMatcher) -> None:
    one, other = "The exits of the silo were not locked.", "The exits of the silo were open."
    assert all(match.relation is not Relation.CONTRADICTS for match in matcher.match([stated(one), stated(other, "b")]))


def test_whose_army_it_is_parts_no_claims_of_one_story(make_matcher: Callable[[], ClaimMatcher]) -> None:
    text = "Army planes hit the silo twice."
    guesses = [stated(text, "a", home="france"), stated(f"{text[:-1]}, on Tuesday.", "b", home="russia")]
    assert groups(make_matcher().match(guesses))


def test_whose_army_it_is_parts_claims_of_two_stories(make_matcher: Callable[[], ClaimMatcher]) -> None:
    text, lead = "The army raised the pay of its soldiers.", "Bread prices in Karsholm have doubled since January."
    there = stated(f"{text[:-1]} again.", "b", home="russia", lead=lead)
    assert not groups(make_matcher().match([stated(text, "a", home="france"), there]))
