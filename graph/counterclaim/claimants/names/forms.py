"""The registry's forms as the finder of names needs them: by their first word, and single acronyms."""

from collections import defaultdict
from functools import cache

from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.tokens import WORD

_ACRONYM = 3


def is_known_acronym(word: str) -> bool:
    """Tell whether a word is an acronym by which the registry knows somebody other than a state."""
    agent = load_registry().find(word) if len(word) >= _ACRONYM and word.isupper() else None
    return agent is not None and agent.id not in load_registry().states


@cache
def forms_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    """Return the registry's forms of two words and more, longest first."""
    forms: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in load_registry().agents:
        parts = tuple(WORD.findall(form))
        if len(parts) > 1:
            forms[parts[0]].append(parts)
    for same in forms.values():
        same.sort(key=len, reverse=True)
    return dict(forms)
