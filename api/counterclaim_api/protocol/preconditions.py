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

    ``If-None-Match`` with tags asks that the graph is not as it was once; that is no reason to refuse a write.

    Raises:
        PreconditionFailed: if ``If-Match`` names a tag: ours are weak, and weak ones never match there.
    """
    if "if-match" in headers:
        if headers["if-match"].strip() != _ANY:
            raise PreconditionFailed(
                "If-Match takes * alone here: tags are weak (W/…), and weak ones never match. Nothing was written."
            )
        return True
    return False if headers.get("if-none-match", "").strip() == _ANY else None


def failed(*, is_there: bool) -> PreconditionFailed:
    """Return the error to raise where the graph is there (or not), and must not be (or must)."""
    if is_there:
        return PreconditionFailed("There is such a graph already, and If-None-Match says that there must be none.")
    return PreconditionFailed("There is no such graph, and If-Match says that there must be one.")
