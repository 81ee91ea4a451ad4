"""Echo: passages and whole articles that stand in the same words elsewhere, so that copies do not count as sources."""

from counterclaim.echo.passage import Passage

__all__ = ["Passage"]
