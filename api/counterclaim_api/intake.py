"""Handing in an article: POST /articles reads it and writes it into the graph, whole or not at all."""

import functools
import io
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated, Any

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Request, Response

from counterclaim.article import Article
from counterclaim.articles import Format, Skipped, read_articles
from counterclaim.correcting import as_corrected
from counterclaim.errors import BadInput, CounterclaimError
from counterclaim.extraction.documents import reading_document
from counterclaim.extraction.extent import Extent
from counterclaim.ingest import Status, is_read, read_or_skip
from counterclaim.rdf.stored import StoredReadings
from counterclaim.reading import Extractor, Reading
from counterclaim.store.protocol import Store
from counterclaim_api.authorization import authorize
from counterclaim_api.body import UnsupportedMediaType, media_type_of, read_body
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.negotiation import JSON
from counterclaim_api.openapi import FOR_THE_HOLDER, problem, schema_of
from counterclaim_api.readings import ArticleRecord, ReadingDocument
from counterclaim_api.settings import Settings, settings_of
from counterclaim_api.writer import Writer

router = APIRouter(tags=["articles"])

_FORMATS = {JSON: Format.JSON, "text/plain": Format.TEXT, "text/html": Format.HTML}
_BODY: dict[str, Any] = {
    "required": True,
    "content": {
        JSON: {"schema": schema_of(ArticleRecord)},
        "text/plain": {"schema": {"type": "string"}},
        "text/html": {"schema": {"type": "string"}},
    },
}
_STATED = {
    "id": "identifier",
    "title": "title",
    "url": "url",
    "publisher": "publisher",
    "published": "published",
    "author": "author",
}
"""What a record may state beside its text, and what an article calls it."""
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": ReadingDocument, "description": "The graph had the article already."},
    201: {"model": ReadingDocument, "description": "The article is in the graph."},
    401: problem("The request has no bearer token, or another one."),
    403: problem("Nobody may write to this server."),
    412: problem("The request has If-Match, and no answer a strong tag."),
    413: problem("The article is too long."),
    415: problem("The body is in a format that is no article."),
    422: problem("The article's text cannot be read, or is too long to be read."),
}


class Unreadable(CounterclaimError):
    """The article's text is one that cannot be read."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read in an article, what became of it, and what was not to be used of what it states."""

    reading: Reading
    status: Status
    remarks: tuple[str, ...] = ()


class Intake:
    """Reads the articles that are handed in.

    Attributes:
        threads: how many articles are worked on at a time: one may be read while another is written.
    """

    def __init__(self, store: Store, writer: Writer, extractor: Extractor | None, *, extent: Extent) -> None:
        """Begin without having read anything.

        Args:
            store: has what was read before.
            writer: writes to it.
            extractor: reads; the shipped one, loaded when first needed, if None.
            extent: the longest article that the shipped one reads.
        """
        self.threads = CapacityLimiter(2)
        self._store = store
        self._writer = writer
        self._extractor = extractor
        self._extent = extent
        self._loading = threading.Lock()

    def take(self, article: Article) -> Taken:
        """Read an article and write it; one that the store has is neither read nor written again.

        Raises:
            Unreadable: if it cannot be read.
            CounterclaimError: if it cannot be written.
        """
        extractor = self._load()
        if is_read(self._store, article, extractor.run) and (kept := self._kept(article)):
            return kept
        reading = read_or_skip(extractor, article)
        if isinstance(reading, Skipped):
            raise Unreadable(f"The article was not taken: {reading.reason}. {reading.advice}.")
        status = self._writer.put(reading)
        # Another request may have brought it meanwhile.
        kept = self._kept(article) if status is Status.UNCHANGED else None
        return kept or Taken(as_corrected(self._store, reading), status)

    def _kept(self, article: Article) -> Taken | None:
        stored = StoredReadings(self._store).read(article.id)
        if stored is None:
            return None
        return Taken(stored, Status.UNCHANGED, tuple(_passed_over(article, stored.article)))

    def _load(self) -> Extractor:
        with self._loading:
            if self._extractor is None:
                # Imported late: the model takes a second to load, and most servers only answer.
                from counterclaim.extraction.pipeline import ArticleExtractor

                self._extractor = ArticleExtractor.load(extent=self._extent)
            return self._extractor


