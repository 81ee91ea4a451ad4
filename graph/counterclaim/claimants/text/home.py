"""The state that an article is about, whose army "the army" is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.tokens import Token
from counterclaim.span import Span

_DOMINANCE = 0.5
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Home:
    """The state that an article is about, None for none, and the stretch in which its reader cannot know it yet."""

    state: str | None
    unknown: Span = _NOWHERE

    def at(self, offset: int) -> str | None:
        """Return the state that is known to be meant at an offset, or None."""
        return None if self.unknown.start <= offset < self.unknown.end else self.state


def read_home(text: str, tokens: Sequence[Token], headline: Span) -> Home:
    """Return the home of ``text``; named only once, it is unknown below the headline up to there."""
    state = home_state(tokens)
    places = [token.start for token in tokens if state is not None and _state_of(token) == state]
    if len(places) != 1:
        return Home(state)
    below = 0 if headline.within(text).rstrip().endswith(".") else headline.end
    return Home(state, Span(below, max(below, places[0])))


def home_state(tokens: Sequence[Token]) -> str | None:
    """Return the state that more than half of an article's mentions of states are of, or None."""
    counts = Counter(state for token in tokens if (state := _state_of(token)))
    if not counts:
        return None
    state = max(counts, key=lambda state: (counts[state], state))
    return state if counts[state] > _DOMINANCE * counts.total() else None


def _state_of(token: Token) -> str | None:
    """Return the state that a word with a capital names, or None."""
    return load_registry().state_of(token.core) if token.core[0].isupper() else None
