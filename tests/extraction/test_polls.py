"""What polls show, without a verb. All sentences are invented."""

import pytest

from counterclaim.extraction.wording.polls import polled


@pytest.mark.parametrize(
    ("cue", "words", "wording"),
    [
        ("shows", "Ilo up by ten points", "Ilo is up by ten points"),
        ("showed", "him leading the mayor", "he is leading the mayor"),
        ("have", "Mara Ilo slightly ahead of the mayor", "Mara Ilo is slightly ahead of the mayor"),
        ("found", "Ilo with a narrow lead", "Ilo has a narrow lead"),
        ("found", "them with an edge", "they have an edge"),
        ("shows", "only a small gap between the two", "there is only a small gap between the two"),
    ],
)
def test_what_a_poll_shows_is_put_into_a_clause(cue: str, words: str, wording: str) -> None:
    assert polled(words, cue) == wording


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("said", "Ilo up by ten points"),
        ("show", "Ilo down to earth"),
        ("show", "Ilo with a boat"),
        ("show", "the mayor up at dawn"),
        ("said", "a small gap between the two"),
        ("shows", "a small gap is left"),
    ],
)
def test_what_is_no_standing_stays(cue: str, words: str) -> None:
    assert polled(words, cue) is None
