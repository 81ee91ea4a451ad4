"""By what a list of utterances can be narrowed."""

from typing import Annotated

from fastapi import Query

from counterclaim.stance import Mode, Stance
from counterclaim_api import filters


class UtterancesQuery(filters.SourceQuery):
    """Filters of utterances."""

    q: filters.Text = None
    claimant: Annotated[filters.Id, Query(description="The id or IRI of the speaker or the party.")] = None
    relay: Annotated[filters.Id, Query(description="The id or IRI of who relays it.")] = None
    claim: Annotated[filters.Id, Query(description="The id or IRI of the claim meant.")] = None
    stance: Annotated[Stance | None, Query(description="The stance taken.")] = None
    mode: Annotated[Mode | None, Query(description="How the article reports it.")] = None
