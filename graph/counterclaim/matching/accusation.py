"""What a claim accuses whom of: the party, the kind of deed, what it was done to, and where.

"They are responsible for that attack" does not say which attack: kind and target are then those of the sentences
around it, or else of how the article begins.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from counterclaim.lexicon.days import CALENDAR
from counterclaim.lexicon.deeds import kinds_of, targets_of
from counterclaim.matching.acquittal import charged_with
from counterclaim.matching.actors import Actors, names_of_registry, read_actors
from counterclaim.matching.clause import last_clause
from counterclaim.matching.guilt import Guilt, guilt_in, report_in
from counterclaim.matching.statement import ClaimStatement
from counterclaim.rebuttals.words import content_stems

_OPENING = 160
"""Code points of the lead that say what kind of event the article is about."""
_TITLED = re.compile(
    r"\b(?:President|Minister|Premier|Chancellor|King|Secretary|General|Colonel|Major|Director|director|head|spokes\w+|"
    r"Mr|Mrs|Ms|Dr)\.?\s+(?P<name>[A-Z][\w'\u2019-]+(?:\s+(?:[aA]l-)?[A-Z][\w'\u2019-]+){0,3})"
)


@dataclass(frozen=True, slots=True)
class Accusation:
    """What a claim accuses whom of; all empty if it accuses nobody. Words are stems.

    Attributes:
        parties: the states, sides and organisations accused, or the names of whoever else is.
        kinds: of what kinds the deed is.
        targets: what it was done to ("convoy").
        named: names that the claim itself mentions beside parties, people and days.
        places: likewise names that the claim and the sentences around it mention.
        setting: these, and those of how the article begins.
        guilt: whether the claim puts a deed on them ("is behind the attack"), and does not report one.
    """

    parties: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    setting: frozenset[str] = frozenset()
    guilt: bool = False


NOBODY = Accusation()


def read_accusation(statement: ClaimStatement, actors: Actors, names: Callable[[str], frozenset[str]]) -> Accusation:
    """Return what ``statement`` accuses whom of.

    Args:
        statement: the claim.
        actors: whom its wording names.
        names: returns the stems of a text's names.
    """
    text = charged_with(statement.text) or statement.text
    guilt = guilt_in(text)
    parties = _blamed(guilt, statement, names) if guilt else _reported(text, statement, actors)
    if not parties:
        return NOBODY
    texts = (statement.text, statement.context) if guilt else (statement.text,)
    kinds = _first_of(map(kinds_of, (*texts, statement.lead[:_OPENING]) if guilt else texts))
    known = not_places() | _people(statement)
    named = names(statement.text) - known
    places = named | (names(statement.context) - known)
    return Accusation(
        parties=parties,
        kinds=kinds,
        targets=_first_of(map(targets_of, texts)),
        named=named,
        places=places,
        setting=setting_of(statement, names),
        guilt=guilt is not None,
    )


def setting_of(statement: ClaimStatement, names: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """Return the stems of names that tell where a claim's event is: those of no party, day or known person."""
    texts = statement.text, statement.context, statement.lead
    return frozenset().union(*map(names, texts)) - not_places() - _people(statement)


def _first_of(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return next((words for words in found if words), frozenset())


def _blamed(guilt: Guilt, statement: ClaimStatement, names: Callable[[str], frozenset[str]]) -> frozenset[str]:
    actors = _actors(guilt.doer, statement)
    return actors.doers or actors.named or names(guilt.doer)


def _reported(text: str, statement: ClaimStatement, actors: Actors) -> frozenset[str]:
    """Return who does what a claim reports, if they stand before its verb or behind "by"."""
    report = report_in(text) if actors.doers else None
    if report is None:
        return frozenset()
    doing = [_doers_in(words, statement) for words in report if words]
    return actors.doers if any(found & actors.doers for found in doing) else next(filter(None, doing), frozenset())


def _doers_in(words: str, statement: ClaimStatement) -> frozenset[str]:
    return _actors(last_clause(words), statement).doers or _actors(words, statement).doers


def _actors(words: str, statement: ClaimStatement) -> Actors:
    return read_actors(words, home=statement.home, around=f"{statement.lead} {statement.context}")


def _people(statement: ClaimStatement) -> frozenset[str]:
    """Return the stems of names of those who speak, and of people with a title."""
    titled = [found["name"] for found in _TITLED.finditer(f"{statement.lead} {statement.context}")]
    slugs = [agent.replace("-", " ") for agent in (statement.speaker, statement.party) if agent]
    return content_stems(" ".join([*titled, *slugs]).lower())


@cache
def not_places() -> frozenset[str]:
    """Return the stems of names that tell no place of a deed: those of days, and of all that the registry knows."""
    return content_stems(" ".join([*CALENDAR, *names_of_registry()]).lower())
