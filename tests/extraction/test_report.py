"""What somebody is reported to have said. The text is invented."""

from collections.abc import Mapping, Sequence

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.extraction.report import Report, read_reports
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute, Statement
from counterclaim.span import Span
from counterclaim.stance import Stance

MILLER = Agent(id=AgentId("a-ilo"), name="Mara Ilo", kind=AgentKind.PERSON)
GUILD = Agent(id=AgentId("millers-guild"), name="Millers Guild", kind=AgentKind.ORGANIZATION)
BAKER = Agent(id=AgentId("a-hale"), name="Jon Hale", kind=AgentKind.PERSON)


def report(
    text: str, cue: str, content: str, *speakers: Speaker, accused: Mapping[int, Sequence[Agent]] | None = None
) -> Report:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    statement = Statement(Attribution((spans[0],), (spans[1],), (), 0.9), Claimants(speakers, None))
    dispute = Dispute(0, (), (), RebuttalKind.DENIAL, 0.8)
    [found] = read_reports(Article(text=text), [statement], [dispute], accused or {})
    return found


def test_who_declines_to_comment_disputes_nothing() -> None:
    found = report(
        "Ilo declined to comment on the flour.", "declined to comment on", "the flour", Speaker(MILLER, None)
    )
    assert (found.stance, found.dispute, found.wording) == (Stance.DECLINES_TO_COMMENT, None, "The flour.")


def test_nobody_accuses_himself_nor_whom_he_speaks_for() -> None:
    text = "Ilo said the guild and he had sold chalk."
    accused = {0: (MILLER, GUILD, BAKER)}
    found = report(text, "said", "the guild and he had sold chalk", Speaker(MILLER, GUILD), accused=accused)
    assert found.accused == (BAKER,)


def test_what_nobody_is_named_as_saying_has_an_unstated_speaker() -> None:
    found = report("Reportedly the flour was chalk.", "Reportedly", "the flour was chalk")
    assert [speaker.agent.is_unstated for speaker in found.speakers] == [True]
    assert found.said.speaker is None


def test_only_several_deny_a_joint_deed() -> None:
    alone, both = ([Speaker(MILLER, None)], [Speaker(MILLER, None), Speaker(BAKER, None)])
    told = [report("They denied selling chalk.", "denied", "selling chalk", *who) for who in (alone, both)]
    assert [one.denies_a_joint_deed for one in told] == [False, True]


def test_who_claims_to_have_won_means_himself() -> None:
    text = "Hale rejected Ilo's claim to have won, and Ilo's claim that she was robbed."
    denial = Attribution((Span(5, 13),), (Span(14, 37),), (), 0.9)
    has_won = Attribution((Span(20, 25),), (Span(26, 37),), (), 0.9)
    robbed = Attribution((Span(49, 54),), (Span(60, 74),), (), 0.9)
    statements = [
        Statement(denial, Claimants((Speaker(BAKER, None),), None)),
        Statement(has_won, Claimants((Speaker(MILLER, None),), None)),
        Statement(robbed, Claimants((Speaker(MILLER, None),), None)),
    ]
    for held, meant in ((1, MILLER), (2, None)):
        dispute = Dispute(0, (held,), (), RebuttalKind.DENIAL, 0.9, held=held)
        assert read_reports(Article(text=text), statements, [dispute], {})[held].said.speaker == meant
