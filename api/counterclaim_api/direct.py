"""The SPARQL query route as plain ASGI: the framework's routing would take longer than most queries do."""

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from counterclaim.errors import CounterclaimError
from counterclaim_api.problems import known_problem
from counterclaim_api.protocol.routes import sparql


class Direct:
    """Answers queries itself and passes everything else on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http" or scope["path"] != "/sparql" or scope["method"] not in ("GET", "POST"):
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            response = await sparql(request)
        except CounterclaimError as error:
            response = known_problem(request, error)
        await response(scope, receive, send)
