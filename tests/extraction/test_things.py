"""What is done to a bare thing, or demanded or thought of it, is no claim. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.unclaimed.things import is_of_a_thing
from counterclaim.span import Span


def attitude(cue: str, content: str, between: str = " ") -> bool:
    text = f"The council {cue}{between}{content}."
    start = text.rindex(content)
    return is_of_a_thing(
        text, Attribution((Span(12, 12 + len(cue)),), (Span(start, start + len(content)),), (), confidence=0.9)
    )


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("defended", "the column"),
        ("railed against", "the bill"),
        ("slammed", "the remarks about fishermen"),
        ("echoed", "those words"),
        ("voted down", "a bridge bill"),
        ("warned against", "drawing sweeping conclusions"),
        ("cautioned against", "higher taxes"),
        ("promised", "a full inquiry"),
        ("pledged", "better schools"),
        ("citing", "people familiar with the matter"),
        ("cited", "an unnamed official"),
        ("citing", "a report by the guild"),
        ("spoke to reporters about", "the matter"),
        ("explained", "this"),
        ("drew harsh criticism", "the plan"),
    ],
)
def test_an_act_on_a_bare_thing_is_an_attitude(cue: str, content: str) -> None:
    assert attitude(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("slammed", "the mayor for his silence"),
        ("blasted", "the mayor over the bridge"),
        ("defended", "the remarks as a joke"),
        ("railed against", "a \u201cwall of greed\u201d"),
        ("explained", "the bridge was closed"),
        ("recalled", "that it rained"),
        ("said", "the bill"),
        ("declined", "to comment"),
        ("warned", "the dam would burst"),
        ("promised", "to mend the dam"),
        ("promised", "the dam would hold"),
        ("promised", "\u201cfree boats\u201d for all"),
        ("citing", "a lack of boats"),
        ("citing", "officials who were paid"),
        ("warned against", "thinking that the dam would hold"),
    ],
)
def test_a_judgement_a_clause_or_quoted_words_are_claims(cue: str, content: str) -> None:
    assert not attitude(cue, content)


def test_a_judgement_may_begin_before_the_content() -> None:
    assert not attitude("criticizing", "another photo stunt", between=" it as ")


def bare(text: str, cue: str, content: str) -> bool:
    first, then = text.index(cue), text.index(content)
    return is_of_a_thing(
        text, Attribution((Span(first, first + len(cue)),), (Span(then, then + len(content)),), (), 0.9)
    )


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("called for", "an inquiry into the fire"),
        ("called for", "a wider effort to rebuild the bridge"),
        ("demanded", "an inquiry"),
        ("calling for", "immediate access to the site"),
        ("condemned", "the raid on the mill"),
        ("decried", "the lack of detail"),
        ("praised", "the plan"),
        ("has vetoed", "earlier efforts to close the port"),
        ("slammed", "Governor Mara Ilo"),
    ],
)
def test_a_bare_thing_is_no_claim(cue: str, content: str) -> None:
    assert bare(f"The council {cue} {content}.", cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("called for", "the mayor to resign"),
        ("called for", "the finds to be examined"),
        ("called for", "closing the port"),
        ("demanded", "that the port be closed"),
        ("demanded", "the port stay closed"),
        ("condemned", "the raid as a crime"),
        ("slammed", "Mara Ilo as a liar"),
        ("slammed", "Mara Ilo for the raid"),
        ("blamed", "Mara Ilo"),
        ("praised", "the plan for its clarity"),
        ("condemned", "the \u201cshameful\u201d raid"),
        ("said", "an inquiry was needed"),
    ],
)
def test_a_clause_a_judgement_and_quoted_words_are_claims(cue: str, content: str) -> None:
    assert not bare(f"The council {cue} {content}.", cue, content)
