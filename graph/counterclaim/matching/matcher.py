"""Matches new claims with those seen before, one article after another.

A claim joins a group if the pairs of members speak for it on average and none speaks strictly against it, so that a
group does not become a chain of claims each of which is only like the next.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Self

import numpy as np

from counterclaim.claim import ClaimId
from counterclaim.errors import BadInput
from counterclaim.matching.accused import Accused
from counterclaim.matching.accusing import are_of_one_kind
from counterclaim.matching.encoder import Encoding, SentenceEncoder, Vectors
from counterclaim.matching.groups import Groups
from counterclaim.matching.judging import SLACK, Judge, Judgement
from counterclaim.matching.match import ClaimMatch, Relation
from counterclaim.matching.memory import Memory
from counterclaim.matching.practice import read_practice
from counterclaim.matching.practised import Practised
from counterclaim.matching.statement import ClaimStatement
from counterclaim.matching.traits import Rarity, TraitsReader
from counterclaim.matching.weights import MatchWeights, chance, odds, shipped_weights
from counterclaim.stance import Stance

_NEIGHBOURS = 16
_LEAST_COSINE = 0.3
"""Less alike claims are not compared at all: on unseen events as much is found as from 0.2 on."""
_ASKED = 8
"""Members of a group that are asked about another group: the first ones and the pair that brings them together."""
_SHARE = 1 / 3
"""Of the accusations of two groups, how many pairs have to be surely the same for the groups to become one."""
_CLOSE_EACH = 5
_INSTANCE = 0.7
"""How sure it is that a claim is about one time of a practice, or that somebody cleared of it is accused."""
_AT_ONCE = 128
"""So many claims are compared each with each other: more than any article has but lists, which took quadratic time."""


class ClaimMatcher:
    """Remembers every claim that it was shown.

    Attributes:
        memory: what it remembers.
    """

    def __init__(self, encoder: Encoding, weights: MatchWeights) -> None:
        self._encoder = encoder
        self._weights = weights
        rarity = Rarity(encoder.vocabulary)
        self._reader = TraitsReader(rarity)
        self.memory = Memory()
        self._groups = Groups()
        self._accused = Accused()
        self._practised = Practised()
        self._judge = Judge(self.memory, weights, rarity)

    @classmethod
    def load(cls) -> Self:
        """Return an empty matcher with the shipped encoder and weights.

        Raises:
            ModelMissing: if a file is absent or is not the one that its card names.
        """
        return cls(SentenceEncoder.load(), shipped_weights())

    @property
    def version(self) -> str:
        """What decided, for provenance: changes with the encoder and the weights."""
        return f"{self._encoder.version}-{self._weights.version}"

    def __len__(self) -> int:
        return len(self.memory)

    def __contains__(self, claim: ClaimId) -> bool:
        """Tell whether it was shown a claim."""
        return claim in self.memory

    def match(
        self, new: Sequence[ClaimStatement], *, vetoed: Collection[frozenset[ClaimId]] = ()
    ) -> tuple[ClaimMatch, ...]:
        """Return the matches of claims not seen before with all others, surest first; from then on they are seen.

        Args:
            new: the statements of one article or of several, in any order. If there are very many, those that come
                later are compared with their neighbours only, as with those of earlier articles.
            vetoed: pairs of claims that are not the same.
        """
        fresh, found = self._fresh(new), list[ClaimMatch]()
        denied = {one.claim for one in new if one.stance is Stance.DENIES}
        for start in range(0, len(fresh), _AT_ONCE):
            part = fresh[start : start + _AT_ONCE]
            added = self._remember(part)
            found += self._matches(added, vetoed)
            for one, number in zip(part, added, strict=True):
                found += self._instances(one, number, denied=one.claim in denied)
        return tuple(sorted(found, key=lambda match: (-match.confidence, match.relation, match.claims)))

    def save(self, folder: Path) -> None:
        """Write what later decisions need to ``folder``.

        Raises:
            OSError: if it cannot be written.
        """
        groups, accused, practised = (
            list(rows) for rows in (self._groups.pairs(), self._accused.rows(), self._practised.rows())
        )
        self.memory.save(folder, version=self.version, groups=groups, accused=accused, practised=practised)

    def restore(self, folder: Path) -> None:
        """Go on from what ``save`` wrote.

        Raises:
            BadInput: if it is damaged, or was written with other models.
        """
        memory, content = Memory.restored(folder)
        if content.get("version") != self.version:
            raise BadInput(f"The index of claims in {folder} was made by version {content.get('version')}.")
        self.memory = memory
        self._groups = Groups((one, other) for one, other in content["groups"])
        self._accused = Accused(content["accused"])
        self._practised = Practised(content["practised"])
        self._judge = Judge(self.memory, self._weights, self._reader.rarity)

    def _fresh(self, new: Iterable[ClaimStatement]) -> list[ClaimStatement]:
        """Return the first statement of each claim that is not yet known; assertions come before disputes."""
        fresh = {one.claim: one for one in sorted(new, key=_order, reverse=True) if one.claim not in self.memory}
        return sorted(fresh.values(), key=_order)

    def _matches(self, added: list[int], vetoed: Collection[frozenset[ClaimId]]) -> Iterator[ClaimMatch]:
        """Yield the matches of claims just remembered."""
        judged = self._judge.all(self._candidates(added))
        yield from self._join(judged, vetoed)
        yield from self._contradictions(judged)
        yield from self._close(judged)

    def _instances(self, one: ClaimStatement, number: int, *, denied: bool) -> Iterator[ClaimMatch]:
        """Yield what a claim just remembered is one time of, or what are its times, if somebody denies the practice."""
        practice = read_practice(one, self._reader.names)
        if practice.general and not (denied or practice.cleared):
            practice = replace(practice, general=False)
        day = one.published.toordinal() if one.published else 0
        for found in sorted(self._practised.add(number, practice, day=day)):
            if self._groups.leader(found.single) == self._groups.leader(found.general):
                continue
            ends = self.memory.claim(found.single), self.memory.claim(found.general)
            if found.cleared:
                yield ClaimMatch.between(*ends, Relation.CONTRADICTS, _INSTANCE)
            else:
                yield ClaimMatch.instance(*ends, _INSTANCE)

    def _remember(self, statements: Sequence[ClaimStatement]) -> list[int]:
        vectors = self._encoder.encode([one.text for one in statements])
        return [self._add(one, vector) for one, vector in zip(statements, vectors, strict=True)]

    def _add(self, one: ClaimStatement, vector: Vectors) -> int:
        article = self.memory.article(one.article)
        if article is None:
            article = self.memory.add_article(one.article, self._encoder.encode([one.lead])[0])
        return self.memory.add(one.claim, self._reader.read(one, article=article), vector)

    def _candidates(self, added: list[int]) -> list[tuple[int, int]]:
        """Return the pairs worth a look: by meaning, and who accuses the same party of the same kind of deed."""
        return list(dict.fromkeys([*self._alike(added), *self._accusing(added)]))

    def _accusing(self, added: list[int]) -> Iterator[tuple[int, int]]:
        for number in added:
            traits = self.memory.traits(number)
            for other in self._accused.add(number, traits.charge):
                if are_of_one_kind(traits, self.memory.traits(other)):
                    yield other, number

    def _alike(self, added: list[int]) -> Iterator[tuple[int, int]]:
        """Yield new claims with each other, and each with those of nearest meaning."""
        if not added:
            return
        vectors = self.memory.vectors(added)
        alike = np.argwhere(np.triu(vectors @ vectors.T >= _LEAST_COSINE, 1))
        yield from ((added[one], added[other]) for one, other in alike.tolist())
        for number, vector in zip(added, vectors, strict=True):
            near = self.memory.nearest(vector, _NEIGHBOURS + len(added), least=_LEAST_COSINE)
            earlier = (other for other in near if other < added[0])
            yield from ((other, number) for other in islice(earlier, _NEIGHBOURS))

    def _join(self, judged: list[Judgement], vetoed: Collection[frozenset[ClaimId]]) -> Iterator[ClaimMatch]:
        least = odds(self._weights.least_same)
        pairs = {(one.first, one.second): one for one in judged}
        for one in sorted((one for one in judged if one.same >= least), key=self._plainest):
            if self._groups.leader(one.first) != self._groups.leader(one.second) and self._agree(one, pairs, vetoed):
                self._groups.join(one.first, one.second)
                yield self._match(one, Relation.EXACT, one.same)

    def _agree(
        self, one: Judgement, pairs: dict[tuple[int, int], Judgement], vetoed: Collection[frozenset[ClaimId]]
    ) -> bool:
        """Tell whether the groups of both claims may become one."""
        groups = self._groups.members(one.first), self._groups.members(one.second)
        if vetoed and self._are_parted(*groups, vetoed):
            return False
        asked = [
            list(dict.fromkeys((number, *group[:_ASKED])))[:_ASKED]
            for number, group in zip((one.first, one.second), groups, strict=True)
        ]
        wanted = [(min(a, b), max(a, b)) for a in asked[0] for b in asked[1]]
        pairs |= {(new.first, new.second): new for new in self._judge.all(pair for pair in wanted if pair not in pairs)}
        answers = [pairs[pair] for pair in wanted]
        if any(answer.opposite or (answer.otherwise_detailed and not one.one_deed) for answer in answers):
            return False
        least = odds(self._weights.least_same)
        if one.one_deed:  # whether two accusations are of one deed, only accusations tell
            told = [answer for answer in answers if self._accuse(answer)]
            return sum(answer.same >= least for answer in told) >= len(told) * _SHARE
        return sum(answer.same for answer in answers) / len(answers) >= least - SLACK

    def _accuse(self, one: Judgement) -> bool:
        return all(self.memory.traits(number).charge for number in (one.first, one.second))

    def _are_parted(self, one: list[int], other: list[int], vetoed: Collection[frozenset[ClaimId]]) -> bool:
        """Tell whether a veto is between members of two groups."""
        first, second = (frozenset(map(self.memory.claim, group)) for group in (one, other))
        return any(not first.isdisjoint(pair) and not second.isdisjoint(pair) for pair in vetoed)

    def _contradictions(self, judged: list[Judgement]) -> Iterator[ClaimMatch]:
        least = odds(self._weights.least_contradicting)
        for one in judged:
            if one.contradicting >= least and self._groups.leader(one.first) != self._groups.leader(one.second):
                yield self._match(one, Relation.CONTRADICTS, one.contradicting)

    def _close(self, judged: list[Judgement]) -> Iterator[ClaimMatch]:
        """Yield the closest of each new claim that are related, but neither the same nor contradicting."""
        least, against = odds(self._weights.least_close), odds(self._weights.least_contradicting)
        given: dict[int, int] = {}
        related = [one for one in judged if one.same >= least and one.contradicting < against]
        for one in sorted(related, key=self._surest):
            apart = self._groups.leader(one.first) != self._groups.leader(one.second)
            if apart and given.get(one.second, 0) < _CLOSE_EACH:
                given[one.second] = given.get(one.second, 0) + 1
                yield self._match(one, Relation.CLOSE, one.same)

    def _surest(self, one: Judgement) -> tuple[float, list[ClaimId]]:
        return -one.same, sorted((self.memory.claim(one.first), self.memory.claim(one.second)))

    def _plainest(self, one: Judgement) -> tuple[bool, float, list[ClaimId]]:
        """What the words tell outright joins first: the average of a group would let likeness keep it out."""
        return not one.one_deed, *self._surest(one)

    def _match(self, one: Judgement, relation: Relation, log_odds: float) -> ClaimMatch:
        ends = self.memory.claim(one.first), self.memory.claim(one.second)
        return ClaimMatch.between(*ends, relation, round(chance(log_odds), 4))


def _order(one: ClaimStatement) -> tuple[str, bool, ClaimId, str, str]:
    return one.article, one.stance is not Stance.ASSERTS, one.claim, one.quote, str(one.speaker)
