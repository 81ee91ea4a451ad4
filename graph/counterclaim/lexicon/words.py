"""How classes of words are written down."""


def listed(words: str) -> frozenset[str]:
    """Return the words that ``words`` lists, parted by white space."""
    return frozenset(words.split())
