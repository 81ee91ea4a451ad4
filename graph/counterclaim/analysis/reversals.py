"""Reversals: where a party later says the contrary of what it said, takes words back, or says both at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Any

import networkx as nx

from counterclaim.agent import AgentKind
from counterclaim.analysis.graph import SIGNS
from counterclaim.analysis.match import MATCHING, least_sure
from counterclaim.analysis.relay import is_on_record
from counterclaim.stance import Mode, Stance


class Turn(StrEnum):
    """In which way words of one party do not go together."""

    REVERSED = "reversed"
    RETRACTED = "retracted"
    AT_ONCE = "both at once"
    """On one day, or in an order that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Taken:
    """One utterance by which a party takes a stance."""

    first_seen: str | None
    stance: str
    claim: str
    utterance: str
    article: str
    quote: str
    confidence: float
    matching_confidence: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """Two utterances of one party that do not go together.

    Attributes:
        days: from the first to the second; None where a date is not known.
        matching_confidence: of the least sure match by which they are about one claim, or about claims that contradict
            each other; None if it takes no match to say so.
    """

    party: str
    turn: Turn
    before: Taken
    after: Taken
    days: int | None
    matching_confidence: float | None = None


def reversals(G: "nx.MultiDiGraph[str]", *, party: str | None = None, narrator: bool = True) -> tuple[Reversal, ...]:
    """Return where parties say the contrary of what they said, or take it back, in the order of time.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    party : node, optional
        Only reversals of this one.
    narrator : bool, optional
        Whether what articles state in their own voice counts.

    Returns
    -------
    tuple of Reversal
        The earliest first, those without a date last.

    Raises
    ------
    networkx.NodeNotFound
        If `party` is not in `G`.

    Examples
    --------
    >>> G = nx.MultiDiGraph()
    >>> G.add_node("army", kind="claimant", label="the army")
    >>> said = dict(party="army", mode="indirect", confidence=0.9, article="paper")
    >>> _ = G.add_edge("army", "c", kind="denies", utterance="u1", quote="We hold it", first_seen="2031-03-04", **said)
    >>> _ = G.add_edge("army", "c", kind="asserts", utterance="u2", quote="We left", first_seen="2031-03-09", **said)
    >>> for found in reversals(G):
    ...     print(found.turn, found.days, found.before.quote, "->", found.after.quote)
    reversed 5 We hold it -> We left

    Notes
    -----
    A party turns round on a claim where it asserts what it denied or denies what it asserted, and on two claims that
    contradict each other where it asserts one after the other. Words of the same day, and words without a date, have
    no order: they are *both at once*. Two spokespeople of one party are the party; they may not know of each other. Of
    several utterances of one day the first by name stands for all.

    That somebody's words changed is no fault: facts change, too.

    Linear, and sorted.
    """
    if party is not None and party not in G:
        raise nx.NodeNotFound(f"The party {party!r} is not in the graph.")
    said = [(data["party"], claim, data) for _, claim, data in _on_record(G, narrator=narrator)]
    said = [one for one in said if party in {None, one[0]}]
    found = {(one.before.utterance, one.after.utterance): one for one in (*_on_claims(said), *_on_pairs(G, said))}
    found |= {(one.before.utterance, one.after.utterance): one for one in _retractions(G, said)}
    return tuple(sorted(found.values(), key=_when))


def _when(one: Reversal) -> tuple[bool, str, str, str, str]:
    seen = one.after.first_seen
    return seen is None, seen or "", one.party, one.before.utterance, one.after.utterance


_Said = tuple[str, str, dict[str, Any]]
"""Party, claim, and the utterance."""


def _on_record(G: "nx.MultiDiGraph[str]", *, narrator: bool) -> Iterator[_Said]:
    for speaker, claim, data in G.edges(data=True):
        if data.get("kind") not in SIGNS or not is_on_record(G, data):
            continue
        own_voice = G.nodes[data["party"]].get("type") == AgentKind.NARRATOR or data["mode"] == Mode.NARRATED
        if narrator or not own_voice:
            yield speaker, claim, data


