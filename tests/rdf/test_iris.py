import pytest
from pyoxigraph import NamedNode

from counterclaim.errors import BadInput
from counterclaim.identity import slug
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.span import Span

IRIS = Iris("https://data.example/news")


def test_a_base_without_a_final_slash_gets_one() -> None:
    assert IRIS.claim("1f2e") == NamedNode("https://data.example/news/claim/1f2e")


def test_a_base_that_is_no_iri_is_refused_with_an_example() -> None:
    with pytest.raises(BadInput, match=r"https://claims\.example/"):
        Iris("not an iri")


def test_a_base_with_a_fragment_is_refused_as_spans_need_theirs() -> None:
    with pytest.raises(BadInput, match="spans need"):
        Iris("https://data.example/news#")


def test_a_span_points_into_the_plain_text_by_rfc_5147() -> None:
    assert IRIS.span("a1", Span(3, 9)).value == "https://data.example/news/article/a1.txt#char=3,9"


def test_reading_a_span_gives_back_article_and_offsets() -> None:
    assert IRIS.read_span(IRIS.span("a1", Span(3, 9))) == ("a1", Span(3, 9))


@pytest.mark.parametrize("tail", ["article/a1.txt", "article/a1.txt#char=3", "article/a1#char=3,4", "claim/1"])
def test_reading_what_is_no_span_says_what_a_span_looks_like(tail: str) -> None:
    with pytest.raises(BadInput, match=r"char=START,END"):
        IRIS.read_span(IRIS.base + tail)


@pytest.mark.parametrize("resource", list(Resource))
def test_every_kind_of_iri_gives_back_its_kind_and_id(resource: Resource) -> None:
    assert IRIS.parse(IRIS.of(resource, "some-id")) == (resource, "some-id")


@pytest.mark.parametrize("iri", ["https://other.example/claim/1", "https://data.example/news/claim/", "claim/1"])
def test_a_foreign_iri_is_nothing_of_ours(iri: str) -> None:
    assert IRIS.parse(iri) is None
    with pytest.raises(BadInput, match="begin with"):
        IRIS.local(iri)


LONG = "head of the eastern office of the commission for the protection of "


@pytest.mark.parametrize(("one", "other"), [(LONG + "roads", LONG + "lakes"), ("김 Park", "이 Park"), ("王毅", "王力")])
def test_two_names_have_two_slugs_of_at_most_sixty_ascii_characters(one: str, other: str) -> None:
    assert slug(one) != slug(other)
    assert all(len(slug(name)) <= 60 and slug(name).isascii() for name in (one, other))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Søren Łukasz", "soren-lukasz"), ("Åsa Öberg-Šimić", "asa-oberg-simic"), ("Straße", "strasse")],
)
def test_latin_letters_with_strokes_stay_legible_in_a_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_upper_case_and_white_space_do_not_change_a_long_slug() -> None:
    assert slug(LONG + "roads") == slug(LONG.title() + " Roads")
