"""SPARQL of this package, read by name."""

from functools import cache
from importlib.resources import files


@cache
def lookup_query(name: str) -> str:
    """Return the text of ``{name}.rq``."""
    return files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")
