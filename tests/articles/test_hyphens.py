"""Words broken at a line's end are whole in the plain text. All sentences are invented."""

import pytest

from counterclaim.article import Article
from counterclaim.articles.plain import PlainArticle


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("the dam had cra-\ncked in May", "the dam had cracked\nin May"),
        ("the two-\nyear plan", "the two-year\nplan"),
        ("the Selm-\nbased firm", "the Selm-based\nfirm"),
        ("a re-election; the re-\nelection is late", "a re-election; the re-election\nis late"),
        ("cooperation; the co-\noperation ended", "cooperation; the cooperation\nended"),
        ("it broke every-\nbody.\nIt rained", "it broke everybody.\nIt rained"),
        ("it broke -\nand it rained", "it broke -\nand it rained"),
        ("from Sel-\nMoor to the sea", "from Sel-\nMoor to the sea"),
    ],
)
def test_a_word_broken_at_a_lines_end_is_whole(given: str, plain: str) -> None:
    assert PlainArticle.of(Article(text=given)).text == plain
