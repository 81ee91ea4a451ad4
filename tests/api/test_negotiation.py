import pytest

from counterclaim_api.negotiation import HTML, JSON, TURTLE, NotAcceptable, best, prefers_page

FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("text/turtle", TURTLE),
        ("TEXT/TURTLE", TURTLE),
        ("text/*", HTML),
        ("text/turtle;q=0.5, application/json;q=0.4", TURTLE),
        ("application/json;q=0.1, */*;q=0.5", HTML),
        ("*/*;q=0.1, application/json;q=0", HTML),
        ("text/html;q=0, */*", JSON),
        (" text/turtle ; charset=utf-8 ; q=1.0 ", TURTLE),
        ("nonsense", JSON),
        ("nonsense, text/turtle", TURTLE),
        (FIREFOX, HTML),
    ],
)
def test_the_best_liked_offer_is_chosen(accept: str | None, chosen: str) -> None:
    assert best(accept, (JSON, HTML, TURTLE)) == chosen


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "text/turtle;q=0, image/*", "text/html;q=x"])
def test_nothing_liked_is_refused_with_what_there_is(accept: str) -> None:
    with pytest.raises(NotAcceptable, match=JSON):
        best(accept, (JSON,))


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        (FIREFOX, True),
        ("text/html", True),
        ("*/*", False),
        ("application/sparql-results+json, text/html;q=0.5", False),
        ("image/png", False),
        (None, False),
    ],
)
def test_a_page_is_for_those_who_like_it_better_than_data(accept: str | None, wanted: bool) -> None:
    assert prefers_page(accept) is wanted
