"""Where a description's noun stood before it: what "the commission" was when it was brought in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.claimants.antecedents.crowd import with_modifiers
from counterclaim.claimants.antecedents.modified import are_two
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.text.tokens import Token, joins
from counterclaim.lexicon.grammar import DEFINITE, INDEFINITE, POSSESSIVES
from counterclaim.lexicon.names import NOT_NAMES
from counterclaim.lexicon.speakers import DOCUMENTS

_MODIFIERS = 3
_REACH = 5
_DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVES | {"a", "an"}


@dataclass(frozen=True, slots=True)
class Introductions:
    """The words of an article; ``places`` is where each lower-case word stands, as token numbers."""

    text: str
    tokens: Sequence[Token]
    places: Mapping[str, Sequence[int]]

    def earlier(self, phrase: Phrase) -> list[Token]:
        """Return the words before a definite description that are its noun; none for any other phrase."""
        return [self.tokens[number] for number in self._earlier(phrase)]

    def brought_in(self, phrase: Phrase) -> list[Token]:
        """Return the same where one of them is a single newcomer ("a judge"), no document, else nothing.

        Many ("judges") may be anybody, "the Ohio judge" may be a name's, and nobody is brought in where the text only
        ever says "the judge". What a statement says is said by whoever made it.
        """
        if phrase.head in DOCUMENTS or phrase.plural or len(phrase.words) > 1 or phrase.owner is not None:
            return []
        earlier = self._earlier(phrase)
        return [self.tokens[number] for number in earlier] if any(map(self._is_new, earlier)) else []

    def fuller(self, phrase: Phrase) -> str:
        """Return the description, a bare "commission" with the modifiers that introduced it."""
        if phrase.form is not Form.DEFINITE or len(phrase.words) > 1:
            return phrase.text
        fuller = (with_modifiers(self.text, self.tokens, number, _MODIFIERS) for number in self._earlier(phrase))
        ours = (name for name in fuller if not are_two(phrase.head, set(), set(name.lower().split())))
        return next((name for name in ours if " " in name), phrase.text)

    def _earlier(self, phrase: Phrase) -> list[int]:
        if phrase.form is not Form.DEFINITE:
            return []
        return [number for number in self.places.get(phrase.head, ()) if self.tokens[number].end <= phrase.span.start]

    def _is_new(self, number: int) -> bool:
        """Tell whether "a" or "an" opens the noun phrase that this word ends."""
        for at in range(number - 1, max(-1, number - _REACH), -1):
            if not joins(self.text, self.tokens[at], self.tokens[at + 1]):
                return False
            low = self.tokens[at].low
            if low in _DETERMINERS or low in NOT_NAMES:
                return low in {"a", "an"}
        return False
