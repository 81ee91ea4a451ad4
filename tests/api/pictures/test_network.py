"""Where those around one node are drawn."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim_api.pictures.network import MOST, Place, arrange, name_lines

OTHERS = st.integers(0, MOST - 1).map(lambda count: [f"n{number}" for number in range(count)])


@given(OTHERS, st.data())
def test_all_have_places_of_their_own_with_room_for_names(others: list[str], data: st.DataObject) -> None:
    pairs = list(combinations(["middle", *others], 2))
    links = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    places = arrange("middle", others, links)
    assert set(places) == {"middle", *others}
    for one, other in combinations(places.values(), 2):
        assert one.row != other.row or abs(one.at - other.at) > 0.33
    assert all(1 / 6 <= place.at <= 5 / 6 for place in places.values())
    assert places == arrange("middle", others, links), "one graph gives one drawing"


@given(OTHERS)
def test_it_stands_in_the_middle(others: list[str]) -> None:
    places = arrange("middle", others, [("middle", other) for other in others])
    rows = {place.row for place in places.values()} | {2 * places["middle"].row}
    assert places["middle"] == Place(0.5, max(rows) // 2)


@given(OTHERS)
def test_no_line_from_the_middle_goes_through_another(others: list[str]) -> None:
    places = arrange("middle", others, [("middle", other) for other in others])
    middle = places.pop("middle")
    ways = [((place.at - middle.at), (place.row - middle.row)) for place in places.values()]
    for (across, down), (far_across, far_down) in combinations(ways, 2):
        is_aligned = abs(across * far_down - far_across * down) < 0.05
        assert not is_aligned or across * far_across + down * far_down < 0, "on the same side of the middle"


def test_there_is_room_for_so_many_only() -> None:
    with pytest.raises(ValueError, match="13 nodes, not 14"):
        arrange("middle", map(str, range(MOST)), [])


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ivo Renn", ["Ivo Renn"]),
        ("Ministry of Trade of Sel", ["Ministry of", "Trade of Sel"]),
        ("Two clerks of the harbour office of Sel", ["Two clerks of", "the harbour…"]),
        ("Maximiliana Featherstonehaugh-Warner", ["Maximiliana…"]),
        ("Featherstonehaugh", ["Featherstoneh…"]),
        ("", [""]),
    ],
)
def test_a_name_is_broken_in_two_lines_at_most(name: str, lines: list[str]) -> None:
    assert name_lines(name) == lines


@given(st.text(max_size=200))
def test_no_line_of_a_name_is_wider_than_its_place(name: str) -> None:
    assert all(len(line) <= 14 for line in name_lines(name)) or not name.strip()
