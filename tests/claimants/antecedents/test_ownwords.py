"""Who speaks of himself in the words before.

All sentences are invented.
"""

import pytest

from claimants.reading import claimants, names


@pytest.mark.parametrize(
    ("content", "source", "name"),
    [
        ("Kelmor Foods will close a plant", "it", "Kelmor Foods"),
        ("Kelmor Foods will cut 300 jobs", "the company", "Kelmor Foods"),
        ("Kelmor will cut 300 jobs", "the company", "Kelmor"),
        ("The bank lost 3 million", "it", "bank"),
        ("The town council will appeal", "it", "town council"),
    ],
)
def test_a_body_that_opens_its_own_words_says_them(content: str, source: str, name: str) -> None:
    text = f"Markets\n{content}, {source} said on Monday."
    assert names(claimants(text, (source, "said", content), people=("Kelmor",))[0]) == [name]


@pytest.mark.parametrize(
    ("before", "content", "source"),
    [
        ("It rained. ", "Ada Renn will resign", "it"),
        ("It rained. ", "Kelmor Foods will close", "the council"),
        ("It rained. ", "The company spokesman left", "it"),
        ("The ministry said no. ", "Kelmor Foods broke the law", "it"),
    ],
)
def test_whom_the_words_only_tell_of_does_not_say_them(before: str, content: str, source: str) -> None:
    text = f"Markets\n{before}{content}, {source} said on Monday."
    given = [("The ministry", "said", "no")] if "ministry" in before else []
    last = claimants(text, *given, (source, "said", content))[-1]
    assert not {"Ada Renn", "Kelmor Foods", "company", "company spokesman"} & set(names(last))
