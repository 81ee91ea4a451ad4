"""What a list or an analysis is narrowed to by an id, which tells a reader nothing: its words, for the page."""

from dataclasses import dataclass

from fastapi import Request

from counterclaim.errors import NotFound
from counterclaim.rdf.iris import Resource
from counterclaim_api import filters
from counterclaim_api.addresses import address
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.references import ArticleReference, ClaimantReference, ClaimReference

_CLAIMANTS = {"claimant": "claimant", "target": "disputed claimant", "relay": "relayed by"}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One filter of a list by an id.

    Attributes:
        filter: what it is called on the page ("relayed by").
        words: the name, wording or headline of what is chosen.
        path: where this server tells more of that.
        without: the address of the list without the filter.
    """

    filter: str
    words: str
    path: str
    without: str


def narrowings(request: Request, catalogue: Catalogue) -> list[Narrowing]:
    """Return what a list that has been answered is narrowed to, in the order of the address."""
    given = request.query_params.multi_items()
    place = request.url.path + request.scope.get("suffix", "")
    found = []
    for name, value in given:
        if chosen := _chosen(catalogue, name, value.strip()):
            rest = [(other, kept) for other, kept in given if other not in {name, "offset"}]
            found.append(Narrowing(*chosen, address(place, rest)))
    return found


def _chosen(catalogue: Catalogue, name: str, value: str) -> tuple[str, str, str] | None:
    """Return what the filter is called, what it chooses and where that is found; None if it is none by an id."""
    if name in _CLAIMANTS and (claimant := filters.claimant(catalogue, value, name)):
        who = ClaimantReference.read(catalogue.rows("claimant", agent=claimant)[0])
        return _CLAIMANTS[name], who.name, who.path
    if name == "claim" and (claim := filters.claim(catalogue, value)):
        what = ClaimReference.read(catalogue.rows("claim", claim=claim)[0])
        return name, what.text, what.path
    if name == "article" and (article := filters.article(catalogue, value)):
        where = ArticleReference.read(catalogue.rows("article", article=article)[0])
        return name, where.headline, where.path
    return None


def subject(catalogue: Catalogue, wanted: str) -> ClaimReference | ClaimantReference | None:
    """Return the claim or claimant that an analysis is about, by its id, IRI or page; None if there is none."""
    identifier = wanted.strip().rstrip("/").rpartition("/")[2]
    try:
        claim, agent = catalogue.name(Resource.CLAIM, identifier), catalogue.name(Resource.AGENT, identifier)
    except NotFound:
        return None
    for row in catalogue.rows("claim", claim=claim):
        return ClaimReference.read(row)
    for row in catalogue.rows("claimant", agent=agent):
        return ClaimantReference.read(row)
    return None
