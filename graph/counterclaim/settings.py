"""What can be set from the environment for every command; a command's own option goes before it."""

from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from counterclaim.errors import BadInput


class Settings(BaseSettings):
    """The settings; each is the environment variable of its name with the prefix COUNTERCLAIM_."""

    model_config = SettingsConfigDict(env_prefix="COUNTERCLAIM_", extra="ignore", frozen=True)

    store: Path = Field(default=Path("counterclaim-store"), description="The store's folder.")
    base: str | None = Field(
        default=None,
        description="The IRI below which a new store names its resources (default https://claims.example/).",
    )
    max_article_characters: int = Field(default=500_000, gt=0, description="The longest text of an article.")
    max_article_statements: int = Field(default=2_000, gt=0, description="The most statements of an article.")

    @classmethod
    def read(cls) -> Self:
        """Return the settings of this process.

        Raises:
            BadInput: if a variable has a value that cannot be used.
        """
        try:
            return cls()
        except ValidationError as error:
            problem = error.errors()[0]
            name = "COUNTERCLAIM_" + "_".join(str(part) for part in problem["loc"]).upper()
            raise BadInput(f"The environment variable {name} cannot be used: {problem['msg']}.") from error
