"""The proposition inside a denial: what is denied though nobody in the article is quoted as saying it."""

import re

from counterclaim.lexicon.talk import ACCOUNT, CLAIM, IDEA
from counterclaim.rebuttals import lexicon
from counterclaim.span import Span, Spans

_TALK = (
    rf"(?:(?:{CLAIM}|{ACCOUNT}|criticism|critique|comment|remark|statement|offer|proposal|call|request|invitation|demand)s?|"
    rf"{IDEA})"
)
_CLAUSE = (
    r"(?=(?:its|his|her|their|the|an?|he|she|it|they|(?-i:[A-Z])\w+)\s+(?:[^\s,.;]+\s+){0,4}?"
    r"(?:has|have|had|was|were|is|are|did|would|will)\s+(?!(?:made|raised|faced|heard|given|received|cited|brought)\b))"
)
"""What may follow without "that": "reports its army had used gas", but not "the claims they had made"."""
_OWNER = (
    r"(?:(?:(?:the|an?)\s+)?(?:[^\W\d_][\w.-]*\s+){0,3}?[^\W\d_][\w.-]*(?:['\u2019]s|(?<=s)['\u2019])|"
    r"his|her|their|its|my|our|your)\s+"
)
_WORD = (
    rf"(?:{_TALK}|fictions?|myths?|lies?|fantasy|theory|theories|impressions?|insinuations?|implications?|contentions?|findings?|conclusions?|"
    r"speculation|perception|belief|view|premise|argument|canard|fallacy)"
)
"""A word for what is said, where a clause with "that" goes with it."""
_BY = (
    r"\s+(?:by|from)\s+(?:[^\s,.;]+\s+){1,6}?that\s+"
    r"(?=(?:the|an?|its|his|her|their|it|he|she|they|there|this|these|those)\b|(?-i:[A-Z])|[a-z]+s\s+(?:from|have|had|were|are)\b)"
)
_NOT_OF_IT = (
    r"(?!(?:is|are|was|were|has|have|had|will|would|could|might)\b|"
    r"(?:\S+\s+){1,4}?(?:made|makes?|raised?|spreads?|told|tells?|gave|gives?|uses?|used|cited|repeated|advanced|peddled|"
    r"offered|voiced|pushed|heard)(?=\W*$|[.,;]|\s+(?:about|against|on|to|in|at|during|last|earlier)\b))"
)
"""What follows in "the lie that he told", which is no lie's content."""
_OWNED = (
    rf"(?:{_OWNER})?(?:(?:false|old|recent|repeated|earlier|popular|common)\s+)?{_WORD}"
    rf"(?:{_BY}|\s+that\s+{_NOT_OF_IT}(?=\S))"
)
_OF = (
    "".join(rf"(?<!{word}\s)" for word in ("remark", "remarks", "comment", "comments", "statement", "statements"))
    + "of"
)
"""Behind these words stands who made them: "the claims of theft", but "the remarks of Ilo"."""
_OPENING = re.compile(
    r"[\s\"“”\u2018']*(?:(?:the|any|all|recent|earlier|media|such|these|those|his|her|their|its|a)\s+)*"
    rf"(?:{_TALK}\s+(?:(?:that|{_OF})\s+|{_CLAUSE})|{_OWNED})|"
    r"[\s\"“”\u2018']*(?:that|any)\s+",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"^(?:(?:the|any|all|recent|earlier|media|such|these|those)\s+)*"
    rf"(?:{_TALK}\s+(?:that\s+(?=\S)|of\s+(?=\w+ing\b)|{_CLAUSE})|(?:an?\s+)?{_OWNED})",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"[\s\"“”\u2018'.]*(?:(?:it|this|that|them|these|those|which|something)[\s.]*|"
    r"(?:(?:the|any|all|such|these|those|this|that|his|her|their|its|a|an|both|latest|recent|\w+['\u2019]s?)\s+)*"
    rf"{_TALK}\b(?!\s+(?:that|{_OF})\s+\S|{_BY}|\s+{_CLAUSE}).*|"
    r"(?:(?:that\s+)?(?:he|she|it|they|the\s+\w+)\s+ha(?:s|d|ve)\s+|(?:ever\s+)?having\s+)?(?:ever\s+)?(?:doing|done)\s+(?:so|that|this|it|any\s+such\s+thing|anything\s+of\s+the\s+(?:sort|kind))[\s.]*)?",
    re.IGNORECASE | re.DOTALL,
)
_ACCOUNT = re.compile(
    rf"[\s\"\u201c\u201d\u2018']*(?:(?:the|such|these|those|this|that|his|her|their|its|both|official|latest|\w+['\u2019]s?)\s+|{_OWNER})+"
    r"(?:(?:(?:death|casualty)\s+)?(?:figures?|findings?|tolls?|numbers?|estimates?|tally|conclusions?|"
    r"assessments?|stud(?:y|ies)|papers?|story|stories|articles?|theory|theories)|"
    r"(?:explanations?|descriptions?|characteri[sz]ations?|interpretations?|accounts?|versions?|testimony)"
    r"(?:\s+(?:of|for)\s+[^,;]+)?)(?:\s+as\s+.*)?\W*",
    re.IGNORECASE,
)
"""What somebody has said, by a name that tells nothing of what it is: "disputed the figure"."""
_PART = re.compile(
    r"(?:(?:any|all|its|his|her|their|such|this|full|direct|the)\s+)*"
    r"(?:involvement|responsibility|role|part|wrongdoing|complicity|blame)",
    re.IGNORECASE,
)
_CALLED_FALSE = re.compile(
    rf"(?:it|this|that|these|those|they|them)(?:['\u2019]s|\s+(?:is|are|was|were))?\s+(?:\S+\s+){{0,4}}?{lexicon.CALLS_FALSE.pattern}",
    re.IGNORECASE,
)
_IT_AS = re.compile(r"[\s\"\u201c\u2018']*(?:it|this|that|them|these|those)\s+as\s", re.IGNORECASE)
"""What is dismissed "as propaganda" was said before."""
_SUCH = re.compile(r"(?:.{0,40}?\b(?:of|for|no)\s+)?(?:any\s+)?such(?:\s+an?)?\s+[a-z-]+[\s.\"”]*", re.IGNORECASE)
_EDGES = ' \t\r\n.,;:"\u201c\u201d'
_NEGATION = re.compile(r"(?<=\S)\s+(?:not|never|no longer)\b", re.IGNORECASE)


