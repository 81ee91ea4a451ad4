"""A corrected article leads to the one that it corrects, whatever came first and whatever is gone."""

from datetime import date
from itertools import permutations
from random import Random

import pytest

from counterclaim.article import Article
from counterclaim.rdf.changes import article_change, article_removal
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import node
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Prov
from ingest.reader import narrated
from rdf.readings import GENERATED, RUN

IRIS = Iris()
REVISION, ALTERNATE = node(Prov.WAS_REVISION_OF), node(Prov.ALTERNATE_OF)
ADDRESS = "https://news.example/mill"
Links = list[tuple[str, str, str]]


def article(
    text: str, *, day: int | None = None, url: str | None = ADDRESS, identifier: str | None = "mill"
) -> Article:
    return Article(text=text, identifier=identifier, url=url, published=date(2031, 3, day) if day else None)


def write(store: EmbeddedStore, *articles: Article) -> None:
    for one in articles:
        store.write(article_change(store, narrated(one, RUN), IRIS, generated=GENERATED))


def remove(store: EmbeddedStore, *articles: Article) -> None:
    for one in articles:
        store.write(article_removal(store, one.id, IRIS))


def links(*articles: Article, without: tuple[Article, ...] = ()) -> Links:
    """Return which text leads by which link to which other, once some are written and others of these removed."""
    with EmbeddedStore.open(None) as store:
        write(store, *articles)
        remove(store, *without)
        return found(store, *articles)


def found(store: EmbeddedStore, *articles: Article) -> Links:
    texts = {IRIS.article(one.id): one.text for one in articles}
    between = (quad for quad in store.quads(IRIS.inferred) if quad.predicate in (REVISION, ALTERNATE))
    return sorted(
        (texts[quad.subject], quad.predicate.value.rpartition("#")[2], texts[quad.object])  # type: ignore[index]
        for quad in between
    )


FIRST, SECOND, THIRD = (article(f"The mill burned, {count} died.", day=count) for count in (7, 8, 9))


def test_each_text_under_one_address_revises_the_one_of_the_day_before_it() -> None:
    chain = [(THIRD.text, "wasRevisionOf", SECOND.text), (SECOND.text, "wasRevisionOf", FIRST.text)]
    for order in permutations((FIRST, SECOND, THIRD)):
        assert links(*order) == sorted(chain)


def test_the_chain_closes_where_a_text_is_removed() -> None:
    assert links(FIRST, SECOND, THIRD, without=(SECOND,)) == [(THIRD.text, "wasRevisionOf", FIRST.text)]
    assert links(FIRST, SECOND, without=(FIRST,)) == []


def test_texts_of_one_day_or_none_are_versions_of_which_none_is_said_to_be_later() -> None:
    for day in (None, 7):
        one, other = article("The mill burned.", day=day), article("The mill did not burn.", day=day)
        assert links(one, other) == [(one.text, "alternateOf", other.text), (other.text, "alternateOf", one.text)]


def test_an_identifier_names_one_article_where_no_address_is_stated() -> None:
    early, late = article("It burned.", day=7, url=None), article("It did not burn.", day=8, url=None)
    assert links(late, early) == [(late.text, "wasRevisionOf", early.text)]


def test_articles_at_two_addresses_are_two_though_their_files_have_one_name() -> None:
    here = article("It burned.", day=7, identifier="index")
    assert links(here, article("It rained.", day=8, url=ADDRESS + "/rain", identifier="index")) == []
    assert links(here, article("It rained.", day=8, url=None, identifier="index")) == []


def test_an_article_that_is_written_anew_with_another_day_moves_in_the_chain() -> None:
    with EmbeddedStore.open(None) as store:
        write(store, FIRST, SECOND)
        write(store, article(FIRST.text, day=9))
        assert found(store, FIRST, SECOND) == [(FIRST.text, "wasRevisionOf", SECOND.text)]


@pytest.mark.parametrize("seed", range(20))
def test_links_between_versions_are_those_of_what_is_there_whatever_came_and_went(seed: int) -> None:
    random = Random(seed)  # noqa: S311
    there: dict[str, Article] = {}
    with EmbeddedStore.open(None) as store, EmbeddedStore.open(None) as other:
        for _ in range(25):
            one = article(
                f"Text {random.randrange(8)}.",
                day=random.choice([None, 7, 8]),
                url=random.choice([None, ADDRESS, ADDRESS + "/rain"]),
                identifier=random.choice([None, "mill", ADDRESS]),
            )
            if random.random() < 0.3:
                remove(store, one)
                there.pop(one.text, None)
            else:
                write(store, one)
                there[one.text] = one
            assert set(store.quads(IRIS.inferred)) == inferred(store, IRIS)
        write(other, *random.sample(list(there.values()), len(there)))
        assert found(store, *there.values()) == found(other, *there.values())
