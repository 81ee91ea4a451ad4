"""What browsers send when somebody has filled in a form."""

from dataclasses import dataclass
from urllib.parse import parse_qs

from fastapi import Request

from counterclaim_api.body import UnsupportedMediaType, decode, media_type_of, read_body

_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it was sent.

    Attributes:
        fields: what was written, by field; nothing of a field that was left empty.
        token: that somebody has written in it, to show that they may write; shown to nobody again.
    """

    fields: dict[str, list[str]]
    token: str

    def words(self, *lists: str) -> dict[str, object]:
        """Return the fields as a document has them: those named are lists."""
        return {name: values if name in lists else " ".join(values) for name, values in self.fields.items()}


async def read_form(request: Request, most_bytes: int, instead: str) -> Filled:
    """Return what a form has.

    Args:
        request: with the form as its body.
        most_bytes: that it may have.
        instead: where programs send the same as JSON.

    Raises:
        UnsupportedMediaType: if it is none.
    """
    if media_type_of(request)[0] != _FORM:
        raise UnsupportedMediaType(f"A form is sent as {_FORM}; {instead}.")
    fields = parse_qs(decode(await read_body(request, most_bytes), None))
    return Filled(token="".join(fields.pop("token", [])), fields=fields)
