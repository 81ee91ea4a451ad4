"""For whoever keeps the server running: is it up, can it answer."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import BaseModel

from counterclaim import __version__
from counterclaim.errors import CounterclaimError
from counterclaim_api.catalogue import Catalogue, catalogue_of
from counterclaim_api.evaluation import evaluator_of
from counterclaim_api.observation import Metrics
from counterclaim_api.openapi import FOR_ANYBODY

router = APIRouter(tags=["service"])


class Health(BaseModel):
    """The server is up."""

    status: str = "ok"
    version: str = __version__


class NotReady(CounterclaimError):
    """The server is up, and makes itself ready for queries."""

    status = HTTPStatus.SERVICE_UNAVAILABLE


class Readiness(Health):
    """The store answers."""

    store_version: int


@router.get("/metrics", summary="How much it answers", response_class=PlainTextResponse)
async def metrics(request: Request) -> Response:
    """Answer the counts of requests and workers, as Prometheus reads them."""
    counted = request.app.state.metrics
    assert isinstance(counted, Metrics)  # noqa: S101 - tells the type checker what create_app put there
    return Response(counted.text(), media_type=CONTENT_TYPE_LATEST)


@router.get("/healthz", summary="Is the server up", openapi_extra=FOR_ANYBODY)
async def healthz() -> Health:
    """Answer without touching the store."""
    return Health()


@router.get("/readyz", summary="Can it answer", openapi_extra=FOR_ANYBODY)
def readyz(request: Request, catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Readiness:
    """Ask the store something; 503 if it is closed, or still copied into memory."""
    if not evaluator_of(request).is_ready:
        raise NotReady("The data are still copied into memory. Ask again in some seconds.")
    catalogue.store.ask("ASK {}")
    return Readiness(store_version=catalogue.store.version)
