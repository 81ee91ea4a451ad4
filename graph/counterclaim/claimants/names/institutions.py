"""The institutions of states, into which names grow: "Russia's defence ministry"."""

import re
from collections.abc import Container, Sequence

from counterclaim.agent import Agent
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.tokens import Token, first_at
from counterclaim.lexicon.speakers import INSTITUTION_MODIFIERS, INSTITUTIONS
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_SPELLINGS = {"defense": "defence", "tv": "television", "regime": "government", "authorities": "government"}
_NOUNS = frozenset(_SPELLINGS.get(noun, noun) for noun in INSTITUTIONS) | {"agency"}
_NOUNS_WITH_MODIFIER = listed("forces agency")
_OF_THE_STATE = listed("state-run official state-owned")
_LONGEST = 4


def canonical_institution(words: Sequence[str]) -> str:
    """Return the registry's noun for an institution ("ministry of defense" -> "defence ministry"), or empty."""
    nouns = [_SPELLINGS.get(word, word) for word in words]
    if len(nouns) > 2 and nouns[0] == "ministry" and nouns[1] == "of":  # noqa: PLR2004
        nouns = [*nouns[2:], "ministry"]
    if not nouns or nouns[-1] not in _NOUNS or (len(nouns) == 1 and nouns[0] in _NOUNS_WITH_MODIFIER):
        return ""
    return " ".join(["state" if nouns[0] in _OF_THE_STATE else nouns[0], *nouns[1:]])


def as_institution(text: str, tokens: Sequence[Token], name: Name, parted: Container[int] = frozenset()) -> Name:
    """Return the name grown over the institution's noun that follows it, if any, but not over ``parted``."""
    own = name.text.split()
    state = load_registry().state_of(own[0])
    noun = canonical_institution([word.lower() for word in own[1:]]) if name.agent is None else ""
    if state and noun:
        return _institution(name, name.span, name.text, state, noun)
    at = first_at(tokens, name.outer.end)
    words_taken: list[str] = []
    for index in range(at, min(at + _LONGEST, len(tokens))):
        if tokens[index].start in parted or not _continues(text, tokens, index):
            break
        words_taken.append(tokens[index].low)
        noun = canonical_institution(words_taken)
        if noun and not _is_inside(text, tokens, index, is_bare=len(words_taken) == 1):
            span = Span(name.span.start, tokens[index].core_end)
            return _institution(name, span, name.text, load_registry().state_of(name.text), noun)
    return name


def named_agent(form: str) -> Agent | None:
    """Return the agent of the registry that a form names, institutions of states included, or None.

    >>> named_agent("Russia's defense ministry").id, named_agent("Syrian state TV").id, named_agent("Sel Courier")
    ('russian-defence-ministry', 'syrian-state-television', None)
    """
    registry = load_registry()
    known = registry.find(form)
    if known is not None:
        return known
    own = form.removeprefix("the ").removeprefix("The ").split()
    for length in range(1, len(own)):
        owner = " ".join(own[:length]).removesuffix("'s").removesuffix("\u2019s")
        state, noun = registry.state_of(owner), canonical_institution([word.lower() for word in own[length:]])
        if state and noun:
            return registry.institution(state, noun)
    return None


def _continues(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the word at ``index`` may belong to an institution's noun that began before it."""
    gap = text[tokens[index - 1].end if index else 0 : tokens[index].start]
    low = tokens[index].low
    return not gap.strip(" ") and (low in INSTITUTION_MODIFIERS or low in INSTITUTIONS or low in {"of", "agency"})


def _is_inside(text: str, tokens: Sequence[Token], index: int, *, is_bare: bool) -> bool:
    """Tell whether the noun goes on behind ``index``: "army command", "ministry of …", no "interior ministry of …"."""
    if index + 1 >= len(tokens) or text[tokens[index].end : tokens[index + 1].start].strip(" "):
        return False
    following = tokens[index + 1].low
    return following in INSTITUTIONS or (following == "of" and tokens[index].low == "ministry" and is_bare)


def _surname(owner: str) -> str:
    """Return by what a government is named for its head: "Assad" of "Bashar al-Assad"."""
    return re.sub("^[Aa]l-", "", owner.rsplit(maxsplit=1)[-1])


def _institution(name: Name, span: Span, owner: str, state: str | None, noun: str) -> Name:
    registry = load_registry()
    agent = registry.institution(state, noun) if state else registry.find(f"{_surname(owner)} {noun}")
    doubled = owner.lower().split()[-1] == noun
    return Name(
        span=span,
        text=agent.name if agent is not None else f"{owner} {noun}" if span != name.span and not doubled else name.text,
        titles=(),
        owner=owner,
        agent=agent,
        institution=noun,
        possessive=False,
        outer=Span(min(name.outer.start or span.start, span.start), span.end),
    )
