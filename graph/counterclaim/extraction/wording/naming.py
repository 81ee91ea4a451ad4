"""What somebody calls something, without "as": "called it a lie" says that it is one.

The copula goes between the thing and what it is called, and only where their border is sure: behind an object pronoun,
before an opening quotation mark, before "a" or "an" in the middle, before an adjective at the end.
"""

import re
from collections.abc import Iterator

from counterclaim.extraction.grammar.clause import NOMINATIVE, be_of
from counterclaim.extraction.wording.said import Said
from counterclaim.lexicon.verbs import AUXILIARIES
from counterclaim.rebuttals.lexicon import CALLS_FALSE
from counterclaim.span import Spans

_CUE = re.compile(
    r"(?<!\bso-)\b(?:call|brand|label|dub|term|consider|deem)(?:s|l?ed|bed|l?ing|bing)?$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?\w+ed$", re.IGNORECASE)
_SELVES = {"itself", "himself", "herself", "themselves"}
_MARK = r"(?:[\"\u201c\u2018\u00ab]|''|(?<!\w)')"
_CLOSED = r"(?:[\"\u201d\u2019\u00bb]|'')"
_LINK = r"to|for|on|upon|in|into|at|by|from|with|of|off|out|up|and|or|that|as|about|back|over|again"
_PRONOUN = re.compile(
    rf"^(?:(?P<what>it|him|them|me|us|himself|herself|itself|themselves)\s+(?!(?:{_LINK})\b)|"
    rf"(?P<her>her)\s+(?=(?:an?|the|one)\s|{_MARK})|(?P<this>this|that|these|those)\s+(?=an?\s))(?=\S)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    rf"^(?P<what>[^\"\u201c\u201d\u2018\u00ab]+?)\s+"
    rf"(?=(?:(?:an?|the|one\s+of\s+the)\s+(?:[\w-]+\s+){{0,2}})?{_MARK}(?P<quoted>\w.*)$)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"(?:(?!{_CLOSED}\s).)*{_CLOSED}\s+(?!(?:and|or|who|that|which|because|if|when|{_LINK})\b)\w",
    re.IGNORECASE,
)
"""Behind the first words in quotation marks stands what they belong to: "the Vell 'deal' useless"."""
_A = re.compile(r"\s+(?=an?\s+\w)")
_ADJECTIVE = re.compile(
    r"(?<=\S)\s+(?=(?:(?:\w+ly|very|too|so|not)\s+)*(?:un(?!til|der|ion|it|cle|iv)\w{3,}|\w{2,}(?:ful|less|ous|able|ible|ish|ssive)|"
    r"false|wrong|illegal|absurd|corrupt|crooked|weak|stupid|crazy|sad|\w+ly\s+\w+ed)"
    r"(?:\s+and\s+(?:\w+ly\s+)?\w+)?$)"
)
_NAME_LIKE = re.compile(
    r"(?:(?-i:[A-Z])|(?:the|his|her|its|their|our|my|this|that|these|those|any|all|such)\s|(?:[\w-]+\s+){0,2}\w+s$)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    rf"(?:\b(?:the|an?|his|her|its|their|our|my|this|that|these|those|any|all|such|not|so-called|"
    rf"former|new|old|very|less|more|rather|quite|half|once|twice|what|many|too|so|{_LINK})"
    r"|['\u2019]s?)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    rf"\b(?:{AUXILIARIES}|to|if|that|because|when|while|but)\b|\w{{4}}[.!?;:]\s",
    re.IGNORECASE,
)
_WHAT = re.compile(r"\bwhat\s+(?:[^\s.!?;]+\s+){1,8}$", re.IGNORECASE)
_BEFORE = 80
_LONGEST = 70
_EDGES = " \t\r\n,;:-\u2013\u2014."


def names(cue: str) -> bool:
    """Tell whether ``cue`` calls something something, so that a pronoun behind it is what is called so."""
    return bool(_CUE.search(cue)) and not _PASSIVE.search(cue)


def stands_in_what(text: str, cue: Spans) -> bool:
    """Tell whether a cue in ``text`` stands behind "what" ("what the mayor called"), so that a noun follows."""
    return bool(cue and _WHAT.search(text, max(0, cue[0].start - _BEFORE), cue[0].start))


def named(said: Said, *, denied: bool = False) -> str | None:
    """Return "it is a lie" for what is called so ("it a lie"), with its quotation marks; None where it is not sure.

    Args:
        said: what was said, by whom and how.
        denied: the speaker rejects it; then what is called false is what is rejected ("the report").
    """
    words = " ".join(said.content.split()).strip(_EDGES)
    if not names(said.cue) or said.in_what:
        return None
    pronoun = _PRONOUN.match(words)
    end = pronoun.end() if pronoun else _border(words)
    if end is None:
        return None
    what, rest = words[:end].strip(), words[end:].strip()
    if pronoun and what.casefold() in _SELVES:
        if said.speaker is None:
            return None
        what, be = said.speaker.name, be_of(said.speaker.name, said.speaker)
    else:
        what = NOMINATIVE.get(what.casefold(), what)
        be = "am" if what == "I" else be_of(what) if what.casefold() not in {"these", "those"} else "are"
    return what if denied and CALLS_FALSE.search(rest) else f"{what} {be} {rest}"


def _border(words: str) -> int | None:
    """Return where what a thing is called begins, if it is sure."""
    places = [place for place in _borders(words) if _is_thing(words[:place].rstrip())]
    return places[0] if len(set(places)) == 1 else None


def _borders(words: str) -> Iterator[int]:
    if quoted := _QUOTED.match(words):
        if not _GOES_ON.match(quoted["quoted"]):
            yield quoted.end()
        return
    articles = [found.end() for found in _A.finditer(words) if not _UNFINISHED.search(words[: found.start()])]
    yield from articles
    if not articles and (adjective := _ADJECTIVE.search(words)):
        yield adjective.end()


def _is_thing(words: str) -> bool:
    if len(words) > _LONGEST or _CLAUSE.search(words) or _UNFINISHED.search(words):
        return False
    return bool(_NAME_LIKE.match(words))
