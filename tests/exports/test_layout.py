import math

import networkx as nx
import pytest

from counterclaim.exports.layout import SPRINGS, layout


@pytest.mark.parametrize("size", [0, 1, 2, SPRINGS, SPRINGS + 1, 20_000])
def test_every_node_has_a_place_of_its_own_in_the_circle(size: int) -> None:
    G = nx.relabel_nodes(nx.path_graph(size), str)
    places = layout(G)
    assert set(places) == set(G)
    assert len(set(places.values())) > size * 0.9 or size == 0
    assert all(math.hypot(x, y) <= 1500 for x, y in places.values())


def test_places_are_the_same_each_time() -> None:
    G = nx.relabel_nodes(nx.barbell_graph(5, 2), str)
    assert layout(G) == layout(G)


def test_the_busiest_of_a_large_part_is_in_its_middle() -> None:
    star = nx.relabel_nodes(nx.star_graph(SPRINGS), str)
    places = layout(star)
    assert min(places, key=lambda node: math.hypot(*places[node])) == "0"
