"""Whose an office is: the words before it ("FBI", "observatory", "Turkish foreign") and those behind "of"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from counterclaim.agent import Agent, AgentKind
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.names.institutions import named_agent
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.grammar import DEFINITE, PREPOSITIONS
from counterclaim.lexicon.names import NOT_NAMES
from counterclaim.lexicon.speakers import BODIES, INSTITUTIONS, ROLES, TITLES
from counterclaim.lexicon.words import listed

_FIELDS = listed(
    "senior deputy vice assistant acting chief general executive press foreign prime defence defense interior media "
    "information health finance justice energy economy trade communications political campaign national security "
    "intelligence home external environment culture tourism special permanent regional managing founding current new "
    "top longtime military operations policy legal financial operating public affairs attorney"
)
_ANY = listed(
    "group organisation organization body team movement faction coalition alliance country state city town party "
    "campaign department office center centre university company firm agency network media"
)
"""Bodies that a noun alone does not tell apart."""
_OWNERS = (BODIES | INSTITUTIONS) - _ANY
_ENDINGS = BODIES | INSTITUTIONS | listed("association society federation party house reserve news league times")
_INSIDE = listed("of for the de del al el bin ibn van von")
_BRANCHES = listed("branch chapter wing arm section")
_ADDRESSES = listed("mr mrs ms dr")
_NEAR = 6
CALLED = listed("called named dubbed")
_ACRONYM = 3
_NO_BODIES = listed("pac pacs ceo cfo vp ngo ngos mp mps pm tv gop")


@dataclass(slots=True)
class Owners:
    """Whose the offices of one article are; who is named with an office only is kept beside the cast."""

    text: str
    cast: Cast
    created: dict[str, Character] = field(init=False, default_factory=dict)

    def is_state(self, owner: Character) -> bool:
        """Tell whether an owner is a state."""
        return owner.agent is not None and owner.agent.id in load_registry().states

    def of_run(self, run: Sequence[Token]) -> Character | None:
        """Return whom the words before an office name, without its fields, or None."""
        run = self._behind_owner(self._from_capital(run))
        while run:
            found = self._named(run)
            if found is not None:
                return found
            if run[-1].low not in _FIELDS:
                break
            run = run[:-1]
        owner = next((at for at, token in reversed(list(enumerate(run))) if token.possessive), None)
        if owner is None or not (BODIES | INSTITUTIONS | ROLES).isdisjoint(token.low for token in run[owner + 1 :]):
            return None
        return self._named(run[: owner + 1])

    def of_complement(self, tokens: Sequence[Token]) -> Character | None:
        """Return whom "the Northern Front", "a group called X" or "the observatory" behind "of" is, or None."""
        tokens = _behind_branch(_behind_called(tokens))
        lower: list[str] = []
        at = 0
        while at < len(tokens) and (tokens[at].core.islower() or tokens[at].low in DEFINITE | _ADDRESSES):
            if tokens[at].low in PREPOSITIONS or (tokens[at].possessive and lower):
                break
            if tokens[at].low not in NOT_NAMES:
                lower.append(tokens[at].low)
            at += 1
        name = next(
            ((one, owner) for one, owner in self._pairs() if at < len(tokens) and one.span.start == tokens[at].start),
            None,
        )
        if name is None or (at and tokens[at - 1].low in PREPOSITIONS):
            return self._described(lower) if tokens and tokens[0].low in DEFINITE else None
        if lower and lower[-1].endswith("ing") and "-" not in lower[-1]:
            return None
        behind = next((token for token in tokens if token.start >= name[0].span.end), None)
        more = behind is not None and behind.core.islower() and self.text[name[0].outer.end : behind.start] == " "
        local = name[1].place or self.is_state(name[1])
        if name[0].possessive and name[1].kind is AgentKind.PERSON:
            return None
        if local and (name[0].possessive or (more and behind is not None and behind.low not in PREPOSITIONS)):
            return None
        return None if name[1].crowd else self._unowned(*name)

    def _from_capital(self, run: Sequence[Token]) -> Sequence[Token]:
        """Leave out an agency that is being spoken to and what stands before the name nearest to the office."""
        for at in range(len(run) - 1, 0, -1):
            if run[at].core[0].isupper() and not run[at - 1].core[0].isupper() and run[at - 1].low not in _INSIDE:
                run = run[at:]
                break
        while len(run) > 1 and _is_medium(run[0].core):
            run = run[1:]
        return run

    def _behind_owner(self, run: Sequence[Token]) -> Sequence[Token]:
        """Leave out whose a body with a name of its own is: "Italy's [Northern League]"."""
        at = next((at for at, token in enumerate(run[:-1]) if _owns(token)), None)
        return run if at is None or not run[at + 1].core[0].isupper() or run[at + 1].low in _FIELDS else run[at + 1 :]

    def _named(self, run: Sequence[Token]) -> Character | None:
        start, end = run[0].start, run[-1].core_end
        form = " ".join(self.text[start:end].split())
        for name, owner in self._pairs():
            if name.span == (start, end) and not owner.crowd:
                return self._unowned(name, owner)
        agent = named_agent(form) or self._state(form)
        if agent is not None:
            return self._of_agent(agent)
        same = [one for one in self.cast.characters if form in one.forms]
        if same:
            return same[0]
        if form.islower() or form.lower() in _OWNERS:
            known = load_registry().find(form.title())
            return self._described(form.lower().split()) if known is None else self._of_agent(known)
        return self._new(form)

    def _unowned(self, name: Name, owner: Character) -> Character:
        """Return who is named, in a text without apostrophes by a possessive as well: "the Northern Fronts"."""
        agent = load_registry().find(name.text.removesuffix("s")) if owner.agent is None else None
        return self._of_agent(agent) if agent is not None else owner

    def _state(self, form: str) -> Agent | None:
        state = load_registry().state_of(form)
        return load_registry().states[state] if state else None

    def _pairs(self) -> list[tuple[Name, Character]]:
        return list(zip(self.cast.names, self.cast.owners, strict=True))

    def _described(self, nouns: Sequence[str]) -> Character | None:
        """Return the only named body that the nouns describe: "observatory", "monitor group"."""
        known = [
            one
            for one in self.cast.characters
            if one.forms and one.kind not in (AgentKind.PERSON, AgentKind.UNNAMED) and _is_called(one, nouns)
        ]
        return known[0] if len(known) == 1 else None

    def _of_agent(self, agent: Agent) -> Character:
        same = next((one for one in self.cast.characters if one.agent and one.agent.id == agent.id), None)
        return same or self.created.setdefault(
            agent.id, Character(name=agent.name, kind=agent.kind, agent=agent, words=set(agent.name.lower().split()))
        )

    def _new(self, form: str) -> Character | None:
        """Return a body that is named with this office only, if its words say that it is one."""
        parts = form.split()
        acronym = len(parts) == 1 and form.isupper() and len(form) >= _ACRONYM
        capitals = all(part[0].isupper() or part in {"of", "for", "the", "and"} for part in parts)
        if not (capitals and (acronym or (len(parts) > 1 and parts[-1].lower() in _ENDINGS))):
            return None
        if parts[-1].lower() in _NO_BODIES:
            return None
        if parts[0].lower() in TITLES | NOT_NAMES and not acronym:
            return None
        return self.created.setdefault(
            form, Character(name=form, kind=AgentKind.ORGANIZATION, words={part.lower() for part in parts})
        )


def _is_called(one: Character, nouns: Sequence[str]) -> bool:
    """Tell whether nouns are a known description of somebody, or all of his name's own."""
    described = load_registry().descriptions.get(one.agent.id, frozenset()) if one.agent else frozenset()
    telling = [noun for noun in nouns if noun not in _ANY]
    if not telling or (one.agent is None and _is_medium(one.name.split()[0])):
        return False
    own = _OWNERS.issuperset(telling[-1:]) and one.words.issuperset(telling)
    return own or " ".join(nouns) in described or " ".join(telling) in described


def _behind_called(tokens: Sequence[Token]) -> Sequence[Token]:
    called = next((at for at, token in enumerate(tokens) if token.low in CALLED), -1)
    return tokens[called + 1 :]


def _behind_branch(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words behind "the Selm branch of", whose head speaks for the whole; else all."""
    pairs = enumerate(pairwise(tokens[:_NEAR]))
    at = next((at for at, (left, right) in pairs if left.low in _BRANCHES and right.low == "of"), -2)
    return tokens[at + 2 :]


def _owns(token: Token) -> bool:
    """Tell whether a possessive is no part of a name like "Workers' League"."""
    return token.possessive and not token.core.endswith("s")


def _is_medium(word: str) -> bool:
    known = load_registry().find(word)
    return known is not None and known.kind is AgentKind.MEDIA
