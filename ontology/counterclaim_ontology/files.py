"""Reads the files of this package. A query's name is its file's, without the suffix: ``03-who-alleges``."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def ontology_text() -> str:
    """Return the vocabulary in Turtle."""
    return _read("ontology.ttl")


def shapes_text() -> str:
    """Return the SHACL shapes in Turtle."""
    return _read("shapes.ttl")


def context_text() -> str:
    """Return the JSON-LD context document."""
    return _read("context.jsonld")


def competency_questions() -> Mapping[str, str]:
    """Return the SPARQL text of each competency question by name, in order."""
    return _folder("queries")


def rules() -> Mapping[str, str]:
    """Return the CONSTRUCT query of each inference rule by name."""
    return _folder("rules")


def aggregate_rules() -> Mapping[str, str]:
    """Return the CONSTRUCT query of each aggregate that the store keeps, by name."""
    return _folder("aggregates")


def projections() -> Mapping[str, str]:
    """Return the SELECT query of each graph that analyses start from, by name."""
    return _folder("projections")


def question_of(query: str) -> str:
    """Return the question that a query's first line states as a comment."""
    return query.partition("\n")[0].lstrip("# ")


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _folder(name: str) -> Mapping[str, str]:
    entries = sorted(files(__package__).joinpath(name).iterdir(), key=lambda entry: entry.name)
    texts = {entry.name.removesuffix(".rq"): entry.read_text(encoding="utf-8") for entry in entries}
    return MappingProxyType(texts)
