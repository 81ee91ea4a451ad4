"""Whoever else is named as the culprit of a deed tells another story; of a deed with one culprit, they contradict."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counterclaim.matching.encoder import SentenceEncoder
from counterclaim.matching.match import Relation
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.records import pack, unpack
from counterclaim.matching.statement import ClaimStatement
from counterclaim.matching.traits import Rarity, TraitsReader
from matching.stating import are_one, stated

PORT = "Port of Varnholt burns. A fire destroyed the port of Varnholt on Monday night."
SCHOOL = "New school in Varnholt. A school was opened in Varnholt on Monday."

DISPUTED = [
    pytest.param("The mayor had burned the port.", "The port had been burned by smugglers.", id="by voice"),
    pytest.param("Football fans toppled the statue.", "Soldiers toppled the statue.", id="by role"),
    pytest.param("Treasurer Lars Odin stole the maps.", "Deputy mayor Karin Voss stole the maps.", id="by name"),
    pytest.param("The nun was kidnapped by bandits.", "The army abducted the nun.", id="by another verb"),
    pytest.param("The army shelled the clinic.", "Rebels shelled the clinic.", id="of the registry"),
    pytest.param("The strike on the convoy was the work of rebels.", "The army hit the convoy.", id="by guilt"),
    pytest.param("The explosion was caused by a gas leak.", "The explosion was caused by a bomb.", id="by cause"),
    pytest.param("Una Kell was killed by shelling.", "Una Kell died of a heart attack.", id="by illness"),
    pytest.param("The fire was started by campers.", "Lightning started the fire.", id="by nobody"),
    pytest.param("Guards killed the prisoner.", "The prisoner killed himself.", id="by oneself"),
    pytest.param("Mara Brann won the election.", "Jon Stell won the election.", id="of a vote"),
    pytest.param("Samo Vint was killed in the air strike.", "Samo Vint is alive.", id="dead or alive"),
    pytest.param("The groom is dead.", "The bride and groom are safe.", id="dead or safe"),
]
UNDISPUTED = [
    pytest.param("The mayor burned the port.", "The port was burned by unknown men.", id="anybody"),
    pytest.param("Otto Lem burned the port.", "The port was burned by a banker.", id="a mere name"),
    pytest.param("The army shelled the clinic.", "The clinic was shelled by the air force.", id="one side"),
    pytest.param("The clinic was hit by rockets.", "The army hit the clinic.", id="a weapon"),
    pytest.param("The rebels killed civilians.", "The army killed civilians.", id="of many"),
    pytest.param("The rebels welcomed the truce.", "The truce was welcomed by the mayor.", id="what all may do"),
    pytest.param("Bakers raised the price of cakes.", "The price of bread was raised by traders.", id="another thing"),
]


def told(text: str, article: str, lead: str = PORT) -> ClaimStatement:
    return stated(text, article, lead=lead)


def disputed(matcher: ClaimMatcher, *statements: ClaimStatement) -> bool:
    """Match one after another; tell whether any two contradict."""
    matches = [match for statement in statements for match in matcher.match([statement])]
    return any(match.relation is Relation.CONTRADICTS for match in matches)


@pytest.mark.parametrize(("one", "other"), DISPUTED)
def test_other_culprits_of_one_deed_contradict(matcher: ClaimMatcher, one: str, other: str) -> None:
    assert disputed(matcher, told(one, "a"), told(other, "b"))


@pytest.mark.parametrize(("one", "other"), DISPUTED)
@pytest.mark.parametrize("articles", ["aa", "ab"], ids=["within", "across"])
def test_other_culprits_of_one_deed_are_never_one_claim(
    matcher: ClaimMatcher, one: str, other: str, articles: str
) -> None:
    statements = [told(text, article) for text, article in zip((one, other), articles, strict=True)]
    assert not are_one([match for each in statements for match in matcher.match([each])], one, other)


@pytest.mark.parametrize(("one", "other"), UNDISPUTED)
def test_what_may_both_be_so_does_not_contradict(matcher: ClaimMatcher, one: str, other: str) -> None:
    assert not disputed(matcher, told(one, "a"), told(other, "b"))


@pytest.mark.parametrize(
    "other",
    [
        told("The port had been burned by smugglers.", "b", "Port of Karsholm burns. A fire destroyed its port."),
        replace(told("The port had been burned by smugglers.", "b"), published=date(2024, 9, 5)),
    ],
    ids=["another place", "months later"],
)
def test_culprits_of_two_deeds_do_not_contradict(matcher: ClaimMatcher, other: ClaimStatement) -> None:
    assert not disputed(matcher, told("The mayor had burned the port.", "a"), other)


def test_one_culprit_by_either_voice_is_one_claim(matcher: ClaimMatcher) -> None:
    one, other = "Smugglers had burned the port.", "The port had been burned by smugglers."
    matches = [match for each in (told(one, "a"), told(other, "b")) for match in matcher.match([each])]
    assert are_one(matches, one, other)


def test_whom_the_article_gives_name_and_office_is_one_culprit(matcher: ClaimMatcher) -> None:
    lead = "Treasurer Lars Odin of Varnholt questioned. Maps are missing in Varnholt."
    one, other = told("Lars Odin stole the maps.", "a", lead), told("The maps were stolen by the treasurer.", "b", lead)
    assert not disputed(matcher, one, other)


def test_a_third_claim_does_not_join_two_culprits(make_matcher: Callable[[], ClaimMatcher]) -> None:
    one, other, third = "The mayor had burned the port.", "The port was burned by smugglers.", "The port was burned."
    matcher = make_matcher()
    matches = [
        match for text, name in ((one, "a"), (third, "b"), (other, "c")) for match in matcher.match([told(text, name)])
    ]
    assert not are_one(matches, one, other)


@pytest.mark.parametrize("text", ["The port was burned by smugglers.", "Otto Lem shot the governor.", "It was late."])
def test_a_deed_is_kept_with_the_claim(encoder: SentenceEncoder, text: str) -> None:
    traits = TraitsReader(Rarity(encoder.vocabulary)).read(told(text, "a"), article=0)
    assert unpack(pack(traits)) == traits
