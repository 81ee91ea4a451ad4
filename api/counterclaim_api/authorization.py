"""Who may write, and where the server is set so, who may read: whoever has the token of COUNTERCLAIM_TOKEN."""

import base64
import binascii
import secrets
from http import HTTPStatus

from pydantic import SecretStr
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from counterclaim.errors import CounterclaimError
from counterclaim_api.problems import problem_response
from counterclaim_api.settings import Settings

_ALWAYS_OPEN = frozenset({"/healthz", "/readyz"})


class NotAuthorized(CounterclaimError):
    """The request has not the token, or another one."""

    status = HTTPStatus.UNAUTHORIZED
    headers = {"WWW-Authenticate": 'Bearer realm="counterclaim", Basic realm="counterclaim"'}  # noqa: RUF012 - read only


class WrongToken(CounterclaimError):
    """A form has not the token. No 401, on which a browser would ask for a name and a password."""

    status = HTTPStatus.FORBIDDEN


class WritingDisabled(CounterclaimError):
    """Nobody may write to this server."""

    status = HTTPStatus.FORBIDDEN


def authorize(request: Request, settings: Settings) -> None:
    """Let the request pass if it may write.

    A browser that was given the token as a password would send it with forms of other sites too. So whoever writes
    with a password must not be a browser: browsers say where a form comes from (Origin).

    Raises:
        WritingDisabled: if nobody may.
        NotAuthorized: if it has not the token.
    """
    if not _has_token(request.headers, token_for_writing(settings), with_password="origin" not in request.headers):
        raise _not_authorized(request.headers)


def authorize_form(token: str, settings: Settings) -> None:
    """Let a form pass in which somebody has written the token; what the browser sends by itself does not count.

    Raises:
        WritingDisabled: if nobody may write.
        WrongToken: if it is another one.
    """
    if not secrets.compare_digest(token.encode(), token_for_writing(settings).get_secret_value().encode()):
        raise WrongToken("That is not the server's COUNTERCLAIM_TOKEN. Write it again.")


def token_for_writing(settings: Settings) -> SecretStr:
    """Return the token that whoever writes must have.

    Raises:
        WritingDisabled: if nobody may write.
    """
    if settings.read_only:
        raise WritingDisabled("This server only answers (--read-only). Start it without that to write.")
    if settings.token is None:
        raise WritingDisabled("No token is set. Set COUNTERCLAIM_TOKEN for the server and send it as a bearer token.")
    return settings.token


class ReadingNeedsToken:
    """Lets only those in who have the token; whether the server is up, anybody may ask."""

    def __init__(self, app: ASGIApp, token: SecretStr) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http" or scope["path"] in _ALWAYS_OPEN or _has_token(Headers(scope=scope), self._token):
            await self._app(scope, receive, send)
            return
        error = _not_authorized(Headers(scope=scope))
        answer = problem_response(Request(scope), error.status, str(error), headers=NotAuthorized.headers)
        await answer(scope, receive, send)


def _has_token(headers: Headers, token: SecretStr, *, with_password: bool = True) -> bool:
    scheme, _, credentials = headers.get("authorization", "").partition(" ")
    sent = credentials.strip().encode()
    if scheme.lower() == "basic" and with_password:
        sent = _password(sent)
    elif scheme.lower() != "bearer":
        return False
    return secrets.compare_digest(sent, token.get_secret_value().encode())


def _password(credentials: bytes) -> bytes:
    """Return the password of Basic credentials (RFC 7617), whatever the name; "" if they are none."""
    try:
        return base64.b64decode(credentials, validate=True).partition(b":")[2]
    except binascii.Error:
        return b""


def _not_authorized(headers: Headers) -> NotAuthorized:
    sent = headers.get("authorization", "").partition(" ")[0]
    wrong = f"The {sent} credentials that were sent are not the server's token. " if sent else ""
    return NotAuthorized(f"{wrong}Send 'Authorization: Bearer …' with the server's COUNTERCLAIM_TOKEN.")
