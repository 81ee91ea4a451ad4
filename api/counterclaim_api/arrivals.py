"""When what lists have came into the store, or was corrected there: a feed has what came last first."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from fastapi import Request
from pyoxigraph import NamedNode

from counterclaim.rdf.corrected import corrected_at
from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.negotiation import ATOM, FED_TYPES, best

UNKNOWN = datetime.fromtimestamp(0, UTC)
"""When came what nobody says the time of: feeds must have one."""
Arrivals = Mapping[str, datetime]
"""By the IRI of an item of a list, when it came into the store, or when last something came that it tells of."""


def article_arrivals(request: Request, catalogue: Catalogue, rows: Sequence[Row], name: str) -> Arrivals:
    """Return when the article of each row came, by what the row has as ``name``, or when that was corrected last.

    Nothing unless a feed is wanted.
    """
    if not _is_wanted(request):
        return {}
    articles, corrected = _moments(catalogue.rows("arrivals"), "article"), corrected_at(catalogue.store)
    return {
        row.text(name): max(articles.get(row.text("article"), UNKNOWN), corrected.get(row.text(name), UNKNOWN))
        for row in rows
    }


def claim_arrivals(request: Request, catalogue: Catalogue) -> Arrivals:
    """Return when each claim was last spoken on, by an article with a stance on it or one that contradicts it.

    A correction of who says, denies or questions it counts as well. Nothing unless a feed is wanted.
    """
    if not _is_wanted(request):
        return {}
    own, counter = (
        _moments(rows, "claim") for rows in (catalogue.rows("claim_arrivals"), catalogue.rows("counter_arrivals"))
    )
    corrected: dict[str, datetime] = {}
    for iri, moment in corrected_at(catalogue.store).items():
        for row in catalogue.rows("canonical", one=NamedNode(iri)):
            claim = row.text("canonical")
            corrected[claim] = max(moment, corrected.get(claim, UNKNOWN))
    return {
        claim: max(moments.get(claim, UNKNOWN) for moments in (own, counter, corrected))
        for claim in own.keys() | counter.keys()
    }


def newest_first(ids: Sequence[str], arrivals: Arrivals) -> list[str]:
    """Return a list by when its items came, the last first, and otherwise in its own order."""
    return sorted(ids, key=lambda one: arrivals.get(one, UNKNOWN), reverse=True)


def _is_wanted(request: Request) -> bool:
    return best(request.headers.get("accept"), FED_TYPES) == ATOM


def _moments(rows: Iterable[Row], name: str) -> Arrivals:
    return {row.text(name): _moment(row.maybe("arrived")) for row in rows}


def _moment(stated: str | None) -> datetime:
    """Return a time or the begin of a day; other RDF in the store may have stated nonsense."""
    try:
        moment = datetime.fromisoformat(stated or "")
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return UNKNOWN
