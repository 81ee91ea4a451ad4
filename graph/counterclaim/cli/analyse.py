"""``counterclaim analyse``: what the graph of disputes tells, as tables."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import networkx as nx

    from counterclaim.analysis.findings import Table
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
DoubtsOption = Annotated[bool, typer.Option("--doubts/--no-doubts", help="Whether questioning is disputing.")]


@analyse.command()
def contested(
    *,
    store: StoreOption = None,
    output: FormatOption = TableFormat.TABLE,
    limit: LimitOption = 20,
    narrator: NarratorOption = True,
    doubts: DoubtsOption = True,
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


@analyse.command()
def standing(
    *,
    store: StoreOption = None,
    output: FormatOption = TableFormat.TABLE,
    limit: LimitOption = 20,
    narrator: NarratorOption = True,
    doubts: DoubtsOption = True,
) -> None:
    """Say how each position stands on the record: unanswered, contested or defeated. Nothing here is true or false.

    Example: counterclaim analyse standing --format csv > standing.csv
    """
    from counterclaim.analysis import findings

    _show(findings.standing(_graph(store), narrator=narrator, doubts=doubts), limit, output)


@analyse.command()
def camps(
    *,
    store: StoreOption = None,
    output: FormatOption = TableFormat.TABLE,
    limit: LimitOption = 20,
    narrator: NarratorOption = True,
) -> None:
    """Divide the parties of each dispute into two camps, and show who breaks ranks.

    Example: counterclaim analyse camps --no-narrator
    """
    from counterclaim.analysis import findings

    _show(findings.camps(_graph(store), narrator=narrator), limit, output)


@analyse.command()
def silence(*, store: StoreOption = None, output: FormatOption = TableFormat.TABLE, limit: LimitOption = 20) -> None:
    """List accusations, those that have waited longest for an answer first.

    Example: counterclaim analyse silence --limit 5
    """
    from counterclaim.analysis import findings, to_networkx

    with open_to_read(store) as opened:
        _show(findings.silence(to_networkx(opened)), limit, output)


@analyse.command()
def sources(
    *,
    store: StoreOption = None,
    output: FormatOption = TableFormat.TABLE,
    limit: LimitOption = 20,
    narrator: NarratorOption = True,
) -> None:
    """Count the independent sources of each claim; those behind one relay are one. Carried far on few comes first.

    Example: counterclaim analyse sources --limit 5
    """
    from counterclaim.analysis import findings, to_networkx

    with open_to_read(store) as opened:
        _show(findings.sources(to_networkx(opened), narrator=narrator), limit, output)


@analyse.command()
def fragile(
    *,
    store: StoreOption = None,
    output: FormatOption = TableFormat.TABLE,
    limit: LimitOption = 20,
    narrator: NarratorOption = True,
    doubts: DoubtsOption = True,
) -> None:
    """Rank utterances by what would change if they were retracted: what to verify first.

    Example: counterclaim analyse fragile --limit 5
    """
    from counterclaim.analysis import findings, to_networkx

    with open_to_read(store) as opened:
        _show(findings.fragile(to_networkx(opened), narrator=narrator, doubts=doubts), limit, output)


def _show(table: "Table", limit: int, output: TableFormat) -> None:
    from counterclaim.cli.output import print_bytes, print_table

    shown = table.first(limit)
    match output:
        case TableFormat.TABLE:
            print_table(shown.columns, shown.text())
        case TableFormat.CSV:
            print_bytes(shown.csv().encode("utf-8"))
        case TableFormat.JSON:
            print_bytes(shown.json().encode("utf-8"))


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
