"""The speakers of one source: "Both X and Y" are two, "head of X and Y" is one."""

from collections.abc import Sequence

from counterclaim.agent import AgentKind
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.phrases.reading import RELATIVE, read_phrase
from counterclaim.claimants.text.tokens import Token, within
from counterclaim.lexicon.grammar import DEFINITE, POSSESSIVES, PREPOSITIONS, PRONOUNS
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, ROLES, SPOKES
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_MORE = listed("other others some")
_AND = frozenset({"and", "&"})
_ARTICLES = frozenset({"a", "an", "the"})
_SPEAKING = ROLES | BODIES | INSTITUTIONS | DOCUMENTS
_MODIFIERS = listed(
    "local foreign western military medical political diplomatic regional national international civil civilian "
    "independent private public tribal field senior junior former current official religious humanitarian"
)
"""What opens a sentence as half of "Local and foreign sources"."""
_FILLERS = listed("both also either even then but while as and")


def read_phrases(text: str, tokens: Sequence[Token], cast: Cast, spans: Sequence[Span]) -> list[Phrase]:
    """Return the phrases of a source, one for each speaker; a single phrase of form NONE if it holds no word."""
    phrases: list[Phrase] = []
    for span in spans:
        words = [tokens[number] for number in within(tokens, span)]
        for part in _conjuncts(text, words, cast):
            phrases.append(read_phrase(text, part, cast))  # noqa: PERF401
    return phrases or [Phrase(Span(0, 0), Form.NONE)]


def _conjuncts(text: str, words: list[Token], cast: Cast) -> list[list[Token]]:
    """Part "Both X and Y" into its speakers; "head of X and Y" stays one."""
    while words and words[0].low in _FILLERS and len(words) > 1:
        words = words[1:]
    if all(token.low in _ARTICLES for token in words):
        return []
    inside = cast.within(words[0].start, words[-1].end)
    for index in range(1, len(words) - 1):
        token = words[index]
        if token.low not in _AND or any(name.span.start < token.start < name.span.end for name, _ in inside):
            continue
        left, right = words[:index], words[index + 1 :]
        if _are_posts_of_one(left, right, cast):
            continue
        if _can_speak(text, right, cast) and _is_closed(left, right, cast):
            return [*_commas(text, left, cast), *_conjuncts(text, right, cast)]
    return [words]


def _commas(text: str, words: list[Token], cast: Cast) -> list[list[Token]]:
    """Part "X, Y" before a final "and Z"; an apposition is no second speaker."""
    for index in range(1, len(words)):
        if "," in text[words[index - 1].end : words[index].start]:
            left, right = words[:index], words[index:]
            if (
                right[0].low not in {"a", "an", "the"}
                and right[0].low not in RELATIVE
                and _can_speak(text, right, cast)
            ):
                return [left, *_commas(text, right, cast)]
            return [left]
    return [words]


def _can_speak(text: str, words: list[Token], cast: Cast) -> bool:
    if words[0].low in {"then", "later", "other"} and len(words) == 1:
        return False
    if words[0].low in PRONOUNS and words[0].low not in POSSESSIVES | DEFINITE:
        return True
    phrase = read_phrase(text, words, cast)
    if phrase.form is Form.NAME:
        return True
    if not phrase.determiner and not phrase.plural and phrase.head in ROLES:
        return False
    return not _SPEAKING.isdisjoint((phrase.head, phrase.head.removesuffix("s"), phrase.head.removesuffix("ies") + "y"))


def _are_posts_of_one(left: list[Token], right: list[Token], cast: Cast) -> bool:
    """Tell whether two posts are of the person named last: "former prosecutor and mayor X"; "the mayor and Mr X" no."""
    inside = cast.within(right[0].start, right[-1].end)
    if cast.within(left[0].start, left[-1].end) or left[-1].low not in ROLES or left[-1].low.endswith("s"):
        return False
    if not inside or inside[0][1].kind is not AgentKind.PERSON or inside[0][0].possessive:
        return False
    post = [token for token in right if token.end <= inside[0][0].span.start]
    if not post or post[-1].low not in ROLES or any(token.low in PREPOSITIONS for token in (*left, *post)):
        return False
    return left[0].low not in _ARTICLES | POSSESSIVES or post[0].core.islower()


def _is_closed(left: list[Token], right: list[Token], cast: Cast) -> bool:
    """Tell whether the words before "and" are a speaker of their own, not the beginning of "head of X and Y"."""
    opening = right[0].low
    linked = next((i for i, token in enumerate(left) if token.low in PREPOSITIONS or token.low in RELATIVE), None)
    if (
        any(token.low in RELATIVE for token in left) and opening in _MORE
    ):  # "a brigade that fights beside X and other groups"
        return False
    if linked is None:
        named = cast.within(left[0].start, left[-1].end)
        modifiers = len(left) == 1 and left[0].core.islower() and left[0].low not in ROLES | PRONOUNS | BODIES
        return bool(named) or not (modifiers or (len(left) == 1 and left[0].low in _MODIFIERS)) or left[0].start == 0
    head = left[linked - 1].low if linked else ""
    if head in DOCUMENTS or head in SPOKES - {"sources", "source", "officials"}:
        return opening in {"a", "an", "his", "her"} or right[-1].low in ROLES
    return opening in {"the", "a", "an", "his", "her", "their", "its", "other", "some"} or right[-1].low in ROLES
