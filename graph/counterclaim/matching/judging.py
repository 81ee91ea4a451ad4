"""Judges pairs of claims remembered: how sure it is that they are the same, and that they contradict."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

import numpy as np

from counterclaim.matching.accusing import answers_accusation, are_one_deed, may_be_one_deed, put_guilt
from counterclaim.matching.culprits import are_two_accounts, dispute_one_deed, may_both_be_so
from counterclaim.matching.encoder import Vectors
from counterclaim.matching.features import Comparison
from counterclaim.matching.memory import Memory
from counterclaim.matching.repeating import repeats
from counterclaim.matching.traits import Rarity
from counterclaim.matching.vetoes import (
    ONE_SENTENCE,
    are_opposite,
    are_otherwise_detailed,
    are_reversed,
    may_contradict,
)
from counterclaim.matching.weights import MatchWeights, Values, odds

_ONE_DEED = 0.5
"""How sure it is at least that two accusations that are told to be of one deed are the same."""
_DISPUTED = 0.7
"""How sure it is at least that two claims that name other culprits of one deed contradict each other."""
SLACK = 1.0
"""By how much (in log odds) the average of two groups may lie below what one pair needs."""
_NEVER = -100.0
"""Log odds of what a rule excludes."""


class Judgement(NamedTuple):
    """What is thought of two claims, ``first`` seen before ``second``; both values are log odds.

    Attributes:
        first: number of the claim seen first.
        second: number of the other.
        same: that they are the same.
        contradicting: that they cannot both be true.
        opposite: whether they differ in what must not differ between claims that are the same.
        otherwise_detailed: whether they are alike but for a name or number.
        one_deed: whether both accuse one party of one deed.
    """

    first: int
    second: int
    same: float
    contradicting: float
    opposite: bool
    otherwise_detailed: bool
    one_deed: bool


class Judge:
    """Compares claims of a memory by learned weights."""

    def __init__(self, memory: Memory, weights: MatchWeights, rarity: Rarity) -> None:
        self._memory = memory
        self._weights = weights
        self._least = odds(weights.least_same)
        self._comparison = Comparison(rarity)

    def all(self, pairs: Iterable[tuple[int, int]]) -> list[Judgement]:
        """Return the judgement of each pair, in their order."""
        listed = list(pairs)
        if not listed:
            return []
        names, rows, cosines = self.rows(listed)
        leads = rows[:, names.index("leads")]
        same = self._weights.same.log_odds(names, rows)
        contradicting = self._weights.contradicting.log_odds(names, rows)
        return [
            self._judged(pair, same=float(alike), contradicting=float(against), cosine=float(cosine), leads=float(lead))
            for pair, alike, against, cosine, lead in zip(listed, same, contradicting, cosines, leads, strict=True)
        ]

    def rows(self, pairs: list[tuple[int, int]]) -> tuple[list[str], Values, Vectors]:
        """Return the names of the features, their values for each pair, and the cosine of each pair."""
        memory = self._memory
        numbers = sorted({number for pair in pairs for number in pair})
        place = {number: row for row, number in enumerate(numbers)}
        traits = [memory.traits(number) for number in numbers]
        vectors, leads = memory.vectors(numbers), memory.leads([one.article for one in traits])
        first, second = (np.array([place[pair[side]] for pair in pairs]) for side in (0, 1))
        cosines = np.einsum("ij,ij->i", vectors[first], vectors[second])
        alike = np.einsum("ij,ij->i", leads[first], leads[second])
        found = [
            self._comparison.features(traits[one], traits[other], cosine=cosine, leads=lead)
            for one, other, cosine, lead in zip(
                first.tolist(), second.tolist(), cosines.tolist(), alike.tolist(), strict=True
            )
        ]
        values = chain.from_iterable(row.values() for row in found)
        rows = np.fromiter(values, np.float64, len(found) * len(found[0])).reshape(len(found), -1)
        return list(found[0]), rows, cosines

    def _judged(
        self, pair: tuple[int, int], *, same: float, contradicting: float, cosine: float, leads: float
    ) -> Judgement:
        """Return the judgement; claims that would be the same if one were not the other's reverse contradict."""
        one, other = map(self._memory.traits, pair)
        may_be = may_be_one_deed(one, other, leads=leads)
        one_deed = are_one_deed(one, other, leads=leads)
        details = one_deed or (may_be and put_guilt(one, other))
        opposite = are_opposite(one, other, leads=leads, details=details) or are_two_accounts(one, other)
        otherwise = not details and are_otherwise_detailed(one, other, cosine=cosine, leads=leads)
        against = max(contradicting, same) if cosine >= ONE_SENTENCE and are_reversed(one, other) else contradicting
        if dispute_one_deed(one, other, leads=leads) or answers_accusation(one, other, leads=leads):
            against = max(against, odds(_DISPUTED))
        if may_both_be_so(one, other) or not may_contradict(one, other, cosine=cosine):
            against = _NEVER
        least = self._least
        if one_deed:
            same = max(same, least, odds(_ONE_DEED))
        elif not (opposite or otherwise) and repeats(one, other, cosine=cosine, leads=leads):
            same = max(same, least)
        elif may_be:
            same = max(same, least - SLACK)
        return Judgement(*pair, same, against, opposite, otherwise, one_deed)
