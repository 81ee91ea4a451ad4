"""For whoever keeps the server running: is it up, can it answer."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel

from counterclaim import __version__
from counterclaim_api.catalogue import Catalogue, catalogue_of

router = APIRouter(tags=["service"])


class Health(BaseModel):
    """The server is up."""

    status: str = "ok"
    version: str = __version__


class Readiness(Health):
    """The store answers."""

    store_version: int


@router.get("/healthz", summary="Is the server up")
async def healthz() -> Health:
    """Answer without touching the store."""
    return Health()


@router.get("/readyz", summary="Can it answer")
def readyz(catalogue: Annotated[Catalogue, Depends(catalogue_of)]) -> Readiness:
    """Ask the store something; 503 if it is closed."""
    catalogue.store.ask("ASK {}")
    return Readiness(store_version=catalogue.store.version)
