"""From statements and disputes to a reading: agents, claims, utterances and rebuttals, each once and with its id.

The order matters: what is asserted gets its claim first, so that a denial can point at the claim it denies.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from counterclaim.agent import Agent, AgentId, narrator, unstated_source
from counterclaim.article import Article
from counterclaim.claim import Claim, ClaimId
from counterclaim.claimants import Speaker
from counterclaim.extraction.accused import answered, named_in
from counterclaim.extraction.certainty import speaker_certainty
from counterclaim.extraction.report import Report, read_reports
from counterclaim.extraction.retraction import retractions, taken_back
from counterclaim.extraction.silence import put_to
from counterclaim.extraction.wording.canonical import canonical_wording, is_self_contained, negates_for_others, together
from counterclaim.extraction.wording.negation import without_any
from counterclaim.extraction.wording.said import Said
from counterclaim.reading import Reading, Run
from counterclaim.rebuttal import Rebuttal, RebuttalKind
from counterclaim.rebuttals import Dispute, Disputed, Statement
from counterclaim.span import Spans, quote
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.utterance import Utterance, UtteranceId, utterance_id

_RESPONDING = frozenset({Stance.DENIES, Stance.QUESTIONS})


def compose(
    article: Article,
    run: Run,
    statements: Sequence[Statement],
    disputes: Sequence[Dispute],
    *,
    accused: Mapping[int, Sequence[Agent]] = MappingProxyType({}),
) -> Reading:
    """Return the reading that ``statements`` amount to; ``disputes`` and ``accused`` go by their indices."""
    reports = read_reports(article, statements, disputes, accused)
    composition = _Composition(article, (*reports, *retractions(article.text, reports)))
    composition.add_all()
    return Reading(
        article=article,
        run=run,
        narrator=composition.narrator,
        agents=tuple(composition.agents.values()),
        claims=tuple(composition.claims.values()),
        utterances=tuple(sorted(composition.utterances.values(), key=_place)),
        rebuttals=tuple(composition.rebuttals()),
    )


def _place(utterance: Utterance) -> tuple[int, int, bool, str]:
    first = utterance.content[0]
    return first.start, first.end, utterance.stance is None, utterance.id


class _Composition:
    """Collects what is found, keyed by id, so that nothing stands twice."""

    def __init__(self, article: Article, reports: Sequence[Report]) -> None:
        self._article = article
        self._reports = reports
        self._disputes = {number: one.dispute for number, one in enumerate(reports) if one.dispute is not None}
        self.narrator = narrator(article.id, article.publisher)
        self.agents: dict[AgentId, Agent] = {}
        self.claims: dict[ClaimId, Claim] = {}
        self.utterances: dict[UtteranceId, Utterance] = {}
        self._claim_of: dict[int, ClaimId] = {}
        self._uttered: dict[int, list[UtteranceId]] = {}
        self._unattributed: dict[int, list[UtteranceId]] = {}
        self._implied: dict[Spans, UtteranceId] = {}

    def add_all(self) -> None:
        """Add all reports: first those whose claim is their own, then those that take another's claim."""
        responses = {number for number in self._disputes if self._reports[number].stance in _RESPONDING}
        for number, report in enumerate(self._reports):
            if number not in responses and report.stance is not Stance.DECLINES_TO_COMMENT:
                self._claim_of[number] = self._claim(report.wording, report.accused)
        # Whoever is blamed in one breath with a denial is blamed for what that implies, in its words.
        for number, dispute in sorted(self._disputes.items(), key=lambda one: one[0] not in responses):
            report = self._reports[number]
            self._unattributed[number] = [self._add_unattributed(one, dispute, report) for one in dispute.unattributed]
            if number in responses:
                self._claim_of[number] = self._disputed_claim(number, dispute)
        for number, report in enumerate(self._reports):
            if report.stance is Stance.DECLINES_TO_COMMENT:
                matter = put_to(self._reports, number)
                self._claim_of[number] = self._claim(report.wording, ()) if matter is None else self._claim_of[matter]
        for number, report in enumerate(self._reports):
            self._uttered[number] = list(self._utter(report, self._claim_of[number]))

    def rebuttals(self) -> Iterator[Rebuttal]:
        """Yield one rebuttal for each utterance of each dispute, in text order."""
        for number, dispute in self._disputes.items():
            for speaker, utterance in zip(self._reports[number].speakers, self._uttered[number], strict=True):
                targets, sure = (aimed + self._unattributed[number] for aimed in self._aims(number, dispute, speaker))
                aims = tuple(target for target in dict.fromkeys(targets) if target != utterance)
                if aims:
                    yield Rebuttal(
                        utterance=utterance,
                        targets=aims,
                        kind=dispute.kind,
                        confidence=dispute.confidence,
                        sure=tuple(target for target in aims if target in sure),
                    )

    def _aims(self, number: int, dispute: Dispute, speaker: Speaker) -> tuple[list[UtteranceId], list[UtteranceId]]:
        """Return what ``speaker`` answers with a dispute, and what of it he surely does."""
        targets, sure = dispute.targets, dispute.sure
        if self._reports[number].denies_a_joint_deed:
            accused = {target: self._reports[target].accused for target in targets}
            answers, own = answered(speaker, self._reports[number].speakers, accused)
            targets, sure = tuple(t for t in targets if t in answers), tuple(t for t in sure if t in own)
        return self._all_uttered(targets), self._all_uttered(sure)

    def _all_uttered(self, numbers: Sequence[int]) -> list[UtteranceId]:
        return [utterance for number in numbers for utterance in self._uttered[number]]

    def _disputed_claim(self, number: int, dispute: Dispute) -> ClaimId:
        """Return the claim that a denial or doubt is about: in its own words if it has any, else its target's.

        The likeliest target of a denial with words of its own is the wrong one more often than not.
        """
        report = self._reports[number]
        for utterance in self._unattributed[number][:1]:
            if claim := self.utterances[utterance].claim:
                return claim
        if not (dispute.own or report.denies_a_joint_deed):
            for target in self._likeliest(number, dispute.sure):
                text = self.claims[self._claim_of[target]].text
                return self._claim(text, named_in(text, report.parties))
        return self._claim(canonical_wording(report.said, denied=True), ())

    def _likeliest(self, number: int, targets: Sequence[int]) -> list[int]:
        """Return the target whose claim a denial without words of its own takes, as a list of one or none.

        Who "denied responsibility" answers whoever accused him last; where none of the targets does, the first.
        """
        asserted = [one for one in targets if one in self._claim_of and self._reports[one].stance is Stance.ASSERTS]
        deniers = {agent.id for agent in self._reports[number].parties}
        accusing = [one for one in asserted if one < number and deniers & {to.id for to in self._reports[one].accused}]
        return accusing[-1:] or asserted[:1]

    def _claim(self, wording: str, accused: Sequence[Agent]) -> ClaimId:
        scope = None if is_self_contained(wording) else self._article.id
        claim = Claim(text=wording, language=self._article.language, only_in=scope)
        known = self.claims.get(claim.id, claim)
        for agent in accused:
            self.agents.setdefault(agent.id, agent)
        accuses = tuple(dict.fromkeys((*known.accuses, *(agent.id for agent in accused))))
        self.claims[claim.id] = replace(known, accuses=accuses)
        return claim.id

    def _add_unattributed(self, disputed: Disputed, dispute: Dispute, report: Report) -> UtteranceId:
        """Add an implied or narrated utterance that a dispute is aimed at, and return its id."""
        if disputed.content in self._implied:
            return self._implied[disputed.content]
        implied = disputed.mode is Mode.IMPLIED
        denied = implied and not disputed.verbatim
        content = quote(self._article.text, disputed.content, gap=" ")
        denier, cue = (together(report.parties), report.said.cue) if denied else (None, "")
        words = without_any(content) if implied and dispute.kind is RebuttalKind.DOUBT else content
        said = Said(words, cue, denier, Mode.INDIRECT)
        wording = canonical_wording(said, denied=denied, verbatim=negates_for_others(report.said))
        claim = self._claim(wording, named_in(wording, report.parties))
        agent = unstated_source(self._article.id) if implied else self.narrator
        identifier = utterance_id(self._article.id, disputed.content, agent.id, disputed.mode, Stance.ASSERTS, claim)
        self._add(
            Utterance(
                id=identifier,
                content=disputed.content,
                cue=(),
                source=(),
                mode=disputed.mode,
                speaker=agent.id,
                party=None,
                stance=Stance.ASSERTS,
                claim=claim,
                certainty=Certainty.CERTAIN,
                confidence=dispute.confidence,
            ),
            agent,
        )
        self._implied[disputed.content] = identifier
        return identifier

    def _utter(self, report: Report, claim: ClaimId) -> Iterator[UtteranceId]:
        """Add what each speaker utters, and yield their ids."""
        attribution, said = report.attribution, report.said
        via = self._relay(report)
        for speaker in report.speakers:
            identifier = utterance_id(
                self._article.id, attribution.content, speaker.agent.id, said.mode, report.stance, claim
            )
            party = speaker.party if speaker.party and speaker.party.id != speaker.agent.id else None
            said_before = self.utterances.values() if report.takes_back else ()
            self._add(
                Utterance(
                    id=identifier,
                    content=attribution.content,
                    cue=attribution.cue,
                    source=attribution.source,
                    mode=said.mode,
                    speaker=speaker.agent.id,
                    party=party.id if party else None,
                    stance=report.stance,
                    claim=claim,
                    certainty=speaker_certainty(said.content, said.cue),
                    confidence=attribution.confidence,
                    via=via,
                    retracts=taken_back(report, speaker.agent.id, claim, said_before),
                ),
                speaker.agent,
                party,
            )
            yield identifier

    def _relay(self, report: Report) -> UtteranceId | None:
        """Add the relaying agent's utterance ("told Reuters"), if there is one."""
        agent, attribution, mode = report.relay, report.attribution, report.said.mode
        if agent is None or any(speaker.agent.id == agent.id for speaker in report.speakers):
            return None
        identifier = utterance_id(self._article.id, attribution.content, agent.id, mode, None, None)
        self._add(
            Utterance(
                id=identifier,
                content=attribution.content,
                cue=attribution.cue,
                source=(),
                mode=mode,
                speaker=agent.id,
                party=None,
                stance=None,
                claim=None,
                certainty=Certainty.CERTAIN,
                confidence=attribution.confidence,
            ),
            agent,
        )
        return identifier

    def _add(self, utterance: Utterance, *agents: Agent | None) -> None:
        self.utterances.setdefault(utterance.id, utterance)
        for agent in agents:
            if agent is not None and agent.id != self.narrator.id:
                self.agents.setdefault(agent.id, agent)
