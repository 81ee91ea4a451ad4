"""The record of a claimant at a glance: what it says, denies, questions and leaves open on which day."""

from datetime import date

from pyoxigraph import NamedNode

from counterclaim.stance import Stance
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.exchange import Kind
from counterclaim_api.glance import KINDS, listed
from counterclaim_api.lanes import Entry, Lanes, lanes_of
from counterclaim_api.references import ClaimantReference


def record_of(catalogue: Catalogue, claimant: NamedNode) -> Lanes:
    """Return the timeline of all that a claimant, or whoever speaks for it, takes a stance on."""
    rows = catalogue.rows("statements", agent=claimant)
    first = {(row.text("utterance"), row.text("stance")): row for row in reversed(rows)}
    entries = [
        Entry(
            KINDS[Stance(row.local("stance"))],
            None,
            row.day("published"),
            row.text("text"),
            f"/utterances/{row.local('utterance')}",
        )
        for row in reversed(first.values())
    ]

    def listing(kind: Kind, _: ClaimantReference | None, since: date, until: date) -> str:
        return listed(kind, {"claimant": catalogue.iris.local(claimant)}, None, since, until)

    return lanes_of(entries, listing)
