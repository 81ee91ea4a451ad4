"""Which analyses behave unlike the others, and why."""

from counterclaim.analysis.question import Question
from counterclaim.analysis.registry import ANALYSES

ON_TERMS = {"agreement"}
"""Answer only if one says that one knows what they assume."""
SELDOM = {"bursts", "reversals"}
"""Find nothing in most small graphs."""
BOUNDED = {"margins", "reasons"}
"""Refuse what would take hours, and say how much is too much."""

FREE = sorted(ANALYSES.keys() - ON_TERMS)


def asked(name: str) -> Question:
    """Return the question with its defaults, its terms taken."""
    return ANALYSES[name](acknowledged=True) if name in ON_TERMS else ANALYSES[name]()  # type: ignore[call-arg]
