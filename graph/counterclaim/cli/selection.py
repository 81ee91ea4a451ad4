"""Whether days and publishers choose any article: an answer from none would look like a finding."""

from collections.abc import Collection
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.store.protocol import Store

_SHOWN = 10


def check_selection(
    store: "Store", *, since: date | None = None, until: date | None = None, publishers: Collection[str] = ()
) -> None:
    """Do nothing if the store has articles of these days and publishers.

    Raises:
        NotFound: if it has none, or none of one of the publishers; it says what there is.
        networkx.NetworkXError: if no day or publisher can be meant.
    """
    from counterclaim.analysis.source import Sources
    from counterclaim.errors import NotFound

    articles = _published(store)
    if not articles:
        raise NotFound("The store holds no article. Add some with: counterclaim ingest PATH.")
    for name in publishers:
        wanted = Sources.choose(publishers=[name])
        if not any(wanted.admit(None, publisher) for _, publisher in articles):
            raise NotFound(f"No article is by {name!r}; publishers here: {_publishers(articles)}.")
    theirs = Sources.choose(publishers=publishers or None)
    days = [published for published, publisher in articles if theirs.admit(None, publisher)]
    wanted = Sources.choose(since=since, until=until)
    if not any(wanted.admit(day, None) for day in days):
        known = sorted(day[:10] for day in days if day)
        there = f"were published from {known[0]} to {known[-1]}" if known else "have no date"
        raise NotFound(f"No article is of the days asked for; those here {there}.")


def _published(store: "Store") -> list[tuple[str | None, str | None]]:
    query = (files("counterclaim") / "queries" / "published.rq").read_text("utf-8")
    return [(row.maybe("published"), row.maybe("publisher")) for row in store.select(query)]


def _publishers(articles: Collection[tuple[str | None, str | None]]) -> str:
    names = sorted({publisher for _, publisher in articles if publisher})
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more if names else "none is known"
