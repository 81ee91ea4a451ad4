"""Whom claims accuse, and who of several deniers answers which accusation. All sentences are invented."""

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution, Mention
from counterclaim.attribution.reading import EntityKind
from counterclaim.claimants import Speaker
from counterclaim.extraction.accused import answered, find_accused, named_in
from counterclaim.span import Span


def agent(name: str) -> Agent:
    return Agent(id=AgentId(name.lower()), name=name, kind=AgentKind.ORGANIZATION)


VARNA, OSTREL, REBELS = agent("Varna"), agent("Ostrel"), agent("Rebels")
BOTH = (Speaker(VARNA), Speaker(OSTREL))


def test_each_answers_what_accuses_him() -> None:
    accused = {3: (VARNA,), 5: (OSTREL,)}
    assert answered(BOTH[0], BOTH, accused) == ({3}, {3})
    assert answered(BOTH[1], BOTH, accused) == ({5}, {5})


def test_who_speaks_for_a_party_answers_what_accuses_it() -> None:
    spokesman = Speaker(agent("Ivo Lund"), VARNA)
    assert answered(spokesman, (spokesman, BOTH[1]), {3: (VARNA,), 5: (OSTREL,)}) == ({3}, {3})


def test_whom_nothing_accuses_answers_what_accuses_none_of_them() -> None:
    assert answered(BOTH[0], BOTH, {3: (OSTREL,), 4: (), 5: (REBELS,)}) == ({4, 5}, set())


def test_a_claim_accuses_whom_it_names() -> None:
    assert named_in("Varna's guns fired on the village.", (VARNA, OSTREL)) == (VARNA,)
    assert named_in("Varnan guns fired on the village.", (VARNA, OSTREL)) == (VARNA,)
    assert named_in("Guns fired on the village.", (VARNA, OSTREL)) == ()
    assert named_in("This isle fired on the village.", (agent("IS"),)) == ()


def test_who_denies_is_named_by_the_noun_of_its_name_too() -> None:
    army, works = agent("Varnan army"), agent("Varna Chemicals")
    assert named_in("The army had ended the truce.", (army,)) == (army,)
    assert named_in("An army had ended the truce.", (army,)) == ()
    assert named_in("The chemicals had leaked.", (works,)) == ()


def test_the_accused_is_resolved_as_a_claimant_would_be() -> None:
    text = "The rebels accused Damascus of shelling the mill. The Syrian government said it had not fired."
    start = text.index("Damascus of shelling the mill")
    attribution = Attribution(
        cue=(Span(11, 18),), content=(Span(start, start + 29),), source=(Span(0, 10),), confidence=1.0
    )
    accused = find_accused(Article(text=text), (attribution,), ())
    assert [agent.name for agent in accused[0]] == ["Syrian government"]


def test_a_ministry_accused_of_something_is_a_ministry() -> None:
    text = "The Relief Union accused the Varnian interior ministry of arresting two of its drivers."
    start, cue = text.index("the Varnian"), text.index("accused")
    attribution = Attribution(
        cue=(Span(cue, cue + 7),), content=(Span(start, len(text) - 1),), source=(Span(0, 16),), confidence=1.0
    )
    accused = find_accused(Article(text=text), (attribution,), ())
    assert [(agent.name, agent.kind) for agent in accused.get(0, ())] == [
        ("Varnian interior ministry", AgentKind.ORGANIZATION)
    ]


def test_them_is_no_one_person() -> None:
    text = "Mara Ilo spoke. The rebels accused them of lying."
    start = text.index("them of lying")
    cue = text.index("accused")
    attribution = Attribution(cue=(Span(cue, cue + 7),), content=(Span(start, start + 13),), source=(), confidence=1.0)
    mention = Mention(Span(0, 8), EntityKind.PERSON, 1.0)
    assert not find_accused(Article(text=text), (attribution,), (mention,)).get(0)