@router.post(
    "/articles",
    summary="Hand in an article",
    status_code=HTTPStatus.CREATED,
    responses=_ANSWERS,
    openapi_extra={"requestBody": _BODY, **FOR_THE_HOLDER},
)
async def add_article(
    request: Request,
    settings: Annotated[Settings, Depends(settings_of)],
    catalogue: Annotated[Catalogue, Depends(catalogue_of)],
) -> Response:
    """Read an article and write it into the graph: 201, or 200 if the graph had the article already.

    Answers the document of ``counterclaim extract``, and in ``remarks`` what it could not use of what the body states.
    An article that the graph has is not read again: its title and date stay what they were, and ``remarks`` says so.
    The body is JSON (text, and what is known: id, title, url, publisher, published, author), plain text, or an HTML
    page. Needs the bearer token of COUNTERCLAIM_TOKEN.
    """
    authorize(request, settings)
    media_type, charset = media_type_of(request)
    if media_type not in _FORMATS:
        raise UnsupportedMediaType(
            f"A body of type {media_type or 'unknown'} is no article. Send {', '.join(_FORMATS)}."
        )
    body = await read_body(request, settings.max_article_bytes)
    intake = intake_of(request)
    work = functools.partial(_take, intake, catalogue, body, _FORMATS[media_type], charset)
    taken = await run_sync(work, limiter=intake.threads)
    document = ReadingDocument.model_validate({**reading_document(taken.reading), "remarks": taken.remarks})
    return Response(
        document.model_dump_json(),
        HTTPStatus.CREATED if taken.status is Status.ADDED else HTTPStatus.OK,
        headers={"Location": f"{request.scope.get('root_path', '')}/articles/{taken.reading.article.id}"},
        media_type=JSON,
    )


def intake_of(request: Request) -> Intake:
    """Return the app's intake."""
    intake = request.app.state.intake
    assert isinstance(intake, Intake)  # noqa: S101 - tells the type checker what create_app put there
    return intake


def _take(intake: Intake, catalogue: Catalogue, body: bytes, written: Format, charset: str | None) -> Taken:
    """Read and write what a body holds.

    Raises:
        BadInput: if it holds no article, or several.
        CounterclaimError: if the article cannot be taken.
    """
    remarks: list[str] = []
    stream = io.BytesIO(body)
    read = read_articles(["-"], stdin=stream, input_format=written, encoding=charset, notice=remarks.append)
    found = list(read)
    if len(found) != 1:
        raise BadInput(f"The body holds {len(found)} articles. Send one at a time.")
    article = found[0]
    if isinstance(article, Skipped):
        raise BadInput(f"The article cannot be read: {article.reason}. {article.advice}.")
    taken = intake.take(article)
    return replace(taken, remarks=(*remarks, *taken.remarks, *_namesakes(catalogue, article)))


def _passed_over(given: Article, kept: Article) -> Iterator[str]:
    """Yield a remark for each field of an article that the graph has and that is stated otherwise this time."""
    for name, field in _STATED.items():
        new, old = getattr(given, field), getattr(kept, field)
        if new is not None and new != old:
            was = "unknown" if old is None else repr(str(old))
            yield f"{name!r} stays {was}: the graph has the article already. To change it, delete the article first"


def _namesakes(catalogue: Catalogue, article: Article) -> Iterator[str]:
    """Yield a remark if other articles go by the same identifier."""
    if article.identifier:
        known = catalogue.rows("identified", identifier=article.identifier)
        others = [found for row in known if (found := row.local("article")) != article.id]
        if others:
            yield f"'id' {article.identifier!r} stands for other texts too: {', '.join(others)}"
