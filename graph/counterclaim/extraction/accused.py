"""Who among those that deny something is accused of it."""

from collections.abc import Mapping, Sequence, Set

from counterclaim.agent import Agent
from counterclaim.claimants import Speaker


def answered(
    speaker: Speaker, deniers: Sequence[Speaker], accused: Mapping[int, Sequence[Agent]]
) -> tuple[Set[int], Set[int]]:
    """Return which accusations of a deed that several deny ``speaker`` answers, and which of them accuse him by name.

    Where none does, he is taken to answer what accuses none of the others either.

    Args:
        speaker: one of those who deny it.
        deniers: all of them.
        accused: whom each accusation accuses, by its index.
    """
    ids = {number: {agent.id for agent in agents} for number, agents in accused.items()}
    own = {number for number in ids if ids[number] & _ids(speaker)}
    everybody = {known for denier in deniers for known in _ids(denier)}
    return own or {number for number in ids if not ids[number] & everybody}, own


def named_in(wording: str, agents: Sequence[Agent]) -> tuple[Agent, ...]:
    """Return those of ``agents`` that a claim names: a denier who is named in it is the accused."""
    folded = wording.casefold()
    return tuple(
        agent
        for agent in agents
        if agent.is_named and any(name.casefold() in folded for name in (agent.name, *agent.aliases))
    )


def _ids(speaker: Speaker) -> frozenset[str]:
    return frozenset(agent.id for agent in (speaker.agent, speaker.party) if agent)
