"""Triples of what was said: utterances, the spans that evidence them, and the rebuttals among them."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from counterclaim.article import Article
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.terms import (
    CERTAINTIES,
    MODES,
    REBUTTAL_KINDS,
    STANCES,
    TYPE,
    decimal,
    integer,
    node,
    text,
)
from counterclaim.reading import Reading
from counterclaim.rebuttal import Rebuttal, RebuttalKind
from counterclaim.span import Span, Spans, quote
from counterclaim.stance import Stance
from counterclaim.utterance import Utterance, UtteranceId
from counterclaim_ontology.vocabulary import Ccg, Oa, Schema

_CONTEXT = 32
"""Characters of prefix and suffix around a quotation (Web Annotation leaves the length open)."""

_STANCE_OF = {RebuttalKind.DENIAL: Stance.DENIES, RebuttalKind.DOUBT: Stance.QUESTIONS}
"""A counterclaim is missing here: it asserts a claim of its own and takes no stance on the target's."""


def utterance_triples(reading: Reading, iris: Iris) -> Iterator[Triple]:
    """Yield the triples of all utterances and rebuttals of a reading."""
    for utterance in reading.utterances:
        yield from _said(utterance, reading.article, iris)
        yield from _by_whom(utterance, reading.article, iris)
    yield from _rebuttals(reading, iris)


def _said(utterance: Utterance, article: Article, iris: Iris) -> Iterator[Triple]:
    subject = iris.utterance(utterance.id)
    yield Triple(subject, TYPE, node(Ccg.UTTERANCE))
    yield Triple(subject, node(Schema.IS_PART_OF), iris.article(article.id))
    yield Triple(subject, node(Ccg.MODE), MODES[utterance.mode])
    yield Triple(subject, node(Ccg.CONFIDENCE), decimal(utterance.confidence))
    if utterance.stance is not None and utterance.claim is not None:
        yield Triple(subject, STANCES[utterance.stance], iris.claim(utterance.claim))
        yield Triple(subject, node(Ccg.CERTAINTY), CERTAINTIES[utterance.certainty])
    for span in utterance.content:
        yield Triple(subject, node(Ccg.SPAN), iris.span(article.id, span))
        yield from _span(span, article, iris)


def _by_whom(utterance: Utterance, article: Article, iris: Iris) -> Iterator[Triple]:
    subject = iris.utterance(utterance.id)
    yield Triple(subject, node(Ccg.SPEAKER), iris.agent(utterance.speaker))
    if utterance.party is not None:
        yield Triple(subject, node(Ccg.ON_BEHALF_OF), iris.agent(utterance.party))
    if utterance.via is not None:
        yield Triple(subject, node(Ccg.VIA), iris.utterance(utterance.via))
    for taken_back in utterance.retracts:
        yield Triple(subject, node(Ccg.RETRACTS), iris.utterance(taken_back))
    yield from _words(subject, (Ccg.CUE, Ccg.CUE_SPAN), utterance.cue, article, iris)
    yield from _words(subject, (Ccg.MENTION, Ccg.MENTION_SPAN), utterance.source, article, iris)


def _words(
    subject: NamedNode, properties: tuple[Ccg, Ccg], spans: Spans, article: Article, iris: Iris
) -> Iterator[Triple]:
    if spans:
        words, where = properties
        yield Triple(subject, node(words), text(quote(article.text, spans)))
        for span in spans:
            yield Triple(subject, node(where), iris.span(article.id, span))


def _span(span: Span, article: Article, iris: Iris) -> Iterator[Triple]:
    where, selector = iris.span(article.id, span), iris.selector(article.id, span)
    yield Triple(where, TYPE, node(Oa.SPECIFIC_RESOURCE))
    yield Triple(where, node(Oa.HAS_SOURCE), iris.article(article.id))
    yield Triple(where, node(Oa.HAS_SELECTOR), selector)
    yield Triple(selector, TYPE, node(Oa.TEXT_POSITION_SELECTOR))
    yield Triple(selector, TYPE, node(Oa.TEXT_QUOTE_SELECTOR))
    yield Triple(selector, node(Oa.START), integer(span.start))
    yield Triple(selector, node(Oa.END), integer(span.end))
    yield Triple(selector, node(Oa.EXACT), text(span.within(article.text)))
    before = Span(max(0, span.start - _CONTEXT), span.start)
    after = Span(span.end, span.end + _CONTEXT)
    yield Triple(selector, node(Oa.PREFIX), text(before.within(article.text)))
    yield Triple(selector, node(Oa.SUFFIX), text(after.within(article.text)))


def _rebuttals(reading: Reading, iris: Iris) -> Iterator[Triple]:
    said = {utterance.id: utterance for utterance in reading.utterances}
    for rebuttal in strongest(reading.rebuttals):
        subject = iris.utterance(rebuttal.utterance)
        yield Triple(subject, TYPE, node(Ccg.REBUTTAL))
        yield Triple(subject, node(Ccg.REBUTTAL_KIND), REBUTTAL_KINDS[rebuttal.kind])
        yield Triple(subject, node(Ccg.REBUTTAL_CONFIDENCE), decimal(rebuttal.confidence))
    for rebuttal in reading.rebuttals:
        yield from _disputed(rebuttal, said, iris)


def _disputed(rebuttal: Rebuttal, said: dict[UtteranceId, Utterance], iris: Iris) -> Iterator[Triple]:
    subject = iris.utterance(rebuttal.utterance)
    stance = _STANCE_OF.get(rebuttal.kind)
    for target in rebuttal.targets:
        yield Triple(subject, node(Ccg.RESPONDS_TO), iris.utterance(target))
        claim = said[target].claim
        if stance is not None and claim is not None and rebuttal.is_sure(target):
            yield Triple(subject, STANCES[stance], iris.claim(claim))


def strongest(rebuttals: Iterable[Rebuttal]) -> Iterator[Rebuttal]:
    """Yield one rebuttal for each disputing utterance, the most confident: kind and confidence are its own."""
    best: dict[UtteranceId, Rebuttal] = {}
    for rebuttal in rebuttals:
        rival = best.get(rebuttal.utterance)
        if rival is None or (rebuttal.confidence, rebuttal.kind) > (rival.confidence, rival.kind):
            best[rebuttal.utterance] = rebuttal
    yield from best.values()
