import pytest

from counterclaim.matching.actors import HOME, OPPONENTS, home_of, read_actors
from counterclaim.matching.encoder import SentenceEncoder
from counterclaim.matching.records import pack, unpack
from counterclaim.matching.traits import Rarity, TraitsReader, read_figures
from matching.stating import stated

DOERS = [
    ("Rebels have been using gas.", {OPPONENTS}),
    ("Syrian rebels used gas.", {OPPONENTS}),
    ("The Syrian Observatory fears a raid.", {"sohr"}),
    ("The army used gas on rebels.", {"france"}),
    ("At least 20 rebels were killed by the regime.", {"france"}),
    ("Russian or Turkish warplanes carried out the strikes.", {"russia", "turkey"}),
    ("33 people were killed by Russian air strikes in Germany.", {"russia"}),
    ("An attack on a rebel-held town.", set()),
    ("A helicopter dropped a container.", set()),
    ("U.S. aircraft hit the village.", {"united-states"}),
    ("Russias air force hit the village.", {"russia"}),
    ("The presidents forces used gas.", {"france"}),
    ("Germany believes Russian jets hit the village.", {"russia"}),
]
FIGURES = [
    ("At least 20 people were killed and 35 wounded in 2016.", {20, 35}, {20}, {35}),
    ("Twenty-three people died.", {23}, {23}, set()),
    ("A hundred houses burned.", {100}, set(), set()),
    ("The repairs cost 3 million euros.", {3_000_000}, set(), set()),
    ("1,300 died.", {1300}, {1300}, set()),
]


@pytest.mark.parametrize(("text", "doers"), DOERS)
def test_doers_are_told_from_victims_places_and_owners(text: str, doers: set[str]) -> None:
    assert read_actors(text, home="france").doers == doers


def test_the_government_is_that_of_the_state_most_named_above_all_as_a_place() -> None:
    assert home_of("French President Anne Lavigne left Berlin for Paris, where the French army parades.") == "france"
    assert home_of("Russian jets and Russian guns, Russia said, hit rebels in France and near Paris.") == "france"
    assert (
        home_of("Germany's biggest bank moved billions through Belgium's, a French prosecutor said of Germany.")
        == "germany"
    )
    assert read_actors("The government fell.").doers == {HOME}


def test_whose_army_is_a_guess_where_nobody_says_so() -> None:
    assert read_actors("The army fired first.", home="france").guessed
    assert not read_actors("The French army fired first.", home="france").guessed


def test_a_leader_whom_the_article_introduces_stands_for_the_state() -> None:
    around = "French President Anne Lavigne spoke."
    assert read_actors("Lavigne's forces attacked.", around=around).doers == {"france"}


@pytest.mark.parametrize(("text", "every", "dead", "hurt"), FIGURES)
def test_numbers_count_what_they_count(text: str, every: set[float], dead: set[float], hurt: set[float]) -> None:
    figures = read_figures(text)
    assert [set(figures.all), set(figures.dead), set(figures.hurt)] == [every, dead, hurt]


@pytest.mark.parametrize("text", [*(text for text, _ in DOERS), *(row[0] for row in FIGURES), "", "?"])
def test_a_record_gives_the_same_traits_back(encoder: SentenceEncoder, text: str) -> None:
    traits = TraitsReader(Rarity(encoder.vocabulary)).read(stated(text, speaker="elena-brandt"), article=7)
    assert unpack(pack(traits)) == traits


def test_rare_words_weigh_more(encoder: SentenceEncoder) -> None:
    rarity = Rarity(encoder.vocabulary)
    bags = [TraitsReader(rarity).read(stated(text), article=0).stems.weight for text in ("People.", "Varnholt.")]
    assert bags[0] < bags[1]
