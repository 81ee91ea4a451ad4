"""Which body a noun tells from another: "the council" is not "the union", "the ministry" no "Kestrel Foods".

The ranker takes a body that it has not met for the one that spoke last. Nouns that mean one thing in the news ("the
airline", "the carrier") stand together here; those of two sorts are two bodies.
"""

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.lexicon.speakers import BODIES, COUNTRY_NOUNS, DOCUMENTS, ESTABLISHMENTS, INSTITUTIONS, ROLES
from counterclaim.lexicon.words import listed

_GOODS = listed(
    "company firm business employer maker airline carrier bank lender manufacturer supplier insurer factory mill plant "
    "mine quarry refinery smelter foundry shipyard dairy bakery distillery brewery winery restaurant retailer brewer "
    "carmaker automaker drugmaker startup start-up shop store hotel publisher utility operator railway cooperative "
    "pharmacy laboratory studio carrier"
)
_SORTS = (
    _GOODS,
    listed("newspaper paper magazine daily journal publication publisher outlet post company broadcaster agency"),
    listed("channel network broadcaster station site website outlet tv television media company agency"),
    listed("council committee commission board panel chamber city town administration"),
    listed("commission agency watchdog regulator monitor observatory bureau department office ministry"),
    listed("union association federation league"),
    listed("federation league committee association club board commission"),
    listed("party movement front bloc coalition alliance opposition faction campaign camp leadership"),
    listed("militia front brigade faction movement alliance coalition forces army rebels party leadership"),
    listed("charity foundation trust fund ngo nonprofit watchdog monitor observatory network association movement"),
    listed("army military forces navy command government regime"),
    listed("police force forces authorities department"),
    listed("government regime administration authorities cabinet presidency leadership council coalition military")
    | COUNTRY_NOUNS,
    listed("hospital clinic trust university"),
    listed("university college academy institute school think-tank laboratory"),
    listed("institute think-tank centre center collective foundation observatory nonprofit fund charity watchdog"),
    listed("church diocese parish monastery"),
    listed("club team squad federation campaign"),
    listed("court panel judiciary"),
    listed("museum gallery theatre zoo orchestra foundation trust"),
    listed("parliament chamber opposition committee commission"),
    listed("embassy consulate delegation office government"),
    listed("prosecution"),
    listed("defence defense"),
)
"""Nouns that one body may have in turn."""
_SORTED = frozenset().union(*_SORTS)
_ANY = listed("group organisation organization body team service agency collective delegation office")
"""What many bodies are called; a group is none of the powers."""
_NO_GROUPS = listed(
    "army military police navy ministry government regime authorities parliament court city town country nation state "
    "council embassy cabinet presidency hospital university school judiciary force prosecutor judge"
)
_GROUPS = listed("group organisation organization collective")
_PUBLIC = listed("council court city town hospital army navy parliament university church police embassy school")
"""Bodies whose names say what they are: a name without the noun is another's."""
_PERSONAL = (ROLES - BODIES - INSTITUTIONS - DOCUMENTS) | listed("people")
_ALSO_BODIES = listed("monitor rival opponent ally owner producer member challenger critic host frontrunner leaders")
_SIDES = listed("prosecution defence defense")
_FIRM_NAMES = listed(
    "foods motors airlines airways energy oil gas steel electric electronics industries holdings systems technologies "
    "pharmaceuticals pharma chemicals mining minerals shipping logistics telecom inc corp ltd plc gmbh co company bank "
    "insurance motor aerospace aviation brewery breweries textiles cement petroleum resources mills stores partners"
)
"""Last words of firms' names."""


def is_another_body(noun: str, one: Character) -> bool:
    """Tell whether one called "the ``noun``" is another than a body, by what that is called or named."""
    if one.kind is AgentKind.PERSON:  # a name of one word may be a body's all the same
        return noun in _PUBLIC
    own = _nouns(one)
    if noun in _PERSONAL:
        return _is_no_person(noun, one, own)
    if not own:
        return noun in _PUBLIC and one.kind is not AgentKind.UNNAMED
    return _are_of_two_sorts(noun, own)


def _are_of_two_sorts(noun: str, own: set[str]) -> bool:
    """Tell whether a body that goes by some nouns is never called by another."""
    if noun in _GROUPS:
        return own <= _NO_GROUPS
    if noun in _SIDES and own & ROLES:
        return True
    if noun in _ANY or noun not in _SORTED or not own & _SORTED or own & _ANY:
        return False
    return not any(noun in sort and own & sort for sort in _SORTS)


def _is_no_person(noun: str, one: Character, own: set[str]) -> bool:
    """Tell whether "the source" or "the family" is no body or document that has spoken; "the owner" may be a firm."""
    if noun in _ALSO_BODIES and one.kind is not AgentKind.UNNAMED:
        return False
    return noun != "monitor" and bool(own & (_SORTED | _ANY | DOCUMENTS)) and not own & ROLES


def _nouns(one: Character) -> set[str]:
    """Return the nouns by which a body goes: of its description or name and its roles; a firm's is "firm"."""
    if one.kind is AgentKind.UNNAMED:
        return {one.noun}
    last = one.name.lower().split()[-1]
    own = ((one.roles | set(one.institution.split()) | one.words) & (_SORTED | _ANY | BODIES | ESTABLISHMENTS)) - {"co"}
    if one.kind is AgentKind.GOVERNMENT and not one.institution:
        own |= COUNTRY_NOUNS
    if one.kind is AgentKind.MEDIA:
        own |= {"newspaper", "channel", "agency"}
    return own | {"firm"} if last in _FIRM_NAMES else own
