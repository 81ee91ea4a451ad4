"""The parameters of a protocol request: in the address, or in a form."""

import math
from collections.abc import Sequence
from urllib.parse import parse_qsl

from pyoxigraph import NamedNode

from counterclaim.errors import BadInput

RDFLIB_DEFAULT = "urn:x-rdflib:default"
"""What rdflib's Dataset sends when it means the server's default dataset."""
SHORTEST = 0.1
"""Seconds that a client has to wait at least: with less, chance would decide who gets an answer."""
_MOST_PARAMETERS = 1000

Parameters = Sequence[tuple[str, str]]


def read_parameters(encoded: str) -> Parameters:
    """Return the parameters of a form or of an address, in order.

    Raises:
        BadInput: if they are not UTF-8, or too many.
    """
    try:
        return parse_qsl(encoded, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS, errors="strict")
    except UnicodeDecodeError as error:
        raise BadInput("The parameters are not UTF-8. Percent-encode them as UTF-8.") from error
    except ValueError as error:
        raise BadInput(f"The parameters cannot be read: {error}.") from error


def only(parameters: Parameters, wanted: str) -> str:
    """Return the one value of the parameter ``wanted``.

    Raises:
        BadInput: if there is none, or more than one.
    """
    values = [value for name, value in parameters if name == wanted]
    if len(values) != 1:
        raise BadInput(f"There must be one {wanted}, not {len(values)}. Send it as the parameter '{wanted}'.")
    return values[0]


def graphs(parameters: Parameters, wanted: str) -> tuple[NamedNode, ...]:
    """Return the graphs that the parameters ``wanted`` name; rdflib's name for the default dataset names none.

    Raises:
        BadInput: if one is no absolute IRI.
    """
    values = [value for name, value in parameters if name == wanted and value != RDFLIB_DEFAULT]
    return tuple(_graph(value, wanted) for value in values)


def _graph(value: str, wanted: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError as error:
        raise BadInput(f"{wanted}={value}: a graph is named by an absolute IRI ({error}).") from error


def timeout(parameters: Parameters) -> float | None:
    """Return the seconds that the client will wait, or None if it does not say.

    Raises:
        BadInput: if that is no number, or below ``SHORTEST``.
    """
    values = [value for name, value in parameters if name == "timeout"]
    if not values:
        return None
    try:
        seconds = float(values[-1])
    except ValueError:
        seconds = math.nan
    if not SHORTEST <= seconds < math.inf:
        raise BadInput(f"timeout must be a number of seconds, {SHORTEST:g} or more, not {values[-1]}.")
    return seconds
