"""An update request, read from the protocol's two forms: form POST and direct POST."""

from anyio.to_thread import run_sync
from fastapi import Request

from counterclaim.errors import BadInput
from counterclaim_api.protocol.operations import with_using, without_silent_loads
from counterclaim_api.protocol.parameters import Parameters, graphs, only, read_parameters, timeout
from counterclaim_api.protocol.query import UPDATE
from counterclaim_api.protocol.requests import UpdateRequest
from counterclaim_api.protocol.text import FORM, address_of, read_text


async def read_update(request: Request, limit: int) -> UpdateRequest:
    """Return the update that is asked for.

    Raises:
        BadInput: if the update is missing or given twice, a graph is no IRI, or graphs are named twice over.
        UnsupportedMediaType: if the body is neither a form nor an update, or not in UTF-8.
        TooLarge: if it is longer than ``limit`` bytes.
    """
    media_type, body = await read_text(request, limit, taken=(FORM, UPDATE), noun="update")
    in_address = read_parameters(request.url.query)
    if any(name in ("update", "query") for name, _ in in_address):
        raise BadInput("An update is sent in the body, not in the address.")
    if media_type == UPDATE:
        update, parameters = body, in_address
    else:
        parameters = (*in_address, *read_parameters(body))
        update = only(parameters, "update")
    # Reads all of the text, which may take a second.
    prepared = await run_sync(_prepare, update, parameters)
    return UpdateRequest(prepared, address_of(request), timeout(parameters))


def _prepare(update: str, parameters: Parameters) -> str:
    using, named = graphs(parameters, "using-graph-uri"), graphs(parameters, "using-named-graph-uri")
    if "load" in update.lower():
        update = without_silent_loads(update)
    return with_using(update, using, named) if using or named else update
