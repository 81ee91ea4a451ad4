"""Words that only a sentence's start or a headline capitalises: they are no names."""

from collections.abc import Container, Sequence

from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Run, Token, joins
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, ROLES
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed

COMMON = (
    ROLES
    | BODIES
    | DOCUMENTS
    | INSTITUTIONS
    | listed("ngo ngos ministry local vp ceo cfo monitoring tv pac pacs mp mps pm aide web internet good")
)
"""Words that by themselves are no name."""
_ADVERBS = frozenset({"also", "later", "then"})
_PEOPLE = listed(
    "followers firefighters geologists passengers villagers farmers inmates campaigners scientists officers miners "
    "pilots workers drivers traders shoppers fishermen engineers teachers nurses midwives neighbours neighbors "
    "locals tenants landlords commuters tourists players fans coaches owners shareholders investors bankers lenders "
    "regulators retailers manufacturers carriers airlines insurers developers organisers organizers demonstrators "
    "strikers guards rangers astronomers biologists historians archaeologists seismologists forecasters "
    "meteorologists epidemiologists prosecutors detectives clerics priests monks pilgrims migrants traffickers "
    "smugglers gunmen kidnappers hostages attackers assailants bystanders onlookers mourners pensioners prisoners "
    "conservationists environmentalists opponents unions"
)
"""People who speak at a sentence's start, where their capital is no name's."""
_AT_START = 2
"""A quotation mark and a bracket may stand before a sentence's first word."""


def ordinary_words(
    text: str,
    tokens: Sequence[Token],
    layout: Layout,
    runs: Sequence[Run],
    *,
    lower: Container[str],
    people: Container[int],
) -> set[str]:
    """Return the capitalised words of ``runs`` that may be ordinary ones.

    Args:
        text: the article.
        tokens: its words.
        layout: where its sentences begin, and which lines are headlines.
        runs: where it has capitalised words.
        lower: its words that are set in lower case somewhere.
        people: starts of the words that the model takes for a person's name.
    """
    sure: set[str] = set()
    doubtful: set[str] = set()
    for begin, end in runs:
        first = tokens[begin]
        if layout.is_titled(first.start):
            doubtful |= {token.core for token in tokens[begin:end] if token.start not in people}
            sure |= {token.core for token in tokens[begin:end] if token.start in people}
        elif end - begin > 1 or not _opens_sentence(text, layout, first):
            sure |= {token.core for token in tokens[begin:end]}
        elif first.low in lower or not (first.start in people or _is_named(text, tokens, first, end)):
            doubtful.add(first.core)
        elif _speaks(tokens, end) and not first.low.endswith("s"):  # many ("Mourners") may speak and be no name
            sure.add(first.core)
    return doubtful - sure


def inner_words(
    text: str, tokens: Sequence[Token], layout: Layout, runs: Sequence[Run], lower: Container[str]
) -> set[str]:
    """Return the words that begin a run directly behind a word without a capital, or are the run and speak."""
    return {
        tokens[at].core
        for at, end in runs
        if tokens[at].low not in lower and not layout.is_titled(tokens[at].start)
        if _is_behind_small(text, tokens, at) or (end - at == 1 and _speaks(tokens, end))
    }


def _is_behind_small(text: str, tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    return at > 0 and before.core.islower() and before.low not in SAID and joins(text, before, tokens[at])


def _is_named(text: str, tokens: Sequence[Token], first: Token, end: int) -> bool:
    """Tell whether what stands behind the word that opens a sentence tells that it is a name."""
    if first.low in _PEOPLE:
        return False
    followed = not first.low.endswith("s") and text.startswith((", which ", ", who "), first.end)
    return _speaks(tokens, end) or first.possessive or followed


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word that says somebody speaks stands at ``at``, or behind an adverb there."""
    also = at + 1 < len(tokens) and tokens[at].low in _ADVERBS
    return at < len(tokens) and tokens[at + also].low in SAID


def _opens_sentence(text: str, layout: Layout, token: Token) -> bool:
    """Tell whether only signs stand before a token in its sentence."""
    opening = text[layout.sentence_start(token.start) : token.start]
    return len(opening) <= _AT_START and not any(sign.isalnum() for sign in opening)
