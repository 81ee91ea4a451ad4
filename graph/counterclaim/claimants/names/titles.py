"""Titles before a name: where they end and whose they are ("FBI Director Ann Moor", "Sprinter Ann Moor")."""

import re
from collections.abc import Container, Sequence

from counterclaim.claimants.names.institutions import canonical_institution
from counterclaim.claimants.text.tokens import Token
from counterclaim.lexicon.names import first_names
from counterclaim.lexicon.speakers import BODIES, INSTITUTIONS, ROLES, TITLE_COMPLEMENTS, TITLES
from counterclaim.lexicon.words import listed

JOINING = listed("of for")
_OF_CAUSES = listed("first now without watch")
"""Words behind what a body stands for: "Justice Without Borders"."""
_TRADE = re.compile(r"[a-z]{3,}(?:er|or|ist|eer|ician|man|woman|ess|keeper|maker)")
_WITH_TRADE = (2, 3, 4)
_OF_BODIES = listed("general special executive foreign interior defence defense justice democratic republican")
"""Titles that are adjectives too: "the Selm Revolution General Commission"."""
_MORE_BODIES = listed(
    "assembly tribunal directorate secretariat headquarters federation congress inspectorate authority council"
)
_SURNAMES = listed("sultan king prince pope judge bishop cardinal marshal major sheikh emir rabbi justice queen")
"""Titles that are surnames behind a given name: "Omar Sultan"."""
_WHOLE = 3
_LONG = 7


def after_titles(
    tokens: Sequence[Token], begin: int, end: int, lower: Container[str], people: Container[int]
) -> tuple[int, tuple[str, ...], str]:
    """Return where the name behind titles begins in a run of capitals, the titles, and whose they are.

    ``lower`` are the words that the text has in lower case somewhere, ``people`` the starts of those that the model
    takes for a person's name.
    """
    low = [token.low for token in tokens[begin:end]]
    if canonical_institution(low[1:]) or canonical_institution(low):
        return begin, (), ""
    at = [index for index in range(begin, end) if tokens[index].low in TITLES]
    if at and (_names_body(low, at[-1] - begin) or _is_surname(tokens[begin:end])):
        return begin, (), ""
    if not at:
        if completes_title(tokens, begin, end):
            return begin + 1, (tokens[begin - 2].low,), ""
        return (begin + 1, (low[0],), "") if _opens_with_trade(tokens[begin:end], lower, people) else (begin, (), "")
    start = at[-1] + 1
    if start + 1 < end and tokens[start].core == "of" and tokens[start + 1].low in TITLE_COMPLEMENTS:
        start += 2
    owner = " ".join(token.core for token in tokens[begin : at[0]])
    return start, tuple(tokens[index].low for index in at), owner


def completes_title(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Tell whether a run begins with the end of a title: "secretary of [State X]", "chief of [Staff X]"."""
    if end - begin == 1 or begin < 2 or tokens[begin].low not in TITLE_COMPLEMENTS:  # noqa: PLR2004
        return False
    return tokens[begin - 1].core == "of" and tokens[begin - 2].low in TITLES


def _names_body(low: Sequence[str], last: int) -> bool:
    """Tell whether a run's last title is of a body's name: "Center for Justice", "General Staff"."""
    if low[last] in _OF_BODIES and last + 1 < len(low) and low[last + 1] in BODIES | _MORE_BODIES:
        return True
    if last + 1 == len(low):
        return len(low) > 2 and low[-2] in JOINING and low[-3] in BODIES  # noqa: PLR2004
    return low[last + 1] in _OF_CAUSES or (last + 2 == len(low) and low[-2:] == ["general", "staff"])


def _is_surname(run: Sequence[Token]) -> bool:
    """Tell whether what looks a title ends the name that a given name begins: "Omar Sultan"."""
    given = len(run) > 1 and run[0].core in first_names() and run[0].low not in TITLES
    return given and run[-1].low in _SURNAMES and all(token.low not in TITLES for token in run[:-1])


def _opens_with_trade(run: Sequence[Token], lower: Container[str], people: Container[int]) -> bool:
    """Tell whether a run is a trade, which a sentence's start capitalises, before a given name and a surname."""
    if len(run) not in _WITH_TRADE or run[0].core in first_names():
        return False
    if not all(token.core[0].isupper() and token.core[1:].islower() for token in run):
        return False
    trade, own = run[0].low, run[0].start in people
    person = all(token.start in people for token in run[1:]) and run[-1].low not in BODIES | INSTITUTIONS
    known = trade in ROLES and not trade.endswith("s")
    if len(run) == 2:  # noqa: PLR2004
        return person and known and not own
    if run[1].core not in first_names():
        return person and len(run) == _WHOLE and (known or trade in lower) and not trade.endswith("s")
    looks = _TRADE.fullmatch(trade) is not None and (len(trade) >= _LONG or not own)
    return trade in ROLES or (looks and (trade in lower or len(run) == _WHOLE))
