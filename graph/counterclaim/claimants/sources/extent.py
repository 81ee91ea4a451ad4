"""Where a source begins and ends: names and phrases that a span cuts through are taken whole, datelines left out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.attribution import Attribution
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.sources.inserted import parted_subject
from counterclaim.claimants.sources.quoting import passed_on
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import SHOUTED, Token, first_at, joins, within
from counterclaim.lexicon.grammar import DEFINITE, INDEFINITE, POSSESSIVES, PREPOSITIONS, PRONOUNS
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, KIN, LATER_PERSONS, ROLES
from counterclaim.lexicon.talk import TALK
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed
from counterclaim.span import Span, Spans, quote

_APPOSED = re.compile(
    r", ((?:[\w'\u2019-]+ ){0,4}?spokes(?:man|woman|person) (?:for|of) [^,.;:\n\"\u201c\u201d]{3,80})"
)


_POSSESSIVE = re.compile(r"['\u2019]s? ")
_WORDS = re.compile(r"(?: [^\W\d_][\w'\u2019-]*){1,7} ")
_ENDS = re.compile(r"[,.;:\n]|$")
_BEFORE_NAME = re.compile(r", (?:the )?")
_WHO = re.compile(r",? who (?:\w+ ){0,2}")
_RELATIVE = listed("who which that")
_ARTICLES = listed("the a an")
_SOME = listed("some several many few other most")
_FEW = 3
_DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVES
_NO_MODIFIERS = PREPOSITIONS | SAID | listed("and or but is are was were be been not")
_SPEAKERS = ROLES | BODIES | INSTITUTIONS | DOCUMENTS
_PEOPLE = (ROLES - BODIES) | LATER_PERSONS | KIN
_SUBJECTS = listed("he she they it we who which that")
_OWNING = listed("his her its their")
_CLAIM = re.compile(TALK)
_HELPING = listed("has have had also would will did then later now again once even still always often first")
_LONGEST = 6
_MODIFYING = listed("government regime opposition media military army police defence defense state rebel party union")
"""Bodies that stand before another noun too: "opposition activists"."""
_HEADS = (_PEOPLE | listed("powers countries nations states governments agencies groups")) - listed(
    "accused monitor witness witnesses host coach judge father mother supporters"
)


def manner_of(text: str, attribution: Attribution) -> str:
    """Return the ending of the cue's first word ("saying", "reportedly", "accused"); "bare" where there is no cue."""
    if not attribution.cue:
        return "bare"
    cue = quote(text, attribution.cue).lower().split()
    endings = ("ing", "ly", "ed", "s")
    return next((ending for ending in endings if cue[0].endswith(ending)), "other") if cue else "other"


def is_aside(text: str, attribution: Attribution) -> bool:
    """Tell whether what is said stands in a relative clause: "Moor mocked her rival, who said"."""
    if not (attribution.source and attribution.cue):
        return False
    return bool(_WHO.fullmatch(text, attribution.source[-1].end, max(0, attribution.cue[0].start)))


