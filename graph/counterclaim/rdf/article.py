"""An article back from its graph: with its text or, where that is not kept, with as much of it as is quoted."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date

from counterclaim.article import Article, QuotedArticle
from counterclaim.rdf.about import About
from counterclaim.rdf.iris import Iris
from counterclaim.span import GAP
from counterclaim_ontology.vocabulary import Ccg, Dcterms, Oa, Schema


def article_of(about: Mapping[str, About], subject: str, body: str | None, iris: Iris) -> Article:
    """Return an article.

    Args:
        about: what its graph says.
        subject: its IRI.
        body: its text; None if it is not kept.
        iris: reads IRIs of spans.
    """
    if body is not None:
        return _article(about, subject, body)
    told = _article(about, subject, _quoted(about, iris))
    known = {field.name: getattr(told, field.name) for field in fields(told)}
    return QuotedArticle(**known, sha256=about[subject].one(Schema.SHA256))


def _quoted(about: Mapping[str, About], iris: Iris) -> str:
    """Return what is known of a text by its quotes, each in its place, with blanks between them."""
    pieces = [piece for said in about.values() for piece in (*_selected(said), *_worded(said, iris))]
    text = [" "] * max((start + len(words) for start, words in pieces), default=0)
    for start, words in pieces:
        text[start : start + len(words)] = words
    return "".join(text)


def _selected(said: About) -> Iterator[tuple[int, str]]:
    """Yield what a selector quotes, and what it says of the words around."""
    if (start := said.maybe(Oa.START)) and (end := said.maybe(Oa.END)):
        prefix, suffix = said.maybe(Oa.PREFIX) or "", said.maybe(Oa.SUFFIX) or ""
        yield int(start), said.maybe(Oa.EXACT) or ""
        yield int(start) - len(prefix), prefix
        yield int(end), suffix


def _worded(said: About, iris: Iris) -> Iterator[tuple[int, str]]:
    """Yield the pieces of an utterance's cue and of its mention of the speaker."""
    for words, where in ((Ccg.CUE, Ccg.CUE_SPAN), (Ccg.MENTION, Ccg.MENTION_SPAN)):
        rest = said.maybe(words) or ""
        for _, span in sorted(iris.read_span(one) for one in said.all(where)):
            length = span.end - span.start
            yield span.start, rest[:length]
            rest = rest[length + len(GAP) :]


def _article(about: Mapping[str, About], subject: str, body: str) -> Article:
    known = about[subject]
    published, headline = known.maybe(Schema.DATE_PUBLISHED), known.one(Schema.HEADLINE)
    plain = Article(text=body)
    credited = {
        name: about[part].one(Schema.NAME)
        for name, predicate in (("publisher", Schema.PUBLISHER), ("author", Schema.AUTHOR))
        if (part := known.maybe(predicate)) is not None
    }
    return Article(
        text=body,
        identifier=known.maybe(Dcterms.IDENTIFIER),
        title=headline if headline != plain.headline else None,
        url=known.maybe(Schema.URL),
        publisher=credited.get("publisher"),
        author=credited.get("author"),
        published=date.fromisoformat(published[:10]) if published else None,
        language=known.one(Schema.IN_LANGUAGE),
    )
