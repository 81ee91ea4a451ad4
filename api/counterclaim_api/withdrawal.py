"""Utterances that a correction has ended: what answers in their place, and what stands in it."""

from datetime import datetime
from http import HTTPStatus

from pydantic import BaseModel, Field
from pyoxigraph import NamedNode

from counterclaim.errors import CounterclaimError
from counterclaim.rdf.corrected import ended_with
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
    """Somebody has corrected the utterance, or the only one of a claim, which is therefore no more.

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
        what = "was read wrong and is corrected" if successor else "is withdrawn: nobody said it, or it is no claim"
        told = _told(row.text("by"), row.text("made")[:10], row.maybe("why"))
        place = f"/utterances/{successor}" if successor else None
        raise Withdrawn(f"The utterance {row.local('utterance')} {what}. {told}", f"/corrections/{identifier}", place)


def refuse_unsaid(catalogue: Catalogue, claim: NamedNode) -> None:
    """Let pass what no correction has ended.

    Raises:
        Withdrawn: if a claim is no more since its only utterance was read wrong; it says whose decision that was.
    """
    correction = ended_with(catalogue.store, claim)
    if correction is None:
        return
    became = correction.becomes
    is_here = became is not None and catalogue.rows("utterance", utterance=catalogue.iris.utterance(became))
    told = _told(correction.by, correction.made.date().isoformat(), correction.why)
    message = (
        f"Nobody says or disputes the claim {catalogue.iris.local(claim)} any more, since that was read wrong. {told}"
    )
    raise Withdrawn(message, f"/corrections/{correction.utterance}", f"/utterances/{became}" if is_here else None)


def _told(by: str, day: str, why: str | None) -> str:
    reason = f": {why.rstrip('.')}" if why else ""
    return f"By {by} on {day}{reason}."
