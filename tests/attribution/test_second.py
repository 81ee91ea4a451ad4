"""A denial behind another verb of the same speaker. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.attribution.second import with_second_denials
from counterclaim.span import Span

Parts = tuple[str, str, str]
"""Source, cue and content, as words."""


def read(text: str, *given: Parts) -> list[Parts]:
    def place(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    found = with_second_denials(text, [Attribution(place(c), place(w), place(s), 0.8) for s, c, w in given])
    joined = [
        [" ".join(span.within(text) for span in part) for part in (one.source, one.cue, one.content)] for one in found
    ]
    return [(source, cue, content) for source, cue, content in joined]


@pytest.mark.parametrize(
    ("joint", "deny", "what"),
    [
        (" but ", "denied", "that it was his fault"),
        (", and strongly ", "denied", "any wrongdoing"),
        (" while ", "denying", "having seen the memo"),
    ],
)
def test_what_is_said_and_what_is_denied_are_told_apart(joint: str, deny: str, what: str) -> None:
    text = f"The driver said he regretted the delay{joint}{deny} {what}."
    said = ("The driver", "said", f"he regretted the delay{joint}{deny} {what}")
    assert read(text, said) == [
        ("The driver", "said", "he regretted the delay"),
        ("The driver", deny, what.removeprefix("that ")),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "the clerk was sorry but denied that it was his fault",
        "he denied entry to the press",
        "he was sorry but denied them entry",
        '"he was sorry but denied that it was his fault"',
    ],
)
def test_what_another_may_deny_or_is_quoted_stays(content: str) -> None:
    text = f"The driver said {content}."
    assert read(text, ("The driver", "said", content)) == [("The driver", "said", content)]
