"""Who cannot be meant by a phrase, whatever speaks for it: gender, number, sort, and where a name first stood."""

from collections.abc import Sequence

from counterclaim.agent import AgentKind
from counterclaim.claimants.antecedents.excluding import PAST, can_be_so_called, is_personal
from counterclaim.claimants.antecedents.features import gender_of
from counterclaim.claimants.antecedents.posts import are_alike, may_be_hers
from counterclaim.claimants.antecedents.scene import Scene, Who
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.speakers import (
    BODIES,
    DOCUMENTS,
    FEMALE_TITLES,
    INSTITUTIONS,
    KIN,
    LATER_PERSONS,
    MALE_TITLES,
    ROLES,
)
from counterclaim.lexicon.words import listed

_OF_BODIES = frozenset({"the-institution", "the-body", "a-institution", "a-body"})
_PERSONAL = frozenset({"he", "she"})
_COMPANY = frozenset({"company", "firm"})
_NO_COMPANIES = listed("league association union front party movement council committee federation alliance court army")
_NO_BODIES = (ROLES | DOCUMENTS) - BODIES - INSTITUTIONS
_OUTLETS = listed("newspaper paper magazine daily channel network broadcaster station site website outlet publication")
_NO_PERSONS = BODIES | INSTITUTIONS | DOCUMENTS
_OTHERS = LATER_PERSONS | KIN
_RELATED = KIN | listed(
    "colleague colleagues parents lawyer lawyers attorney attorneys agent teammates neighbours neighbors friends fans "
    "supporters relatives coach trainer doctor doctors solicitor barrister counsel publicist employer landlord boss"
)
"""What people are to somebody: his lawyer is not his mother."""
_MEN = MALE_TITLES - listed("chairman spokesman congressman")
_COMPLEMENTING = listed("of in for from at")
_KNOWN_GENDER = 2.5
"""What a given name or a title tells of somebody's gender; pronouns nearby alone tell less."""


def is_of_sort(kind: str, phrase: Phrase, who: Character) -> bool:
    """Tell whether a candidate's sort fits a phrase: no firm is a league or "records", no state "he".

    Among those of the sort candidates are ranked by recency, as the weights have learned it.
    """
    if kind in _PERSONAL and (who.institution or who.plural or (who.agent and who.agent.kind is not AgentKind.PERSON)):
        return False
    if phrase.head in _COMPANY and who.name.lower().rsplit(" ", 1)[-1] in _NO_COMPANIES:
        return False
    if kind == "the-body" and who.kind is AgentKind.UNNAMED and who.name.lower() == phrase.head:
        return False
    return kind not in _OF_BODIES or who.kind is not AgentKind.UNNAMED or who.noun not in _NO_BODIES


def who_may_be(kind: str, phrase: Phrase, scene: Scene, candidates: Sequence[Who]) -> list[Who]:
    """Return those of the candidates that a phrase of this kind can stand for at all.

    Somebody known to be of the other gender is left out where one of the phrase's own is at hand, and today's
    president where a former one is.
    """
    kept = [
        who
        for who in candidates
        if not (kind in _PERSONAL and any(_is_thing(one) or _is_called_otherwise(phrase, one) for one in who))
        and _agrees(kind, phrase, scene, who)
        and _is_at_hand(kind, phrase, scene, who)
        and can_be_so_called(phrase, scene, who)
    ]
    if kind == "they":
        kept = _rather_many(scene, kept)
    met = [who for who in kept if scene.last(who) >= 0]
    if kind in _PERSONAL and any(_gender_fits(phrase, who) or _may_be_either(who) for who in met):
        kept = [who for who in kept if not _gender_differs(phrase, who)]
    if phrase.form is Form.DEFINITE and any(_was_one(phrase, who) for who in met):
        kept = [who for who in kept if _was_one(phrase, who)]
    return kept


def _rather_many(scene: Scene, kept: list[Who]) -> list[Who]:
    """Leave out one person where a body has spoken, and who was "it" where many have."""
    spoken = [who for who in kept if scene.has_spoken(who)]
    if any(len(who) > 1 or not _is_one_person(who[0]) for who in spoken):
        kept = [who for who in kept if len(who) > 1 or not _is_one_person(who[0])]
    if any(_are_many(who) for who in spoken):
        kept = [who for who in kept if len(who) > 1 or who[0] not in scene.neuter]
    return kept


def _is_thing(who: Character) -> bool:
    """Tell whether a candidate is known to be no person: a medium, or described as a body or document."""
    if who.kind is AgentKind.MEDIA:
        return True
    return who.kind is AgentKind.UNNAMED and who.noun in _NO_PERSONS - ROLES


def _agrees(kind: str, phrase: Phrase, scene: Scene, who: Who) -> bool:
    """Tell whether number and sort do not contradict "it", which is no crowd, and no person but for his statement."""
    if phrase.form is not Form.PRONOUN or kind != "it" or (scene.written and who == scene.history[-1][1]):
        return True
    return not _are_many(who) and not is_personal(who[0])


def _is_one_person(who: Character) -> bool:
    return is_personal(who) and not who.plural


def _are_many(who: Who) -> bool:
    return len(who) > 1 or (who[0].plural and who[0].kind is AgentKind.UNNAMED)


