"""A corrected article leads to the one that it corrects, whatever came first and whatever is gone."""

from datetime import date
from itertools import permutations
from random import Random

import pytest

from counterclaim.article import Article
from counterclaim.linking import removal
from counterclaim.linking.vetoes import Vetoes, veto_between
from counterclaim.rdf.inference import inferred
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SHARES_TEXT
from counterclaim.rdf.terms import node
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology.vocabulary import Prov
from ingest.reader import narrated
from linking.scenes import GENERATED, linker
from rdf.readings import RUN

IRIS = Iris()
REVISION, ALTERNATE = node(Prov.WAS_REVISION_OF), node(Prov.ALTERNATE_OF)
ADDRESS = "https://news.example/mill"
STORY = (
    "The mill of Sel by the river burned down in the night, the fire brigade said. Neighbours had seen smoke above its "
    "roof before the bells rang, and carried water from the harbour until the morning. The owner wants to build it up "
    "again before winter, with stone walls this time, if the council lends him the money. Of its workers {} were hurt."
)
Links = list[tuple[str, str, str]]


def article(
    text: str, *, day: int | None = None, url: str | None = ADDRESS, identifier: str | None = "mill"
) -> Article:
    return Article(text=text, identifier=identifier, url=url, published=date(2031, 3, day) if day else None)


def write(store: EmbeddedStore, *articles: Article) -> None:
    chosen = linker(store)
    for one in articles:
        store.write(chosen.change(narrated(one, RUN), generated=GENERATED))


def remove(store: EmbeddedStore, *articles: Article) -> None:
    for one in articles:
        store.write(removal(store, one.id))


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


def test_an_identifier_names_one_article_where_no_address_is_stated_and_most_words_are_the_same() -> None:
    early, late = (article(STORY.format(count), day=day, url=None) for day, count in ((7, "two"), (8, "three")))
    assert links(late, early) == [(late.text, "wasRevisionOf", early.text)]


def test_files_of_one_name_with_other_stories_are_no_versions() -> None:
    here = article(STORY.format("two"), url=None, identifier="index")
    there = article("Rain fell on the harbour of Orlo for nine days, and no ship left.", url=None, identifier="index")
    assert links(here, there) == []


def test_a_story_between_two_versions_under_one_name_does_not_part_them() -> None:
    early, late = (article(STORY.format(count), day=day, url=None) for day, count in ((7, "two"), (9, "three")))
    other = article("Rain fell on the harbour of Orlo for nine days, and no ship left.", day=8, url=None)
    for order in permutations((early, other, late)):
        assert links(*order) == [(late.text, "wasRevisionOf", early.text)]


def test_a_veto_of_shared_words_parts_versions_that_only_share_a_name() -> None:
    early, late = (article(STORY.format(count), day=day, url=None) for day, count in ((7, "two"), (8, "three")))
    one, other = (IRIS.article(text.id).value for text in (early, late))
    with EmbeddedStore.open(None) as store:
        write(store, early, late)
        before = found(store, early, late)
        store.write(Vetoes(store).make(veto_between(one, other, SHARES_TEXT, by="Ann", made=GENERATED)))
        assert found(store, early, late) == []
        store.write(Vetoes(store).lift((one, other), SHARES_TEXT))
        assert found(store, early, late) == before


def test_an_address_is_the_same_with_and_without_encryption() -> None:
    early, late = article("It burned.", day=7, url="http://news.example/mill"), article("It did not burn.", day=8)
    for order in permutations((early, late)):
        assert links(*order) == [(late.text, "wasRevisionOf", early.text)]
    assert links(early, late, without=(early,)) == []


def test_articles_at_two_addresses_are_two_though_their_files_have_one_name() -> None:
    here = article(STORY.format("two"), day=7, identifier="index")
    there = article(STORY.format("three"), day=8, url=ADDRESS + "/rain", identifier="index")
    assert links(here, there) == []
    assert links(here, article(STORY.format("three"), day=8, url=None, identifier="index")) == []


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
                random.choice((STORY, "Text {}.")).format(random.randrange(6)),
                day=random.choice([None, 7, 8]),
                url=random.choice([None, None, ADDRESS, ADDRESS.replace("https", "http"), ADDRESS + "/rain"]),
                identifier=random.choice([None, "mill", "mill", ADDRESS]),
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
