"""Who a definite description cannot be, by its noun: no driver is "witnesses", no school is a man.

The ranker learned from articles where nearly every "the spokesman" has spoken before. One who is brought in late
("The driver said") would else be taken for whoever spoke last.
"""

from counterclaim.agent import AgentKind
from counterclaim.claimants.antecedents.bodies import is_another_body
from counterclaim.claimants.antecedents.documents import is_another_document
from counterclaim.claimants.antecedents.modified import is_told_apart
from counterclaim.claimants.antecedents.posts import are_of_two_trades, may_hold
from counterclaim.claimants.antecedents.scene import Scene, Who
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.lexicon.speakers import (
    BODIES,
    DOCUMENTS,
    ESTABLISHMENTS,
    FEMALE_TITLES,
    INSTITUTIONS,
    KIN,
    LATER_PERSONS,
    MALE_TITLES,
    ROLES,
)
from counterclaim.lexicon.words import listed

_MAYBE_BODIES = listed(
    "monitor source family people rival opponent critic supporter ally member owner author user host challenger "
    "survivor victim candidate advocate producer writer frontrunner front-runner"
)
_PERSONAL = ROLES - BODIES | LATER_PERSONS | KIN
PERSONS = frozenset(word for word in ROLES if not word.endswith("s")) - BODIES - _MAYBE_BODIES | LATER_PERSONS
_ANY_PERSON = listed(
    "man woman person official source guy boy girl member resident witness relative neighbour neighbor friend youth "
    "teenager child victim spokesman spokeswoman spokesperson suspect accused defendant survivor"
)
"""Nouns that go with any other: a farmer may be "the man", a diplomat "the official"."""
_TOLD_BY_POST = listed(
    "judge driver ambassador sheriff referee pilot nurse pastor priest soldier farmer teacher coach minister "
    "prosecutor superintendent landlord tenant shopkeeper passenger customer villager firefighter paramedic magistrate"
)
"""Posts that nobody is called by unannounced, as a known politician may be "the senator"."""
PAST = frozenset({"former", "ex"})
_UNTOLD = listed("witness source resident relative neighbour neighbor official friend member")
"""Unnamed people of whom nothing says that they are, say, the driver."""
_AT_SIGHT = listed("man woman guy boy girl youth teenager child person toddler baby")
"""What a stranger sees; he is no doctor of whom nothing tells that he is one."""
_LEARNED = _TOLD_BY_POST | listed(
    "officer doctor medic surgeon lawyer barrister solicitor engineer mayor official spokesman spokeswoman "
    "spokesperson professor researcher scientist expert analyst director manager chairman leader chief commander "
    "general colonel inspector detective senator governor president trainer trader landowner reporter journalist"
)
_COUNSEL = listed("lawyer attorney counsel solicitor barrister advocate")
_ON_TRIAL = listed("accused defendant suspect")
_AT_COURT = listed("prosecutor judge magistrate lawyer barrister solicitor officer detective inspector")
"""Who deals with those on trial."""
_COURT = listed("prosecutor judge magistrate jury court")
"""Who is nobody's lawyer."""
_STARS = listed("striker defender goalkeeper midfielder footballer player artist singer athlete boxer actor actress")
"""Trades of the well-known, who are called so unannounced unless somebody else was."""
_FIELDS = listed(
    "prime foreign interior defence defense finance justice health labour labor education energy oil trade transport "
    "environment agriculture information culture economy home vice deputy"
)
_ANY_BODY = listed("group organisation organization body team service agency")
_SURE_INSTITUTIONS = INSTITUTIONS - listed("campaign camp team office administration foundation leadership supporters")
"""Those that no article names by the person at their head."""
_POSTS = (
    *(listed(post) for post in ("mayor", "ambassador envoy", "judge justice", "driver", "sheriff", "referee", "pilot")),
    *(listed(post) for post in ("nurse", "pastor priest imam", "coach trainer", "soldier", "farmer", "student")),
    listed("minister premier secretary"),
    *(listed(party) for party in ("democrat", "republican")),
)
"""Posts of which nobody who speaks in one article has two; "Marsh lawyer Ann Moor" makes no lawyer of Marsh."""
_NO_PEOPLE = listed("authorities forces headquarters results findings words news sources supporters allies aides")
"""Many things that may stand for one who speaks through them."""
_CHILDREN = listed("girl boy child teenager pupil baby toddler")
_ELDERS = listed("father mother wife husband widow widower uncle aunt grandfather grandmother")
_MEN = KIN & MALE_TITLES | listed("man boy guy")
_WOMEN = KIN & FEMALE_TITLES | listed("woman girl")
_CIVIL = listed("mayor senator congressman congresswoman lawmaker chancellor premier")
_RANKS = listed("colonel general major lieutenant sergeant captain brigadier admiral corporal")
"""Who has one of these is not called by one of the others."""
_OF_MANY = (
    BODIES | INSTITUTIONS | listed("family pair couple duo trio crowd community public minority majority lot rest")
)
"""Nouns in the singular that stand for many."""
_POWERS = (BODIES | INSTITUTIONS) - listed(
    "group organisation organization team service body union association committee collective charity campaign "
    "movement opposition delegation supporters club squad nonprofit ngo ngos foundation monitor media"
)
_CIVILIANS = listed(
    "villagers residents witnesses doctors medics nurses patients relatives parents neighbours neighbors locals "
    "survivors civilians farmers fishermen students pupils teachers tenants passengers shoppers mourners voters "
    "customers prisoners detainees refugees migrants analysts economists scientists researchers experts"
)
"""People who are no power that answers them: "the coalition" is not "villagers"."""
_BODIES_IN_PLURAL = frozenset(
    noun.removesuffix("y") + "ies" if noun.endswith("y") else f"{noun}s" for noun in BODIES if not noun.endswith("s")
)
"""Many bodies ("aid agencies"), none of which is "the militia"."""
_NO_FIRMS = (AgentKind.PERSON, AgentKind.UNNAMED)
"""Who is not heard to speak of itself as "the company"."""
_SURE = 0.5


