"""Drafts of fact-checks: what the graph knows of a claim, as schema.org's ClaimReview without author and verdict.

Whoever checks the claim fills these in. What others say against it stands in its description: it goes with the claim.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import NamedNode

from counterclaim.rdf.queries import query
from counterclaim.statistics import contested_query
from counterclaim.store.protocol import Row, Store
from counterclaim_ontology.vocabulary import Ccg, Schema

Draft = Mapping[str, object]

_KINDS = frozenset({Schema.PERSON, Schema.ORGANIZATION, Schema.GOVERNMENT_ORGANIZATION, Schema.NEWS_MEDIA_ORGANIZATION})
_AGAINST = {"Denied by": Ccg.DENIES, "Questioned by": Ccg.QUESTIONS, "Countered by": Ccg.CONTRADICTS}


def drafts(store: Store) -> Iterator[Draft]:
    """Yield a draft for each contested claim, the most contested first."""
    for row in store.select(contested_query()):
        claim = row.text("claim")
        if claim.startswith(store.base):
            yield draft(list(store.select(query("draft"), {"claim": NamedNode(claim)})))


def draft(rows: Sequence[Row]) -> Draft:
    """Return the draft for the claim that all rows of the query ``draft`` are about; at least one."""
    text = rows[0].text("text")
    said = [row for row in rows if row.text("taken") == Ccg.ASSERTS and row.text("mode") != Ccg.IMPLIED]
    appearances = list({row.text("article"): row for row in said}.values())
    first = next((row for row in appearances if row.maybe("published")), None)
    item = {
        "@type": "Claim",
        "@id": rows[0].text("claim"),
        "text": text,
        "description": _described(rows),
        "author": _authors(said),
        "datePublished": first.text("published") if first else None,
        "firstAppearance": _article(first) if first else None,
        "appearance": [_article(row) for row in appearances],
    }
    return {
        "@type": "ClaimReview",
        "claimReviewed": text,
        "itemReviewed": {name: value for name, value in item.items() if value},
    }


def _described(rows: Iterable[Row]) -> str:
    """Return who stands against the claim."""
    against = {
        heading: _names(row for row in rows if row.text("taken") == taken) for heading, taken in _AGAINST.items()
    }
    return " ".join(f"{heading} {', '.join(names)}." for heading, names in against.items() if names)


def _names(rows: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(_name(row) for row in rows))


def _name(row: Row) -> str:
    """Return whose words they are; an article's own are its publisher's, where that is known."""
    is_narrator = row.text("type") == Ccg.NARRATOR
    return (row.maybe("publisher") or f"the article “{row.text('headline')}”") if is_narrator else row.text("name")


def _authors(rows: Iterable[Row]) -> list[Mapping[str, str]]:
    """Return who says the claim, with the kind where schema.org has it: a source without a name has none."""
    kinds = {_name(row): row.text("type") for row in rows}
    return [{**_kind(kind), "name": name} for name, kind in kinds.items()]


def _kind(kind: str) -> Mapping[str, str]:
    return {"@type": kind.rpartition("/")[2]} if kind in _KINDS else {}


def _article(row: Row) -> Mapping[str, object]:
    publisher = row.maybe("publisher")
    article = {
        "@type": "NewsArticle",
        "headline": row.text("headline"),
        "url": row.maybe("url"),
        "datePublished": row.maybe("published"),
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
    }
    return {name: value for name, value in article.items() if value}
