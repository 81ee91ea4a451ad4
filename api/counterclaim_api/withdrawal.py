"""Utterances that a correction has ended: what answers in their place, and what stands in it."""

from datetime import datetime
from http import HTTPStatus

from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.errors import CounterclaimError
from counterclaim_api.catalogue import Catalogue


class CorrectionNote(BaseModel):
    """By which correction an utterance is as it is."""

    id: str
    by: str = Field(description="Whose decision it is.")
    made: datetime
    why: str = Field(description="For what reason; may be empty.")
    instead_of: str | None = Field(description="The id of the utterance as it was read, if it had another.")

    @property
    def path(self) -> str:
        """Where this server tells more."""
        return f"/corrections/{self.id}"


class Withdrawn(CounterclaimError):
    """Somebody has corrected the utterance, which is therefore no more.

    Attributes:
        correction: where this server tells of it.
        successor: where this server tells what stands in its place, or None for nothing.
    """

    status = HTTPStatus.GONE

    def __init__(self, message: str, correction: str, successor: str | None) -> None:
        super().__init__(message)
        self.correction = correction
        self.successor = successor


def correction_notes(catalogue: Catalogue, utterance: NamedNode) -> list[CorrectionNote]:
    """Return the corrections by which an utterance is as it is, the oldest first."""
    if not catalogue.store.has_graph(catalogue.iris.corrections):  # as almost everywhere, and lists ask for each
        return []
    return [
        CorrectionNote(
            id=row.local("correction"),
            by=row.text("by"),
            made=datetime.fromisoformat(row.text("made")),
            why=row.maybe("why") or "",
            instead_of=row.maybe_local("old"),
        )
        for row in catalogue.rows("utterance_corrections", utterance=utterance)
    ]


def refuse_withdrawn(catalogue: Catalogue, utterance: NamedNode) -> None:
    """Let pass what no correction has ended.

    Raises:
        Withdrawn: if one has; it says whose decision that was, and why.
    """
    for row in catalogue.rows("withdrawn", utterance=utterance):
        identifier, successor = row.local("correction"), row.maybe_local("becomes")
        why = f": {row.text('why').rstrip('.')}" if row.maybe("why") else ""
        what = "was read wrong and is corrected" if successor else "is withdrawn: nobody said it, or it is no claim"
        told = f"By {row.text('by')} on {row.text('made')[:10]}{why}."
        place = f"/utterances/{successor}" if successor else None
        raise Withdrawn(f"The utterance {row.local('utterance')} {what}. {told}", f"/corrections/{identifier}", place)
