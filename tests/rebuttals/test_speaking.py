"""How much each party says."""

from random import Random

import pytest

from counterclaim.rebuttals.parties import Party
from counterclaim.rebuttals.speaking import Speaking, count_speaking


def test_what_is_said_under_any_name_of_a_party_counts_as_its_own() -> None:
    full, short, other = (Party(keys=frozenset(keys)) for keys in ({"ana", "kolar"}, {"kolar"}, {"renn"}))
    found = count_speaking([(full, True), (short, False), (other, False)])
    assert found == {full: Speaking(2, 1), short: Speaking(2, 1), other: Speaking(1, 0)}


def test_parties_are_found_as_by_asking_each_about_each() -> None:
    draw = Random(5)  # noqa: S311 - no secret
    names, states = ["renn", "kolar", "olson", "vell"], ["ruritania", "kardania"]
    spoken = [
        (
            Party(
                keys=frozenset(draw.sample(names, draw.randint(0, 2))),
                states=frozenset(draw.sample(states, draw.randint(0, 1))),
                opponents=draw.random() < 0.3,
                authorities=draw.random() < 0.3,
            ),
            draw.random() < 0.5,
        )
        for _ in range(60)
    ]
    for party, said in count_speaking(spoken).items():
        same = [denies for other, denies in spoken if other.same_as(party)]
        assert said == Speaking(len(same), sum(same))


def test_hundreds_of_parties_are_not_compared_each_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Party] = []
    same_as = Party.same_as

    def counted(one: Party, other: Party) -> bool:
        asked.append(one)
        return same_as(one, other)

    monkeypatch.setattr(Party, "same_as", counted)
    count_speaking((Party(keys=frozenset({f"name{number}"})), False) for number in range(500))
    assert len(asked) == 500
