"""What claims have to do with each other, and whom they accuse, by the claims that stand for all wordings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterclaim.analysis.match import Wordings, resting, surest, surety

LINKS = {"contradicts": -1, "supports": 1, "closeMatch": 0, "broadMatch": 0}
_SYMMETRIC = {"contradicts", "closeMatch"}
_ACCUSES = "accuses"


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An edge from a claim to another, or to whom it accuses.

    Attributes:
        source: the claim.
        target: the other claim, or the accused.
        kind: one of `LINKS`, or "accuses".
        wordings: the claims between which it holds, or those that accuse.
        confidence: of the least sure match that it rests on, if any.
    """

    source: str
    target: str
    kind: str
    wordings: tuple[str, ...]
    confidence: float | None

    def attributes(self) -> dict[str, str | int | float]:
        """Return what the edge has; ``wordings`` only where they are others than the nodes."""
        others = not set(self.wordings) <= {self.source, self.target}
        return {
            "kind": self.kind,
            "sign": LINKS.get(self.kind, -1),
            "weight": 1.0,
            **resting(self.confidence),
            **({"wordings": " ".join(self.wordings)} if others else {}),
        }


def claim_links(links: Mapping[tuple[str, str, str], float | None], wordings: Wordings) -> Iterator[Link]:
    """Yield what claims have to do with each other, once for each two that stand for others.

    Of several pairs of wordings it is the surest; what an article itself says is surer than what matching found.
    """
    found: dict[tuple[str, str, str], list[Link]] = {}
    for (claim, other, kind), confidence in links.items():
        ends = (wordings.claim(claim), claim), (wordings.claim(other), other)
        (source, one), (target, two) = sorted(ends) if kind in _SYMMETRIC else ends
        found.setdefault((source, target, kind), []).append(Link(source, target, kind, (one, two), confidence))
    for same in found.values():
        yield min(same, key=lambda link: (-surety(link.confidence), link.wordings))


def accusing_claims(accused: Iterable[tuple[str, str]], wordings: Wordings) -> Iterator[Link]:
    """Yield which claims accuse whom, given pairs of a wording and whom it accuses."""
    found: dict[tuple[str, str], list[str]] = {}
    for wording, agent in sorted(accused):
        found.setdefault((wordings.claim(wording), agent), []).append(wording)
    for (claim, agent), accusing in found.items():
        confidence = surest(*map(wordings.confidence, accusing))
        yield Link(claim, agent, _ACCUSES, tuple(accusing), confidence)
