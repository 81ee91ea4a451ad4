"""From statements and disputes to a reading: agents, claims, utterances and rebuttals, each once and with its id.

The order matters: what is asserted gets its claim first, so that a denial can point at the claim it denies.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from counterclaim.agent import Agent, AgentId, narrator, unstated_source
from counterclaim.article import Article
from counterclaim.claim import Claim, ClaimId
from counterclaim.claimants import Speaker
from counterclaim.extraction.accused import answered, named_in
from counterclaim.extraction.certainty import speaker_certainty
from counterclaim.extraction.clause import is_deed
from counterclaim.extraction.declining import declined_matter, declines
from counterclaim.extraction.naming import stands_in_what
from counterclaim.extraction.quotation import quoted_text, report_mode
from counterclaim.extraction.raised import content_words
from counterclaim.extraction.said import Said
from counterclaim.extraction.stances import stance_of
from counterclaim.extraction.wording import bare, canonical_wording, is_self_contained, together
from counterclaim.reading import Reading, Run
from counterclaim.rebuttal import Rebuttal
from counterclaim.rebuttals import Dispute, Disputed, Statement
from counterclaim.span import quote
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
    composition = _Composition(article, statements, disputes, accused)
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

    def __init__(
        self,
        article: Article,
        statements: Sequence[Statement],
        disputes: Sequence[Dispute],
        accused: Mapping[int, Sequence[Agent]],
    ) -> None:
        self._article = article
        self._text = article.text
        self._quoted = quoted_text(article.text)
        self._statements = statements
        self._accused = accused
        self._unstated = Speaker(unstated_source(article.id), None)
        self._said = tuple(self._read(number, statement) for number, statement in enumerate(statements))
        # To decline to comment is no answer either way, whatever it looks like to the model.
        self._disputes = {dispute.statement: dispute for dispute in disputes if not self._declines(dispute.statement)}
        self.narrator = narrator(article.id, article.publisher)
        self.agents: dict[AgentId, Agent] = {}
        self.claims: dict[ClaimId, Claim] = {}
        self.utterances: dict[UtteranceId, Utterance] = {}
        self._claim_of: dict[int, ClaimId] = {}
        self._uttered: dict[int, list[UtteranceId]] = {}
        self._unattributed: dict[tuple[int, int], UtteranceId] = {}

    def add_all(self) -> None:
        """Add all statements: first those whose claim is their own, then those that take another's claim."""
        responses = {number for number in self._disputes if self._stance(number) in _RESPONDING}
        for number in range(len(self._statements)):
            if number not in responses:
                self._claim_of[number] = self._own_claim(number)
        for number in sorted(self._disputes):
            self._add_unattributed(number)
            if number in responses:
                self._claim_of[number] = self._disputed_claim(number)
        for number in range(len(self._statements)):
            self._utter(number)

    def rebuttals(self) -> list[Rebuttal]:
        """Return one rebuttal for each utterance of each dispute, in text order."""
        found = []
        for number in sorted(self._disputes):
            dispute = self._disputes[number]
            unattributed = [self._unattributed[number, place] for place in range(len(dispute.unattributed))]
            for speaker, utterance in zip(self._speakers(number), self._uttered[number], strict=True):
                targets, sure = (aimed + unattributed for aimed in self._aims(number, speaker))
                aims = tuple(target for target in dict.fromkeys(targets) if target != utterance)
                if aims:
                    found.append(
                        Rebuttal(
                            utterance=utterance,
                            targets=aims,
                            kind=dispute.kind,
                            confidence=dispute.confidence,
                            sure=tuple(target for target in aims if target in sure),
                        )
                    )
        return found

    def _aims(self, number: int, speaker: Speaker) -> tuple[list[UtteranceId], list[UtteranceId]]:
        """Return what ``speaker`` answers with a dispute, and what of it he surely does."""
        targets, sure = self._disputes[number].targets, self._disputes[number].sure
        if self._denies_a_joint_deed(number):
            accused = {target: self._accused_by(target) for target in targets}
            answers, own = answered(speaker, self._speakers(number), accused)
            targets, sure = tuple(t for t in targets if t in answers), tuple(t for t in sure if t in own)
        return self._all_uttered(targets), self._all_uttered(sure)

    def _declines(self, number: int) -> bool:
        attribution = self._statements[number].attribution
        return declines(*(quote(self._text, part, gap=" ") for part in (attribution.cue, attribution.content)))

    def _all_uttered(self, numbers: Sequence[int]) -> list[UtteranceId]:
        return [utterance for number in numbers for utterance in self._uttered[number]]

    def _speakers(self, number: int) -> tuple[Speaker, ...]:
        return self._statements[number].claimants.speakers or (self._unstated,)

    def _read(self, number: int, statement: Statement) -> Said:
        attribution = statement.attribution
        return Said(
            content=content_words(self._text, attribution),
            cue=quote(self._text, attribution.cue, gap=" "),
            speaker=together(tuple(speaker.agent for speaker in statement.claimants.speakers)),
            mode=report_mode(self._text, self._quoted, attribution.content),
            accused=together(self._accused_by(number)),
            cue_first=bool(attribution.cue) and attribution.cue[0] < attribution.content[0],
            in_what=stands_in_what(self._text, attribution.cue),
        )

    def _own_claim(self, number: int) -> ClaimId:
        said, stance = self._said[number], self._stance(number)
        if stance is Stance.DECLINES_TO_COMMENT:
            return self._claim(declined_matter(said), ())
        return self._claim(canonical_wording(said, denied=stance is Stance.DENIES), self._accused_by(number))

    def _accused_by(self, number: int) -> tuple[Agent, ...]:
        """Return whom a statement accuses; nobody accuses himself, so "him" was then taken for the wrong person."""
        accusers = {agent.id for speaker in self._speakers(number) for agent in (speaker.agent, speaker.party) if agent}
        return tuple(agent for agent in self._accused.get(number, ()) if agent.id not in accusers)

    def _disputed_claim(self, number: int) -> ClaimId:
        """Return the claim that a denial or doubt is about: in its own words if it has any, else its target's.

        The likeliest target of a denial with words of its own is the wrong one more often than not.
        """
        dispute = self._disputes[number]
        accused = tuple(speaker.party or speaker.agent for speaker in self._speakers(number))
        if dispute.unattributed:
            first = self.utterances[self._unattributed[number, 0]]
            if first.claim is not None:
                return first.claim
        for target in () if dispute.own or self._denies_a_joint_deed(number) else dispute.sure:
            if target in self._claim_of and self._stance(target) is Stance.ASSERTS:
                claim = self.claims[self._claim_of[target]]
                return self._claim(claim.text, named_in(claim.text, accused))
        return self._claim(canonical_wording(self._said[number], denied=True), ())

    def _denies_a_joint_deed(self, number: int) -> bool:
        """Tell whether several deny having done it: what each answers is an accusation of itself, not of the others."""
        return len(self._speakers(number)) > 1 and is_deed(bare(self._said[number].content))

    def _claim(self, wording: str, accused: Sequence[Agent]) -> ClaimId:
        scope = None if is_self_contained(wording) else self._article.id
        claim = Claim(text=wording, language=self._article.language, only_in=scope)
        known = self.claims.get(claim.id, claim)
        for agent in accused:
            self.agents.setdefault(agent.id, agent)
        accuses = tuple(dict.fromkeys((*known.accuses, *(agent.id for agent in accused))))
        self.claims[claim.id] = replace(known, accuses=accuses)
        return claim.id

    def _stance(self, number: int) -> Stance:
        if self._declines(number):
            return Stance.DECLINES_TO_COMMENT
        return stance_of(self._said[number], self._statements[number].attribution.denial, self._disputes.get(number))

    def _add_unattributed(self, number: int) -> None:
        """Add the implied and narrated utterances that a dispute is aimed at."""
        dispute = self._disputes[number]
        deniers = tuple(speaker.party or speaker.agent for speaker in self._speakers(number))
        for place, disputed in enumerate(dispute.unattributed):
            self._unattributed[number, place] = self._unattributed_utterance(disputed, dispute, deniers, number)

    def _unattributed_utterance(
        self, disputed: Disputed, dispute: Dispute, deniers: tuple[Agent, ...], number: int
    ) -> UtteranceId:
        implied = disputed.mode is Mode.IMPLIED
        denied = implied and not disputed.verbatim
        content = quote(self._text, disputed.content, gap=" ")
        denier = together(deniers) if denied else None
        cue = quote(self._text, self._statements[number].attribution.cue, gap=" ") if denied else ""
        wording = canonical_wording(Said(content, cue, denier, Mode.INDIRECT), denied=denied)
        accused = tuple(agent for agent in deniers if agent.is_named) if denied else named_in(wording, deniers)
        claim = self._claim(wording, accused)
        agent = self._unstated.agent if implied else self.narrator
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
        return identifier

    def _utter(self, number: int) -> None:
        statement, claim, stance = self._statements[number], self._claim_of[number], self._stance(number)
        said = self._said[number]
        attribution = statement.attribution
        via = self._relay(number, said.mode)
        for speaker in self._speakers(number):
            identifier = utterance_id(self._article.id, attribution.content, speaker.agent.id, said.mode, stance, claim)
            party = speaker.party if speaker.party and speaker.party.id != speaker.agent.id else None
            self._add(
                Utterance(
                    id=identifier,
                    content=attribution.content,
                    cue=attribution.cue,
                    source=attribution.source,
                    mode=said.mode,
                    speaker=speaker.agent.id,
                    party=party.id if party else None,
                    stance=stance,
                    claim=claim,
                    certainty=speaker_certainty(said.content, said.cue),
                    confidence=attribution.confidence,
                    via=via,
                ),
                speaker.agent,
                party,
            )
            self._uttered.setdefault(number, []).append(identifier)

    def _relay(self, number: int, mode: Mode) -> UtteranceId | None:
        """Add the relaying agent's utterance ("told Reuters"), if there is one."""
        statement = self._statements[number]
        agent, attribution = statement.claimants.relay, statement.attribution
        if agent is None or any(speaker.agent.id == agent.id for speaker in statement.claimants.speakers):
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
