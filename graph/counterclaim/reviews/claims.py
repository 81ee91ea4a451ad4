"""Which claim of a store a fact-check is about: told by its address or its very words, never guessed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from counterclaim.identity import claim_key
from counterclaim.rdf.iris import Iris, Resource
from counterclaim.rdf.queries import query
from counterclaim.reviews.review import Review
from counterclaim.store.protocol import Store

_PAGE = re.compile(r"/claims?/([0-9a-f]{16})(?:\.[a-z]+|/embed)?$")
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Known:
    """A claim of the store, in one of its wordings, with the one that stands for all that match it."""

    iri: str
    text: str
    canonical: str


class Claims:
    """The claims of one store, as they are when this is made."""

    def __init__(self, store: Store) -> None:
        iris = Iris(store.base)
        rows = list(store.select(query("wordings")))
        self._known = {
            iri: Known(iri, row.text("text"), row.maybe("canonical") or iri)
            for row in rows
            if (iri := row.text("claim")) and (parsed := iris.parse(iri)) and parsed[0] is Resource.CLAIM
        }
        self._by_id = {iris.local(iri): known for iri, known in self._known.items()}
        self._by_words: dict[str, list[Known]] = defaultdict(list)
        for known in self._known.values():
            self._by_words[claim_key(known.text)].append(known)
        self._spread = Counter(word for known in self._known.values() for word in _words(known.text))

    def named(self, iri: str) -> Known | None:
        """Return the claim of that IRI, or None."""
        return self._known.get(iri)

    def reviewed_by(self, review: Review) -> Known | None:
        """Return the claim that a fact-check is of, or None if it names none here.

        It is named by its IRI or page, or by its very words (case, white space and a final stop apart). Words that
        several claims have which do not match each other name none of them: they mean another thing in each article.
        """
        for address in review.items:
            page = _PAGE.search(address)
            found = self._known.get(address) or (self._by_id.get(page[1]) if page else None)
            if found is not None:
                return found
        for wording in review.wordings:
            same = self._by_words.get(claim_key(wording), [])
            if same and len({known.canonical for known in same}) == 1:
                return min(same, key=lambda known: (known.iri != known.canonical, known.iri))
        return None

    def nearest(self, review: Review, most: int = 3) -> list[Known]:
        """Return claims that share words with a fact-check, the rarest first; one of all that match.

        They are for a person to choose from.
        """
        wanted = _words(" ".join((*review.wordings, review.title or "")))
        weights = {known: self._weight(wanted & _words(known.text)) for known in self._known.values()}
        ranked = sorted((known for known in weights if weights[known]), key=lambda one: (-weights[one], one.iri))
        first: dict[str, Known] = {}
        for known in ranked:
            first.setdefault(known.canonical, known)
        return list(first.values())[:most]

    def _weight(self, words: Iterable[str]) -> float:
        return sum(log((len(self._known) + 1) / self._spread[word]) for word in words)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
