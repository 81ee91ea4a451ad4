"""Stories written with their claims marked."""

import pytest

from counterclaim.annotations.stories import ClaimPlace
from counterclaim.annotations.written import read_story, read_written_stories
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import quote

STORY = """=== 1 (2015-08-19)
Rebels say {1|A: the army gassed Oren}

The army denied {2|B|denial>1,3: that it had fired gas}. {3|A: The regime did it}, a medic said {4|-: on Monday}.

=== 2 (2015-08-20)
Ministry: {1|C|counterclaim>2: rebels opened a canister}

It was accused of {2|A: the gas attack, which {3|-: killed forty}}. It denied {4|B|denial>?: any part in it}.
"""


def test_marks_are_taken_out_and_contents_stand_where_they_were() -> None:
    first, second = read_story("oren", STORY).articles
    assert [quote(first.text, content) for content in first.contents] == [
        "the army gassed Oren",
        "that it had fired gas",
        "The regime did it",
        "on Monday",
    ]
    assert "{" not in first.text + second.text
    assert [quote(second.text, content) for content in second.contents][1:3] == [
        "the gas attack, which killed forty",
        "killed forty",
    ]


def test_claims_of_one_letter_are_one_proposition_in_all_reports() -> None:
    accused, denied, other = read_story("oren", STORY).propositions
    assert accused == (ClaimPlace(0, 0), ClaimPlace(0, 2), ClaimPlace(1, 1))
    assert denied == (ClaimPlace(0, 1), ClaimPlace(1, 3))
    assert other == (ClaimPlace(1, 0),)


def test_what_denies_or_tells_otherwise_contradicts() -> None:
    assert read_story("oren", STORY).contradictions == ((0, 1), (0, 2))


def test_a_rebuttal_has_its_targets_and_may_have_unmarked_ones() -> None:
    denial, account, blanket = read_story("oren", STORY).rebuttals
    assert (denial.kind, denial.targets) == (RebuttalKind.DENIAL, (ClaimPlace(0, 0), ClaimPlace(0, 2)))
    assert (account.kind, account.unmarked) == (RebuttalKind.COUNTERCLAIM, False)
    assert (blanket.targets, blanket.unmarked) == ((), True)


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("{1|A: the army", "does not close its mark"),
        ("{one: the army}", "malformed mark"),
        ("the army}", "malformed mark"),
        ("{1|A|denial>7: the army}", "disputes its claim '7'"),
    ],
)
def test_a_mark_that_cannot_be_read_is_named(marked: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_story("oren", f"=== 1 (2015-08-19)\n{marked}\n")


def test_every_story_of_the_project_can_be_read_and_holds_great_propositions() -> None:
    stories = read_written_stories()
    assert len({story.id for story in stories}) == len(stories) > 0
    assert all(max(map(len, story.propositions)) > 5 for story in stories)
    assert all(story.rebuttals and story.contradictions for story in stories)
