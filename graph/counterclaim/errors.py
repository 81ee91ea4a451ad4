"""What can go wrong, named by what the caller can do about it.

Every message says what happened, with the value, and what to do next. ``status`` is the HTTP status that the
server answers with (RFC 9457 problem details).
"""


class CounterclaimError(Exception):
    """The root of all errors that are somebody's to mend."""

    status = 500


class BadInput(CounterclaimError):
    """An input (file, record, query value) cannot be used as it is."""

    status = 400


class BadDocument(BadInput):
    """An RDF document cannot be parsed.

    Attributes:
        line: where, from 1; None if that is not known.
        column: where in that line, from 1.
    """

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class NotFound(CounterclaimError):
    """Nothing has that name here."""

    status = 404


class QueryRejected(CounterclaimError):
    """A SPARQL query or update is malformed or asks for what is not allowed.

    Attributes:
        line: where it is malformed, from 1; None if that is not known.
        column: where in that line, from 1.
    """

    status = 400

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class QueryStopped(CounterclaimError):
    """A query took longer, or needed more memory, than the server lets it."""

    status = 503


class EvaluationFailed(CounterclaimError):
    """The query could not be evaluated, through no fault of its own."""

    status = 503


class StoreUnavailable(CounterclaimError):
    """The store cannot be opened: in use, not writable, or not one of ours."""

    status = 503


class StoreInUse(StoreUnavailable):
    """Another process has the store open for writing."""


class ModelMissing(CounterclaimError):
    """The model file is absent or is not the one its card names."""

    status = 500
