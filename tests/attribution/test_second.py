"""A denial behind another verb of the same speaker. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.second import with_second_denials


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_second_denials, text, *given)


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
