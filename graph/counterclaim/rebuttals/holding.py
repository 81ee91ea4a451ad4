"""Who holds a place: "rebels said they had captured the town; the army said it still held it"."""

import re

from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import tokens

_PLACE = (
    r"(?:the\s+|[a-z]+['\u2019]s\s+)?(?P<place>(?:[^\W_][\w'\u2019-]*)(?:\s+(?!(?:from|on|in|after|and|but|with|as|by|at|to|for|"
    r"during|over|late|early|near|that|which|was|were|had|has|is)\b)[^\W_][\w'\u2019-]*){0,3})"
)
_TAKING = r"(?:captured?|taken|took|seized?|overr[au]n|conquered|stormed|liberated|recaptured?|retaken|retook)"
_TAKEN = tuple(
    re.compile(rf"\W*{pattern}", re.IGNORECASE)
    for pattern in (
        rf"{_PLACE}\s+(?:had|has|have)\s+(?:now\s+)?(?:fallen\b|been\s+{_TAKING}\b)",
        rf"{_PLACE}\s+fell\b",
        rf"(?:\S+\s+){{1,4}}?(?:(?:had|has|have)\s+)?(?:now\s+|fully\s+|completely\s+)?{_TAKING}\s+"
        rf"(?:(?:full\s+)?control\s+of\s+)?{_PLACE}",
        rf"(?:\S+\s+){{1,4}}?(?:(?:now|fully)\s+)?(?:controlled|controls?|held|holds?|(?:was|were|is|are)\s+(?:now\s+)?in\s+(?:full\s+)?control\s+of)"
        rf"\s+{_PLACE}",
        rf"{_PLACE}\s+(?:was|is)\s+(?:now\s+)?(?:in|under)\s+(?:their|its)\s+(?:(?:full\s+)?control|hands)\b",
    )
)
_THERE = r"(?:there|it|the\s+(?:town|city|village|area|base|district|airport|place))"
_HELD = tuple(
    re.compile(rf"\W*{pattern}(?=\W*(?:$|[.,;]|\s(?:and|but|despite|of\s+the)\b))", re.IGNORECASE)
    for pattern in (
        rf"(?:\S+\s+){{1,4}}?(?:still|continued\s+to)\s+(?:fully\s+|firmly\s+)?(?:h[eo]ld|controll?(?:ed|s)?|hold)\s+(?:{_THERE}|{_PLACE})",
        r"(?:\S+\s+){1,4}?(?:(?:was|were|is|are)\s+still|remain(?:ed|s)?)\s+(?:firmly\s+|fully\s+)?in\s+(?:full\s+)?control"
        rf"(?:\s+(?:there|of\s+{_PLACE}))?",
        rf"{_PLACE}\s+(?:(?:was|is)\s+still|remain(?:ed|s)?|(?:was|is))\s+(?:firmly\s+|fully\s+)?(?:in|under)\s+"
        r"(?:its|their|army|government|rebel|the\s+(?:army|government|rebels)['\u2019]?s?)\s+(?:(?:full\s+)?control|hands)",
        rf"{_PLACE}\s+had\s+not\s+(?:fallen|been\s+{_TAKING})",
    )
)
_PRONOUN = frozenset({"it", "they", "there", "place", "area"})


def holds_still(content: str) -> bool:
    """Tell whether ``content`` says that somebody holds a place."""
    return any(pattern.match(content) for pattern in _HELD)


def is_held_against(first: Profile, second: Profile) -> bool:
    """Tell whether ``first`` says that a place is taken, and ``second`` that others hold it."""
    lost = [found["place"] for pattern in _TAKEN if (found := pattern.match(first.content.text))]
    held = [found.groupdict().get("place") for pattern in _HELD if (found := pattern.match(second.content.text))]
    return any(_is_one_place(one, other) for one in lost for other in held)


def _is_one_place(lost: str, held: str | None) -> bool:
    """Tell whether the place held can be the lost one; none is named in "its troops were in control"."""
    mine, theirs = tokens(lost), tokens(held or "")
    return not theirs or theirs[-1] in _PRONOUN or (mine[-1] == theirs[-1] and set(theirs) <= set(mine))
