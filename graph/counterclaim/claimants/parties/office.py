"""Offices beside a person's name and whose they are: "FBI Director X", "X, head of the Northern Front".

An office that somebody held once, or that is held under nobody's name, tells nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.parties.owners import CALLED, Owners
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token, first_at
from counterclaim.lexicon.grammar import POSSESSIVES, PREPOSITIONS
from counterclaim.lexicon.names import NOT_NAMES
from counterclaim.lexicon.speakers import BODIES, INSTITUTIONS
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed

_SPOKES = listed("spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons")
_LAWYERS = listed("lawyer lawyers attorney attorneys counsel solicitor solicitors barrister")
_OF_PERSONS = _SPOKES | _LAWYERS | listed("manager adviser advisor aide secretary director chairman chairwoman")
_OF_STATES = _SPOKES | listed("leader president minister premier chancellor secretary ambassador envoy representative")
_POSTED = listed("ambassador envoy representative delegate")
"""Whom a state sends to a body: "Kardania's UN envoy" speaks for Kardania, "the UN envoy" for the UN."""
_STATES_OWN = listed("governments regimes")
"""What owns in a text that has lost its apostrophes."""
_OFFICES = (
    _OF_PERSONS
    | _OF_STATES
    | listed(
        "chief head leader chair chairperson director-general secretary-general commander ceo founder co-founder "
        "coordinator official officer commissioner member executive"
    )
)
_LEADERS = listed("leader chief")
_PARTLY = listed("majority minority opposition world church")
"""Whose leader speaks for a part of a body, or for none."""
_PAST = listed("former ex then late onetime one-time erstwhile ousted retired deposed")
_OF_STAFF = listed("state staff defense defence treasury")
"""What ends an office's own name: "chief of staff", "secretary of the treasury"."""
_ADDRESSES = listed(
    "mr mrs ms dr prof professor gen general col colonel maj major lt lieutenant capt captain sheikh sir brigadier "
    "brig admiral marshal sergeant sgt major-general lieutenant-general brigadier-general lieutenant-colonel"
)
_FOR = _SPOKES | _LAWYERS | listed("chairman chairwoman chair director manager")
_LINKS = (
    dict.fromkeys(_FOR - _LAWYERS, listed("of for at"))
    | dict.fromkeys(_LAWYERS, listed("of for at representing"))
    | dict.fromkeys(listed("adviser advisor aide"), listed("to"))
)
_OF = listed("of at")
_HEADING = listed("heads leads runs directs chairs")
_DURING = listed("during until under from")
_SEATS = listed("committee commission council coalition board bureau delegation command union caucus")
_SCHOOLS = listed("university college school hospital church club town city state country nation")
_BARS = SAID | listed("and or but who which that whose whom where when while as is was has had")
_ARTICLES = listed("a an the")
_INITIAL = re.compile(r"[A-Z]\.?")
_LEFT, _RIGHT, _FACTION = 10, 12, 6


