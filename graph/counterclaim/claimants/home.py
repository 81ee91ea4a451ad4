"""The state that an article is about, whose army "the army" is."""

from collections import Counter
from collections.abc import Sequence

from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.tokens import Token

_DOMINANCE = 0.5


def home_state(tokens: Sequence[Token]) -> str | None:
    """Return the state that more than half of an article's mentions of states are of, or None."""
    named = (load_registry().state_of(token.core) for token in tokens if token.core[0].isupper())
    counts = Counter(state for state in named if state)
    if not counts:
        return None
    state = max(counts, key=lambda state: (counts[state], state))
    return state if counts[state] > _DOMINANCE * counts.total() else None
