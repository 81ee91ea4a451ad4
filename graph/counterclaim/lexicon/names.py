"""Given names, and words whose capitals make no name."""

import json
from enum import StrEnum
from functools import cache
from importlib.resources import files

from counterclaim.lexicon.grammar import PRONOUNS
from counterclaim.lexicon.words import listed


class Gender(StrEnum):
    """Grammatical gender as pronouns show it."""

    MALE = "male"
    FEMALE = "female"


GIVEN_SYLLABLES = listed(
    "moon moons un il in hye hyun jin soo ho won woo wook young yong seok suk chul kyu jun joon koo "
    "jung jong hee hwan hwa sik sook geun keun beom hyuk tae"
)
"""Second syllables of Korean given names: "Ki-moon" is a name where "Kurd-held" is none."""
ADJECTIVES = listed(
    "Kurdish Islamist Islamic Sunni Shiite Shia Alawite Arab Western Eastern European Asian African Latin Christian "
    "Muslim Jewish Democratic Republican Jihadist Salafi Salafist Takfiri Wahhabi Palestinian Hispanic Gulf Franciscan "
    "Jesuit Yazidi Yezidi Assyrian Turkmen"
)
"""Adjectives with a capital that are no names by themselves."""
NOT_NAMES = (
    listed(
        "the a an and but or so yet nor if when while where after before since until because although though as at by "
        "for from in into of off on onto out over to up with without about above across against along among around "
        "behind below beneath beside between beyond despite down during except amid inside like near outside through "
        "throughout toward towards under upon via within he she it they we you i his her its their our your my this "
        "that these those there here what who whom whose which why how not no yes all both each every either neither "
        "some any many much more most few several one two three four five six seven eight nine ten "
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
        "sixty seventy eighty ninety hundred "
        "hundreds thousand thousands dozens scores first second third last next other another such same own also "
        "just only even still already then now later earlier meanwhile "
        "however moreover nevertheless instead perhaps maybe according asked is are was were be been being am do does "
        "did have has had can could will would shall should may might must let than too very once twice again today "
        "yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march "
        "april june july august september october november december top key read advertisement photo file image "
        "video live updated breaking watch please follow share click see ok oh well thank thanks"
    )
    | PRONOUNS
)


@cache
def first_names() -> dict[str, Gender]:
    """Return given names that tell the gender of who bears them."""
    source = files("counterclaim_data") / "registry" / "first_names.json"
    lists: dict[str, str] = json.loads(source.read_text(encoding="utf-8"))
    return {name: Gender(gender) for gender, names in lists.items() for name in names.split()}