@dataclass(slots=True)
class Offices:
    """The offices that one article gives its people."""

    text: str
    tokens: Sequence[Token]
    cast: Cast
    layout: Layout
    owners: Owners = field(init=False)
    known: dict[Character, Character | None] = field(init=False, default_factory=dict)
    named: dict[Character, list[Name]] = field(init=False, default_factory=dict)
    """Where each character is named."""

    def __post_init__(self) -> None:
        """Prepare to find whose an office is."""
        self.owners = Owners(self.text, self.cast)
        for name, owner in zip(self.cast.names, self.cast.owners, strict=True):
            self.named.setdefault(owner, []).append(name)

    def party_of(self, person: Character) -> Character | None:
        """Return for whom the article says anywhere that a person speaks, or None."""
        if person not in self.known:
            names = self.named.get(person, ()) if person.kind is AgentKind.PERSON else ()
            found = map(self.beside, names)
            self.known[person] = next((party for party in found if party is not None and party is not person), None)
        return self.known[person]

    def beside(self, name: Name, begin: int | None = None) -> Character | None:
        """Return whose office stands beside a name, or None; from ``begin`` on a comma may part the two."""
        first = first_at(self.tokens, name.span.start)
        last = first_at(self.tokens, name.span.end)
        before = self._before(first, begin)
        found = self._held_before(before) or self._held_behind(self._behind(last))
        own = name.text.lower().split()[-1]
        return None if found is None or own in found.words else found

    def _before(self, at: int, begin: int | None) -> list[Token]:
        start = at
        while start and at - start < _LEFT:
            left, right = self.tokens[start - 1], self.tokens[start]
            gap = self.text[left.end : right.start].removeprefix("." if left.low in _ADDRESSES else "")
            apart = gap.strip(" ") and not (gap == ", " and start == at and begin is not None and left.start >= begin)
            if apart or left.low in _BARS or (left.low in PREPOSITIONS and left.low not in {"of", "for", "at", "to"}):
                break
            start -= 1
        return list(self.tokens[start:at])

    def _behind(self, at: int) -> list[Token]:
        if len(self.tokens) > at + 1 and _INITIAL.fullmatch(self.tokens[at].core):  # "Ann [M. Moor, head of …]"
            at += 2
        end = at
        while end < len(self.tokens) and end - at < _RIGHT:
            gap = self.text[self.tokens[end - 1].end : self.tokens[end].start].strip(" ")
            if (gap and not (end == at and gap == ",")) or self._is_barred(end, first=end == at):
                break
            end += 1
        return list(self.tokens[at:end])

    def _is_barred(self, at: int, *, first: bool) -> bool:
        """Tell whether an apposition ends before a word; "who" opens it, "and" joins two offices, "called" a name."""
        low = self.tokens[at].low
        if low in CALLED:
            return first
        if low == "and" and self.tokens[at - 1].low in _OFFICES:
            return not any(token.low in _OFFICES for token in self.tokens[at + 1 : at + 5])
        return low in _BARS and not (first and low == "who")

    def _held_before(self, window: list[Token]) -> Character | None:
        while window and window[-1].low in _ADDRESSES and (len(window) == 1 or window[-2].low not in {"secretary"}):
            window = window[:-1]
        for at in range(len(window) - 1, -1, -1):
            behind = window[at + 1 :]
            if window[at].low in _OFFICES and (not behind or behind[0].low in PREPOSITIONS or _ends(behind)):
                return self._held(window, at)
        return None

    def _held_behind(self, window: list[Token]) -> Character | None:
        """Read an apposition, which opens with an article, a name or the office itself."""
        if not window:
            return None
        if window[0].low == "of":
            return self._faction(window)
        if window[0].low == "who":
            owner = self.owners.of_complement(window[2:]) if len(window) > 1 and window[1].low in _HEADING else None
            return owner if owner is not None and self._fits(owner, "head") else None
        for at, token in enumerate(window):
            if token.low in _OFFICES and self._opens(window, at) and not self._is_title(token):
                found = self._held(window, at)
                if found is not None:
                    return found
        return None

    def _opens(self, window: list[Token], at: int) -> bool:
        """Tell whether what stands before an office may be the beginning of an apposition."""
        lower = [token.low for token in window[:at] if token.core.islower()]
        joined = self.text[window[0].start - 1] == " " and self.text[window[0].start - 2] != ","
        if joined and not window[0].possessive and window[0].low not in _ARTICLES | _OFFICES:
            return False
        return not any(word in PREPOSITIONS - {"of"} or word.endswith(("ed", "ing", "ly")) for word in lower)

    def _is_title(self, office: Token) -> bool:
        """Tell whether an office is the title of the next name: "Ann Moor, FBI Director Ivo Sand and others"."""
        return any(name.outer.start <= office.start < name.span.start for name in self.cast.names)

    def _held(self, window: list[Token], at: int) -> Character | None:
        office, begin = window[at].low, at
        while begin and window[begin - 1].low not in NOT_NAMES | PREPOSITIONS:
            begin -= 1
        run, behind = window[begin:at], window[at + 1 :]
        if _is_past(window[: at + 1], behind) or (run and office in _LEADERS and run[-1].low in _PARTLY):
            return None
        if begin and window[begin - 1].low in POSSESSIVES:
            return None
        if behind and behind[0].low == "of" and any(token.low in _OF_STAFF for token in behind[1:3]):
            behind = []
        run = _sender(run) if office in _POSTED else run
        owners = (self.owners.of_run(run) if office != "member" else None, self._complement(office, behind))
        return next((one for one in owners if one is not None and self._fits(one, office)), None)

    def _complement(self, office: str, behind: list[Token]) -> Character | None:
        if not behind or behind[0].low not in _LINKS.get(office, _OF):
            return None
        owner = self.owners.of_complement(behind[1:])
        if owner is not None and behind[0].low == "for" and office not in _SPOKES | _LAWYERS:
            return owner if owner.words & (BODIES | INSTITUTIONS) else None
        if owner is not None and office == "member":
            seats = owner.words | ({token.low for token in behind} if owner.agent else set())
            return owner if seats & _SEATS else None
        return owner

    def _faction(self, window: list[Token]) -> Character | None:
        """Read "X of the Northern Front", which is said of nobody's home."""
        owner = self.owners.of_complement(window[1:]) if len(window) > 1 and window[1].low == "the" else None
        if owner is None or owner.kind in (AgentKind.PERSON, AgentKind.GOVERNMENT) or owner.words & _SCHOOLS:
            return None
        named = owner.words | {token.low for token in window[2:_FACTION]}
        return owner if owner.agent or named & (BODIES | INSTITUTIONS) else None

    def _fits(self, owner: Character, office: str) -> bool:
        if owner.kind is AgentKind.PERSON:
            return office in _OF_PERSONS
        return office in _OF_STATES if self.owners.is_state(owner) else not owner.place


def _sender(run: list[Token]) -> list[Token]:
    """Return whose envoy it is: what owns the rest of the run, or else all of it."""
    owning = [at for at, token in enumerate(run[:-1], start=1) if token.possessive or token.low in _STATES_OWN]
    return run[: owning[0]] if owning else run


def _ends(behind: Sequence[Token]) -> bool:
    return behind[0].low == "general" and len(behind) == 1


def _is_past(until: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Tell whether an office is held no more: "former FBI Director", "aide during the war"."""
    gone = any(token.low in _PAST or token.low.startswith(("ex-", "then-")) for token in until)
    return gone or (bool(behind) and behind[0].low in _DURING)
