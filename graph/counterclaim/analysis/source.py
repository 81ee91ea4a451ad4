"""Which articles a graph is made from: days of publication and publishers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import networkx as nx


@dataclass(frozen=True, slots=True)
class Sources:
    """A choice of articles; the empty one takes all.

    An article whose date is not known is in no range of days, one whose publisher is not known has none.

    Attributes:
        since: published on that day or later.
        until: published on that day or before.
        publishers: names of which one is the publisher's, in small letters.
    """

    since: date | None = None
    until: date | None = None
    publishers: frozenset[str] = frozenset()

    @classmethod
    def choose(
        cls, *, since: date | None = None, until: date | None = None, publishers: Iterable[str] | None = None
    ) -> "Sources":
        """Return the choice; publishers are names, case apart, and None is all of them.

        Raises:
            networkx.NetworkXError: if no day is in the range, or publishers are asked for but none is named.
        """
        if since is not None and until is not None and since > until:
            raise nx.NetworkXError(f"No day is both since {since} and until {until}.")
        names = frozenset(_folded(name) for name in publishers or ())
        if "" in names or (publishers is not None and not names):
            raise nx.NetworkXError("publishers has to name at least one, each in letters; leave it out for all.")
        return cls(since, until, names)

    def admit(self, published: str | None, publisher: str | None) -> bool:
        """Tell whether an article with that date (ISO 8601) and publisher counts."""
        if self.publishers and (publisher is None or _folded(publisher) not in self.publishers):
            return False
        if self.since is None and self.until is None:
            return True
        day = date.fromisoformat(published[:10]) if published else None
        return day is not None and (self.since or day) <= day <= (self.until or day)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
