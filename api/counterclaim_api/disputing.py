"""What an utterance disputes, takes back or denies in general, and what does so to it."""

from collections.abc import Sequence
from typing import TypedDict

from pyoxigraph import NamedNode

from counterclaim.store.protocol import Row
from counterclaim_api.catalogue import Catalogue


class Disputes(TypedDict):
    """Ids of utterances, by the fields of an utterance's document."""

    rebuts: list[str]
    rebutted_by: list[str]
    rebuts_in_general: list[str]
    rebutted_in_general_by: list[str]
    retracts: list[str]
    retracted_by: list[str]


def read_disputes(catalogue: Catalogue, utterance: NamedNode) -> Disputes:
    """Return what one utterance does to others, and they to it."""
    rows = catalogue.rows("disputes", utterance=utterance)
    every, every_by = _ids(rows, "every"), _ids(rows, "everBy")
    # What is denied in general is rare: only then is it asked what is disputed on a claim of its own as well.
    direct = catalogue.rows("direct", utterance=utterance) if every or every_by else ()
    rebuts, rebutted_by = _ids(rows, "target"), _ids(rows, "answer")
    directly, directly_by = set(_ids(direct, "target")), set(_ids(direct, "answer"))
    return Disputes(
        rebuts=rebuts,
        rebutted_by=rebutted_by,
        rebuts_in_general=[one for one in rebuts if one in every and one not in directly],
        rebutted_in_general_by=[one for one in rebutted_by if one in every_by and one not in directly_by],
        retracts=_ids(rows, "taken"),
        retracted_by=_ids(rows, "retraction"),
    )


def _ids(rows: Sequence[Row], name: str) -> list[str]:
    return list(dict.fromkeys(found for row in rows if (found := row.maybe_local(name))))
