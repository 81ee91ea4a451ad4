"""Small words: pronouns, determiners, numbers, prepositions."""

from counterclaim.lexicon.words import listed

PRONOUNS = listed(
    "he she they it i we you who which that him her them us me his their its my our your himself herself themselves "
    "itself both neither all one another others some many few most several each this these those anyone everyone "
    "someone people nobody hers theirs whose"
)
MALE = listed("he him his himself")
FEMALE = listed("she her hers herself")
PLURAL = listed("they them their theirs themselves both these those others")
NEUTER = listed("it its itself")
FIRST_PERSON = listed("i me my we us our myself ourselves")
POSSESSIVES = listed("his her their its my our your whose")
OWNERS = {"my": "I", "our": "we", "his": "he", "her": "she", "its": "it", "their": "they"}
"""Possessive pronouns as subjects."""
DEFINITE = listed("the this that these those such same")
NUMBERS = listed("one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")
INDEFINITE = listed("a an some any another other others several many few most more all various numerous") | NUMBERS
PREPOSITIONS = listed(
    "of for from in at by to with on near against under over inside around into about across between among within "
    "after before since during following until outside through via like including named than as behind toward towards"
)
PLACE_PREPOSITIONS = listed("in at near from around inside outside into across towards toward northern southern")
