"""What can be set for the server, from the environment (COUNTERCLAIM_…) or the command line."""

from pathlib import Path

from fastapi import Request
from pydantic import Field, SecretStr

import counterclaim.settings
from counterclaim.evaluation.limits import Limits


class Settings(counterclaim.settings.Settings):
    """The server's settings beside those of every command."""

    token: SecretStr | None = Field(
        default=None, description="The bearer token that writing needs; without one nobody writes."
    )
    reading_needs_token: bool = Field(default=False, description="Whether reading needs the token too.")
    root_path: str = Field(
        default="",
        pattern=r"^(/[A-Za-z0-9._~-]+)*/?$",
        description="The path below which a proxy shows the server, such as /news.",
    )
    read_only: bool = Field(default=False, description="Refuse all writing, whatever the token.")
    max_article_bytes: int = Field(default=20_000_000, gt=0, description="The largest body of POST /articles.")
    union_default_graph: bool = Field(
        default=True, description="Whether the default graph of queries is the union of all graphs."
    )
    max_query_bytes: int = Field(default=1_000_000, gt=0, description="The largest SPARQL query.")
    max_update_bytes: int = Field(default=10_000_000, gt=0, description="The largest SPARQL update.")
    max_graph_bytes: int = Field(default=100_000_000, gt=0, description="The largest RDF document to put into a graph.")
    query_seconds: float = Field(default=30.0, gt=0, description="How long a SPARQL query or update may take.")
    query_memory_bytes: int = Field(
        default=1 << 30, gt=0, description="The memory that a SPARQL query or update may take beside the data."
    )
    query_workers: int = Field(default=8, gt=0, description="How many SPARQL queries are evaluated at a time.")
    cache_bytes: int = Field(default=64 << 20, ge=0, description="The memory for answers that are kept.")
    copy_bytes: int = Field(
        default=1 << 30, ge=0, description="The largest store (on disk) that is copied into memory for queries."
    )
    analysis_seconds: float = Field(default=300.0, gt=0, description="How long an analysis may take.")
    analysis_memory_bytes: int = Field(default=4 << 30, gt=0, description="The memory that one may take.")
    analysis_workers: int = Field(default=2, gt=0, description="How many analyses are computed at a time.")

    access_log: Path | None = Field(
        default=None, description="The file that gets a line of JSON for each request; - is standard output."
    )

    @property
    def limits(self) -> Limits:
        """The limits of one query."""
        return Limits(seconds=self.query_seconds, memory=self.query_memory_bytes, workers=self.query_workers)

    @classmethod
    def read(cls) -> "Settings":
        """Return the settings of this process.

        Raises:
            BadInput: if a variable has a value that cannot be used.
        """
        settings = super().read()
        assert isinstance(settings, cls)  # noqa: S101 - the base class makes one of the class that it is asked of
        return settings


def settings_of(request: Request) -> Settings:
    """Return the app's settings (a FastAPI dependency)."""
    settings = request.app.state.settings
    assert isinstance(settings, Settings)  # noqa: S101 - tells the type checker what create_app put there
    return settings
