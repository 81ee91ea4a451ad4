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
    ],
)
def test_a_hedge_lowers_certainty(content: str, cue: str, certainty: Certainty) -> None:
    assert speaker_certainty(content, cue) is certainty


def test_a_hedge_late_in_a_long_content_is_about_a_detail() -> None:
    content = "the dam burst at dawn on the third day of the heavy rain in the upper valley and some may return"
    assert speaker_certainty(content, "said") is Certainty.CERTAIN
