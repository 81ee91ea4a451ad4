"""From attributions to statements. All sentences are invented."""

from attribution.parts import place
from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading
from counterclaim.attribution.reading import EntityKind, Mention
from counterclaim.extraction.statements import read_statements
from counterclaim.span import Span

_TEXT = "Guard Otto Renn said the bridge was old. A rower named Ansel described the day it fell. “It shook,” he said."


def test_who_claims_nothing_may_still_be_the_he_of_the_next_sentence() -> None:
    he = _TEXT.index("he said")
    attributions = (
        Attribution(place(_TEXT, "said"), place(_TEXT, "the bridge was old"), place(_TEXT, "Guard Otto Renn"), 0.9),
        Attribution(place(_TEXT, "described"), place(_TEXT, "the day"), place(_TEXT, "A rower named Ansel"), 0.9),
        Attribution((Span(he + 3, he + 7),), place(_TEXT, "It shook"), (Span(he, he + 2),), 0.9),
    )
    mentions = tuple(Mention(place(_TEXT, name)[0], EntityKind.PERSON, 0.9) for name in ("Otto Renn", "Ansel"))
    renn, he_said = read_statements(Article(text=_TEXT), AttributionReading(attributions, mentions))
    assert [speaker.agent.name for speaker in renn.claimants.speakers] == ["Guard Otto Renn"]
    assert [speaker.agent.name for speaker in he_said.claimants.speakers] == ["Ansel"]
