"""The application: routes, errors and headers put together over one store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from pydantic import SecretStr
from starlette.middleware.cors import CORSMiddleware
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

from counterclaim import __version__
from counterclaim.errors import BadInput
from counterclaim.evaluation.answers import Answers
from counterclaim.evaluation.source import Source
from counterclaim.extraction.extent import Extent
from counterclaim.linking import Linker
from counterclaim.reading import Extractor
from counterclaim.store.embedded import EmbeddedStore
from counterclaim_api import (
    articles,
    claimants,
    claims,
    correction_form,
    corrections,
    embeds,
    fact_check_tools,
    health,
    home,
    intake,
    lifting,
    rebuttals,
    removal,
    terms,
    utterances,
    veto_form,
    vetoes,
)
from counterclaim_api.analysis import graphs, jobs, questions
from counterclaim_api.analysis.desk import Desk
from counterclaim_api.authorization import ReadingNeedsToken
from counterclaim_api.below import Below
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.compression import Compression
from counterclaim_api.correction_documents import CorrectionRequest
from counterclaim_api.departure import Departures
from counterclaim_api.direct import Direct
from counterclaim_api.echoes import Echo
from counterclaim_api.evaluation.workers import WorkerEvaluator
from counterclaim_api.intake import Intake
from counterclaim_api.journal import Journal
from counterclaim_api.middleware import Caching, Conditions, HeadAsGet, SecurityHeaders, Suffixes
from counterclaim_api.observation import Metrics, Observed, gauges
from counterclaim_api.openapi import DESCRIPTION, PROBLEMS, complete_openapi, operation_id
from counterclaim_api.paging import TOTAL
from counterclaim_api.problems import install_problems
from counterclaim_api.protocol.documentation import paths
from counterclaim_api.protocol.routes import ROUTES
from counterclaim_api.readings import ArticleRecord
from counterclaim_api.repeats import VERSION, Kept, Repeats
from counterclaim_api.settings import Settings
from counterclaim_api.vetoes import VetoRequest
from counterclaim_api.writer import Writer

_ROUTERS = (
    home, articles, intake, removal, claims, embeds, fact_check_tools, claimants, utterances, rebuttals,
    correction_form, corrections, veto_form, vetoes, lifting, questions, graphs, jobs, terms, health,
)  # fmt: skip


def create_app(
    settings: Settings,
    store: EmbeddedStore,
    extractor: Extractor | None = None,
    *,
    linker: Linker | None = None,
    is_eager: bool = False,
) -> FastAPI:
    """Return the application over ``store``.

    Args:
        settings: limits, and the token that writing needs.
        store: answers everything; the caller closes it.
        extractor: reads the articles that are handed in; the shipped one, loaded when first needed, if None.
        linker: matches them with all others; the store's own, opened when first needed, if None.
        is_eager: whether to make ready for queries at the start, not when the first one comes.
    """
    evaluator = WorkerEvaluator(store, settings.limits, snapshots=_snapshots(settings, store))
    desk = Desk(
        store,
        seconds=settings.analysis_seconds,
        workers=settings.analysis_workers,
        memory=settings.analysis_memory_bytes,
        snapshots=None if settings.read_only else store.folder,
    )
    app = FastAPI(
        title="counterclaim",
        version=__version__,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=operation_id,
        lifespan=lambda _: _running(evaluator, desk, is_eager=is_eager),
    )
    app.state.settings = settings
    app.state.catalogue = Catalogue(store)
    app.state.writer = Writer(store, linker)
    app.state.intake = Intake(
        store,
        app.state.writer,
        extractor,
        extent=Extent(settings.max_article_characters, settings.max_article_statements),
    )
    app.state.evaluator = evaluator
    app.state.answers = Answers[Kept](settings.cache_bytes // 2)
    app.state.echoes = Answers[Echo](settings.cache_bytes // 2)
    app.state.metrics = Metrics(lambda: gauges(evaluator, app.state.answers, app.state.echoes))
    app.state.desk = desk
    for module in _ROUTERS:
        app.include_router(module.router, responses=PROBLEMS)
    app.router.routes += ROUTES
    app.mount("/static", _Static(directory=Path(str(files("counterclaim_api") / "static"))), name="static")
    install_problems(app)
    complete_openapi(
        app, paths(), (ArticleRecord, CorrectionRequest, VetoRequest), reading_needs_token=settings.reading_needs_token
    )
    _add_middleware(app, settings, store)
    return app


def server(app: FastAPI, source: Source, journal: Journal) -> ASGIApp:
    """Return ``app`` as it is to be served: watched, and with repeated queries answered before it sees them.

    Args:
        app: made by ``create_app`` over ``source``.
        source: the store.
        journal: is told of every request.
    """
    observed = Observed(Repeats(app, source, app.state.answers), journal)
    return Below(observed, app.state.settings.root_path)


class _Static(StaticFiles):
    """Files by what their address has behind /static, whatever the server is below."""

    def get_path(self, scope: Scope) -> str:
        """Return the path of the file that is asked for."""
        return super().get_path({**scope, "root_path": "/static"})


@asynccontextmanager
async def _running(evaluator: WorkerEvaluator, desk: Desk, *, is_eager: bool) -> AsyncIterator[None]:
    """Start the evaluator's processes with the server, and end them and those of analyses with it."""
    if is_eager:
        evaluator.start()
    try:
        yield
    finally:
        desk.close()
        await evaluator.close()


def _snapshots(settings: Settings, store: EmbeddedStore) -> Path | None:
    """Return where snapshots for queries go, or None if the data are few enough to be copied into memory."""
    return store.folder if store.folder is not None and store.size_on_disk > settings.copy_bytes else None


def _token(settings: Settings) -> SecretStr:
    if settings.token is None:
        raise BadInput("COUNTERCLAIM_READING_NEEDS_TOKEN is set, and no token is. Set COUNTERCLAIM_TOKEN too.")
    return settings.token


def _add_middleware(app: FastAPI, settings: Settings, store: EmbeddedStore) -> None:
    """Wrap the routes; what is added last sees the request first."""
    app.add_middleware(Direct)
    app.add_middleware(Caching, version=lambda: store.version, settings=settings.model_dump_json())
    app.add_middleware(Conditions)
    app.add_middleware(Suffixes)
    if settings.reading_needs_token:
        app.add_middleware(ReadingNeedsToken, token=_token(settings))
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"],
        allow_headers=["*"],
        expose_headers=["ETag", "Link", "Location", "Retry-After", VERSION, TOTAL],
        max_age=86_400,
    )
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Compression)
    app.add_middleware(HeadAsGet)
    app.add_middleware(Departures)
