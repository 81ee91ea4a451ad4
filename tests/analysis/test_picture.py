import re
from itertools import pairwise

import networkx as nx
import pytest
from matplotlib.patches import FancyArrowPatch

from analysis.statements import Said, graph
from counterclaim.analysis.picture import draw_disputes

SAID = (
    Said("rebels", "asserts", "The army shelled the town."),
    Said("army", "denies", "The army shelled the town."),
    Said("monitors", "questions", "The army shelled the town."),
    Said("ministry", "declinesToComment", "The army shelled the town."),
)


def words(G: "nx.MultiDiGraph[str]", *, limit: int = 6) -> list[str]:
    return re.findall(r">([^<>]+)</text>", draw_disputes(G, limit=limit).svg())


def test_claims_and_parties_are_readable_words_of_the_picture() -> None:
    assert {"The army shelled the town.", "rebels", "army", "monitors"} <= set(words(graph(*SAID)))


def test_sums_of_money_are_no_formula() -> None:
    claim = "It paid $5 million, not $3 million."
    assert {claim, "the $1 and $2 firm"} <= set(
        words(graph(Said("the $1 and $2 firm", "denies", claim), Said("rebels", "asserts", claim)))
    )


def test_who_did_not_comment_is_not_drawn() -> None:
    assert "ministry" not in words(graph(*SAID))


def test_denial_and_doubt_are_marked_by_signs() -> None:
    assert {"✕", "?"} <= set(words(graph(*SAID)))


def test_the_same_disputes_give_the_same_picture() -> None:
    assert draw_disputes(graph(*SAID)).svg() == draw_disputes(graph(*SAID))._repr_svg_()


def test_only_the_most_contested_claims_are_drawn() -> None:
    more = (Said("army", "asserts", "The road is open."), Said("rebels", "denies", "The road is open."))
    assert "The road is open." not in words(graph(*SAID, *more), limit=1)


def test_a_long_wording_is_cut() -> None:
    claim = "The army shelled " + "the town and " * 40
    drawn = words(graph(Said("rebels", "asserts", claim), Said("army", "denies", claim)))
    assert any(line.endswith(" …") for line in drawn)
    assert len(drawn) < 20


def test_nothing_contested_is_an_error_that_says_so() -> None:
    with pytest.raises(nx.NetworkXError, match="nothing to draw"):
        draw_disputes(graph(SAID[0]))


@pytest.mark.parametrize("parties", [1, 3, 12])
def test_names_of_one_side_do_not_overlap(parties: int) -> None:
    figure = draw_disputes(
        graph(SAID[0], *(Said(f"party {n}", "denies", SAID[0].claim) for n in range(parties)))
    ).figure
    heights = sorted(text.get_position()[1] for text in figure.axes[0].texts if text.get_text().startswith("party"))
    assert all(above - below >= 0.99 for below, above in pairwise(heights))


def test_both_stances_of_a_party_that_reversed_itself_can_be_seen() -> None:
    reversed_itself = Said("army", "asserts", SAID[0].claim, "a2")
    lines = draw_disputes(graph(*SAID[:2], reversed_itself)).figure.axes[0].patches
    arrows = [line for line in lines if isinstance(line, FancyArrowPatch)]
    assert len({arrow.get_path().get_extents().bounds for arrow in arrows}) == 3
