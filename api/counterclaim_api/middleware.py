"""What holds for every answer: security headers, HEAD, suffixes for representations, ETag and 304."""

from collections.abc import Callable
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim import __version__
from counterclaim.identity import h16
from counterclaim.rdf.iris import Resource
from counterclaim_api.negotiation import SUFFIXES
from counterclaim_api.problems import problem_response
from counterclaim_api.repeats import PATH, VERSION, varies

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
FRAMEABLE = {"content-security-policy": CONTENT_SECURITY_POLICY.removesuffix("; frame-ancestors 'none'")}
"""The headers of what any page may show in a frame, also one in a file, which ``frame-ancestors *`` leaves out."""
SECURITY_HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
}
_SECURITY_HEADERS = [(name.encode(), value.encode()) for name, value in SECURITY_HEADERS.items()]

_NEGOTIATED = frozenset(
    {
        *Resource, "analysis", "articles", "claimants", "claims", "corrections", "ontology", "projections", "rebuttals",
        "shapes", "utterances", "vetoes",
    }
)  # fmt: skip
_NEVER_CACHED = ("/healthz", "/metrics", "/readyz", "/analysis/jobs/", "/v1alpha1/")
"""What paths begin with whose answers change though the store does not: with the day, for example."""
_SEVERAL = 2
_START = "http.response.start"
_OF_UNCHANGED = frozenset({b"cache-control", b"etag", b"vary", VERSION.encode()})
"""What a 304 has of the answer that it stands for (RFC 9110 §15.4.5)."""


class SecurityHeaders:
    """Adds the headers that keep a page from loading or leaking anything elsewhere."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == _START:
                headers = list(message.get("headers", ()))
                there = {name for name, _ in headers}
                message["headers"] = headers + [header for header in _SECURITY_HEADERS if header[0] not in there]
            await send(message)

        await self._app(scope, receive, send_with_headers)


class HeadAsGet:
    """Answers HEAD as GET without the body: no route needs to know of it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        await self._app({**scope, "method": "GET"}, receive, send_head)


class Suffixes:
    """Takes ``/claims/x.ttl`` for ``/claims/x`` with ``Accept: text/turtle``; the suffix wins over the header."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] == "http":
            scope = _with_one_accept(scope)
            stem, dot, suffix = scope["path"].rpartition(".")
            if dot and suffix in SUFFIXES and _is_negotiated(stem):
                headers = MutableHeaders(raw=list(scope["headers"]))
                headers["accept"] = SUFFIXES[suffix]
                scope = {**scope, "path": stem, "headers": headers.raw, "suffix": f".{suffix}"}
        await self._app(scope, receive, send)


def _with_one_accept(scope: Scope) -> Scope:
    """Return the request with several lines of Accept put together, which is what they mean (RFC 9110 §5.3)."""
    lines = [value for name, value in scope["headers"] if name == b"accept"]
    if len(lines) < _SEVERAL:
        return scope
    others = [header for header in scope["headers"] if header[0] != b"accept"]
    return {**scope, "headers": [*others, (b"accept", b", ".join(lines))]}


def _is_negotiated(stem: str) -> bool:
    # What stands under /sparql/graphs/ is a graph's name, to be taken as it is.
    return stem == "/sparql" or stem.split("/")[1:2][0] in _NEGOTIATED


class Caching:
    """Tags answers to GET with the store's version, and answers 304 to a client that has that version.

    With other settings there are other answers: a page leads to its forms only where somebody may write.

    An answer that does not say of which version it is gets the one from before it was computed: should the store
    change meanwhile, the client asks again. One from a snapshot may be of an older version, and has that one's tag.
    """

    def __init__(self, app: ASGIApp, version: Callable[[], int], settings: str) -> None:
        self._app = app
        self._version = version
        self._program = f"{__version__} {settings}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(_NEVER_CACHED):
            await self._app(scope, receive, send)
            return
        if scope["path"] == PATH and varies(scope["query_string"]):
            await self._app(scope, receive, _never_kept(send))
            return
        headers = Headers(scope=scope)
        version = self._version()
        tag = self._tag(version, scope, headers)
        known = ",".join(headers.getlist("if-none-match"))
        if _opaque(tag) in map(_opaque, known.split(",")):
            await _Unchanged(send)(_tagged({"type": _START, "status": HTTPStatus.OK, "headers": []}, tag, version))
            return
        # Whether there is anything, which is all that * asks, only the answer tells.
        answer = _Unchanged(send) if known.strip() == "*" else send

        async def send_with_tag(message: Message) -> None:
            if message["type"] == _START and message["status"] == HTTPStatus.OK:
                own = int(Headers(raw=message["headers"]).get(VERSION, version))
                message = _tagged(message, tag if own == version else self._tag(own, scope, headers), own)
            await answer(message)

        await self._app(scope, receive, send_with_tag)

    def _tag(self, version: int, scope: Scope, headers: Headers) -> str:
        """Everything that the answer depends on, hashed; weak, for a serialiser may order triples anew."""
        query = scope["query_string"].decode("latin-1")
        return f'W/"{h16(f"{self._program} {version}", scope["path"], query, headers.get("accept", ""))}"'


class Conditions:
    """Refuses to write on a condition that cannot be kept: tags are weak, and If-Match asks for strong ones.

    A client that asks for it wants to overwrite nobody's change; done all the same, it would (RFC 9110 §13.1.1).
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD", "OPTIONS"):
            tags = Headers(scope=scope).get("if-match", "*").strip()
            if tags != "*":
                detail = f"No answer has a strong tag, so none is {tags} (If-Match). Nothing was changed."
                answer = problem_response(Request(scope), HTTPStatus.PRECONDITION_FAILED, detail)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)


class _Unchanged:
    """Passes an answer on as 304 if it is one that a client may keep, otherwise as it is."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._is_unchanged = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == _START and message["status"] == HTTPStatus.OK:
            self._is_unchanged = True
            headers = [(name, value) for name, value in message["headers"] if name in _OF_UNCHANGED]
            await self._send({"type": _START, "status": HTTPStatus.NOT_MODIFIED, "headers": headers})
            await self._send({"type": "http.response.body", "body": b""})
        elif not self._is_unchanged:
            await self._send(message)


def _never_kept(send: Send) -> Send:
    async def send_uncached(message: Message) -> None:
        if message["type"] == _START:
            message = {**message, "headers": [*message["headers"], (b"cache-control", b"no-store")]}
        await send(message)

    return send_uncached


def _tagged(message: Message, tag: str, version: int) -> Message:
    """Return the start of an answer with what caches need to know."""
    answer = MutableHeaders(raw=list(message["headers"]))
    answer.setdefault("etag", tag)
    answer.setdefault(VERSION, str(version))
    answer.setdefault("cache-control", "no-cache")
    answer.add_vary_header("accept")
    return {**message, "headers": answer.raw}


def _opaque(tag: str) -> str:
    """Return the part of a tag that weak comparison looks at (RFC 9110 §8.8.3.2)."""
    return tag.strip().removeprefix("W/")
