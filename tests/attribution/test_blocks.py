"""Block quotations belong to whoever signs or announces them."""

from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.blocks import with_blocks
from counterclaim.span import Span


def said(text: str, source: str, cue: str, *content: str) -> Attribution:
    def place(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(place(cue), tuple(span for piece in content for span in place(piece)), place(source), 0.9)


def read(text: str, *attributions: Attribution) -> list[tuple[str, str, list[str]]]:
    return [
        (
            "".join(span.within(text) for span in one.source),
            "".join(span.within(text) for span in one.cue),
            [span.within(text) for span in one.content],
        )
        for one in with_blocks(text, attributions)
    ]


TWO_SIGNED = (
    "\u201cWe stay here.\u201d \u2014 Omar Haddad\n\u201cThe dam will hold.\u201d \u2014 Lena de Witt, engineer\n"
)


def test_each_line_of_quotation_is_its_signers() -> None:
    run_together = said(TWO_SIGNED, "Omar Haddad", "\u2014", "We stay here.", "The dam will hold.")
    assert read(TWO_SIGNED, run_together) == [
        ("Omar Haddad", "\u2014", ["We stay here"]),
        ("Lena de Witt", "\u2014", ["The dam will hold"]),
    ]


def test_a_signature_may_stand_on_a_line_of_its_own() -> None:
    assert read('"We stay here."\n\n- Omar Haddad\n') == [("Omar Haddad", "-", ["We stay here"])]


def test_a_dash_before_common_words_is_no_signature() -> None:
    assert read('"We stay here" - and so they did\n') == []


def test_a_dash_behind_a_quotation_within_a_sentence_is_no_signature() -> None:
    assert read('They cheered "Omar" - Omar Haddad\n') == []


def test_what_a_signed_quotation_reports_stays() -> None:
    text = '"Marsh said the dam held. We stay here." - Omar Haddad'
    nested = said(text, "Marsh", "said", "the dam held")
    assert ("Marsh", "said", ["the dam held"]) in read(text, nested)


def test_the_paragraph_under_a_colon_is_what_was_announced() -> None:
    text = "The mayor added:\n\nThe dam will hold. We built it well, and we watch it.\n\nShe left."
    assert read(text) == [("The mayor", "added", ["The dam will hold. We built it well, and we watch it"])]


def test_an_announced_paragraph_is_completed() -> None:
    text = "The mayor added:\n\nThe dam will hold. We built it well, and we watch it.\n\nShe left."
    assert read(text, said(text, "The mayor", "added", "The dam will hold")) == [
        ("The mayor", "added", ["The dam will hold. We built it well, and we watch it"])
    ]


def test_a_cue_that_has_its_content_before_the_colon_keeps_it() -> None:
    text = "The dam would hold, the mayor said:\n\nWe built it well."
    known = said(text, "the mayor", "said", "The dam would hold")
    assert read(text, known) == [("the mayor", "said", ["The dam would hold"])]


def test_a_heading_with_a_colon_announces_nothing() -> None:
    assert read("Watch what the mayor says below:\n\nThe dam held.") == []


def test_a_long_line_of_quotation_marks_is_read_in_time() -> None:
    assert read('"' * 100_000 + " - x") == []


def test_twenty_thousand_signed_lines_are_each_their_signers() -> None:
    text = '"We stay." - Omar\n' * 20_000
    everything = Attribution((), (Span(0, len(text)),), (), 0.9)
    assert len(with_blocks(text, [everything])) == 20_000


def test_an_embedded_tweet_is_its_signers() -> None:
    text = (
        "He denied it.\n\nI never took it. pic.twitter.com/a1\n\u2014 Omar Haddad (@omar) March 4, 2030\n"
        "The safe is empty. https://t.co/b2 - Lena de Witt (@lena_dw) 5 March 2030\n"
    )
    assert read(text) == [
        ("Omar Haddad", "\u2014", ["I never took it"]),
        ("Lena de Witt", "-", ["The safe is empty"]),
    ]


def test_a_handle_without_a_tweets_signature_signs_nothing() -> None:
    assert read("He left.\nThe mayor - Omar Haddad (@omar) - left on March 4, 2030.\n") == []
    assert read("\u2014 Omar Haddad (@omar) March 4, 2030\n") == []
