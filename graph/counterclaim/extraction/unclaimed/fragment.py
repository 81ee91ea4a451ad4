"""Scraps that state nothing: "so", "it", "the Kingdom of Varnia", given as what somebody said.

They are left by a quotation that is cut off, by a name that stands where the content should, or by a nod in an
interview. What is denied, confirmed or claimed may well be one word ("involvement", "the report"): only verbs of
telling, which need a clause, are looked at.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.grammar.verbless import is_verbless
from counterclaim.span import quote

_TELLING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|th(?:ink|inks|ought|inking)|"
    r"believe[sd]?|hop(?:e[sd]?|ing)|show(?:s|ed|ing|n)?|announc(?:e[sd]?|ing)|explain(?:s|ed|ing)?|warn(?:s|ed|ing)?|"
    r"suggest(?:s|ed|ing)?|project(?:s|ed|ing)?)$",
    re.IGNORECASE,
)
_POINTING = re.compile(r"(?:I|we|he|she|it|they|you|this|that|him|her|them|us|me|one|so|I['\u2019]m)", re.IGNORECASE)
_NAME = re.compile(r"(?:[Tt]he\s+)?[A-Z][\w.\u2019'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.\u2019'-]*)+")
_EDGES = " \t\r\n\"'\u201c\u201d\u2018\u2019.,;:\u2026"
_QUOTED = re.compile("[\"\u201c\u2018]|(?<!\\w)'")
_LONGEST = 2
_LIKELY = 0.5


def is_fragment(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` has words of telling and nothing told, nor answers anything."""
    if attribution.denial >= _LIKELY or attribution.rebuttal[0] < _LIKELY:
        return False
    if not _TELLING.search(quote(text, attribution.cue, gap=" ")):
        return False
    whole = quote(text, attribution.content, gap=" ")
    content = whole.strip(_EDGES)
    if not content or _POINTING.fullmatch(content):
        return True
    short = (
        len(content.split()) <= _LONGEST
        and not _QUOTED.search(content)
        and not whole.rstrip(_EDGES.replace(".", "")).endswith(("?", "!"))
    )
    return bool(_NAME.fullmatch(content) if len(content.split()) > _LONGEST else short) and is_verbless(content)
