"""A phrase for a speaker, as read: a name, a pronoun, a description."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.claimants.characters.character import Character
from counterclaim.span import Span


class Form(StrEnum):
    """How a source phrase refers."""

    NAME = "name"
    PRONOUN = "pronoun"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One speaker's phrase.

    Attributes:
        span: where it stands (empty for none).
        form: how it refers.
        head: the pronoun or head noun in lower case.
        words: lower-case words of the description, up to its modifiers behind.
        text: the description without its article.
        named: who is named, for the form NAME.
        party: whom the text says the speaker speaks for.
        possessor: a possessive pronoun that opens it ("his"), or empty.
        owner: whose it is by name ("Trump's spokeswoman"), or None.
        plural: whether it is many.
        determiner: the article or number that opens it, or empty.
        is_owned: whether it is that of somebody unnamed ("the man's sister").
    """

    span: Span
    form: Form
    head: str = ""
    words: tuple[str, ...] = ()
    text: str = ""
    named: Character | None = None
    party: Character | None = None
    possessor: str = ""
    owner: Character | None = None
    plural: bool = False
    determiner: str = ""
    is_owned: bool = False
