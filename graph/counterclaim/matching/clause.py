"""The clause before a verb: in "troops fell ill after rebels used gas", it is the rebels who used it."""

import re

_LAST = re.compile(
    r".*\b(?:after|before|when|while|because|since|once|but|and that|for that reason|so that)\s+", re.DOTALL
)


def last_clause(before: str) -> str:
    """Return the words of the last clause of ``before``, which ends where a verb stands.

    >>> last_clause("Troops fell ill after rebels "), last_clause("The army ")
    ('rebels ', 'The army ')
    """
    return _LAST.sub("", before, count=1)
