"""The opposite of what was said: "the union said the mill was unsafe; the company said it was safe".

Both clauses are plain, about one subject, and say opposites of it: opposite words, or one says no and the other not.
The second adds nothing that the first does not have ("safe before the flood", "open on Tuesday").
"""

from counterclaim.lexicon.opposites import ANTONYMS, PREFIXED
from counterclaim.lexicon.speakers import KIN, LATER_PERSONS, ROLES, TITLES
from counterclaim.lexicon.words import listed
from counterclaim.rebuttals.parties import stretch
from counterclaim.rebuttals.predications import Predication, predication_of
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import stem

_MORE = (
    ("safe harmless", "unsafe dangerous harmful poisonous toxic deadly"),
    ("alive living survived", "dead died killed"),
    ("clean pure drinkable", "dirty filthy contaminated polluted poisoned"),
    ("sober", "drunk drunken intoxicated"),
    ("fit healthy", "unfit ill sick injured unwell"),
    ("intact undamaged unharmed unscathed", "damaged destroyed broken"),
    ("legal lawful", "illegal unlawful criminal"),
    ("fair clean free", "unfair rigged fraudulent stolen"),
    ("rise rises rising rose risen increase increases increased increasing grew grown growing climbed",
     "fall falls falling fell fallen decrease decreases decreased decreasing declined declining dropped shrank shrunk "
     "shrinking"),
    ("succeeded", "failed collapsed"),
    ("holding", "collapsed broken"),
    ("deliberate deliberately intentional intended", "accidental accident mistake unintentional"),
    ("resigned quit", "fired sacked dismissed"),
    ("full", "empty"),
    ("genuine authentic real", "fake forged faked fabricated"),
    ("solvent", "insolvent bankrupt"),
    ("voluntary voluntarily", "forced involuntary"),
    ("over finished", "continuing ongoing"),
)  # fmt: skip
_PAIRS = tuple((listed(one), listed(other)) for one, other in (*ANTONYMS, *PREFIXED, *_MORE))
_VERBS = listed(
    "rose fell increased decreased declined dropped grew climbed shrank won lost accepted rejected refused succeeded "
    "failed resigned quit collapsed died survived"
)
_AGENTIVE = listed("won lost accepted rejected refused")
"""What the speaker may as well say of himself: "it had won"."""
_OF_PERSONS = listed("sober drunk guilty innocent fit unfit armed unarmed injured hurt aware")
"""What the speakers may say of themselves."""
_OF_FATE = listed("alive dead died killed beaten tortured murdered shot strangled poisoned hanged")
"""What nobody says of himself."""
_LIGHT = frozenset(
    map(
        stem,
        listed(
            "perfectly completely entirely fully quite still always actually indeed in fact throughout at all times"
        ),
    )
)
_ORDER = listed("first second third last next other new old former")
"""What tells one of several from the others."""
_MANY = listed("people men women children police")
_PERSONS = (
    ROLES
    | LATER_PERSONS
    | KIN
    | TITLES
    | listed(
        "man woman boy girl child person patient victim suspect pilot driver player baby prisoner hostage leader "
        "candidate"
    )
)


def states_plainly(content: str) -> bool:
    """Tell whether ``content`` begins with a clause that can be the opposite of another."""
    told = predication_of(content, _VERBS)
    return told is not None and (told.negated or any(told.head in one | other for one, other in _PAIRS))


def is_opposite(first: Profile, second: Profile) -> bool:
    """Tell whether ``second`` says the opposite of what ``first`` does, of the same subject."""
    one, other = (predication_of(said.content.text, _VERBS) for said in (first, second))
    if one is None or other is None or one.modal != other.modal or not _goes_against(one, other):
        return False
    return other.rest <= one.rest | _LIGHT | {stem(one.head)} and is_of_the_same(one, other, second)


def _goes_against(one: Predication, other: Predication) -> bool:
    if one.negated and other.negated:
        return False
    if one.negated != other.negated:
        same = bool(one.head) and stem(one.head) == stem(other.head) and one.be == other.be
        return same or (other.negated and other.be and one.be and not other.head)
    return any(_are_poles(one.head, other.head, pair) for pair in _PAIRS)


def _are_poles(one: str, other: str, pair: tuple[frozenset[str], frozenset[str]]) -> bool:
    return (one in pair[0] and other in pair[1]) or (one in pair[1] and other in pair[0])


def is_of_the_same(one: Predication, other: Predication, second: Profile) -> bool:
    """Tell whether the subjects of both clauses are or may be one; ``second`` says the second clause."""
    if other.pronoun:
        return _may_mean(other, one, second)
    if one.pronoun:
        return False
    mine, theirs = ({word.lower() for word in told.subject} for told in (one, other))
    names = all(word[0].isupper() for word in (*one.subject, *other.subject))
    within = theirs <= mine and not (mine - theirs) & _ORDER
    return one.noun.lower() == other.noun.lower() and (within or (names and mine <= theirs))


def _may_mean(other: Predication, one: Predication, second: Profile) -> bool:
    """Tell whether the pronoun that is the second subject means the first."""
    if one.pronoun:
        thing = other.be and other.pronoun in {"it", "they"} and other.head not in _OF_PERSONS
        return one.pronoun == other.pronoun and (thing or other.head in _OF_FATE)
    named = second.party.named_in(stretch(" ".join(one.subject), {})) or _calls(second, one)
    if not named and (other.head in _AGENTIVE or (not other.be and other.negated)):
        return False
    return named or _agrees(other.pronoun, one)


def _calls(second: Profile, one: Predication) -> bool:
    """Tell whether the second speaker is called as the first subject is: "the army"."""
    called = second.party.called.removeprefix("the ")
    return bool(called) and called == one.noun.lower()


def _agrees(pronoun: str, one: Predication) -> bool:
    noun = one.noun
    word = noun.lower()
    many = word in _MANY or (word.endswith("s") and not word.endswith(("ss", "us", "is", "news")))
    person = noun[0].isupper() or word in _PERSONS
    if pronoun == "they":
        return many
    return not (many and noun[0].islower()) and (person if pronoun in {"he", "she"} else not person)
