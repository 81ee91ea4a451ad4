"""How committed the speaker is. All sentences are invented."""

import pytest

from counterclaim.extraction.certainty import speaker_certainty
from counterclaim.stance import Certainty


@pytest.mark.parametrize(
    ("content", "cue", "certainty"),
    [
        ("the dam burst", "said", Certainty.CERTAIN),
        ("the dam may have burst", "said", Certainty.POSSIBLE),
        ("the dam appears to have burst", "said", Certainty.PROBABLE),
        ("the dam had burst", "believes", Certainty.PROBABLE),
        ("it could not yet say whether the dam burst", "said", Certainty.POSSIBLE),
        ("it was too early to tell what burst the dam", "said", Certainty.POSSIBLE),
        ("I think the dam burst at dawn", "said", Certainty.PROBABLE),
        ("she hoped the dam would hold", "said", Certainty.PROBABLE),
        ("the dam was likely to burst", "said", Certainty.PROBABLE),
        ("the dam was unlikely to burst", "said", Certainty.PROBABLE),
        ("the dam should be ready by June", "said", Certainty.PROBABLE),
        ("the dam could burst", "said", Certainty.POSSIBLE),
    ],
)
def test_a_hedge_lowers_certainty(content: str, cue: str, certainty: Certainty) -> None:
    assert speaker_certainty(content, cue) is certainty


def test_a_hedge_late_in_a_long_content_is_about_a_detail() -> None:
    content = "the dam burst at dawn on the third day of the heavy rain in the upper valley and some may return"
    assert speaker_certainty(content, "said") is Certainty.CERTAIN


@pytest.mark.parametrize(
    "content",
    [
        "the dam was inspected in May",
        "old dams are twice as likely to burst",
        "the minister should resign",
        "people in the valley could hear the dam burst",
        "he could not attend the opening of the dam",
        "the council will vote on whether to rebuild the dam",
    ],
)
def test_what_is_no_hedge_lowers_no_certainty(content: str) -> None:
    assert speaker_certainty(content, "said") is Certainty.CERTAIN
