"""Marks open and close quotations by what stands beside them."""

import pytest

from counterclaim.attribution.marks import quotations, quoted_places, with_mended_marks


def quoted(paragraph: str) -> list[str]:
    return [span.within(paragraph) for span in quotations(paragraph)]


def test_a_closing_mark_without_an_opening_one_swaps_nothing() -> None:
    text = 'The ferry sank" he said. The pilot denied it. "We were ashore" she said.'
    assert quoted(text) == ['"We were ashore"']


def test_an_opening_mark_without_a_closing_one_ends_with_its_sentence_where_others_speak() -> None:
    text = 'He said "the ferry sank. The pilot said it did not. "We were ashore" she said.'
    assert quoted(text) == ['"the ferry sank.', '"We were ashore"']


def test_a_quotation_opened_again_goes_on() -> None:
    text = '"The ferry sank. The pilot slept. "Nobody woke him" she said.'
    assert "".join(quoted(text)) == '"The ferry sank. The pilot slept. "Nobody woke him"'


def test_a_paragraph_that_begins_with_a_mark_may_end_without_one() -> None:
    text = '"The ferry sank. They said it had not. Nobody came.'
    assert quoted(text) == [text]


def test_an_article_without_line_breaks_does_not_end_within_its_first_quotation() -> None:
    text = '"The ferry sank. The pilot said it had not. ' + "Nobody came. " * 100
    assert quoted(text) == ['"The ferry sank.']


@pytest.mark.parametrize(
    "text",
    [
        'He said "the "old" ferry was "not safe"" again.',
        '"The \u201cold\u201d ferry was \u201cnot safe\u201d" he said.',
    ],
)
def test_a_quotation_within_a_quotation_is_part_of_it(text: str) -> None:
    assert len(quoted(text)) == 1
    assert "not safe" in " ".join(quoted(text))


def test_a_quotation_at_the_end_of_another_is_part_of_it() -> None:
    text = '"They called us "liars and thieves"" he said "and left".'
    assert quoted(text) == ['"They called us "liars and thieves""', '"and left"']


def test_a_quotation_announced_within_another_is_part_of_it() -> None:
    text = '"Nobody came. If a man says, "Give me the ferry," you give it" she said.'
    assert quoted(text) == ['"Nobody came. If a man says, "Give me the ferry," you give it"']


def test_free_standing_marks_go_by_turns() -> None:
    assert quoted('He said " the ferry sank " and left.') == ['" the ferry sank "']


def test_curly_marks_of_the_wrong_shape_are_judged_by_their_place() -> None:
    assert quoted("He called it \u201dunsafe\u201c and left.") == ["\u201dunsafe\u201c"]


def test_a_broken_mark_before_a_word_is_mended_in_place() -> None:
    broken = "\u00ef\u00bf\u00bd" * 2
    text = f"He left. {broken}We are ashore he said. Copyright {broken} 2015"
    mended = with_mended_marks(text)
    assert len(mended) == len(text)
    assert " ".join(mended.split()) == f'He left. "We are ashore he said. Copyright {broken} 2015'


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('a "b" c', '"b"'),
        ("a “b” c", "“b”"),
        ('a "b c', '"b c'),
        ("a b” c", ""),
        ("“a “b” c", "“a “b”"),
    ],
    ids=["straight", "curly", "unclosed", "unopened", "opened twice"],
)
def test_places_between_quotation_marks(text: str, inside: str) -> None:
    places = quoted_places(text)
    assert "".join(sign for sign, flag in zip(text, places, strict=False) if flag) == inside
