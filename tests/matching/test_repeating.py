from datetime import date

import pytest

from counterclaim.matching.encoder import SentenceEncoder
from counterclaim.matching.repeating import repeats
from counterclaim.matching.traits import Rarity, Traits, TraitsReader
from matching.stating import stated


@pytest.fixture
def reader(encoder: SentenceEncoder) -> TraitsReader:
    return TraitsReader(Rarity(encoder.vocabulary))


def traits(reader: TraitsReader, speaker: str | None, article: int) -> Traits:
    return reader.read(stated("Both sides should show restraint.", speaker=speaker), article=article)


def test_one_speaker_says_nearly_the_same_in_two_articles_of_one_story(reader: TraitsReader) -> None:
    one, again = traits(reader, "elena-brandt", 0), traits(reader, "elena-brandt", 1)
    assert date(2024, 3, 5).toordinal() == one.day
    assert repeats(one, again, cosine=0.7, leads=0.6)
    assert not repeats(one, again, cosine=0.5, leads=0.6)
    assert not repeats(one, again, cosine=0.7, leads=0.3)
    assert not repeats(one, one, cosine=0.7, leads=1.0)


@pytest.mark.parametrize(("one", "other"), [("elena-brandt", "tom-okafor"), (None, None)])
def test_two_speakers_do_not_repeat_each_other(reader: TraitsReader, one: str | None, other: str | None) -> None:
    assert not repeats(traits(reader, one, 0), traits(reader, other, 1), cosine=0.9, leads=0.9)
