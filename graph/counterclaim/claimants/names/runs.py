"""How far capitals go on: the runs of words in which names stand, with the links inside them ("of the", "van")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.claimants.names.capitals import is_capital, is_initial
from counterclaim.claimants.names.edges import Edges
from counterclaim.claimants.names.particles import particles_at
from counterclaim.claimants.names.titles import JOINING
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Run, Token, joins
from counterclaim.lexicon.names import NOT_NAMES
from counterclaim.lexicon.speakers import BODIES, INSTITUTION_MODIFIERS, INSTITUTIONS, ROLES, TITLES
from counterclaim.lexicon.words import listed

_JOINABLE = (
    BODIES
    | INSTITUTIONS
    | listed(
        "secretary house league doctors friends lawyers reporters army brigades federation confederation directorate "
        "academy society syndicate assembly authority faculty"
    )
)
_HEADLINE_NOUNS = listed("monitor ngo activists official officials report sources source residents rebels army video")
_PAIRED = ROLES | INSTITUTIONS | INSTITUTION_MODIFIERS | listed("food trade peace arts science women children")
_OWNING_MANY = re.compile(r"(?:s['\u2019]|(?:men|people|children)['\u2019]s)$")  # as organisations have in their names
_IN_NAMES = listed("may march will without watch")
_ENDING_NAMES = listed("first now")
_PURPOSEFUL = listed("committee campaign coalition alliance center centre movement")
"""Bodies named by what they are to do: "Committee to Protect Journalists"."""
_PLACES_BEGIN = listed(
    "new san santa los las st saint tel abu hong kuala buenos rio cape north south east west fort port mexico addis"
)
_BASED = re.compile(r"[A-Z][\w'\u2019]*-based")
_DATED = listed("mon tue tues wed thu thur thurs fri sat sun jan feb mar apr may jun jul aug sep sept oct nov dec")
_STATE_MEDIA = listed("media tv television radio")
_FIRMS_ENDS = listed("co company sons daughters brothers bros partners associates")


def find_runs(text: str, tokens: Sequence[Token], layout: Layout, edges: Edges) -> list[Run]:
    """Return the ranges of adjacent capitalised words of ``text``, in order."""
    return _Runs(text, tokens, layout, edges).find()


def _may_begin(token: Token) -> bool:
    return is_capital(token) and token.low not in NOT_NAMES


@dataclass(frozen=True, slots=True)
class _Runs:
    """Finds the runs of one text."""

    text: str
    tokens: Sequence[Token]
    layout: Layout
    edges: Edges

    def find(self) -> list[Run]:
        """Return the runs, in text order."""
        runs: list[Run] = []
        at = 0
        while at < len(self.tokens):
            if not _may_begin(self.tokens[at]):
                at += 1
                continue
            end = at + 1
            while taken := self._next(end):
                end += taken
            if not (self._is_based(at, end) or self._is_date(at, end)):
                runs.append((at, end))
            at = end
        return runs

    def _is_based(self, at: int, end: int) -> bool:
        """Tell whether a run is the beginning of "New York-based", which names nobody."""
        if end - at > 1 or end >= len(self.tokens) or self.tokens[at].low not in _PLACES_BEGIN:
            return False
        return bool(_BASED.fullmatch(self.tokens[end].core)) and joins(self.text, self.tokens[at], self.tokens[end])

    def _is_date(self, at: int, end: int) -> bool:
        """Tell whether a run is a day and a month: "Fri Dec"."""
        return end - at == 2 and all(token.low in _DATED for token in self.tokens[at:end])  # noqa: PLR2004

    def _next(self, at: int) -> int:
        """Return how many tokens at ``at`` go on with the run before it."""
        if at >= len(self.tokens) or not self._adjoins(at):
            return 0
        token = self.tokens[at]
        if token.start in self.edges.parted or self._begins_anew(at):
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

    def _begins_anew(self, at: int) -> bool:
        """Tell whether a new name begins without a sign: "in Rosk State media", "in Kardania Kardanian troops"."""
        registry = load_registry()
        before, token = self.tokens[at - 1].core, self.tokens[at]
        if token.core == "State" and at + 1 < len(self.tokens) and self.tokens[at + 1].low in _STATE_MEDIA:
            return registry.state_of(before) is None
        state = registry.state_of(before) is not None and before not in registry.adjectives
        return state and token.core in registry.adjectives

    def _link(self, at: int) -> int:
        """Return how many tokens to take if a lower-case link stands at ``at`` ("of the", "van"), else 0."""
        word = self.tokens[at].core
        following = at + 1
        if word == "to" and self.tokens[at - 1].low in _PURPOSEFUL:
            following = at + 1
            linked = following < len(self.tokens) and self._adjoins(at) and self._adjoins(following)
            return 2 if linked and is_capital(self.tokens[following]) else 0
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
