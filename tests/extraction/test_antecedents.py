"""What a relative clause is about. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution
from counterclaim.extraction.wording.antecedents import with_antecedent
from counterclaim.span import Span, Spans, quote


def spans(text: str, *parts: str) -> Spans:
    starts = [text.index(part) for part in parts]
    return tuple(Span(start, start + len(part)) for start, part in zip(starts, parts, strict=True))


def words(text: str, source: str, cue: str, *content: str) -> str:
    found = Attribution(spans(text, cue), spans(text, *content), spans(text, source), 0.9)
    return with_antecedent(text, found, quote(text, found.content, gap=" "))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("The repair, which experts say will cost a million, began.", "experts", "say", ["will cost a million"],
         "The repair will cost a million"),
        ("Guards seek a miller who they say shot the baker.", "they", "say", ["shot the baker"],
         "the miller shot the baker"),
        ("Jon Hale, who guards say took bribes, fled.", "guards", "say", ["took bribes"], "Jon Hale took bribes"),
        ("The miller, who guards say burned it, fled.", "guards", "say", ["who", "burned it"], "The miller burned it"),
        ("They passed the bill, which Ilo called a disgrace.", "Ilo", "called", ["a disgrace"],
         "the bill is a disgrace"),
        ("Ilo called that a scandal.", "Ilo", "called", ["a scandal"], "that a scandal"),
        ("Hale, whom Ilo called reckless, fled.", "Ilo", "called", ["reckless"], "Hale is reckless"),
    ],
)  # fmt: skip
def test_what_a_relative_clause_says_it_says_of_the_noun_before_it(
    text: str, source: str, cue: str, content: list[str], expected: str
) -> None:
    assert words(text, source, cue, *content) == expected


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The head of the guild, who guards say was drunk, fled.", "guards", "say", "was drunk"),
        ("Ilo and Hale, who guards say took bribes, fled.", "guards", "say", "took bribes"),
        ("The storm hit the mill that guards say burned.", "guards", "say", "the mill"),
        ("The miller, who fled, said guards burned it.", "The miller", "said", "guards burned it"),
        ("The mill, which guards say they watched, burned.", "guards", "say", "they watched"),
    ],
)
def test_what_may_be_said_of_more_stays(text: str, source: str, cue: str, content: str) -> None:
    assert words(text, source, cue, content) == content
