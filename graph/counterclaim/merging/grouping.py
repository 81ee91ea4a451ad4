"""Which agents of one block are one: a pure function of the block, so that no order of articles matters.

Invariants: agents that affiliations hold apart, that a veto parts, or of whom one accuses the other are never joined,
also not by way of a third.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from itertools import combinations

from counterclaim.agent import AgentId
from counterclaim.merging.candidate import Candidate, is_acronym, is_person, words_of
from counterclaim.merging.match import AgentMatch, Method
from counterclaim.merging.spelling import spelt_alike

Pairs = Container[frozenset[AgentId]]
_Group = list[Candidate]


def match_group(key: str, candidates: Sequence[Candidate], *, apart: Pairs = ()) -> tuple[AgentMatch, ...]:
    """Return the matches within one block: each agent with the least of those that are the same.

    Args:
        key: the block's key.
        candidates: all agents with that key, in any order.
        apart: pairs that must not be joined (vetoed; accuser and accused).
    """
    known = sorted(candidates, key=lambda one: one.agent)
    if is_acronym(key):
        return tuple(_acronyms(_parted(_by_expansion(known), apart)))
    if not is_person(key):
        return tuple(_stars(_parted([known], apart), Method.NAME))
    named = [group for same in _by_name(key, known) for group in _parted(_by_affiliation(same), apart)]
    return (*_stars(named, Method.NAME), *_spellings(named, apart))


def methods(key: str) -> frozenset[Method]:
    """Return how agents of a block are matched; no pair is by two methods."""
    if is_acronym(key):
        return frozenset({Method.ACRONYM})
    return frozenset({Method.NAME, Method.SPELLING}) if is_person(key) else frozenset({Method.NAME})


def _by_name(key: str, candidates: Iterable[Candidate]) -> list[_Group]:
    groups: defaultdict[str, _Group] = defaultdict(list)
    for candidate in candidates:
        groups[_full_name(key, candidate)].append(candidate)
    return [groups[name] for name in sorted(groups)]


def _full_name(key: str, candidate: Candidate) -> str:
    return min(name for name in candidate.names if is_person(name) == is_person(key))


def _by_affiliation(same: _Group) -> list[_Group]:
    """Return the group whole unless its members are tied to different states; then whoever is tied to none is alone."""
    ties = {candidate.affiliations for candidate in same if candidate.affiliations}
    if not any(one.isdisjoint(other) for one, other in combinations(ties, 2)):
        return [same]
    groups: defaultdict[frozenset[str], _Group] = defaultdict(list)
    for candidate in same:
        groups[candidate.affiliations].append(candidate)
    alone = [[candidate] for candidate in groups.pop(frozenset(), [])]
    return [*groups.values(), *alone]


def _by_expansion(known: _Group) -> list[_Group]:
    """Return one group if the acronym stands for one name at most, else nothing to join."""
    expansions = {name for candidate in known for name in candidate.names if not is_acronym(name)}
    return [known] if len(expansions) < 2 else [[candidate] for candidate in known]  # noqa: PLR2004


def _acronyms(groups: Iterable[_Group]) -> list[AgentMatch]:
    """Return the matches of those who are called by the acronym only; the others have names that match them."""
    matches = []
    for group in groups:
        named = [one for one in group if any(not is_acronym(name) for name in one.names)]
        leader = (named or group)[0]
        rest = [one for one in group if one is not leader and one not in named]
        matches += [AgentMatch(one.agent, leader.agent, Method.ACRONYM) for one in rest]
    return matches


def _parted(groups: Iterable[_Group], apart: Pairs) -> list[_Group]:
    """Return the groups split so that no pair that must stay apart is in one."""
    parted: list[_Group] = []
    for group in groups:
        parts: list[_Group] = []
        for candidate in group:
            fitting = next((part for part in parts if _may_join([candidate], part, apart)), None)
            if fitting is None:
                parts.append([candidate])
            else:
                fitting.append(candidate)
        parted += parts
    return parted


def _may_join(one: _Group, other: _Group, apart: Pairs) -> bool:
    return not any(frozenset((a.agent, b.agent)) in apart for a in one for b in other)


def _spellings(named: list[_Group], apart: Pairs) -> list[AgentMatch]:
    """Return the matches between groups whose names are spellings of one, where nothing holds them apart."""
    groups = sorted(named, key=lambda group: group[0].agent)
    joined: list[_Group] = []
    matches: list[AgentMatch] = []
    for group in groups:
        fitting = next((other for other in joined if _alike(group, other) and _may_join(group, other, apart)), None)
        if fitting is None:
            joined.append(list(group))
        else:
            matches.append(AgentMatch(group[0].agent, fitting[0].agent, Method.SPELLING))
            fitting += group
    return matches


def _alike(one: _Group, other: _Group) -> bool:
    if not all(
        spelt_alike(words_of(a), words_of(b)) for a in _person_names(one) for b in _person_names(other) if a != b
    ):
        return False
    ties = [frozenset[str]().union(*(candidate.affiliations for candidate in group)) for group in (one, other)]
    same = _person_names(one) == _person_names(other)
    return not same and (not all(ties) or not ties[0].isdisjoint(ties[1]))


def _person_names(group: _Group) -> frozenset[str]:
    return frozenset(name for candidate in group for name in candidate.names if is_person(name))


def _stars(groups: Iterable[_Group], method: Method) -> list[AgentMatch]:
    return [AgentMatch(member.agent, group[0].agent, method) for group in groups for member in group[1:]]
