"""Handing in an article: POST /articles reads it and writes it into the graph, whole or not at all."""

import functools
import io
import json
import threading
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Request, Response

from counterclaim.article import Article
from counterclaim.articles import Format, Skipped, read_articles
from counterclaim.errors import BadInput
from counterclaim.extraction.documents import reading_document
from counterclaim.ingest import Status, ingest
from counterclaim.linking import Linker
from counterclaim.linking.index import FOLDER
from counterclaim.reading import Extractor, Reading, Run
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Store
from counterclaim_api.authorization import authorize
from counterclaim_api.body import UnsupportedMediaType, media_type_of, read_body
from counterclaim_api.negotiation import JSON
from counterclaim_api.openapi import problem
from counterclaim_api.settings import Settings, settings_of

router = APIRouter(tags=["articles"])

_FORMATS = {"application/json": Format.JSON, "text/plain": Format.TEXT, "text/html": Format.HTML}
_FIELDS = {name: {"type": "string"} for name in ("id", "title", "text", "url", "publisher", "published", "author")}
_EXAMPLE = {
    "title": "Harbour fire kills nine",
    "text": "An aide said the fleet had shelled the harbour. The fleet denied it.",
    "publisher": "The Sel Courier",
    "published": "2031-03-04",
}
_BODY: dict[str, Any] = {
    "required": True,
    "content": {
        "application/json": {
            "schema": {"type": "object", "properties": _FIELDS, "required": ["text"], "examples": [_EXAMPLE]}
        },
        "text/plain": {"schema": {"type": "string"}},
        "text/html": {"schema": {"type": "string"}},
    },
}
_READING = {"content": {"application/json": {"schema": {"type": "object"}}}}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The graph had the article already.", **_READING},
    201: {"description": "The article is in the graph.", **_READING},
    401: problem("The request has no bearer token, or another one."),
    403: problem("Nobody may write to this server."),
    413: problem("The article is too long."),
    415: problem("The body is in a format that is no article."),
}


_KEPT_EACH = 20
"""Articles after which the index of matching is written."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An extractor whose one reading is done already, outside the writer's lock."""

    reading: Reading

    @property
    def run(self) -> Run:
        return self.reading.run

    def read(self, article: Article) -> Reading:  # noqa: ARG002 - it is the article of the reading
        return self.reading


class Intake:
    """Takes articles in, one writer at a time.

    Attributes:
        threads: how many articles are worked on at a time: one may be read while another is written.
    """

    def __init__(self, store: Store, extractor: Extractor | None) -> None:
        self.threads = CapacityLimiter(2)
        self._store = store
        self._extractor = extractor
        self._linker: Linker | None = None
        self._written = 0
        self._matches = extractor is None
        self._loading = threading.Lock()
        self._writing = threading.Lock()

    def take(self, article: Article) -> tuple[Reading, Status]:
        """Read ``article`` and write it; return the reading and what became of it.

        Raises:
            CounterclaimError: if it cannot be read or written.
        """
        reading = self._load().read(article)
        with self._writing:
            (outcome,) = ingest(self._store, [article], _Prepared(reading), linker=self._link())
            self._keep(outcome.status)
        return reading, outcome.status

    def _link(self) -> Linker | None:
        """Return what matches articles, made when the first comes in; None beside an extractor that was given."""
        if self._linker is None and self._matches:
            folder = self._store.beside(FOLDER) if isinstance(self._store, EmbeddedStore) else None
            self._linker = Linker.open(self._store, folder)
        return self._linker

    def _keep(self, status: Status) -> None:
        """Write the index now and then: what it lacks after a crash is read from the store again."""
        self._written += status is not Status.UNCHANGED
        if self._linker is not None and self._written >= _KEPT_EACH:
            self._linker.save()
            self._written = 0

    def _load(self) -> Extractor:
        with self._loading:
            if self._extractor is None:
                # Imported late: the model takes a second to load, and most servers only answer.
                from counterclaim.extraction.pipeline import ArticleExtractor

                self._extractor = ArticleExtractor.load()
            return self._extractor


@router.post(
    "/articles",
    summary="Hand in an article",
    status_code=HTTPStatus.CREATED,
    responses=_ANSWERS,
    openapi_extra={"requestBody": _BODY, "security": [{"bearer": []}]},
)
async def hand_in(request: Request, settings: Annotated[Settings, Depends(settings_of)]) -> Response:
    """Read an article and write it into the graph: 201, or 200 if the graph had the article already.

    Answers the document of ``counterclaim extract``. The body is JSON (text, and what is known: id, title, url,
    publisher, published, author), plain text, or an HTML page. Needs the bearer token of COUNTERCLAIM_TOKEN.
    """
    authorize(request, settings)
    media_type, charset = media_type_of(request)
    if media_type not in _FORMATS:
        raise UnsupportedMediaType(
            f"A body of type {media_type or 'unknown'} is no article. Send {', '.join(_FORMATS)}."
        )
    body = await read_body(request, settings.max_article_bytes)
    intake = intake_of(request)
    work = functools.partial(_take, intake, body, _FORMATS[media_type], charset)
    reading, status = await run_sync(work, limiter=intake.threads)
    return Response(
        json.dumps(reading_document(reading), ensure_ascii=False),
        HTTPStatus.CREATED if status is Status.ADDED else HTTPStatus.OK,
        headers={"Location": f"{request.scope.get('root_path', '')}/articles/{reading.article.id}"},
        media_type=JSON,
    )


def intake_of(request: Request) -> Intake:
    """Return the app's intake."""
    intake = request.app.state.intake
    assert isinstance(intake, Intake)  # noqa: S101 - tells the type checker what create_app put there
    return intake


def _take(intake: Intake, body: bytes, written: Format, charset: str | None) -> tuple[Reading, Status]:
    found = list(read_articles(["-"], stdin=io.BytesIO(body), input_format=written, encoding=charset))
    if len(found) != 1:
        raise BadInput(f"The body holds {len(found)} articles. Send one at a time.")
    article = found[0]
    if isinstance(article, Skipped):
        raise BadInput(f"The article cannot be read: {article.reason}. {article.advice}.")
    return intake.take(article)
