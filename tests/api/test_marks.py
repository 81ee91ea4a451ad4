from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.span import Span
from counterclaim_api.marks import Mark, render_marks

TEXTS = st.text(st.sampled_from("<>&;\"' \n\rab") | st.characters(codec="utf-8"), max_size=60)
SPANS = st.tuples(st.integers(-3, 70), st.integers(-3, 70)).map(lambda edges: Span(*edges))
MARKS = st.lists(
    st.builds(Mark, span=SPANS, kinds=st.just(("says",)), anchor=st.just("u-1"), note=st.just(1)), max_size=8
)


class Stripper(HTMLParser):
    """Takes the tags away, and notes what is inside of marks and which elements are open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.marked: list[int] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marked += range(len(self.text), len(self.text) + len(data))
        self.text += data


def strip(markup: str) -> Stripper:
    stripper = Stripper()
    stripper.feed(str(markup))
    stripper.close()
    return stripper


@given(TEXTS, MARKS)
def test_taking_the_tags_away_gives_the_text_back(text: str, marks: list[Mark]) -> None:
    stripped = strip(render_marks(text, marks))
    assert stripped.text == text
    assert stripped.open == []


@given(TEXTS, MARKS)
def test_exactly_the_characters_of_the_spans_are_marked(text: str, marks: list[Mark]) -> None:
    inside = {place for mark in marks if mark.span.start >= 0 for place in range(*mark.span) if place < len(text)}
    assert strip(render_marks(text, marks)).marked == sorted(inside)


def test_overlapping_marks_share_a_piece_with_both_classes() -> None:
    marks = [Mark(span=Span(0, 3), kinds=("says",)), Mark(span=Span(1, 4), kinds=("disputes",))]
    assert render_marks("abcd", marks) == (
        '<mark class="says">a</mark><mark class="says disputes">bc</mark><mark class="disputes">d</mark>'
    )


def test_marks_that_start_together_keep_an_anchor_each() -> None:
    marks = [Mark(span=Span(0, 1), kinds=("says",), anchor=f"u-{n}", note=n) for n in (1, 2)]
    markup = render_marks("a", marks)
    assert 'id="u-1" href="#note-1"' in markup
    assert 'id="u-2" href="#note-2"' in markup


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a & b", '"quoted"', "\N{RIGHT-TO-LEFT OVERRIDE}abc"])
def test_text_is_never_markup(text: str) -> None:
    markup = render_marks(text, [Mark(span=Span(0, 4), kinds=("says",))])
    assert "<script" not in markup
    assert strip(markup).text == text
