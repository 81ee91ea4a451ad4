"""Demands and attitudes are claims only where they say something of what they are about."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.bare import is_bare
from counterclaim.span import Span


def bare(text: str, cue: str, content: str) -> bool:
    first, then = text.index(cue), text.index(content)
    return is_bare(text, Attribution((Span(first, first + len(cue)),), (Span(then, then + len(content)),), (), 0.9))


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