def can_be_so_called(phrase: Phrase, scene: Scene, who: Who) -> bool:
    """Tell whether nothing in the noun of a definite description speaks against a candidate; True for other phrases."""
    noun = phrase.head
    if phrase.form is not Form.DEFINITE:
        return True
    if _is_matter_of(noun, who) or (phrase.plural and _is_single(noun, who)):
        return False
    if noun in DOCUMENTS or phrase.plural:
        introduced = scene.introduced >= 0 or bool(phrase.possessor)
        if len(who) == 1 and are_of_two_trades(noun, who[0]):
            return False
        document = noun in DOCUMENTS - BODIES and len(who) == 1
        return not (document and is_another_document(noun, who[0], introduced=introduced))
    if len(who) > 1:
        return noun not in PERSONS | ESTABLISHMENTS
    return _can_one_be(phrase, scene, who[0])


def _can_one_be(phrase: Phrase, scene: Scene, one: Character) -> bool:
    """Tell the same of one candidate and a description of one, no document."""
    noun = phrase.head
    if is_told_apart(phrase, one) or (phrase.possessor and noun in _COUNSEL and one.noun in _COURT):
        return False
    if (noun in one.words | one.roles or noun in one.institution.split()) and not _are_joined(noun, one):
        return not (noun == "minister" and _FIELDS.intersection(phrase.words) - one.roles and one.roles & _FIELDS)
    owned = phrase.is_owned or (phrase.possessor and noun in KIN | {"family"} and one.kind is AgentKind.PERSON)
    if (owned and one.kind in _NO_FIRMS) or _has_told(noun, scene, one) or _are_several(noun, one):
        return False
    if is_another_body(noun, one) or not _holds_post(phrase, scene, one):
        return False
    return _may_be_person(noun, one) if noun in PERSONS else _may_be_body(noun, one)


def _holds_post(phrase: Phrase, scene: Scene, one: Character) -> bool:
    """Tell whether somebody may hold the post of a description; True where that is none."""
    noun, introduced = phrase.head, _is_introduced(scene, one)
    announced = noun in _TOLD_BY_POST or (noun in _STARS and scene.introduced >= 0)
    if announced and (one.kind is AgentKind.PERSON or one.noun in _UNTOLD) and not introduced:
        return False
    stranger = one.noun in _AT_SIGHT or (one.noun in _ON_TRIAL and noun in _AT_COURT)
    if stranger and noun in _LEARNED and not introduced:
        return False
    former = not PAST.isdisjoint(phrase.words)  # "the former secretary of state", as every reader knows
    if one.kind is not AgentKind.PERSON or noun not in _PERSONAL or former:
        return True
    return may_hold(noun, one, introduced=introduced) and not _has_another_post(noun, one)


