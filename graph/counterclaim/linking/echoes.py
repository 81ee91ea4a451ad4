"""Passages and articles in the same words as those of the store: what the graph of matches gains."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from counterclaim import __version__
from counterclaim.echo.passage import SAME_WORDS, Passage
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import ECHOES, SHARES_TEXT, Found, link_quads, match_quads
from counterclaim.rdf.quads import place, run_triples
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import node, text
from counterclaim.reading import Reading, Run
from counterclaim.span import quote
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology.vocabulary import Ccg

METHOD = "words"
RUN = Run(software="counterclaim", version=__version__, model="minhash", model_version="1")
_KEY = node(Ccg.PASSAGE_KEY)


@dataclass(frozen=True, slots=True)
class EchoLinks:
    """Finds copies in one store.

    Attributes:
        store: as it is before the change.
        iris: makes the IRIs.
        vetoed: relations with the pairs between which somebody has said that they do not hold.
    """

    store: Store
    iris: Iris
    vetoed: frozenset[tuple[NamedNode, frozenset[str]]]

    def exchange(self, reading: Reading) -> Change:
        """Return what the graph of matches gains by an article: keys of its passages, and what resembles them."""
        article = reading.article
        quads = set(self._matched(self.iris.article(article.id), Passage.of(article.text), SHARES_TEXT, reading))
        for utterance in reading.utterances:
            if utterance.claim is not None:
                said = Passage.of(quote(article.text, utterance.content, gap=" "))
                quads |= set(self._matched(self.iris.utterance(utterance.id), said, ECHOES, reading))
        if quads:
            quads |= {place(triple, self.iris.runs) for triple in run_triples(RUN, self.iris)}
        return Change(additions=frozenset(quads))

    def _matched(self, subject: NamedNode, passage: Passage, relation: NamedNode, reading: Reading) -> Iterator[Quad]:
        keys = passage.keys()
        yield from (place(Triple(subject, _KEY, text(key)), self.iris.matches) for key in keys)
        for other, words in self._candidates(keys, relation, reading):
            resemblance = passage.resemblance(Passage.of(words))
            if resemblance >= SAME_WORDS and other != subject:
                found = Found.between(
                    subject, other, relation, method=METHOD, confidence=resemblance, run=self.iris.run(RUN.id)
                )
                yield from match_quads(found, self.iris)
                if (relation, found.pair) not in self.vetoed:
                    yield from link_quads(found, self.iris)

    def _candidates(
        self, keys: frozenset[str], relation: NamedNode, reading: Reading
    ) -> Iterator[tuple[NamedNode, str]]:
        """Yield the store's passages of other articles that share a key, each with its words."""
        name = "articles-in-words" if relation == SHARES_TEXT else "utterances-in-words"
        own = self.iris.article(reading.article.id)
        pieces: dict[NamedNode, dict[int, str]] = {}
        for key in sorted(keys):
            for row in self.store.select(query(name), {"key": text(key)}):
                other, words, start = row["other"], row["words"], row["start"]
                if row["article"] == own or not isinstance(other, NamedNode):
                    continue
                if isinstance(words, Literal) and isinstance(start, Literal):
                    pieces.setdefault(other, {})[int(start.value)] = words.value
        for other, found in sorted(pieces.items(), key=lambda item: item[0].value):
            yield other, " ".join(found[start] for start in sorted(found))
