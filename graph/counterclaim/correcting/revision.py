"""A reading as people have corrected it: a function of what the machine read and of all corrections, and of no order.

Nothing is read anew: an utterance goes, or gets another speaker, stance, party or target, and what hung on it follows.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from counterclaim.agent import AgentId
from counterclaim.claim import ClaimId
from counterclaim.correction import Correction
from counterclaim.reading import Reading
from counterclaim.rebuttal import Rebuttal, RebuttalKind
from counterclaim.stance import Mode, Stance
from counterclaim.utterance import Utterance, UtteranceId, utterance_id

_SURE = 1.0
"""The confidence of what a person has said."""
_KINDS = {Stance.DENIES: RebuttalKind.DENIAL, Stance.QUESTIONS: RebuttalKind.DOUBT}
_ANSWERING = _KINDS | {Stance.ASSERTS: RebuttalKind.COUNTERCLAIM}


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading after correction.

    Attributes:
        reading: what is right.
        applied: the corrections that had something to correct; others are of what this reading has not got.
        became: what each utterance that is no more has become; None for nothing.
    """

    reading: Reading
    applied: tuple[Correction, ...]
    became: dict[UtteranceId, UtteranceId | None]


def corrected(reading: Reading, corrections: Iterable[Correction]) -> Corrected:
    """Return a reading with corrections made, the oldest first; a correction may be of what another one made."""
    work, applied = _Work(reading), list[Correction]()
    waiting = sorted(corrections, key=lambda one: (one.made, one.utterance))
    while due := next((one for one in waiting if one.utterance in work.utterances), None):
        waiting.remove(due)
        work.apply(due)
        applied.append(due)
    return Corrected(work.reading() if applied else reading, tuple(applied), work.became)


class _Work:
    """A reading while it is being corrected."""

    def __init__(self, reading: Reading) -> None:
        self._read = reading
        self.utterances = {utterance.id: utterance for utterance in reading.utterances}
        self.became: dict[UtteranceId, UtteranceId | None] = {}
        self._ever = dict(self.utterances)
        self._agents = {agent.id: agent for agent in reading.agents}
        self._rebuttals = list(reading.rebuttals)

    def apply(self, correction: Correction) -> None:
        """Make one correction; its utterance is there."""
        said = self.utterances[correction.utterance]
        revised = None if correction.withdraws else self._revised(said, correction)
        if revised is None:
            self._put(said.id, None)
            return
        self._disputing(said, revised)
        self._retarget(said.id, revised, correction)
        if revised != said:
            self._put(said.id, revised)

    def reading(self) -> Reading:
        """Return what is left: no claim or agent that nobody mentions, and nobody implied or relaying for nothing."""
        self._drop_idle()
        utterances = tuple(self.utterances.values())
        claims = {utterance.claim for utterance in utterances}
        kept = tuple(claim for claim in self._read.claims if claim.id in claims)
        named = {agent for one in utterances for agent in (one.speaker, one.party)}
        named |= {agent for claim in kept for agent in claim.accuses}
        return replace(
            self._read,
            agents=tuple(agent for agent in self._agents.values() if agent.id in named),
            claims=kept,
            utterances=utterances,
            rebuttals=tuple(self._rebuttals),
        )

    def _revised(self, said: Utterance, correction: Correction) -> Utterance | None:
        """Return the utterance as it is right, or None if no claim is left that it could be about."""
        speaker, party, mode, stance = said.speaker, said.party, said.mode, said.stance
        if correction.speaker is not None:
            speaker, party = self._know(correction)
            told = speaker == self._read.narrator.id
            mode = Mode.NARRATED if told else Mode.INDIRECT if mode is Mode.NARRATED else mode
        if stance is not None and correction.stance is not None:
            stance = correction.stance
        claim = self._claim(said, stance, correction)
        if claim is None and said.claim is not None:
            return None
        moved = speaker != said.speaker
        revised = replace(
            said,
            id=utterance_id(self._read.article.id, said.content, speaker, mode, stance, claim),
            speaker=speaker,
            party=party,
            mode=mode,
            stance=stance,
            claim=claim,
            via=None if self._relays_itself(said, speaker) else said.via,
            retracts=frozenset() if moved else said.retracts,
        )
        return said if revised == said else replace(revised, confidence=_SURE)

    def _know(self, correction: Correction) -> tuple[AgentId, AgentId | None]:
        speaker, party = correction.speaker, correction.party
        assert speaker is not None  # noqa: S101 - the caller has looked
        for agent in (speaker, party):
            if agent is not None and agent.id != self._read.narrator.id:
                self._agents.setdefault(agent.id, agent)
        return speaker.id, party.id if party is not None and party.id != speaker.id else None

    def _relays_itself(self, said: Utterance, speaker: AgentId) -> bool:
        relay = self.utterances.get(said.via) if said.via else None
        return relay is not None and relay.speaker == speaker

    def _claim(self, said: Utterance, stance: Stance | None, correction: Correction) -> ClaimId | None:
        """Return the claim meant: one that denies or doubts just what it does not answer is about another."""
        wrong = {self._ever[target].claim for target in correction.wrong if target in self._ever}
        if stance not in _KINDS or said.claim not in wrong:
            return said.claim
        gone = {self._now(target) for target in correction.wrong}
        aims = [self._now(target) for target in correction.right]
        aims += (t for one in self._rebuttals if one.utterance == said.id for t in one.targets if one.is_sure(t))
        left = (self.utterances[aim] for aim in aims if aim in self.utterances and aim not in gone)
        return next((one.claim for one in left if one.stance is Stance.ASSERTS and one.claim not in wrong), None)

    def _now(self, identifier: UtteranceId | None) -> UtteranceId | None:
        """Return what an utterance has become."""
        seen = set[UtteranceId]()
        while identifier is not None and identifier in self.became and identifier not in seen:
            seen.add(identifier)
            identifier = self.became[identifier]
        return identifier

    def _disputing(self, said: Utterance, revised: Utterance) -> None:
        """Let rebuttals follow another stance: a denial that is none disputes nothing, and nobody denies a denial."""
        if revised.stance == said.stance:
            return
        kind = _KINDS.get(revised.stance) if revised.stance and said.stance in _KINDS else None
        rebuttals = list[Rebuttal]()
        for one in self._rebuttals:
            if one.utterance != said.id:
                rebuttals.append(one if self._fits(one, revised) else _without(one, {said.id}))
            elif kind is not None:
                rebuttals.append(replace(one, kind=kind))
        self._rebuttals = [one for one in rebuttals if one.targets]

    def _fits(self, rebuttal: Rebuttal, target: Utterance) -> bool:
        """Tell whether a rebuttal can dispute an utterance of such a stance."""
        if rebuttal.kind is not RebuttalKind.COUNTERCLAIM:
            return target.stance is Stance.ASSERTS
        is_other = self.utterances[rebuttal.utterance].claim != target.claim
        return target.stance is Stance.DENIES or (target.stance is Stance.ASSERTS and is_other)

    def _retarget(self, identifier: UtteranceId, revised: Utterance, correction: Correction) -> None:
        wrong = {self._now(target) for target in correction.wrong}
        right = [t for target in correction.right if (t := self._now(target)) in self.utterances and t != identifier]
        own = [_without(one, wrong) for one in self._rebuttals if one.utterance == identifier]
        own = [one for one in own if one.targets]
        if right:
            kind = _ANSWERING.get(revised.stance) if revised.stance else None
            own = [_with(own[0], right), *own[1:]] if own else _rebuttal(identifier, right, kind)
        self._rebuttals = [one for one in self._rebuttals if one.utterance != identifier] + own

    def _put(self, old: UtteranceId, revised: Utterance | None) -> None:
        """Put an utterance in another's place, and whatever speaks of the one lets speak of the other."""
        new = revised.id if revised is not None else None
        if new != old:
            self.became[old] = new
        if revised is not None:
            self._ever.setdefault(revised.id, revised)
        moved = revised is None or revised.speaker != self.utterances[old].speaker
        known = new in self.utterances and new != old
        utterances = dict[UtteranceId, Utterance]()
        for identifier, utterance in self.utterances.items():
            if identifier != old:
                utterances[identifier] = _renamed(utterance, old, new, is_retracted=not moved)
            elif revised is not None and not known:
                utterances[revised.id] = revised
        self.utterances = utterances
        self._rebuttals = [found for one in self._rebuttals if (found := _aimed(one, old, new)) is not None]

    def _drop_idle(self) -> None:
        """Drop what was implied by denials alone that are gone, and relays of nothing."""
        aims = {target for one in self._read.rebuttals for target in one.targets}
        had_aim = {self._now(aim) for aim in aims | {one.via for one in self._read.utterances if one.via}}
        while idle := [one for one in self.utterances.values() if one.id in had_aim and self._is_idle(one)]:
            for utterance in idle:
                self._put(utterance.id, None)

    def _is_idle(self, utterance: Utterance) -> bool:
        if utterance.stance is None:
            return all(one.via != utterance.id for one in self.utterances.values())
        return utterance.mode is Mode.IMPLIED and all(utterance.id not in one.targets for one in self._rebuttals)


