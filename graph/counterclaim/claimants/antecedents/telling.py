"""Of whom somebody tells, or for whom he speaks: he is none of these."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from counterclaim.attribution import Attribution
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token, first_at
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_DETERMINERS = listed("the a an his her their its")
_SERVING = listed("for to")
_NOUNS = 2


def told_nouns(tokens: Sequence[Token], layout: Layout, attribution: Attribution) -> Iterator[str]:
    """Yield the nouns of others: "the officer", "her young officer" in what is told, "spokesman for the mayor".

    "The Orland senator" is none: it may be a name's. What is quoted may be of anybody.
    """
    for span in attribution.content:
        for at in _numbers(tokens, span):
            if tokens[at].low in _DETERMINERS and not layout.is_quoted(tokens[at].start):
                yield from _nouns_behind(tokens, at)
    for span in attribution.source:
        for at in _numbers(tokens, span)[1:]:
            if tokens[at].low == "the" and tokens[at - 1].low in _SERVING:
                yield from _nouns_behind(tokens, at)


def _numbers(tokens: Sequence[Token], span: Span) -> range:
    return range(first_at(tokens, span.start), first_at(tokens, span.end))


def _nouns_behind(tokens: Sequence[Token], at: int) -> Iterator[str]:
    behind = tokens[at + 1 : at + 1 + _NOUNS]
    return (token.low for token in takewhile(lambda token: token.core.islower(), behind))
