"""Who speaks of himself in the words before: "Kelmor will cut 300 jobs, it said", "…, the company said".

Only where nobody else is at hand: behind "The ministry has a report. Kelmor broke the law, it said" the report says so.
"""

from collections.abc import Sequence

from counterclaim.agent import AgentKind
from counterclaim.attribution import Attribution
from counterclaim.claimants.antecedents.bodies import is_another_body
from counterclaim.claimants.antecedents.excluding import is_personal
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token, first_at
from counterclaim.lexicon.grammar import DEFINITE, PREPOSITIONS
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, ESTABLISHMENTS, INSTITUTIONS, ROLES
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_FIRMS = listed(
    "company firm group bank airline carmaker retailer manufacturer maker club charity union insurer lender"
)
_BODIES = (BODIES | ESTABLISHMENTS | INSTITUTIONS) - DOCUMENTS
_BODIES_IN_NAMES = (AgentKind.ORGANIZATION, AgentKind.MEDIA)
_LONGEST = 4


def subject_of_its_words(
    phrase: Phrase, attribution: Attribution, tokens: Sequence[Token], cast: Cast, layout: Layout
) -> Character | Span | None:
    """Return the body that opens what "it" or "the company" says right behind.

    Returns:
        A named body, or the span of one described ("The bank lost money, it said"), or None.
    """
    it = phrase.form is Form.PRONOUN and phrase.head == "it"
    firm = phrase.form is Form.DEFINITE and phrase.words == (phrase.head,) and phrase.head in _FIRMS
    if not (it or firm) or len(attribution.content) != 1 or attribution.content[0].end > phrase.span.start:
        return None
    start = attribution.content[0].start
    if layout.sentence(start) != layout.sentence(phrase.span.start) or layout.is_quoted(start):
        return None
    first = first_at(tokens, start)
    first += tokens[first].low in DEFINITE
    for name, one in cast.within(start, phrase.span.start):
        if name.outer.start == tokens[first].start:
            return one if not name.possessive and _is_so_called(phrase, one) else None
    return _described(tokens, first, attribution.content[0]) if it else None


def _is_so_called(phrase: Phrase, one: Character) -> bool:
    """Tell whether "it" or "the company" may be one named; a name of one word may be a firm's that looks a person's."""
    if one.place:
        return False
    if one.kind is AgentKind.PERSON:
        looks_so = " " not in one.name and one.male == 0 and not one.roles
        return looks_so and (phrase.head in _FIRMS or not is_personal(one))
    if phrase.form is Form.PRONOUN:
        return True
    return one.kind in _BODIES_IN_NAMES and not one.institution and not is_another_body(phrase.head, one)


def _described(tokens: Sequence[Token], first: int, content: Span) -> Span | None:
    """Return where "The bank" or "The city council" stands that a clause opens with, None if it opens otherwise."""
    if first == 0 or tokens[first - 1].low != "the" or tokens[first - 1].start != content.start:
        return None
    for at in range(first, min(first + _LONGEST, len(tokens) - 1)):
        if not tokens[at].core.islower() or tokens[at].low in PREPOSITIONS | ROLES - BODIES or tokens[at].possessive:
            return None
        if tokens[at].low in _BODIES and tokens[at + 1].low not in _BODIES | ROLES | DOCUMENTS | PREPOSITIONS:
            return Span(content.start, tokens[at].core_end)
    return None
