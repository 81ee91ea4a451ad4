"""The twelve hard phenomena of contested claims (docs/quality.md), each on sentences of our own, end to end.

People, groups and places are invented.
"""

import pytest

from counterclaim.agent import AgentKind
from counterclaim.article import Article
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.reading import Reading
from counterclaim.span import quote
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.utterance import Utterance


@pytest.fixture(scope="module")
def extractor() -> ArticleExtractor:
    return ArticleExtractor.load()


def read(extractor: ArticleExtractor, *paragraphs: str) -> Reading:
    return extractor.read(Article(text="\n\n".join(paragraphs)))


def holding(reading: Reading, words: str) -> list[Utterance]:
    """Return the utterances whose quote holds ``words``."""
    return [u for u in reading.utterances if u.stance and words in quote(reading.article.text, u.content)]


def names(reading: Reading, utterances: list[Utterance]) -> list[str]:
    return [reading.agent(u.speaker).name for u in utterances]


def pairs(reading: Reading) -> set[tuple[str, str]]:
    """Return who rebuts whom, by name."""
    by_id = {u.id: u for u in reading.utterances}
    return {
        (reading.agent(by_id[rebuttal.utterance].speaker).name, reading.agent(by_id[target].speaker).name)
        for rebuttal in reading.rebuttals
        for target in rebuttal.targets
    }


def test_01_a_headline_attributes(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor,
        "Government Planes Bomb Two Villages Near Orvana, Monitors Say",
        "Government planes bombed two villages near the town of Orvana on Tuesday, a monitoring group said.",
    )
    first = reading.utterances[0]
    assert quote(reading.article.text, first.content) == "Government Planes Bomb Two Villages Near Orvana"


def test_02_the_article_s_own_voice_reports_what_a_party_denies(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor,
        "Government forces withdrew from the town of Orvana on Friday after three days of fighting.",
        "The army denied that its forces had withdrawn from Orvana.",
    )
    [denial] = [u for u in reading.utterances if u.stance is Stance.DENIES]
    assert "withdrawn" in quote(reading.article.text, denial.content)
    assert any(rebuttal.utterance == denial.id for rebuttal in reading.rebuttals)


def test_03_a_passive_allegation_is_denied_by_the_accused(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor,
        "A rebel commander said chlorine had been dropped in the army's raid on the village of Teral.",
        "The army denied the claim and said it was fighting terrorists.",
    )
    assert any("army" in who.lower() and "commander" in whom for who, whom in pairs(reading))


def test_04_a_relay_is_an_utterance_of_its_own(extractor: ArticleExtractor) -> None:
    reading = read(extractor, "Samir Adelan, a doctor in the town, told Reuters that eleven people had been killed.")
    [utterance] = holding(reading, "eleven people had been killed")
    [relay] = [u for u in reading.utterances if u.id == utterance.via]
    assert (names(reading, [utterance]), names(reading, [relay])) == (["Samir Adelan"], ["Reuters"])


def test_05_a_spokesman_speaks_for_a_party(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor,
        '"We have not lost a single position," said Captain Yusuf Kerman, spokesman for the Northern Front.',
    )
    [utterance] = holding(reading, "not lost a single position")
    assert names(reading, [utterance]) == ["Yusuf Kerman"]
    assert utterance.party
    assert "Northern Front" in reading.agent(utterance.party).name


def test_06_an_official_of_a_named_group_stays_unnamed(extractor: ArticleExtractor) -> None:
    reading = read(extractor, "An official from the Northern Front said the convoy had been attacked at dawn.")
    [utterance] = holding(reading, "the convoy had been attacked")
    speaker = reading.agent(utterance.speaker)
    assert speaker.kind is AgentKind.UNNAMED
    assert "official" in speaker.name
    assert "Northern Front" in speaker.name


def test_07_collective_sources_are_two(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor, "The shelling drove hundreds of families from the valley, residents and aid workers have said."
    )
    assert len(holding(reading, "hundreds of families")) == 2


def test_08_partly_quoted_speech_is_mixed(extractor: ArticleExtractor) -> None:
    reading = read(extractor, 'The defence ministry said on Sunday that a "partial ceasefire" was in force in Orvana.')
    [utterance] = holding(reading, "partial ceasefire")
    assert utterance.mode is Mode.MIXED


def test_09_a_hedge_is_the_speaker_s(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor, "Two Western diplomats said the aim of the campaign appeared to be to take the main road."
    )
    [utterance] = holding(reading, "take the main road")
    assert utterance.certainty is Certainty.PROBABLE


def test_10_a_reply_may_interpret(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor,
        "The ministry announced a two-day truce, a move the opposition said showed that the offensive had failed.",
    )
    [utterance] = holding(reading, "the offensive had failed")
    assert "opposition" in names(reading, [utterance])[0].lower()


def test_11_a_denial_gives_an_unstated_accusation_away(extractor: ArticleExtractor) -> None:
    reading = read(extractor, "The Orvanian government denies deliberate bombing of hospitals.")
    [implied] = [u for u in reading.utterances if u.mode is Mode.IMPLIED]
    assert reading.agent(implied.speaker).is_unstated
    assert [rebuttal.targets for rebuttal in reading.rebuttals] == [(implied.id,)]


def test_12_one_sentence_has_two_speakers_and_two_stances(extractor: ArticleExtractor) -> None:
    reading = read(
        extractor,
        "Both Ankara and Tehran deny deliberate shelling of schools and say they are fighting smugglers.",
    )
    explicit = [u for u in reading.utterances if u.mode is not Mode.IMPLIED]
    assert {u.stance for u in explicit} == {Stance.ASSERTS, Stance.DENIES}
    assert len({u.speaker for u in explicit}) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kardanian army rejected the Orlo Front's accusation that it had shelled the clinic.",
        "The Kardanian army denied accusations by the Orlo Front that it had shelled the clinic.",
    ],
)
def test_anothers_claim_that_is_denied_is_the_others_and_about_the_denier(
    extractor: ArticleExtractor, sentence: str
) -> None:
    reading = read(extractor, f"Shells fell on Ostrel on Friday. {sentence}")
    wordings = {claim.id: claim.text for claim in reading.claims}
    said = {
        (reading.agent(one.speaker).name, one.stance, wordings[one.claim]) for one in reading.utterances if one.claim
    }
    shelled = "Kardanian army had shelled the clinic."
    assert said == {("Kardanian army", Stance.DENIES, shelled), ("Orlo Front", Stance.ASSERTS, shelled)}
    assert pairs(reading) == {("Kardanian army", "Orlo Front")}


def test_who_is_meant_in_a_denied_claim_stays_open_where_both_may_be(extractor: ArticleExtractor) -> None:
    reading = read(extractor, "The Kardanian army rejected the Orlo Front's claim that it had been shelled.")
    assert {claim.text for claim in reading.claims} == {"It had been shelled."}
