"""Nouns for what is said, as alternatives of patterns, in the singular: ``rf"(?:{CLAIM})s?"``.

Rules that go by fewer or more of them put their own together from these.
"""

CHARGE = "charge|allegation|accusation"
"""What is said to put somebody in the wrong."""
CLAIM = rf"{CHARGE}|claim|report|suggestion|assertion|rumou?r"
"""What is said to be so."""
CRITICISM = "criticism|critique|complaint|insinuation"
"""What is said against somebody, though not always that something is so."""
ACCOUNT = "account|version|narrative"
"""What is said of how it was."""
FIGURE = "figure|number|toll|estimate"
"""What is said of how many."""
IDEA = "notion|idea"
"""What is thought as well as said."""
TALK = rf"(?i:{CLAIM}|{CRITICISM}|contention|finding|conclusion|statement)s?"
"""What somebody has who says it: "the union's finding that"."""
