"""What a headline says, it says wherever it stands."""

from counterclaim.attribution import Attribution
from counterclaim.extraction.headline import with_headline
from counterclaim.span import Span, Spans

TITLE = "Fire at the old mill kills two residents"
REPEATED = f"{TITLE}\n\n3 May 2014 {TITLE} Norland Wire. The mayor said the fire was out."


def place(text: str, words: str, nth: int = 0) -> Spans:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return (Span(at, at + len(words)),) if words else ()


def said(text: str, source: str, content: str, nth: int = 0) -> Attribution:
    return Attribution((), place(text, content, nth), place(text, source, nth) if source else (), 0.9)


def read(text: str, *attributions: Attribution) -> list[tuple[int, str, str]]:
    return [
        (one.content[0].start, "".join(span.within(text) for span in one.source), one.content[0].within(text))
        for one in with_headline(text, attributions)
    ]


def test_a_claim_of_the_title_is_made_again_where_the_title_is_repeated() -> None:
    claim = said(REPEATED, "residents", "Fire at the old mill kills two")
    assert read(REPEATED, claim) == [
        (0, "residents", "Fire at the old mill kills two"),
        (REPEATED.rindex(TITLE), "residents", "Fire at the old mill kills two"),
    ]


def test_a_title_without_claim_makes_none_where_it_is_repeated() -> None:
    assert read(REPEATED, said(REPEATED, "", "Fire at the old mill", nth=1)) == []


def test_two_readings_of_one_title_are_put_together() -> None:
    title = said(REPEATED, "residents", "the old mill kills two")
    repeat = said(REPEATED, "residents", "Fire at the old mill", nth=1)
    assert [words for _, _, words in read(REPEATED, title, repeat)] == ["Fire at the old mill kills two"] * 2


def test_the_rest_of_the_article_stays() -> None:
    claim = said(REPEATED, "The mayor", "the fire was out")
    assert read(REPEATED, claim) == [(REPEATED.index("the fire was out"), "The mayor", "the fire was out")]


def test_a_title_is_said_by_whom_its_end_names() -> None:
    text = "Fire at the old mill kills two: rescue workers\n\nIt broke out at night."
    assert read(text) == [(0, "rescue workers", "Fire at the old mill kills two")]


def test_a_title_that_is_read_already_keeps_its_reading() -> None:
    text = "Fire at the old mill kills two: rescue workers\n\nIt broke out at night."
    claim = said(text, "rescue workers", "Fire at the old mill")
    assert with_headline(text, (claim,)) == (claim,)


def test_a_title_that_ends_in_a_topic_is_said_by_nobody() -> None:
    assert read("What to know of the mill: fire and water\n\nIt broke out at night.") == []


def test_an_empty_text_has_no_headline() -> None:
    assert read("") == []


def test_a_title_is_said_by_whom_its_last_words_name_behind_says() -> None:
    text = "Cracks in the dam, says watchdog\n\nIt held."
    wrong = said(text, "", "Cracks in the dam")
    assert read(text, wrong) == [(0, "watchdog", "Cracks in the dam")]


def test_a_title_that_only_tells_when_names_nobody() -> None:
    text = "Cracks in the dam, says the new year\n\nIt held."
    assert read(text) == []


def test_a_content_that_was_grown_into_the_title_above_it_is_cut() -> None:
    text = "Report: the dam is cracked\n\nThe dam is cracked, a report said."
    content = "the dam is cracked\n\nThe dam is cracked"
    assert read(text, said(text, "a report", content)) == [(28, "a report", "The dam is cracked")]


def test_a_sentence_that_goes_on_over_a_line_break_stays_whole() -> None:
    text = "A report said the dam\nis cracked."
    assert read(text, said(text, "A report", "the dam\nis cracked")) == [(14, "A report", "the dam\nis cracked")]


def test_what_a_headline_says_behind_a_colon_is_taken_whole() -> None:
    text = "Army: rebels used hospital\n\nIt rained."
    assert read(text, said(text, "Army", "rebels used")) == [(6, "Army", "rebels used hospital")]


def test_a_headline_of_two_parts_stays_parted() -> None:
    text = "Army: rebels used hospital; doctors say no\n\nIt rained."
    assert read(text, said(text, "Army", "rebels used")) == [(6, "Army", "rebels used")]


def test_what_another_says_behind_a_semicolon_is_not_the_first_ones() -> None:
    text = "Dam cracked, townsfolk say; owner denies\n\nIt rained."
    said_both = Attribution(
        place(text, "say"), (*place(text, "Dam cracked"), *place(text, "owner denies")), place(text, "townsfolk"), 0.9
    )
    assert [one.content for one in with_headline(text, [said_both])] == [place(text, "Dam cracked")]
    told = "Dam cracked, townsfolk say; two streets flooded\n\nIt rained."
    pieces = (*place(told, "Dam cracked"), *place(told, "two streets flooded"))
    kept = Attribution(place(told, "say"), pieces, place(told, "townsfolk"), 0.9)
    assert [one.content for one in with_headline(told, [kept])] == [pieces]


def test_the_name_behind_a_headlines_source_wrote_it_and_does_not_say_it() -> None:
    text = "Raids kill nine in Selmet: monitor Mara Ilo\n\nIt rained."
    unsigned = Attribution((), place(text, "Raids kill nine in Selmet"), place(text, "monitor Mara Ilo"), 0.9)
    assert [one.source for one in with_headline(text, [unsigned])] == [place(text, "monitor")]
    told = "The activist Mara Ilo said it rained."
    spoken = Attribution(place(told, "said"), place(told, "it rained"), place(told, "activist Mara Ilo"), 0.9)
    assert [one.source for one in with_headline(told, [spoken])] == [place(told, "activist Mara Ilo")]
