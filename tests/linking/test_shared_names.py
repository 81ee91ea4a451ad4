"""What every state may have is one claimant within one state only."""

from itertools import permutations

import pytest

from counterclaim.rdf.iris import Iris
from counterclaim.reading import Reading
from linking.scenes import Said, contents, filled, linker, read, same, write


def told(number: int, place: str) -> Reading:
    return read(number, Said("National agency", f"Prices in {place} rose {number} percent."))


KENYAN, ALSO_KENYAN, PAKISTANI = told(1, "Kenya"), told(2, "Kenya"), told(3, "Pakistan")


@pytest.mark.parametrize("order", list(permutations([KENYAN, ALSO_KENYAN, PAKISTANI])))
def test_an_agency_of_two_states_is_two_in_any_order(order: tuple[Reading, ...]) -> None:
    store = filled(*order)
    iris = Iris(store.base)
    one, also, other = (iris.agent(reading.agents[0].id) for reading in (KENYAN, ALSO_KENYAN, PAKISTANI))
    assert same(store, one, also)
    assert not same(store, one, other)


def test_writing_them_again_changes_nothing() -> None:
    readings = [KENYAN, ALSO_KENYAN, PAKISTANI]
    store = filled(*readings)
    before = contents(store)
    write(store, *readings, by=linker(store))
    assert contents(store) == before
