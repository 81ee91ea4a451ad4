"""Many articles quote people of few names: adding one by one is what looking at all of them at once gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.agents import AgentLinks
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT
from counterclaim.store.protocol import Change
from linking.scenes import Said, contents, filled, read

MENTIONS = st.sampled_from(
    ["Ivo Renn", "Iraqi President Ivo Renn", "Egyptian President Ivo Renn", "Tarek Abdel Rahim", "Tarek Abdurrahim"]
)


@settings(max_examples=12)
@given(st.lists(MENTIONS, min_size=4, max_size=7), st.randoms(use_true_random=False))
def test_people_of_few_names_are_matched_alike_in_any_order(mentions: list[str], random: object) -> None:
    readings = [
        read(number, Said(mention.rpartition("President ")[2], f"Speech {number}.", mention=mention))
        for number, mention in enumerate(mentions)
    ]
    store = filled(*readings)
    shuffled = sorted(readings, key=lambda reading: reading.article.id)
    getattr(random, "shuffle")(shuffled)  # noqa: B009 - hypothesis has no public type for it
    assert contents(filled(*shuffled)) == contents(store)
    anew = AgentLinks(store, Iris(), frozenset()).rebuilt(readings)
    changed = {quad for quad in anew.additions if quad.predicate == SAME_AGENT}
    assert (changed, anew.removals) == (set(), Change().removals)
