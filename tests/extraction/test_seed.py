"""The article that the project started from: what everybody expects of it. Its text stays in the development data."""

from pathlib import Path

import pytest

from counterclaim.agent import Agent, AgentKind
from counterclaim.article import Article
from counterclaim.articles.furniture import find_furniture
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.reading import Reading
from counterclaim.span import quote
from counterclaim.stance import Mode, Stance
from counterclaim.utterance import Utterance


@pytest.fixture(scope="module")
def reading(shared: Path) -> Reading:
    [path] = (shared / "seed").glob("*.txt")
    with path.open(encoding="utf-8", newline="") as file:
        return ArticleExtractor.load().read(Article(text=file.read(), identifier=path.stem))


def saying(reading: Reading, words: str, *, stance: Stance = Stance.ASSERTS) -> list[Utterance]:
    """Return the utterances of that stance whose quote holds ``words``."""
    return [
        utterance
        for utterance in reading.utterances
        if utterance.stance is stance and words in quote(reading.article.text, utterance.content)
    ]


def speakers(reading: Reading, utterances: list[Utterance]) -> list[Agent]:
    return [reading.agent(utterance.speaker) for utterance in utterances]


def rebutted_by(reading: Reading, target: Utterance) -> set[str]:
    """Return the names of those whose utterances rebut ``target``."""
    by_id = {utterance.id: utterance for utterance in reading.utterances}
    return {
        reading.agent(by_id[rebuttal.utterance].speaker).name
        for rebuttal in reading.rebuttals
        if target.id in rebuttal.targets
    }


def test_an_unnamed_official_claims_that_gas_was_used(reading: Reading) -> None:
    [speaker] = speakers(reading, saying(reading, "poison gas was used"))
    assert speaker.kind is AgentKind.UNNAMED
    assert "Tahrir al-Sham" in speaker.name


def test_the_army_s_denial_rebuts_the_gas_claim(reading: Reading) -> None:
    [claim] = saying(reading, "poison gas was used")
    assert any("army" in name.lower() for name in rebutted_by(reading, claim))


def test_the_army_denies_the_gas_claim_itself(reading: Reading) -> None:
    [claimed] = saying(reading, "poison gas was used")
    denials = [u for u in reading.utterances if u.stance is Stance.DENIES and u.claim == claimed.claim]
    assert any("army" in speaker.name.lower() for speaker in speakers(reading, denials))


def test_choking_is_told_by_a_fighter_through_reuters(reading: Reading) -> None:
    [utterance] = saying(reading, "choking")
    assert reading.agent(utterance.speaker).name == "Abu Baraa al-Shami"
    [relay] = [other for other in reading.utterances if other.id == utterance.via]
    assert reading.agent(relay.speaker).name == "Reuters"


def test_the_army_denies_a_withdrawal_that_the_article_reports(reading: Reading) -> None:
    [narrated] = [u for u in saying(reading, "forced to withdraw") if u.mode is Mode.NARRATED]
    assert any("army" in name.lower() for name in rebutted_by(reading, narrated))


def test_indiscriminate_bombing_is_implied_and_denied_by_two(reading: Reading) -> None:
    [implied] = [u for u in saying(reading, "indiscriminate bombing") if u.mode is Mode.IMPLIED]
    assert len(rebutted_by(reading, implied)) == 2


def test_both_who_deny_say_what_they_seek(reading: Reading) -> None:
    assert len({speaker.id for speaker in speakers(reading, saying(reading, "crush radical"))}) == 2


def test_hamoud_speaks_three_times_for_the_national_army(reading: Reading) -> None:
    his = [u for u in reading.utterances if reading.agent(u.speaker).name == "Youssef Hamoud"]
    assert len(his) == 3
    assert any("stiff resistance" in quote(reading.article.text, u.content) for u in his)
    assert any(u.party and "National Army" in reading.agent(u.party).name for u in his)


def test_two_diplomats_stay_unnamed(reading: Reading) -> None:
    [speaker] = speakers(reading, saying(reading, "the aim appears"))
    assert speaker.kind is AgentKind.UNNAMED
    assert "diplomats" in speaker.name


def test_the_cease_fire_is_confirmed_by_a_ministry(reading: Reading) -> None:
    [speaker] = speakers(reading, saying(reading, "unilateral cease-fire"))
    assert "ministry" in speaker.name.lower()


def test_state_media_speak_of_strikes(reading: Reading) -> None:
    assert any("state media" in s.name for s in speakers(reading, saying(reading, "had struck")))


def test_furniture_says_nothing(reading: Reading) -> None:
    furniture = find_furniture(reading.article.text)
    assert furniture
    assert not [
        piece for u in reading.utterances for piece in u.content for other in furniture if piece.overlaps(other)
    ]
