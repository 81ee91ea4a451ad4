"""Speed and memory of claim matching as the index grows: ``python tests/benchmarks/matching_scale.py``.

Claims are generated: who did what, where and with what toll, 12 an article. Reading 1.2 million sentences would take
most of an hour and is the same work for each, so only the measured articles are read by the encoder; those that fill
the index get vectors made of those of their parts. Filling skips the decisions; the measured articles go through all.
"""

import argparse
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

import numpy as np

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.identity import h16
from counterclaim.matching.encoder import Encoding, SentenceEncoder, Vectors
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.memory import Memory
from counterclaim.matching.records import pack
from counterclaim.matching.statement import ClaimStatement
from counterclaim.matching.traits import Rarity, TraitsReader
from counterclaim.matching.weights import shipped_weights
from counterclaim.stance import Stance

CLAIMS = 12
BATCH = 200
RECORDS = 12_000
MEASURED = 40
SIZES = (1_000, 10_000, 100_000)
WHO = ("The government", "Rebels", "The army", "Police", "The mayor", "A spokesman", "Union leaders", "The company")
DID = (
    *("shelled a market", "denied aid to residents", "signed a truce", "raised the price of bread", "closed the port"),
    *("arrested 14 protesters", "poisoned the river", "lost control of a bridge", "bombed a hospital", "hid a report"),
    *(
        "promised new elections",
        "blamed foreign agents",
        "released the prisoners",
        "burned the archive",
        "fled the city",
    ),
)
SYLLABLES = (
    "var",
    "holt",
    "esk",
    "el",
    "or",
    "vale",
    "kars",
    "mund",
    "ny",
    "strand",
    "bel",
    "grim",
    "tor",
    "sund",
    "ask",
)


class Generator:
    """Makes articles; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - no secret

    def article(self, number: int) -> list[tuple[ClaimStatement, tuple[str, ...]]]:
        """Return an article's statements, each with its parts."""
        place = "".join(self._random.choices(SYLLABLES, k=3)).capitalize()
        lead = f"{self._random.choice(WHO)} {self._random.choice(DID)} in {place}. Residents spoke of a long night."
        return [self._statement(number, claim, place, lead) for claim in range(CLAIMS)]

    def _statement(self, number: int, claim: int, place: str, lead: str) -> tuple[ClaimStatement, tuple[str, ...]]:
        who, did = self._random.choice(WHO), self._random.choice(DID)
        toll = f"and {self._random.randint(2, 900)} people were killed"
        text = f"{who} {did} near {place} on day {self._random.randint(2, 5000)} {toll}."
        statement = ClaimStatement(
            claim=ClaimId(h16(text, str(number), str(claim))),
            text=text,
            quote=text,
            article=ArticleId(h16(str(number))),
            published=date.fromordinal(738_000 + number % 700),
            speaker=AgentId(f"speaker-{self._random.randint(0, 5000)}"),
            context=f"{lead} {text} Nobody in {place} could be reached for comment, officials added later.",
            lead=lead,
            stance=Stance.ASSERTS,
        )
        return statement, (who, did, place, toll)


class PartVectors:
    """Vectors of sentences out of those of their parts, each part read once."""

    def __init__(self, encoder: Encoding) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def of(self, rows: Sequence[tuple[str, ...]]) -> Vectors:
        """Return one vector of length 1 for each row of parts."""
        unknown = sorted({part for row in rows for part in row} - self._known.keys())
        self._known.update(zip(unknown, self._encoder.encode(unknown), strict=True))
        sums = np.array([sum(self._known[part] for part in row) for row in rows], np.float32)
        result: Vectors = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        return result


def fill(
    memory: Memory, reader: TraitsReader, parts: PartVectors, articles: Sequence[int], generator: Generator
) -> None:
    """Put articles into the memory without deciding anything; a claim's record is that of a like one."""
    records: list[bytes] = []
    for start in range(0, len(articles), BATCH):
        claims: list[ClaimId] = []
        rows: list[tuple[str, ...]] = []
        for number in articles[start : start + BATCH]:
            made = generator.article(number)
            article = memory.add_article(made[0][0].article, parts.of([made[0][1]])[0])
            if len(records) < RECORDS:
                records += [pack(reader.read(statement, article=article)) for statement, _ in made]
            claims += [statement.claim for statement, _ in made]
            rows += [row for _, row in made]
        copies = [bytes(bytearray(records[place % len(records)])) for place in range(len(claims))]
        memory.extend(claims, copies, parts.of(rows))


def measure(matcher: ClaimMatcher, generator: Generator, first: int) -> tuple[float, int]:
    """Return CPU seconds a claim, all included, and how many matches were found."""
    articles = [[statement for statement, _ in generator.article(first + number)] for number in range(MEASURED)]
    began, found = time.process_time(), 0
    for article in articles:
        found += len(matcher.match([replace(one) for one in article]))
    return (time.process_time() - began) / (MEASURED * CLAIMS), found


def resident() -> float:
    """Return the process's peak memory in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options = parser.parse_args()
    encoder = SentenceEncoder.load()
    matcher, generator = ClaimMatcher(encoder, shipped_weights()), Generator(1)
    reader, parts = TraitsReader(Rarity(encoder.vocabulary)), PartVectors(encoder)
    base, done = resident(), 0
    texts = [statement.text for number in range(20) for statement, _ in Generator(2).article(number)]
    began = time.process_time()
    encoder.encode(texts)
    sys.stdout.write(f"encoding alone: {len(texts) / (time.process_time() - began):.0f} claims/s\n")
    for size in options.sizes:
        fill(matcher.memory, reader, parts, range(done, size), generator)
        done = size + MEASURED
        seconds, found = measure(matcher, generator, size)
        sys.stdout.write(
            f"{size:>7} articles, {len(matcher):>9} claims: {1 / seconds:.0f} claims/s, "
            f"{1000 * seconds * CLAIMS:.1f} ms an article, {found} matches, {resident() - base:.2f} GB above empty\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
