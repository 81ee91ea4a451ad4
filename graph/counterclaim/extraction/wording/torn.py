"""The second "that" of a content whose first one the wording leaves out: "… had sunk and that many were missing"."""

import re

_SUBJECT = (
    r"(?:the|an?|this|these|those|his|her|its|their|our|my|some|any|many|most|several|all|both|no|each|every|another|"
    r"other|such|one|two|three|at|more|less|about|nearly|he|she|they|we|you|it|I|there|nobody|everyone|people|women|men|"
    r"children|police|civilians|if|when|although)\b|\d|(?-i:[A-Z])\w|"
    r"(?:[a-z-]+\s+){0,2}[a-z-]+(?<![sui])s\s+(?:are|were|have|had|do|did|will|would|can|could|may|might|must|should)\b"
)
_TORN = re.compile(rf"(?P<and>,?\s+(?:and|but))\s+that\s+(?={_SUBJECT})", re.IGNORECASE)
_LISTED = re.compile(rf",\s+that\s+(?={_SUBJECT})", re.IGNORECASE)
_THAT = re.compile(r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bon )(?<!\bfor )(?<!\bby )\bthat\b", re.IGNORECASE)
"""Not the one of "in that attack"."""


def without_torn_that(words: str) -> str:
    """Return ``words`` without the "that" of a clause joined to the first, unless the first has a "that" of its own."""
    words = _without_listed(words)
    found = _TORN.search(words)
    if found is None or _THAT.search(words, 0, found.start() + 1):
        return words
    return _TORN.sub(r"\g<and> ", words)


def _without_listed(words: str) -> str:
    """Leave out the "that" of the clauses between in a list: "it sank, that two drowned, and that help was late"."""
    last = next((found.start() for found in reversed(list(_TORN.finditer(words)))), 0)
    listed = _LISTED.search(words, 0, last)
    if listed is None or _THAT.search(words, 0, listed.start()):
        return words
    return _LISTED.sub(", ", words[:last]) + words[last:]
