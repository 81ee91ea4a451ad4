"""How often the claimant is right, given the gold's own sources: ``python -m counterclaim.claimants.quality``."""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading
from counterclaim.claimants.antecedent import Chooser, load_chooser
from counterclaim.claimants.claimant import Claimants
from counterclaim.claimants.lexicon import words
from counterclaim.claimants.resolution import Resolver
from counterclaim.span import Span, Spans

_IGNORED = words(
    "the a an s of mr mrs ms dr president maj major gen general col sen rep sir and for in on from by with to at"
)
_OVERLAP = 0.5


class GoldClaim(TypedDict):
    """A claim as the gold files have it."""

    context: str
    content: list[str]
    cue: str | None
    source: str | None
    claimant: list[str] | list[list[str]]
    implied: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its attributions and, for each, the lists of names that are right (empty: anybody)."""

    name: str
    article: Article
    attributions: tuple[Attribution, ...]
    claimants: tuple[tuple[tuple[str, ...], ...], ...]

    @property
    def reading(self) -> AttributionReading:
        """The gold as if a model had read it."""
        return AttributionReading(self.attributions)


def read_gold(folder: Path) -> Iterator[GoldArticle]:
    """Yield the gold articles of a folder, by name; implied claims and the article's own are left out."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        claims: list[GoldClaim] = json.loads(path.read_text(encoding="utf-8"))["claims"]
        asked = [claim for claim in claims if not claim.get("implied") and claim["claimant"] != ["article"]]
        yield GoldArticle(
            path.stem,
            Article(text=text, identifier=path.stem),
            tuple(_attribution(text, claim) for claim in asked),
            tuple(_name_lists(claim["claimant"]) for claim in asked),
        )


def _attribution(text: str, claim: GoldClaim) -> Attribution:
    base = text.index(claim["context"])
    content: list[Span] = []
    cursor = 0
    for piece in claim["content"]:
        at = claim["context"].find(piece, cursor)
        at = claim["context"].index(piece) if at < 0 else at
        content.append(Span(base + at, base + at + len(piece)))
        cursor = at + len(piece)
    return Attribution(
        _one(claim, claim["cue"], base, content), tuple(content), _one(claim, claim["source"], base, content), 1.0
    )


def _one(claim: GoldClaim, part: str | None, base: int, content: Sequence[Span]) -> Spans:
    """Return where a cue or source stands: its first place as a word outside the content, else its first place."""
    if not part:
        return ()
    places = [base + match.start() for match in re.finditer(re.escape(part), claim["context"])]
    whole = [base + match.start() for match in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", claim["context"])]
    free = [at for at in whole if not any(span.start <= at < span.end for span in content)]
    start = (free or whole or places)[0]
    return (Span(start, start + len(part)),)


def _name_lists(value: list[str] | list[list[str]]) -> tuple[tuple[str, ...], ...]:
    if not value:
        return ()
    lists = [entry for entry in value if isinstance(entry, list)]
    return tuple(tuple(names) for names in lists) or (tuple(name for name in value if isinstance(name, str)),)


def name_words(name: str) -> frozenset[str]:
    """Return the words of a name that count, titles and small words left out (as the project's scorer does)."""
    found = re.findall(r"\w+", name.lower().replace("\u2019", "'").replace("'s", ""))
    return frozenset(word for word in found if word not in _IGNORED) or frozenset(found)


def same_name(name: str, names: Sequence[str]) -> bool:
    """Tell whether ``name`` is one of ``names`` by the project's scorer: equal, half shared, or holding it."""
    own = name_words(name)
    for other in map(name_words, names):
        union = own | other
        if own == other or (union and len(own & other) >= _OVERLAP * len(union)):
            return True
        if len(other) > 1 and other <= own:
            return True
    return False


def is_right(claimants: Claimants, gold: Sequence[Sequence[str]]) -> bool:
    """Tell whether a speaker bears a right name; where the gold names nobody, every answer is."""
    return not gold or any(same_name(speaker.agent.name, names) for speaker in claimants.speakers for names in gold)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One attribution's answer beside the gold."""

    gold: GoldArticle
    index: int
    claimants: Claimants

    @property
    def right(self) -> bool:
        """Whether the answer is right."""
        return is_right(self.claimants, self.gold.claimants[self.index])


def outcomes(articles: Sequence[GoldArticle], chooser: Chooser) -> Iterator[Outcome]:
    """Yield the answer for each attribution of the articles."""
    for gold in articles:
        for index, claimants in enumerate(Resolver(gold.article, gold.reading, chooser).resolve()):
            yield Outcome(gold, index, claimants)


def main() -> None:
    """Print the share of right claimants in a gold folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    answers = list(outcomes(list(read_gold(options.folder)), load_chooser()))
    right = sum(answer.right for answer in answers)
    print(f"{right}/{len(answers)} claimants right: {right / max(1, len(answers)):.4f}")  # noqa: T201


if __name__ == "__main__":
    main()
