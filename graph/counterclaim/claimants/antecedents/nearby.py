"""Who is meant by where a phrase stands: "the 54-year-old", "Minister" in a headline, "She" behind her own words."""

import re
from collections.abc import Sequence

from counterclaim.agent import AgentKind
from counterclaim.claimants.antecedents.bodies import is_another_body
from counterclaim.claimants.antecedents.excluding import PERSONS, is_personal
from counterclaim.claimants.antecedents.features import gender_of
from counterclaim.claimants.antecedents.scene import Scene
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token, first_at
from counterclaim.lexicon.grammar import FEMALE, MALE
from counterclaim.lexicon.speakers import ROLES
from counterclaim.lexicon.words import listed
from counterclaim.span import Spans

_ANY_GROUP = listed("group organisation organization")
_SOME_GROUPS = listed("charity ngo watchdog nonprofit")
_DOUBT = 1.0
"""So little evidence of the other gender tells nothing."""
_NOUN_PHRASE = 4
_ANSWERS = re.compile(
    r"\b(?:(?:h[ia]t|fir(?:es|ed|e)|struck|lash(?:es|ed)?)s?\s+(?:back|out)\s+at|mock(?:s|ed)|dismiss(?:es|ed)|reject(?:s|ed)|"
    r"rebuk(?:es|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|slam(?:s|med)|attack(?:s|ed)|den(?:ies|ied)|disput(?:es|ed)|"
    r"contradict(?:s|ed)|disagree[ds]\s+with|scold(?:s|ed)|ridicul(?:es|ed))\s"
)
"""What somebody does to another whose words he then answers."""


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


def who_goes_on(phrase: Phrase, cast: Cast, layout: Layout, scene: Scene) -> Character | None:
    """Return who spoke in the sentence before, for "She" that opens the next one of the paragraph, or None.

    Nobody where that sentence names another person, or where gender speaks against the speaker.
    """
    personal = phrase.form is Form.PRONOUN and phrase.head in {"he", "she"}
    if (
        not personal
        or scene.quoted
        or not scene.history
        or layout.sentence_start(phrase.span.start) != phrase.span.start
    ):
        return None
    before = layout.sentence(phrase.span.start) - 1
    offset, who = scene.history[-1]
    if (
        before < 0
        or layout.sentence(offset) != before
        or layout.paragraph(offset) != layout.paragraph(phrase.span.start)
    ):
        return None
    begin = layout.sentences[before]
    named = {one for name, one in cast.within(begin, phrase.span.start) if is_personal(one) or one in who}
    if len(who) != 1 or named != set(who) or who[0].kind is not AgentKind.PERSON:
        return None
    return who[0] if who[0].male * gender_of(phrase) > -_DOUBT else None


def subject_before_aside(text: str, phrase: Phrase, cast: Cast, layout: Layout, scene: Scene) -> Character | None:
    """Return Moor for "She" behind "Moor mocked her rival, who said it rained.", or None.

    Only who alone is the subject of that sentence, and is known to be of the pronoun's gender; where the rival is named
    as well, only if the subject answers her.
    """
    if phrase.form is not Form.PRONOUN or phrase.head not in {"he", "she"} or not (scene.aside and scene.history):
        return None
    offset, who = scene.history[-1]
    start = phrase.span.start
    if layout.sentence_start(start) != start or layout.sentence(start) - layout.sentence(offset) != 1 or scene.quoted:
        return None
    begin = layout.sentence_start(offset)
    named = {one for _, one in cast.within(begin, start) if is_personal(one)}
    if len(named - {*who}) != 1 or not (named.isdisjoint(who) or _ANSWERS.search(text, begin, offset)):
        return None
    one = (named - {*who}).pop()
    opens = any(place == begin or (place in one.subjects and begin < place < offset) for place in one.places)
    return one if opens and one.male * gender_of(phrase) >= _DOUBT else None


def told_of_by_many(phrase: Phrase, cast: Cast, layout: Layout, scene: Scene) -> Character | None:
    """Return Renn for "He" behind "Renn won, officials said.", or None: they are nobody called so.

    Only who alone is named in that sentence, which his name opens.
    """
    start = phrase.span.start
    opens = phrase.form is Form.PRONOUN and phrase.head in {"he", "she"} and layout.sentence_start(start) == start
    if not opens or scene.quoted or not scene.history:
        return None
    offset, who = scene.history[-1]
    if layout.sentence(start) - layout.sentence(offset) != 1 or not all(one.plural or one.institution for one in who):
        return None
    begin = layout.sentence_start(offset)
    named = cast.within(begin, start)
    people = {one for _, one in named if one.kind is AgentKind.PERSON}
    if len(people) != 1 or not named or named[0][0].outer.start != begin or named[0][0].possessive:
        return None
    one = named[0][1]
    return one if one in people and one.male * gender_of(phrase) > -_DOUBT else None


def body_just_named(phrase: Phrase, layout: Layout, scene: Scene) -> Character | None:
    """Return the organisation that spoke in the sentence before "the group", or None.

    The ranker would prefer "Rights group" of a headline, which is described by the noun.
    """
    if (
        phrase.form is not Form.DEFINITE
        or phrase.words != (phrase.head,)
        or phrase.head not in _ANY_GROUP | _SOME_GROUPS
    ):
        return None
    if not scene.history:
        return None
    offset, who = scene.history[-1]
    near = layout.sentence(phrase.span.start) - layout.sentence(offset) <= 1 and offset >= layout.headline.end
    named = len(who) == 1 and who[0].kind is AgentKind.ORGANIZATION and bool(who[0].forms) and not who[0].institution
    told = named and (phrase.head in _ANY_GROUP or who[0].agent is None)
    return who[0] if near and told and not is_another_body(phrase.head, who[0]) else None


def tells_of_a_newcomer(phrase: Phrase, tokens: Sequence[Token], cast: Cast, content: Spans) -> bool:
    """Tell whether "his family" is of somebody whom the words bring in: "Police shot a boy, his family said"."""
    if phrase.possessor not in MALE | FEMALE or not content or content[-1].end > phrase.span.start:
        return False
    said = [token for span in content for token in tokens[first_at(tokens, span.start) : first_at(tokens, span.end)]]
    if any(token.low in MALE | FEMALE for token in said):
        return False
    if any(one.kind is AgentKind.PERSON for span in content for _, one in cast.within(span.start, span.end)):
        return False
    new = [at for at, token in enumerate(said) if token.low in {"a", "an"}]
    return any(token.low in PERSONS for at in new for token in said[at + 1 : at + 1 + _NOUN_PHRASE])
