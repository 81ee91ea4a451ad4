"""A content whose cue stands inside becomes a clause. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.wording.raised import content_words
from counterclaim.span import Span


@pytest.mark.parametrize(
    ("subject", "cue", "predicate", "clause"),
    [
        ("The convoy", "is said", "to have left", "The convoy has left"),
        ("Both convoys", "are believed", "to have left", "Both convoys have left"),
        ("The convoy", "was reported", "to have left", "The convoy had left"),
        ("The convoy", "was thought", "to be safe", "The convoy was safe"),
        ("The envoys", "have been rumoured", "to be ill", "The envoys are ill"),
        ("The envoy", "is understood", "to support the deal", "The envoy supports the deal"),
        ("The envoy", "is said", "to flummox them", "The envoy to flummox them"),
        ("The envoy", "is expected", "to be released", "The envoy will be released"),
        ("The envoy", "has told us", "to be patient", "The envoy to be patient"),
        ("Both convoys", "are still believed", "to be near", "Both convoys are near"),
        ("Vell", "is considered", "one of the oldest ports", "Vell is one of the oldest ports"),
        ("Two men", "were believed", "responsible for the fire", "Two men were responsible for the fire"),
        ("The port", "has been called", "unsafe", "The port is unsafe"),
        ("The envoy", "was called", "back to Vell", "The envoy back to Vell"),
    ],
)
def test_a_raised_subject_gets_a_finite_verb(subject: str, cue: str, predicate: str, clause: str) -> None:
    text = f"{subject} {cue} {predicate}."
    ends = [0, len(subject) + 1, len(subject) + len(cue) + 2]
    parts = [Span(start, start + len(words)) for start, words in zip(ends, (subject, cue, predicate), strict=True)]
    assert content_words(text, Attribution((parts[1],), (parts[0], parts[2]), (), 0.9)) == clause
