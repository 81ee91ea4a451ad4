"""Who passes words on, on texts written for these tests."""

import pytest

from claimants.reading import claimants, names


@pytest.mark.parametrize(
    "medium",
    ["Meridian Press", "Radio Eskel", "Kardan News", "Kardan News Agency", "Teral Times", "Kardan Television"],
)
def test_a_medium_known_by_its_noun_relays(medium: str) -> None:
    told = claimants(f"Ivo Sand told {medium} that it rained.", ("Ivo Sand", "told", "it rained"))[0]
    quoted = claimants(f"{medium} quoted Ivo Sand as saying it rained.", ("Ivo Sand", "saying", "it rained"))[0]
    reported = claimants(f"{medium} reported Ivo Sand as saying it rained.", ("Ivo Sand", "saying", "it rained"))[0]
    for answer in (told, quoted, reported):
        assert names(answer) == ["Ivo Sand"]
        assert answer.relay is not None
        assert answer.relay.name == medium


def test_a_person_who_was_told_is_no_relay() -> None:
    assert claimants("Ivo Sand told Ana Pell that it rained.", ("Ivo Sand", "told", "it rained"))[0].relay is None
