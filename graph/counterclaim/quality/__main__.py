"""``counterclaim-quality``: run all scorers and write the report."""

from pathlib import Path
from typing import Annotated

import typer

from counterclaim.annotations.ordinary import read_ordinary
from counterclaim.article import Article
from counterclaim.attribution import AttributionModel
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.quality.mistakes import find_mistakes
from counterclaim.quality.recall import recall_by_group
from counterclaim.quality.report import render_report
from counterclaim.quality.scorers import gold_articles, predict, score_annotated, score_gold, score_polnear

PARTS = {"all 36 articles": "", "the 25 of FA-KES": "fakes", "the 10 of PolNeAR": "polnear"}


def quality(
    shared: Annotated[Path, typer.Option(help="Folder of development data.")] = Path("../shared"),
    out: Annotated[Path, typer.Option(help="Where to write the report.")] = Path("docs/quality.md"),
) -> None:
    """Run all scorers on the development data and write docs/quality.md."""
    model = AttributionModel.load()
    extractor = ArticleExtractor(model)
    folder = shared / "gold" / "dev"
    predictions = predict(extractor, gold_articles(folder))
    ordinary = read_ordinary(shared)
    report = render_report(
        run=extractor.run,
        polnear=score_polnear(shared, model),
        recall=recall_by_group(shared, model),
        gold={name: score_gold(shared, folder, predictions, only=only) for name, only in PARTS.items()},
        ordinary=score_annotated(
            shared,
            ordinary,
            predict(extractor, [Article(text=one.text, identifier=one.id) for one in ordinary]),
        ),
        mistakes=list(find_mistakes(shared, folder, predictions)),
    )
    out.write_text(report, encoding="utf-8")
    typer.echo(report)


def main() -> None:
    """Entry point of ``counterclaim-quality``."""
    typer.run(quality)


if __name__ == "__main__":
    main()
