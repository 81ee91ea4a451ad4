"""Denials of the broader scheme are kept as claims."""

import pytest

from attribution.parts import place
from counterclaim.attribution import Attribution
from counterclaim.attribution.rules.denials import read_polarity, with_denials
from counterclaim.span import Span

TEXT = 'The mayor said the dam held. The mayor denied that "the dam had burst".'


def attribution(words: str, denial: float) -> Attribution:
    start = TEXT.index(words)
    return Attribution(cue=(), content=(Span(start, start + len(words)),), source=(), confidence=0.9, denial=denial)


SAID = attribution("the dam held", 0.0)
DENIED = attribution('that "the dam had burst".', 0.9)


def test_a_denial_that_the_claims_lack_is_added_and_trimmed() -> None:
    added = with_denials(TEXT, [SAID], [DENIED])[1]
    assert [piece.within(TEXT) for piece in added.content] == ["the dam had burst"]


def test_a_denial_in_the_place_of_a_claim_is_not_added() -> None:
    claim = attribution("the dam had burst", 0.9)
    assert with_denials(TEXT, [claim], [DENIED]) == (claim,)


def test_what_denies_nothing_is_not_added() -> None:
    assert with_denials(TEXT, [], [SAID]) == ()


def governed(words: str, cue: str, content: str) -> Attribution:
    start, said = words.index(cue), words.index(content)
    return Attribution(
        cue=(Span(start, start + len(cue)),),
        content=(Span(said, said + len(content)),),
        source=(),
        confidence=0.9,
    )


@pytest.mark.parametrize("cue", ["claims", "denies claims"])
def test_who_denies_claims_does_not_claim(cue: str) -> None:
    text = "Army denies claims that forces have left"
    [found] = read_polarity(text, [governed(text, cue, "forces have left")])
    assert [piece.within(text) for piece in found.cue] == ["denies"]
    assert [piece.within(text) for piece in found.content] == ["claims that forces have left"]
    assert found.denial >= 0.5


def test_who_claims_still_claims() -> None:
    text = "The army denied it. The council claims that forces have left"
    [found] = read_polarity(text, [governed(text, "claims", "forces have left")])
    assert found.denial < 0.5


def test_a_pointing_that_stays() -> None:
    text = "The mayor rejected that account."
    start = text.index("that account")
    denial = Attribution(cue=(), content=(Span(start, start + 12),), source=(), confidence=0.9, denial=0.9)
    [added] = with_denials(text, [], [denial])
    assert [piece.within(text) for piece in added.content] == ["that account"]


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        ("Company denies a spill and points to a ship", "denies", "a spill and points to a ship", "a spill"),
        (
            "The club denied any theft, but instead blamed Ilo",
            "denied",
            "any theft, but instead blamed Ilo",
            "any theft",
        ),
        (
            "He denied that it had leaked and said so",
            "denied",
            "it had leaked and said so",
            "it had leaked and said so",
        ),
        ("He denied theft and blamed luck for it", "denied", "theft", "theft"),
        ("He denies fraud and blamed Ilo", "denies", "fraud and blamed Ilo", "fraud and blamed Ilo"),
    ],
)
def test_what_the_denier_does_next_is_none_of_the_denied(text: str, cue: str, content: str, kept: str) -> None:
    [found] = read_polarity(text, [governed(text, cue, content)])
    assert [piece.within(text) for piece in found.content] == [kept]


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        (
            "Two curators doubted whether the frame was old.",
            "doubted",
            "whether the frame was old",
            "the frame was old",
        ),
        ("Ivo Brandt has pleaded not guilty to smuggling.", "has pleaded", "not guilty to smuggling", None),
    ],
)
def test_a_doubt_or_plea_in_so_many_words_is_added(text: str, cue: str, content: str, kept: str | None) -> None:
    [found] = with_denials(text, [], [Attribution(place(text, cue), place(text, content), (), 0.9, 0.02)])
    assert found.content[0].within(text) == (kept or content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Customs officers questioned whether he owned the frame.", "questioned", "whether he owned the frame"),
        ("Ivo Brandt has pleaded for more time.", "has pleaded", "for more time"),
    ],
)
def test_a_question_or_request_disputes_nothing(text: str, cue: str, content: str) -> None:
    assert with_denials(text, [], [Attribution(place(text, cue), place(text, content), (), 0.9, 0.02)]) == ()


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The union blamed the mill but urged waiting for the inquiry.", "urged", "waiting for the inquiry"),
        ("The league called Friday on U.N. guards to leave now.", "called Friday on", "U.N. guards to leave now"),
        ("The league appealed to Renn to stay in Vell.", "appealed to", "Renn to stay in Vell"),
    ],
)
def test_a_request_that_only_the_broader_scheme_reads_is_added(text: str, cue: str, content: str) -> None:
    request = Attribution(place(text, cue), place(text, content), place(text, "The "), 0.9)
    [found] = with_denials(text, [], [request])
    assert [piece.within(text) for piece in found.content] == [content]


def test_a_request_for_a_bare_thing_or_of_nobodys_is_not_added() -> None:
    text = "The league urged calm in the port. Rowers were urged to leave the port."
    calm = Attribution(place(text, "urged"), place(text, "calm in the port"), place(text, "The league"), 0.9)
    nobody = Attribution(place(text, "were urged"), place(text, "to leave the port"), (), 0.9)
    assert with_denials(text, [], [calm, nobody]) == ()
