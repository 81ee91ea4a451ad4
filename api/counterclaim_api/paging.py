"""Lists in pages: ``limit`` and ``offset``, the total, and links to the pages before and after."""

from collections import Counter
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Annotated, Generic, Self, TypeVar

from fastapi import Query, Request
from pydantic import BaseModel, ConfigDict, Field, model_validator

from counterclaim.errors import CounterclaimError
from counterclaim_api.addresses import address

Item = TypeVar("Item", bound=BaseModel)
MAX_LIMIT = 10_000
MAX_OFFSET = 2**31
TOTAL = "X-Total-Count"
"""The header that says how many items there are in all pages."""


class BadParameter(CounterclaimError):
    """A parameter has a value that cannot be used, told only by looking at the data or at all parameters.

    Attributes:
        parameter: its name.
    """

    status = HTTPStatus.UNPROCESSABLE_ENTITY

    def __init__(self, parameter: str, value: str, message: str) -> None:
        super().__init__(f"{parameter}={value}: {message}.")
        self.parameter = parameter


def given_once(*but: str) -> Callable[[Request], None]:
    """Return a dependency that refuses parameters given twice, but for some: else the last would win unseen."""

    def refuse_repeats(request: Request) -> None:
        for name, count in Counter(name for name, _ in request.query_params.multi_items()).items():
            if count > 1 and name not in but:
                values = "&".join(f"{name}={value}" for value in request.query_params.getlist(name))
                raise BadParameter(name, values.removeprefix(f"{name}="), f"{name} can be given once")

    return refuse_repeats


class PageQuery(BaseModel):
    """The query parameters that every list takes; a parameter that the list does not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, str_strip_whitespace=True)

    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="How many at most.")] = 20
    offset: Annotated[int, Query(ge=0, le=MAX_OFFSET, description="How many to pass over.")] = 0

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, values: object) -> object:
        """Leave out what a form sends for a field that nobody filled in."""
        if not isinstance(values, dict):
            return values
        given = {
            name: [one for one in value if not _is_blank(one)] if isinstance(value, list) else value
            for name, value in values.items()
        }
        return {name: value for name, value in given.items() if value != [] and not _is_blank(value)}


class Page(BaseModel, Generic[Item]):
    """One page of a list, in an order that stays the same until the data change."""

    total: int = Field(description="How many there are in all pages.")
    limit: int
    offset: int
    next: str | None = Field(None, description="The address of the next page, relative to this one.")
    prev: str | None = Field(None, description="The address of the page before.")
    items: list[Item]

    @classmethod
    def cut(cls, request: Request, query: PageQuery, ids: Sequence[str], read: Callable[[str], Item]) -> Self:
        """Return the page of ``ids`` that ``query`` asks for, each read by ``read``."""
        after, before = query.offset + query.limit, max(0, min(query.offset, len(ids)) - query.limit)
        return cls(
            total=len(ids),
            limit=query.limit,
            offset=query.offset,
            next=_address(request, after) if after < len(ids) else None,
            prev=_address(request, before) if query.offset else None,
            items=[read(identifier) for identifier in ids[query.offset : after]],
        )

    def headers(self) -> dict[str, str]:
        """Return the total and the links to the neighbours (RFC 8288), for formats that have no place for them."""
        links = [
            f'<{address}>; rel="{name}"' for name, address in (("next", self.next), ("prev", self.prev)) if address
        ]
        return {TOTAL: str(self.total)} | ({"Link": ", ".join(links)} if links else {})


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _address(request: Request, offset: int) -> str:
    parameters = [(name, value) for name, value in request.query_params.multi_items() if name != "offset"]
    place = request.scope.get("root_path", "") + request.url.path + request.scope.get("suffix", "")
    return address(place, [*parameters, ("offset", str(offset))])
