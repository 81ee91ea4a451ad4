"""Who is meant by which words."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.claimants import Claimants, Speaker
from counterclaim.rebuttals.parties import Party, party_of, stretch
from counterclaim.rebuttals.states import leaders_in, states_in


def party(name: str, *aliases: str, of: str = "") -> Party:
    agent = Agent(id=AgentId(name), name=name, kind=AgentKind.PERSON, aliases=aliases)
    spoken_for = Agent(id=AgentId(of), name=of, kind=AgentKind.GOVERNMENT) if of else None
    return party_of(Claimants((Speaker(agent, spoken_for),)), {})


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("French troops", {"france"}),
        ("the Kremlin said", {"russia"}),
        ("Ankara and Athens", {"turkey", "greece"}),
        ("a U.S. official", {"united-states"}),
        ("the Spaniard turned left", set()),
    ],
)
def test_state_is_named_by_people_capital_or_seat(text: str, states: set[str]) -> None:
    assert states_in(text) == states


def test_leader_introduced_with_office_stands_for_the_state() -> None:
    leaders = leaders_in("French President Anne Duval arrived. Duval smiled.")
    assert leaders == {"duval": "france"}
    assert stretch("accused Duval of lying", leaders).states == {"france"}


def test_surname_means_the_person() -> None:
    assert party("Anne Duval", "Duval").named_in(stretch("that Duval's aides knew", {}))


def test_first_name_of_another_is_not_the_person() -> None:
    assert not party("Anne Duval", "Duval").named_in(stretch("Anne Weiss knew", {}))


def test_title_and_common_nouns_name_nobody() -> None:
    assert not party("Foreign Minister", "the ministry").keys


def test_spokesman_and_his_party_are_one_side() -> None:
    assert party("Paul Weiss", of="Norland Copper").same_as(party("Norland Copper"))


def test_opponents_are_not_their_state() -> None:
    assert not party("Greek rebels").same_as(party("Greek government"))
    assert party("Greek rebels").meant_in(stretch("insurgents shelled the town", {}))


def test_who_speaks_for_one_state_are_not_one_side() -> None:
    state = Agent(id=AgentId("turkey"), name="Turkey", kind=AgentKind.GOVERNMENT)
    people = (Agent(id=AgentId(f"a-{name}"), name=name, kind=AgentKind.PERSON) for name in ("Ann Moor", "Ivo Sand"))
    first, second = (party_of(Claimants((Speaker(person, state),)), {}) for person in people)
    assert not first.same_as(second)


def test_the_army_is_meant_where_it_is_called_so_again() -> None:
    army = party_of(Claimants(()), {}, "The army")
    assert army.meant_in(stretch("The army shelled the mill", {}))
    assert not army.meant_in(stretch("The navy shelled the mill", {}))
    assert not party_of(Claimants(()), {}, "Ann Moor").meant_in(stretch("the moor burned", {}))
