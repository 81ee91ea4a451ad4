"""What goes wrong, by kind, and where to look it up. Mistakes name article, offsets and cue: no article's sentences."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from counterclaim.extraction.documents import ReadingDocument
from counterclaim.quality.scorers import load_scorer

_Record = dict[str, Any]
_MATCH = 0.5
_EXACT = 0.95


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: its kind, the article, the offsets concerned, and what was expected and found."""

    kind: str
    article: str
    start: int
    end: int
    note: str


def find_mistakes(shared: Path, folder: Path, predictions: dict[str, ReadingDocument]) -> Iterator[Mistake]:
    """Yield the mistakes about claims and claimants, article by article in text order."""
    scorer = load_scorer(shared, "score")
    for identifier, prediction in predictions.items():
        _, gold = scorer.load_gold(str(folder / f"{identifier}.json"))
        explicit = [c for c in gold["claims"] if not c.get("implied") and c["claimant"] != ["article"]]
        merged, _ = scorer.read_prediction(prediction)
        found = [utterance for utterance in merged if not utterance["implied"]]
        scores = [
            (scorer.jaccard(claim["chars"], said["chars"]), i, j)
            for i, claim in enumerate(explicit)
            for j, said in enumerate(found)
            if claim["chars"] & said["chars"]
        ]
        pairs = dict(scorer.best_pairs(scores, _MATCH))
        yield from _of_article(scorer, identifier, explicit, found, pairs)


def count_kinds(mistakes: list[Mistake]) -> Counter[str]:
    """Return how many mistakes there are of each kind."""
    return Counter(mistake.kind for mistake in mistakes)


def _of_article(
    scorer: ModuleType, identifier: str, explicit: list[_Record], found: list[_Record], pairs: dict[int, int]
) -> Iterator[Mistake]:
    for number, claim in enumerate(explicit):
        start, end = min(claim["chars"]), max(claim["chars"]) + 1
        cue = claim["cue"] or "no cue"
        if number not in pairs:
            near = any(claim["chars"] & said["chars"] for said in found)
            yield Mistake("other extent" if near else "missed claim", identifier, start, end, f"cue: {cue}")
            continue
        said = found[pairs[number]]
        if not scorer.claimant_right(said["speakers"], scorer.name_lists(claim["claimant"])):
            names = ", ".join(speaker["name"] for speaker in said["speakers"]) or "nobody"
            yield Mistake("wrong claimant", identifier, start, end, f"found {names}; cue: {cue}")
        elif scorer.jaccard(claim["chars"], said["chars"]) < _EXACT:
            yield Mistake("other boundary (counted right)", identifier, start, end, f"cue: {cue}")
    for number in set(range(len(found))) - set(pairs.values()):
        chars = found[number]["chars"]
        if chars:
            yield Mistake("claim too many", identifier, min(chars), max(chars) + 1, "the guide has none there")