def _is_matter_of(noun: str, who: Who) -> bool:
    """Tell whether a description only tells of a noun: "the ad" is not "a source familiar with the ad"."""
    one = who[0]
    if len(who) > 1:
        return False
    behind = one.name.lower().partition(f"{one.noun} ")[2].split()
    owned = f"{noun}'s " in one.name.lower() or f"{noun}\u2019s " in one.name.lower()  # nor "the senator" his aide
    return one.kind is AgentKind.UNNAMED and noun != one.noun and (noun in behind or owned)


def _is_single(noun: str, who: Who) -> bool:
    """Tell whether a candidate is one person, or one house that nobody names: "the auditors" are neither."""
    if noun in _NO_PEOPLE | DOCUMENTS or len(who) > 1:
        return False
    one = who[0]
    return not one.plural and (is_personal(one) or (one.kind is AgentKind.UNNAMED and one.noun in ESTABLISHMENTS))


def _are_several(noun: str, one: Character) -> bool:
    """Tell whether "the start-up" would be many: two that one description joins, or people who are no body."""
    if one.kind is not AgentKind.UNNAMED:
        return False
    if one.plural and one.noun in _BODIES_IN_PLURAL and noun != one.noun:
        return noun in _OF_MANY
    if one.plural and one.noun in _CIVILIANS and noun in _POWERS:
        return True
    return _are_joined(noun, one) or (one.plural and one.noun in ROLES - BODIES and noun not in _OF_MANY)


def _are_joined(noun: str, one: Character) -> bool:
    """Tell whether a description joins two: "the union" is not "the union and the operator"."""
    joined = "and" in one.name.lower().split(one.noun, 1)[0].split()
    return one.kind is AgentKind.UNNAMED and joined and noun != one.noun


def is_personal(one: Character) -> bool:
    """Tell whether a candidate is surely a person, by name or by the noun that describes him."""
    if one.kind is AgentKind.UNNAMED:
        return one.noun in PERSONS
    return one.kind is AgentKind.PERSON and one.person >= _SURE


def _is_introduced(scene: Scene, one: Character) -> bool:
    """Tell whether a candidate stands in the sentence before that has the description's noun."""
    return scene.introduced in {scene.layout.sentence(place) for place in one.places}


def _has_told(noun: str, scene: Scene, one: Character) -> bool:
    """Tell whether a candidate has told of somebody called so; a firm may speak of itself as "the company"."""
    return one in scene.told.get(noun, ()) and (noun not in BODIES or one.kind in _NO_FIRMS)


def _may_be_person(noun: str, one: Character) -> bool:
    if one.kind is AgentKind.PERSON:
        return not _has_another_post(noun, one)
    if one.kind is not AgentKind.UNNAMED or one.plural:
        return False
    own = one.noun
    if (noun in _MEN and own in _WOMEN) or (noun in _WOMEN and own in _MEN) or (noun in _ELDERS and own in _CHILDREN):
        return False
    return own == noun or own in _ANY_PERSON or (noun in _ANY_PERSON and own not in BODIES | INSTITUTIONS | DOCUMENTS)


def _has_another_post(noun: str, one: Character) -> bool:
    if (noun in _CIVIL and one.roles & _RANKS) or (noun in _RANKS and one.roles & _CIVIL):
        return True
    return any(noun in post for post in _POSTS) and any(post & one.roles for post in _POSTS if noun not in post)


def _may_be_body(noun: str, one: Character) -> bool:
    """Tell whether a school or service may be a candidate: no person, and nobody whose own noun is no body's."""
    if noun in ESTABLISHMENTS or (noun in BODIES and not one.plural and one.kind is AgentKind.UNNAMED):
        if one.kind is not AgentKind.UNNAMED:
            return not is_personal(one)
        return noun in _ANY_BODY or one.noun in BODIES | INSTITUTIONS | DOCUMENTS | ESTABLISHMENTS
    return noun not in _SURE_INSTITUTIONS | BODIES or not is_personal(one)
