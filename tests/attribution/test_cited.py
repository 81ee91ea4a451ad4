"""Whom a report cites is its source. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.cited import with_cited_sources


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_cited_sources, text, *given)


@pytest.mark.parametrize(
    ("text", "source", "cue", "cited"),
    [
        (
            "The mill is lost, the agency Lume reported, citing a river official.",
            "the agency Lume",
            "reported",
            "a river official",
        ),
        (
            "The mill is lost, Radio Lume said on Monday, quoting hospital sources in Hollin.",
            "Radio Lume",
            "said",
            "hospital sources in Hollin",
        ),
        (
            "The paper, quoting two unnamed officers, said the mill is lost.",
            "The paper",
            "said",
            "two unnamed officers",
        ),
        (
            "Rain fell. Citing police and witnesses, Radio Lume reported the mill is lost.",
            "Radio Lume",
            "reported",
            "police and witnesses",
        ),
        ("Citing a military source the paper said the mill is lost.", "the paper", "said", "a military source"),
    ],
)
def test_who_is_cited_is_the_source(text: str, source: str, cue: str, cited: str) -> None:
    content = "The mill is lost" if text.startswith("The mill") else "the mill is lost"
    assert read(text, (source, cue, content)) == [(cited, cue, content)]


@pytest.mark.parametrize(
    ("text", "given", "quoted"),
    [
        ("Captain Renn was quoted by local media as saying the mill is lost.", "local media", "Captain Renn"),
        ("It rained. The mayor was also quoted on state radio as saying the mill is lost.", "state radio", "The mayor"),
    ],
)
def test_who_is_quoted_by_somebody_is_the_source(text: str, given: str, quoted: str) -> None:
    assert read(text, (given, "saying", "the mill is lost")) == [(quoted, "saying", "the mill is lost")]


def test_who_quotes_somebody_else_is_left_to_who_is_quoted() -> None:
    given = ("an officer", "saying", "the mill is lost")
    assert read("Radio Lume quoted an officer as saying the mill is lost.", given) == [given]


def test_who_is_quoted_is_nothing_that_is_said() -> None:
    text = "Radio Lume quoted Ada Renn as saying the mill is lost."
    said = ("Ada Renn", "saying", "the mill is lost")
    assert read(text, ("Radio Lume", "quoted", "Ada"), said) == [said]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mill is lost, Radio Lume said, citing the lack of rain.", "Radio Lume", "said"),
        ("The mill is lost, the court ruled, citing an engineer.", "the court", "ruled"),
        ("Citing police violence, the union said the mill is lost.", "the union", "said"),
        ("The mill is lost, Vell said, citing his workers' debts.", "Vell", "said"),
    ],
)
def test_reasons_are_no_sources(text: str, source: str, cue: str) -> None:
    given = (source, cue, "The mill is lost" if text.startswith("The mill") else "the mill is lost")
    assert read(text, given) == [given]
