"""Who of several deniers answers which accusation."""

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.claimants import Speaker
from counterclaim.extraction.accused import answered, named_in


def agent(name: str) -> Agent:
    return Agent(id=AgentId(name.lower()), name=name, kind=AgentKind.ORGANIZATION)


VARNA, OSTREL, REBELS = agent("Varna"), agent("Ostrel"), agent("Rebels")
BOTH = (Speaker(VARNA), Speaker(OSTREL))


def test_each_answers_what_accuses_him() -> None:
    accused = {3: (VARNA,), 5: (OSTREL,)}
    assert answered(BOTH[0], BOTH, accused) == ({3}, {3})
    assert answered(BOTH[1], BOTH, accused) == ({5}, {5})


def test_who_speaks_for_a_party_answers_what_accuses_it() -> None:
    spokesman = Speaker(agent("Ivo Lund"), VARNA)
    assert answered(spokesman, (spokesman, BOTH[1]), {3: (VARNA,), 5: (OSTREL,)}) == ({3}, {3})


def test_whom_nothing_accuses_answers_what_accuses_none_of_them() -> None:
    assert answered(BOTH[0], BOTH, {3: (OSTREL,), 4: (), 5: (REBELS,)}) == ({4, 5}, set())


def test_a_claim_accuses_whom_it_names() -> None:
    assert named_in("Varna's guns fired on the village.", (VARNA, OSTREL)) == (VARNA,)
    assert named_in("Guns fired on the village.", (VARNA, OSTREL)) == ()
