"""Silence is kept even where the model overlooks it. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.declining import declined_matter, declines, with_declined
from counterclaim.extraction.wording.said import Said
from counterclaim.span import Span, quote
from counterclaim.stance import Mode


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Halm Mining declined to comment on the inspection.", "declined to comment", "the inspection"),
        ("The mayor refused to discuss her plans, saying little.", "refused to discuss", "her plans"),
        ("The mayor would not comment further.", "would not", "comment"),
        ("Halm declined to say whether it would pay.", "declined to say", "whether it would pay"),
        ("The mayor wouldn\u2019t say if she knew.", "wouldn\u2019t say", "if she knew"),
        ("The mayor declined to comment when asked.", "declined to", "comment"),
    ],
)
def test_a_silence_that_was_overlooked_is_added(text: str, cue: str, content: str) -> None:
    [found] = with_declined(text, ())
    assert (quote(text, found.cue), quote(text, found.content)) == (cue, content)


def test_one_that_was_found_is_not_added_again() -> None:
    text = "Halm Mining declined to comment on the inspection."
    found = Attribution((Span(12, 31),), (Span(35, 49),), (Span(0, 11),), 0.8)
    assert with_declined(text, (found,)) == (found,)


def test_to_comment_is_no_silence() -> None:
    assert with_declined("The mayor commented on the inspection.", ()) == ()


def test_to_refuse_to_say_whether_it_is_so_is_silence_on_it() -> None:
    assert declines("refused to say", "whether the dam leaks")
    assert declines("would not say", "if the dam leaks")
    assert not declines("refused to say", "sorry")
    assert not declines("said", "whether the dam leaks is unknown")


def test_what_one_does_not_say_whether_it_is_so_is_the_matter() -> None:
    said = Said("whether the dam leaks", "refused to say", None, Mode.INDIRECT)
    assert declined_matter(said) == "The dam leaks."


def test_who_says_that_it_has_no_comment_on_a_matter_names_the_matter() -> None:
    words = ["it does not comment on rumours", "it had no comment on rumours", "we would not comment on rumours"]
    assert {declined_matter(Said(one, "said", None, Mode.INDIRECT)) for one in words} == {"Rumours."}


def test_who_has_not_commented_asserts_nothing() -> None:
    assert declines("has not commented on", "her account")
    assert not declines("commented on", "her account")