def denied_proposition(text: str, content: Spans, *, verbatim: bool = False) -> Spans:
    """Return where the denied proposition stands in a denial's ``content``: empty if it only points to one elsewhere.

    "claims that forces have withdrawn" gives "forces have withdrawn", "it was not involved" gives "it was" and
    "involved", "those accusations" gives nothing.

    Args:
        text: the article's.
        content: where the denial's content stands.
        verbatim: a negation in it is of what is denied: who "denied that it had not paid" says that it had.
    """
    words = " ".join(span.within(text) for span in content)
    if not content or _EMPTY.fullmatch(words) or _ACCOUNT.fullmatch(words) or _IT_AS.match(words):
        return ()
    first = content[0]
    opening = _OPENING.match(text, first.start, first.end)
    pieces = [Span(opening.end() if opening else first.start, first.end), *content[1:]]
    if verbatim or opening_of(words):
        return tuple(piece for piece in pieces if piece.start < piece.end)
    return tuple(piece for span in pieces for piece in _without_negation(text, span) if piece.start < piece.end)


def without_opening(words: str) -> str:
    """Return what a denial's ``words`` say of the denied: "the claims forces have left" gives "forces have left"."""
    return words.removeprefix(opening_of(words))


def opening_of(words: str) -> str:
    """Return the words of a denial that only name what is denied: "the claims " of "the claims forces have left"."""
    found = _REPORTED.match(words)
    return found.group() if found else ""


def points_back(words: str) -> bool:
    """Tell whether what is said against something only points to it ("the claim", "that is a lie", "any such call")."""
    return bool(
        _SUCH.fullmatch(words)
        or _EMPTY.fullmatch(words)
        or _ACCOUNT.fullmatch(words)
        or _PART.fullmatch(words.strip(_EDGES))
        or _CALLED_FALSE.match(words)
        or _IT_AS.match(words)
    )


def _without_negation(text: str, span: Span) -> Spans:
    found = _NEGATION.search(text, span.start, span.end)
    if not found:
        return (span,)
    after = found.end()
    while after < span.end and text[after].isspace():
        after += 1
    return Span(span.start, found.start()), Span(after, span.end)
