"""Writes JSON-LD in the words of our context, so that it reads as plain JSON.

Spans and selectors, which nothing but an article's description points to, are written inside what points to them.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from counterclaim_ontology import context_text
from counterclaim_ontology.vocabulary import RDF, XSD, Ccg, Oa

Json = str | int | bool | list["Json"] | dict[str, "Json"]
Node = NamedNode | BlankNode | Triple
Description = Mapping[str, Sequence[Node | Literal]]
"""Predicate IRI to objects, in the order given."""

_TYPE = RDF + "type"
_STRING, _LANG_STRING, _INTEGER = XSD + "string", RDF + "langString", XSD + "integer"
_IRI_COERCIONS = frozenset({"", "@id", "@vocab"})
_NESTED = frozenset({Ccg.SPAN.value, Oa.HAS_SELECTOR.value})


@dataclass(frozen=True, slots=True)
class _Term:
    """How the context writes one property: its word, the type it coerces to (an IRI or keyword) and its container."""

    word: str
    coercion: str = ""
    container: frozenset[str] = frozenset()


def write_jsonld(quads: Iterable[Quad]) -> bytes:
    """Return a document of one list of nodes for each graph, with the context inside."""
    return b"".join(stream_jsonld([quads]))


def stream_jsonld(graphs: Iterable[Iterable[Quad]]) -> Iterator[bytes]:
    """Yield the pieces of such a document; no more than one of ``graphs`` is held in memory.

    Args:
        graphs: quads by graph, those of the unnamed graph first.
    """
    context = json.dumps(json.loads(context_text())["@context"], ensure_ascii=False, indent=1).replace("\n", "\n ")
    yield f'{{\n "@context": {context},\n "graph": ['.encode()
    parting = ""
    for quads in graphs:
        for member in _members(quads):
            written = json.dumps(member, ensure_ascii=False, indent=1).replace("\n", "\n  ")
            yield f"{parting}\n  {written}".encode()
            parting = ","
    yield b"\n ]\n}" if parting else b"]\n}"


def _members(quads: Iterable[Quad]) -> Iterator[Json]:
    """Yield the nodes of the unnamed graph, then each other graph."""
    graphs: dict[str, dict[Node, dict[str, list[Node | Literal]]]] = defaultdict(lambda: defaultdict(dict))
    for quad in quads:
        name = "" if isinstance(quad.graph_name, DefaultGraph) else _identifier(quad.graph_name)
        graphs[name][quad.subject].setdefault(quad.predicate.value, []).append(quad.object)
    yield from _Writer(graphs.pop("", {})).nodes()
    for name, nodes in graphs.items():
        yield {"id": name, "graph": list(_Writer(nodes).nodes())}


class _Writer:
    """Writes the nodes of one graph, each once."""

    def __init__(self, descriptions: Mapping[Node, Description]) -> None:
        self._descriptions = descriptions
        self._written: set[Node] = set()
        self._inner = {
            value
            for description in descriptions.values()
            for predicate in _NESTED & description.keys()
            for value in description[predicate]
        }

    def nodes(self) -> Iterator[Json]:
        """Yield the nodes that stand for themselves, each with those that it holds."""
        for node in self._descriptions:
            if node not in self._inner:
                yield self._node(node)
        for node in self._descriptions:  # an inner node that nothing outside points to, such as a loop's
            if node not in self._written:
                yield self._node(node)

    def _node(self, node: Node) -> dict[str, Json]:
        self._written.add(node)
        written: dict[str, Json] = {"id": _identifier(node)}
        for predicate, values in self._descriptions[node].items():
            if predicate == _TYPE:
                written["type"] = [_vocabulary_word(value) for value in values]
            else:
                self._property(written, predicate, values)
        return written

    def _property(self, written: dict[str, Json], predicate: str, values: Sequence[Node | Literal]) -> None:
        term = _terms().get(predicate, _Term(_compact(predicate)))
        if "@language" in term.container and all(isinstance(value, Literal) and value.language for value in values):
            written[term.word] = _by_language(values, always_lists="@set" in term.container)
            return
        if "@language" in term.container:  # such a word cannot hold a plain string
            term = _Term(_compact(predicate))
        items = [self._value(term, predicate, value) for value in values]
        written[term.word] = items if len(items) > 1 or "@set" in term.container else items[0]

    def _value(self, term: _Term, predicate: str, value: Node | Literal) -> Json:
        if isinstance(value, Literal):
            return _literal(term, value)
        if predicate in _NESTED and value in self._descriptions and value not in self._written:
            return self._node(value)
        if term.coercion == "@id":
            return _identifier(value)
        return _vocabulary_word(value) if term.coercion == "@vocab" else {"id": _identifier(value)}


def _literal(term: _Term, value: Literal) -> Json:
    datatype = value.datatype.value
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if datatype == term.coercion:
        return int(value.value) if datatype == _INTEGER else value.value
    if datatype == _STRING:
        return {"@value": value.value} if term.coercion else value.value
    return {"@value": value.value, "@type": _compact(datatype)}


def _by_language(values: Iterable[Node | Literal], *, always_lists: bool) -> Json:
    languages: dict[str, list[Json]] = defaultdict(list)
    for value in values:
        if isinstance(value, Literal) and value.language:
            languages[value.language].append(value.value)
    return {language: texts if always_lists or len(texts) > 1 else texts[0] for language, texts in languages.items()}


def _identifier(node: Node | Literal) -> str:
    """Return a node as JSON-LD names it.

    Raises:
        ValueError: if it is a triple term, which JSON-LD 1.1 cannot name.
    """
    match node:
        case NamedNode():
            return node.value
        case BlankNode():
            return f"_:{node.value}"
        case _:
            raise ValueError(f"JSON-LD cannot write {node}; use N-Quads, TriG or Turtle.")


def _vocabulary_word(node: Node | Literal) -> str:
    """Return a class or value by its word, as compaction does: a property may be a value, too (of ccg:relation)."""
    identifier = _identifier(node)
    term = _terms().get(identifier)
    return term.word if term and term.coercion in _IRI_COERCIONS else _compact(identifier)


@cache
def _definitions() -> Mapping[str, str | Mapping[str, str | list[str]]]:
    context: dict[str, str | dict[str, str | list[str]]] = json.loads(context_text())["@context"]
    return {word: definition for word, definition in context.items() if not word.startswith("@")}


@cache
def _prefixes() -> Mapping[str, str]:
    return {
        word: definition
        for word, definition in _definitions().items()
        if isinstance(definition, str) and definition.endswith(("#", "/"))
    }


@cache
def _words() -> Mapping[str, str]:
    """Return the word of each IRI that the context names without more (classes and values)."""
    return {
        _expand(definition): word
        for word, definition in _definitions().items()
        if isinstance(definition, str) and not definition.startswith("@") and word not in _prefixes()
    }


@cache
def _terms() -> Mapping[str, _Term]:
    """Return how each property is written, by its IRI."""
    terms = {iri: _Term(word) for iri, word in _words().items()}
    for word, definition in _definitions().items():
        if not isinstance(definition, str):
            container = definition.get("@container", [])
            terms[_expand(str(definition["@id"]))] = _Term(
                word,
                _expand(str(definition.get("@type", ""))),
                frozenset([container] if isinstance(container, str) else container),
            )
    return terms


def _expand(compact: str) -> str:
    prefix, colon, local = compact.partition(":")
    return _prefixes()[prefix] + local if colon and prefix in _prefixes() else compact


def _compact(iri: str) -> str:
    for prefix, namespace in _prefixes().items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
