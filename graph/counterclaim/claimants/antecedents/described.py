"""Whom alone a description can mean: "a monitor" of the registry, "the firm" named last, "the group" that spoke."""

from counterclaim.agent import AgentKind
from counterclaim.claimants.antecedents.crowd import describing
from counterclaim.claimants.antecedents.nearby import body_just_named, holder_in_lead, person_last_named
from counterclaim.claimants.antecedents.newcomer import FRESH
from counterclaim.claimants.antecedents.scene import Scene
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.layout import Layout
from counterclaim.lexicon.words import listed

_AGED = frozenset({"year-old", "-year-old"})  # of "the 41-year-old"
_TWINS = (
    listed("airline carrier"),
    listed("police force"),
    listed("bank lender"),
    listed("newspaper paper daily"),
    listed("shop store retailer"),
    listed("army military"),
    listed("regulator watchdog"),
    listed("club team side"),
    listed("broadcaster channel station"),
)
"""Nouns that one body has in turn."""
_FIRMS = frozenset({"company", "firm"})


def so_described(phrase: Phrase, cast: Cast, layout: Layout, scene: Scene) -> Character | None:
    """Return the one whom a description of nobody's, for nobody, must mean; None where the ranker has to choose."""
    if phrase.form not in (Form.DEFINITE, Form.INDEFINITE) or phrase.plural or phrase.possessor or phrase.owner:
        return None
    if phrase.party is not None or phrase.determiner in FRESH:
        return None
    if phrase.head in _FIRMS and len(phrase.words) == 1 and phrase.determiner not in {"a", "an"}:
        return _firm_last_named(phrase.head, cast, scene)
    if phrase.head in _AGED:
        return person_last_named(cast, layout, scene)
    meant = holder_in_lead(phrase, cast, layout) or body_just_named(phrase, layout, scene)
    meant = meant or _twin_just_heard(phrase, cast, layout, scene)
    return meant if meant is not None else _known(phrase, cast)


def _twin_just_heard(phrase: Phrase, cast: Cast, layout: Layout, scene: Scene) -> Character | None:
    """Return "the airline" that spoke in the sentence before "the carrier" if the article has no other carrier."""
    twins = next((nouns for nouns in _TWINS if phrase.head in nouns), None)
    if twins is None or phrase.form is not Form.DEFINITE or phrase.words != (phrase.head,) or not scene.history:
        return None
    offset, who = scene.history[-1]
    near = layout.sentence(phrase.span.start) - layout.sentence(offset) == 1
    if not near or len(who) > 1 or who[0].kind is not AgentKind.UNNAMED or who[0].noun not in twins - {phrase.head}:
        return None
    return None if any(phrase.head in one.words | one.roles for one in cast.characters) else who[0]


def _firm_last_named(noun: str, cast: Cast, scene: Scene) -> Character | None:
    named = (one for one in cast.characters if one.forms and one.kind is not AgentKind.PERSON)
    return max((one for one in named if noun in one.roles), key=lambda one: scene.last((one,)), default=None)


def _known(phrase: Phrase, cast: Cast) -> Character | None:
    """Return the only agent of the article that the registry describes so, or None."""
    nouns, described = describing(phrase), load_registry().descriptions
    known = [one for one in cast.characters if one.agent and nouns & described.get(one.agent.id, frozenset())]
    return known[0] if len(known) == 1 else None
