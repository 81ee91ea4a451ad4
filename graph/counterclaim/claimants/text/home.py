"""The state that an article is about, whose army "the army" is."""

from collections import Counter
from collections.abc import Sequence

from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.tokens import Token
from counterclaim.span import Span

_DOMINANCE = 0.5


def home_state(tokens: Sequence[Token]) -> str | None:
    """Return the state that more than half of an article's mentions of states are of, or None."""
    named = (load_registry().state_of(token.core) for token in tokens if token.core[0].isupper())
    counts = Counter(state for state in named if state)
    if not counts:
        return None
    state = max(counts, key=lambda state: (counts[state], state))
    return state if counts[state] > _DOMINANCE * counts.total() else None


def not_yet_home(text: str, tokens: Sequence[Token], headline: Span, state: str | None) -> Span:
    """Return the stretch below the headline in which a state is not yet known that is named once; else an empty one."""
    places = [
        token.start for token in tokens if token.core[0].isupper() and load_registry().state_of(token.core) == state
    ]
    if state is None or len(places) != 1:
        return Span(0, 0)
    below = 0 if headline.within(text).rstrip().endswith(".") else headline.end
    return Span(below, max(below, places[0]))
