"""What somebody says is wrong with an utterance, in their words; and the correction that this amounts to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from counterclaim.agent import Agent, AgentKind
from counterclaim.correcting.claimant import find_claimant
from counterclaim.correcting.revision import corrected
from counterclaim.correction import Correction
from counterclaim.errors import BadInput
from counterclaim.rdf.iris import Iris
from counterclaim.reading import Reading
from counterclaim.stance import Mode, Stance
from counterclaim.store.protocol import Store
from counterclaim.utterance import Utterance, UtteranceId

_ADVICE = "Say that it is no claim, who said it, which stance they take, or what it answers."


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A correction as somebody asks for it.

    Attributes:
        utterance: the id of the utterance.
        by: whose decision it is.
        why: for what reason.
        withdraws: whether nobody said it, or it is no claim.
        speaker: the name, id or IRI of who said it.
        speaker_kind: what the speaker is, where the name is new.
        party: the same of whom the speaker speaks for.
        party_kind: what the party is, where the name is new.
        stance: that the speaker takes.
        wrong: ids of utterances that it does not answer.
        right: ids of utterances that it does answer.
    """

    utterance: UtteranceId
    by: str
    why: str = ""
    withdraws: bool = False
    speaker: str | None = None
    speaker_kind: AgentKind | None = None
    party: str | None = None
    party_kind: AgentKind | None = None
    stance: Stance | None = None
    wrong: tuple[UtteranceId, ...] = ()
    right: tuple[UtteranceId, ...] = ()

    def correction(self, store: Store, reading: Reading, others: Iterable[Correction], made: datetime) -> Correction:
        """Return the correction.

        Args:
            store: knows claimants.
            reading: what the machine read.
            others: all other corrections of the article.
            made: when this one is made.

        Raises:
            BadInput: if it makes no sense, or changes nothing.
            NotFound: if nobody has the name of the speaker or party.
        """
        before = tuple(others)
        now = corrected(reading, before)
        said = next(one for one in now.reading.utterances if one.id == self.utterance)
        self._check()
        self._check_stance(said)
        self._check_targets(now.reading)
        agents = {agent.id: agent for agent in (*now.reading.agents, *reading.agents)}
        draft = self._draft(store, replace(now.reading, agents=tuple(agents.values())), said, made, before)
        after = corrected(reading, (*before, draft))
        becomes = after.became.get(self.utterance, self.utterance)
        if not self.withdraws and becomes is None:
            raise BadInput(
                "Nothing is left that it could deny or doubt, since that is the claim of what it does not answer. "
                "Say what it answers instead, or that it is no claim."
            )
        if after.reading == now.reading:
            raise BadInput(f"Nothing is wrong then: that is how it was read. {_ADVICE}")
        if becomes in {one.utterance for one in before if one.ends}:
            iri = Iris(store.base).utterance(becomes or self.utterance)
            raise BadInput(f"That is {iri.value}, which somebody has corrected. Lift that correction instead.")
        return replace(draft, becomes=becomes)

    def _check(self) -> None:
        """Refuse what makes no sense whatever it is about."""
        if not self.by.strip():
            raise BadInput("A correction says whose decision it is. Give a name.")
        says = any(one is not None for one in (self.speaker, self.party, self.stance, *self.wrong, *self.right))
        if self.withdraws and says:
            raise BadInput("What is no claim has no speaker, stance or target. Say either.")
        if not self.withdraws and not says:
            raise BadInput(f"It does not say what is wrong. {_ADVICE}")

    def _check_stance(self, said: Utterance) -> None:
        if said.mode is Mode.IMPLIED and not self.withdraws:
            raise BadInput("Nobody says this: a denial implies it. Correct the denial, or say that it is no claim.")
        if said.stance is None and (self.stance is not None or self.wrong or self.right):
            raise BadInput("It only relays what another utterance says, and takes no stance. Correct that one.")
        if self.right and (self.stance or said.stance) is Stance.DECLINES_TO_COMMENT:
            raise BadInput("Who declines to comment disputes nothing. Say which stance they take.")

    def _check_targets(self, reading: Reading) -> None:
        aims = {aim for one in reading.rebuttals if one.utterance == self.utterance for aim in one.targets}
        for target in set(self.wrong) - aims:
            raise BadInput(
                f"It is not read as an answer to {target}. Where it disputes that by denying the same claim in other "
                "words, veto the match of the two claims."
            )
        for target in set(self.right) - ({one.id for one in reading.utterances} - {self.utterance}):
            raise BadInput(f"No other utterance of the same article has the id {target}. Only such can be answered.")

    def _draft(
        self, store: Store, reading: Reading, said: Utterance, made: datetime, others: Iterable[Correction]
    ) -> Correction:
        speaker, party = self._speakers(store, reading, said)
        first = {one.becomes: one.utterance for one in others if one.ends and one.becomes is not None}
        return Correction(
            utterance=self.utterance,
            article=reading.article.id,
            by=self.by.strip(),
            made=made,
            why=self.why.strip(),
            becomes=None if self.withdraws else self.utterance,
            speaker=speaker,
            party=party,
            stance=self.stance,
            wrong=tuple(sorted({_as_read(target, first) for target in self.wrong})),
            right=tuple(sorted({_as_read(target, first) for target in self.right})),
        )

    def _speakers(self, store: Store, reading: Reading, said: Utterance) -> tuple[Agent | None, Agent | None]:
        if self.speaker is None and self.party is None:
            return None, None
        if self.speaker is None:
            speaker = reading.agent(said.speaker)
        else:
            speaker = find_claimant(self.speaker, self.speaker_kind, store, reading)
        return speaker, find_claimant(self.party, self.party_kind, store, reading) if self.party is not None else None


def _as_read(target: UtteranceId, first: Mapping[UtteranceId, UtteranceId]) -> UtteranceId:
    """Return the utterance as the machine read it: what others have made of it may be undone."""
    seen = {target}
    while (earlier := first.get(target)) is not None and earlier not in seen:
        seen.add(target := earlier)
    return target
