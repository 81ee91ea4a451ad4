"""Opposite words: pairs of which only one can be so of the same thing at the same time."""

ANTONYMS = (
    ("open opened", "locked shut closed sealed blocked"),
    ("safe safely", "unsafe dangerous harmful"),
    ("true correct accurate accurately", "false untrue incorrect inaccurate"),
    ("intact undamaged unharmed", "damaged destroyed harmed"),
    ("fair", "unfair rigged"),
    ("guilty", "innocent"),
    ("won", "lost"),
    ("rose risen increased", "fell fallen decreased declined dropped"),
    ("accepted", "rejected refused"),
    ("succeeded", "failed"),
    ("deliberate deliberately", "accidental accidentally"),
)
NEGATED_BY_PREFIX = {
    "un": """armed aware connected constitutional hurt injured intentional justified lawful likely necessary paid
        protected provoked related reliable stable successful""",
    "in": "adequate complete consistent effective secure sufficient",
    "im": "possible proper",
    "il": "legal legitimate",
    "ir": "regular relevant responsible",
}
"""Words that a prefix turns into their opposites."""
PREFIXED = tuple(
    (word, f"{prefix}{word}") for prefix, bare in NEGATED_BY_PREFIX.items() for word in sorted(set(bare.split()))
)
