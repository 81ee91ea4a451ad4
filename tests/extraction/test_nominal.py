"""What a bare noun phrase asserts, given its cue. All sentences are invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.extraction.wording.nominal import asserted
from counterclaim.extraction.wording.said import Said
from counterclaim.stance import Mode

GUARD = Agent(id=AgentId("a-guard"), name="Varnian guard", kind=AgentKind.ORGANIZATION)


def clause(cue: str, words: str, *, denied: bool = False) -> str | None:
    return asserted(words, Said(words, cue, GUARD, Mode.INDIRECT), denied=denied)


@pytest.mark.parametrize(
    ("cue", "words", "wording"),
    [
        ("reported", "heavy clashes in the bay", "there were heavy clashes in the bay"),
        ("reported", "heavy fighting in the bay", "there was heavy fighting in the bay"),
        ("confirmed", "a blast near the mill", "there was a blast near the mill"),
        ("reported", "renewed raids on the port", "there were renewed raids on the port"),
        ("confirmed", "three new cases of measles", "there were three new cases of measles"),
        ("reported", "1,200 new infections in May", "there were 1,200 new infections in May"),
        ("confirmed", "the signing of Mara Ilo on Monday", "Mara Ilo was signed on Monday"),
        ("reported", "no casualties", "there were no casualties"),
        ("documented", "heavy shelling since May", "there has been heavy shelling since May"),
        ("documented", "12 raids since May", "there have been 12 raids since May"),
        ("reported", "a string of thefts in Teral", "there was a string of thefts in Teral"),
        ("reported", "dozens of raids on the port", "there were dozens of raids on the port"),
        ("reported", "the sound of shelling in Teral", "there was the sound of shelling in Teral"),
        ("confirmed", "the raids on the port", "the raids on the port took place"),
        ("confirmed", "the killing of ten men in the raid", "ten men were killed in the raid"),
        ("announced", "the death of its leader", "its leader died"),
        ("confirmed", "the arrest of Mara Ilo at the port", "Mara Ilo was arrested at the port"),
        ("confirmed", "Mara Ilo's arrest", "Mara Ilo was arrested"),
        ("confirmed", "his death", "he died"),
        ("acknowledged", "a lack of boats", "there is a lack of boats"),
        ("found", "no evidence of theft", "there is no evidence of theft"),
        ("gave", "a toll of 48 dead", "48 people were killed"),
        ("gave", "a toll of 48 dead and 12 wounded", "48 people were killed and 12 wounded"),
        ("gave", "a slightly lower toll of 31 clerks killed", "31 clerks were killed"),
        ("gave", "a death toll of 48", "the death toll is 48"),
        ("put", "the death toll from the raids at 50", "the death toll from the raids is 50"),
        ("put", "the toll at least at 85", "the toll is at least 85"),
        ("put", "the death toll higher", "the death toll is higher"),
        ("declared", "the long truce over", "the long truce is over"),
        ("confirmed", "the reports of theft", "the reports of theft are true"),
        ("", "20 dead in raids on Teral", "20 people are dead in raids on Teral"),
        ("says", "Nine fishermen killed in storm", "Nine fishermen were killed in storm"),
        ("praised", "him for having saved the boat", "he has saved the boat"),
        ("reported", "15 fishermen killed", "15 fishermen were killed"),
        ("reported", "20 dead and 30 wounded", "20 people are dead and 30 wounded"),
        ("predicted", "a long battle for the port", "there will be a long battle for the port"),
        ("found", "no signs of theft", "there are no signs of theft"),
    ],
)
def test_a_phrase_that_can_mean_one_thing_is_put_into_a_clause(cue: str, words: str, wording: str) -> None:
    assert clause(cue, words) == wording


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("reported", "rebels launched attacks"),
        ("reported", "Varnia fears attacks"),
        ("reported", "raids on the port kill 32"),
        ("reported", "her attacks on the mayor"),
        ("reported", "an analysis of her letters"),
        ("reported", "attack on the port"),
        ("said", "heavy clashes in the bay"),
        ("warned of", "the death of the reef"),
        ("confirmed", "the death of the head of police in Teral"),
        ("confirmed", "the killing of Ilo and his men"),
        ("confirmed", "the death toll"),
        ("criticized", "a lack of boats"),
        ("put", "the ferry at the pier"),
        ("put", "the toll, said to be low, at 50"),
        ("claimed", "the attack"),
        ("claimed", "self-defence"),
        ("declared", "the war on smugglers"),
        ("reported", "the reports of theft"),
        ("said", "20 dead in raids were buried"),
        ("predicted", "the battle for the port"),
        ("feared", "a long battle for the port"),
        ("said", "hundreds were killed"),
    ],
)
def test_what_is_in_doubt_stays_as_it_is(cue: str, words: str) -> None:
    assert clause(cue, words) is None


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("the killing of ten men", "ten men were killed"),
        ("claims of theft", "claims of theft are true"),
        ("the fraud allegation", "the fraud allegation is true"),
        ("heavy clashes in the bay", None),
        ("the attack", None),
        ("criticism of the plan", None),
        ("a spill", "there was a spill"),
        ("a secret deal with Vell", None),
        ("a secret meeting at the port", "there was a secret meeting at the port"),
        ("a role in the theft", None),
    ],
)
def test_what_is_denied_of_a_thing_is_that_it_was_so(words: str, wording: str | None) -> None:
    assert clause("denied", words, denied=True) == wording


def test_what_took_place_with_something_is_left_as_it_is() -> None:
    assert clause("reported", "the raids on the port with a toll of nine") is None