def _without(rebuttal: Rebuttal, gone: Iterable[UtteranceId | None]) -> Rebuttal:
    left = tuple(target for target in rebuttal.targets if target not in gone)
    sure = None if rebuttal.sure is None else tuple(target for target in rebuttal.sure if target in left)
    return replace(rebuttal, targets=left, sure=sure)


def _with(rebuttal: Rebuttal, more: Iterable[UtteranceId]) -> Rebuttal:
    targets = tuple(dict.fromkeys((*rebuttal.targets, *more)))
    sure = None if rebuttal.sure is None else tuple(dict.fromkeys((*rebuttal.sure, *more)))
    return replace(rebuttal, targets=targets, sure=sure)


def _rebuttal(utterance: UtteranceId, targets: Iterable[UtteranceId], kind: RebuttalKind | None) -> list[Rebuttal]:
    if kind is None:
        return []
    return [Rebuttal(utterance=utterance, targets=tuple(targets), kind=kind, confidence=_SURE)]


def _renamed(utterance: Utterance, old: UtteranceId, new: UtteranceId | None, *, is_retracted: bool) -> Utterance:
    """Return an utterance that relays or takes back one that is called otherwise now; never itself."""
    other = new if new != utterance.id else None
    if utterance.via == old:
        utterance = replace(utterance, via=other)
    if old in utterance.retracts:
        kept = {other} if other is not None and is_retracted else set[UtteranceId]()
        utterance = replace(utterance, retracts=(utterance.retracts - {old}) | kept)
    return utterance


def _aimed(rebuttal: Rebuttal, old: UtteranceId, new: UtteranceId | None) -> Rebuttal | None:
    """Return a rebuttal with one utterance named anew, or None if nothing is left of it."""
    utterance = new if rebuttal.utterance == old else rebuttal.utterance
    if utterance is None:
        return None

    def named(targets: tuple[UtteranceId, ...]) -> tuple[UtteranceId, ...]:
        found = (new if target == old else target for target in targets)
        return tuple(dict.fromkeys(target for target in found if target is not None and target != utterance))

    sure = None if rebuttal.sure is None else named(rebuttal.sure)
    moved = replace(rebuttal, utterance=utterance, targets=named(rebuttal.targets), sure=sure)
    return moved if moved.targets else None
