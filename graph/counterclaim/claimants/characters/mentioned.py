"""Which of an article's names the model has seen, too."""

from collections.abc import Iterable, Iterator, Sequence

from counterclaim.attribution import Mention
from counterclaim.claimants.names.name import Name


def mentioned(mentions: Iterable[Mention], names: Sequence[Name]) -> Iterator[tuple[int, Mention]]:
    """Yield each of the model's mentions that overlaps a name, with that name's number; ``names`` are in text order."""
    at = 0
    for mention in sorted(mentions, key=lambda mention: mention.span):
        while at < len(names) and names[at].span.end <= mention.span.start:
            at += 1
        if at < len(names) and names[at].span.overlaps(mention.span):
            yield at, mention