def _taken(claim: str, data: dict[str, Any]) -> Taken:
    return Taken(
        first_seen=data.get("first_seen"),
        stance=str(data["kind"]),
        claim=claim,
        utterance=data["utterance"],
        article=data["article"],
        quote=data["quote"],
        confidence=data["confidence"],
        matching_confidence=data.get(MATCHING),
    )


def _on_claims(said: Sequence[_Said]) -> Iterator[Reversal]:
    """Yield where a party both asserts and denies one claim."""
    of: dict[tuple[str, str], list[tuple[int, Taken]]] = {}
    for party, claim, data in said:
        sign = SIGNS[data["kind"]]
        if sign:
            of.setdefault((party, claim), []).append((sign, _taken(claim, data)))
    for (party, _), taken in of.items():
        yield from _turns(party, taken)


def _on_pairs(G: "nx.MultiDiGraph[str]", said: Sequence[_Said]) -> Iterator[Reversal]:
    """Yield where a party asserts two claims that contradict each other."""
    asserted: dict[str, dict[str, list[Taken]]] = {}
    for party, claim, data in said:
        if data["kind"] == Stance.ASSERTS:
            asserted.setdefault(claim, {}).setdefault(party, []).append(_taken(claim, data))
    for claim, other, data in G.edges(data=True):
        if data.get("kind") == "contradicts":
            here, there = asserted.get(claim, {}), asserted.get(other, {})
            for party in sorted(here.keys() & there.keys()):
                taken = [*((1, one) for one in here[party]), *((-1, one) for one in there[party])]
                for found in _turns(party, taken):
                    yield replace(found, matching_confidence=least_sure(found.matching_confidence, data.get(MATCHING)))


def _turns(party: str, taken: Sequence[tuple[int, Taken]]) -> Iterator[Reversal]:
    """Yield each turn from one side to the other."""
    if len({sign for sign, _ in taken}) == 1:
        return
    dated = sorted((one for one in taken if one[1].first_seen), key=lambda one: (one[1].first_seen, one[1].utterance))
    days = [list(group) for _, group in groupby(dated, key=lambda one: (one[1].first_seen or "")[:10])]
    for day in days:
        yield from _at_once(party, day)
    for before, after in pairwise(days):
        signs = {sign for sign, _ in before}, {sign for sign, _ in after}
        if len(signs[0]) == len(signs[1]) == 1 and signs[0] != signs[1]:
            yield _reversal(party, Turn.REVERSED, before[-1][1], after[0][1])
    if len({sign for sign, _ in dated}) <= 1:
        yield from _at_once(party, sorted(taken, key=lambda one: one[1].utterance))


def _at_once(party: str, taken: Sequence[tuple[int, Taken]]) -> Iterator[Reversal]:
    first = dict(reversed(taken))
    if len(first) > 1:
        yield _reversal(party, Turn.AT_ONCE, first[1], first[-1])


def _retractions(G: "nx.MultiDiGraph[str]", said: Sequence[_Said]) -> Iterator[Reversal]:
    """Yield what each retraction takes back, once for each claim and day."""
    of: dict[str, tuple[str, Taken]] = {}
    for party, claim, data in sorted(said, key=lambda one: (one[2]["utterance"], one[1])):
        of.setdefault(data["utterance"], (party, _taken(claim, data)))
    found: dict[tuple[str, str, date | None], Reversal] = {}
    retractions = [data for _, _, data in G.edges(data=True) if data.get("kind") == "retracts"]
    for data in sorted(retractions, key=lambda one: (one["utterance"], one["disputed"])):
        if data["utterance"] in of and data["disputed"] in of:
            (party, after), (_, before) = of[data["utterance"]], of[data["disputed"]]
            key = after.utterance, before.claim, _day(before)
            found.setdefault(key, _reversal(party, Turn.RETRACTED, before, after))
    yield from found.values()


def _reversal(party: str, turn: Turn, before: Taken, after: Taken) -> Reversal:
    first, second = _day(before), _day(after)
    return Reversal(
        party=party,
        turn=turn,
        before=before,
        after=after,
        days=(second - first).days if first is not None and second is not None else None,
        matching_confidence=least_sure(before.matching_confidence, after.matching_confidence),
    )


def _day(taken: Taken) -> date | None:
    return date.fromisoformat(taken.first_seen[:10]) if taken.first_seen else None