def _is_at_hand(kind: str, phrase: Phrase, scene: Scene, who: Who) -> bool:
    """Tell whether the text so far allows a candidate: who is only spoken of in these very words does not say them."""
    if phrase.form is Form.NONE:
        return True
    first = min(place for one in who for place in one.places)
    if phrase.form is Form.PRONOUN:
        inner = kind in _PERSONAL and scene.quoted and who == scene.around
        itself = phrase.span.end - phrase.span.start == len(phrase.head)  # no "his" of "his aide"
        later = itself and kind in _PERSONAL and scene.layout.sentence(first) > scene.layout.sentence(scene.anchor)
        return not inner and not later and not scene.says(first)
    if phrase.form is not Form.DEFINITE or len(who) > 1:
        return True
    return not (phrase.head in _OUTLETS and first >= scene.anchor) and _is_described(phrase, scene, who[0])


def _is_described(phrase: Phrase, scene: Scene, who: Character) -> bool:
    """Tell whether nothing in a definite description speaks against a candidate."""
    if (phrase.owner is not None and not _is_owned(phrase, who)) or _contradicts(phrase, who):
        return False
    if _comes_later(phrase, scene, who):
        return False
    return not scene.brought_in or _was_there(phrase, scene, who)


def _comes_later(phrase: Phrase, scene: Scene, who: Character) -> bool:
    """Tell whether a person is named only behind a bare "mayor" that nothing says of him."""
    later = who.kind is AgentKind.PERSON and who.places[0] >= scene.anchor
    return later and len(phrase.words) == 1 and phrase.head not in who.roles | who.words


def _is_owned(phrase: Phrase, who: Character) -> bool:
    """Tell whether "Marsh's advisers" may be a candidate: they are no one person, and not any advisers."""
    if who.crowd:
        return False
    if who.kind is AgentKind.UNNAMED and phrase.head in _RELATED and who.noun in _RELATED:
        return are_alike(phrase.head, who.noun)
    if who.kind is not AgentKind.PERSON or phrase.head not in ROLES | _OTHERS:
        return True
    return not phrase.plural and who is not phrase.owner and may_be_hers(phrase.head, who)


def is_of_gender(phrase: Phrase, who: Character) -> bool:
    """Tell whether a candidate is not known, by name or noun, to be of the other gender than a pronoun."""
    if who.kind is AgentKind.UNNAMED:
        nouns = FEMALE_TITLES if gender_of(phrase) > 0 else _MEN if gender_of(phrase) < 0 else frozenset()
        return who.noun not in nouns and not (gender_of(phrase) > 0 and who.noun.endswith("woman"))
    return who.kind is not AgentKind.PERSON or gender_of(phrase) * who.male > -_KNOWN_GENDER


def _is_called_otherwise(phrase: Phrase, who: Character) -> bool:
    """Tell whether "he" cannot be "the actress"."""
    return who.kind is AgentKind.UNNAMED and not is_of_gender(phrase, who)


def is_another_s(phrase: Phrase) -> bool:
    """Tell whether a phrase means somebody's own person ("her spokeswoman"), who is never that somebody."""
    return bool(phrase.possessor) and phrase.head in ROLES | _OTHERS


def _was_there(phrase: Phrase, scene: Scene, who: Character) -> bool:
    """Tell whether a candidate is called so, or was mentioned in a sentence that has the description's noun."""
    stem = phrase.head.rstrip("s")
    called = who.words | who.roles | set(who.institution.split())
    if stem in {word.rstrip("s") for word in called} or (phrase.head in _OUTLETS and who.kind is AgentKind.MEDIA):
        return True
    return any(scene.layout.sentence(place) in scene.brought_in for place in who.places)


def _contradicts(phrase: Phrase, who: Character) -> bool:
    """Tell whether both have a complement and these differ: "directorate of health" and "directorate of education"."""
    if who.kind is not AgentKind.UNNAMED:
        return False
    own, other = _complements(phrase.words), _complements(tuple(who.name.lower().split()))
    return any(own[link].isdisjoint(other[link]) for link in own.keys() & other.keys())


def _complements(description: Sequence[str]) -> dict[str, set[str]]:
    """Return the words behind each preposition of a description."""
    found: dict[str, set[str]] = {}
    link = ""
    for word in description[1:]:
        if word in PREPOSITIONS:
            link = word if word in _COMPLEMENTING else ""
        elif link and word not in {"the", "a", "an"}:
            found.setdefault(link, set()).add(word)
    return found


def _was_one(phrase: Phrase, who: Who) -> bool:
    """Tell whether "the former president" is what a candidate is called."""
    former = not PAST.isdisjoint(phrase.words)
    people = [one for one in who if one.kind is AgentKind.PERSON]
    return former and any(phrase.head in one.roles and not PAST.isdisjoint(one.roles) for one in people)


def _gender_fits(phrase: Phrase, who: Who) -> bool:
    return any(one.kind is AgentKind.PERSON and gender_of(phrase) * one.male >= _KNOWN_GENDER for one in who)


def _may_be_either(who: Who) -> bool:
    """Tell whether a candidate is a person described by what men and women are called: "a tenant"."""
    return len(who) == 1 and who[0].kind is AgentKind.UNNAMED and _is_one_person(who[0])


def _gender_differs(phrase: Phrase, who: Who) -> bool:
    return any(gender_of(phrase) * one.male <= -_KNOWN_GENDER for one in who)
