"""What is wrong with a parameter, in words for who sent it: the parameter, its value, and what would do."""

import json
from collections.abc import Mapping
from typing import Any

from fastapi import Request

_LONGEST = 100
"""Characters of a value that are quoted."""
_NEEDED = {
    "bool_parsing": "true or false is needed",
    "enum": "one of {expected} is needed",
    "finite_number": "a finite number is needed",
    "float_parsing": "a number is needed",
    "greater_than": "more than {gt} is needed",
    "greater_than_equal": "at least {ge}",
    "int_parsing": "a whole number is needed",
    "less_than": "less than {lt} is needed",
    "less_than_equal": "at most {le}",
    "list_type": "a list is needed",
    "literal_error": "one of {expected} is needed",
    "missing": "it is needed",
    "model_type": "an object is needed",
    "string_type": "a string is needed",
    "string_too_long": "at most {max_length} characters",
    "string_too_short": "at least {min_length} characters",
    "too_long": "at most {max_length} of them",
    "too_short": "at least {min_length} of them",
    **dict.fromkeys(
        ("date_from_datetime_parsing", "date_from_datetime_inexact", "date_parsing"), "a day is needed, as 2031-03-04"
    ),
}
"""By pydantic's names of errors."""


def complaint(request: Request, error: Mapping[str, Any]) -> str:
    """Return in one clause what is wrong with a parameter, or a part of the body, and what would do.

    Args:
        request: what was asked.
        error: one of pydantic's errors.
    """
    place, *parts = (str(part) for part in error["loc"])
    name = ".".join(parts[:1] if place == "query" else (place, *parts))
    about: Mapping[str, Any] = error.get("ctx", {})
    if error["type"] == "extra_forbidden":
        return f"{name} is {_unknown(request) if place == 'query' else 'not known here'}"
    said = _said(error["type"], about, otherwise=str(error["msg"])).rstrip(".")
    if place == "body" and not parts:
        return f"the body: {said}"
    value = "" if error["type"] == "missing" else _value(error["input"])
    return f"{name}{value}: {said}" if name else said


def _said(kind: str, about: Mapping[str, Any], *, otherwise: str) -> str:
    """Return what is wrong; what pydantic says may quote braces out of the value, and is no template."""
    if kind == "value_error":
        return str(about["error"])
    return _NEEDED[kind].format_map(about) if kind in _NEEDED else otherwise


def _value(given: object) -> str:
    """Return what is quoted of a value: nothing of one that has parts."""
    if isinstance(given, str):
        return f"={given[:_LONGEST]}"
    return f"={json.dumps(given)}" if given is None or isinstance(given, bool | int | float) else ""


def _unknown(request: Request) -> str:
    """Return that something is no parameter of the path, and which it has."""
    described = request.app.openapi()["paths"][request.scope["route"].path][request.method.lower()]
    known = (parameter["name"] for parameter in described.get("parameters", ()) if parameter["in"] == "query")
    return f"no parameter of {request.url.path}; there are {', '.join(known) or 'none'}"
