"""How somebody disagrees without a word on what, as alternatives of a pattern: "disagrees", "sees it differently"."""

DISAGREES = (
    r"disagree[ds]?|do(?:es)?\s+not\s+agree|did\s+not\s+agree|d(?:on|oes|id)n['\u2019]t\s+agree|beg(?:s|ged)?\s+to\s+differ|"
    r"th(?:inks?|ought)\s+otherwise|(?:sees?|saw)\s+(?:it|this|that|things|the\s+matter)\s+(?:(?:quite|very|rather)\s+)?"
    r"differently|(?:takes?|took)\s+a\s+different\s+view|tells?\s+it\s+differently"
)
