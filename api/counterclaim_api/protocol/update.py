"""An update request, read from the protocol's two forms: form POST and direct POST."""

from anyio.to_thread import run_sync
from fastapi import Request

from counterclaim.errors import BadInput
from counterclaim_api.body import UnsupportedMediaType, decode, media_type_of, read_body
from counterclaim_api.protocol.parameters import Parameters, graphs, only, read_parameters, timeout
from counterclaim_api.protocol.query import FORM
from counterclaim_api.protocol.requests import UpdateRequest
from counterclaim_api.protocol.using import with_using

UPDATE = "application/sparql-update"


async def read_update(request: Request, limit: int) -> UpdateRequest:
    """Return the update that is asked for.

    Raises:
        BadInput: if the update is missing or given twice, a graph is no IRI, or graphs are named twice over.
        UnsupportedMediaType: if the body is neither a form nor an update.
        TooLarge: if it is longer than ``limit`` bytes.
    """
    media_type, charset = media_type_of(request)
    if media_type not in (FORM, UPDATE):
        raise UnsupportedMediaType(f"A body of type {media_type or 'unknown'} is no update. Send {UPDATE} or {FORM}.")
    body = decode(await read_body(request, limit), charset)
    in_address = read_parameters(request.url.query)
    if any(name in ("update", "query") for name, _ in in_address):
        raise BadInput("An update is sent in the body, not in the address.")
    if media_type == UPDATE:
        return await _update_request(body, in_address)
    in_form = read_parameters(body)
    return await _update_request(only(in_form, "update"), in_form)


async def _update_request(update: str, parameters: Parameters) -> UpdateRequest:
    using, named = graphs(parameters, "using-graph-uri"), graphs(parameters, "using-named-graph-uri")
    if using or named:
        update = await run_sync(with_using, update, using, named)  # reads it all, which may take a second
    return UpdateRequest(update, timeout(parameters))
