"""Proper names by capitalisation: people, organisations, states and their institutions ("the Syrian army").

Names of the registry are found first, so that a run of capitals splits where a known name ends. In lines set in title
case, where capitals tell nothing, only known names and people whom the model sees count.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.claimants.lexicon import (
    ADJECTIVES,
    BODIES,
    INSTITUTION_MODIFIERS,
    INSTITUTIONS,
    NOT_NAMES,
    ROLES,
    TITLES,
    words,
)
from counterclaim.claimants.names.capitals import is_capital, is_initial
from counterclaim.claimants.names.edges import NO_EDGES, Edges
from counterclaim.claimants.names.forms import forms_by_first_word, is_known_acronym
from counterclaim.claimants.names.institutions import Name, as_institution
from counterclaim.claimants.names.ordinary import COMMON, inner_words, ordinary_words
from counterclaim.claimants.names.particles import particles_at
from counterclaim.claimants.names.spelling import known_agent
from counterclaim.claimants.names.surnames import with_shared_surnames
from counterclaim.claimants.names.titles import JOINING, after_titles, completes_title
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import SHOUTED, Run, Token, joins
from counterclaim.span import Span

_JOINABLE = BODIES | INSTITUTIONS | words("secretary house league doctors friends lawyers reporters army brigades")
_HEADLINE_NOUNS = words("monitor ngo activists official officials report sources source residents rebels army video")
_PAIRED = ROLES | INSTITUTIONS | INSTITUTION_MODIFIERS | words("food trade peace arts science women children")
_OWNING_MANY = re.compile(r"(?:s['\u2019]|(?:men|people|children)['\u2019]s)$")  # as organisations have in their names
_IN_NAMES = words("may march will without watch")
_ENDING_NAMES = words("first now")
_FIRMS_ENDS = words("co company sons daughters brothers bros partners associates")
_GLUED, _WORDS_A_STOP = 2, 100


def find_names(text: str, tokens: Sequence[Token], layout: Layout, edges: Edges = NO_EDGES) -> list[Name]:
    """Return the names of ``text``, in order and apart from one another; ``edges`` is what the model knows of them."""
    return _Finder(text, tokens, layout, edges).find()


def _may_begin(token: Token) -> bool:
    return is_capital(token) and token.low not in NOT_NAMES


@dataclass(slots=True)
class _Finder:
    """Finds the names of one text."""

    text: str
    tokens: Sequence[Token]
    layout: Layout
    edges: Edges
    lower: set[str] = field(default_factory=set)
    ordinary: set[str] = field(default_factory=set)
    """Words that only a sentence's start or a headline capitalises."""
    surnames: set[str] = field(default_factory=set)
    """Words that end a longer name, such as "Connolly", or have a capital where adverbs have none."""

    def find(self) -> list[Name]:
        self.lower = {token.low for token in self.tokens if token.core.islower()}
        runs = self._runs()
        self.ordinary = ordinary_words(
            self.text, self.tokens, self.layout, runs, lower=self.lower, people=self.edges.people
        )
        longer = (end for begin, end in runs if end - begin > 1)
        self.surnames = {
            self.tokens[end - 1].core for end in longer if not self.layout.is_titled(self.tokens[end - 1].start)
        }
        self.surnames |= inner_words(self.text, self.tokens, self.layout, runs, self.lower)
        names: list[Name] = []
        for run in runs:
            begin, end = run
            taken = names[-1].span.end if names else 0
            while begin < end and self.tokens[begin].start < taken:
                begin += 1
            names += self._read(begin, end)
        spoken = [
            name for name in with_shared_surnames(self.text, names) if self.layout.in_dateline(name.span.start) is None
        ]
        return [as_institution(self.text, self.tokens, name, self.edges.parted) for name in spoken]

    def _runs(self) -> list[Run]:
        """Return the ranges of adjacent capitalised words."""
        runs: list[Run] = []
        at = 0
        while at < len(self.tokens):
            if not _may_begin(self.tokens[at]):
                at += 1
                continue
            end = at + 1
            while taken := self._next(end):
                end += taken
            runs.append((at, end))
            at = end
        return runs

    def _next(self, at: int) -> int:
        """Return how many tokens at ``at`` go on with the run before it."""
        if at >= len(self.tokens) or not self._adjoins(at):
            return 0
        token = self.tokens[at]
        if token.start in self.edges.parted:
            return 0
        if self._parts_headline(token) or self._parts_headline(self.tokens[at - 1]):
            return 0
        if is_capital(token) and (token.low not in NOT_NAMES or token.low in _IN_NAMES or is_initial(token)):
            return 1
        if token.core[0].isupper() and token.low in _ENDING_NAMES:  # "Water First", but not "US First Lady"
            return int(not (at + 1 < len(self.tokens) and self._adjoins(at + 1) and is_capital(self.tokens[at + 1])))
        return self._link(at)

    def _adjoins(self, at: int) -> bool:
        """Tell whether the token at ``at`` goes on with the one before it, as in "Workers' League" too."""
        left, right = self.tokens[at - 1], self.tokens[at]
        gap = self.text[left.end : right.start]
        if joins(self.text, left, right) or (gap == " & " and is_capital(left) and right.low in _FIRMS_ENDS):
            return True
        many = _OWNING_MANY.search(self.text[left.start : left.end])
        owned = left.possessive and many is not None and load_registry().find(left.core) is None
        return owned and is_capital(left) and gap == " " and right.low not in TITLES

    def _parts_headline(self, token: Token) -> bool:
        """Tell whether a capital is a headline's common noun: "Raids kill five Monitor"."""
        apart = token.start < self.layout.headline.end or token.core.isupper()
        return apart and token.low in _HEADLINE_NOUNS

    def _link(self, at: int) -> int:
        """Return how many tokens to take if a lower-case link stands at ``at`` ("of the", "van"), else 0."""
        word = self.tokens[at].core
        following = at + 1
        if word in JOINING:
            before = self.tokens[at - 1]
            if before.low not in _JOINABLE or self.layout.is_titled(before.start):
                return 0
            if following < len(self.tokens) and self.tokens[following].core == "the":
                following += 1
        elif word == "and":
            return self._paired_body(at)
        else:
            following = at + particles_at(self.text, self.tokens, at)
        linked = at < following < len(self.tokens) and joins(
            self.text, self.tokens[following - 1], self.tokens[following]
        )
        return following + 1 - at if linked and _may_begin(self.tokens[following]) else 0

    def _paired_body(self, at: int) -> int:
        """Return 2 where "and" pairs two fields of one body ("the Army and Navy Club"), else 0."""
        before = self.tokens[at - 1]
        alone = at == 1 or not (_may_begin(self.tokens[at - 2]) and self._adjoins(at - 1))
        if not alone or before.low not in _PAIRED or self.layout.is_titled(before.start):
            return 0
        end = at + 1
        while end < len(self.tokens) and self._adjoins(end) and _may_begin(self.tokens[end]):
            end += 1
        return 2 if end - at > 2 and self.tokens[end - 1].low in BODIES else 0  # noqa: PLR2004

    def _read(self, begin: int, end: int) -> list[Name]:
        """Return the names in one run, split at the registry's names."""
        names: list[Name] = []
        at = begin
        while at < end:
            start = next((index for index in range(at, end) if self._known_at(index, at)), None)
            stop = end if start is None else start
            names += self._plain(at, stop, joined=start is not None)
            if start is None:
                break
            at = start + self._known_at(start, at)
            end = max(end, at)
            names.append(self._name(start, at))
        return names

    def _known_at(self, at: int, begin: int) -> int:
        """Return the length in tokens of the registry's form at ``at``, or 0.

        A single word counts only as an acronym behind two other words: texts without punctuation glue names.
        """
        for parts in forms_by_first_word().get(self.tokens[at].core, ()):
            same = self.tokens[at : at + len(parts)]
            written = tuple(token.core for token in same)
            lower = (parts[0], *(part.lower() for part in parts[1:]))  # "the White house"
            if written in (parts, lower) and not any(token.possessive for token in same[:-1]):
                return len(parts)
        return int(at - begin >= _GLUED and is_known_acronym(self.tokens[at].core))

    def _plain(self, begin: int, end: int, *, joined: bool) -> list[Name]:
        """Return the name in a run without registry names of several words: titles parted, ordinary words left out."""
        start, titles, owner = after_titles(self.tokens, begin, end, self.lower, self.edges.people)
        if start >= end or self.tokens[start].core in JOINING:
            return []
        start, end = self._trimmed(start, end)
        first = begin - 2 if completes_title(self.tokens, begin, end) else begin
        name = self._name(start, end, titles=titles, owner=owner, outer=self.tokens[first].start)
        if titles:
            return [name]
        if end - start == 1:
            return self._single(start, name, joined=joined)
        if self.layout.is_titled(name.span.start):
            return [self._name(*run) for run in self._titled(start, end)]
        return [name]

    def _titled(self, begin: int, end: int) -> Iterator[Run]:
        """Yield the people and the registry's names among words that are all set in capitals."""
        at = begin
        while at < end:
            behind = at
            while behind < end and self.tokens[behind].start in self.edges.people:
                behind += 1
            core = self.tokens[at].core
            if behind - at > 1:
                yield at, behind
            elif load_registry().find(core) and core not in SHOUTED:
                yield at, at + 1
            at = max(at + 1, behind)

    def _trimmed(self, begin: int, end: int) -> Run:
        """Return the run without the common words that sentences begin with, in a text that writes no full stops."""
        if self.layout.stops * _WORDS_A_STOP > len(self.tokens):
            return begin, end
        while end - begin > _GLUED and self.tokens[end - 1].low in self.lower - BODIES - INSTITUTIONS:
            end -= 1
        while end - begin > _GLUED and self.tokens[begin].low in self.lower - BODIES - INSTITUTIONS:
            begin += 1
        return begin, end

    def _single(self, at: int, name: Name, *, joined: bool) -> list[Name]:
        """Return a name of one word unless the word is an ordinary one or a mere adjective."""
        token = self.tokens[at]
        known = name.agent is not None and not (self.layout.is_titled(token.start) and token.core in SHOUTED)
        if not known and token.core in load_registry().adjectives:
            return [name] if as_institution(self.text, self.tokens, name).institution else []
        if not known and (joined or self._is_ordinary(token)):
            return []
        return [name]

    def _is_ordinary(self, token: Token) -> bool:
        if token.low in COMMON or token.core in ADJECTIVES:
            return True
        if token.core.isupper() and len(token.core) > 1:
            return self.layout.is_titled(token.start)
        adverb = token.low.endswith("ly") and token.core not in self.surnames
        return token.core in self.ordinary or adverb

    def _name(
        self, begin: int, end: int, *, titles: tuple[str, ...] = (), owner: str = "", outer: int | None = None
    ) -> Name:
        span = Span(self.tokens[begin].start, self.tokens[end - 1].core_end)
        form = " ".join(span.within(self.text).split())
        return Name(
            span=span,
            text=form,
            titles=titles,
            owner=owner,
            agent=known_agent(form),
            possessive=self.tokens[end - 1].possessive,
            outer=Span(span.start if outer is None else outer, self.tokens[end - 1].end),
        )
