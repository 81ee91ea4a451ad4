"""Copied passages are linked, counted once, and gone with their article."""

from datetime import date

from counterclaim.linking import removal
from counterclaim.linking.vetoes import Vetoes, veto_between
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import ECHOES, SHARES_TEXT, all_matches
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_ontology import competency_questions
from linking.scenes import GENERATED, Said, contents, filled, read, write

IRIS = Iris()
LINE = "Nine people died when the grain harbour at Port Sel was shelled on Tuesday night, and two silos burned."
ONE = read(1, Said("a docker", LINE))
COPY = read(2, Said("a local docker", LINE.replace("Tuesday", "Wednesday")), published=date(2031, 3, 5))
OWN = read(3, Said("Dana Orlo", "Port Sel shelled: nine dead at the harbour and two of the grain silos lost to fire."))


def relations(store: EmbeddedStore) -> set[str]:
    return {match.relation.value.rpartition("#")[2] for match in all_matches(store) if match.method == "words"}


def test_the_same_words_in_two_articles_echo() -> None:
    store = filled(ONE, COPY)
    assert "echoes" in relations(store)
    linked = {quad.predicate for quad in store.quads(IRIS.matches)}
    assert ECHOES in linked


def test_other_words_and_the_same_article_do_not() -> None:
    assert relations(filled(ONE, OWN)) == set()
    twice = read(4, Said("a docker", LINE), Said("a nurse", LINE))
    assert relations(filled(twice)) == set()


def test_articles_that_are_copies_share_text() -> None:
    lines = (Said("a docker", LINE), Said("Dana Orlo", "The league of insurers will meet in Orlo to speak of silos."))
    assert relations(filled(read(1, *lines), read(2, *lines))) == {"echoes", "sharesTextWith"}
    assert SHARES_TEXT.value.endswith("sharesTextWith")


def test_order_and_removal_leave_the_same() -> None:
    store = EmbeddedStore.open(None)
    write(store, COPY, ONE, OWN)
    assert contents(store) == contents(filled(ONE, OWN, COPY))
    store.write(removal(store, COPY.article.id))
    assert contents(store) == contents(filled(ONE, OWN))


def test_copies_are_one_wording_and_an_echo() -> None:
    same = read(5, Said("a docker", LINE), published=date(2031, 3, 6))
    nurse = read(6, Said("a nurse", LINE), published=date(2031, 3, 7))
    store = filled(same, nurse)
    (row,) = store.select(competency_questions()["12-corroboration"])
    counts = [getattr(row[name], "value", "") for name in ("parties", "articles", "wordings")]
    assert counts == ["2", "2", "1"]
    (echo,) = store.select(competency_questions()["13-echo"])
    assert getattr(echo["articles"], "value", "") == "2"


def test_an_echo_can_be_vetoed() -> None:
    store = filled(ONE, COPY)
    one, other = (IRIS.utterance(reading.utterances[0].id).value for reading in (ONE, COPY))
    store.write(Vetoes(store).make(veto_between(one, other, ECHOES, by="A. Reader", made=GENERATED)))
    assert ECHOES not in {quad.predicate for quad in store.quads(IRIS.matches)}
    store.write(Vetoes(store).lift((one, other), ECHOES))
    assert ECHOES in {quad.predicate for quad in store.quads(IRIS.matches)}
