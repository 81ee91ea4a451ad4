"""Descriptions that mean one person by where it stands: "the 54-year-old", "Minister" in a headline."""

from counterclaim.agent import AgentKind
from counterclaim.claimants.cast import Cast
from counterclaim.claimants.character import Character
from counterclaim.claimants.layout import Layout
from counterclaim.claimants.lexicon import ROLES
from counterclaim.claimants.phrase import Phrase
from counterclaim.claimants.scene import Scene


def person_last_named(cast: Cast, layout: Layout, scene: Scene) -> Character | None:
    """Return the person named in the nearest sentence before that names one, of several its only subject."""
    people = _people(cast)
    places = {one: scene.last((one,)) for one in people}
    nearest = max((layout.sentence(place) for place in places.values() if place >= 0), default=-1)
    near = [one for one in people if places[one] >= 0 and layout.sentence(places[one]) == nearest]
    if len(near) > 1:
        near = [one for one in near if places[one] in one.subjects]
    return near[0] if len(near) == 1 else None


def holder_in_lead(phrase: Phrase, cast: Cast, layout: Layout) -> Character | None:
    """Return whom the first sentence below a headline names with the bare post that the headline has for a speaker.

    "Minister denies theft" is the denial of Mara Ilo if "Transport Minister Mara Ilo" is the only minister in the lead.
    """
    if phrase.determiner or len(phrase.words) != 1 or phrase.head not in ROLES:
        return None
    if phrase.span.start >= layout.headline.end:
        return None
    below = [one for one in _people(cast) if one.places and one.places[-1] >= layout.headline.end]
    first = {one: next(place for place in one.places if place >= layout.headline.end) for one in below}
    lead = min((layout.paragraph(place) for place in first.values()), default=0)
    holders = [one for one, place in first.items() if layout.paragraph(place) == lead and phrase.head in one.roles]
    return holders[0] if len(holders) == 1 else None


def _people(cast: Cast) -> list[Character]:
    return [one for one in cast.characters if one.kind is AgentKind.PERSON and one.forms]
