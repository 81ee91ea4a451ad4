"""A second verb of speech: "he said he was appalled and urged both sides to stop" says one thing and asks another.

The network often takes both for what is said. Verb forms show what the second verb belongs to: reported speech is
shifted back, so that behind "said it was" or "said it would" a plain past tense is the speaker's own act again.
"""

import re
from collections.abc import Iterable, Iterator

from counterclaim.attribution.reading import BY_RULE, Attribution
from counterclaim.span import Span, hull

_TOLD = re.compile(
    r"(?:said|told|added|noted|stated|announced|declared|confirmed|stressed|insisted|argued|explained|acknowledged|"
    r"admitted|conceded|believed|predicted|promised|pledged|vowed|warned)",
    re.IGNORECASE,
)
_OBJECT = r"(?=(?!of\b|by\b|for\b|to\b|on\b|in\b|at\b|that\b|not\b|as\b|and\b|or\b|with\b)\w)"
_ACTS = (
    rf"(?P<cue>(?:accused|blamed|urged)(?=\s+{_OBJECT})|called\s+(?:up)?on(?=\s+{_OBJECT})|appealed\s+to(?=\s+{_OBJECT})|"
    rf"held(?=\s+{_OBJECT}[\w\s'\u2019-]{{2,60}}\s(?:responsible|accountable)\s+for\b)|"
    r"warned(?=\s+(?:that|against)\b)|vowed(?=\s+to\b)|(?:demanded|insisted)(?=\s+that\b))"
)
_SECOND = re.compile(
    rf",?\s+(?:and|but)\s+(?:(?:he|she|it|they)\s+)?(?:(?:also|then|again|instead|\w+ly)\s+)?{_ACTS}\s+(?:that\s+)?"
)
_SPEAKER = re.compile(r"(?:that\s+)?(?P<who>he|she|it|they)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|it|they|we|I)", re.IGNORECASE)
_PLURAL = re.compile(r"s$|\band\b")
_SHIFTED = re.compile(
    r"(?:that\s+)?(?:[\w'\u2019-]+\s+){1,6}?(?:was|were|would|could|might)\s+(?!\w+(?:ed|en)\b)", re.IGNORECASE
)
"""A clause whose verb is shifted back, and no passive, which the second verb could go on with: "was held and urged"."""
_FINITE = re.compile(r"\b(?:had|has|have|been|who|which|\w{3,}ed)\b")
_QUOTES = re.compile('["\u201c\u201d]')


def with_further_acts(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return ``attributions`` with each second verb of speech, and what is said by it, as one of its own."""
    return [part for one in attributions for part in _parts(text, one)]


def _parts(text: str, one: Attribution) -> Iterator[Attribution]:
    last = one.content[-1]
    second = _SECOND.search(text, last.start, last.end)
    if second is None or not _is_told(text, one) or not _speaks_again(text, one, second):
        yield one
        return
    yield one.until(second.start())
    further = Attribution((Span(*second.span("cue")),), (Span(second.end(), last.end),), one.source, BY_RULE)
    yield from _parts(text, further)


def _is_told(text: str, one: Attribution) -> bool:
    """Tell whether an attribution's content follows its cue, a past tense of telling."""
    return (
        len(one.cue) == 1
        and bool(_TOLD.fullmatch(one.cue[0].within(text)))
        and one.cue[0].end <= one.content[0].start
        and bool(one.source)
    )


def _speaks_again(text: str, one: Attribution, second: re.Match[str]) -> bool:
    """Tell whether a second verb has the speaker as its subject: as the first clause has, or by its tense."""
    start = one.content[0].start
    if len(_QUOTES.findall(text, hull(one.cue).end, second.start())) % 2:
        return False
    speaker = _SPEAKER.match(text, start)
    if speaker and _may_be(one.source[0].within(text), speaker["who"].lower()):
        return True
    shifted = _SHIFTED.match(text, start, second.start())
    return shifted is not None and not _FINITE.search(text, start, second.start())


def _may_be(source: str, pronoun: str) -> bool:
    """Tell whether a pronoun may stand for a source: itself, or a name, which "they" is only for several."""
    if _PRONOUN.fullmatch(source):
        return source.lower() == pronoun
    return (pronoun == "they") <= bool(_PLURAL.search(source))
