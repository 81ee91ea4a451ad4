"""What a negated wording denies: "it had never used gas" and "no proof that it had used gas" leave "it had used gas".

The rules work on closed classes of words, without a parse; what no rule fits stays as it is.
"""

import re

from counterclaim.lexicon.talk import CLAIM, IDEA
from counterclaim.rebuttals.lexicon import CALLS_FALSE

_NOT = re.compile(
    r"\s+(?:not(?:\s+yet)?|never)\b(?!\s+(?:only|just|merely|simply|solely|least)\b)|"
    r"(?<=\b(?:is|do|ca|wo))n['\u2019]?t\b|(?<=\b(?:are|was|did|has|had|sha))n['\u2019]?t\b|"
    r"(?<=\b(?:were|does|have))n['\u2019]?t\b|(?<=\b(?:could|would))n['\u2019]?t\b|(?<=\bshould)n['\u2019]?t\b",
    re.IGNORECASE,
)
_CONTRACTED = {"wo": "will", "ca": "can", "sha": "shall"}
_NO = re.compile(
    r"(?P<opens>^|\b(?:is|are|was|were|be|been|has|have|had|plays?|played|takes?|took)\s+)"
    r"(?:no|zero)\s+(?!(?:one|doubt|longer|less|more|evidence|proof|indications?|signs?|reason|basis)\b)(?P<noun>[a-z]+)",
    re.IGNORECASE,
)
_INDEFINITE = {"none of": "some of", "nobody": "somebody", "no one": "someone", "nothing": "something"}
_NOBODY = re.compile(
    rf"\b(?:{'|'.join(_INDEFINITE)})\b(?!\s+(?:but|short|less|more|other|except|like)\b)", re.IGNORECASE
)
_WISH = re.compile(
    r"^(?:\W*(?:please\s+)?(?:do|don['\u2019]?t|never|let)\b)|\blet\s+\S*$|\b(?:should|must|ought|shall|may|need)$",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\s+(?:(?!that\b|who\b|which\b)\w+\s+){0,4}?(?:should|must|ought|shall|may|can|deserves?)\b", re.IGNORECASE
)
"""What is not to be denies nothing: "no one should starve", "you must not go", "let nobody pass", "do not go"."""
_INSIDE = re.compile(r"\S\s+(?:I|you|he|she|it|we|they)(?:\s+\w+(?:n['\u2019]?t)?|['\u2019]\w+)?\s*$", re.IGNORECASE)
"""A clause inside another has a subject of its own there: "questions he did not like"."""
_MORE = re.compile(r"\w{2}[.!?]['\"\u201d\u2019]*\s+[A-Z]|[?]|\bbut\s+(?:I|we|you|he|she|it|they|there)\b")
"""Another sentence or main clause, or a question."""
_BUT = re.compile(r",?\s+but\s.*$", re.IGNORECASE | re.DOTALL)
_UNPROVEN = re.compile(
    r"^(?:(?:there(?:['\u2019]s|\s+(?:is|was|has\s+been))|(?:he|she|it|they|we|I)\s+(?:has|have|had|saw|found))\s+)?"
    r"(?:no|little|insufficient|zero)\s+(?:\w+\s+){0,2}?(?:evidence|proof|indications?|signs?|basis)\s+"
    r"(?:whatsoever\s+)?(?:(?:(?:to\s+(?:support|back(?:\s+up)?)|supporting|for|of)\s+(?:[\w.'\u2019-]+\s+){0,4}?"
    rf"(?:{CLAIM})s?\s+that)|(?:to\s+suggest\s+)?that|of|for)\s+"
    r"(?=\S)",
    re.IGNORECASE,
)
_CALLED_FALSE = re.compile(
    r"^(?:(?:the|any|all|these|those|such|his|her|its|their)\s+)*"
    rf"(?:(?:{CLAIM})s?|{IDEA})"
    r"(?:\s+(?:made\s+)?(?:by|from)(?:\s+(?!that\b)[\w.'\u2019-]+){1,6})?\s+that\s+"
    rf"(?P<what>\S.*?)\s+(?:is|are|was|were)\s+(?:\S+\s+){{0,3}}?(?:{CALLS_FALSE.pattern})$",
    re.IGNORECASE,
)
_ANY = re.compile(r"^(?:any and all|any|all|both)\s+", re.IGNORECASE)
_ANY_INSIDE = re.compile(r"\s+(?:any|ever)\b")
_ANYBODY = re.compile(r"\bany(?P<who>one|body|thing)\b", re.IGNORECASE)
_JOINING = re.compile(
    r"\b(?:because|that|which|who|whom|whose|when|while|although|though|if|unless|but|as|since|and|or|where|what|how|why)\b"
    r"|[,;:.!?](?:\s|$)",
    re.IGNORECASE,
)


def is_negated(words: str) -> bool:
    """Tell whether the first clause of ``words`` is negated, so that ``affirmed`` turns it into its contrary."""
    if _UNPROVEN.match(words) or _CALLED_FALSE.match(words):
        return True
    return _first_negation(words) is not None


def affirmed(words: str) -> str:
    """Return ``words`` without their first negation, and without the "any" that goes with it."""
    if rejected := _CALLED_FALSE.match(words):
        return rejected["what"]
    if unproven := _UNPROVEN.match(words):
        return without_any(words[unproven.end() :])
    plain = without_any(words)
    found = _first_negation(plain)
    return plain if found is None else _without(found, plain)


def without_any(words: str) -> str:
    """Return ``words`` without the "any" that goes with a negation before them: "denied any theft"."""
    plain = _ANY_INSIDE.sub("", _ANY.sub("", words))
    return _ANYBODY.sub(lambda found: f"some{found['who']}", plain)


def _without(found: re.Match[str], words: str) -> str:
    """Return ``words`` without a negation, and without what they say instead ("but an accident")."""
    before, after = words[: found.start()], _BUT.sub("", words[found.end() :])
    if found.re is _NOT:
        for stem, verb in _CONTRACTED.items():
            before = re.sub(rf"\b{stem}$", verb, before)
        return before + after
    if found.re is _NO:
        return f"{before}{found['opens']}{_some(found['noun'], opens=not found['opens'])}{after}"
    return before + _INDEFINITE[found.group().casefold()] + after


def _first_negation(words: str) -> re.Match[str] | None:
    """Return the negation of the first clause; None if it has none, is a wish or is one sentence of several."""
    matches = [match for pattern in (_NOT, _NO, _NOBODY) if (match := pattern.search(words))]
    found = min(matches, key=re.Match.start, default=None)
    if found is None or _MORE.search(words):
        return None
    before = words[: found.start()]
    wished = _WISH.search(before) or _WISH.match(words) or (found.re is not _NOT and _WISHED.match(words, found.end()))
    return None if wished or _JOINING.search(before) or _INSIDE.search(before) else found


def _some(noun: str, *, opens: bool) -> str:
    """Return "a role" for "role"; "plans", and what opens the clause ("troops were there"), without an article."""
    if opens or noun.endswith("s"):
        return noun
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"
