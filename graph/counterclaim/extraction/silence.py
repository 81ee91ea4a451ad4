"""What a silence is about: who "declined to comment" says nothing to what he was just accused of."""

import re
from collections.abc import Sequence

from counterclaim.agent import Agent
from counterclaim.claimants.registry import load_registry
from counterclaim.extraction.declining import names_matter
from counterclaim.extraction.report import Report
from counterclaim.stance import Stance

_NAME = r"(?!(?:[Tt]he|A|An)\b)(?-i:[A-Z])[\w-]*"
_WHOSE = rf"(?:the\s+)?(?P<state>{_NAME}(?:\s{_NAME})?)(?:['\u2019]s)?\s+"
_FORCES = re.compile(
    rf"{_WHOSE}(?:Arab\s+)?(?:army|military|police|navy|air\s?force|coast\s?guard|(?:armed|security|defen[cs]e)\s+forces|"
    r"forces|troops|soldiers)",
    re.IGNORECASE,
)
"""The forces of a state, and no others that bear its name ("Free Varnian Army", "Varnian rebel forces")."""
_GOVERNMENT = re.compile(
    rf"{_WHOSE}(?:government|authorities|(?:foreign|defen[cs]e|interior|information)\s+(?:ministry|minister)|ministry|"
    rf"presidency|president|prime\s+minister)|(?:the\s+)?government\s+of\s+(?P<of>{_NAME}(?:\s{_NAME})?)",
    re.IGNORECASE,
)
_ROOT = 4
"""Letters that the name of a state and its adjective have in common, where the registry knows neither."""


def put_to(reports: Sequence[Report], number: int) -> int | None:
    """Return the accusation that the silent speaker of a report leaves without answer, or None.

    It is the last accusation before his silence if that accuses him or the forces of his government; where the words
    name a matter of their own ("to comment on the inspection"), or somebody else was accused last, it is not known what
    he was asked.

    Args:
        reports: those of an article, in text order.
        number: which of them declines to comment.
    """
    silent = reports[number]
    if names_matter(silent.said):
        return None
    agents = [agent for speaker in silent.speakers for agent in (speaker.agent, speaker.party) if agent]
    for earlier in range(number - 1, -1, -1):
        report = reports[earlier]
        if report.stance is Stance.ASSERTS and report.accused:
            asked = any(_is_asked(agent, accused) for agent in agents for accused in report.accused)
            return earlier if asked else None
    return None


def _is_asked(silent: Agent, accused: Agent) -> bool:
    """Tell whether whoever is accused is ``silent``, or the army of the state for which he governs."""
    return silent.id == accused.id or bool(_state(silent, _GOVERNMENT) & _state(accused, _FORCES))


def _state(agent: Agent, kind: re.Pattern[str]) -> frozenset[str]:
    """Return the state of which an agent is the army or government, as ``kind`` tells; empty if it is neither."""
    registry = load_registry()
    if kind is _GOVERNMENT and agent.id in registry.states:
        return frozenset({agent.id})
    found = filter(None, (kind.fullmatch(name) for name in (agent.name, *agent.aliases)))
    names = [one["state"] or one.groupdict().get("of") or "" for one in found]
    return frozenset(registry.state_of(name) or (name if " " in name else name[:_ROOT]).casefold() for name in names)
