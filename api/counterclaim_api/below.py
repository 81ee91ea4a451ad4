"""A server that a proxy shows below a path of another one, such as ``/news``."""

from starlette.types import ASGIApp, Receive, Scope, Send


class Below:
    """Lets every address begin with a path, and takes it from those of requests if the proxy has not."""

    def __init__(self, app: ASGIApp, root: str) -> None:
        """Serve ``app`` below ``root``: nothing, or a path that begins with a slash."""
        self._app = app
        self._root = root.rstrip("/")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request."""
        if scope["type"] == "http" and self._root:
            raw = self._without_root(scope.get("raw_path", scope["path"].encode()).decode("latin-1"))
            path = self._without_root(scope["path"])
            scope = {**scope, "path": path, "raw_path": raw.encode("latin-1"), "root_path": self._root}
        await self._app(scope, receive, send)

    def _without_root(self, path: str) -> str:
        below = path.removeprefix(self._root)
        return (below or "/") if below[:1] in ("", "/") else path
