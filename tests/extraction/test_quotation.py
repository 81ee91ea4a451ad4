"""Direct, mixed and indirect speech."""

import pytest

from counterclaim.extraction.quotation import quoted_text, report_mode
from counterclaim.span import Span
from counterclaim.stance import Mode


@pytest.mark.parametrize(
    ("text", "content", "mode"),
    [
        ('"The dam burst," she said.', "The dam burst", Mode.DIRECT),
        ("\u201cThe dam burst,\u201d she said.", "The dam burst", Mode.DIRECT),
        ("''The dam burst,'' she said.", "The dam burst", Mode.DIRECT),
        ("'The dam didn't burst,' she said.", "The dam didn't burst", Mode.DIRECT),
        ("The miners' dam burst, the miners' union said.", "dam burst", Mode.INDIRECT),
        ("The 'big dam' burst, she said.", "The 'big dam' burst", Mode.INDIRECT),
        ("She said the dam burst.", "the dam burst", Mode.INDIRECT),
        ('She said the dam "just burst" at dawn.', 'the dam "just burst" at dawn', Mode.MIXED),
        ('"Yes," he said.\nShe said the dam burst.', "the dam burst", Mode.INDIRECT),
    ],
)
def test_quotation_marks_tell_the_mode(text: str, content: str, mode: Mode) -> None:
    start = text.index(content)
    assert report_mode(text, quoted_text(text), (Span(start, start + len(content)),)) is mode
