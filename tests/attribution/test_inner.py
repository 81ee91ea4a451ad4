"""What is reported within a quotation ends with its sentence. All sentences are invented."""

import pytest

from attribution.parts import Parts, read_parts
from counterclaim.attribution.rules.inner import with_inner_reports


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_inner_reports, text, *given)


def test_a_report_in_a_quotation_ends_with_its_sentence() -> None:
    text = '"The mayor says the port is open. It is not. I was there," Lena told us.'
    assert read(text, ("The mayor", "says", "the port is open. It is not. I was there")) == [
        ("The mayor", "says", "the port is open")
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            '"The mayor said: The port is open. Come in," Lena told us.',
            ("The mayor", "said", "The port is open. Come in"),
        ),
        (
            "\"The mayor said 'the port is open. Come in',\" Lena told us.",
            ("The mayor", "said", "the port is open. Come in"),
        ),
        ('The mayor said "the port is open. Come in".', ("The mayor", "said", "the port is open. Come in")),
        ('"The mayor says Dr. Haddad is out," Lena told us.', ("The mayor", "says", "Dr. Haddad is out")),
    ],
    ids=["announced", "quoted within", "quoted itself", "an abbreviation"],
)
def test_other_contents_stay(text: str, given: Parts) -> None:
    assert read(text, given) == [given]
