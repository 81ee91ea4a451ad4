"""``counterclaim analyse``: what the graph of disputes tells, as tables."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import networkx as nx

    from counterclaim.analysis.tables import ContestedRow, PartiesRow

analyse = typer.Typer(no_args_is_help=True, help="Analyse the graph of disputes. No figure here says who is right.")


class TableFormat(StrEnum):
    """How rows can be written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


FormatOption = Annotated[TableFormat, typer.Option("--format", "-f", help="How the rows are written.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, help="The most rows to show.")]
NarratorOption = Annotated[
    bool, typer.Option("--narrator/--no-narrator", help="Whether what articles state in their own voice counts.")
]


@analyse.command()
def contested(
    *,
    store: StoreOption = None,
    output: FormatOption = TableFormat.TABLE,
    limit: LimitOption = 20,
    narrator: NarratorOption = True,
    doubts: Annotated[bool, typer.Option("--doubts/--no-doubts", help="Whether questioning is disputing.")] = True,
) -> None:
    """Rank claims by how many parties stand on each side; a party counts once, however often it is printed.

    Example: counterclaim analyse contested --limit 5
    """
    from counterclaim.analysis.tables import ContestedRow, contested_rows

    rows = contested_rows(_graph(store), narrator=narrator, doubts=doubts)
    shown = [row for row, _ in zip(rows, range(limit), strict=False)]
    header = ("for", "against", "claim", "asserted by", "disputed by")
    _print(shown, header, map(_contested_cells, shown), ContestedRow, output)


@analyse.command()
def parties(
    *,
    store: StoreOption = None,
    output: FormatOption = TableFormat.TABLE,
    limit: LimitOption = 20,
    narrator: NarratorOption = True,
) -> None:
    """Show which parties dispute with each other, over how many claims, and an example in their words.

    Example: counterclaim analyse parties --format csv > parties.csv
    """
    from counterclaim.analysis.tables import PartiesRow, parties_rows

    rows = parties_rows(_graph(store), narrator=narrator)
    shown = [row for row, _ in zip(rows, range(limit), strict=False)]
    header = ("party", "disputes with", "claims", "for example", "says", "answers")
    _print(shown, header, map(_parties_cells, shown), PartiesRow, output)


def _graph(store: "StoreOption") -> "nx.MultiDiGraph[str]":
    from counterclaim.analysis import to_networkx

    with open_to_read(store) as opened:
        return to_networkx(opened)


def _contested_cells(row: "ContestedRow") -> tuple[str, ...]:
    disputed = [
        f"{name}{manner}"
        for names, manner in ((row.denied_by, ""), (row.countered_by, " (counterclaim)"), (row.doubted_by, " (doubt)"))
        for name in names
    ]
    return str(row.asserting), str(row.disputing), row.claim, "; ".join(row.asserted_by), "; ".join(disputed)


def _parties_cells(row: "PartiesRow") -> tuple[str, ...]:
    said, answered = f"{row.asserts}: {row.asserting_words}", f"{row.disputes}: {row.disputing_words}"
    return row.party, row.other, str(row.disputed_claims), row.claim, said, answered


def _print(
    rows: "Sequence[ContestedRow] | Sequence[PartiesRow]",
    header: tuple[str, ...],
    cells: "Iterable[tuple[str, ...]]",
    kind: "type[ContestedRow | PartiesRow]",
    output: TableFormat,
) -> None:
    from counterclaim.analysis.tables import rows_csv, rows_json
    from counterclaim.cli.output import print_bytes, print_table

    if output is TableFormat.TABLE:
        print_table(header, cells)
    else:
        written = rows_csv(rows, kind) if output is TableFormat.CSV else rows_json(rows)
        print_bytes(written.encode("utf-8"))
