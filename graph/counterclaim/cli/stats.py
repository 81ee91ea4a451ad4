"""``counterclaim stats``: how much the store holds."""

from dataclasses import asdict
from typing import Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read, tell_upkeep


def stats(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    store: StoreOption = None,
) -> None:
    """Count what the store holds, the articles that wait to be matched, and those that another version has read.

    Example: counterclaim stats --json
    """
    from counterclaim.cli.output import print_json, print_table
    from counterclaim.linking import unmatched_articles
    from counterclaim.statistics import statistics

    with open_to_read(store) as opened:
        waiting, outdated = len(unmatched_articles(opened)), tell_upkeep(opened)
        counted = {**asdict(statistics(opened)), "unmatched_articles": waiting, "outdated_articles": outdated}
    if as_json:
        print_json(counted)
    else:
        rows = ((name.replace("_", " "), str(value)) for name, value in counted.items() if value is not None)
        print_table(("what", "how many"), rows)
