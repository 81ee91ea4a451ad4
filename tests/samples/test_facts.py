"""What a person reads in the samples, against what the extractor reads."""

from collections.abc import Iterator

import pytest

from counterclaim.reading import Reading
from counterclaim.span import Span, Spans, quote
from counterclaim.utterance import Utterance, UtteranceId
from samples.conftest import Expect
from samples.facts import FURNITURE, REBUTTALS, STATEMENTS, Rebuttal, Statement

FACTS = (*STATEMENTS, *REBUTTALS)
_SAME_WORDS = 0.6
"""Share of characters that the words found and the words expected have in common, of all that either has."""


def label(fact: Statement | Rebuttal) -> str:
    if isinstance(fact, Statement):
        return f"{fact.article}: {fact.speaker} {fact.stance} «{fact.words}»"
    return f"{fact.article}: {fact.speaker} «{fact.words}» is a {fact.kind} of «{fact.target}»"


def places(text: str, words: str) -> Spans:
    """Return where each piece of ``words`` stands first."""
    found = []
    for piece in words.split(" … "):
        context, _, wanted = piece.rpartition("|")
        start = text.index(context + wanted) + len(context)
        found.append(Span(start, start + len(wanted)))
    return tuple(found)


def are_same(content: Spans, wanted: Spans) -> bool:
    found, expected = ({offset for span in spans for offset in range(*span)} for spans in (content, wanted))
    return len(found & expected) >= _SAME_WORDS * len(found | expected)


def uttered(reading: Reading, speaker: str, words: str) -> Iterator[Utterance]:
    """Yield the utterances of these words by this speaker."""
    for utterance in reading.utterances:
        speaks = speaker.casefold() in reading.agent(utterance.speaker).name.casefold()
        if speaks and utterance.stance and are_same(utterance.content, places(reading.article.text, words)):
            yield utterance


def name(reading: Reading, identifier: UtteranceId | None) -> str:
    by_id = {utterance.id: utterance for utterance in reading.utterances}
    return reading.agent(by_id[identifier].speaker).name if identifier else "nobody"


def read_instead(reading: Reading, words: str) -> str:
    wanted = places(reading.article.text, words)
    near = [u for u in reading.utterances if any(a.overlaps(b) for a in u.content for b in wanted)]
    read = [f"{name(reading, u.id)} {u.stance} «{quote(reading.article.text, u.content)}»" for u in near]
    return "; ".join(read) or "nothing"


def mistake(reading: Reading, fact: Statement | Rebuttal) -> str | None:
    """Return what is wrong with the reading of a fact, or None."""
    return statement_mistake(reading, fact) if isinstance(fact, Statement) else rebuttal_mistake(reading, fact)


def statement_mistake(reading: Reading, fact: Statement) -> str | None:
    found = [one for one in uttered(reading, fact.speaker, fact.words) if one.stance == fact.stance]
    if not found:
        return f"read instead: {read_instead(reading, fact.words)}"
    party = reading.agent(found[0].party).name if found[0].party else "nobody"
    if fact.party and fact.party not in party:
        return f"said to speak for {party}"
    if fact.via and fact.via not in name(reading, found[0].via):
        return f"said to be relayed by {name(reading, found[0].via)}"
    return f"read as {found[0].mode} speech" if fact.mode not in (None, found[0].mode) else None


def rebuttal_mistake(reading: Reading, fact: Rebuttal) -> str | None:
    rebutting = {utterance.id for utterance in uttered(reading, fact.speaker, fact.words)}
    by_id = {utterance.id: utterance for utterance in reading.utterances}
    aims = [
        (one.kind, by_id[target]) for one in reading.rebuttals if one.utterance in rebutting for target in one.targets
    ]
    wanted = places(reading.article.text, fact.target)
    for kind, target in aims:
        if kind == fact.kind and fact.mode in (None, target.mode) and are_same(target.content, wanted):
            return None
    aimed = [f"{kind} of {target.mode} «{quote(reading.article.text, target.content)}»" for kind, target in aims]
    return f"read instead: {'; '.join(aimed) or 'no rebuttal'}"


@pytest.mark.parametrize("fact", FACTS, ids=label)
def test_what_the_article_says_is_read(
    readings: dict[str, Reading], expect: Expect, fact: Statement | Rebuttal
) -> None:
    expect(label(fact), mistake(readings[fact.article], fact))


@pytest.mark.parametrize(("article", "words"), FURNITURE)
def test_site_furniture_says_nothing(readings: dict[str, Reading], article: str, words: str) -> None:
    reading = readings[article]
    if words not in reading.article.text:
        return  # the page's main text leaves it out already
    [furniture] = places(reading.article.text, words)
    assert not [u for u in reading.utterances if any(span.overlaps(furniture) for span in u.content)]


@pytest.mark.parametrize("fact", FACTS, ids=label)
def test_expected_words_stand_in_the_article(readings: dict[str, Reading], fact: Statement | Rebuttal) -> None:
    text = readings[fact.article].article.text
    assert places(text, fact.words)
    assert places(text, fact.target if isinstance(fact, Rebuttal) else fact.words)


@pytest.mark.parametrize("article", sorted({fact.article for fact in FACTS}))
def test_who_has_one_name_is_one_agent(readings: dict[str, Reading], expect: Expect, article: str) -> None:
    names = [agent.name for agent in readings[article].agents]
    twice = sorted({one for one in names if names.count(one) > 1})
    expect(f"{article}: who has one name is one agent", ", ".join(twice) or None)
