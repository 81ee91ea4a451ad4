"""By what claims are chosen."""

from typing import Annotated

from fastapi import Query

from counterclaim.stance import Stance
from counterclaim_api import filters


class ClaimsQuery(filters.SourceQuery):
    """Filters of claims."""

    q: filters.Text = None
    claimant: Annotated[
        filters.Id, Query(description="The id or IRI of a speaker or party that takes a stance on it.")
    ] = None
    stance: Annotated[Stance | None, Query(description="The stance that somebody (the claimant) takes.")] = None
    contested: Annotated[
        bool | None,
        Query(
            description="Only claims that one party asserts on record and another denies, questions or counters; "
            "false: only the others."
        ),
    ] = None
    reviewed: Annotated[
        bool | None, Query(description="Only claims that somebody has fact-checked; false: only the others.")
    ] = None
