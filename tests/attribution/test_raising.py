"""Raised subjects: the cue stands inside what is said. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.raising import find_raising, with_raised_predicates
from counterclaim.span import Span

CONVOY = "The convoy is widely believed to have crossed the river at night, though nobody saw it."


def attribution(text: str, cue: str, *content: str) -> Attribution:
    def place(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return Attribution((place(cue),), tuple(map(place, content)), (), 0.9)


def mended(text: str, cue: str, *content: str) -> tuple[list[str], list[str]]:
    [one] = with_raised_predicates(text, [attribution(text, cue, *content)])
    return [span.within(text) for span in one.cue], [span.within(text) for span in one.content]


@pytest.mark.parametrize("cue", ["is", "believed", "is widely believed", "believed to have"])
def test_a_lost_predicate_is_found_whatever_part_of_the_cue_is_known(cue: str) -> None:
    assert mended(CONVOY, cue, "The convoy") == (
        ["is widely believed"],
        ["The convoy", "to have crossed the river at night"],
    )


def test_a_predicate_begins_with_its_to() -> None:
    text = "The envoy was reported to be behind the leak."
    assert mended(text, "reported", "The envoy", "the leak") == (
        ["was reported"],
        ["The envoy", "to be behind the leak"],
    )


def test_an_aside_may_stand_behind_the_subject() -> None:
    text = "The envoy, who left in May, is rumoured to have died."
    found = find_raising(text, attribution(text, "rumoured", "The envoy", "to have died"))
    assert found is not None
    assert text[found.predicate :] == "to have died."


def test_a_whole_predicate_stays_as_it_is() -> None:
    found = mended(CONVOY, "believed", "The convoy", "to have crossed the river")
    assert found == (["believed"], ["The convoy", "to have crossed the river"])


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The crew was urged to leave.", "urged", "The crew"),
        ("The envoy is believed.", "believed", "The envoy"),
        ("The envoy believed to have won.", "believed", "The envoy"),
        ("The envoy is said to be ill, her aides told us.", "told", "The envoy"),
    ],
)
def test_only_a_passive_verb_of_belief_raises(text: str, cue: str, content: str) -> None:
    assert find_raising(text, attribution(text, cue, content)) is None
