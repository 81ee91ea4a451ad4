"""PolNeAR labels read by the project's guide."""

import pytest

from counterclaim.attribution import Scheme
from counterclaim.attribution.windows import Windower
from counterclaim.training.agreement import as_claims, claim_of, trimmed
from counterclaim.training.corpora import Article, Label
from counterclaim.training.examples import IGNORED, example_of, layers_of

TEXT = "Ann has strongly denied that “the dam leaks.” Bob likes old ponds. Cy did not say it leaks."


def label(cue: str, content: str, source: str) -> Label:
    spans = [((TEXT.index(quote), TEXT.index(quote) + len(quote)),) for quote in (cue, content, source)]
    return Label(spans[0], spans[1], spans[2])


DENIAL = label("has strongly denied", "that “the dam leaks.”", "Ann")
LIKING = label("likes", "old ponds", "Bob")


def test_a_reporting_label_gets_the_guides_spans() -> None:
    claim = claim_of(TEXT, DENIAL)
    assert claim is not None
    assert [TEXT[slice(*spans[0])] for spans in (claim.cue, claim.content, claim.source)] == [
        "denied",
        "the dam leaks",
        "Ann",
    ]


@pytest.mark.parametrize(
    "other",
    [LIKING, label("did not say", "it leaks", "Cy"), label("likes", "Cy did not say it leaks", "Bob")],
    ids=["attitude", "negated", "holds another"],
)
def test_other_labels_are_not_surely_claims(other: Label) -> None:
    assert claim_of(TEXT, other) is None


def test_places_of_other_labels_are_ignored() -> None:
    (silver,) = as_claims([Article("a", TEXT, Scheme.ATTRIBUTION, (DENIAL, LIKING))])
    assert silver.scheme is Scheme.CLAIM
    assert [TEXT[start:end] for start, end in silver.ignored] == ["has strongly ", "likes", "old ponds", "Bob"]


def test_ignored_words_have_no_tag(windower: Windower) -> None:
    (silver,) = as_claims([Article("a", TEXT, Scheme.ATTRIBUTION, (DENIAL, LIKING))])
    (window,) = windower.windows(TEXT)
    example = example_of(window, silver, layers_of(silver, None))
    ignored = [
        word.within(TEXT)
        for word, tag in zip(window.words, example.main, strict=True)
        if word is not None and tag == IGNORED
    ]
    assert ignored == ["has", "strongly", "Bob", "likes", "old", "ponds"]
    assert set(example.outer) == {IGNORED}
    assert example.acts == []


def test_no_piece_is_left_of_mere_signs() -> None:
    assert list(trimmed("“that .”", ((0, 8),))) == []
