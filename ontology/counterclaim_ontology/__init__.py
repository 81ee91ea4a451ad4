"""The vocabulary, shapes, JSON-LD context and queries, as files of this package."""

from counterclaim_ontology.files import (
    aggregate_rules,
    competency_questions,
    context_text,
    ontology_text,
    projections,
    question_of,
    rules,
    shapes_text,
)

__all__ = [
    "aggregate_rules",
    "competency_questions",
    "context_text",
    "ontology_text",
    "projections",
    "question_of",
    "rules",
    "shapes_text",
]
