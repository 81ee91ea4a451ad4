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


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("criticised", "the use of nets which it says kill seals"),
        ("blasted", "the lack of boats"),
        ("has responded to", "the claim"),
        ("later added details about", "the number of boats"),
        ("expressed its outrage at", "raids in Vell on boats"),
        ("expressed", "condolences over the deaths of two rowers"),
        ("voiced", "support for the rowers"),
    ],
)
def test_a_stand_on_a_bare_thing_is_no_claim(cue: str, content: str) -> None:
    assert attitude(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("criticised", "the mayor for his silence"),
        ("ridiculed", "the idea that the dam was safe"),
        ("despite criticism", "the nets kill seals"),
        ("expressed fears", "the dam could burst"),
        ("expressed", "concern that the dam could burst"),
        ("voiced", "\u201coutright dismay\u201d at the raids"),
    ],
)
def test_a_stand_with_a_clause_or_a_judgement_or_quoted_words_is_a_claim(cue: str, content: str) -> None:
    assert not attitude(cue, content)


def test_a_demand_for_a_bare_thing_is_no_claim_with_its_preposition_outside_the_cue() -> None:
    assert attitude("called", "a strong response by the town", between=" for ")
    assert not attitude("called", "the mayor to resign", between=" for ")


@pytest.mark.parametrize(
    ("cue", "content", "is_thing"),
    [
        ("described", "the moment the bridge fell", True),
        ("recalled", "her last day in the mill", True),
        ("described", "the scene as a field of mud", False),
        ("described", "how the bridge fell", False),
    ],
)
def test_an_occasion_that_is_recounted_is_no_claim(cue: str, content: str, is_thing: bool) -> None:
    assert attitude(cue, content) is is_thing


@pytest.mark.parametrize(
    ("content", "is_thing"),
    [
        ("heavy clashes between rowers and guards", True),
        ("rowers being held in the mill", False),
        ("boats leaving the port", False),
        ("raids that killed two", False),
    ],
)
def test_reports_of_something_are_a_claim_only_with_what_happens(content: str, is_thing: bool) -> None:
    assert attitude("heard reports of", content) is is_thing
    assert attitude("heard reports", content, between=" of ") is is_thing
