"""What an article reports somebody to have said: its words, its stance, whom it accuses and what it disputes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.agent import Agent, unstated_source
from counterclaim.article import Article
from counterclaim.attribution import Attribution
from counterclaim.claimants import Speaker
from counterclaim.extraction.asked import answer_to
from counterclaim.extraction.declining import declined_matter, declines
from counterclaim.extraction.grammar.clause import is_deed
from counterclaim.extraction.proxies import may_mean_another, speaks_in_passing
from counterclaim.extraction.quotation import quoted_text, report_mode
from counterclaim.extraction.stances import stance_of
from counterclaim.extraction.wording.canonical import bare, canonical_wording, together
from counterclaim.extraction.wording.naming import stands_in_what
from counterclaim.extraction.wording.raised import content_words
from counterclaim.extraction.wording.said import Said
from counterclaim.lexicon.talk import CHARGE, CRITICISM
from counterclaim.rebuttals import Dispute, Statement
from counterclaim.span import quote
from counterclaim.stance import Stance

_TO_HAVE = re.compile(r"to\s+have\s")
_CHARGING = re.compile(rf"\b(?:{CHARGE}|{CRITICISM}|report)s?\b", re.IGNORECASE)
"""Words for what is said against the one who denies it."""


@dataclass(frozen=True, slots=True)
class Report:
    """One statement as the article reports it.

    Attributes:
        attribution: where its parts stand.
        speakers: who says it, at least one; the unstated source where nobody is named.
        relay: who passes it on ("told Reuters"), if anybody does.
        said: its words, from which its wording is made.
        accused: whom it puts in the wrong.
        stance: what it takes its claim for.
        dispute: what it disputes, if anything.
        takes_back: whether it says that its speakers stand by the claim no longer.
    """

    attribution: Attribution
    speakers: tuple[Speaker, ...]
    relay: Agent | None
    said: Said
    accused: tuple[Agent, ...]
    stance: Stance
    dispute: Dispute | None
    takes_back: bool = False

    @property
    def parties(self) -> tuple[Agent, ...]:
        """For whom its speakers speak, themselves if for nobody else."""
        return tuple(speaker.party or speaker.agent for speaker in self.speakers)

    @property
    def denies_a_joint_deed(self) -> bool:
        """Whether several deny having done it: what each answers is an accusation of itself, not of the others."""
        return len(self.speakers) > 1 and is_deed(bare(self.said.content))

    @property
    def wording(self) -> str:
        """The wording of its claim, as its own words give it."""
        if self.stance is Stance.DECLINES_TO_COMMENT:
            return declined_matter(self.said)
        return canonical_wording(self.said, denied=self.stance is Stance.DENIES)


def read_reports(
    article: Article,
    statements: Sequence[Statement],
    disputes: Sequence[Dispute],
    accused: Mapping[int, Sequence[Agent]],
) -> tuple[Report, ...]:
    """Return the reports that ``statements`` are, in their order; ``disputes`` and ``accused`` go by their indices."""
    return tuple(_reports(article, statements, {dispute.statement: dispute for dispute in disputes}, accused))


def _reports(
    article: Article,
    statements: Sequence[Statement],
    disputes: Mapping[int, Dispute],
    accused: Mapping[int, Sequence[Agent]],
) -> Iterator[Report]:
    text, quoted = article.text, quoted_text(article.text)
    unstated = Speaker(unstated_source(article.id), None)
    deniers = {one.held: statements[number] for number, one in disputes.items() if one.held is not None}
    for number, statement in enumerate(statements):
        attribution, who = statement.attribution, statement.claimants
        speakers = who.speakers or (unstated,)
        others = _without(accused.get(number, ()), speakers)
        cue = quote(text, attribution.cue, gap=" ")
        answer = answer_to(text, attribution)
        said = Said(
            content=answer.asked if answer else content_words(text, attribution),
            cue=cue,
            speaker=_meant(text, statement, deniers.get(number)),
            mode=report_mode(text, quoted, attribution.content),
            accused=together(others),
            cue_first=bool(attribution.cue) and attribution.cue[0] < attribution.content[0],
            in_what=stands_in_what(text, attribution.cue),
            of_another=may_mean_another(text, attribution.source, speakers) or speaks_in_passing(text, attribution.cue),
        )
        # To decline to comment is no answer either way, whatever it looks like to the model.
        declined = declines(cue, quote(text, attribution.content, gap=" "))
        dispute = None if declined else disputes.get(number)
        stance = Stance.DECLINES_TO_COMMENT if declined else stance_of(said, attribution.denial, dispute)
        if answer is not None and dispute is None:
            stance = Stance.DENIES if answer.is_no else Stance.ASSERTS
        yield Report(attribution, speakers, who.relay, said, others, stance, dispute)


def _meant(text: str, statement: Statement, denial: Statement | None) -> Agent | None:
    """Return who "it" is in a statement: who makes it, but the denier in "denied the union's charge that it lied".

    In "denied the union's claim that it was ignored" either may be meant; who claims "to have won" means himself.
    """
    own = _TO_HAVE.match(text, statement.attribution.content[0].start)
    if denial is not None and not own and not _CHARGING.search(quote(text, statement.attribution.cue, gap=" ")):
        return None
    meant = statement if own or denial is None else denial
    return together(tuple(speaker.agent for speaker in meant.claimants.speakers))


def _without(accused: Sequence[Agent], speakers: Sequence[Speaker]) -> tuple[Agent, ...]:
    """Return those accused who do not speak: nobody accuses himself, so "him" was then taken for the wrong person."""
    accusers = {agent.id for speaker in speakers for agent in (speaker.agent, speaker.party) if agent}
    return tuple(agent for agent in accused if agent.id not in accusers)
