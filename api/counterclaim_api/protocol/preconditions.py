"""What a client says must be so if its graph is to be written: If-Match and If-None-Match (RFC 9110 §13.1)."""

from http import HTTPStatus

from starlette.datastructures import Headers

from counterclaim.errors import CounterclaimError

_ANY = "*"


class PreconditionFailed(CounterclaimError):
    """The graph is not as the client says it must be, so nothing was done."""

    status = HTTPStatus.PRECONDITION_FAILED


def must_be_there(headers: Headers) -> bool | None:
    """Return whether the graph must be there, or must not be (False); None if the client does not mind.

    ``If-Match`` is ``*`` here: with a tag the request is refused before (``middleware.Conditions``).
    ``If-None-Match`` with tags asks that the graph is not as it was once; that is no reason to refuse a write.
    """
    if "if-match" in headers:
        return True
    return False if headers.get("if-none-match", "").strip() == _ANY else None


def failed(*, is_there: bool) -> PreconditionFailed:
    """Return the error to raise where the graph is there (or not), and must not be (or must)."""
    if is_there:
        return PreconditionFailed("There is such a graph already, and If-None-Match says that there must be none.")
    return PreconditionFailed("There is no such graph, and If-Match says that there must be one.")
