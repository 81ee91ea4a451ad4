"""Proper names by capitalisation: people, organisations, states and their institutions ("the Syrian army").

Names of the registry are found first, so that a run of capitals splits where a known name ends. In lines set in title
case, where capitals tell nothing, only known names and people whom the model sees count.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.claimants.names.edges import NO_EDGES, Edges
from counterclaim.claimants.names.forms import forms_by_first_word, is_known_acronym
from counterclaim.claimants.names.institutions import as_institution
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.names.ordinary import COMMON, inner_words, ordinary_words
from counterclaim.claimants.names.runs import find_runs
from counterclaim.claimants.names.spelling import known_agent
from counterclaim.claimants.names.surnames import with_shared_surnames
from counterclaim.claimants.names.titles import JOINING, after_titles, completes_title
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import SHOUTED, Run, Token
from counterclaim.lexicon.names import ADJECTIVES
from counterclaim.lexicon.speakers import BODIES, INSTITUTIONS
from counterclaim.span import Span

_LINKS = JOINING | {"the", "and", "to"}
_GLUED, _WORDS_A_STOP = 2, 100


def find_names(text: str, tokens: Sequence[Token], layout: Layout, edges: Edges = NO_EDGES) -> list[Name]:
    """Return the names of ``text``, in order and apart from one another; ``edges`` is what the model knows of them."""
    return _Finder(text, tokens, layout, edges).find()


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
        runs = find_runs(self.text, self.tokens, self.layout, self.edges)
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

        A single word counts only as an acronym behind another: texts without punctuation glue names.
        """
        for parts in forms_by_first_word().get(self.tokens[at].core, ()):
            same = self.tokens[at : at + len(parts)]
            written = tuple(token.core for token in same)
            lower = (parts[0], *(part.lower() for part in parts[1:]))  # "the White house"
            if written in (parts, lower) and not any(token.possessive for token in same[:-1]):
                return len(parts)
        return int(at > begin and is_known_acronym(self.tokens[at].core))

    def _plain(self, begin: int, end: int, *, joined: bool) -> list[Name]:
        """Return the name in a run without registry names of several words: titles parted, ordinary words left out."""
        start, titles, owner = after_titles(self.tokens, begin, end, self.lower, self.edges.people)
        if start >= end or self.tokens[start].core in JOINING:
            return []
        while self.tokens[end - 1].core in _LINKS:  # "Council of the [Rights Network]"
            end -= 1
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