@dataclass(frozen=True, slots=True)
class Sources:
    """Grows and trims the source spans of one attribution, whose content they must not enter."""

    text: str
    tokens: Sequence[Token]
    cast: Cast
    layout: Layout
    content: Spans

    def spans(self, attribution: Attribution) -> Spans:
        """Return where the speakers stand: what is given, or the cue's own subject if that is in no other sentence."""
        given, cue = attribution.source, attribution.cue
        passed = passed_on(self.text, attribution)
        if passed is not None:
            return tuple(self.grown(span) for span in passed)
        sentence = self.layout.sentence
        given = tuple(span for span in given if not self._is_dateline(span))
        teller = self._told_by_who(cue[0]) if cue else None
        if teller is not None and all(span.end <= teller.end for span in given):
            return (teller,)
        if cue and not (given and any(sentence(span.start) == sentence(cue[0].start) for span in given)):
            subject = self._subject(cue[0])
            if subject is not None:
                return (subject,)
        return tuple(
            self._headed(self._whole_phrase(self._named_behind(self.grown(span), cue), cue), cue) for span in given
        )

    def _whole_phrase(self, span: Span, cue: Spans) -> Span:
        """Return a bare article's span grown up to the cue, if only a few words part them."""
        if span.within(self.text).lower() not in _ARTICLES or not cue or cue[0].start < span.end:
            return span
        between = self.text[span.end : cue[0].start]
        is_phrase = _WORDS.fullmatch(between) is not None and not self._is_said(span.end + 1)
        return Span(span.start, span.end + len(between.rstrip())) if is_phrase else span

    def _headed(self, span: Span, cue: Spans) -> Span:
        """Return a span that stops before its noun grown over it: "Western [powers] said"."""
        at = first_at(self.tokens, span.end)
        if not cue or cue[0].start < span.end or not 0 < at < len(self.tokens) - 1:
            return span
        last, noun = self.tokens[at - 1], self.tokens[at]
        whole = last.low in _SPEAKERS - _MODIFYING or last.low in PRONOUNS - INDEFINITE
        if whole or noun.low not in _HEADS or not joins(self.text, last, noun) or self._is_said(noun.start):
            return span
        name = self.cast.name_at(self.tokens[at + 1].start, titled=True)
        if name is not None and joins(self.text, noun, self.tokens[at + 1]) and not self._is_said(name.span.start):
            return (
                Span(span.start, name.span.end)
                if name.span.end <= cue[0].start and not noun.low.endswith("s")
                else span
            )
        behind = at + 1
        while behind < len(self.tokens) and self._is_helping(behind):
            behind += 1
        speaks = behind < len(self.tokens) and self.tokens[behind].start == cue[0].start
        return Span(span.start, noun.core_end) if speaks and self.cast.name_at(last.start) is None else span

    def _named_behind(self, span: Span, cue: Spans) -> Span:
        """Return the span of "Their union" grown over ", the DMU," where nothing else stands before the cue."""
        name = next((one for one in self.cast.behind(span.end) if span.end < one.outer.start), None)
        if not cue or name is None or name.possessive or not name.outer.end <= cue[0].start:
            return span
        before, behind = self.text[span.end : name.outer.start], self.text[name.outer.end : cue[0].start]
        return Span(span.start, name.outer.end) if _BEFORE_NAME.fullmatch(before) and behind == ", " else span

    def _is_dateline(self, span: Span) -> bool:
        dateline = self.layout.in_dateline(span.start)
        return dateline is not None and span.end <= dateline.end

    def grown(self, span: Span) -> Span:
        """Return the span grown to the names that it cuts through."""
        start, end = span = self._antecedent(span)
        if (dateline := self.layout.in_dateline(start)) is not None and dateline.end < end:
            start = dateline.end
        start, end = span = self._possessed(self._apposed(self._undangled(Span(start, end))))
        bare = span.within(self.text)
        if bare not in SHOUTED and bare.lower() in ROLES | BODIES | INSTITUTIONS | PRONOUNS:
            return span
        for name in self.cast.behind(start):
            if name.outer.start >= end:
                break
            if start < name.span.end:
                start, end = (
                    min(start, name.outer.start) if start > name.outer.start else start,
                    max(end, name.span.end),
                )
        return Span(start, end)

    def _antecedent(self, span: Span) -> Span:
        """Return the noun phrase that "who" stands behind, the noun that a bare article opens, or the span."""
        word = span.within(self.text).lower()
        at = first_at(self.tokens, span.start)
        if word in _ARTICLES:
            return self._noun_behind(at, span)
        if word in _SOME:
            near = self._noun_behind(at, span)
            ends = first_at(self.tokens, near.end) - 1
            return near if ends - at < _FEW and self.tokens[ends].low in _SPEAKERS else span
        if word not in _RELATIVE or at == 0 or self._is_said(self.tokens[at - 1].start):
            return span
        last = self.tokens[at - 1]
        if self.text[last.end : span.start].strip(" ,\u2013\u2014-") or (word != "who" and not self._speaks(last)):
            return span
        return self._phrase_to(at - 1)

    def _told_by_who(self, cue: Span) -> Span | None:
        """Return "her rival" for the cue of "Moor mocked her rival, who said …", or None: no apposition, no name."""
        at = first_at(self.tokens, cue.start) - 1
        while at > 0 and self._is_helping(at):
            at -= 1
        if at <= 0 or self.tokens[at].low != "who" or self.tokens[at - 1].low not in _PEOPLE:
            return None
        found = self._antecedent(Span(self.tokens[at].start, self.tokens[at].end))
        first = first_at(self.tokens, found.start)
        if first == 0 or self.tokens[first].low not in _OWNING or self.tokens[first - 1].low in {"of", "for", "and"}:
            return None
        return found if joins(self.text, self.tokens[first - 1], self.tokens[first]) else None

    def _phrase_to(self, last: int) -> Span:
        """Return the name or noun phrase whose last word this is."""
        ending = self.tokens[last]
        name = self.cast.name_at(ending.start)
        if name is not None:
            return Span(name.outer.start, name.span.end)
        begin = last
        while begin and last - begin < _LONGEST - 1 and self.tokens[begin].low not in _DETERMINERS:
            before = self.tokens[begin - 1]
            if before.low in _NO_MODIFIERS or not joins(self.text, before, self.tokens[begin]):
                break
            begin -= 1
        return Span(self.tokens[begin].start, ending.end)

    def _subject(self, cue: Span) -> Span | None:
        """Return the pronoun, name or speaker's noun that stands directly before a cue, or None."""
        at = first_at(self.tokens, cue.start) - 1
        while at > 0 and self._is_helping(at):
            at -= 1
        if at < 0 or at + 1 >= len(self.tokens):
            return None
        last, following = self.tokens[at], self.tokens[at + 1]
        bracketed = self.text[last.end : following.start] == ") " and last.core.isupper()
        if not (bracketed or joins(self.text, last, following)):
            start = self.layout.sentence_start(cue.start)
            said = any(span.end > start and span.start < last.end for span in self.content)
            return None if said else parted_subject(self.text, self.tokens, self.cast, start, at)
        if last.low in _OWNING and _CLAIM.fullmatch(cue.within(self.text)):  # "his allegation"
            return Span(last.start, last.end)
        if self._is_said(last.start) or not (last.low in _SUBJECTS or self._speaks(last)):
            return None
        return self._antecedent(Span(last.start, last.end)) if last.low in _SUBJECTS else self._phrase_to(at)

    def _speaks(self, word: Token) -> bool:
        """Tell whether a word is of a name or is a speaker's noun."""
        return word.low in _SPEAKERS or self.cast.name_at(word.start) is not None

    def _is_helping(self, at: int) -> bool:
        """Tell whether a word belongs to the verb after it: "has also", "repeatedly"."""
        word = self.tokens[at].low
        helping = word in _HELPING or (word.endswith("ly") and self.tokens[at].core.islower())
        return helping and joins(self.text, self.tokens[at], self.tokens[at + 1])

    def _noun_behind(self, at: int, span: Span) -> Span:
        """Return the span grown over the next few words, up to the noun of a speaker or a name."""
        for index in range(at + 1, min(at + 1 + _LONGEST, len(self.tokens))):
            token = self.tokens[index]
            if not joins(self.text, self.tokens[index - 1], token):
                break
            if token.low in _SPEAKERS or any(one.span.end == token.core_end for one in self.cast.names):
                return Span(span.start, token.core_end)
        return span

    def _apposed(self, span: Span) -> Span:
        """Return the span of a name grown over ", spokesman for …" behind it, unless that is what is said."""
        found = _APPOSED.match(self.text, span.end)
        if found is None or self._is_said(found.start(1)):
            return span
        return Span(span.start, found.end())

    def _possessed(self, span: Span) -> Span:
        """Return "the union" grown over "'s Ann Moor" where she alone stands behind it: it is she who speaks."""
        found = _POSSESSIVE.match(self.text, span.end)
        name = next((one for one in self.cast.names if found and one.outer.start == found.end()), None)
        if name is None or name.possessive or " " not in name.text or self._is_said(name.span.start):
            return span
        return Span(span.start, name.span.end) if _ENDS.match(self.text, name.span.end) else span

    def _undangled(self, span: Span) -> Span:
        """Return a span that ends in a preposition grown over the name behind it, or else cut before it."""
        inside = within(self.tokens, span)
        if len(inside) < 2 or self.tokens[inside[-1]].low not in PREPOSITIONS:  # noqa: PLR2004
            return span
        following = inside[-1] + 1
        while following < len(self.tokens) and self.tokens[following].low in {"the", "a", "an"}:
            following += 1
        start = self.tokens[following].start if following < len(self.tokens) else len(self.text)
        name = self.cast.name_at(start, titled=True)
        if name is not None and not self._is_said(name.span.start):
            return Span(span.start, name.span.end)
        return Span(span.start, self.tokens[inside[-2]].end)

    def _is_said(self, offset: int) -> bool:
        return any(span.start <= offset < span.end for span in self.content)
