"""The vocabulary, shapes, JSON-LD context and queries, as files of this package."""
