"""Which posts a named person may be called by: nobody is "the engineer" of whom the text tells no such thing.

"The senator" may be a senator whom every reader knows; "the source", "the people" or "the nurse" is no Dana Renn
brought in without a post.
"""

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.character import Character
from counterclaim.lexicon.speakers import KIN
from counterclaim.lexicon.words import listed

_NEVER = listed("source people family spokespeople person member user respondent crowd public")
"""What nobody is called who has been named, unless as such."""
_KNOWN = listed(
    "man woman guy boy girl youth teenager child president senator candidate nominee billionaire millionaire "
    "businessman businesswoman politician republican democrat lawmaker leader chancellor premier governor frontrunner "
    "front-runner suspect accused defendant victim survivor plaintiff general congressman congresswoman author writer "
    "star striker defender goalkeeper midfielder footballer player artist singer athlete boxer actor actress host "
    "rival opponent challenger critic ally veteran prisoner detainee terrorist gunman attacker surrogate"
)
"""What readers know of the well-known, or see from the story."""
_ALIKE = (
    listed("lawyer attorney counsel solicitor barrister advocate prosecutor judge"),
    listed("doctor medic surgeon physician professor dr paramedic nurse scientist researcher expert pathologist"),
    listed(
        "professor researcher scientist economist academic analyst expert author historian lecturer pollster dr prof "
        "strategist fellow scholar consultant director teacher biologist physicist chemist geologist engineer"
    ),
    listed(
        "officer policeman policewoman inspector detective captain sergeant commander chief general colonel major "
        "lieutenant sheriff superintendent brigadier admiral commissioner soldier spokesman spokeswoman pilot"
    ),
    listed(
        "leader head chief president chairman chairwoman chair director executive manager ceo founder owner boss "
        "commander secretary coordinator principal businessman deputy"
    ),
    listed("spokesman spokeswoman spokesperson official minister secretary adviser director head chief"),
    listed("activist advocate organiser organizer campaigner protester demonstrator volunteer coordinator director"),
    listed(
        "journalist reporter correspondent columnist author writer editor anchor host blogger commentator photographer "
        "activist producer presenter"
    ),
    listed(
        "adviser advisor aide strategist consultant staffer operative manager surrogate ally official spokesman "
        "spokeswoman director secretary deputy counsel"
    ),
    listed("fighter rebel militant commander soldier leader insurgent defector officer"),
    listed("minister secretary official deputy premier president ambassador envoy diplomat representative"),
    listed("ambassador envoy diplomat official representative negotiator delegate"),
    listed("mayor official councillor councilor councilman politician governor leader"),
    listed("representative lawmaker congressman congresswoman deputy delegate senator official republican democrat"),
    listed("resident neighbour neighbor witness relative survivor activist farmer shopkeeper villager"),
    listed("delegate supporter voter member activist volunteer"),
    listed("farmer landowner grower villager"),
)
"""Posts that one person may have in turn."""
_OF_MANY_POSTS = listed("official expert")
"""Posts that many other posts are."""
_TRADES = listed(
    "teachers pupils students doctors medics nurses patients paramedics firefighters police officers soldiers rangers "
    "farmers drivers passengers pilots lawyers prosecutors judges jurors players fans coaches parents children tenants "
    "landlords shopkeepers customers fishermen miners scientists researchers priests journalists reporters ushers "
    "guards prisoners inmates carers cleaners bankers investors analysts"
)
"""What many are called who are not the others, but for those alike."""
_GROUPS_ALIKE = (
    listed("pupils students children"),
    listed("scientists researchers analysts"),
    listed("prisoners inmates"),
)
_RELATIONS = listed("rival opponent challenger critic successor predecessor supporter victim accuser running-mate ally")
"""What somebody is to another without being brought in so: "Marsh's rival"."""


def may_hold(noun: str, one: Character, *, introduced: bool) -> bool:
    """Tell whether a named person may be called "the ``noun``".

    Args:
        noun: a noun of a person.
        one: somebody named of whom the text does not say that he is one.
        introduced: whether he stands in the sentence where the noun stood last.
    """
    if introduced or noun in one.roles:
        return True
    if noun in _NEVER | KIN:
        return False
    return noun in _KNOWN or (noun in _OF_MANY_POSTS and bool(one.roles)) or is_like_post(noun, one)


def is_like_post(noun: str, one: Character) -> bool:
    """Tell whether the text calls somebody by a post that may be this one."""
    return any(noun in posts and one.roles & posts for posts in _ALIKE)


def are_alike(noun: str, other: str) -> bool:
    """Tell whether one unnamed may be called by both nouns of a person, or several by both in the plural."""
    one, two = _singular(noun), _singular(other)
    return one == two or any(one in posts and two in posts for posts in _ALIKE)


def are_of_two_trades(noun: str, one: Character) -> bool:
    """Tell whether "the teachers" are others than "the pupils" who have just spoken."""
    own = one.noun
    if one.kind is not AgentKind.UNNAMED or not one.plural or own == noun or not {noun, own} <= _TRADES:
        return False
    return not (are_alike(noun, own) or any({noun, own} <= alike for alike in _GROUPS_ALIKE))


def _singular(noun: str) -> str:
    return noun if noun.endswith("ss") else noun.removesuffix("s")


def may_be_hers(noun: str, one: Character) -> bool:
    """Tell whether a named person may be "Marsh's ``noun``": brought in so or nearly, or her rival."""
    return noun in _RELATIONS or noun in one.roles or is_like_post(noun, one)
