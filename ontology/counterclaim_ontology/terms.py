"""Writes the tables of the documentation from the files: ``python -m counterclaim_ontology.terms docs/ontology.md …``.

In each file named, what stands between ``<!-- begin:NAME -->`` and ``<!-- end:NAME -->`` is replaced by that table.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse

from counterclaim_ontology.files import competency_questions, ontology_text, question_of
from counterclaim_ontology.vocabulary import CCG, OWL, PREFIXES, RDF, RDFS, SKOS, Ccg


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary as the file describes it. Other terms are named in short: ``ccg:Claim``.

    Attributes:
        name: its own name, ``Claim``.
        iri: its whole name.
        label: what to call it in a sentence.
        kind: "class", "property", "list of values" or "value".
        domain: what has the property.
        range: what its values are.
        parents: of what it is a kind.
        scheme: the list that a value is in.
        meaning: the definition and the notes on it.
        close: terms of other vocabularies that are close to it.
    """

    name: str
    iri: str
    label: str
    kind: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    parents: tuple[str, ...]
    scheme: tuple[str, ...]
    meaning: tuple[str, ...]
    close: tuple[str, ...]


_KINDS = {
    OWL + "Class": "class",
    OWL + "ObjectProperty": "property",
    OWL + "DatatypeProperty": "property",
    SKOS + "ConceptScheme": "list of values",
    SKOS + "Concept": "value",
}


def terms() -> tuple[Term, ...]:
    """Return all terms, in the order of ``Ccg``."""
    store = Store()
    store.extend(parse(ontology_text(), format=RdfFormat.TURTLE))
    return tuple(_term(store, NamedNode(str(term))) for term in Ccg)


def terms_table() -> str:
    """Return the Markdown table of all terms, in the order of ``Ccg``."""
    return _table(("Term", "Kind", "From → to", "Meaning"), map(_row, terms()))


def questions_table() -> str:
    """Return the Markdown table of the competency questions."""
    rows = (
        (
            f"[`{name}`](../ontology/counterclaim_ontology/queries/{name}.rq)",
            question_of(query),
            _bindable(query),
            _needed(query),
        )
        for name, query in competency_questions().items()
    )
    return _table(("Query", "Question", "May be bound", "Needs data of your own"), rows)


def update(document: str) -> str:
    """Return a document with its tables written anew.

    Raises:
        KeyError: if it marks a place for a table that there is not.
    """
    tables = {"terms": terms_table, "questions": questions_table}
    place = re.compile(r"(<!-- begin:(\w+) -->\n).*?(<!-- end:\2 -->)", re.DOTALL)
    return place.sub(lambda found: f"{found[1]}\n{tables[found[2]]()}\n{found[3]}", document)


def _term(store: Store, term: NamedNode) -> Term:
    def short(*predicates: str) -> tuple[str, ...]:
        return tuple(_short(node) for predicate in predicates for node in _nodes(store, term, predicate))

    kinds = (_KINDS.get(kind.value) for kind in _nodes(store, term, RDF + "type"))
    return Term(
        name=term.value.removeprefix(CCG),
        iri=term.value,
        label=next(iter(_texts(store, term, RDFS + "label") + _texts(store, term, SKOS + "prefLabel"))),
        kind=next(kind for kind in kinds if kind),
        domain=short(RDFS + "domain"),
        range=short(RDFS + "range"),
        parents=short(RDFS + "subClassOf", RDFS + "subPropertyOf"),
        scheme=short(SKOS + "inScheme"),
        meaning=(*_texts(store, term, SKOS + "definition"), *_texts(store, term, SKOS + "scopeNote")),
        close=short(SKOS + "closeMatch"),
    )


def _row(term: Term) -> tuple[str, str, str, str]:
    ends = [", ".join(map(_code, side)) for side in (term.domain, term.range)]
    meaning = [*term.meaning, *([f"A kind of {', '.join(map(_code, term.parents))}."] if term.parents else [])]
    way = " → ".join(end or "any" for end in ends) if any(ends) else ""
    return _code(f"ccg:{term.name}"), term.kind, way, " ".join(meaning)


def _nodes(store: Store, subject: NamedNode, predicate: str) -> list[NamedNode]:
    objects = (quad.object for quad in store.quads_for_pattern(subject, NamedNode(predicate), None, None))
    return sorted((value for value in objects if isinstance(value, NamedNode)), key=lambda value: value.value)


def _texts(store: Store, subject: NamedNode, predicate: str) -> list[str]:
    objects = (quad.object for quad in store.quads_for_pattern(subject, NamedNode(predicate), None, None))
    return [value.value for value in objects if isinstance(value, Literal)]


def _short(node: NamedNode) -> str:
    """Return a term's name with its prefix, or its IRI if its vocabulary has none here."""
    for prefix, namespace in PREFIXES.items():
        if node.value.startswith(namespace):
            return f"{prefix}:{node.value.removeprefix(namespace)}"
    return node.value


def _code(name: str) -> str:
    return f"`{name}`"


def _bindable(query: str) -> str:
    """Return the variables that the comments after the question say may be bound."""
    comments = " ".join(line for line in query.splitlines()[1:] if line.startswith("#"))
    return _listed(re.findall(r"\?\w+", comments.partition("Bind")[2]))


def _needed(query: str) -> str:
    """Return the terms that a comment says no article gives, so that others have to state them."""
    stated = re.search(r"^# Needs data of your own: (.*)\.$", query, re.MULTILINE)
    return _listed(stated[1].split(", ")) if stated else ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(_lines(head, rows)) + "\n"


def _lines(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |"


def main(paths: Iterable[str]) -> None:
    """Rewrite the tables of the files named; without any, write the table of terms to standard output."""
    names = list(paths)
    for name in names:
        Path(name).write_text(update(Path(name).read_text(encoding="utf-8")), encoding="utf-8")
    if not names:
        sys.stdout.write(terms_table())


if __name__ == "__main__":
    main(sys.argv[1:])
