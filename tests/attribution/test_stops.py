"""Indirect speech ends with its sentence, and a quotation without marks does not. All sentences are invented."""

import pytest

from attribution.parts import Parts, place, read_parts
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.stops import with_stops


def read(text: str, *given: Parts) -> list[Parts]:
    return read_parts(with_stops, text, *given)


@pytest.mark.parametrize("told", ["Ada Renn said that the mill was shut", "According to Ada Renn, the mill was shut"])
def test_what_somebody_tells_ends_with_its_sentence(told: str) -> None:
    text = f"{told}. The police found nobody there."
    cue = "said" if "said" in told else "According to"
    given = ("Ada Renn", cue, "the mill was shut. The police found nobody there")
    assert read(text, given) == [("Ada Renn", cue, "the mill was shut")]


def test_a_sentence_behind_its_speaker_is_not_told_by_him() -> None:
    text = "The mill was shut, Ada Renn says. Tests go on. She left."
    content = (*place(text, "The mill was shut"), *place(text, "Tests go on"))
    [one] = with_stops(text, [Attribution(place(text, "says"), content, place(text, "Ada Renn"), 0.8)])
    assert one.content == content[:1]


def test_a_later_sentence_without_a_cue_is_the_articles_own() -> None:
    text = "Ada Renn says the mill is shut. Ida Falk went home."
    kept = ("Ada Renn", "says", "the mill is shut")
    assert read(text, kept, ("Ada Renn", "", "Ida Falk went home")) == [kept]


def test_a_sentence_without_cue_and_source_behind_a_report_is_the_articles_own() -> None:
    text = "Ada Renn says the mill is shut. The police have found nobody there."
    kept = ("Ada Renn", "says", "the mill is shut")
    assert read(text, kept, ("", "", "The police have found nobody there")) == [kept]


def test_quoted_words_and_those_of_another_line_go_on_without_cue_and_source() -> None:
    for between in ('. "We fled in the night', ".\nThe police have found nobody there", ". We fled in the night"):
        text = f"Ada Renn says the mill is shut{between}."
        given = ("Ada Renn", "says", "the mill is shut"), ("", "", between.lstrip('. \n"'))
        assert read(text, *given) == list(given)


def test_who_is_unlike_another_is_not_quoted_by_him() -> None:
    text = "Unlike Ms Renn, who says the mill is safe, engineers want it shut."
    kept = ("Ms Renn", "says", "the mill is safe")
    assert read(text, kept, ("", "", "engineers want it shut")) == [kept]


@pytest.mark.parametrize("against", ["Contrary to what", "Despite what", "Whatever", "No matter what"])
def test_nobody_says_what_stands_against_his_words(against: str) -> None:
    text = f"{against} Ms Renn says, the mill is shut."
    assert read(text, ("Ms Renn", "says", "the mill is shut")) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Ada Renn said: The mill is shut. It was old.", ("Ada Renn", "said", "The mill is shut. It was old")),
        ("Ada Renn said we were late. The mill was shut.", ("Ada Renn", "said", "we were late. The mill was shut")),
        ('Ada Renn said "it is shut. It was old".', ("Ada Renn", "said", "it is shut. It was old")),
        ("Ada Renn said Mr. Falk was out.", ("Ada Renn", "said", "Mr. Falk was out")),
        ("Ada Renn said J. Falk of the U.S. Army was out.", ("Ada Renn", "said", "J. Falk of the U.S. Army was out")),
        ("Ada Renn says, whatever it costs, the mill is shut.", ("Ada Renn", "says", "the mill is shut")),
        ("Renn: The mill is shut. It was old.", ("Renn", "", "It was old")),
        ("Whatever the cost, Ada Renn says, the mill stays.", ("Ada Renn", "says", "the mill stays")),
    ],
)
def test_quotations_and_titles_do_not_stop(text: str, given: Parts) -> None:
    assert read(text, given) == [given]
