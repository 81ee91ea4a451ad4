"""What a silence is about: who "declined to comment" says nothing to what he was just accused of."""

from collections.abc import Sequence

from counterclaim.extraction.declining import names_matter
from counterclaim.extraction.report import Report
from counterclaim.stance import Stance


def put_to(reports: Sequence[Report], number: int) -> int | None:
    """Return the accusation that the silent speaker of a report leaves without answer, or None.

    It is the last accusation before his silence if that accuses him; where the words name a matter of their own ("to
    comment on the inspection"), or somebody else was accused last, it is not known what he was asked.

    Args:
        reports: those of an article, in text order.
        number: which of them declines to comment.
    """
    silent = reports[number]
    if names_matter(silent.said):
        return None
    identities = {agent.id for speaker in silent.speakers for agent in (speaker.agent, speaker.party) if agent}
    for earlier in range(number - 1, -1, -1):
        report = reports[earlier]
        if report.stance is Stance.ASSERTS and report.accused:
            return earlier if identities & {agent.id for agent in report.accused} else None
    return None
