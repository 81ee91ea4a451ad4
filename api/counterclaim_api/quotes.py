"""Quotes: the exact words of an utterance, and where they stand."""

from typing import Self

from pydantic import BaseModel, Field

from counterclaim.store.protocol import Row


class Quote(BaseModel):
    """The exact words and where they stand, in Unicode code points of the article's text (half-open)."""

    start: int = Field(examples=[105])
    end: int = Field(examples=[161])
    exact: str = Field(examples=["The Northern Fleet shelled the grain harbour at Port Sel"])
    prefix: str = Field(description="Up to 32 characters before.")
    suffix: str = Field(description="Up to 32 characters after.")

    @classmethod
    def read(cls, row: Row) -> Self:
        """Return the quote that a row has."""
        return cls(
            start=row.number("start"),
            end=row.number("end"),
            exact=row.text("exact"),
            prefix=row.text("prefix"),
            suffix=row.text("suffix"),
        )
