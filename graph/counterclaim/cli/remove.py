"""``counterclaim remove``: articles out of the store."""

from typing import Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_write


def remove(
    names: Annotated[
        list[str], typer.Argument(help="Ids of articles, or what they were ingested under.", metavar="ARTICLE…")
    ],
    store: StoreOption = None,
) -> None:
    """Remove articles with all that they alone say, and the matches that they made.

    Example: counterclaim remove harbour-fire 0f1e2d3c4b5a6978
    """
    from counterclaim.cli.output import one_line
    from counterclaim.errors import BadInput, NotFound
    from counterclaim.linking import remove_article

    count = 0
    with open_to_write(store, otherwise="tell the server: DELETE /articles/…") as opened:
        for name in names:
            try:
                remove_article(opened, name)
            except (BadInput, NotFound) as error:
                typer.echo(f"counterclaim: {one_line(str(error))}", err=True)
            else:
                count += 1
    typer.echo(f"Articles: {count} removed.")
    if count < len(names):
        raise typer.Exit(1)
